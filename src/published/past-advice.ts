/**
 * What the lead is told of past events that would change. What an event's own file says of it is
 * her correction; what comes from the series or the site is a side effect of a change for the future.
 */
import { settingsFile } from "../content/files/path.ts";
import type { Problem } from "../content/files/problem.ts";
import type { Event, Series } from "../model/types.ts";
import { quote } from "../text/quote.ts";
import { type AdviceContext, describeSessions, locate } from "./advice-context.ts";
import type { Loss, PastField } from "./compare.ts";
import type { RecordEvent } from "./record.ts";

type PastLoss = Extract<Loss, { kind: "past" }>;

/** The fields of a session's file that set what calendars show. */
const ownFields: Readonly<Record<PastField, readonly string[]>> = {
  start: ["start", "moved"],
  end: ["start", "moved", "end", "duration"],
  zone: ["zone"],
  status: ["status"],
  title: ["title"],
  place: ["place"],
  hosts: ["hosts"],
};

/** The field of a series that sets it. */
const seriesField: Readonly<Record<PastField, string>> = {
  start: "time",
  end: "time",
  zone: "zone",
  status: "status",
  title: "title",
  place: "place",
  hosts: "hosts",
};

const facts: ReadonlySet<PastField> = new Set(["start", "end", "zone", "status"]);

interface Change {
  readonly event: RecordEvent;
  readonly now: RecordEvent;
  readonly field: PastField;
}

/** Returns a problem for each field of a series or of the site that would change past events. */
export function adviseOnPast(
  context: AdviceContext,
  losses: readonly PastLoss[],
): readonly Problem[] {
  const groups = new Map<string, { readonly file: string; readonly changes: Change[] }>();
  for (const { event, now, fields } of losses) {
    const current = context.findEvent(event);
    if (current === undefined) continue;
    for (const field of fields) {
      const file = findCause(context, current, field, event, now);
      if (file === undefined) continue;
      const key = `${file} ${seriesField[field]}`;
      const group = groups.get(key) ?? { file, changes: [] };
      groups.set(key, group);
      if (!group.changes.some((change) => change.event === event))
        group.changes.push({ event, now, field });
    }
  }
  return [...groups.values()].map(({ file, changes }) => describe(context, file, changes));
}

/** Returns the file that changed a past event, unless it is the event's own. */
function findCause(
  { getRawFields, site }: AdviceContext,
  current: Event,
  field: PastField,
  before: RecordEvent,
  now: RecordEvent,
): string | undefined {
  const own = getRawFields(current.file)?.values ?? {};
  const has = (name: string) => Object.hasOwn(own, name);
  if (current.session === undefined)
    return field === "zone" && !has("zone") ? settingsFile : undefined;
  const series = site.series.find(({ id }) => id === current.session?.series.id);
  if (series === undefined) return undefined;
  if (current.session.hasOwnFile && ownFields[field].some(has)) {
    const isOwnTopic = field === "title" && !before.title.startsWith(getSeriesTitle(now.title));
    if (!isOwnTopic) return undefined;
  }
  if (field === "title" && isSameSeriesTitle(before, now)) return undefined;
  const seriesValues = getRawFields(series.file)?.values ?? {};
  return field === "zone" && !Object.hasOwn(seriesValues, "zone") ? settingsFile : series.file;
}

/** "Digital Café" of "Digital Café: Phones in the sun". */
function getSeriesTitle(title: string): string {
  return title.split(": ")[0] ?? title;
}

function isSameSeriesTitle(before: RecordEvent, now: RecordEvent): boolean {
  return getSeriesTitle(before.title) === getSeriesTitle(now.title);
}

function describe(context: AdviceContext, file: string, changes: readonly Change[]): Problem {
  const { site } = context;
  const [change] = changes;
  if (change === undefined) throw new Error("a group has at least one change");
  const severity = changes.some(({ field }) => facts.has(field)) ? "problem" : "warning";
  const name = seriesField[change.field];
  const before = showValue(change.event, change.field);
  const after = showValue(change.now, change.field);
  const isSite = file === settingsFile;
  const sessions = describeSessions(
    changes.map(({ event }) => event),
    site.settings.language,
    isSite ? "past event" : "past session",
  );
  const message = `${sessions} would change: ${before} becomes ${after}`;
  const position = locate(context, file, [name], ["title"]);
  if (isSite) {
    const fix = `Write zone: ${change.event.zone} again, and zone: ${change.now.zone} in the events that are there from now on`;
    return { severity, ...position, message, fix };
  }
  const series = site.series.find((one) => one.file === file);
  const next = getNextDate(context, series);
  const restore = unset.has(before) ? `Take ${name} out` : `Write ${name}: ${before} again`;
  const fix =
    name === "status"
      ? `If it is so from a day on, write below it\nstatus-from: ${next}\n`
      : name === "title"
        ? `${restore}, unless they are to be called so too`
        : `${restore}, and for each session that is to change write a file such as ${next}.md with ${writeOwn(name, change.now)}`;
  return { severity, ...position, message, fix };
}

/** Values of a field that was left out. */
const unset: ReadonlySet<string> = new Set(["none", "confirmed"]);

/** The line of a session's own file that says what the series would. */
function writeOwn(name: string, now: RecordEvent): string {
  if (name === "time") {
    const [, time] = now.start.split("T");
    const [, end] = now.end.split("T");
    return time === undefined
      ? "start: and its day"
      : `start: its day and ${time}, and end: ${end}`;
  }
  return `${name}: and the new value`;
}

/** Returns the original date of the next session; the day of the build if there is none. */
function getNextDate(
  { site, old, findPublished }: AdviceContext,
  series: Series | undefined,
): string {
  const next = series?.sessions.find((session) => {
    const event = findPublished(session);
    return event !== undefined && old.getEnd(event) > site.buildDate.epoch;
  });
  return next?.session?.originalDate ?? site.buildDate.date;
}

/** Returns a value as it would be typed. */
function showValue(event: RecordEvent, field: PastField): string {
  switch (field) {
    case "start":
    case "end": {
      const [start = "", end = ""] = [event.start, event.end].map((time) => time.split("T")[1]);
      return start === "" ? "a whole day" : `${start} to ${end}`;
    }
    case "zone":
      return event.zone ?? "none";
    case "title":
      return quote(getSeriesTitle(event.title)).slice(1, -1);
    case "hosts":
      return event.hosts?.join(", ") ?? "none";
    default:
      return event[field] ?? "none";
  }
}
