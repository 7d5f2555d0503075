/** Warns of weeks in which a cohort asks more than its `ask`, and of what cannot be counted. */
import {
  countMinutes,
  getLength,
  getPeriodStart,
  listAskedPeriods,
} from "../../model/asked-time.ts";
import { getFullTitle } from "../../model/queries.ts";
import { findEventState, isOff } from "../../model/state.ts";
import type { Cohort, Event } from "../../model/types.ts";
import { formatMonth } from "../../time/format.ts";
import { formatDayInEnglish, formatDuration } from "../../time/names.ts";
import { compareWhen } from "../../time/when.ts";
import type { AssembleContext } from "../assemble/context.ts";
import { type RawFields, reportWarning } from "../fields/raw-fields.ts";

type Context = Pick<AssembleContext, "settings" | "buildDate" | "problems"> & {
  readonly getRawFields: (file: string) => RawFields | undefined;
};

/** More weeks than this are one line. */
const maxWarnings = 3;

/** Warns of weeks or months over the ask of a cohort, and of events whose time cannot be counted. */
export function checkAskedTime(
  { cohorts, events }: { readonly cohorts: readonly Cohort[]; readonly events: readonly Event[] },
  context: Context,
): void {
  const published = events.filter(({ unpublished }) => unpublished === undefined);
  for (const event of published) warnOfLongerTime(event, context);
  for (const cohort of cohorts) {
    const own = published.filter((event) => event.cohort === cohort);
    warnOfFullPeriods(cohort, own, context);
    if (cohort.ask !== undefined) for (const event of own) warnOfUnknownTime(event, context);
  }
}

/** Weeks that are over are left alone. */
function warnOfFullPeriods(cohort: Cohort, events: readonly Event[], context: Context): void {
  const { ask } = cohort;
  const raw = context.getRawFields(cohort.file);
  if (ask === undefined || raw === undefined) return;
  const today = getPeriodStart(context.buildDate.date, ask.per);
  const byStart = events.toSorted((a, b) => compareWhen(a.when, b.when));
  const full = listAskedPeriods(byStart, ask.per).filter(
    ({ from, minutes }) => from >= today && minutes > ask.minutes,
  );
  const fix = "Move an event, write takes: where one takes less than its length, or raise ask";
  const limit = full.length > maxWarnings + 1 ? maxWarnings : full.length;
  for (const { from, events: own, minutes } of full.slice(0, limit)) {
    const list = own.map((event) => `${getFullTitle(event)} (${countMinutes(event)})`).join(", ");
    const name =
      ask.per === "week" ? `the week of ${formatDayInEnglish(from)}` : formatMonth(from, "en-GB");
    const message = `${name} asks ${formatDuration(minutes)}, more than ${formatDuration(ask.minutes)}: ${list}`;
    reportWarning(raw, ["ask"], message, fix, context.problems);
  }
  const rest = full.slice(limit);
  const last = rest.at(-1);
  if (last === undefined) return;
  const message = `${rest.length} more ${ask.per}s ask more than ${formatDuration(ask.minutes)}, up to that of ${formatDayInEnglish(last.from)}`;
  reportWarning(raw, ["ask"], message, fix, context.problems);
}

/** Warns of whole days and of several days, which would count as nothing. */
function warnOfUnknownTime(event: Event, context: Context): void {
  const { when, takes, status, session } = event;
  if (takes !== undefined || isOff(status) || getLength(when) !== undefined) return;
  const raw = context.getRawFields(event.file);
  const hasOwnFile = session === undefined || session.hasOwnFile;
  if (raw === undefined || !hasOwnFile || findEventState(when, context) === "over") return;
  const message = "it has no hours, so it does not count towards the ask of its cohort";
  const fix = "Write takes: and the time that it takes of each, such as takes: 3 hours";
  reportWarning(raw, ["start"], message, fix, context.problems);
}

/** Warns of an event that takes longer than it lasts without anything to prepare: probably a typo. */
function warnOfLongerTime({ file, when, takes, prepare }: Event, context: Context): void {
  const length = getLength(when);
  const raw = context.getRawFields(file);
  if (takes === undefined || length === undefined || raw === undefined) return;
  if (takes <= length || prepare !== undefined || !Object.hasOwn(raw.values, "takes")) return;
  const message = `it takes ${formatDuration(takes)}, and lasts ${formatDuration(length)}`;
  const fix = "Correct takes, or write prepare: if the rest is for preparation";
  reportWarning(raw, ["takes"], message, fix, context.problems);
}
