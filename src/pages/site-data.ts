/** What layouts need of the site. */

import type { Palette } from "../colour/palette.ts";
import type { icons } from "../images/icons.ts";
import type { Words } from "../locales/words.ts";
import { addBase, addresses, getStylesheetUrl } from "../model/addresses.ts";
import { findOtherLanguage } from "../model/queries.ts";
import { findProgrammeEnd, findProgrammeState } from "../model/state.ts";
import type { Link, Settings, Site } from "../model/types.ts";
import type { PageBody } from "../render/body.ts";
import { hashVersion } from "../text/hash.ts";
import { formatDateWithoutWeekday } from "../time/format.ts";
import type { SiteData, SiteUrls, StylesheetName } from "../views/views.ts";
import { formatZoneTime } from "./events/rule-time.ts";
import { createHashtag } from "./lists/hashtag.ts";
import { hashOnce } from "./page.ts";
import type { PictureViews } from "./pictures/picture-views.ts";
import type { SocialImages } from "./pictures/social-images.ts";

/** Hashes of the site's own files; of the extra style sheets, their text. */
interface FileVersions {
  readonly style: string;
  readonly upcoming: string;
  readonly device: string;
  readonly only: Readonly<Record<StylesheetName, string>>;
}

/** Returns the data of a site; all its pages share the one object. */
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
  const ending = findProgrammeEnd(site);
  return hashOnce({
    name: settings.name,
    description: settings.description,
    language: settings.language,
    words: settings.words,
    zone: settings.zone,
    zoneTime: formatZoneTime(settings.zone, settings.words),
    origin: settings.url,
    base: settings.base,
    navigation: buildNavigation(site, settings.words),
    urls: buildSiteUrls(site, versions),
    themeColours: { light: light.paper, dark: dark.paper },
    organisation: settings.organisation,
    logo: settings.logo && pictures.logo(settings.logo),
    image: socialImages.site(),
    // Nobody answers any more.
    conversation: ending === undefined ? buildConversation(settings) : undefined,
    licence: settings.licence,
    footer: buildFooter(settings, pictures),
    contact: ending === undefined ? buildContact(site) : undefined,
    isOver: findProgrammeState(site) === "over",
    ended: ending && {
      day: formatDateWithoutWeekday(ending.on, settings.language),
      page: ending.page && {
        label: ending.page.title,
        lang: findOtherLanguage(ending.page, settings.language),
        url: settings.base + ending.page.url,
      },
    },
  });
}

function buildSiteUrls({ settings, briefings }: Site, versions: FileVersions): SiteUrls {
  const { base, search } = settings;
  const icon = (name: keyof typeof icons) => `${base}/${name}`;
  return {
    home: base + addresses.home,
    blog: base + addresses.blog,
    tags: base + addresses.tags,
    people: base + addresses.people,
    events: base + addresses.events,
    cohorts: base + addresses.cohorts,
    briefings: briefings.length > 0 ? base + addresses.briefings : undefined,
    calendars: base + addresses.calendars,
    embed: base + addresses.embed,
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
    deviceScript: `${base}${addresses.deviceScript}?v=${versions.device}`,
    upcomingScript: `${base}${addresses.upcomingScript}?v=${versions.upcoming}`,
  };
}

/** The lead's own navigation, else links to the sections that have content. */
function buildNavigation(site: Site, words: Words): readonly Link[] {
  const { navigation, base } = site.settings;
  if (navigation !== undefined)
    return navigation.map((link) => ({ label: link.label, url: addBase(base, link.url) }));
  const links: Link[] = [{ label: words.text("blog"), url: addresses.blog }];
  if (site.events.length > 0 || site.series.length > 0)
    links.push({ label: words.text("events"), url: addresses.events });
  if (site.people.length > 0) links.push({ label: words.text("people"), url: addresses.people });
  if (site.cohorts.length > 0) links.push({ label: words.text("cohorts"), url: addresses.cohorts });
  for (const page of site.pages) {
    if (page.navigation !== undefined) links.push({ label: page.title, url: page.url });
  }
  return links.map(({ label, url }) => ({ label, url: base + url }));
}

/** Returns a value for each of the style sheets that only some pages need. */
export function mapStylesheets<T>(
  make: (name: StylesheetName) => T,
): Readonly<Record<StylesheetName, T>> {
  return {
    search: make("search"),
    calendar: make("calendar"),
    month: make("month"),
    poster: make("poster"),
    people: make("people"),
    cohorts: make("cohorts"),
    home: make("home"),
    week: make("week"),
    briefing: make("briefing"),
    embed: make("embed"),
  };
}

/** All pages show it, so it is rendered once. */
function buildFooter({ footer, base }: Settings, pictures: PictureViews): PageBody | undefined {
  if (footer === undefined) return undefined;
  const body = pictures.body(footer, { first: false });
  const markup = body.html(base);
  return { ...body, html: () => markup };
}

function buildConversation({ conversation }: Settings): SiteData["conversation"] {
  if (conversation === undefined) return undefined;
  const { hashtag, accounts } = conversation;
  return {
    accounts,
    hashtag: hashtag === undefined ? undefined : createHashtag(hashtag, accounts),
  };
}

function buildContact({ settings, entries }: Site): Link | undefined {
  const { contact, base, language } = settings;
  if (contact === undefined) return undefined;
  const url = addBase(base, contact);
  const path = contact.replace(/#.*$/, "");
  const page = entries.find((entry) => entry.url === path);
  return page === undefined
    ? { label: contact.replace(/^(?:mailto|tel):|\?.*$/g, ""), url }
    : { label: page.title, lang: findOtherLanguage(page, language), url };
}
