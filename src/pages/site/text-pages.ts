import { renderHome } from "../../../_includes/layouts/home.ts";
import { renderNotFound, renderRedirect, renderText } from "../../../_includes/layouts/text.ts";
import { buildSiteJsonLd } from "../../feeds/json-ld.ts";
import type { HomeInput, RedirectInput, TextInput } from "../../views/views.ts";
import { type Context, getSitemapEntry } from "../context.ts";
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

function buildHomePage({ site, queries, siteData, toItem }: Context): Page {
  const upcoming = queries
    .upcoming(site.events)
    .filter((one) => one.status !== "cancelled")
    .slice(0, eventsOnHomePage);
  const isTimeSensitive = upcoming.length > 0;
  const baseHead = buildHead(siteData, {
    title: siteData.name,
    url: "/",
    section: "/",
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
  return createPage("/", { name: "home", render: renderHome }, input, getSitemapEntry(head));
}

function buildContentPages({ site, siteData, pictures }: Context): readonly Page[] {
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
    return createPage(one.url, { name: "text", render: renderText }, input, getSitemapEntry(head));
  });
}

function buildNotFoundPage({ siteData }: Context): Page {
  const sheet = siteData.search === undefined ? {} : ({ extraStylesheet: "search" } as const);
  const head = buildHead(siteData, { title: "There is no such page", isIndexed: false, ...sheet });
  return createPage("/404.html", { name: "404", render: renderNotFound }, { siteData, head });
}

function buildRedirects({ siteData, oldAddresses }: Context): readonly Page[] {
  return [...oldAddresses].flatMap(([one, addresses]) => {
    const input: RedirectInput = {
      to: siteData.base + one.url,
      canonical: siteData.origin + one.url,
      title: one.title,
      language: siteData.language,
    };
    return addresses.map((address) =>
      createPage(address, { name: "redirect", render: renderRedirect }, input),
    );
  });
}
