import { html, type Safe } from "../../src/render/html.ts";
import type { Link, PaginatedList, PostItem } from "../../src/views/views.ts";
import { joinWithCommas, renderDate, renderLink, renderUnpublishedNote } from "./inline.ts";
import { getNewestFirstLabels, renderPager } from "./pager.ts";

/** Posts in a list, each with its day, authors and summary. `level` is that of their headings. */
export function renderPostList(posts: readonly PostItem[], language: string, level: 2 | 3): Safe {
  return html`<ol class="entries" reversed>
${posts.map(
  (post) => html`<li class="entry">
<p class="when">${renderDate(post.date, language)}</p>
<div>
${renderTitle(post, level, language)}
${post.summary !== "" && html`<p>${post.summary}</p>`}
${
  post.authors.length > 0 &&
  html`<p class="facts">${joinWithCommas(post.authors.map(renderLink))}</p>
`
}</div>
</li>
`,
)}</ol>
`;
}

function renderTitle(post: PostItem, level: 2 | 3, language: string): Safe {
  const link = html`<a href="${post.url}">${post.title}</a>${renderUnpublishedNote(post.unpublished, language)}`;
  return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
}

/** Posts in a list that may go on on other pages. */
export function renderPostPart(
  { items, pager }: PaginatedList<PostItem>,
  language: string,
  level: 2 | 3,
): Safe {
  return html`${renderPostList(items, language, level)}${renderPager(pager, "posts", getNewestFirstLabels("posts"))}`;
}

/** The way to the archive of each year, and to the tags where there are any. */
export function renderYearNav(years: readonly Link[], tagsUrl?: string): Safe | undefined {
  if (years.length === 0) return undefined;
  return html`<nav class="pager" aria-label="Years">
<p>By year${tagsUrl !== undefined && html`, or <a href="${tagsUrl}">by tag</a>`}</p>
<ul>
${years.map(
  (year) => html`<li>${renderLink(year)}</li>
`,
)}</ul>
</nav>
`;
}
