/** Reads the recurrence of a series, and lists its dates. */
import { addMonths, countMonthsUntil } from "../../time/months.ts";
import { parseRecurrence } from "../../time/parse/recurrence.ts";
import { listOccurrences } from "../../time/recurrence/occurrences.ts";
import type { Recurrence } from "../../time/recurrence/recurrence.ts";
import type { PlainDate } from "../../time/types.ts";
import { reportProblem } from "../fields/raw-fields.ts";
import type { SeriesFields } from "../schema/event.ts";
import type { ContentText } from "../texts/texts.ts";
import type { AssembleContext } from "./context.ts";

/** Returns the recurrence of a series; undefined where it has none, or after reporting problems. */
export function readRecurrence(
  context: AssembleContext,
  text: ContentText,
  fields: SeriesFields,
): Recurrence | undefined {
  if (fields.repeats === undefined) return undefined;
  const rule = parseRecurrence(fields.repeats);
  const report = (field: string, message: string, fix: string) =>
    reportProblem(text.fields, [field], message, fix, context.problems);
  if (!rule.ok) {
    report("repeats", rule.message, rule.fix + previewDates(context, rule.fix, fields));
    return undefined;
  }
  if (fields.from === undefined) {
    report(
      "from",
      "a series with repeats needs a first date",
      "Write from: and the first date, such as 2026-01-07",
    );
    return undefined;
  }
  if (fields.until !== undefined && fields.times !== undefined) {
    report("times", "it has both until and times", "Remove one of the two");
    return undefined;
  }
  if (fields.until !== undefined && fields.until < fields.from) {
    report(
      "until",
      `until ${fields.until} is before from ${fields.from}`,
      "Swap the two, or correct the year",
    );
    return undefined;
  }
  return rule.value;
}

/** Returns the dates of the recurrence up to `months-ahead`, without the skipped ones. */
export function expandDates(
  context: AssembleContext,
  text: ContentText,
  fields: SeriesFields,
  rule: Recurrence,
): readonly PlainDate[] {
  const { from, until, times } = fields;
  if (from === undefined) return [];
  const horizon = addMonths(context.buildDate.date, context.settings.calendar.monthsAhead);
  const dates = listOccurrences(rule, {
    from,
    until,
    times,
    horizon,
  });
  const sessionDates = new Set(dates);
  const skippedDates = fields.skip ?? [];
  for (const [i, skip] of skippedDates.entries()) {
    if (sessionDates.has(skip) || skip > horizon) continue;
    const nearest = nearestDate(skip, dates);
    reportProblem(
      text.fields,
      ["skip", i],
      `the series has no session on ${skip}`,
      nearest === undefined ? "Remove it" : `Did you mean ${nearest}?`,
      context.problems,
    );
  }
  for (const skip of skippedDates) sessionDates.delete(skip);
  return [...sessionDates];
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

/** Returns the next six dates (or the first six) that the suggested phrase would give, to check. */
function previewDates(
  context: AssembleContext,
  advice: string,
  { from, until, times }: SeriesFields,
): string {
  const phrase = /"([^"]+)"/.exec(advice)?.[1];
  const rule = phrase === undefined ? undefined : parseRecurrence(phrase);
  if (!rule?.ok) return "";
  const today = context.buildDate.date;
  const first = from ?? today;
  const dates = listOccurrences(rule.value, {
    from: first,
    until,
    times,
    horizon: addMonths([first, today].sort().at(-1) ?? today, 120),
  });
  const upcoming = dates.filter((date) => date >= today);
  const preview = (upcoming.length > 0 ? upcoming : dates).slice(0, 6);
  return preview.length === 0 ? "" : ` (it gives ${preview.join(", ")})`;
}
