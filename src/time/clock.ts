/** The clock. Nothing else in the project reads it: what is past or coming is asked of its answer. */
import { quote, refused, understood } from "./parsed.ts";
import type { BuildDate, Parsed } from "./types.ts";
import { zonedAt } from "./wall.ts";

/** The end of the year 2199 in seconds since 1970; later dates cannot be written either. */
const lastSecond = 7_258_118_399;

/**
 * The moment that a site is built for, and its day in the site's zone: SOURCE_DATE_EPOCH, in
 * seconds since 1970, where the environment has it, else now (which gives milliseconds).
 */
export function buildDate(
  zone: string,
  env: { readonly SOURCE_DATE_EPOCH?: string | undefined },
  now: () => number = Date.now,
): Parsed<BuildDate> {
  const set = env.SOURCE_DATE_EPOCH;
  if (set === undefined) return understood(dateAt(now(), zone));
  const seconds = Number(set);
  if (/^\d{1,16}$/.test(set) && seconds <= lastSecond) {
    return understood(dateAt(seconds * 1000, zone));
  }
  const shorter = Math.floor(seconds / 1000);
  return /^\d{13}$/.test(set) && shorter <= lastSecond
    ? refused(
        `SOURCE_DATE_EPOCH is ${quote(set)}, which seems to be milliseconds`,
        `Set it to seconds, ${shorter}`,
      )
    : refused(
        `SOURCE_DATE_EPOCH is ${quote(set)}, which is not a number of seconds since 1970`,
        "Set it to whole seconds, such as 1767225600, or leave it unset to build for today",
      );
}

function dateAt(epoch: number, zone: string): BuildDate {
  return { date: zonedAt(epoch, zone).date, epoch };
}
