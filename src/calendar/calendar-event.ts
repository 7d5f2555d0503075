/** What a calendar says of an event: title, place and description in the words of a reader. */
import { titleOf } from "../model/queries.ts";
import type { Event, Settings, Speaker } from "../model/types.ts";
import { formatStart } from "../time/format.ts";
import type { Revision } from "./revision.ts";
import type { CalendarEvent } from "./types.ts";

/** Where a reader finds every calendar and how to subscribe to it. */
const subscribePage = "/calendar/";

/** The event as every calendar shows it, so that it is the same bytes in each. */
export function toCalendarEvent(
  event: Event,
  settings: Settings,
  revision: Revision,
): CalendarEvent {
  const status = getStatus(event);
  const location = formatLocation(event);
  const conference = status === "CANCELLED" ? undefined : getJoinUrl(event, settings);
  return {
    uid: buildUid(event, settings),
    when: event.when,
    summary: `${getStatusPrefix(event)}${titleOf(event)}`,
    location: location,
    description: formatDescription(event, settings),
    url: resolveUrl(event.url, settings),
    conference: conference,
    status,
    transparency:
      event.when.kind === "all-day" || status === "CANCELLED" ? "TRANSPARENT" : "OPAQUE",
    categories: event.tags.map((tag) => tag.name),
    sequence: revision.sequence,
    stamp: revision.modified,
  };
}

/** An identity with a host of its own, taken over from another calendar, is whole already. */
function buildUid({ uid }: Event, { calendar }: Settings): string {
  return uid.includes("@") ? uid : `${uid}@${calendar.namespace}`;
}

/** STATUS (RFC 5545 3.8.1.11). The day that something has which is postponed does not hold. */
function getStatus({ status }: Event): CalendarEvent["status"] {
  if (status === "cancelled" || status === "postponed") return "CANCELLED";
  return status === "tentative" ? "TENTATIVE" : "CONFIRMED";
}

/** For the calendars that do not show STATUS. */
function getStatusPrefix({ status }: Event): string {
  if (status === "cancelled") return "CANCELLED: ";
  return status === "postponed" ? "POSTPONED: " : "";
}

/** Google shows it before the description, so it says too whether there is a link to join. */
function formatLocation({ place, online }: Event): string | undefined {
  if (place === undefined) return online === undefined ? undefined : "Online";
  const words = place.address === undefined ? place.name : `${place.name}, ${place.address}`;
  return online === undefined ? words : `${words} / online`;
}

function getJoinUrl(event: Event, settings: Settings): string | undefined {
  return event.online === undefined ? undefined : resolveUrl(event.online, settings);
}

/** Of a session that says nothing of itself, what its series says. */
function getSummary({ summary, body, session }: Event): string | undefined {
  return summary ?? (body.excerpt === "" ? session?.series.summary : body.excerpt);
}

/** Blocks of lines with an empty line between them. Nothing to join or book once it is off. */
function formatDescription(event: Event, settings: Settings): string {
  const isCancelled = getStatus(event) === "CANCELLED";
  const { online, registration, url } = event;
  const blocks = [
    [describeChange(event, settings.language)],
    [getSummary(event)],
    [
      ...listSpeakers("Speakers", event.speakers),
      ...listSpeakers(event.hosts.length === 1 ? "Host" : "Hosts", event.hosts),
    ],
    [
      isCancelled ? undefined : formatLink("Join online", online, settings),
      isCancelled ? undefined : formatLink("Register", registration, settings),
      formatLink("Page", url, settings),
    ],
    [
      `The page has the latest. To see all changes in your own calendar, subscribe: ${resolveUrl(subscribePage, settings)}`,
    ],
  ];
  return blocks
    .map((block) => block.filter((line) => line !== undefined && line !== "").join("\n"))
    .filter((block) => block !== "")
    .join("\n\n");
}

/** What became of the plan, and why. */
function describeChange(
  { reason, status, movedFrom }: Event,
  language: string,
): string | undefined {
  if (status === "cancelled") return reason === undefined ? "Cancelled." : `Cancelled: ${reason}`;
  if (status === "postponed")
    return joinSentences("Postponed, the new date is not known yet.", reason);
  return joinSentences(movedFrom && `Moved from ${formatStart(movedFrom, language)}.`, reason);
}

function joinSentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}

/** "Speakers:", then a line each: "- Tom Hill (citizen): How I read a map". */
function listSpeakers(heading: string, speakers: readonly Speaker[]): string[] {
  if (speakers.length === 0) return [];
  return [`${heading}:`, ...speakers.map(formatSpeaker)];
}

function formatSpeaker({ name, perspective, talk }: Speaker): string {
  const who = perspective === undefined ? name : `${name} (${perspective})`;
  return talk === undefined ? `- ${who}` : `- ${who}: ${talk}`;
}

function formatLink(
  label: string,
  url: string | undefined,
  settings: Settings,
): string | undefined {
  return url === undefined ? undefined : `${label}: ${resolveUrl(url, settings)}`;
}

/** Addresses of the site itself get its public address in front. */
function resolveUrl(url: string, settings: Settings): string {
  return url.startsWith("/") ? `${settings.url}${url}` : url;
}
