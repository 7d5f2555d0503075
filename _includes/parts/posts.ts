import type { Link } from "../../src/model/types.ts";
import type { Part, PostLine } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { latestFirst, pagerNav } from "./pager.ts";
import { anchor, commas, day, heldNote } from "./words.ts";

/** Posts in a list, each with its day, authors and summary. `level` is that of their headings. */
export function postList(posts: readonly PostLine[], language: string, level: 2 | 3): Safe {
  return html`<ol class="entries" reversed>
${posts.map(
  (post) => html`<li class="entry">
<p class="when">${day(post.date, language)}</p>
<div>
${title(post, level, language)}
${post.summary !== "" && html`<p>${post.summary}</p>`}
${
  post.authors.length > 0 &&
  html`<p class="facts">${commas(post.authors.map(anchor))}</p>
`
}</div>
</li>
`,
)}</ol>
`;
}

function title(post: PostLine, level: 2 | 3, language: string): Safe {
  const link = html`<a href="${post.url}">${post.title}</a>${heldNote(post.held, language)}`;
  return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
}

/** Posts in a list that may go on on other pages. */
export function postPart({ lines, pager }: Part<PostLine>, language: string, level: 2 | 3): Safe {
  return html`${postList(lines, language, level)}${pagerNav(pager, "posts", latestFirst("posts"))}`;
}

/** The way to the archive of each year, and to the tags where there are any. */
export function yearNav(years: readonly Link[], base: string, tagged = false): Safe | undefined {
  if (years.length === 0) return undefined;
  return html`<nav class="pager" aria-label="Years">
<p>By year${tagged && html`, or <a href="${base}/tags/">by tag</a>`}</p>
<ul>
${years.map(
  (one) => html`<li>${anchor(one)}</li>
`,
)}</ul>
</nav>
`;
}
