/** Explains wall times that do not exist in a zone, or exist twice. */
import { formatDayInEnglish } from "../names.ts";
import { fail, type ParseFailure } from "../result.ts";
import type { PlainDate, WallTime } from "../types.ts";
import { formatWallTime, formatWithZone } from "../zone-names.ts";
import { findClockChange, toUtcEpoch, toZonedTime } from "../zoned-time.ts";

const minuteLength = 60_000;

/** Explains a time that the clocks skip, and suggests the same time by the old and new offset. */
export function explainGap(date: PlainDate, time: WallTime, zone: string): ParseFailure {
  const change = findClockChange(date, time, zone);
  const wall = toUtcEpoch(date, time);
  const later = formatWallTime(wall - change.offsetBefore * minuteLength, zone);
  const earlier = formatWallTime(wall - change.offsetAfter * minuteLength, zone);
  return fail(
    `${time} on ${formatDayInEnglish(date)} does not exist in ${zone}: the clocks go from ${describeChange(date, time, zone)}`,
    `Write ${earlier} or ${later}`,
  );
}

/** Explains a time that happens twice, and suggests how to write each. */
export function explainOverlap(
  date: PlainDate,
  time: WallTime,
  zone: string,
  [first, second]: readonly [number, number],
): ParseFailure {
  const firstForm = formatWithZone(toZonedTime(first, zone), second);
  const secondForm = formatWithZone(toZonedTime(second, zone), first);
  return fail(
    `${time} on ${formatDayInEnglish(date)} happens twice in ${zone}: the clocks go back from ${describeChange(date, time, zone)}`,
    `Write ${firstForm} for the first time, or ${secondForm} for the second`,
  );
}

/** Returns "01:00 to 02:00", with days if the change is not within `date`. */
function describeChange(date: PlainDate, time: WallTime, zone: string): string {
  const { epoch, offsetBefore, offsetAfter } = findClockChange(date, time, zone);
  const from = toZonedTime(epoch + offsetBefore * minuteLength, "UTC");
  const to = toZonedTime(epoch + offsetAfter * minuteLength, "UTC");
  if (from.date === date && to.date === date) return `${from.time} to ${to.time}`;
  return `${from.time} on ${formatDayInEnglish(from.date)} to ${to.time} on ${formatDayInEnglish(to.date)}`;
}
