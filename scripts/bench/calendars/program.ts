/**
 * What the calendars of a project take, step by step, in a process of its own: run as
 * `node program.ts <project> <rounds>`. Each round begins at the model, with nothing kept of the
 * round before. The floor has the same texts already: it joins them out of their parts, and writes
 * them to files.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ArtifactBuilder } from "../../../src/artifacts/builder.ts";
import { CachedArtifactReader } from "../../../src/artifacts/cached-reader.ts";
import { formatProblem, Problems } from "../../../src/content/files/problem.ts";
import { load } from "../../../src/content/load.ts";
import { RecordCache } from "../../../src/content/record-cache.ts";
import { buildCalendarFiles, calendarEventsOf } from "../../../src/pages/events/calendars.ts";
import { createPictureViews } from "../../../src/pages/pictures/picture-views.ts";
import { createSocialImages } from "../../../src/pages/pictures/social-images.ts";
import { buildSiteData, mapStylesheets } from "../../../src/pages/site-data.ts";
import { createContext } from "../../../src/pages/site-pages.ts";
import { getSitePalette } from "../../../src/pages/stylesheet.ts";
import { readBuildDate } from "../../../src/time/clock.ts";
import { writeByEleventy } from "./eleventy.ts";
import { Stopwatch } from "./stopwatch.ts";

const [project = ".", rounds = "6"] = process.argv.slice(2);
process.chdir(project);
const problems = new Problems();
const { site } = await load({
  root: process.cwd(),
  preview: false,
  problems,
  readBuildDate: (zone) => readBuildDate(zone, process.env),
  cache: new RecordCache(),
  artifacts: new CachedArtifactReader(undefined),
});
if (problems.count > 0) throw new Error(problems.list("problem").map(formatProblem).join("\n"));
const orders = new ArtifactBuilder(undefined);
const making = { artifacts: orders, isPreview: false };
const colours = getSitePalette(site);
const images = {
  pictures: createPictureViews(site, orders),
  socialImages: createSocialImages(site.settings, colours, making),
};
const versions = {
  style: "",
  upcoming: "",
  only: mapStylesheets(() => ""),
};
const siteData = buildSiteData(site, colours, versions, images);
const shared = createContext(site, new Map(), { ...making, ...images, siteData });
const watch = new Stopwatch();
const atStart = process.memoryUsage().rss;
let peak = 0;
let texts = new Map<string, string>();

for (let round = 0; round < Number(rounds); round += 1) {
  texts = new Map();
  // What the last round left is not to be collected in the time of this one.
  globalThis.gc?.();
  const calendarEvents = await watch.time("entries", () => calendarEventsOf(site, new Map()));
  const pages = await watch.time("calendars", () =>
    buildCalendarFiles({ ...shared, calendarEvents }),
  );
  await watch.time("keys", () => {
    for (const page of pages) page.key();
  });
  await watch.time("text", () => {
    for (const page of pages) texts.set(page.file, inOnePiece(page.render()));
  });
  if (round === 0) peak = process.resourceUsage().maxRSS * 1024;
  // Not taken away before the end: file systems are slow to make files where many just went.
  await watch.time("writing", () => write(`calendars-${round}`, texts));
  const parts = partsOf(texts);
  const joined = new Map<string, string>();
  await watch.time("floor: joining", () => {
    for (const [file, list] of parts) joined.set(file, inOnePiece(list.join("")));
  });
  await watch.time("floor: writing", () => write(`floor-${round}`, joined));
}
await watch.time("by Eleventy", () => writeByEleventy("eleventy", texts));

const bytes = [...texts.values()].reduce((total, text) => total + Buffer.byteLength(text), 0);
const row = (name: string, steps: readonly string[], floor?: readonly string[]) => {
  const [first, steady] = [watch.first(steps), watch.steady(steps)];
  const times = floor === undefined ? "" : (steady.wall / watch.steady(floor).wall).toFixed(1);
  const cells = [name, ...[first.wall, steady.wall, steady.cpu].map((ms) => ms.toFixed(0)), times];
  return `| ${cells.join(" | ")} |`;
};
const text = ["entries", "calendars", "text"];
const joining = ["floor: joining"];
const writing = ["floor: writing"];
const files = `${texts.size} files, ${(bytes / 2 ** 20).toFixed(0)} MiB`;
console.log(`
| ${site.events.length} events: ${files} | first ms | then ms | CPU ms | floor x |
|---|---:|---:|---:|---:|
${row("what calendars say of each event", ["entries"])}
${row("which calendars there are, and what is in each", ["calendars"])}
${row("their text", ["text"])}
${row("**model to text**", text, joining)}
${row("keys", ["keys"])}
${row("writing", ["writing"], writing)}
${row("**all of it**", [...text, "keys", "writing"], [...joining, ...writing])}
${row("floor: joining", joining)}
${row("floor: writing", writing)}
${row("writing by Eleventy, as a build does, once", ["by Eleventy"], writing)}

Memory: ${megabytes(atStart)} with the site read, at most ${megabytes(peak)} up to the first round's texts.`);

/** A text that was put together is a tree of its parts until something looks into it. */
function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** Head, events and end of each calendar; an event is the same string in all of them. */
function partsOf(whole: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string>();
  const one = (part: string) => {
    const found = known.get(part) ?? part;
    known.set(part, found);
    return found;
  };
  return new Map([...whole].map(([file, text]) => [file, text.split(/(?=BEGIN:VEVENT)/).map(one)]));
}

function write(folder: string, whole: ReadonlyMap<string, string>): void {
  for (const [file, text] of whole) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function megabytes(count: number): string {
  return `${(count / 1e6).toFixed(0)} MB`;
}
