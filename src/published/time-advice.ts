/**
 * Warns of published times that are edited in place: calendars follow, and neither the page nor a
 * feed says that the event was moved. It is no problem, as a mistake may be corrected.
 */
import { listNestedFields } from "../content/fields/raw-fields.ts";
import type { Problem } from "../content/files/problem.ts";
import type { Event, Series } from "../model/types.ts";
import { isPlainDate } from "../time/date.ts";
import { formatDuration } from "../time/names.ts";
import type { When, ZonedTime } from "../time/types.ts";
import { convertToZone } from "../time/zoned-time.ts";
import { type AdviceContext, describeSessions, locate, writeEntry } from "./advice-context.ts";
import type { Loss } from "./compare.ts";
import { readWhen } from "./index-record.ts";
import type { RecordEvent } from "./record.ts";

type TimeLoss = Extract<Loss, { kind: "retimed" }>;

/** Returns a warning for each event, and for each series whose time is another. */
export function adviseOnTimes(
  context: AdviceContext,
  losses: readonly TimeLoss[],
): readonly Problem[] {
  const problems: (Problem | undefined)[] = [];
  const groups = new Map<Series, TimeLoss[]>();
  for (const loss of losses) {
    const current = context.findEvent(loss.event);
    if (current === undefined) continue;
    const { session } = current;
    if (session?.rule === undefined)
      problems.push(
        current.movedFrom === undefined
          ? adviseOnStart(context, loss, current)
          : adviseOnLength(context, loss, current),
      );
    else if (current.movedFrom === undefined) {
      const series = context.site.series.find(({ id }) => id === session.series.id);
      if (series !== undefined) groups.set(series, [...(groups.get(series) ?? []), loss]);
    }
  }
  for (const [series, own] of groups) problems.push(adviseOnSeriesTime(context, series, own));
  return problems.filter((problem) => problem !== undefined);
}

/** `start` is another, without `moved`, or with the same one. */
function adviseOnStart(
  context: AdviceContext,
  { event }: TimeLoss,
  { file, session, when }: Event,
): Problem | undefined {
  const before = readWhen(event);
  const values = context.getRawFields(file)?.values ?? {};
  const isOtherDay = event.start.slice(0, 10) !== getStart(when).slice(0, 10);
  // Another day than that of the file's name is reported beside the file, and `id` says that it was wrong.
  const hasDatedName = isPlainDate(file.replace(/^.*\//, "").slice(0, 10));
  if (isOtherDay && hasDatedName && session === undefined) return undefined;
  const moved = `moved: ${getStart(when, event.zone)}`;
  if (getStart(before) === getStart(when, event.zone)) return undefined;
  const lines = [
    `start: ${getStart(before)}`,
    ...(values.end === undefined ? [] : [`end: ${getEnd(before)}`]),
    ...(event.zone !== undefined && values.zone !== undefined ? [`zone: ${event.zone}`] : []),
    moved,
    // With an end, it says which of the two times that is.
    ...(values.end === undefined ? [] : writeLength(getLength(when))),
  ];
  const write =
    session === undefined
      ? `write the plan too\n${lines.join("\n")}\n`
      : `write ${moved} in place of start. `;
  return {
    severity: "warning",
    ...locate(context, file, ["start"]),
    message: `subscribers have it at ${getStart(before)}, and no page or feed says that it is at ${getStart(when)} now`,
    fix: `If it was moved, ${write}If the time was always wrong, nothing is to do`,
  };
}

/** `end` of a moved event is that of the plan, and was changed as if it were the new one. */
function adviseOnLength(
  context: AdviceContext,
  { event }: TimeLoss,
  { file, movedFrom, when }: Event,
): Problem | undefined {
  const { end, duration } = context.getRawFields(file)?.values ?? {};
  const before = readWhen(event);
  if (movedFrom === undefined || end === undefined || duration !== undefined) return undefined;
  if (getStart(before) !== getStart(movedFrom) || getEnd(before) === getEnd(movedFrom))
    return undefined;
  const minutes = countMinutesUntil(when, getEnd(movedFrom));
  const lines = [`end: ${getEnd(before)}`, ...writeLength(minutes)];
  return {
    severity: "warning",
    ...locate(context, file, ["end"]),
    message: `the end of the plan has changed with moved, so that it ends at ${getEnd(when)}`,
    fix: `Leave end as first planned, and write the new length as duration:\n${lines.join("\n")}\n`,
  };
}

/** `time` of a series is another one, from its first session on. */
function adviseOnSeriesTime(
  context: AdviceContext,
  { file, sessions }: Series,
  losses: readonly TimeLoss[],
): Problem | undefined {
  const raw = context.getRawFields(file);
  if (raw?.values.time === undefined) return undefined;
  const entries = listNestedFields(raw, "later").filter(({ values }) => values.time !== undefined);
  const own = losses.filter(({ event: { planned = "" } }) =>
    entries.every(({ values: { from } }) => String(from) > planned),
  );
  const [first] = own;
  if (first === undefined) return undefined;
  const [before, after] = [first.event, first.now].map((event) => formatTimes(event));
  if (before === undefined || after === undefined || before === after) return undefined;
  const { planned = "" } = first.event;
  const dates = sessions.map(({ session }) => session?.originalDate ?? "").sort();
  // Of an earlier one the time is as it was, so an entry was edited, which the page announces.
  if (dates.some((date) => date < planned)) return undefined;
  const next = dates.find((date) => date > planned);
  const events = own.map(({ event }) => event);
  const what = describeSessions(events, context.site.settings.language, "session");
  const entry = next === undefined ? " " : `${writeEntry(raw, next, [`time: ${after}`])}and `;
  return {
    severity: "warning",
    ...locate(context, file, ["time"]),
    message: `subscribers have ${what} at ${before}, and no page or feed says that it is ${after} now`,
    fix: `If it was moved, write time: ${before} again,${next === undefined ? " and" : " and below it"}${entry}in ${planned}.md moved: ${first.now.start.replace("T", " ")}. If the time was always wrong, nothing is to do`,
  };
}

/** "12:30 to 13:30"; undefined of whole days. */
function formatTimes({ start, end }: RecordEvent): string | undefined {
  const times = [start, end].map((moment) => moment.split("T")[1]);
  return times.includes(undefined) ? undefined : times.join(" to ");
}

/** "2026-12-01 12:30", or the day; in another zone, if one is given. */
function getStart(when: When, zone?: string): string {
  return when.kind === "timed" ? formatMoment(when.start, zone) : when.first;
}

function getEnd(when: When): string {
  return when.kind === "timed" ? formatMoment(when.end) : when.last;
}

function formatMoment(moment: ZonedTime, zone = moment.zone): string {
  const { date, time } = convertToZone(moment, zone);
  return `${date} ${time}`;
}

/** In minutes; undefined of whole days. */
function getLength(when: When): number | undefined {
  return when.kind === "timed" ? (when.end.epoch - when.start.epoch) / 60_000 : undefined;
}

function writeLength(minutes: number | undefined): readonly string[] {
  return minutes === undefined ? [] : [`duration: ${formatDuration(minutes)}`];
}

/** Returns the minutes from a start to the time of day of another end, if that is later. */
function countMinutesUntil(when: When, end: string): number | undefined {
  if (when.kind !== "timed") return undefined;
  const toMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const minutes = toMinutes(end.slice(-5)) - toMinutes(when.start.time);
  return minutes > 0 ? minutes : undefined;
}
