/** Luxon values, for the one library outside this folder that wants them (src/calendar). */
import { DateTime } from "luxon";
import type { PlainDate, ZonedTime } from "./types.ts";

/** A moment, in UTC. */
export function luxonMoment(epoch: number): DateTime {
  return DateTime.fromMillis(epoch, { zone: "utc" });
}

/** What the clock on the wall shows, as if it hung in UTC. */
export function luxonWall({ epoch, offset }: ZonedTime): DateTime {
  return luxonMoment(epoch + offset * 60_000);
}

/** A day of the calendar, at 00:00 UTC. */
export function luxonDay(date: PlainDate): DateTime {
  return DateTime.fromISO(date, { zone: "utc" });
}
