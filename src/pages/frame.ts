/** What the layout needs of the site, and the head of each page. */

import type { Palette } from "../colour/palette.ts";
import type { Shown, Thing } from "../feeds/structured-data.ts";
import type { Link, Settings, Site, SitePath } from "../model/types.ts";
import type { Cards } from "./cards.ts";
import { hashtagOf } from "./hashtag.ts";
import type { Pictures } from "./pictures.ts";
import { zoneTime } from "./rule-time.ts";
import { version } from "./version.ts";
import type { Frame, Head, SheetName } from "./views.ts";

/** Addresses that pages have in common. */
export const addresses = {
  blog: "/blog/",
  tags: "/tags/",
  people: "/people/",
  events: "/events/",
  past: "/events/past/",
  cohorts: "/cohorts/",
  rss: "/feed.xml",
  atom: "/atom.xml",
  jsonFeed: "/feed.json",
  calendar: "/calendar.ics",
  sitemap: "/sitemap.xml",
  stylesheet: "/assets/site.css",
  upcoming: "/assets/upcoming.js",
  search: "/search/",
  searchScript: "/assets/search.js",
  icon: "/favicon.svg",
  manifest: "/site.webmanifest",
} as const;

/** One frame for all pages of a site. The versions change when the files do. */
export function frameOf(
  site: Site,
  { light, dark }: Palette,
  versions: { style: string; upcoming: string; only: Readonly<Record<SheetName, string>> },
  { pictures, cards }: { readonly pictures: Pictures; readonly cards: Cards },
): Frame {
  const { settings } = site;
  const { base } = settings;
  return {
    name: settings.name,
    description: settings.description,
    language: settings.language,
    zone: settings.zone,
    zoneTime: zoneTime(settings.zone),
    origin: settings.url,
    base,
    navigation: navigationOf(site),
    stylesheet: `${base}${addresses.stylesheet}?v=${versions.style}`,
    upcoming: `${base}${addresses.upcoming}?v=${versions.upcoming}`,
    sheets: perSheet((name) => `${base}${sheetAddress(name)}?v=${version(versions.only[name])}`),
    paper: { light: light.paper, dark: dark.paper },
    feed: `${base}${addresses.rss}`,
    calendar: `${base}${addresses.calendar}`,
    search: settings.search ? `${base}${addresses.search}` : undefined,
    organisation: settings.organisation,
    logo: settings.logo && pictures.logo(settings.logo),
    image: cards.site(),
    conversation: conversationOf(settings),
    licence: settings.licence,
    contact: contactOf(settings),
  };
}

/** The lead's own navigation, or the parts that the site has something in. */
function navigationOf(site: Site): readonly Link[] {
  const { navigation, base } = site.settings;
  if (navigation !== undefined)
    return navigation.map((link) => ({ label: link.label, url: at(base, link.url) }));
  const links: Link[] = [{ label: "Blog", url: addresses.blog }];
  if (site.events.length > 0 || site.series.length > 0)
    links.push({ label: "Events", url: addresses.events });
  if (site.people.length > 0) links.push({ label: "People", url: addresses.people });
  if (site.cohorts.length > 0) links.push({ label: "Cohorts", url: addresses.cohorts });
  for (const page of site.pages) {
    if (page.navigation !== undefined) links.push({ label: page.title, url: page.url });
  }
  return links.map(({ label, url }) => ({ label, url: base + url }));
}

/** Something for each style sheet of few pages. */
export function perSheet<T>(make: (name: SheetName) => T): Readonly<Record<SheetName, T>> {
  return {
    search: make("search"),
    calendar: make("calendar"),
    month: make("month"),
    people: make("people"),
    cohorts: make("cohorts"),
  };
}

export function sheetAddress(name: SheetName): SitePath {
  return `/assets/${name}.css`;
}

function conversationOf({ conversation }: Settings): Frame["conversation"] {
  if (conversation === undefined) return undefined;
  const { hashtag, accounts } = conversation;
  return {
    accounts,
    hashtag: hashtag === undefined ? undefined : hashtagOf(hashtag, accounts),
  };
}

function contactOf({ contact, base }: Settings): Link | undefined {
  if (contact === undefined) return undefined;
  return { label: contact.replace(/^(?:mailto|tel):/, ""), url: at(base, contact) };
}

interface About {
  readonly title: string;
  readonly description?: string | undefined;
  /** Address within the site; left out where the page has none of its own. */
  readonly url?: string;
  readonly type?: Head["type"];
  readonly image?: Head["image"];
  readonly section?: string;
  readonly index?: boolean;
  readonly passing?: boolean;
  readonly sheet?: SheetName;
  readonly held?: Head["held"];
}

/** The head of a page; addresses become absolute, as those who share it need them. */
export function headOf(frame: Frame, about: About): Head {
  const description = about.description === "" ? undefined : about.description;
  return {
    title: about.title,
    description,
    canonical: about.url === undefined ? undefined : frame.origin + about.url,
    type: about.type ?? "website",
    image: about.image ?? frame.image,
    section: about.section === undefined ? undefined : frame.base + about.section,
    index: about.index ?? true,
    passing: about.passing ?? false,
    sheet: about.sheet,
    held: about.held,
  };
}

/** A head that tells search engines what the page is about, in the words that it has already. */
export function aboutThing(head: Head, thing: (shown: Shown) => Thing | undefined): Head {
  const { description, image } = head;
  return { ...head, data: thing({ description, image: image?.url }) };
}

/** A link with the site's path before it, where it is one of this site. */
export function at(base: string, url: string): string {
  return url.startsWith("/") ? base + url : url;
}
