import { home } from "../../_includes/layouts/home.ts";
import { notFound, redirect, text } from "../../_includes/layouts/text.ts";
import { siteData } from "../feeds/structured-data.ts";
import { type Context, listed } from "./context.ts";
import { aboutThing, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";

/** Events and posts on the start page. */
const nextEvents = 4;
const newPosts = 4;

/** The start page, the lead's own pages, 404, and a redirect for every old address. */
export function plainPages(context: Context): readonly Page[] {
  return [homePage(context), ...textPages(context), notFoundPage(context), ...redirects(context)];
}

function homePage({ site, ask, frame, lines }: Context): Page {
  const coming = ask
    .coming(site.events)
    .filter((one) => one.status !== "cancelled")
    .slice(0, nextEvents);
  const passing = coming.length > 0;
  const start = headOf(frame, {
    title: frame.name,
    url: "/",
    section: "/",
    passing,
    sheet: site.cohorts.length > 0 ? "cohorts" : undefined,
  });
  const head = aboutThing(start, () => siteData(site.settings));
  const input = {
    frame,
    head,
    coming: coming.map(lines.event),
    posts: site.posts.slice(0, newPosts).map(lines.post),
    cohorts: site.cohorts.map(lines.cohort),
    pages: site.pages
      .filter((one) => one.navigation !== undefined)
      .map((one) => ({ ...lines.link(one), summary: one.summary })),
  };
  return page("/", { name: "home", render: home }, input, listed(head));
}

function textPages({ site, frame, pictures }: Context): readonly Page[] {
  return site.pages.map((one) => {
    const head = headOf(frame, {
      title: one.title,
      description: one.summary ?? one.body.excerpt,
      url: one.url,
      section: one.url,
      index: !one.unlisted,
      held: one.held,
    });
    const body = pictures.body(one.body, { first: true });
    const input = { frame, head, title: one.title, body };
    return page(one.url, { name: "text", render: text }, input, listed(head));
  });
}

function notFoundPage({ frame }: Context): Page {
  const sheet = frame.search === undefined ? {} : ({ sheet: "search" } as const);
  const head = headOf(frame, { title: "There is no such page", index: false, ...sheet });
  return page("/404.html", { name: "404", render: notFound }, { frame, head });
}

function redirects({ frame, old }: Context): readonly Page[] {
  return [...old].flatMap(([one, addresses]) => {
    const input = {
      to: frame.base + one.url,
      canonical: frame.origin + one.url,
      title: one.title,
      language: frame.language,
    };
    return addresses.map((address) => page(address, { name: "redirect", render: redirect }, input));
  });
}
