/** Assembles a series: a session for each date of its recurrence and each session file. */
import type { Event, Series, SeriesDetails } from "../../../model/types.ts";
import { addDays, isPlainDate } from "../../../time/date.ts";
import { describeRecurrence } from "../../../time/recurrence/recurrence.ts";
import type { PlainDate } from "../../../time/types.ts";
import { compareWhen } from "../../../time/when.ts";
import { type RawFields, reportWarning } from "../../fields/raw-fields.ts";
import { type SeriesFields, seriesSchema } from "../../schema/event.ts";
import type { ContentText } from "../../texts/texts.ts";
import { type AssembleContext, assembleEntry, checkEntryFields } from "../context.ts";
import { readZone } from "./event.ts";
import { readEventDetails, readStatus } from "./event-base.ts";
import { toSpan } from "./moved.ts";
import { readPromises } from "./outputs.ts";
import { findPeriod, type Period, readLaterEntries, readPeriods } from "./periods.ts";
import { findRule, type Rules, readRules } from "./rules.ts";
import {
  type DroppedDate,
  expandDates,
  reportStrayFile,
  type SeriesDates,
} from "./series-dates.ts";
import { assembleSession, readSession, type SeriesDefaults } from "./session.ts";
import { closeSlots } from "./speakers.ts";

/** Assembles the series of an index.md; `files` are its session files. */
export function assembleSeries(
  context: AssembleContext,
  text: ContentText,
  files: readonly ContentText[],
): Series | undefined {
  const raw = text.fields;
  context.links.addBody(text);
  const checked = checkEntryFields(context, text, raw, seriesSchema);
  if (checked === undefined) return undefined;
  const { fields, valid } = checked;
  const entry = assembleEntry(text, fields.title, fields);
  const details = readEventDetails(context, raw, fields, entry.unpublished !== undefined || !valid);
  const zone = readZone(raw, context.settings.zone);
  if (!valid) {
    for (const file of files) readSession(context, file, zone);
    return undefined;
  }
  const entries = readLaterEntries(context, text, fields);
  const rules = readRules(context, text, fields, entries);
  if (rules[0].rule !== undefined) warnOfUnlikelyHours(context, raw, fields.time);
  for (const later of entries) {
    const { time } = later.fields;
    if (time !== undefined && time !== false) warnOfUnlikelyHours(context, later.raw, time);
  }
  const periods = readPeriods(
    context,
    {
      series: entry,
      raw,
      inherited: details,
      status: readStatus(context, raw, fields),
      zone,
      identity: fields.id ?? entry.id,
      span: toSpan(fields.time),
      promises: readPromises(fields.promises, []),
    },
    entries,
  );
  const dates = expandDates(context, text, fields, rules);
  const sessions = assembleSessions(context, { fields, periods, rules, dates }, files);
  const today = context.buildDate.date;
  const listedDates = new Set(sessions.map(({ session }) => session?.originalDate));
  return {
    ...describeSeries(findPeriod(periods, today), rules, today),
    uid: periods[0].defaults.identity,
    sessions,
    changes: periods.flatMap((period) => {
      const { from, changed, reason, defaults } = period;
      if (from === undefined || from <= today) return [];
      const { status } = defaults.status;
      return [{ ...describeSeries(period, rules, from), from, changed, status, reason }];
    }),
    isOpenEnded: dates.isOpenEnded && periods.at(-1)?.defaults.status.status !== "cancelled",
    replacedDates: dates.dropped.map(({ date }) => date).filter((date) => !listedDates.has(date)),
  };
}

/** What the sessions of a series are made from, beside their files. */
interface Plan {
  readonly fields: SeriesFields;
  readonly periods: Parameters<typeof findPeriod>[0];
  readonly rules: Rules;
  readonly dates: SeriesDates;
}

/** Returns the sessions of all dates and files, by start. */
function assembleSessions(
  context: AssembleContext,
  { fields, periods, rules, dates }: Plan,
  files: readonly ContentText[],
): readonly Event[] {
  const getDefaults = (date: PlainDate) => findPeriod(periods, date).defaults;
  const filesByDate = new Map(files.map((file) => [file.address.date ?? "", file]));
  const sessions: (Event | undefined)[] = [];
  for (const date of dates.sessions) {
    const file = filesByDate.get(date);
    sessions.push(assembleSession(context, getDefaults(date), date, file, "rule"));
    filesByDate.delete(date);
  }
  for (const one of dates.dropped) {
    const file = filesByDate.get(one.date);
    filesByDate.delete(one.date);
    if (file === undefined && !one.isListed) continue;
    const takesPlace = file !== undefined && isHeld(context, file);
    const defaults = takesPlace ? getDefaults(one.date) : cancelDropped(periods, one);
    sessions.push(assembleSession(context, defaults, one.date, file, "rule"));
  }
  for (const file of filesByDate.values()) {
    const { date = "" } = file.address;
    const isDated = isPlainDate(date);
    const source = isDated && findRule(rules, date) !== undefined ? "extra" : "file";
    const defaults = isDated ? getDefaults(date) : periods[0].defaults;
    const session = assembleSession(context, defaults, undefined, file, source);
    if (source === "extra" && session?.session?.isExtra === false)
      reportStrayFile(context, file, dates.sessions, fields);
    sessions.push(session);
  }
  return sessions
    .filter((session) => session !== undefined)
    .map((session) => closeSlots(session, context))
    .sort((a, b) => compareWhen(a.when, b.when));
}

/** Returns what a series says of its sessions in a period, with the rule of a day. */
function describeSeries({ defaults }: Period, rules: Rules, day: PlainDate): SeriesDetails {
  const { series, inherited, span, zone } = defaults;
  const rule = findRule(rules, day);
  const repeats = rule && describeRecurrence(rule);
  return { ...series, ...inherited, repeats, time: span.time, zone };
}

/** Whether a session takes place although the rule has lost its date: its file says so. */
function isHeld({ preview }: AssembleContext, { fields: { values } }: ContentText): boolean {
  const isTyped = (name: string, pattern: RegExp) =>
    typeof values[name] === "string" && pattern.test(values[name].trim());
  if (isTyped("draft", /^true$/i) && !preview) return false;
  return isTyped("moved", /\S/) || isTyped("status", /^(?:confirmed|tentative)$/);
}

/** Returns the defaults of a session whose date the next rule does not have: as planned, and cancelled. */
function cancelDropped(
  periods: Parameters<typeof findPeriod>[0],
  { replacedFrom, reason }: DroppedDate,
): SeriesDefaults {
  const { defaults } = findPeriod(periods, addDays(replacedFrom, -1));
  return { ...defaults, status: { status: "cancelled", reason }, rule: "replaced" };
}

/** Warns of sessions without a time, and of times that end on the next day after more than 12 hours: probably a typo. */
function warnOfUnlikelyHours(
  context: AssembleContext,
  raw: RawFields,
  time: SeriesFields["time"],
): void {
  if (time === undefined) {
    const fix = "Write time: 12:30 to 13:30, unless you mean whole days";
    reportWarning(
      raw,
      ["repeats"],
      "there is no time, so each session is a whole day",
      fix,
      context.problems,
    );
    return;
  }
  const { start, end } = time;
  const toHours = (of: string) => Number(of.slice(0, 2)) + Number(of.slice(3)) / 60;
  if (toHours(end) >= toHours(start) || toHours(end) + 24 - toHours(start) <= 12) return;
  const message = `${end} is before ${start}, so each session would end on the next day`;
  reportWarning(
    raw,
    ["time"],
    message,
    `Write time: ${end} to ${start}, if you mean the same day`,
    context.problems,
  );
}
