import { quote } from "../../text/quote.ts";
import { explainGap } from "../mistakes/clock-change.ts";
import { formatDayInEnglish } from "../names.ts";
import { formatOffset, getOffset, parseOffset } from "../offset.ts";
import { fail, succeed } from "../result.ts";
import type { ParseResult, PlainDate, WallTime, ZonedTime } from "../types.ts";
import { formatWallTime, getAbbreviation } from "../zone-names.ts";
import { findInstants, toUtcEpoch, toZonedTime } from "../zoned-time.ts";

const offsetForm = /^([+-])(\d{2})(?::?(\d{2}))?$/;
const minute = 60_000;
const halfYear = 183 * 86_400_000;

/** Returns a wall time with its suffix: "Z", an offset from UTC, or an abbreviation like "BST". */
export function parseZoneSuffix(
  date: PlainDate,
  time: WallTime,
  suffix: string,
  zone: string,
): ParseResult<ZonedTime> {
  const name = suffix.toUpperCase();
  if (name === "Z" || name === "UTC") return applyOffset(date, time, 0, zone);
  const match = offsetForm.exec(suffix);
  if (match === null) return applyName(date, time, suffix, zone);
  const [, sign = "+", hours = "0", minutes = "00"] = match;
  const offset = parseOffset(sign, hours, minutes);
  if (Number(minutes) < 60 && offset >= -12 * 60 && offset <= 14 * 60) {
    return applyOffset(date, time, offset, zone);
  }
  return fail(
    `${quote(suffix)} is not an offset from UTC`,
    "Write an offset from -12:00 to +14:00, or leave it out",
  );
}

/** Keeps the wall time: in `zone` if it has that offset then, else in the zone "UTC+01:00". */
function applyOffset(
  date: PlainDate,
  time: WallTime,
  offset: number,
  zone: string,
): ParseResult<ZonedTime> {
  const epoch = toUtcEpoch(date, time) - offset * minute;
  if (getOffset(zone, epoch) === offset) return succeed(toZonedTime(epoch, zone));
  return succeed(toZonedTime(epoch, offset === 0 ? "UTC" : `UTC${formatOffset(offset)}`));
}

function applyName(
  date: PlainDate,
  time: WallTime,
  typed: string,
  zone: string,
): ParseResult<ZonedTime> {
  const name = typed.toUpperCase();
  const instants = findInstants(date, time, zone);
  if (instants.length === 0) return explainGap(date, time, zone);
  const instant = instants.find((epoch) => getAbbreviation(zone, epoch) === name);
  return instant === undefined
    ? explainZoneName(date, time, typed, zone)
    : succeed(toZonedTime(instant, zone));
}

function explainZoneName(
  date: PlainDate,
  time: WallTime,
  typed: string,
  zone: string,
): ParseResult<ZonedTime> {
  const name = typed.toUpperCase();
  const wall = toUtcEpoch(date, time);
  const otherSeason = [wall - halfYear, wall + halfYear].find(
    (epoch) => getAbbreviation(zone, epoch) === name,
  );
  if (otherSeason === undefined) {
    return fail(
      `${quote(typed)} is not an abbreviation of the time in ${zone}`,
      `Write ${date} ${time} for the time in ${zone}`,
    );
  }
  const candidate = formatWallTime(wall - getOffset(zone, otherSeason) * minute, zone);
  return fail(
    `${zone} is not on ${name} on ${formatDayInEnglish(date)}`,
    `Write ${date} ${time} for local time, or ${candidate} if you mean ${name}`,
  );
}
