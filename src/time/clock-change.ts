/** What to say of a wall time that a zone's clocks never show, or show twice. */
import { dayInEnglish } from "./names.ts";
import { type Refused, refused } from "./parsed.ts";
import type { PlainDate, WallTime } from "./types.ts";
import { atUtc, changeAround, zonedAt } from "./wall.ts";
import { wallText, written } from "./zone-names.ts";

const minute = 60_000;

/** The clocks leap over the time: names the times that are as far into each side. */
export function leaptOver(date: PlainDate, time: WallTime, zone: string): Refused {
  const change = changeAround(date, time, zone);
  const wall = atUtc(date, time);
  const later = wallText(wall - change.before * minute, zone);
  const earlier = wallText(wall - change.after * minute, zone);
  return refused(
    `${time} on ${dayInEnglish(date)} does not exist in ${zone}: the clocks go from ${clocks(date, time, zone)}`,
    `Write ${earlier} or ${later}`,
  );
}

/** The clocks are set back over the time: names both ways to write it. */
export function shownTwice(
  date: PlainDate,
  time: WallTime,
  zone: string,
  [first, second]: readonly [number, number],
): Refused {
  const one = written(zonedAt(first, zone), second);
  const other = written(zonedAt(second, zone), first);
  return refused(
    `${time} on ${dayInEnglish(date)} happens twice in ${zone}: the clocks go back from ${clocks(date, time, zone)}`,
    `Write ${one} for the first time, or ${other} for the second`,
  );
}

/** "01:00 to 02:00", with the days where they are not the one in question. */
function clocks(date: PlainDate, time: WallTime, zone: string): string {
  const { epoch, before, after } = changeAround(date, time, zone);
  const from = zonedAt(epoch + before * minute, "UTC");
  const to = zonedAt(epoch + after * minute, "UTC");
  if (from.date === date && to.date === date) return `${from.time} to ${to.time}`;
  return `${from.time} on ${dayInEnglish(from.date)} to ${to.time} on ${dayInEnglish(to.date)}`;
}
