import type { CohortInput, CohortLine, CohortsInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { belongings } from "../parts/belongings.ts";
import { personList } from "../parts/people.ts";
import { day, prose } from "../parts/words.ts";
import { base } from "./base.ts";

/** All cohorts in their order. */
export function cohorts(input: CohortsInput): Safe {
  return base(
    input,
    html`<h1>${input.head.title}</h1>
${route(input.cohorts, input.frame.language, 2)}`,
  );
}

/** Cohorts one after the other on the programme's way. */
export function route(list: readonly CohortLine[], language: string, level: 2 | 3): Safe {
  return html`<ol class="route">
${list.map((one) => {
  const link = html`<a href="${one.url}">${one.label}</a>`;
  return html`<li class="stage ${one.state}">
${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${span(one, language)}${
  one.summary !== undefined &&
  html`<p>${one.summary}</p>
`
}</li>
`;
})}</ol>
`;
}

function span({ from, until }: CohortLine, language: string): Safe | undefined {
  if (from === undefined && until === undefined) return undefined;
  const end = until !== undefined && html`${day(until, language)}`;
  return from === undefined
    ? html`<p class="facts">Until ${end}</p>
`
    : html`<p class="facts">From ${day(from, language)}${end && html` until ${end}`}</p>
`;
}

/** A cohort: who is in it, what was written about it, and its events. */
export function cohort(input: CohortInput): Safe {
  const { frame, people } = input;
  return base(
    input,
    html`<article>
<p class="back"><a href="${frame.base}/cohorts/">All cohorts</a></p>
<h1>${input.cohort.label}</h1>
${span(input.cohort, frame.language)}${
  input.cohort.summary !== undefined &&
  html`<p class="lead">${input.cohort.summary}</p>
`
}${prose(input.body, frame.base)}</article>
${
  people.length > 0 &&
  html`<section aria-labelledby="page:people">
<h2 id="page:people">People</h2>
${personList(people, 3)}</section>
`
}${belongings(input, frame)}`,
  );
}
