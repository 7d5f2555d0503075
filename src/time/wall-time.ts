import type { WallTime } from "./types.ts";

/** Returns whether a text is a time of 24 hours with two digits each, "09:05". */
export function isWallTime(text: string): text is WallTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
