/**
 * The rules of all time zones. They come from one release of the tz database (IANA), which a package
 * with a pinned version contains, and from nowhere else: so pages, links and calendars agree,
 * whatever release Node has.
 */
import database from "moment-timezone/data/packed/latest.json" with { type: "json" };

/** The release of the tz database, "2026f". */
export const tzRelease: string = database.version;

/** The local time of a zone from one change to the next. */
export interface ZonePeriod {
  /** When it begins, in milliseconds since 1970; minus infinity for the first. */
  readonly start: number;
  /** Minutes east of UTC; before 1972 they have a fraction in some zones. */
  readonly offset: number;
  /** "BST"; "+03" in a zone whose time has no abbreviation. */
  readonly abbreviation: string;
}

/** Packed zones by name: abbreviations, offsets, and for each change its time and what applies then. */
const packedZones = new Map(database.zones.map((line) => [line.slice(0, line.indexOf("|")), line]));

/** Names of zones by their other names. */
const targetsByAlias = new Map(
  database.links.map((link) => {
    const [target = "", alias = ""] = link.split("|");
    return [alias, target];
  }),
);

const placePattern =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

const placeNames = [...packedZones.keys(), ...targetsByAlias.keys()].filter((name) =>
  placePattern.test(name),
);

/** Returns the names of zones that are a continent or ocean and a place; aliases come last. */
export function listPlaceZones(): readonly string[] {
  return placeNames;
}

/** Returns the zone that another name, in any case, stands for: "America/New_York" for "US/Eastern". */
export function findAliasTarget(name: string): string | undefined {
  const lower = name.toLowerCase();
  for (const [alias, target] of targetsByAlias) if (alias.toLowerCase() === lower) return target;
  return undefined;
}

const periodsByZone = new Map<string, readonly ZonePeriod[]>();

/** Returns the periods of a zone from the past to the year 2499. Throws a RangeError for an unknown zone. */
export function getZonePeriods(name: string): readonly ZonePeriod[] {
  let periods = periodsByZone.get(name);
  if (periods === undefined) {
    const packed = packedZones.get(targetsByAlias.get(name) ?? name);
    if (packed === undefined) throw new RangeError(`"${name}" is not a time zone`);
    periods = unpackPeriods(packed);
    periodsByZone.set(name, periods);
  }
  return periods;
}

/** Returns the period of a zone at an instant, in milliseconds since 1970. */
export function getZonePeriod(name: string, epoch: number): ZonePeriod {
  const periods = getZonePeriods(name);
  let low = 0;
  let high = periods.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.start ?? Number.POSITIVE_INFINITY) <= epoch) low = middle;
    else high = middle;
  }
  const period = periods[low];
  if (period === undefined) throw new RangeError(`"${name}" has no periods`);
  return period;
}

/**
 * Unpacks "name|abbreviations|minutes west of UTC|indexes|minutes between changes|population":
 * https://momentjs.com/timezone/docs/#/data-formats/packed-format/
 */
function unpackPeriods(packed: string): readonly ZonePeriod[] {
  const [, abbreviations = "", offsets = "", indexes = "", gaps = ""] = packed.split("|");
  const abbreviationList = abbreviations.split(" ");
  const offsetList = offsets.split(" ").map((west) => 0 - parseBase60(west));
  const starts = [Number.NEGATIVE_INFINITY];
  let start = 0;
  for (const gap of gaps === "" ? [] : gaps.split(" ")) {
    start = Math.round(start + parseBase60(gap) * 60_000);
    starts.push(start);
  }
  return [...indexes].map((digit, i) => {
    const index = parseBase60(digit);
    return {
      start: starts[i] ?? Number.POSITIVE_INFINITY,
      offset: offsetList[index] ?? 0,
      abbreviation: abbreviationList[index] ?? "",
    };
  });
}

const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX";

/** Reads a number of base 60, as in "-2.u", which is minus two and a half. */
function parseBase60(text: string): number {
  const isNegative = text.startsWith("-");
  const [whole = "", fraction = ""] = text.slice(isNegative ? 1 : 0).split(".");
  let value = 0;
  for (const digit of whole) value = value * 60 + digits.indexOf(digit);
  let unit = 1;
  for (const digit of fraction) {
    unit /= 60;
    value += digits.indexOf(digit) * unit;
  }
  return isNegative ? -value : value;
}
