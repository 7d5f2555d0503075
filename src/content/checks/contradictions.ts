/** Warns of events whose words say one thing and whose fields another: pages and calendars go by the fields. */

import { isOff } from "../../model/state.ts";
import type { Event, Series } from "../../model/types.ts";
import { quote } from "../../text/quote.ts";
import { addDays, daysBetween, getWeekday } from "../../time/date.ts";
import { formatDayInEnglish, weekdayNames } from "../../time/names.ts";
import type { PlainDate } from "../../time/types.ts";
import { getFirstDay, getLastDay } from "../../time/when.ts";
import type { AssembledContent } from "../assemble/assemble.ts";
import type { AssembleContext } from "../assemble/context.ts";
import { listNestedFields, type RawFields, reportWarning, valueAt } from "../fields/raw-fields.ts";

type Context = Pick<AssembleContext, "buildDate" | "problems"> & {
  readonly getRawFields: (file: string) => RawFields | undefined;
};

/** Warns of titles that say cancelled, moved or another weekday, of reasons for nothing, and of entries of `later` without a session. */
export function checkContradictions(
  content: Pick<AssembledContent, "events" | "series">,
  context: Context,
): void {
  for (const event of content.events) {
    const raw = context.getRawFields(event.file);
    if (raw === undefined || event.session?.hasOwnFile === false) continue;
    warnOfTitle(raw, event, context);
    warnOfReason(raw, event, context);
    warnOfWeekday(raw, listDays(event), context);
  }
  for (const series of content.series) {
    const raw = context.getRawFields(series.file);
    if (raw === undefined) continue;
    if (series.sessions.some(({ status }) => !isOff(status))) warnOfSeriesTitle(raw, context);
    warnOfWeekday(raw, series.sessions.flatMap(listDays), context);
    warnOfEmptyEntries(raw, series, context);
  }
}

/** "CANCELLED: Talk", "Talk (postponed)", "Talk - moved"; not "Cancelled plans". */
const state =
  /^[^\p{L}]*(cancell?ed|postponed|moved|rescheduled|new date)\s*(?:[:!–—\])*]|-\s)|[([*–—:]\s*(cancell?ed|postponed|moved|rescheduled|new date)!*\s*[)\]*]*$|\s-\s(cancell?ed|postponed|moved|rescheduled|new date)!*$/iu;

function findState(raw: RawFields): string | undefined {
  const title = valueAt(raw.values, ["title"]);
  const match = typeof title === "string" ? state.exec(title) : null;
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.toLowerCase();
}

function warnOfTitle(raw: RawFields, { status, movedFrom }: Event, { problems }: Context): void {
  const said = findState(raw);
  if (said === undefined || isOff(status) || movedFrom !== undefined) return;
  const message = `the title says ${said}, and nothing else does: pages and calendars show it as planned`;
  const rest = "and give it its old title again";
  const fixes: Readonly<Record<string, string>> = {
    cancelled: `Write status: cancelled and reason: with a few words, ${rest}`,
    canceled: `Write status: cancelled and reason: with a few words, ${rest}`,
    postponed: `Write status: postponed and reason: with a few words, ${rest}`,
  };
  const fix = fixes[said] ?? `Leave start as first planned, write moved: and the new date, ${rest}`;
  reportWarning(raw, ["title"], message, fix, problems);
}

/** What took place of a series stays as it was, so it ends from a day on. */
function warnOfSeriesTitle(raw: RawFields, { buildDate, problems }: Context): void {
  const said = findState(raw);
  if (said === undefined || said === "moved" || said === "rescheduled" || said === "new date")
    return;
  const status = said === "canceled" ? "cancelled" : said;
  const message = `the title says ${said}, and nothing else does: pages and calendars show its sessions as planned`;
  const fix = `Give it its old title again, and write\nlater:\n  - from: ${addDays(buildDate.date, 1)}\n    status: ${status}\n    reason: with a few words\n`;
  reportWarning(raw, ["title"], message, fix, problems);
}

function warnOfReason(raw: RawFields, event: Event, { problems }: Context): void {
  const { status, movedFrom, plannedLocation } = event;
  if (valueAt(raw.values, ["reason"]) === undefined || event.reason === undefined) return;
  if (isOff(status) || status === "tentative" || valueAt(raw.values, ["status"]) !== undefined)
    return;
  const isChanged = ["moved", "start", "place", "online"].some(
    (name) => event.session !== undefined && valueAt(raw.values, [name]) !== undefined,
  );
  if (movedFrom !== undefined || plannedLocation !== undefined || isChanged) return;
  reportWarning(
    raw,
    ["reason"],
    "there is a reason, and it takes place as planned",
    "Write status: cancelled or status: postponed, or moved: and the new date; otherwise delete it",
    problems,
  );
}

/** Days that have a name of their own. */
const namedDays =
  /\b(?:black|good|ash|shrove|cyber|giving|palm|easter|whit|blue|super|casual|fat|holy|maundy|bloody|sunday times|spy|pancake|green)\s+\p{L}+day\b/iu;
const weekday = new RegExp(`(?<![\\p{L}])(${weekdayNames.join("|")})s?(?![\\p{L}])`, "giu");

/** The words of a title name one weekday, and it is on none of its days. */
function warnOfWeekday(raw: RawFields, days: readonly PlainDate[], { problems }: Context): void {
  const title = valueAt(raw.values, ["title"]);
  if (typeof title !== "string" || days.length === 0 || namedDays.test(title)) return;
  const named = new Set([...title.matchAll(weekday)].map(([, name = ""]) => name.toLowerCase()));
  const [name] = named;
  if (name === undefined || named.size > 1) return;
  const actual = new Set(days.map((day) => weekdayNames[getWeekday(day) - 1] ?? ""));
  if ([...actual].some((one) => one.toLowerCase() === name)) return;
  const [first] = days;
  const message =
    days.length === 1 && first !== undefined
      ? `the title says ${capitalize(name)}, and ${formatDayInEnglish(first)} is a ${[...actual][0]}`
      : `the title says ${capitalize(name)}, and it is on ${[...actual].join(", ")}`;
  reportWarning(raw, ["title"], message, "Correct the day in the title, or the date", problems);
}

/** At most a week: of a longer event every weekday is one of its days. */
function listDays({ when }: Pick<Event, "when">): readonly PlainDate[] {
  const first = getFirstDay(when);
  const length = Math.min(daysBetween(first, getLastDay(when)), 6);
  return Array.from({ length: length + 1 }, (_, i) => addDays(first, i));
}

/** An entry that no session falls under changes nothing. */
function warnOfEmptyEntries(
  raw: RawFields,
  { sessions, isOpenEnded }: Series,
  { problems }: Context,
): void {
  const last = sessions
    .map(({ session }) => session?.originalDate ?? "")
    .sort()
    .at(-1);
  if (isOpenEnded || last === undefined) return;
  for (const entry of listNestedFields(raw, "later")) {
    const { from, repeats } = entry.values;
    if (typeof from !== "string" || repeats !== undefined || padDate(from) <= last) continue;
    const message = `there is no session from ${quote(from)} on: the last is on ${last}`;
    reportWarning(entry, ["from"], message, "Correct the date, or delete the entry", problems);
  }
}

/** Returns 2027-6-1 as 2027-06-01, which compares as a string. */
function padDate(typed: string): string {
  return typed.replace(/-(?=\d(?:-|$))/g, "-0");
}

function capitalize(word: string): string {
  return word.replace(/^./, (letter) => letter.toUpperCase());
}
