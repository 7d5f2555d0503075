import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { CohortInput, CohortItem, CohortsInput } from "../../src/views/views.ts";
import { renderBriefingLinks } from "../parts/briefing-links.ts";
import { renderCohortDetails } from "../parts/cohort-details.ts";
import { renderBody, renderDate, renderLang, renderLink } from "../parts/inline.ts";
import { renderJoining } from "../parts/joining.ts";
import { renderLearned, renderMapChecks, renderRequests } from "../parts/map-checks.ts";
import { renderMissedLink } from "../parts/missed.ts";
import { renderPersonList } from "../parts/people.ts";
import { renderTaxonomyLists } from "../parts/taxonomy-lists.ts";
import { renderFrom } from "../parts/time-passes.ts";
import { renderPage } from "./base.ts";

/** All cohorts, those that are over last; then what they learned. */
export function renderCohorts(input: CohortsInput): Safe {
  const { urls, words } = input.siteData;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
${input.cohorts.length > 0 && renderCohortList(input.cohorts, words, 2)}${renderPastCohorts(input)}${renderLearned(input)}${
  urls.briefings !== undefined &&
  html`<ul class="actions">
<li><a href="${urls.briefings}">${words.text("briefings")}</a></li>
</ul>
`
}`,
  );
}

/** Returns cohorts as a list; `level` is that of their headings. */
export function renderCohortList(cohorts: readonly CohortItem[], words: Words, level: 2 | 3): Safe {
  return html`<ol class="cohort-list">
${cohorts.map((cohort) => {
  const link = renderLink(cohort);
  return html`<li class="cohort ${cohort.state}">
${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${renderPeriod(cohort, words)}${
  cohort.ask !== undefined &&
  html`<p class="facts">${cohort.ask}</p>
`
}${
  cohort.summary !== undefined &&
  html`<p${renderLang(cohort.lang)}>${cohort.summary}</p>
`
}${renderJoining(cohort, words, true)}</li>
`;
})}</ol>
`;
}

/** Returns a section with the cohorts that are over; nothing without any. */
export function renderPastCohorts({
  pastCohorts,
  siteData,
}: Pick<CohortsInput, "pastCohorts" | "siteData">): Safe | undefined {
  if (pastCohorts.length === 0) return undefined;
  const { words } = siteData;
  return html`<section aria-labelledby="page:past-cohorts">
<h2 id="page:past-cohorts">${words.text("past-cohorts", { n: pastCohorts.length })}</h2>
${renderCohortList(pastCohorts, words, 3)}</section>
`;
}

function renderPeriod(
  { state, from, until }: CohortItem,
  words: Words,
  className = "facts",
  attributes?: Safe,
): Safe | undefined {
  const start = from && renderDate(from, words);
  const end = until && renderDate(until, words);
  const isOver = state === "over";
  if (start === undefined && end === undefined) return undefined;
  return html`<p class="${className}"${attributes}>${
    start === undefined
      ? end && words.html(isOver ? "ran-until" : "dates-until", { until: end })
      : end === undefined
        ? words.html("dates-from", { from: start })
        : words.html(isOver ? "ran-from-until" : "dates-from-until", { from: start, until: end })
  }</p>
`;
}

/** That it is over: now, or from its end on. */
function renderOver({ cohort, details, siteData }: CohortInput): Safe | undefined {
  const { words } = siteData;
  if (cohort.state === "over") return renderPeriod(cohort, words, "notice");
  if (details.endsAt === undefined) return undefined;
  return renderPeriod({ ...cohort, state: "over" }, words, "notice", renderFrom(details.endsAt));
}

/** A cohort: its text, its people, its posts and events. */
export function renderCohort(input: CohortInput): Safe {
  const { siteData, cohort, people } = input;
  const { urls, words } = siteData;
  return renderPage(
    input,
    html`<article>
<p class="back"><a href="${urls.cohorts}">${words.text("all-cohorts")}</a></p>
<h1${renderLang(input.head.lang)}>${cohort.label}</h1>
${renderOver(input)}${
  cohort.summary !== undefined &&
  html`<p class="lead"${renderLang(input.head.lang)}>${cohort.summary}</p>
`
}${renderCohortDetails(input)}${
  input.week !== undefined &&
  html`<p>${renderLink(input.week)}</p>
`
}${renderMissedLink(input.missed, words)}${renderBriefingLinks(input)}${renderRequests(input)}${renderBody(input.body, siteData.base, input.head.lang)}</article>
${
  people.length > 0 &&
  html`<section aria-labelledby="page:people">
<h2 id="page:people">${words.text("people")}</h2>
${renderPersonList(people, 3)}</section>
`
}${renderMapChecks(input)}${renderTaxonomyLists(input)}`,
  );
}
