import { html, type Safe } from "../../src/render/html.ts";
import type { HomeInput } from "../../src/views/views.ts";
import { renderNoneLeft, renderUpcomingList } from "../parts/events.ts";
import { renderLink } from "../parts/inline.ts";
import { renderPostList } from "../parts/posts.ts";
import { renderPage } from "./base.ts";
import { renderCohortList } from "./cohorts.ts";

/** What the programme is, what is next, what is new, how to take part. */
export function renderHome(input: HomeInput): Safe {
  const { siteData, upcoming, posts, cohorts, pages } = input;
  return renderPage(
    input,
    html`<div class="welcome">
<h1>${siteData.name}</h1>
<p class="lead">${siteData.description}</p>
</div>
<section aria-labelledby="page:next">
<h2 id="page:next">What is next</h2>
${
  upcoming.length > 0
    ? html`${renderUpcomingList(upcoming, siteData)}${renderNoneLeft("events")}`
    : html`<p>No events are planned at the moment.</p>
`
}<ul class="ways">
<li><a href="${siteData.urls.events}">All events</a></li>
<li><a href="${siteData.urls.calendars}">Have them in your calendar</a></li>
</ul>
</section>
<section aria-labelledby="page:new">
<h2 id="page:new">What is new</h2>
${posts.length > 0 ? renderPostList(posts, siteData.language, 3) : html`<p>There are no posts yet.</p>`}
<ul class="ways">
<li><a href="${siteData.urls.blog}">All posts</a></li>
<li><a href="${siteData.urls.rss}">Posts as a feed</a></li>
</ul>
</section>
${
  cohorts.length > 0 &&
  html`<section aria-labelledby="page:cohorts">
<h2 id="page:cohorts">Cohorts</h2>
${renderCohortList(cohorts, siteData.language, 3)}</section>
`
}${
  pages.length > 0 &&
  html`<section aria-labelledby="page:more">
<h2 id="page:more">Take part</h2>
<ul class="entries">
${pages.map(
  (page) => html`<li class="entry">
<div>
<h3>${renderLink(page)}</h3>
${
  page.summary !== undefined &&
  html`<p>${page.summary}</p>
`
}</div>
</li>
`,
)}</ul>
</section>
`
}`,
  );
}
