/** Warns of times that are possible, but probably typos. The warnings ask; they do not stop a build. */
import { findEventState, isOff } from "../../model/state.ts";
import type { Event, Series } from "../../model/types.ts";
import { daysBetween } from "../../time/date.ts";
import { addMonths } from "../../time/months.ts";
import type { When } from "../../time/types.ts";
import { getEndEpoch, getFirstDay, getLastDay, getStartEpoch } from "../../time/when.ts";
import type { AssembledContent } from "../assemble/assemble.ts";
import type { AssembleContext } from "../assemble/context.ts";
import { listNestedFields, type RawFields, reportWarning } from "../fields/raw-fields.ts";

/** What the checks share. */
type Context = Pick<AssembleContext, "settings" | "buildDate" | "problems"> & {
  readonly getRawFields: (file: string) => RawFields | undefined;
};

/** Timed events are rarely longer, in hours: three days. */
const maxHours = 72;
/** All-day events are rarely longer; an end with the year mistyped is 365 days off. */
const maxDays = 300;
/** Start of the day for most events; an earlier hour may be one of the afternoon. */
const earliestStart = "06:00";
/** Days, about ten years. */
const maxDaysAhead = 3653;

/**
 * Warns of events that are years ahead, very long or at night, of sessions of a series at one time,
 * and of series without sessions. Events that are over are left alone.
 */
export function checkUnlikelyTimes(
  content: Pick<AssembledContent, "events" | "series">,
  context: Context,
): void {
  for (const event of content.events) {
    const raw = hasOwnFile(event) ? context.getRawFields(event.file) : undefined;
    if (raw === undefined || isOver(event, context)) continue;
    warnOfDistance(raw, event.when, context);
    warnOfLength(raw, event.when, context);
    if (event.when.kind === "timed")
      warnOfNight(raw, getStartField(raw), event.when.start.time, context);
  }
  for (const series of content.series) {
    const raw = context.getRawFields(series.file);
    if (raw === undefined) continue;
    if (series.sessions.some((session) => !isOver(session, context)))
      warnOfNightSessions(raw, series, context);
    if (series.sessions.length === 0) warnOfNoSessions(raw, series, context);
    warnOfSameTime(series, context);
  }
}

function hasOwnFile({ session }: Event): boolean {
  return session === undefined || session.hasOwnFile;
}

function isOver({ when }: Event, context: Context): boolean {
  return findEventState(when, context) === "over";
}

function getStartField({ values }: RawFields): "moved" | "start" {
  return Object.hasOwn(values, "moved") ? "moved" : "start";
}

function warnOfDistance(raw: RawFields, when: When, { buildDate, problems }: Context): void {
  const first = getFirstDay(when);
  if (daysBetween(buildDate.date, first) <= maxDaysAhead) return;
  const message = `it is more than ten years ahead, in ${first.slice(0, 4)}`;
  reportWarning(raw, [getStartField(raw)], message, "Correct the year, if it is a typo", problems);
}

function warnOfLength(raw: RawFields, when: When, { problems }: Context): void {
  const hours = when.kind === "timed" ? (when.end.epoch - when.start.epoch) / 3_600_000 : 0;
  const days = daysBetween(getFirstDay(when), getLastDay(when)) + (when.kind === "timed" ? 0 : 1);
  if (hours <= maxHours && days <= maxDays) return;
  const { duration } = raw.values;
  const length = hours > 0 && days < 8 ? `${Math.round(hours)} hours` : `${days} days`;
  const fix =
    typeof duration === "string"
      ? `Write duration: ${duration.replace(/[a-z].*/i, "minutes")}, if you mean minutes`
      : `Correct the ${days > maxDays ? "year" : "date"}, if it is a typo`;
  const field = ["duration", "end"].find((name) => Object.hasOwn(raw.values, name));
  reportWarning(raw, [field ?? getStartField(raw)], `it lasts ${length}`, fix, problems);
}

/** Warns of an early hour if it was typed in this field, rather than inherited or converted. */
function warnOfNight(raw: RawFields, field: string, start: string, { problems }: Context): void {
  const typed = raw.values[field];
  if (start >= earliestStart || typeof typed !== "string" || !typed.includes(start)) return;
  const afternoon = `${Number(start.slice(0, 2)) + 12}${start.slice(2)}`;
  const fix = `Write ${afternoon}, if you mean the afternoon`;
  reportWarning(raw, [field], `it starts at ${start} in the morning`, fix, problems);
}

/** As `warnOfNight`, for the times of a series, today and from a day on. */
function warnOfNightSessions(raw: RawFields, series: Series, context: Context): void {
  const times = [series, ...series.changes].flatMap(({ time }) => time?.start ?? []);
  for (const fields of [raw, ...listNestedFields(raw, "later")])
    for (const start of times) warnOfNight(fields, "time", start, context);
}

/** Warns of a series whose page and calendar are empty. */
function warnOfNoSessions(
  raw: RawFields,
  { repeats, unpublished }: Series,
  { settings, buildDate, problems }: Context,
): void {
  // A phrase that is not known has been reported.
  const isUnread = repeats === undefined && typeof raw.values.repeats === "string";
  if (unpublished !== undefined || isUnread) return;
  const { monthsAhead } = settings.calendar;
  const [message, fix] =
    repeats === undefined
      ? [
          "there are no sessions",
          "Write repeats:, from: and time:, or add a file for each session, named by its date",
        ]
      : [
          raw.values.until === undefined
            ? `there are no sessions up to ${addMonths(buildDate.date, monthsAhead)}, ${monthsAhead} months ahead`
            : `there are no sessions from ${raw.values.from} until ${raw.values.until}`,
          "Correct from, until or skip, if one of them is a typo",
        ];
  reportWarning(raw, ["repeats"], message, fix, problems);
}

/** Warns of a session that overlaps another one of its series, where a file says when one of them is. */
function warnOfSameTime({ sessions }: Series, context: Context): void {
  const { settings, problems, getRawFields } = context;
  /** Of the sessions so far, the one that ends last. */
  let latest: Event | undefined;
  for (const session of sessions) {
    if (!takesPlace(session) || isOver(session, context)) continue;
    const latestEnd = latest === undefined ? 0 : getEndEpoch(latest.when, settings.zone);
    if (latest !== undefined && getStartEpoch(session.when, settings.zone) < latestEnd) {
      const [asked, other] = hasOwnFile(session) ? [session, latest] : [latest, session];
      const raw = hasOwnFile(asked) ? getRawFields(asked.file) : undefined;
      const message = `it is at the same time as the session of ${other.session?.originalDate}`;
      const fix = "Correct its date or time, if it is a typo";
      if (raw !== undefined) reportWarning(raw, [getStartField(raw)], message, fix, problems);
    }
    if (getEndEpoch(session.when, settings.zone) >= latestEnd) latest = session;
  }
}

function takesPlace({ status, unpublished }: Event): boolean {
  return unpublished === undefined && !isOff(status);
}
