/**
 * Structured data for search engines: JSON-LD with schema.org types and all properties that Google
 * requires or recommends, as far as they are known (developers.google.com/search/docs, "Event",
 * "Article", "Profile page", "Site name").
 */
import { addBase } from "../model/addresses.ts";
import { getFullTitle, isOnline } from "../model/queries.ts";
import type {
  Event,
  EventBase,
  Person,
  Post,
  Series,
  Settings,
  SitePath,
  Speaker,
  Timestamp,
} from "../model/types.ts";
import { isSameWord } from "../text/same-word.ts";
import { formatIso } from "../time/format.ts";
import type { When } from "../time/types.ts";

/** A JSON-LD object. */
export interface JsonLd {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** The settings that JSON-LD objects use. */
export type JsonLdSite = Pick<
  Settings,
  "url" | "name" | "description" | "language" | "organisation" | "words"
>;

/** What JSON-LD takes from the page rather than the model. */
export interface PageMetadata {
  readonly description?: string | undefined;
  /** Absolute URL of an image. */
  readonly image?: string | undefined;
}

const context = "https://schema.org";

/** Returns the WebSite object of the home page. */
export function buildSiteJsonLd(site: JsonLdSite): JsonLd {
  return {
    "@context": context,
    "@type": "WebSite",
    name: site.name,
    url: `${site.url}/`,
    description: site.description,
    inLanguage: site.language,
    publisher: buildOrganisation(site),
  };
}

/** Returns the BlogPosting object of a post. */
export function buildPostJsonLd(post: Post, site: JsonLdSite, metadata: PageMetadata): JsonLd {
  const authors = post.authors.map((author) => buildPersonReference(author.title, site, author));
  return {
    "@context": context,
    "@type": "BlogPosting",
    headline: post.title,
    ...buildMetadata(metadata),
    url: resolvePageUrl(site, post.url),
    mainEntityOfPage: resolvePageUrl(site, post.url),
    inLanguage: site.language,
    datePublished: formatPosted(post.posted),
    dateModified: post.updated && formatPosted(post.updated),
    author: authors.length === 0 ? [buildOrganisation(site)] : authors,
    publisher: buildOrganisation(site),
    keywords: post.tags.length === 0 ? undefined : post.tags.map(({ name }) => name),
  };
}

/** Returns the ProfilePage object of a person; of a former member it has no more than their page. */
export function buildPersonJsonLd(
  person: Person,
  site: JsonLdSite,
  metadata: PageMetadata,
): JsonLd {
  const links = person.links.map(({ url }) => url).filter((url) => /^https?:/.test(url));
  return {
    "@context": context,
    "@type": "ProfilePage",
    url: resolvePageUrl(site, person.url),
    mainEntity: {
      ...buildPersonReference(person.title, site, person),
      ...buildMetadata(metadata),
      jobTitle: person.role,
      worksFor: person.organisation && { "@type": "Organization", name: person.organisation },
      sameAs: links.length === 0 ? undefined : links,
    },
  };
}

/** Returns the Event object, or undefined if it has no location, which Google requires. */
export function buildEventJsonLd(
  event: Event,
  isOver: boolean,
  site: JsonLdSite,
  metadata: PageMetadata,
): JsonLd | undefined {
  const { when, movedFrom, session } = event;
  const location = buildLocation(event, site);
  if (location === undefined) return undefined;
  return {
    "@context": context,
    "@type": "Event",
    name: formatName(event, isOver, site),
    ...buildMetadata(metadata),
    url: resolvePageUrl(site, event.url),
    inLanguage: site.language,
    ...getDates(when),
    eventStatus: `${context}/${getEventStatus(event)}`,
    previousStartDate: movedFrom && getDates(movedFrom).startDate,
    eventAttendanceMode: `${context}/${getAttendanceMode(event)}EventAttendanceMode`,
    location,
    organizer: buildOrganizers(event, site),
    performer:
      event.speakers.length === 0
        ? undefined
        : event.speakers.map((speaker) => buildSpeaker(speaker, site)),
    offers: event.registration && { "@type": "Offer", url: addBase(site.url, event.registration) },
    recordedIn: buildRecordings(event, site),
    superEvent: session && {
      "@type": "EventSeries",
      name: session.series.title,
      url: resolvePageUrl(site, session.series.url),
    },
  };
}

/**
 * The outcomes that are called a recording, video or audio: other outcomes do not have the event in
 * them. Not as VideoObject, of which Google requires a picture and a date.
 */
function buildRecordings({ outputs }: Event, site: JsonLdSite): readonly JsonLd[] | undefined {
  const recordings = outputs.filter(({ title, kind }) =>
    recordingWords.some((word) => isSameWord(title, word) || isSameWord(kind ?? "", word)),
  );
  if (recordings.length === 0) return undefined;
  return recordings.map(({ title, url }) => ({
    "@type": "CreativeWork",
    name: title,
    url: addBase(site.url, url),
  }));
}

const recordingWords = ["recording", "video", "audio"];

/**
 * Returns the EventSeries object, or undefined if it has no session or no location. Only a series
 * that is over has an end: sessions of the others go as far as calendars reach.
 */
export function buildSeriesJsonLd(
  series: Series,
  isOver: boolean,
  site: JsonLdSite,
  metadata: PageMetadata,
): JsonLd | undefined {
  const { sessions } = series;
  const planned = sessions.filter(({ status }) => status !== "cancelled");
  const [first, last] =
    planned.length === 0 ? [sessions[0], sessions.at(-1)] : [planned[0], planned.at(-1)];
  const location = buildLocation(series, site);
  if (location === undefined || first === undefined || last === undefined) return undefined;
  return {
    "@context": context,
    "@type": "EventSeries",
    name: series.title,
    ...buildMetadata(metadata),
    url: resolvePageUrl(site, series.url),
    inLanguage: site.language,
    startDate: getDates(first.when).startDate,
    endDate: isOver ? getDates(last.when).endDate : undefined,
    eventStatus: `${context}/${planned.length === 0 ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `${context}/${getAttendanceMode(series)}EventAttendanceMode`,
    location,
    organizer: buildOrganizers(series, site),
  };
}

function buildMetadata({ description, image }: PageMetadata) {
  return {
    description: description === "" ? undefined : description,
    image,
  };
}

function buildOrganisation({ url, name, organisation: by }: JsonLdSite): JsonLd {
  return { "@type": "Organization", name: by ?? name, url: `${url}/` };
}

function buildPersonReference(name: string, site: JsonLdSite, person?: Person): JsonLd {
  return {
    "@type": "Person",
    name,
    url: person && resolvePageUrl(site, person.url),
  };
}

function buildSpeaker({ name, person }: Speaker, site: JsonLdSite): JsonLd {
  return buildPersonReference(name, site, person);
}

/** Google requires an address for every place; without one we use its name. */
function buildPlace({ name, address, url }: NonNullable<Event["place"]>, site: JsonLdSite): JsonLd {
  return {
    "@type": "Place",
    name,
    address: address ?? name,
    url: url && addBase(site.url, url),
  };
}

/** No eventStatus says that a date is not certain. A past event needs no confirmation. */
function formatName(event: Event, isOver: boolean, { words }: JsonLdSite): string {
  const title = getFullTitle(event);
  return event.status === "tentative" && !isOver ? words.text("tentative-title", { title }) : title;
}

/** Undefined for an event that is nowhere. */
function buildLocation(event: EventBase, site: JsonLdSite): JsonLd | readonly JsonLd[] | undefined {
  const { place, online } = event;
  const room = place && buildPlace(place, site);
  // Where the link is not public, the page says how people get it.
  const url = online === undefined ? resolvePageUrl(site, event.url) : addBase(site.url, online);
  const link = isOnline(event) && { "@type": "VirtualLocation", url };
  return room && link ? [room, link] : (room ?? (link || undefined));
}

function buildOrganizers({ hosts }: EventBase, site: JsonLdSite): readonly JsonLd[] {
  return [...hosts.map((host) => buildSpeaker(host, site)), buildOrganisation(site)];
}

/** The end date of an all-day event is its last day. */
function getDates(when: When): { readonly startDate: string; readonly endDate: string } {
  return when.kind === "timed"
    ? { startDate: formatIso(when.start), endDate: formatIso(when.end) }
    : { startDate: when.first, endDate: when.last };
}

function getEventStatus({ status, movedFrom }: Event): string {
  if (status === "cancelled") return "EventCancelled";
  if (status === "postponed") return "EventPostponed";
  return movedFrom === undefined ? "EventScheduled" : "EventRescheduled";
}

function getAttendanceMode(event: EventBase): string {
  if (event.place === undefined) return "Online";
  return isOnline(event) ? "Mixed" : "Offline";
}

function formatPosted({ date, time }: Timestamp): string {
  return time === undefined ? date : formatIso(time);
}

function resolvePageUrl({ url }: JsonLdSite, path: SitePath): string {
  return url + encodeURI(path);
}
