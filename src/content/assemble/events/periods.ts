/**
 * The periods of a series: what its sessions have from the first day on, and from the day of each
 * entry of `later`.
 */
import type { PlainDate } from "../../../time/types.ts";
import { listNestedFields, type RawFields, reportProblem } from "../../fields/raw-fields.ts";
import type { LaterFields, SeriesFields } from "../../schema/event.ts";
import type { ContentText } from "../../texts/texts.ts";
import type { AssembleContext } from "../context.ts";
import { inherit, readEventDetails, readStatus } from "./event-base.ts";
import { toSpan } from "./moved.ts";
import { readPromises } from "./outputs.ts";
import type { SeriesDefaults } from "./session.ts";

/** A stretch of a series: the sessions first planned for `from` or later, until the next begins. */
export interface Period {
  /** Undefined for the first period. */
  readonly from?: PlainDate;
  readonly defaults: SeriesDefaults;
  /** Why it differs from the one before. */
  readonly reason?: string;
  /** The fields that its entry sets. */
  readonly changed: readonly string[];
}

/** An entry of `later`, and its fields as typed. */
export interface LaterEntry {
  readonly fields: LaterFields;
  readonly raw: RawFields;
}

/** Returns the entries of `later` that are in order; reports the others. */
export function readLaterEntries(
  context: AssembleContext,
  text: ContentText,
  fields: SeriesFields,
): readonly LaterEntry[] {
  const typed = listNestedFields(text.fields, "later");
  const entries: LaterEntry[] = [];
  for (const [i, entry] of (fields.later ?? []).entries()) {
    const raw = typed[i];
    if (raw === undefined) continue;
    const mistake = findMistake(entry, entries.at(-1)?.fields.from, fields);
    if (mistake === undefined) entries.push({ fields: entry, raw });
    else reportProblem(raw, ["from"], ...mistake, context.problems);
  }
  return entries;
}

/** Returns what is wrong with an entry, and what to write. */
function findMistake(
  { from, ...changes }: LaterFields,
  previous: PlainDate | undefined,
  { from: first, until }: SeriesFields,
): readonly [message: string, fix: string] | undefined {
  if (from === previous)
    return [`two entries are from ${from}`, "Write the fields of both in one of them"];
  if (previous !== undefined && from < previous)
    return [
      `${from} is before ${previous}, the day of the entry above`,
      "Put the entries in the order of their days",
    ];
  if (first !== undefined && from <= first)
    return [
      `${from} is not after the first day of the series, ${first}`,
      "Correct the day, or write above later what holds from the first day on",
    ];
  if (until !== undefined && from > until)
    return [
      `${from} is after until, ${until}, so it changes no session`,
      "Correct one of the two days",
    ];
  if (Object.values(changes).every((value) => value === undefined))
    return [
      `nothing is different from ${from} on`,
      "Write below it what changes, such as time: 16:00 to 17:00",
    ];
  return undefined;
}

/** Returns the first period, which `defaults` describes, and one for each entry. */
export function readPeriods(
  context: AssembleContext,
  defaults: SeriesDefaults,
  entries: readonly LaterEntry[],
): readonly [Period, ...Period[]] {
  const periods: [Period, ...Period[]] = [{ defaults, changed: [] }];
  let current = defaults;
  for (const { fields, raw } of entries) {
    current = applyEntry(context, current, fields, raw);
    const { from, reason } = fields;
    periods.push({ from, defaults: current, reason, changed: Object.keys(raw.values) });
  }
  return periods;
}

function applyEntry(
  context: AssembleContext,
  before: SeriesDefaults,
  fields: LaterFields,
  raw: RawFields,
): SeriesDefaults {
  const { series, inherited, identity } = before;
  const isUnpublished = series.unpublished !== undefined;
  const status = readStatus(context, raw, fields);
  return {
    series: {
      ...series,
      title: fields.title ?? series.title,
      summary: inherit(fields.summary, series.summary, (summary) => summary),
    },
    raw: fields.time === undefined ? before.raw : raw,
    inherited: readEventDetails(context, raw, fields, isUnpublished, inherited),
    // A reason without a status says why the entry changes something, and not that a session is off.
    status: fields.status === undefined ? before.status : status,
    zone: inherit(fields.zone, before.zone, (zone) => zone) ?? context.settings.zone,
    identity,
    span: fields.time === undefined ? before.span : toSpan(fields.time || undefined),
    promises: readPromises(fields.promises, before.promises),
  };
}

/** Returns the period of a session that was first planned for a date. */
export function findPeriod(periods: readonly [Period, ...Period[]], date: PlainDate): Period {
  return periods.findLast(({ from }) => from !== undefined && from <= date) ?? periods[0];
}
