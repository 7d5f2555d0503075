import { html, type Safe } from "../../src/render/html.ts";
import type { SiteData, TaxonomyLists } from "../../src/views/views.ts";
import { renderPastPart, renderUpcomingPart } from "./events.ts";
import { renderPostPart } from "./posts.ts";

/** Posts, then events: a section for each that there is. */
export function renderTaxonomyLists(
  { posts, upcoming, past }: TaxonomyLists,
  siteData: SiteData,
): Safe {
  return html`${
    posts.items.length > 0 &&
    html`<section aria-labelledby="page:posts">
<h2 id="page:posts">Posts</h2>
${renderPostPart(posts, siteData.language, 3)}</section>
`
  }${
    upcoming.items.length > 0 &&
    html`<section aria-labelledby="page:coming">
<h2 id="page:coming">Coming events</h2>
${renderUpcomingPart(upcoming, siteData, "events")}</section>
`
  }${
    past.items.length > 0 &&
    html`<section aria-labelledby="page:past">
<h2 id="page:past">Past events</h2>
${renderPastPart(past, siteData, "events")}</section>
`
  }`;
}
