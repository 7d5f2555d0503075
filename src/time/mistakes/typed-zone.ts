/** Explains zones typed after a time: "19:30 UTC+1", "19:30 (CET)", "19:30 Europe/Paris". */
import { joinWithOr, quote } from "../../text/quote.ts";
import { getOffset, parseOffset } from "../offset.ts";
import { fail, type ParseFailure } from "../result.ts";
import type { PlainDate, WallTime } from "../types.ts";
import { formatWallTime } from "../zone-names.ts";
import { findInstants, toUtcEpoch } from "../zoned-time.ts";
import { findExactZones, findNicknameZone } from "./zone.ts";

/** Where a time stands. */
export interface ZoneContext {
  /** The zone that its times are in. */
  readonly zone: string;
  /** Whether a field `zone:` beside it can name another. */
  readonly hasZoneField: boolean;
}

const offsetForm = /^(?:utc|gmt|z)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?$/i;
const zoneForm =
  /^(.*(?:\d[:.h]?\d\d|[ap]\.?m\.?|noon|midday|midnight))[,;]? ?(\(?(?:(?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d{2})?|[+-]\d{1,2}|[a-z]+\/[a-z_/+-]+|[a-z]{2,}(?: [a-z]+)?(?: (?:time|zeit))?)\)?)$/i;

/** Splits "2026-12-01 19:30 (CET)" into the time and the zone; undefined where there is no zone. */
export function splitTypedZone(
  plain: string,
): { readonly before: string; readonly zone: string } | undefined {
  const [, before, zone] = zoneForm.exec(plain) ?? [];
  if (before === undefined || zone === undefined || /^\(?[ap]\.?m\b/i.test(zone)) return undefined;
  return { before, zone };
}

/** Returns what to write for a time with a zone, with the meaning that it has; undefined if that is unknown. */
export function explainTypedZone(
  date: PlainDate,
  time: WallTime,
  typed: string,
  { zone, hasZoneField }: ZoneContext,
): ParseFailure | undefined {
  const name = typed.replace(/^\(|\)$/g, "").replace(/ (?:local )?(?:time|zeit)$/i, "");
  const moment = `${date} ${time}`;
  const message = `${quote(typed)} cannot stand after the time`;
  if (/^local$/i.test(name)) return fail(message, `Write ${moment}`);
  const offset = readOffset(name);
  const zones = offset === undefined ? findExactZones(name) : [];
  const wall = toUtcEpoch(date, time);
  const readings = [
    ...(offset === undefined ? [] : [wall - offset * 60_000]),
    ...zones.flatMap((one) => findInstants(date, time, one).slice(0, 1)),
  ];
  const here = [...new Set(readings.map((epoch) => formatWallTime(epoch, zone)))];
  const [first] = readings;
  if (first === undefined) return undefined;
  if (here.length === 1 && here[0] === moment) return fail(message, `Write ${moment}`);
  const hereFix = `${joinWithOr(here)} for the time in ${zone}`;
  if (!hasZoneField) return fail(message, `Write ${hereFix}`);
  const there =
    offset === undefined
      ? zones
      : [findNicknameZone((one) => getOffset(one, first) === offset)].flatMap((one) => one ?? []);
  if (there.length === 0) return fail(message, `Write ${hereFix}`);
  const zoneFix = `${moment} and below it ${joinWithOr(there.map((one) => `zone: ${one}`))}`;
  if (there.length > 1) return fail(message, `Write ${zoneFix}`);
  return fail(
    message,
    offset === undefined
      ? `Write ${zoneFix}; or ${hereFix}`
      : `Write ${hereFix}; or ${zoneFix}, if it takes place there`,
  );
}

/** Returns the minutes of "UTC+1", "+01:00" or "GMT"; undefined of anything else. */
function readOffset(name: string): number | undefined {
  if (/^(?:utc|gmt|z)$/i.test(name)) return 0;
  const [, sign, hours, minutes = "00"] = offsetForm.exec(name) ?? [];
  if (sign === undefined || hours === undefined) return undefined;
  const offset = parseOffset(sign, hours, minutes);
  return Math.abs(offset) <= 14 * 60 ? offset : undefined;
}
