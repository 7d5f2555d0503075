/** The rule of a series: its dates, and what is said where it or a dated file does not fit. */
import { addMonths, countMonthsUntil } from "../../time/months.ts";
import { parseRecurrence } from "../../time/parse/recurrence.ts";
import { listOccurrences } from "../../time/recurrence/occurrences.ts";
import type { Recurrence } from "../../time/recurrence/recurrence.ts";
import type { PlainDate } from "../../time/types.ts";
import { reportProblem } from "../fields/raw-fields.ts";
import type { SeriesFields } from "../schema/event.ts";
import type { ContentText } from "../texts/texts.ts";
import type { AssembleContext } from "./context.ts";

/** The rule by which a series repeats; undefined where it has none, or after problems were reported. */
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
      "a series that repeats has to begin some day",
      "Write from: and the first day, such as 2026-01-07",
    );
    return undefined;
  }
  if (fields.until !== undefined && fields.times !== undefined) {
    report("times", "there is an until and a times", "Keep one of the two");
    return undefined;
  }
  if (fields.until !== undefined && fields.until < fields.from) {
    report(
      "until",
      `until ${fields.until} is before from ${fields.from}`,
      "Swap the two, or mend the year",
    );
    return undefined;
  }
  return rule.value;
}

/** The dates of the rule, up to the horizon, without those to skip. */
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
      `the series does not take place on ${skip} anyway`,
      nearest === undefined ? "Take it out" : `Did you mean ${nearest}?`,
      context.problems,
    );
  }
  for (const skip of skippedDates) sessionDates.delete(skip);
  return [...sessionDates];
}

/** Reports a dated file of a day that the rule does not have. */
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
    const later = "its time comes nearer";
    context.problems.add({
      file: file.file,
      position: { line: 1, column: 1 },
      message: `${date} is further ahead than the ${monthsAhead} months for which sessions are made`,
      fix:
        needed === undefined
          ? `Take it out until ${later}`
          : `Write months-ahead: ${needed} under calendar: in site.yaml, or take it out until ${later}`,
    });
    return;
  }
  const skipped = fields.skip?.some((one) => one === date);
  const nearest = nearestDate(date, dates);
  const message = skipped
    ? `${date} is a day that the series skips`
    : `the series has no session on ${date}`;
  const fix = skipped
    ? `Take ${date} out of skip, or write extra: true`
    : `${nearest === undefined ? "" : `The nearest is ${nearest}: rename the file to ${nearest}.md if that is meant. `}For a session beside the rule, write extra: true`;
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

/**
 * What the phrase that was advised would give, so that it can be checked against a diary: days to
 * come, or else the first.
 */
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
  return preview.length === 0 ? "" : ` (it would give ${preview.join(", ")})`;
}
