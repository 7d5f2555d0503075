import { html, type Safe } from "../../src/render/html.ts";
import type { CohortInput, CohortItem, CohortsInput } from "../../src/views/views.ts";
import { renderBody, renderDate } from "../parts/inline.ts";
import { renderPersonList } from "../parts/people.ts";
import { renderTaxonomyLists } from "../parts/taxonomy-lists.ts";
import { renderPage } from "./base.ts";

/** All cohorts in their order. */
export function renderCohorts(input: CohortsInput): Safe {
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
${renderCohortList(input.cohorts, input.siteData.language, 2)}`,
  );
}

/** Cohorts one after the other on the programme's way. */
export function renderCohortList(
  list: readonly CohortItem[],
  language: string,
  level: 2 | 3,
): Safe {
  return html`<ol class="route">
${list.map((one) => {
  const link = html`<a href="${one.url}">${one.label}</a>`;
  return html`<li class="stage ${one.state}">
${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${renderPeriod(one, language)}${
  one.summary !== undefined &&
  html`<p>${one.summary}</p>
`
}</li>
`;
})}</ol>
`;
}

function renderPeriod({ from, until }: CohortItem, language: string): Safe | undefined {
  if (from === undefined && until === undefined) return undefined;
  const end = until !== undefined && html`${renderDate(until, language)}`;
  return from === undefined
    ? html`<p class="facts">Until ${end}</p>
`
    : html`<p class="facts">From ${renderDate(from, language)}${end && html` until ${end}`}</p>
`;
}

/** A cohort: who is in it, what was written about it, and its events. */
export function renderCohort(input: CohortInput): Safe {
  const { siteData, people } = input;
  return renderPage(
    input,
    html`<article>
<p class="back"><a href="${siteData.urls.cohorts}">All cohorts</a></p>
<h1>${input.cohort.label}</h1>
${renderPeriod(input.cohort, siteData.language)}${
  input.cohort.summary !== undefined &&
  html`<p class="lead">${input.cohort.summary}</p>
`
}${renderBody(input.body, siteData.base)}</article>
${
  people.length > 0 &&
  html`<section aria-labelledby="page:people">
<h2 id="page:people">People</h2>
${renderPersonList(people, 3)}</section>
`
}${renderTaxonomyLists(input, siteData)}`,
  );
}
