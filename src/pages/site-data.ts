/** What the layout needs of the site, and the head of each page. */

import type { Palette } from "../colour/palette.ts";
import type { JsonLd, PageMetadata } from "../feeds/json-ld.ts";
import type { icons } from "../images/icons.ts";
import { addBase, addresses, getStylesheetUrl } from "../model/addresses.ts";
import type { Link, Settings, Site } from "../model/types.ts";
import { hashVersion } from "../text/hash.ts";
import type { PageHead, SiteData, SiteUrls, StylesheetName } from "../views/views.ts";
import { formatZoneTime } from "./events/rule-time.ts";
import { createHashtag } from "./lists/hashtag.ts";
import type { PictureViews } from "./pictures/picture-views.ts";
import type { SocialImages } from "./pictures/social-images.ts";

/** Hashes of the site's own files; of the style sheets that few pages need, their text. */
interface FileVersions {
  readonly style: string;
  readonly upcoming: string;
  readonly only: Readonly<Record<StylesheetName, string>>;
}

/** One frame for all pages of a site. The versions change when the files do. */
export function buildSiteData(
  site: Site,
  { light, dark }: Palette,
  versions: FileVersions,
  {
    pictures,
    socialImages,
  }: { readonly pictures: PictureViews; readonly socialImages: SocialImages },
): SiteData {
  const { settings } = site;
  const { base } = settings;
  return {
    name: settings.name,
    description: settings.description,
    language: settings.language,
    words: settings.words,
    zone: settings.zone,
    zoneTime: formatZoneTime(settings.zone),
    origin: settings.url,
    base,
    navigation: buildNavigation(site),
    urls: buildSiteUrls(settings, versions),
    themeColours: { light: light.paper, dark: dark.paper },
    organisation: settings.organisation,
    logo: settings.logo && pictures.logo(settings.logo),
    image: socialImages.site(),
    conversation: buildConversation(settings),
    licence: settings.licence,
    contact: buildContact(settings),
  };
}

function buildSiteUrls({ base, search }: Settings, versions: FileVersions): SiteUrls {
  const icon = (name: keyof typeof icons) => `${base}/${name}`;
  return {
    home: base + addresses.home,
    blog: base + addresses.blog,
    tags: base + addresses.tags,
    people: base + addresses.people,
    events: base + addresses.events,
    cohorts: base + addresses.cohorts,
    calendars: base + addresses.calendars,
    allEventsCalendar: base + addresses.allEventsCalendar,
    rss: base + addresses.rss,
    search: search ? base + addresses.search : undefined,
    iconIco: icon("favicon.ico"),
    iconSvg: base + addresses.iconSvg,
    appleTouchIcon: icon("apple-touch-icon.png"),
    manifest: base + addresses.manifest,
    stylesheet: `${base}${addresses.stylesheet}?v=${versions.style}`,
    extraStylesheets: mapStylesheets(
      (name) => `${base}${getStylesheetUrl(name)}?v=${hashVersion(versions.only[name])}`,
    ),
    upcomingScript: `${base}${addresses.upcomingScript}?v=${versions.upcoming}`,
  };
}

/** The lead's own navigation, or the parts that the site has something in. */
function buildNavigation(site: Site): readonly Link[] {
  const { navigation, base } = site.settings;
  if (navigation !== undefined)
    return navigation.map((link) => ({ label: link.label, url: addBase(base, link.url) }));
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
export function mapStylesheets<T>(
  make: (name: StylesheetName) => T,
): Readonly<Record<StylesheetName, T>> {
  return {
    search: make("search"),
    calendar: make("calendar"),
    month: make("month"),
    people: make("people"),
    cohorts: make("cohorts"),
  };
}

function buildConversation({ conversation }: Settings): SiteData["conversation"] {
  if (conversation === undefined) return undefined;
  const { hashtag, accounts } = conversation;
  return {
    accounts,
    hashtag: hashtag === undefined ? undefined : createHashtag(hashtag, accounts),
  };
}

function buildContact({ contact, base }: Settings): Link | undefined {
  if (contact === undefined) return undefined;
  return { label: contact.replace(/^(?:mailto|tel):/, ""), url: addBase(base, contact) };
}

interface HeadOptions {
  readonly title: string;
  readonly description?: string | undefined;
  /** Address within the site; left out where the page has none of its own. */
  readonly url?: string;
  readonly type?: PageHead["type"];
  readonly image?: PageHead["image"];
  readonly section?: string;
  readonly isIndexed?: boolean;
  readonly isTimeSensitive?: boolean;
  readonly extraStylesheet?: StylesheetName;
  readonly unpublished?: PageHead["unpublished"];
}

/** The head of a page; addresses become absolute, as those who share it need them. */
export function buildHead(siteData: SiteData, options: HeadOptions): PageHead {
  const description = options.description === "" ? undefined : options.description;
  return {
    title: options.title,
    description,
    canonical: options.url === undefined ? undefined : siteData.origin + options.url,
    type: options.type ?? "website",
    image: options.image ?? siteData.image,
    section: options.section === undefined ? undefined : siteData.base + options.section,
    isIndexed: options.isIndexed ?? true,
    isTimeSensitive: options.isTimeSensitive ?? false,
    extraStylesheet: options.extraStylesheet,
    unpublished: options.unpublished,
  };
}

/** A head that tells search engines what the page is about, in the words that it has already. */
export function addJsonLd(
  head: PageHead,
  createJsonLd: (shown: PageMetadata) => JsonLd | undefined,
): PageHead {
  const { description, image } = head;
  return { ...head, jsonLd: createJsonLd({ description, image: image?.url }) };
}
