/** Lists the dates of a series' rules, and reports dates that they do not have. */
import { addMonths, countMonthsUntil } from "../../../time/months.ts";
import { listOccurrences } from "../../../time/recurrence/occurrences.ts";
import type { PlainDate } from "../../../time/types.ts";
import { reportProblem } from "../../fields/raw-fields.ts";
import type { SeriesFields } from "../../schema/event.ts";
import type { ContentText } from "../../texts/texts.ts";
import type { AssembleContext } from "../context.ts";
import type { Rules } from "./rules.ts";

/** The dates of a series' rules, ascending, without the skipped ones. */
export interface SeriesDates {
  /** Up to `months-ahead`. */
  readonly sessions: readonly PlainDate[];
  /** Dates of a rule, from the day on which the next begins, that no later rule has. */
  readonly dropped: readonly DroppedDate[];
  /** Whether the last rule goes on beyond `months-ahead`. */
  readonly isOpenEnded: boolean;
}

export interface DroppedDate {
  readonly date: PlainDate;
  /** The day on which the next rule begins. */
  readonly replacedFrom: PlainDate;
  readonly reason?: string;
  /** Whether it is among the first, which stay in calendars as cancelled. */
  readonly isListed: boolean;
}

/** How many dates of a rule that ends stay in calendars as cancelled. */
const listedDrops = 8;

/** Returns the dates of all rules. Reports dates to skip that no rule has. */
export function expandDates(
  context: AssembleContext,
  text: ContentText,
  fields: SeriesFields,
  rules: Rules,
): SeriesDates {
  const { until, times = Number.POSITIVE_INFINITY } = fields;
  const { monthsAhead } = context.settings.calendar;
  const horizon = addMonths(context.buildDate.date, monthsAhead);
  const sessions = new Set<PlainDate>();
  const endings: (Pick<DroppedDate, "replacedFrom" | "reason"> & { dates: PlainDate[] })[] = [];
  for (const [i, { rule, from }] of rules.entries()) {
    if (rule === undefined || from === undefined) continue;
    const next = rules[i + 1];
    const bounds = { from, until, times: times - sessions.size, horizon };
    const dates = listOccurrences(rule, bounds);
    if (next?.from === undefined) {
      for (const date of dates) sessions.add(date);
      continue;
    }
    const { from: replacedFrom, reason } = next;
    for (const date of dates.filter((date) => date < replacedFrom)) sessions.add(date);
    // Nobody published a date that was further ahead.
    const last = addMonths(replacedFrom, monthsAhead);
    const rest = dates.filter((date) => date >= replacedFrom && date <= last);
    endings.push({ replacedFrom, reason, dates: rest });
  }
  const skipped = new Set(fields.skip);
  const dropped = new Map<PlainDate, DroppedDate>();
  for (const { dates, ...ending } of endings) {
    const own = dates.filter((date) => !sessions.has(date) && !dropped.has(date));
    const kept = own.filter((date) => !skipped.has(date));
    for (const date of own)
      dropped.set(date, { date, ...ending, isListed: kept.indexOf(date) < listedDrops });
  }
  const dates = [...sessions];
  const isKnown = rules.every(({ isUnknown }) => !isUnknown);
  for (const [i, skip] of (isKnown ? (fields.skip ?? []) : []).entries()) {
    if (sessions.has(skip) || dropped.has(skip) || skip > horizon) continue;
    const nearest = nearestDate(skip, dates);
    reportProblem(
      text.fields,
      ["skip", i],
      `the series has no session on ${skip}`,
      nearest === undefined ? "Remove it" : `Did you mean ${nearest}?`,
      context.problems,
    );
  }
  const isKept = (date: PlainDate) => !skipped.has(date);
  return {
    sessions: dates.filter(isKept),
    dropped: [...dropped.values()].filter(({ date }) => isKept(date)),
    isOpenEnded:
      rules.at(-1)?.rule !== undefined &&
      sessions.size < times &&
      (fields.times !== undefined || until === undefined || until > horizon),
  };
}

/** Reports a session file of a date that the recurrence does not give. */
export function reportStrayFile(
  context: AssembleContext,
  file: ContentText,
  dates: readonly PlainDate[],
  fields: SeriesFields,
): void {
  const { date } = file.address;
  if (date === undefined) return;
  const { monthsAhead } = context.settings.calendar;
  const hasEnded =
    fields.times !== undefined || (fields.until !== undefined && fields.until < date);
  if (!hasEnded && date > addMonths(context.buildDate.date, monthsAhead)) {
    const needed = countMonthsUntil(date, context.buildDate.date, monthsAhead);
    const later = "the date is nearer";
    context.problems.add({
      file: file.file,
      position: { line: 1, column: 1 },
      message: `${date} is more than ${monthsAhead} months ahead, as far as sessions are listed`,
      fix:
        needed === undefined
          ? `Move the file out of content/ until ${later}`
          : `Write months-ahead: ${needed} under calendar: in site.yaml, or move the file out of content/ until ${later}`,
    });
    return;
  }
  const skipped = fields.skip?.some((one) => one === date);
  const nearest = nearestDate(date, dates);
  const message = skipped ? `the series skips ${date}` : `the series has no session on ${date}`;
  const fix = skipped
    ? `Remove ${date} from skip, or write extra: true`
    : `${nearest === undefined ? "" : `The nearest is ${nearest}: if that is the session, rename the file to ${nearest}.md. `}For an extra session, write extra: true`;
  context.problems.add({ file: file.file, position: { line: 1, column: 1 }, message, fix });
}

function nearestDate(date: string, dates: readonly PlainDate[]): PlainDate | undefined {
  const toEpoch = (day: string) => Date.parse(`${day}T00:00:00Z`);
  let nearest: PlainDate | undefined;
  for (const one of dates) {
    if (
      nearest === undefined ||
      Math.abs(toEpoch(one) - toEpoch(date)) < Math.abs(toEpoch(nearest) - toEpoch(date))
    )
      nearest = one;
  }
  return nearest;
}
