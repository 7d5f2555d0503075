import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { Link, PaginatedList, PostItem } from "../../src/views/views.ts";
import {
  joinWithCommas,
  renderDate,
  renderLang,
  renderLink,
  renderUnpublishedNote,
} from "./inline.ts";
import { renderPager } from "./pager.ts";

/** Returns posts as a list, with date, authors and summary; `level` is that of their headings. */
export function renderPostList(posts: readonly PostItem[], words: Words, level: 2 | 3): Safe {
  return html`<ol class="entries" reversed>
${posts.map((post) => renderPostEntry(post, words, level))}</ol>
`;
}

/** Returns a post as an entry of a list, with its picture where there is one. */
export function renderPostEntry(post: PostItem, words: Words, level: 2 | 3, picture?: Safe): Safe {
  return html`<li class="entry">
<p class="when">${renderDate(post.date, words)}</p>
<div>
${picture}${renderTitle(post, words, level)}
${post.summary !== "" && html`<p${renderLang(post.lang)}>${post.summary}</p>`}
${
  post.authors.length > 0 &&
  html`<p class="facts">${joinWithCommas(post.authors.map(renderLink))}</p>
`
}</div>
</li>
`;
}

function renderTitle(post: PostItem, words: Words, level: 2 | 3): Safe {
  const link = html`<a href="${post.url}"${renderLang(post.lang)}>${post.title}</a>${renderUnpublishedNote(post.unpublished, words)}`;
  return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
}

/** Returns one page of a list of posts, with its pager. */
export function renderPostPart(
  { items, pager }: PaginatedList<PostItem>,
  words: Words,
  level: 2 | 3,
): Safe {
  return html`${renderPostList(items, words, level)}${renderPager(pager, "posts", words)}`;
}

/** Returns links to the archive of each year, and to the tags if `tagsUrl` is given. */
export function renderYearNav(
  years: readonly Link[],
  words: Words,
  tagsUrl?: string,
): Safe | undefined {
  if (years.length === 0) return undefined;
  const intro =
    tagsUrl === undefined
      ? words.text("by-year")
      : words.html("by-year-or-tag", {
          tags: renderLink({ label: words.text("by-tag"), url: tagsUrl }),
        });
  return html`<nav class="pager" aria-label="${words.text("years")}">
<p>${intro}</p>
<ul>
${years.map(
  (year) => html`<li>${renderLink(year)}</li>
`,
)}</ul>
</nav>
`;
}
