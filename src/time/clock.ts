/** The clock. No other file reads it. */
import { quote } from "../text/quote.ts";
import { fail, succeed } from "./result.ts";
import type { ParseResult } from "./types.ts";

/** The end of 2199 in seconds since 1970; content has no later dates either. */
const lastSecond = 7_258_118_399;

/**
 * Returns the instant that a site is built for, in milliseconds since 1970: SOURCE_DATE_EPOCH (seconds)
 * if the environment has it, else the current time, which `now` returns.
 */
export function readBuildInstant(
  env: { readonly SOURCE_DATE_EPOCH?: string | undefined },
  now: () => number = Date.now,
): ParseResult<number> {
  const value = env.SOURCE_DATE_EPOCH;
  if (value === undefined) return succeed(now());
  const seconds = Number(value);
  if (/^\d{1,16}$/.test(value) && seconds <= lastSecond) {
    return succeed(seconds * 1000);
  }
  const asSeconds = Math.floor(seconds / 1000);
  return /^\d{13}$/.test(value) && asSeconds <= lastSecond
    ? fail(
        `SOURCE_DATE_EPOCH is ${quote(value)}, which seems to be milliseconds`,
        `Set it to seconds, ${asSeconds}`,
      )
    : fail(
        `SOURCE_DATE_EPOCH is ${quote(value)}, which is not a number of seconds since 1970`,
        "Set it to whole seconds, such as 1767225600, or leave it unset to build for today",
      );
}

/**
 * Returns the milliseconds since 1970, for what a machine keeps for a while. Pages take the build date.
 */
export function readClock(): number {
  return Date.now();
}
