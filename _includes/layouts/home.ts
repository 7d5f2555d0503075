import { formatVenue } from "../../src/locales/location.ts";
import { formatHours } from "../../src/locales/when.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatDate } from "../../src/time/format.ts";
import { getFirstDay } from "../../src/time/when.ts";
import type { HomeInput } from "../../src/views/views.ts";
import { renderAddButton, renderDeviceScript } from "../parts/add-to-calendar.ts";
import { renderOpenQuestion } from "../parts/conversation.ts";
import { renderNextEvents, renderTitle } from "../parts/events.ts";
import { renderBody, renderLang, renderLink } from "../parts/inline.ts";
import { renderJoining } from "../parts/joining.ts";
import { renderPicture } from "../parts/picture.ts";
import { renderRecentList } from "../parts/recent.ts";
import { renderFrom, renderUntil } from "../parts/time-passes.ts";
import { renderPage } from "./base.ts";
import { renderCohortList, renderPastCohorts } from "./cohorts.ts";

/**
 * The home page. First what a reader can do now: add the next event to a calendar, join a cohort. Then
 * what comes up, what is new, the open question, the cohorts, and how to take part.
 */
export function renderHome(input: HomeInput): Safe {
  const { siteData, ending, recent, cohorts, pages } = input;
  const { urls, words } = siteData;
  return renderPage(
    input,
    html`<div class="welcome">
<div>
<h1>${siteData.name}</h1>
<p class="lead">${siteData.description}</p>
</div>
${renderNow(input)}${
  ending !== undefined &&
  html`<section aria-labelledby="page:ending">
<h2 id="page:ending"${renderLang(ending.lang)}>${ending.title}</h2>
${renderBody(ending.body, siteData.base, ending.lang)}</section>
`
}<section aria-labelledby="page:next">
<h2 id="page:next">${words.text(siteData.isOver ? "events" : "upcoming-on-home")}</h2>
${renderNextEvents(input)}</section>
</div>
<section aria-labelledby="page:new">
<h2 id="page:new">${words.text(siteData.ended === undefined ? "new-on-home" : "posts")}</h2>
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
  html`<p${renderLang(page.lang)}>${page.summary}</p>
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

/** What a reader can do now. */
function renderNow(input: HomeInput): Safe | undefined {
  const actions = html`${renderNext(input)}${renderJoin(input)}`;
  if (actions.text === "") return undefined;
  return html`<div class="now">
${actions}</div>
`;
}

/** The next event that takes place, with what adds it to a calendar; once it is over the one after. */
function renderNext({ next, siteData }: HomeInput): Safe | undefined {
  const { words, zone } = siteData;
  if (next.length === 0) return undefined;
  return html`<section class="next" aria-labelledby="page:first"${renderUntil(next.at(-1)?.event.endsAt)}>
<h2 id="page:first">${words.text("next-on-home")}</h2>
${next.map(
  ({
    event,
    addToCalendar,
    picture,
    from,
  }) => html`<div${renderFrom(from)}${renderUntil(event.endsAt)}>
<p class="title">${renderTitle(event, words)}</p>
<p class="facts">${[formatDate(getFirstDay(event.when), words.language), formatHours(event.when, words, zone), formatVenue(event, words)].filter((part) => part !== "").join(" · ")}</p>
${renderAddButton(addToCalendar, siteData, event.endsAt, event.title)}${
  picture !== undefined &&
  renderPicture(picture, { sizes: "(min-width: 64rem) 20rem, calc(100vw - 4rem)" })
}</div>
`,
)}</section>
${renderDeviceScript(siteData)}`;
}

/** The cohort that one can join now, or later. */
function renderJoin({ join, siteData }: HomeInput): Safe | undefined {
  if (join === undefined) return undefined;
  const { words } = siteData;
  return html`<section class="join" aria-labelledby="page:join"${renderUntil(join.joining?.endsAt)}>
<h2 id="page:join">${renderLink(join)}</h2>
${
  join.ask !== undefined &&
  html`<p class="facts">${join.ask}</p>
`
}${renderJoining(join, words, true)}</section>
`;
}
