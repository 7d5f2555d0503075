/** Names of time zones, as the lead types them. */
import { IANAZone } from "luxon";
import { either, longest, quote, refused, understood } from "./parsed.ts";
import type { Parsed } from "./types.ts";
import { knownAs, nearestZone } from "./zone-nicknames.ts";

const placeForm =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;
const fixedForm = /^(?:etc\/)?(?:utc|gmt|z)? ?[+-]? ?\d{1,2}(?::?\d{2})?$/i;

/**
 * Reads the IANA name of a zone that this runtime knows, "Europe/London" or "UTC", in any case,
 * and gives it in its own. Short names (BST) and fixed offsets (GMT+1) are refused: they do not
 * say what the clocks do in another season.
 */
export function parseZone(text: string): Parsed<string> {
  const trimmed = text.trim();
  if (trimmed === "") return refused("there is no time zone", "Write one, such as Europe/London");
  const typed = trimmed.slice(0, longest);
  if (/^(?:etc\/)?utc$/i.test(typed)) return understood("UTC");
  const name = inItsCase(typed);
  if (placeForm.test(name) && IANAZone.isValidZone(name)) return understood(name);
  if (fixedForm.test(typed)) {
    return refused(
      `${quote(trimmed)} is an offset, which does not follow summer time, not a time zone`,
      "Write the zone of a city, such as Europe/London",
    );
  }
  const meant = knownAs(typed) ?? otherNameOf(typed) ?? nearestZone(typed);
  return refused(
    `${quote(trimmed)} is not the name of a time zone`,
    meant.length === 0
      ? "Write a continent and a city, such as Europe/London"
      : `Write ${either(meant)}`,
  );
}

/** "europe/london" as "Europe/London". The runtime lists an old name for some, hence the words. */
function inItsCase(typed: string): string {
  const lower = typed.toLowerCase();
  const listed = Intl.supportedValuesOf("timeZone").find((name) => name.toLowerCase() === lower);
  if (listed !== undefined) return listed;
  return lower.replace(/[a-z]+/g, (word) =>
    /^(?:au|da|de|es|of)$/.test(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  );
}

/** For a name that the runtime knows as another's: US/Eastern. */
function otherNameOf(typed: string): readonly string[] | undefined {
  if (!IANAZone.isValidZone(typed)) return undefined;
  const { timeZone } = new Intl.DateTimeFormat("en-GB", { timeZone: typed }).resolvedOptions();
  return placeForm.test(timeZone) ? [timeZone] : undefined;
}
