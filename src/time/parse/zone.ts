import { IANAZone } from "luxon";
import { joinWithOr, maxInputLength, quote } from "../../text/quote.ts";
import { findByNickname, findNearestZone } from "../mistakes/zone.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult } from "../types.ts";

const cityPattern =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;
const offsetPattern = /^(?:etc\/)?(?:utc|gmt|z)? ?[+-]? ?\d{1,2}(?::?\d{2})?$/i;

/**
 * Reads the IANA name of a zone, "Europe/London" or "UTC"; case is ignored. Returns the name in its
 * usual case. Abbreviations (BST) and fixed offsets (GMT+1) are errors, because they do not say
 * what the offset is in another season.
 */
export function parseZone(text: string): ParseResult<string> {
  const trimmed = text.trim();
  if (trimmed === "") return fail("there is no time zone", "Write one, such as Europe/London");
  const typed = trimmed.slice(0, maxInputLength);
  if (/^(?:etc\/)?utc$/i.test(typed)) return succeed("UTC");
  const name = correctCase(typed);
  if (cityPattern.test(name) && IANAZone.isValidZone(name)) return succeed(name);
  if (offsetPattern.test(typed)) {
    return fail(
      `${quote(trimmed)} is an offset, which does not follow summer time, not a time zone`,
      "Write the zone of a city, such as Europe/London",
    );
  }
  const candidates = findByNickname(typed) ?? resolveAlias(typed) ?? findNearestZone(typed);
  return fail(
    `${quote(trimmed)} is not the name of a time zone`,
    candidates.length === 0
      ? "Write a continent and a city, such as Europe/London"
      : `Write ${joinWithOr(candidates)}`,
  );
}

/** Returns "Europe/London" for "europe/london", also for names that the runtime does not list. */
function correctCase(typed: string): string {
  const lower = typed.toLowerCase();
  const knownName = Intl.supportedValuesOf("timeZone").find((name) => name.toLowerCase() === lower);
  if (knownName !== undefined) return knownName;
  return lower.replace(/[a-z]+/g, (word) =>
    /^(?:au|da|de|es|of)$/.test(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
}

/** Returns the zone of an alias that the runtime knows: US/Eastern. */
function resolveAlias(typed: string): readonly string[] | undefined {
  if (!IANAZone.isValidZone(typed)) return undefined;
  const { timeZone } = new Intl.DateTimeFormat("en-GB", { timeZone: typed }).resolvedOptions();
  return cityPattern.test(timeZone) ? [timeZone] : undefined;
}
