import { buildSiteJsonLd } from "../../feeds/json-ld.ts";
import { addresses } from "../../model/addresses.ts";
import type { Recent } from "../../model/outcomes/recent.ts";
import { findOtherLanguage } from "../../model/queries.ts";
import { findProgrammeEnd } from "../../model/state.ts";
import { listNextOfEach } from "../../model/upcoming/next-of-each.ts";
import type { HomeInput, RecentItem } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { findEditUrl } from "../edit-link.ts";
import { buildNextEvents, hasPicture, listNext } from "../events/next-events.ts";
import { addJsonLd, buildHead } from "../head.ts";
import { createHtmlPage } from "../html-page.ts";
import type { Page } from "../page.ts";
import { splitCohorts } from "../people/cohorts.ts";
import { changesLater } from "../people/joining.ts";
import { buildRedirect } from "../redirect.ts";

/** Events on the home page. */
const eventsOnHomePage = 6;
/** One after the other stands at the top, though nobody builds. */
const nextOnHomePage = 3;

/** Returns the home page, the lead's own pages, 404, and a redirect for every old address. */
export function buildTextPages(context: Context, recent: readonly Recent[]): readonly Page[] {
  return [
    buildHomePage(context, recent),
    ...buildContentPages(context),
    buildNotFoundPage(context),
    ...buildRedirects(context),
  ];
}

function buildHomePage(context: Context, recent: readonly Recent[]): Page {
  const { site, queries, siteData, toItem, pictures } = context;
  const page = findProgrammeEnd(site)?.page;
  const cohorts = site.cohorts.map(toItem.cohort);
  const upcoming = queries.upcoming(site.events);
  const planned = listNextOfEach(upcoming, site);
  const join = cohorts.find(({ joining }) => joining !== undefined && !joining.isClosed);
  const head = buildHead(siteData, {
    title: siteData.name,
    url: addresses.home,
    section: addresses.home,
    isTimeSensitive: planned.length > 0 || cohorts.some(({ joining }) => changesLater(joining)),
    extraStylesheet: "home",
  });
  const takingPlace = upcoming.filter(({ status }) => status === "confirmed");
  const next = listNext(context, takingPlace, nextOnHomePage, { hasPictures: true });
  const input: HomeInput = {
    siteData,
    head: addJsonLd(head, () => buildSiteJsonLd(site.settings)),
    ending: page && {
      title: page.title,
      lang: findOtherLanguage(page, siteData.language),
      body: pictures.body(page.body, { first: true }),
    },
    next,
    join,
    ...buildNextEvents(context, planned, eventsOnHomePage),
    hasMore: upcoming.length > Math.min(planned.length, eventsOnHomePage),
    recent: markFirstPicture(
      recent.map(toItem.recent),
      !next.some(hasPicture) && !page?.body.pictures.length,
    ),
    question: context.questions.newest(),
    // The list does not say again what the top of the page says.
    ...splitCohorts(cohorts.map((one) => (one === join ? { ...one, joining: undefined } : one))),
    pages: site.pages
      .filter(({ navigation }) => navigation !== undefined)
      .map((page) => ({ ...toItem.link(page), summary: page.summary })),
  };
  return createHtmlPage(context, addresses.home, "home", input);
}

/** The first picture of a page is not loaded lazily. */
function markFirstPicture(
  items: readonly RecentItem[],
  isFirstOfPage: boolean,
): readonly RecentItem[] {
  const first = items.find((one) => one.kind === "post" && one.picture !== undefined);
  return items.map((one) =>
    isFirstOfPage && one === first && one.kind === "post" && one.picture !== undefined
      ? { ...one, picture: { ...one.picture, priority: "first" } }
      : one,
  );
}

function buildContentPages(context: Context): readonly Page[] {
  const { site, siteData, pictures } = context;
  return site.pages.map((page) => {
    const { title, lang, summary, body, url, unlisted, unpublished } = page;
    const head = buildHead(siteData, {
      title,
      lang,
      description: summary ?? body.excerpt,
      url,
      section: url,
      isIndexed: !unlisted,
      unpublished,
      editUrl: findEditUrl(context, page),
    });
    const input = { siteData, head, title, body: pictures.body(body, { first: true }) };
    return createHtmlPage(context, url, "text", input);
  });
}

function buildNotFoundPage(context: Context): Page {
  const { siteData } = context;
  const head = buildHead(siteData, {
    title: siteData.words.text("not-found"),
    isIndexed: false,
    extraStylesheet: siteData.urls.search === undefined ? undefined : "search",
  });
  return createHtmlPage(context, addresses.notFound, "notFound", { siteData, head });
}

function buildRedirects(context: Context): readonly Page[] {
  return [...context.oldAddresses].flatMap(([entry, oldUrls]) => {
    const title = "title" in entry ? entry.title : entry.name;
    return oldUrls.map((oldUrl) => buildRedirect(context, oldUrl, { title, url: entry.url }));
  });
}
