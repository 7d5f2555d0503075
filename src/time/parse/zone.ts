import { joinWithOr, maxInputLength, quote } from "../../text/quote.ts";
import { findByNickname, findNearestZone } from "../mistakes/zone.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult } from "../types.ts";
import { findAliasTarget, listPlaceZones } from "../zone-data.ts";

const namesByLowerCase = new Map(listPlaceZones().map((name) => [name.toLowerCase(), name]));
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
  const name = namesByLowerCase.get(typed.toLowerCase());
  if (name !== undefined) return succeed(name);
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

/** Returns the zone of a name without a continent, such as US/Eastern. */
function resolveAlias(typed: string): readonly string[] | undefined {
  const target = findAliasTarget(typed);
  return target !== undefined && listPlaceZones().includes(target) ? [target] : undefined;
}
