import type { Pager } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";

/** What the ways to the pages around are called. */
interface Ways {
  readonly previous: string;
  readonly next: string;
}

/** Of a list whose latest stand first; it names them, as a page may have several lists. */
export function latestFirst(what: string): Ways {
  return { previous: `Newer ${what}`, next: `Older ${what}` };
}

/** Of a list whose next stand first. */
export function nextFirst(what: string): Ways {
  return { previous: `Earlier ${what}`, next: `Later ${what}` };
}

/** The way to the pages of a list around this one. */
export function pagerNav(pager: Pager, what: string, ways: Ways): Safe | undefined {
  if (pager.pages < 2) return undefined;
  return html`<nav class="pager" aria-label="Pages of ${what}">
<p>Page ${pager.page} of ${pager.pages}</p>
<ul>
${
  pager.previous !== undefined &&
  html`<li><a href="${pager.previous}" rel="prev">${ways.previous}</a></li>
`
}${
  pager.next !== undefined &&
  html`<li><a href="${pager.next}" rel="next">${ways.next}</a></li>
`
}</ul>
</nav>
`;
}
