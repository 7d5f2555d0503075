/** The rule of a series: its dates, and what is said where it or a dated file does not fit. */
import { addMonths, monthsUntil } from "../../time/months.ts";
import { occurrences } from "../../time/occurrences.ts";
import { parseRepeats, type Repeats } from "../../time/repeats.ts";
import type { PlainDate } from "../../time/types.ts";
import type { Desk } from "../desk.ts";
import { complain } from "../fields.ts";
import type { SeriesFields } from "../schema/event.ts";
import type { Text } from "../texts.ts";

/** The rule by which a series repeats; undefined where it has none, or after problems were reported. */
export function ruleOf(desk: Desk, text: Text, fields: SeriesFields): Repeats | undefined {
  if (fields.repeats === undefined) return undefined;
  const rule = parseRepeats(fields.repeats);
  const say = (field: string, wrong: string, write: string) =>
    complain(text.fields, [field], wrong, write, desk.problems);
  if (!rule.ok) {
    say("repeats", rule.wrong, rule.write + nextDates(desk, rule.write, fields));
    return undefined;
  }
  if (fields.from === undefined) {
    say(
      "from",
      "a series that repeats has to begin some day",
      "Write from: and the first day, such as 2026-01-07",
    );
    return undefined;
  }
  if (fields.until !== undefined && fields.times !== undefined) {
    say("times", "there is an until and a times", "Keep one of the two");
    return undefined;
  }
  if (fields.until !== undefined && fields.until < fields.from) {
    say(
      "until",
      `until ${fields.until} is before from ${fields.from}`,
      "Swap the two, or mend the year",
    );
    return undefined;
  }
  return rule.value;
}

/** The dates of the rule, up to the horizon, without those to skip. */
export function datesOf(
  desk: Desk,
  text: Text,
  fields: SeriesFields,
  rule: Repeats,
): readonly PlainDate[] {
  const { from, until, times } = fields;
  if (from === undefined) return [];
  const horizon = addMonths(desk.build.date, desk.settings.calendar.monthsAhead);
  const dates = occurrences(rule, {
    from,
    until,
    times,
    horizon,
  });
  const all = new Set(dates);
  const skips = fields.skip ?? [];
  for (const [i, skip] of skips.entries()) {
    if (all.has(skip) || skip > horizon) continue;
    const near = nearestDate(skip, dates);
    complain(
      text.fields,
      ["skip", i],
      `the series does not take place on ${skip} anyway`,
      near === undefined ? "Take it out" : `Did you mean ${near}?`,
      desk.problems,
    );
  }
  for (const skip of skips) all.delete(skip);
  return [...all];
}

/** Reports a dated file of a day that the rule does not have. */
export function strayFile(
  desk: Desk,
  file: Text,
  dates: readonly PlainDate[],
  fields: SeriesFields,
): void {
  const { date } = file.address;
  if (date === undefined) return;
  const { monthsAhead } = desk.settings.calendar;
  const ended = fields.times !== undefined || (fields.until !== undefined && fields.until < date);
  if (!ended && date > addMonths(desk.build.date, monthsAhead)) {
    const needed = monthsUntil(date, desk.build.date, monthsAhead);
    const later = "its time comes nearer";
    desk.problems.add({
      file: file.file,
      at: { line: 1, column: 1 },
      wrong: `${date} is further ahead than the ${monthsAhead} months for which sessions are made`,
      write:
        needed === undefined
          ? `Take it out until ${later}`
          : `Write months-ahead: ${needed} under calendar: in site.yaml, or take it out until ${later}`,
    });
    return;
  }
  const skipped = fields.skip?.some((one) => one === date);
  const near = nearestDate(date, dates);
  const wrong = skipped
    ? `${date} is a day that the series skips`
    : `the series has no session on ${date}`;
  const write = skipped
    ? `Take ${date} out of skip, or write extra: true`
    : `${near === undefined ? "" : `The nearest is ${near}: rename the file to ${near}.md if that is meant. `}For a session beside the rule, write extra: true`;
  desk.problems.add({ file: file.file, at: { line: 1, column: 1 }, wrong, write });
}

function nearestDate(date: string, dates: readonly PlainDate[]): PlainDate | undefined {
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  let best: PlainDate | undefined;
  for (const one of dates) {
    if (best === undefined || Math.abs(at(one) - at(date)) < Math.abs(at(best) - at(date)))
      best = one;
  }
  return best;
}

/**
 * What the phrase that was advised would give, so that it can be checked against a diary: days to
 * come, or else the first.
 */
function nextDates(desk: Desk, advice: string, { from, until, times }: SeriesFields): string {
  const phrase = /"([^"]+)"/.exec(advice)?.[1];
  const rule = phrase === undefined ? undefined : parseRepeats(phrase);
  if (!rule?.ok) return "";
  const today = desk.build.date;
  const first = from ?? today;
  const dates = occurrences(rule.value, {
    from: first,
    until,
    times,
    horizon: addMonths([first, today].sort().at(-1) ?? today, 120),
  });
  const coming = dates.filter((date) => date >= today);
  const shown = (coming.length > 0 ? coming : dates).slice(0, 6);
  return shown.length === 0 ? "" : ` (it would give ${shown.join(", ")})`;
}
