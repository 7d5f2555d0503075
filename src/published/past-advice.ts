/**
 * What the lead is told of past events that would change. What an event's own file says of it is
 * her correction; what comes from the series or the site is a side effect of a change for the future.
 */
import { listNestedFields, type RawFields } from "../content/fields/raw-fields.ts";
import type { YamlPath } from "../content/fields/yaml.ts";
import { settingsFile } from "../content/files/path.ts";
import type { Problem } from "../content/files/problem.ts";
import type { Event } from "../model/types.ts";
import { quote } from "../text/quote.ts";
import {
  type AdviceContext,
  describeSessions,
  getNextDate,
  locate,
  writeEntry,
} from "./advice-context.ts";
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

/** The changes that one field of a file makes. */
interface Group {
  readonly cause: Cause;
  readonly changes: Change[];
}

/** The field that made a change. */
interface Cause {
  readonly file: string;
  readonly name: string;
  /** The entry of `later` that has the field. */
  readonly entry?: RawFields | undefined;
}

/** Returns a problem for each field of a series or of the site that would change past events. */
export function adviseOnPast(
  context: AdviceContext,
  losses: readonly PastLoss[],
): readonly Problem[] {
  const groups = new Map<string, Group>();
  for (const { event, now, fields } of losses) {
    const current = context.findEvent(event);
    if (current === undefined) continue;
    for (const field of fields) {
      const cause = findCause(context, current, field, event, now);
      if (cause === undefined) continue;
      const key = JSON.stringify([cause.file, cause.name, cause.entry?.path]);
      const group = groups.get(key) ?? { cause, changes: [] };
      groups.set(key, group);
      if (!group.changes.some((change) => change.event === event))
        group.changes.push({ event, now, field });
    }
  }
  return [...groups.values()].map((group) => describe(context, group));
}

/** Returns the field that changed a past event, unless it is in the event's own file. */
function findCause(
  { getRawFields, site }: AdviceContext,
  current: Event,
  field: PastField,
  before: RecordEvent,
  now: RecordEvent,
): Cause | undefined {
  const own = getRawFields(current.file)?.values ?? {};
  const has = (name: string) => Object.hasOwn(own, name);
  const ofSite: Cause = { file: settingsFile, name: "zone" };
  if (current.session === undefined) return field === "zone" && !has("zone") ? ofSite : undefined;
  const series = site.series.find(({ id }) => id === current.session?.series.id);
  if (series === undefined) return undefined;
  if (current.session.hasOwnFile && ownFields[field].some(has)) {
    const isOwnTopic = field === "title" && !before.title.startsWith(getSeriesTitle(now.title));
    if (!isOwnTopic) return undefined;
  }
  if (field === "title" && isSameSeriesTitle(before, now)) return undefined;
  const raw = getRawFields(series.file);
  const name = seriesField[field];
  const find = (name: string) => findEntry(raw, name, current.session?.originalDate ?? "");
  const entry = find(name);
  if (entry !== undefined || Object.hasOwn(raw?.values ?? {}, name))
    return { file: series.file, name, entry };
  // A rule that has begun cancels the dates of the rule before.
  const rule = field === "status" ? find("repeats") : undefined;
  if (rule !== undefined) return { file: series.file, name: "repeats", entry: rule };
  return name === "zone" ? ofSite : { file: series.file, name };
}

/** Returns the entry of `later` that sets a field for the session of a day. */
function findEntry(raw: RawFields | undefined, name: string, day: string): RawFields | undefined {
  return listEntries(raw, name).findLast(({ values: { from } }) => String(from) <= day);
}

function listEntries(raw: RawFields | undefined, name: string): readonly RawFields[] {
  const entries = raw === undefined ? [] : listNestedFields(raw, "later");
  return entries.filter(({ values }) => Object.hasOwn(values, name));
}

/** "Digital Café" of "Digital Café: Phones in the sun". */
function getSeriesTitle(title: string): string {
  return title.split(": ")[0] ?? title;
}

function isSameSeriesTitle(before: RecordEvent, now: RecordEvent): boolean {
  return getSeriesTitle(before.title) === getSeriesTitle(now.title);
}

function describe(context: AdviceContext, { cause, changes }: Group): Problem {
  const { site, getRawFields } = context;
  const { file, name, entry } = cause;
  const [change] = changes;
  if (change === undefined) throw new Error("a group has at least one change");
  const severity = changes.some(({ field }) => facts.has(field)) ? "problem" : "warning";
  const before = showValue(change.event, change.field);
  const after = showValue(change.now, change.field);
  const isSite = file === settingsFile;
  const sessions = describeSessions(
    changes.map(({ event }) => event),
    site.settings.language,
    isSite ? "past event" : "past session",
  );
  const message = `${sessions} would change: ${before} becomes ${after}`;
  if (isSite) {
    const fix = `Write zone: ${change.event.zone} again, and zone: ${change.now.zone} in the events that are there from now on`;
    return { severity, ...locate(context, file, [name], ["title"]), message, fix };
  }
  const series = site.series.find((one) => one.file === file);
  const next = getNextDate(context, series);
  const raw = getRawFields(file);
  const wrongDay = findWrongDay(context, raw, cause, change, next);
  if (wrongDay !== undefined) {
    const place = locate(context, file, wrongDay.path);
    return { severity, ...place, message, fix: `Write from: ${wrongDay.day}` };
  }
  const type = (event: RecordEvent) => typeValue(context, event, change.field);
  if (entry === undefined && isWithoutEntry(context, change)) {
    const { planned = "" } = change.event;
    const fix = `Write again${writeEntry(raw, planned, [`${name}: ${type(change.event)}`])}`;
    return { severity, ...locate(context, file, ["later"], [name], ["title"]), message, fix };
  }
  const isUnset = unset.has(before) && entry === undefined;
  const restore = isUnset ? `take ${name} out` : `write ${name}: ${type(change.event)} again`;
  const { reason } = change.now;
  const lines = writeEntry(raw, next, [
    `${name}: ${type(change.now)}`,
    ...(name === "status" && reason !== undefined ? [`reason: ${reason}`] : []),
  ]);
  const where = Object.hasOwn(raw?.values ?? {}, "later") ? "at the end of later" : "below it";
  const fix = `If it is so from a day on, ${restore}, and write ${where}${lines}`;
  const position = locate(context, file, [...(entry?.path ?? []), name], ["title"]);
  return { severity, ...position, message, fix };
}

/**
 * Returns the day that an entry of `later` should have, where that alone explains a change: a new
 * entry that begins in the past, or an entry that began earlier when it was published.
 */
function findWrongDay(
  { old, now }: AdviceContext,
  raw: RawFields | undefined,
  { name, entry }: Cause,
  { event, now: changed, field }: Change,
  next: string,
): { readonly path: YamlPath; readonly day: string } | undefined {
  const sessions = now.record.events.filter(({ series }) => series === changed.series);
  const isAsBefore = (session: RecordEvent | undefined) =>
    session !== undefined && showValue(session, field) === showValue(event, field);
  const { planned = "" } = event;
  if (entry?.path !== undefined) {
    const start = String(entry.values.from);
    const previous = sessions.findLast((session) => (session.planned ?? "") < start);
    if (!isAsBefore(previous)) return undefined;
    const published = old.record.events.find(
      (session) =>
        session.series === event.series &&
        (session.planned ?? "") > planned &&
        showValue(session, field) === showValue(changed, field),
    );
    const day = [published?.planned ?? next, next].sort()[0] ?? next;
    return { path: [...entry.path, "from"], day };
  }
  const delayed = listEntries(raw, name).find(({ values: { from } }) => String(from) > planned);
  if (delayed?.path === undefined) return undefined;
  const start = String(delayed.values.from);
  const first = sessions.find((session) => (session.planned ?? "") >= start);
  return isAsBefore(first) ? { path: [...delayed.path, "from"], day: planned } : undefined;
}

/** Whether a past session was published with an entry of `later` that is gone: the one before it was otherwise. */
function isWithoutEntry({ old }: AdviceContext, { event, now, field }: Change): boolean {
  const previous = old.record.events.findLast(
    ({ series, planned }) => series === event.series && (planned ?? "") < (event.planned ?? ""),
  );
  return previous !== undefined && showValue(previous, field) === showValue(now, field);
}

/** Values of a field that was left out. */
const unset: ReadonlySet<string> = new Set(["none", "confirmed"]);

/** Returns a value as it would be typed in a series. */
function typeValue({ site }: AdviceContext, event: RecordEvent, field: PastField): string {
  const value = showValue(event, field);
  if (value === "none" || value === wholeDay) return "false";
  if (field !== "hosts") return value;
  const ids = (event.hosts ?? []).map(
    (name) => site.people.find(({ title }) => title === name)?.id ?? `{ name: ${name} }`,
  );
  return ids.length === 1 ? ids.join() : `[${ids.join(", ")}]`;
}

const wholeDay = "a whole day";

/** Returns a value in words. */
function showValue(event: RecordEvent, field: PastField): string {
  switch (field) {
    case "start":
    case "end": {
      const [start = "", end = ""] = [event.start, event.end].map((time) => time.split("T")[1]);
      return start === "" ? wholeDay : `${start} to ${end}`;
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
