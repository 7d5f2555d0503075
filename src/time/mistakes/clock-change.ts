/** What to say of a wall time that a zone's clocks never show, or show twice. */
import { formatDayInEnglish } from "../names.ts";
import { fail, type ParseFailure } from "../result.ts";
import type { PlainDate, WallTime } from "../types.ts";
import { formatWallTime, formatWithZone } from "../zone-names.ts";
import { findClockChange, toUtcEpoch, toZonedTime } from "../zoned-time.ts";

const minuteLength = 60_000;

/** The clocks leap over the time: names the times that are as far into each side. */
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

/** The clocks are set back over the time: names both ways to write it. */
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

/** "01:00 to 02:00", with the days where they are not the one in question. */
function describeChange(date: PlainDate, time: WallTime, zone: string): string {
  const { epoch, offsetBefore, offsetAfter } = findClockChange(date, time, zone);
  const from = toZonedTime(epoch + offsetBefore * minuteLength, "UTC");
  const to = toZonedTime(epoch + offsetAfter * minuteLength, "UTC");
  if (from.date === date && to.date === date) return `${from.time} to ${to.time}`;
  return `${from.time} on ${formatDayInEnglish(from.date)} to ${to.time} on ${formatDayInEnglish(to.date)}`;
}
