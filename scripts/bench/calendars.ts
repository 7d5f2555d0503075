/**
 * Measures how long the calendars of the project in the working folder take, step by step. Run as
 * `node --expose-gc calendars.ts <rounds>`. Each round starts from the model and keeps nothing of the
 * round before. The floor joins the same texts from their parts and writes them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { templates } from "../../_includes/templates.ts";
import { ArtifactBuilder } from "../../src/artifacts/builder.ts";
import { prepareSite } from "../../src/build/prepare.ts";
import { encodeParts } from "../../src/build/write/encode.ts";
import { stopYoungHeapGrowth } from "../../src/content/files/young-heap.ts";
import { createQuestionViews } from "../../src/pages/conversation/questions.ts";
import { buildCalendarFiles, calendarEventsOf } from "../../src/pages/events/calendars.ts";
import { createPictureViews } from "../../src/pages/pictures/picture-views.ts";
import { createSocialImages } from "../../src/pages/pictures/social-images.ts";
import { buildSiteData, mapStylesheets } from "../../src/pages/site-data.ts";
import { createContext } from "../../src/pages/site-pages.ts";
import { getSitePalette } from "../../src/pages/stylesheet.ts";
import { markdownTable, median } from "./table.ts";

const rounds = Number(process.argv[2]);
// As all commands do.
stopYoungHeapGrowth();
const { site, problems } = await prepareSite({ root: process.cwd(), preview: false });
if (problems.count > 0) throw new Error(JSON.stringify(problems.list("problem")[0]));
const options = { templates, artifacts: new ArtifactBuilder(), isPreview: false };
const palette = getSitePalette(site);
const questions = createQuestionViews(site);
const images = {
  pictures: createPictureViews(site, options.artifacts, templates, questions),
  socialImages: createSocialImages(site.settings, palette, options),
};
const versions = { style: "", upcoming: "", device: "", only: mapStylesheets(() => "") };
const siteData = buildSiteData(site, palette, versions, images);
const context = createContext(site, new Map(), { ...options, ...images, questions, siteData });

/** Milliseconds; CPU includes the threads of the garbage collector. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** What each step took, by round. */
const times = new Map<string, Cost[]>();
let files = new Map<string, Uint8Array>();
const before = process.memoryUsage().rss;
let peak = 0;
for (let round = 0; round < rounds; round += 1) {
  files = new Map();
  globalThis.gc?.(); // so that no step is charged for what the last round left
  const calendarEvents = time("events", () => calendarEventsOf(site, new Map()));
  const pages = time("calendars", () => buildCalendarFiles({ ...context, calendarEvents }));
  time("keys", () => pages.map((page) => page.key()));
  time("bytes and keys", () => {
    for (const page of pages) files.set(page.file, encodeParts(page.renderWithKey().parts));
  });
  if (round === 0) peak = process.resourceUsage().maxRSS * 1024;
  // Files are removed at the end only: making files is slow where many were just removed.
  time("writing", () => write(`calendars-${round}`, files));
  const parts = [...files].map(
    ([file, bytes]) =>
      [
        file,
        Buffer.from(bytes)
          .toString()
          .split(/(?=BEGIN:VEVENT)/),
      ] as const,
  );
  const joined = time("floor: joining", () => {
    return new Map(parts.map(([file, list]) => [file, Buffer.from(list.join(""))]));
  });
  time("floor: writing", () => write(`floor-${round}`, joined));
}

const bytes = [...files.values()].reduce((total, { length }) => total + length, 0);
const head = `${site.events.length} events: ${files.size} files, ${megabytes(bytes)}`;
const steps = [...times.keys()];
const ofWaymark = steps.filter((step) => !step.startsWith("floor"));
const rows = steps.map((step) => row(step, [step]));
rows.push(row("**model to bytes**", ["events", "calendars", "bytes and keys"], ["floor: joining"]));
rows.push(row("**all steps**", ofWaymark, ["floor: joining", "floor: writing"]));
console.log(`\n${markdownTable([head, "first ms", "then ms", "CPU ms", "floor x"], rows)}\n`);
console.log(
  `Memory: ${megabytes(before)} with the site prepared, ${megabytes(peak)} with the first bytes.`,
);

function time<Result>(step: string, work: () => Result): Result {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const result = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  times.set(step, [...(times.get(step) ?? []), { wall, cpu: (user + system) / 1000 }]);
  return result;
}

/** The first round, and the medians of the later ones, summed over steps; the ratio to the floor. */
function row(name: string, steps: readonly string[], floor: readonly string[] = []): string[] {
  const first = (costs: readonly Cost[]) => costs[0]?.wall ?? NaN;
  const skipped = rounds > 1 ? 1 : 0;
  const wall = (costs: readonly Cost[]) => median(costs.slice(skipped).map((cost) => cost.wall));
  const cpu = (costs: readonly Cost[]) => median(costs.slice(skipped).map((cost) => cost.cpu));
  const ratio = floor.length > 0 ? (sum(steps, wall) / sum(floor, wall)).toFixed(1) : "";
  return [name, ...[first, wall, cpu].map((figure) => sum(steps, figure).toFixed(0)), ratio];
}

function sum(steps: readonly string[], figure: (costs: readonly Cost[]) => number): number {
  return steps.reduce((total, step) => total + figure(times.get(step) ?? []), 0);
}

function write(folder: string, whole: ReadonlyMap<string, Uint8Array>): void {
  for (const [file, content] of whole) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function megabytes(count: number): string {
  return `${(count / 1e6).toFixed(0)} MB`;
}
