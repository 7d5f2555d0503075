/** Title, place and description of an event in calendars. */

import { formatOnlineNote, formatPlannedLocation } from "../locales/location.ts";
import { formatStart } from "../locales/when.ts";
import type { Words } from "../locales/words.ts";
import { addBase, addresses } from "../model/addresses.ts";
import { getFullTitle, isOnline } from "../model/queries.ts";
import { isOff } from "../model/state.ts";
import type { Event, EventBase, Preparation, Settings, Speaker } from "../model/types.ts";
import type { Revision } from "./revision.ts";
import type { CalendarEvent } from "./types.ts";

/** Returns an event as every calendar shows it; it is the same bytes in each. */
export function toCalendarEvent(
  event: Event,
  settings: Settings,
  revision: Revision,
): CalendarEvent {
  const status = getStatus(event);
  const location = formatLocation(event, settings.words);
  const conference = status === "CANCELLED" ? undefined : getJoinUrl(event, settings);
  return {
    uid: buildUid(event, settings),
    when: event.when,
    summary: formatTitle(event, settings.words),
    location,
    description: formatDescription(event, settings),
    url: addBase(settings.url, event.url),
    conference,
    status,
    transparency:
      event.when.kind === "all-day" || status === "CANCELLED" ? "TRANSPARENT" : "OPAQUE",
    categories: event.tags.map((tag) => tag.name),
    sequence: revision.sequence,
    stamp: revision.modified,
  };
}

/** Returns the UID. A `uid` with its own host, taken over from another calendar, is complete. */
export function buildUid({ uid }: Pick<Event, "uid">, { calendar }: Settings): string {
  return uid.includes("@") ? uid : `${uid}@${calendar.namespace}`;
}

/** STATUS (RFC 5545 3.8.1.11). A postponed event no longer takes place on its date, so it is CANCELLED. */
function getStatus({ status }: Event): CalendarEvent["status"] {
  if (isOff(status)) return "CANCELLED";
  return status === "tentative" ? "TENTATIVE" : "CONFIRMED";
}

/** For clients that do not show STATUS. */
function formatTitle(event: Event, words: Words): string {
  const title = getFullTitle(event);
  return event.status === "confirmed" ? title : words.text(`calendar-${event.status}`, { title });
}

/** Returns where it is. Google shows LOCATION before DESCRIPTION, so it also says if the event is online. */
export function formatLocation(event: EventBase, words: Words): string | undefined {
  const { place: venue, onlineNote } = event;
  const note = onlineNote && formatOnlineNote(onlineNote, words).replace(/\.$/, "");
  if (venue === undefined) {
    if (note) return words.text("calendar-online-note", { note });
    return isOnline(event) ? words.text("calendar-online") : undefined;
  }
  const place = venue.address === undefined ? venue.name : `${venue.name}, ${venue.address}`;
  if (note) return words.text("calendar-place-and-online-note", { place, note });
  return isOnline(event) ? words.text("calendar-place-and-online", { place }) : place;
}

function getJoinUrl(event: Event, settings: Settings): string | undefined {
  return event.online === undefined ? undefined : addBase(settings.url, event.online);
}

/** Returns the summary. A session without a summary and body gets that of its series. */
export function getSummary({ summary, body, session }: Event): string | undefined {
  return summary ?? (body.excerpt === "" ? session?.series.summary : body.excerpt);
}

/** Blocks of lines, separated by empty lines. A cancelled event has no links to join or register. */
function formatDescription(event: Event, settings: Settings): string {
  const isCancelled = getStatus(event) === "CANCELLED";
  const { online, onlineNote, registration, url } = event;
  const { words } = settings;
  const blocks = [
    [describeChange(event, words)],
    isCancelled ? [] : describePreparation(event, settings),
    [getSummary(event)],
    [
      ...listSpeakers(words.text("calendar-speakers"), [
        ...event.speakers,
        ...event.openSlots.map((slot) => ({ ...slot, name: words.text("calendar-open-slot") })),
      ]),
      ...listSpeakers(words.text("calendar-hosts", { n: event.hosts.length }), event.hosts),
    ],
    [
      isCancelled ? undefined : formatLink("calendar-join", online, settings),
      isCancelled || onlineNote === undefined
        ? undefined
        : words.text("calendar-online-note", { note: formatOnlineNote(onlineNote, words) }),
      isCancelled ? undefined : formatLink("calendar-register", registration, settings),
      formatLink("calendar-page", url, settings),
    ],
    [formatLink("calendar-subscribe", addresses.calendars, settings)],
  ];
  return blocks
    .map((block) => block.filter((line) => line !== undefined && line !== "").join("\n"))
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Returns what changed (cancelled, postponed, another time or place) and why; undefined or "" if nothing did. */
export function describeChange(
  { reason, status, movedFrom, plannedLocation, place }: Event,
  words: Words,
): string | undefined {
  if (status === "cancelled")
    return reason === undefined
      ? words.text("calendar-cancelled-news")
      : words.text("calendar-cancelled-reason", { reason });
  if (status === "postponed") return joinSentences(words.text("calendar-postponed-news"), reason);
  return joinSentences(
    movedFrom && words.text("calendar-moved-news", { start: formatStart(movedFrom, words) }),
    plannedLocation &&
      words.text("calendar-elsewhere-news", {
        place: formatPlannedLocation(plannedLocation, place, words),
      }),
    reason,
  );
}

/** What to do before, and on a line of its own the link, which apps then make one to tap. */
function describePreparation(
  { prepare }: EventBase,
  { words, url: siteUrl }: Settings,
): readonly (string | undefined)[] {
  if (prepare === undefined) return [];
  const { url } = prepare;
  return [formatPreparation(prepare, words), url && addBase(siteUrl, url)];
}

/** Returns "Prepare (5 minutes): Read one page". */
export function formatPreparation({ text: task, minutes: n }: Preparation, words: Words): string {
  return n === undefined
    ? words.text("calendar-prepare", { task })
    : words.text("calendar-prepare-minutes", { n, task });
}

function joinSentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}

/** "Speakers:", then a line for each: "- Tom Hill (citizen): How I read a map". */
function listSpeakers(heading: string, speakers: readonly Speaker[]): string[] {
  if (speakers.length === 0) return [];
  return [heading, ...speakers.map(formatSpeaker)];
}

function formatSpeaker({ name, perspective, talk }: Speaker): string {
  const who = perspective === undefined ? name : `${name} (${perspective})`;
  return talk === undefined ? `- ${who}` : `- ${who}: ${talk}`;
}

function formatLink(
  key: "calendar-join" | "calendar-register" | "calendar-page" | "calendar-subscribe",
  url: string | undefined,
  settings: Settings,
): string | undefined {
  return url && settings.words.text(key, { url: addBase(settings.url, url) });
}
