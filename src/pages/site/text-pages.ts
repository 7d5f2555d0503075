import { buildSiteJsonLd } from "../../feeds/json-ld.ts";
import { addresses } from "../../model/addresses.ts";
import type { HomeInput, RedirectInput, TextInput } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { createHtmlPage } from "../html-page.ts";
import { createPage, type Page } from "../page.ts";
import { addJsonLd, buildHead } from "../site-data.ts";

/** Events and posts on the start page. */
const eventsOnHomePage = 4;
const postsOnHomePage = 4;

/** The start page, the lead's own pages, 404, and a redirect for every old address. */
export function buildTextPages(context: Context): readonly Page[] {
  return [
    buildHomePage(context),
    ...buildContentPages(context),
    buildNotFoundPage(context),
    ...buildRedirects(context),
  ];
}

function buildHomePage(context: Context): Page {
  const { site, queries, siteData, toItem } = context;
  const upcoming = queries
    .upcoming(site.events)
    .filter((one) => one.status !== "cancelled")
    .slice(0, eventsOnHomePage);
  const isTimeSensitive = upcoming.length > 0;
  const baseHead = buildHead(siteData, {
    title: siteData.name,
    url: addresses.home,
    section: addresses.home,
    isTimeSensitive,
    extraStylesheet: site.cohorts.length > 0 ? "cohorts" : undefined,
  });
  const head = addJsonLd(baseHead, () => buildSiteJsonLd(site.settings));
  const input: HomeInput = {
    siteData,
    head,
    upcoming: upcoming.map(toItem.event),
    posts: site.posts.slice(0, postsOnHomePage).map(toItem.post),
    cohorts: site.cohorts.map(toItem.cohort),
    pages: site.pages
      .filter((one) => one.navigation !== undefined)
      .map((one) => ({ ...toItem.link(one), summary: one.summary })),
  };
  return createHtmlPage(context, addresses.home, "home", input);
}

function buildContentPages(context: Context): readonly Page[] {
  const { site, siteData, pictures } = context;
  return site.pages.map((one) => {
    const head = buildHead(siteData, {
      title: one.title,
      description: one.summary ?? one.body.excerpt,
      url: one.url,
      section: one.url,
      isIndexed: !one.unlisted,
      unpublished: one.unpublished,
    });
    const body = pictures.body(one.body, { first: true });
    const input: TextInput = { siteData, head, title: one.title, body };
    return createHtmlPage(context, one.url, "text", input);
  });
}

function buildNotFoundPage(context: Context): Page {
  const { siteData } = context;
  const sheet = siteData.urls.search === undefined ? {} : ({ extraStylesheet: "search" } as const);
  const head = buildHead(siteData, { title: "There is no such page", isIndexed: false, ...sheet });
  return createHtmlPage(context, addresses.notFound, "notFound", { siteData, head });
}

function buildRedirects({ siteData, oldAddresses, templates }: Context): readonly Page[] {
  return [...oldAddresses].flatMap(([one, oldUrls]) => {
    const input: RedirectInput = {
      to: siteData.base + one.url,
      canonical: siteData.origin + one.url,
      title: one.title,
      language: siteData.language,
    };
    return oldUrls.map((url) =>
      createPage(url, { name: "redirect", render: templates.redirect }, input),
    );
  });
}
