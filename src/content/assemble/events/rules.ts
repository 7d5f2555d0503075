/** Reads the rules of a series, one after another. */
import { getWeekday } from "../../../time/date.ts";
import { addMonths } from "../../../time/months.ts";
import { weekdayNames } from "../../../time/names.ts";
import { parseRecurrence } from "../../../time/parse/recurrence.ts";
import { listOccurrences } from "../../../time/recurrence/occurrences.ts";
import type { Recurrence } from "../../../time/recurrence/recurrence.ts";
import type { PlainDate } from "../../../time/types.ts";
import { findAnswer } from "../../fields/answer.ts";
import { type RawFields, reportProblem, reportWarning } from "../../fields/raw-fields.ts";
import type { SeriesFields } from "../../schema/event.ts";
import type { ContentText } from "../../texts/texts.ts";
import type { AssembleContext } from "../context.ts";
import type { LaterEntry } from "./periods.ts";

/** A rule, and the day on which it begins. */
export interface RuleStart {
  /** Undefined if there is none from that day on. */
  readonly rule: Recurrence | undefined;
  /** Undefined for a series that begins without a rule. */
  readonly from: PlainDate | undefined;
  /** Whether it was typed, and cannot be read: nobody knows its dates. */
  readonly isUnknown?: boolean;
  /** Why it takes the place of the rule before. */
  readonly reason?: string;
}

export type Rules = readonly [RuleStart, ...RuleStart[]];

/** Returns the series' first rule, and those of its entries of `later`; reports problems. */
export function readRules(
  context: AssembleContext,
  text: ContentText,
  fields: SeriesFields,
  entries: readonly LaterEntry[],
): Rules {
  const first = readFirstRule(context, text, fields);
  const isUnknown = first === undefined && fields.repeats !== undefined;
  const rules: [RuleStart, ...RuleStart[]] = [{ rule: first, from: fields.from, isUnknown }];
  for (const { fields: entry, raw } of entries) {
    const { from, repeats, reason } = entry;
    if (repeats === undefined) continue;
    const rule =
      repeats === false
        ? undefined
        : readRule(context, raw, { from, repeats, until: fields.until, times: fields.times });
    rules.push({ rule, from, reason, isUnknown: rule === undefined && repeats !== false });
  }
  return rules;
}

/** Returns the rule that applies to a date. */
export function findRule(rules: Rules, date: PlainDate): Recurrence | undefined {
  const start = rules.findLast(({ from }) => from !== undefined && from <= date) ?? rules[0];
  return start.rule;
}

type RuleFields = Pick<SeriesFields, "from" | "until" | "times"> & { readonly repeats: string };

function readRule(
  context: AssembleContext,
  raw: RawFields,
  fields: RuleFields,
): Recurrence | undefined {
  const rule = parseRecurrence(fields.repeats);
  if (rule.ok) return rule.value;
  const fix = rule.fix + previewDates(context, rule.fix, fields);
  const replacement = findAnswer(fields.repeats, fix);
  reportProblem(raw, ["repeats"], rule.message, fix, context.problems, { replacement });
  return undefined;
}

function readFirstRule(
  context: AssembleContext,
  text: ContentText,
  fields: SeriesFields,
): Recurrence | undefined {
  const { repeats } = fields;
  if (repeats === undefined) return undefined;
  const rule = readRule(context, text.fields, { ...fields, repeats });
  if (rule === undefined) return undefined;
  const report = (field: string, message: string, fix: string) =>
    reportProblem(text.fields, [field], message, fix, context.problems);
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
  warnOfFirstDay(context, text, rule, { from: fields.from, until: fields.until });
  return rule;
}

/** A first day of another weekday than the rule's is no session, and may be a typo; what has begun is right. */
function warnOfFirstDay(
  { buildDate, problems }: AssembleContext,
  text: ContentText,
  rule: Recurrence,
  bounds: { readonly from: PlainDate; readonly until: PlainDate | undefined },
): void {
  const { from } = bounds;
  if (rule.kind !== "weekly" || from < buildDate.date) return;
  const day = getWeekday(from);
  if (rule.weekdays.includes(day)) return;
  const [first] = listOccurrences(rule, { ...bounds, horizon: addMonths(from, 12) });
  if (first === undefined) return;
  const message = `${from} is a ${weekdayNames[day - 1]}, so the first session is on ${first}`;
  const fix = `Write from: ${first}, or correct the weekday in repeats`;
  reportWarning(text.fields, ["from"], message, fix, problems);
}

/** Returns the next six dates (or the first six) that the suggested phrase would give, to check. */
function previewDates(
  context: AssembleContext,
  advice: string,
  { from, until, times }: RuleFields,
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
