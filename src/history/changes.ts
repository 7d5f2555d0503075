/** What subscribers will see that is not as it was: the difference of two states of the events. */
import { toCalendarEvent } from "../calendar/calendar-event.ts";
import { formatWhen } from "../locales/when.ts";
import type { Words } from "../locales/words.ts";
import { getFullTitle } from "../model/queries.ts";
import type { Event, Settings, Site } from "../model/types.ts";
import { getEndEpoch, hasSameStart } from "../time/when.ts";
import { announcedOf } from "./announced.ts";
import { isWithdrawn } from "./lost.ts";

export type Change =
  | {
      readonly kind:
        | "new"
        | "cancelled"
        | "postponed"
        | "on again"
        | "lost"
        | "withdrawn"
        // Something else of what calendars say of it.
        | "details";
      readonly event: Event;
    }
  | {
      readonly kind: "moved" | "place" | "join link" | "renamed";
      readonly event: Event;
      readonly from: string;
      readonly to: string;
      /** Whether calendars alone tell, as the event's page does not know of another plan. */
      readonly untold: boolean;
    };

/**
 * The changes from `before` (by uid) to the site, by start. Of what is over on the day of the
 * build nothing is told: no calendar is looked at for it. An event that is gone though its time is
 * still to come is lost, and nobody tells those who have it, unless the lead lets it vanish.
 */
export function changesTo(
  { events, buildDate, settings }: Pick<Site, "events" | "buildDate" | "settings">,
  before: ReadonlyMap<string, Event>,
): readonly Change[] {
  const coming = (event: Event) => getEndEpoch(event.when, settings.zone) > buildDate.epoch;
  const now = new Map(events.map((event) => [event.uid, event]));
  const changes: Change[] = [];
  for (const event of events) {
    const old = before.get(event.uid);
    if (old === undefined) {
      if (coming(event)) changes.push({ kind: "new", event });
    } else if (coming(event) || coming(old)) {
      changes.push(...changesOf(old, event, settings));
    }
  }
  for (const [uid, event] of before) {
    if (now.has(uid) || !coming(event)) continue;
    const meant = isWithdrawn(announcedOf(event, settings), settings.calendar.withdrawn);
    changes.push({ kind: meant ? "withdrawn" : "lost", event });
  }
  return changes;
}

function changesOf(old: Event, event: Event, settings: Settings): readonly Change[] {
  const changes: Change[] = [];
  if (old.status !== event.status) {
    if (event.status === "cancelled" || event.status === "postponed") {
      changes.push({ kind: event.status, event });
    } else if (old.status === "cancelled" || old.status === "postponed") {
      changes.push({ kind: "on again", event });
    }
  }
  const note = (
    kind: "moved" | "place" | "join link" | "renamed",
    from: string,
    to: string,
    untold = false,
  ) => {
    if (from !== to) changes.push({ kind, event, from, to, untold });
  };
  const planned = old.movedFrom ?? old.when;
  const untold =
    event.session === undefined &&
    event.movedFrom === undefined &&
    !hasSameStart(planned, event.when);
  // What is off has no time that anybody should look at.
  if (!isOff(event))
    note(
      "moved",
      formatWhen(old.when, settings.words),
      formatWhen(event.when, settings.words),
      untold,
    );
  note("place", placeOf(old), placeOf(event));
  if (!isOff(event) && old.online !== undefined && event.online !== undefined)
    note("join link", old.online, event.online);
  note("renamed", getFullTitle(old), getFullTitle(event));
  if (changes.length === 0 && says(old, settings) !== says(event, settings))
    changes.push({ kind: "details", event });
  return changes;
}

function isOff({ status }: Event): boolean {
  return status === "cancelled" || status === "postponed";
}

/** All that a calendar says of an event, but for how often it changed. */
function says(event: Event, settings: Settings): string {
  return JSON.stringify(toCalendarEvent(event, settings, { sequence: 0, modified: 0 }));
}

function placeOf({ place, online }: Event): string {
  return [place?.name, online === undefined ? undefined : "online"]
    .filter((word) => word !== undefined)
    .join(" / ");
}

/** Of a single event whose start is another. */
const toTell =
  "Its page does not say that it moved: for that leave start as it was, and write moved: and the new time";

/** One change in a line; `markdown` makes the name stand out in a merge request. */
export function changeInWords(change: Change, words: Words, markdown: boolean): string {
  const { event, kind } = change;
  const name = getFullTitle(event);
  const what = `${markdown ? `**${name}**` : name}, ${formatWhen(event.when, words)}`;
  switch (kind) {
    case "moved":
      return `moved: ${what} (it was ${change.from})${because(event)}${change.untold ? `. ${toTell}` : ""}`;
    case "place":
      return `place: ${what}: ${change.to || "no place"} (it was ${change.from || "no place"})`;
    case "join link":
      return `join link: ${what}: ${change.to} (it was ${change.from})`;
    case "renamed":
      return `renamed: ${what} (it was ${change.from})`;
    case "lost":
      return `LOST: ${what}. Nobody is told. Bring it back (it was in ${event.file}) with status: cancelled and a reason, until the day is over`;
    case "withdrawn":
      return `gone without a word: ${what}`;
    case "details":
      return `details: ${what}`;
    default:
      return `${kind}: ${what}${isOff(event) ? because(event) : ""}`;
  }
}

function because({ reason }: Event): string {
  return reason === undefined ? "" : ` (${reason})`;
}
