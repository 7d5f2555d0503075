import type { CohortInput, CohortLine, CohortsInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { eventList } from "../parts/events.ts";
import { personList } from "../parts/people.ts";
import { postList } from "../parts/posts.ts";
import { day } from "../parts/words.ts";
import { base } from "./base.ts";

/** All cohorts in their order. */
export function cohorts(input: CohortsInput): Safe {
  return base(
    input,
    html`<h1>${input.head.title}</h1>
${input.cohorts.length > 0 ? cohortList(input.cohorts, input.frame.language, 2) : html`<p>There are no cohorts yet.</p>`}
`,
  );
}

export function cohortList(list: readonly CohortLine[], language: string, level: 2 | 3): Safe {
  return html`<ol class="entries">
${list.map((one) => {
  const link = html`<a href="${one.url}">${one.label}</a>`;
  return html`<li class="entry">
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
  return html`<p class="facts">${from !== undefined && html`from ${day(from, language)} `}${until !== undefined && html`until ${day(until, language)}`}</p>
`;
}

/** A cohort: who is in it, what was written about it, and its events. */
export function cohort(input: CohortInput): Safe {
  const { frame, people, posts, coming, past } = input;
  return base(
    input,
    html`<article>
<p class="back"><a href="${frame.base}/cohorts/">All cohorts</a></p>
<h1>${input.cohort.label}</h1>
${span(input.cohort, frame.language)}${
  input.cohort.summary !== undefined &&
  html`<p class="lead">${input.cohort.summary}</p>
`
}<div class="prose">
${input.body.html(frame.base)}</div>
</article>
${
  people.length > 0 &&
  html`<section aria-labelledby="people">
<h2 id="people">People</h2>
${personList(people, 3)}</section>
`
}${
  posts.length > 0 &&
  html`<section aria-labelledby="posts">
<h2 id="posts">Posts</h2>
${postList(posts, frame.language, 3)}</section>
`
}${
  coming.length > 0 &&
  html`<section aria-labelledby="coming">
<h2 id="coming">Coming events</h2>
${eventList(coming, frame.language, 3)}</section>
`
}${
  past.length > 0 &&
  html`<section aria-labelledby="past">
<h2 id="past">Past events</h2>
${eventList(past, frame.language, 3)}</section>
`
}`,
  );
}
