import { html, type Safe } from "../../src/render/html.ts";
import type { LayoutInput, TaxonomyLists } from "../../src/views/views.ts";
import { renderPastPart, renderUpcomingPart } from "./events.ts";
import { renderPostPart } from "./posts.ts";
import { renderSubscribe } from "./subscribe.ts";

/**
 * Returns the calendar and feeds, then posts, upcoming events and past events: a section for each
 * list that is not empty.
 */
export function renderTaxonomyLists({
  posts,
  upcoming,
  past,
  calendar,
  siteData,
  head,
}: TaxonomyLists & LayoutInput): Safe {
  const { words } = siteData;
  return html`${renderSubscribe(calendar, head.feeds, siteData)}${
    posts.items.length > 0 &&
    html`<section aria-labelledby="page:posts">
<h2 id="page:posts">${words.text("posts")}</h2>
${renderPostPart(posts, words, 3)}</section>
`
  }${
    upcoming.items.length > 0 &&
    html`<section aria-labelledby="page:coming">
<h2 id="page:coming">${words.text("upcoming-events")}</h2>
${renderUpcomingPart(upcoming, siteData, "events")}</section>
`
  }${
    past.items.length > 0 &&
    html`<section aria-labelledby="page:past">
<h2 id="page:past">${words.text("past-events")}</h2>
${renderPastPart(past, siteData, "events")}</section>
`
  }`;
}
