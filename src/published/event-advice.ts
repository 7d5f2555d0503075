/** What the lead is told of events that would disappear from calendars. */
import { listNestedFields } from "../content/fields/raw-fields.ts";
import type { YamlPath } from "../content/fields/yaml.ts";
import { settingsFile } from "../content/files/path.ts";
import { fileStart } from "../content/files/problem.ts";
import type { Event, Series } from "../model/types.ts";
import { getFirstDay } from "../time/when.ts";
import {
  type Advice,
  type AdviceContext,
  describeSessions,
  getNextDate,
  getSeriesId,
  isCertain,
  locate,
  locateUnpublished,
  writeEntry,
  writeFields,
} from "./advice-context.ts";
import { writeAliasEdits } from "./alias-edits.ts";
import type { RecordEvent } from "./record.ts";

/** Returns what to do about a single event that is gone. */
export function adviseOnEvent(
  context: AdviceContext,
  event: RecordEvent,
  isPast: boolean,
): Omit<Advice, "severity"> {
  const { site, old, now, findPublished } = context;
  const identity = old.toIdentity(event.uid);
  const file = old.addresses.get(old.toPath(event.url))?.file ?? `content/events/${identity}.md`;
  const what = describeSessions([event], site.settings.language, `event "${event.title}"`);
  const fresh = site.events.filter(
    (event) => event.session === undefined && findPublished(event) === undefined,
  );
  const heir =
    fresh.find(({ title }) => title === event.title) ??
    fresh.find(({ when }) => getFirstDay(when) === event.start.slice(0, 10));
  if (heir !== undefined) {
    const path = old.toPath(event.url);
    const isAddressFree = !now.paths.has(path);
    const alias = isAddressFree ? [`aliases: ${path}`] : [];
    const isSame = ({ title, start, series }: RecordEvent) =>
      series === undefined && title === event.title && start === event.start;
    const [before, after] = [old, now].map(({ record }) => record.events.filter(isSame));
    const heirs = (after ?? []).map(({ uid }) => now.toIdentity(uid));
    return {
      ...locate(context, heir.file),
      message: `it seems to be ${what}, which subscribers have as "${identity}", so they would lose it`,
      fix: `For it to stay the same entry in their calendars, write${writeFields([`id: ${identity}`, ...alias])}`,
      removal: identity,
      edits: writeAliasEdits(context.getRawFields(heir.file), {
        path: isAddressFree ? path : undefined,
        id: identity,
        safe: before?.length === 1 && heirs.join() === now.toIdentity(heir.uid),
      }),
    };
  }
  const { isDraft, place } = locateUnpublished(context, file);
  const message = `${isPast ? `${what} took place` : `subscribers have ${what}`}, and it is ${isDraft ? "a draft now" : "gone"}`;
  const fix = isPast
    ? `${isDraft ? "Take draft out" : "Bring the file back"}: what took place stays`
    : `${isDraft ? "Take draft out, and write" : "Bring the file back, with"} status: cancelled and a reason until the day is over, so that they see it`;
  return { ...place, message, fix, removal: identity };
}

/** Returns what to do about sessions of one series that are gone. */
export function adviseOnSessions(
  context: AdviceContext,
  events: readonly [RecordEvent, ...RecordEvent[]],
): Omit<Advice, "severity"> {
  const { site, old } = context;
  const [first] = events;
  const seriesUrl = first.series ?? "";
  const id = getSeriesId(old, seriesUrl);
  const upcoming = events.filter((event) => old.getEnd(event) > site.buildDate.epoch);
  const days = listDays(events);
  const [firstDay = ""] = days;
  const lost: LostSessions = {
    id,
    days,
    upcomingDays: listDays(upcoming),
    subject: describeLost(
      events,
      upcoming.length,
      site.settings.language,
      ` of "${old.addresses.get(old.toPath(seriesUrl))?.title ?? id}"`,
    ),
    removal: events.length > 1 ? `${id} from ${firstDay}` : old.toIdentity(first.uid),
  };
  const series = site.series.find((one) => one.id === id);
  if (series === undefined) return adviseOnSeries(context, lost, seriesUrl);
  const message = `${lost.subject} would disappear from calendars`;
  const renamed = findRenamedFile(context, series, events);
  if (renamed !== undefined) {
    const fix = `Name ${renamed.file} ${firstDay}.md again, and write moved: ${renamed.originalDate} in it if it takes place then`;
    return { ...locate(context, renamed.file), message, fix, removal: lost.removal };
  }
  const field = findCause(context, series, days);
  const position = locate(context, series.file, field, ["repeats"], ["title"]);
  const fix = adviseOnRule(context, series, field, lost);
  return { ...position, message, fix, removal: lost.removal };
}

/** Returns what to do about sessions that another rule of their series leaves out of calendars. */
export function adviseOnReplacedSessions(
  context: AdviceContext,
  events: readonly [RecordEvent, ...RecordEvent[]],
): Omit<Advice, "severity"> {
  const { site, old } = context;
  const seriesUrl = events[0].series ?? "";
  const id = getSeriesId(old, seriesUrl);
  const series = site.series.find(
    ({ url, aliases }) =>
      url === old.toPath(seriesUrl) || aliases.some((one) => one === old.toPath(seriesUrl)),
  );
  const days = listDays(events);
  const [first = ""] = days;
  const title = old.addresses.get(old.toPath(seriesUrl))?.title ?? id;
  const subject = describeSessions(events, site.settings.language, "session", ` of "${title}"`);
  const file = `${first}.md${days.length > 1 ? ", and a file for each of the others," : ""}`;
  const all =
    days.length > 1
      ? "; or all at once with status: cancelled and a reason here in place of repeats, and the new days as a series of their own"
      : "";
  const place =
    series === undefined
      ? { file: settingsFile, position: fileStart }
      : locate(context, series.file, findCause(context, series, days), ["repeats"]);
  return {
    ...place,
    message: `${subject} would leave calendars without notice: of the rule before, the next eight dates alone stay as cancelled`,
    fix: `If subscribers are to see ${days.length > 1 ? "these" : "this"} as cancelled too, write ${file} with status: cancelled and a reason${all}`,
  };
}

interface LostSessions {
  /** Of the series. */
  readonly id: string;
  /** The original dates, in order. */
  readonly days: readonly string[];
  readonly upcomingDays: readonly string[];
  /** '18 sessions of "Café" (2 December 2026 to 31 March 2027)'. */
  readonly subject: string;
  /** What `removed` would name. */
  readonly removal: string;
}

function listDays(events: readonly RecordEvent[]): readonly string[] {
  return events.map(({ planned = "" }) => planned).sort();
}

function describeLost(
  events: readonly RecordEvent[],
  upcoming: number,
  language: string,
  owner: string,
): string {
  const past = events.length - upcoming;
  if (upcoming === 0) return describeSessions(events, language, "past session", owner);
  const sessions = describeSessions(events, language, "session", owner);
  return past === 0 ? sessions : `${sessions}, ${past} of which took place,`;
}

/** Says what to write instead of what was written in the field that took the days away. */
function adviseOnRule(
  context: AdviceContext,
  series: Series,
  [step, index]: YamlPath,
  { days, upcomingDays }: LostSessions,
): string {
  const field = String(step);
  const [first = ""] = days;
  const [next] = upcomingDays;
  if (field === "skip" && index !== undefined && days.length === 1) {
    return next === undefined
      ? `Take ${first} out of skip: what took place stays`
      : `Take ${first} out of skip, and write ${first}.md with status: cancelled and a reason, or with moved: and the new day`;
  }
  if (series.repeats === undefined)
    return next === undefined
      ? `Bring ${first}.md back: what took place stays`
      : `Bring ${first}.md back, with status: cancelled and a reason`;
  if (field === "from") return `Write from: ${first} again`;
  if (field === "later")
    return `Write from: ${getNextDate(context, series)} there: what took place stays`;
  if (next === undefined) return `Leave ${field} as it was: what took place stays`;
  const raw = context.getRawFields(series.file);
  const where = Object.hasOwn(raw?.values ?? {}, "later") ? "at the end of later" : "below it";
  const write = `Leave ${field} as it was, and write ${where}`;
  if (field === "repeats") return write + writeEntry(raw, next, [`repeats: ${series.repeats}`]);
  if (field === "until" || field === "times") return write + writeEntry(raw, next, cancelled);
  return `Leave ${field} as it was, and write ${next}.md with status: cancelled and a reason`;
}

/** The lines that cancel sessions. */
const cancelled = ["status: cancelled", "reason: and why"];

/** Returns the path of the field that most likely took the days away. */
function findCause(
  { getRawFields }: AdviceContext,
  { file }: Series,
  days: readonly string[],
): YamlPath {
  const raw = getRawFields(file);
  const values = raw?.values ?? {};
  const skip: readonly unknown[] = Array.isArray(values.skip) ? values.skip : [values.skip];
  const skipped = days.find((day) => skip.includes(day));
  if (skipped !== undefined) return ["skip", skip.indexOf(skipped)];
  const [first = ""] = days;
  const last = days.at(-1) ?? "";
  const entries = raw === undefined ? [] : listNestedFields(raw, "later");
  const entry = entries.findLast(
    ({ values: { from, repeats } }) =>
      repeats !== undefined && typeof from === "string" && from <= first,
  );
  if (entry?.path !== undefined) return [...entry.path, "from"];
  if (typeof values.from === "string" && values.from > last) return ["from"];
  if (typeof values.until === "string" && values.until < first) return ["until"];
  return [["times", "repeats"].find((name) => Object.hasOwn(values, name)) ?? "title"];
}

/** A session file of another day that is new: most likely the lost one, renamed to move it. */
function findRenamedFile(
  { findPublished }: AdviceContext,
  { sessions }: Series,
  events: readonly RecordEvent[],
): { readonly file: string; readonly originalDate: string } | undefined {
  if (events.length > 1) return undefined;
  const found = sessions.find(
    (event) => event.session?.hasOwnFile && findPublished(event) === undefined,
  );
  return found?.session && { file: found.file, originalDate: found.session.originalDate };
}

/** The whole series has another name, is a draft, or is gone. */
function adviseOnSeries(
  context: AdviceContext,
  lost: LostSessions,
  seriesUrl: string,
): Omit<Advice, "severity"> {
  const { site, old, now } = context;
  const { id, days, upcomingDays, subject } = lost;
  const path = old.toPath(seriesUrl);
  // Its page goes too, unless that is an old address of another one.
  const removal = now.paths.has(path) ? lost.removal : path;
  const what = `${subject} would disappear from calendars`;
  const isOfThese = ({ session }: Event) =>
    session !== undefined && days.includes(session.originalDate);
  const heir = site.series.find(
    (series) => !old.addresses.has(series.url) && series.sessions.some(isOfThese),
  );
  if (heir !== undefined) {
    const hasAlias = heir.aliases.some((one) => one === path);
    const alias = hasAlias ? [] : [`aliases: ${path}`];
    const address = old.addresses.get(path);
    return {
      ...locate(context, heir.file),
      message: `${what}, as that series is gone`,
      fix: `If it became this one, write${writeFields([`id: ${id}`, ...alias])}`,
      removal,
      edits: writeAliasEdits(context.getRawFields(heir.file), {
        path: hasAlias ? undefined : path,
        id,
        safe: hasAlias || (address !== undefined && isCertain(context, address, heir)),
      }),
    };
  }
  const file = `content/events/${id}/index.md`;
  const { isDraft, place } = locateUnpublished(context, file);
  const [next] = upcomingDays;
  const restore = isDraft ? "Take draft out" : "Bring the folder back";
  const fix =
    next === undefined
      ? `${restore}: what took place stays`
      : `${restore}, and write in its index.md${writeEntry(undefined, next, cancelled)}`;
  return {
    ...place,
    message: `${what}, as the series is ${isDraft ? "a draft now" : "gone"}`,
    fix,
    removal,
  };
}
