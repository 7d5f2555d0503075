/** The later pages of lists that are too long for one page. */
import { html, type Safe } from "../../src/render/html.ts";
import type { EventItem, ListInput, PastEventItem, PostItem } from "../../src/views/views.ts";
import { renderPastPart, renderUpcomingPart } from "../parts/events.ts";
import { renderLink } from "../parts/inline.ts";
import { renderPostPart } from "../parts/posts.ts";
import { renderPage } from "./base.ts";

/** Posts of a person, a tag or a cohort. */
export function renderPostsPage(input: ListInput<PostItem>): Safe {
  return renderListPage(input, renderPostPart(input.list, input.siteData.words, 2));
}

/** Upcoming events. */
export function renderUpcomingPage(input: ListInput<EventItem>): Safe {
  return renderListPage(input, renderUpcomingPart(input.list, input.siteData, "events"));
}

/** Past events, latest first. */
export function renderPastPage(input: ListInput<PastEventItem>): Safe {
  return renderListPage(input, renderPastPart(input.list, input.siteData, "events"));
}

/** The frame of these pages: a link to the page that the list begins on, the title, the list. */
export function renderListPage(input: ListInput<unknown>, list: Safe): Safe {
  return renderPage(
    input,
    html`<p class="back">${renderLink(input.back)}</p>
<h1>${input.head.title}</h1>
${list}`,
  );
}
