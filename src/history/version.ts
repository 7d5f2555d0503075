/** What a calendar says of an event, as two hashes. */
import { hash } from "node:crypto";
import { toCalendarEvent } from "../calendar/calendar-event.ts";
import type { Event, Settings } from "../model/types.ts";
import type { Version } from "./tally.ts";

/** So that a revision is no part of what is compared. */
const noRevision = { sequence: 0, modified: 0 };

/** Of the very thing that is printed as VEVENT, with all that comes from settings and people. */
export function versionOf(event: Event, settings: Settings): Version {
  const said = toCalendarEvent(event, settings, noRevision);
  // A calendar has one STATUS for what is cancelled and for what is postponed; its title tells.
  const status = said.status === "CANCELLED" ? event.status : said.status;
  return { facts: digest([said.when, said.location, status]), text: digest(said) };
}

function digest(value: unknown): string {
  return hash("sha1", JSON.stringify(value), "base64url").slice(0, 20);
}
