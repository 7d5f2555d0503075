import type { HomeInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { comingList, noneLeft } from "../parts/events.ts";
import { postList } from "../parts/posts.ts";
import { anchor } from "../parts/words.ts";
import { base } from "./base.ts";
import { route } from "./cohorts.ts";

/** What the programme is, what is next, what is new, how to take part. */
export function home(input: HomeInput): Safe {
  const { frame, coming, posts, cohorts, pages } = input;
  return base(
    input,
    html`<div class="welcome">
<h1>${frame.name}</h1>
<p class="lead">${frame.description}</p>
</div>
<section aria-labelledby="page:next">
<h2 id="page:next">What is next</h2>
${
  coming.length > 0
    ? html`${comingList(coming, frame)}${noneLeft("events")}`
    : html`<p>No events are planned at the moment.</p>
`
}<ul class="ways">
<li><a href="${frame.base}/events/">All events</a></li>
<li><a href="${frame.base}/calendar/">Have them in your calendar</a></li>
</ul>
</section>
<section aria-labelledby="page:new">
<h2 id="page:new">What is new</h2>
${posts.length > 0 ? postList(posts, frame.language, 3) : html`<p>There are no posts yet.</p>`}
<ul class="ways">
<li><a href="${frame.base}/blog/">All posts</a></li>
<li><a href="${frame.feed}">Posts as a feed</a></li>
</ul>
</section>
${
  cohorts.length > 0 &&
  html`<section aria-labelledby="page:cohorts">
<h2 id="page:cohorts">Cohorts</h2>
${route(cohorts, frame.language, 3)}</section>
`
}${
  pages.length > 0 &&
  html`<section aria-labelledby="page:more">
<h2 id="page:more">Take part</h2>
<ul class="entries">
${pages.map(
  (page) => html`<li class="entry">
<div>
<h3>${anchor(page)}</h3>
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
