/**
 * What a page is about, for search engines: JSON-LD in the words of schema.org, with all that Google
 * asks for and wishes for, as far as it is known (developers.google.com/search/docs, "Event",
 * "Article", "Profile page", "Site name").
 */
import { titleOf } from "../model/questions.ts";
import type { Event, Person, Post, Posted, Settings, SitePath, Speaker } from "../model/types.ts";
import { isoOf } from "../time/format.ts";
import type { When } from "../time/types.ts";

/** A thing in JSON-LD. */
export interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** What every thing is told of the site. */
export type About = Pick<Settings, "url" | "name" | "description" | "language" | "organisation">;

/** What a page tells of a thing beside what the model does. */
export interface Shown {
  readonly description?: string | undefined;
  /** Whole address of a picture. */
  readonly image?: string | undefined;
}

const context = "https://schema.org";

/** Of the start page. */
export function siteData(about: About): Thing {
  return {
    "@context": context,
    "@type": "WebSite",
    name: about.name,
    url: `${about.url}/`,
    description: about.description,
    inLanguage: about.language,
    publisher: organisation(about),
  };
}

export function postData(post: Post, about: About, shown: Shown): Thing {
  const authors = post.authors.map((one) => personNamed(one.title, about, one));
  return {
    "@context": context,
    "@type": "BlogPosting",
    headline: post.title,
    ...shownOf(shown),
    url: addressOf(about, post.url),
    mainEntityOfPage: addressOf(about, post.url),
    inLanguage: about.language,
    datePublished: dayOf(post.posted),
    dateModified: post.updated && dayOf(post.updated),
    author: authors.length === 0 ? [organisation(about)] : authors,
    publisher: organisation(about),
    keywords: post.tags.length === 0 ? undefined : post.tags.map(({ name }) => name),
  };
}

/** Of somebody who has left as little as their page says. */
export function personData(person: Person, about: About, shown: Shown): Thing {
  const links = person.links.map(({ url }) => url).filter((url) => /^https?:/.test(url));
  return {
    "@context": context,
    "@type": "ProfilePage",
    url: addressOf(about, person.url),
    mainEntity: {
      ...personNamed(person.title, about, person),
      ...shownOf(shown),
      jobTitle: person.role,
      worksFor: person.organisation && { "@type": "Organization", name: person.organisation },
      sameAs: links.length === 0 ? undefined : links,
    },
  };
}

/** Undefined where nobody knows yet where it is, without which it is no event to a search engine. */
export function eventData(event: Event, about: About, shown: Shown): Thing | undefined {
  const { place, online, when, movedFrom, session } = event;
  const places = [
    ...(place === undefined ? [] : [placeOf(place, about)]),
    ...(online === undefined ? [] : [{ "@type": "VirtualLocation", url: targetOf(about, online) }]),
  ];
  if (places.length === 0) return undefined;
  const hosts = event.hosts.map((one) => speaking(one, about));
  return {
    "@context": context,
    "@type": "Event",
    name: titleOf(event),
    ...shownOf(shown),
    url: addressOf(about, event.url),
    inLanguage: about.language,
    ...datesOf(when),
    eventStatus: `${context}/${statusOf(event)}`,
    previousStartDate: movedFrom && datesOf(movedFrom).startDate,
    eventAttendanceMode: `${context}/${modeOf(event)}EventAttendanceMode`,
    location: places.length === 1 ? places[0] : places,
    organizer: hosts.length === 0 ? [organisation(about)] : [...hosts, organisation(about)],
    performer:
      event.speakers.length === 0 ? undefined : event.speakers.map((one) => speaking(one, about)),
    offers: event.registration && { "@type": "Offer", url: targetOf(about, event.registration) },
    superEvent: session && {
      "@type": "EventSeries",
      name: session.series.title,
      url: addressOf(about, session.series.url),
    },
  };
}

function shownOf({ description, image }: Shown) {
  return {
    description: description === "" ? undefined : description,
    image,
  };
}

function organisation({ url, name, organisation: by }: About): Thing {
  return { "@type": "Organization", name: by ?? name, url: `${url}/` };
}

function personNamed(name: string, about: About, person?: Person): Thing {
  return {
    "@type": "Person",
    name,
    url: person && addressOf(about, person.url),
  };
}

function speaking({ name, person }: Speaker, about: About): Thing {
  return personNamed(name, about, person);
}

/** Google asks for an address of every place; where there is none, its name leads there. */
function placeOf({ name, address, url }: NonNullable<Event["place"]>, about: About): Thing {
  return {
    "@type": "Place",
    name,
    address: address ?? name,
    url: url && targetOf(about, url),
  };
}

/** The last day of several is the one on which it ends. */
function datesOf(when: When): { readonly startDate: string; readonly endDate: string } {
  return when.kind === "timed"
    ? { startDate: isoOf(when.start), endDate: isoOf(when.end) }
    : { startDate: when.first, endDate: when.last };
}

function statusOf({ status, movedFrom }: Event): string {
  if (status === "cancelled") return "EventCancelled";
  if (status === "postponed") return "EventPostponed";
  return movedFrom === undefined ? "EventScheduled" : "EventRescheduled";
}

function modeOf({ place, online }: Event): string {
  if (place === undefined) return "Online";
  return online === undefined ? "Offline" : "Mixed";
}

function dayOf({ date, at }: Posted): string {
  return at === undefined ? date : isoOf(at);
}

function addressOf({ url }: About, path: SitePath): string {
  return url + encodeURI(path);
}

function targetOf({ url: origin }: About, url: string): string {
  return url.startsWith("/") ? origin + url : url;
}
