/** What may follow a time to say which one is meant: an offset from UTC, or a name like "BST". */
import { leaptOver } from "./clock-change.ts";
import { dayInEnglish } from "./names.ts";
import { offsetAt, offsetOf, offsetText } from "./offset.ts";
import { quote, refused, understood } from "./parsed.ts";
import type { Parsed, PlainDate, WallTime, ZonedTime } from "./types.ts";
import { atUtc, instantsOf, zonedAt } from "./wall.ts";
import { abbreviations, wallText } from "./zone-names.ts";

const offsetForm = /^([+-])(\d{2}):?(\d{2})$/;
const minute = 60_000;
const halfYear = 183 * 86_400_000;

/** The moment of a wall time in a zone, or at the offset, that the suffix names. */
export function withSuffix(
  date: PlainDate,
  time: WallTime,
  suffix: string,
  zone: string,
): Parsed<ZonedTime> {
  const name = suffix.toUpperCase();
  if (name === "Z" || name === "UTC") return withOffset(date, time, 0, zone);
  const found = offsetForm.exec(suffix);
  if (found === null) return withName(date, time, name, zone);
  const [, sign = "+", hours = "0", minutes = "00"] = found;
  const offset = offsetOf(sign, hours, minutes);
  if (Number(minutes) < 60 && offset >= -12 * 60 && offset <= 14 * 60) {
    return withOffset(date, time, offset, zone);
  }
  return refused(
    `${quote(suffix)} is not an offset from UTC`,
    "Write an offset from -12:00 to +14:00, or leave it out",
  );
}

/** The wall time stays as written; it is in the zone where the zone has that offset then. */
function withOffset(
  date: PlainDate,
  time: WallTime,
  offset: number,
  zone: string,
): Parsed<ZonedTime> {
  const epoch = atUtc(date, time) - offset * minute;
  if (offsetAt(zone, epoch) === offset) return understood(zonedAt(epoch, zone));
  return understood(zonedAt(epoch, offset === 0 ? "UTC" : `UTC${offsetText(offset)}`));
}

function withName(date: PlainDate, time: WallTime, name: string, zone: string): Parsed<ZonedTime> {
  const instants = instantsOf(date, time, zone);
  if (instants.length === 0) return leaptOver(date, time, zone);
  const named = instants.find((epoch) => abbreviations(zone, epoch).includes(name));
  return named === undefined ? wrongName(date, time, name, zone) : understood(zonedAt(named, zone));
}

function wrongName(date: PlainDate, time: WallTime, name: string, zone: string): Parsed<ZonedTime> {
  const wall = atUtc(date, time);
  const season = [wall - halfYear, wall + halfYear].find((epoch) =>
    abbreviations(zone, epoch).includes(name),
  );
  if (season === undefined) {
    return refused(
      `${quote(name)} is not a name of the time in ${zone}`,
      `Write ${date} ${time} for the time in ${zone}, or the offset too, such as ${date} ${time} +02:00`,
    );
  }
  const meant = wallText(wall - offsetAt(zone, season) * minute, zone);
  return refused(
    `${zone} is not on ${name} on ${dayInEnglish(date)}`,
    `Write ${date} ${time} for the time that clocks there show, or ${meant} if ${name} is meant`,
  );
}
