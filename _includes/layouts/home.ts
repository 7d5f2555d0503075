import { html, type Safe } from "../../src/render/html.ts";
import type { HomeInput } from "../../src/views/views.ts";
import { renderOpenQuestion } from "../parts/conversation.ts";
import { renderNextEvents } from "../parts/events.ts";
import { renderBody, renderLink } from "../parts/inline.ts";
import { renderRecentList } from "../parts/recent.ts";
import { renderPage } from "./base.ts";
import { renderCohortList, renderPastCohorts } from "./cohorts.ts";

/** The home page: the programme, its next events, its latest posts, its cohorts, how to take part. */
export function renderHome(input: HomeInput): Safe {
  const { siteData, ending, recent, cohorts, pages } = input;
  const { urls, words } = siteData;
  return renderPage(
    input,
    html`<div class="welcome">
<h1>${siteData.name}</h1>
<p class="lead">${siteData.description}</p>
</div>
${
  ending !== undefined &&
  html`<section aria-labelledby="page:ending">
<h2 id="page:ending">${ending.title}</h2>
${renderBody(ending.body, siteData.base)}</section>
`
}<section aria-labelledby="page:next">
<h2 id="page:next">${words.text(siteData.isOver ? "events" : "upcoming-on-home")}</h2>
${renderNextEvents(input)}</section>
<section aria-labelledby="page:new">
<h2 id="page:new">${words.text("new-on-home")}</h2>
${recent.length > 0 ? renderRecentList(recent, words) : html`<p>${words.text("no-posts")}</p>`}
<ul class="actions">
<li><a href="${urls.blog}">${words.text("all-posts")}</a></li>
<li><a href="${urls.rss}">${words.text("posts-as-feed")}</a></li>
</ul>
</section>
${renderOpenQuestion(input)}${
  cohorts.length > 0 &&
  html`<section aria-labelledby="page:cohorts">
<h2 id="page:cohorts">${words.text("cohorts")}</h2>
${renderCohortList(cohorts, words, 3)}</section>
`
}${renderPastCohorts(input)}${
  pages.length > 0 &&
  html`<section aria-labelledby="page:more">
<h2 id="page:more">${words.text(siteData.ended === undefined ? "take-part" : "pages")}</h2>
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
