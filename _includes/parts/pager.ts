import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { Pager } from "../../src/views/views.ts";

/** A list that may have several pages. */
export type PagedList =
  | "posts"
  | "people"
  | "upcoming-events"
  | "upcoming-sessions"
  | "past-events"
  | "past-sessions";

/** Keys of the words of a pager: its name, and the links to the pages before and after. */
const pagerWords = {
  posts: ["pages-of-posts", "newer-posts", "older-posts"],
  people: ["pages-of-people", "previous-people", "next-people"],
  "upcoming-events": ["pages-of-upcoming-events", "earlier-events", "later-events"],
  "upcoming-sessions": ["pages-of-upcoming-sessions", "earlier-sessions", "later-sessions"],
  "past-events": ["pages-of-past-events", "newer-events", "older-events"],
  "past-sessions": ["pages-of-past-sessions", "newer-sessions", "older-sessions"],
} as const satisfies Readonly<Record<PagedList, readonly string[]>>;

/** Returns links to the pages of a list before and after this one; nothing for a single page. */
export function renderPager(pager: Pager, list: PagedList, words: Words): Safe | undefined {
  if (pager.pages < 2) return undefined;
  const [name, previous, next] = pagerWords[list];
  return html`<nav class="pager" aria-label="${words.text(name)}">
<p>${words.text("page-of-pages", { page: pager.page, pages: pager.pages })}</p>
<ul>
${
  pager.previous !== undefined &&
  html`<li><a href="${pager.previous}" rel="prev">${words.text(previous)}</a></li>
`
}${
  pager.next !== undefined &&
  html`<li><a href="${pager.next}" rel="next">${words.text(next)}</a></li>
`
}</ul>
</nav>
`;
}
