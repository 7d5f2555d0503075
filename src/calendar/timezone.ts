/** VTIMEZONE (RFC 5545 3.6.5), and whether a client that uses it gets the right instant. */
import { formatOffset } from "../time/offset.ts";
import type { When, ZonedTime } from "../time/types.ts";
import { getZonePeriods } from "../time/zone-data.ts";
import { hasSameOffsetInIntl } from "../time/zone-names.ts";
import { findYearlyChanges, getChangeTime, type YearlyChange } from "./yearly-changes.ts";

const minute = 60_000;

/** The rules of a zone as a VTIMEZONE can express them. */
interface ZoneRules {
  /** BEGIN:VTIMEZONE to END:VTIMEZONE, each line with its CRLF. */
  readonly block: string;
  /** Offset of a zone without changes, in minutes east of UTC. */
  readonly offset: number;
  readonly changes: readonly YearlyChange[];
}

const zones = new Map<string, ZoneRules>();

/** Returns the rules of an IANA zone. Throws a RangeError for an unknown one. */
function getZoneRules(name: string): ZoneRules {
  let rules = zones.get(name);
  if (rules === undefined) {
    rules = deriveZoneRules(name);
    zones.set(name, rules);
  }
  return rules;
}

function deriveZoneRules(name: string): ZoneRules {
  const periods = getZonePeriods(name);
  const changes = findYearlyChanges(periods);
  const { offset = 0, abbreviation = "" } = periods.at(-1) ?? {};
  const components =
    changes.length > 0
      ? changes.map(renderChange)
      : [renderComponent("STANDARD", { offsetBefore: offset, offset, abbreviation }, epochStart)];
  const lines = [
    "BEGIN:VTIMEZONE",
    `TZID:${name}`,
    `X-LIC-LOCATION:${name}`,
    ...components.flat(),
    "END:VTIMEZONE",
  ];
  return { block: lines.map((line) => `${line}\r\n`).join(""), offset, changes };
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const epochStart = 0;

function renderChange(change: YearlyChange): readonly string[] {
  const { month, ordinal, weekday, offset, offsetBefore } = change;
  return renderComponent(
    offset > offsetBefore ? "DAYLIGHT" : "STANDARD",
    change,
    getChangeTime(change, 1970),
    `RRULE:FREQ=YEARLY;BYMONTH=${month + 1};BYDAY=${ordinal}${weekdays[weekday]}`,
  );
}

/** Returns the lines of a component; `wall` is its first onset, in wall time as if it were UTC. */
function renderComponent(
  kind: "DAYLIGHT" | "STANDARD",
  change: Pick<YearlyChange, "offsetBefore" | "offset" | "abbreviation">,
  wall: number,
  ...rule: readonly string[]
): readonly string[] {
  const format = (offset: number) => formatOffset(offset).replace(":", "");
  return [
    `BEGIN:${kind}`,
    `TZNAME:${change.abbreviation}`,
    `TZOFFSETFROM:${format(change.offsetBefore)}`,
    `TZOFFSETTO:${format(change.offset)}`,
    `DTSTART:${new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, "")}`,
    ...rule,
    `END:${kind}`,
  ];
}

/**
 * Returns the offset that a client of the block uses for a wall time. For a time that happens twice
 * it is the first (RFC 5545 3.3.5), because times are compared in wall time before the change.
 */
function getOffsetAt(zone: ZoneRules, wall: number): number {
  const year = new Date(wall).getUTCFullYear();
  let offset = zone.offset;
  let latest = Number.NEGATIVE_INFINITY;
  for (const change of zone.changes) {
    for (const start of [getChangeTime(change, year - 1), getChangeTime(change, year)]) {
      if (start > wall || start < latest) continue;
      latest = start;
      offset = change.offset;
    }
  }
  return offset;
}

/**
 * Returns whether clients get the right instant: those that read the block, and those that ignore it
 * for a zone that they know, and may know by rules as old as those of Intl.
 */
function isRenderedExactly(rules: ZoneRules, { epoch, offset, zone }: ZonedTime): boolean {
  return getOffsetAt(rules, epoch + offset * minute) === offset && hasSameOffsetInIntl(zone, epoch);
}

/**
 * Returns the TZID if every client then gets the right instants. Otherwise undefined, and the times
 * are written in UTC: for a fixed offset ("UTC+01:00"), the second 01:30 of a night in October, and
 * a year with other rules than the lasting ones, and rules so new that programs may not have them
 * yet. Undefined for all-day events too.
 */
export function getTzid(when: When): string | undefined {
  if (when.kind === "all-day") return undefined;
  const name = when.start.zone;
  // "UTC" and "UTC+01:00" are written with a Z.
  if (name.startsWith("UTC")) return undefined;
  const zone = getZoneRules(name);
  if (!isRenderedExactly(zone, when.start)) return undefined;
  return when.end.zone === name && isRenderedExactly(zone, when.end) ? name : undefined;
}

/** Returns the VTIMEZONE of a zone, with its last CRLF. Throws a RangeError for an unknown zone. */
export function renderTimezone(name: string): string {
  return getZoneRules(name).block;
}
