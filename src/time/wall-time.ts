import type { WallTime } from "./types.ts";

/** Returns whether a text is a time of 24 hours with two digits each, "09:05". */
export function isWallTime(text: string): text is WallTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Hours that "12:30 to 1:15" can last, if the end is one of the afternoon. */
const maxAfternoonHours = 9;

/**
 * Returns an end of a 12-hour clock as one of 24 hours, where it comes at most nine hours after the
 * start by that alone: "19:30" for "07:30" after "18:00"; otherwise undefined.
 */
export function findAfternoonEnd(start: string, end: string): string | undefined {
  const hour = Number(end.slice(0, 2)) + 12;
  const later = `${hour}${end.slice(2)}`;
  if (end > start || hour === 12 || hour > 23 || later <= start) return undefined;
  return hour - Number(start.slice(0, 2)) < maxAfternoonHours ? later : undefined;
}
