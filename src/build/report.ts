/** What a command says: problems, warnings, and the summary of a build. */
import type { Loaded } from "../content/load.ts";
import { formatProblem, type Problems } from "../content/problem.ts";
import type { Event, Site } from "../model/types.ts";
import { dateInWords } from "../time/format.ts";
import { zonedAt } from "../time/wall.ts";
import { endEpoch } from "../time/when.ts";

/**
 * Every problem on a line of its own, then how many there are and what that means; "" where there
 * are none.
 */
export function problemReport(problems: Problems, meaning: string): string {
  const found = problems.list("problem");
  if (found.length === 0) return "";
  const lines = found.map(formatProblem).join("\n");
  return `${lines}\n\n${count(found.length, "problem")}. ${meaning}\n`;
}

/** As `problemReport`, for what stops nothing. */
export function warningReport(problems: Problems): string {
  const found = problems.list("warning");
  if (found.length === 0) return "";
  return `${found.map((one) => `${formatProblem(one)}`).join("\n")}\n\n${count(found.length, "warning")}; nothing is stopped by ${found.length === 1 ? "it" : "them"}.\n`;
}

/** How many of what, what is held back and until when, and when to build again. */
export function summary({ site, held, notice }: Loaded & { notice?: string }): string {
  const sessions = site.events.filter((event) => event.session !== undefined).length;
  const kinds = [
    count(site.posts.length, "post"),
    count(site.people.length, "person", "people"),
    count(site.events.length - sessions, "single event"),
    `${count(site.series.length, "series", "series")} with ${count(sessions, "session")}`,
    count(site.cohorts.length, "cohort"),
    count(site.pages.length, "page"),
  ];
  const lines = [kinds.join(", ")];
  for (const entry of held) {
    if (entry.held === undefined) continue;
    const why =
      entry.held.why === "draft" ? "a draft" : `until ${dateInWords(entry.held.date, "en-GB")}`;
    lines.push(`held back: ${entry.file} (${why})`);
  }
  const next = nextBuild(site, held);
  if (next !== undefined) lines.push(next);
  if (notice !== undefined && site.events.length > 0) lines.push(`revisions of events: ${notice}`);
  return `${lines.join("\n")}\n`;
}

/** The first moment after the build at which the site would come out differently. */
function nextBuild(site: Site, held: Loaded["held"]): string | undefined {
  const { zone } = site.settings;
  const moments: { readonly day: string; readonly time: string; readonly why: string }[] = [];
  for (const entry of held) {
    if (entry.held?.why !== "later") continue;
    const time = Number.isNaN(entry.held.epoch) ? "00:00" : zonedAt(entry.held.epoch, zone).time;
    moments.push({ day: entry.held.date, time, why: `"${entry.title}" appears` });
  }
  const ends = site.events.map((event): [number, Event] => [endEpoch(event.when, zone), event]);
  const next = ends.filter(([end]) => end > site.build.epoch).sort(([a], [b]) => a - b)[0];
  if (next !== undefined) {
    const { date, time } = zonedAt(next[0], zone);
    moments.push({ day: date, time, why: `"${next[1].title}" is over` });
  }
  const [first] = moments.sort((a, b) => (a.day + a.time < b.day + b.time ? -1 : 1));
  return first === undefined
    ? undefined
    : `build again after ${first.day} ${first.time} (${zone}): ${first.why}`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
