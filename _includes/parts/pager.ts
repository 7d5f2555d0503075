import { html, type Safe } from "../../src/render/html.ts";
import type { Pager } from "../../src/views/views.ts";

/** What the ways to the pages around are called. */
interface PagerLabels {
  readonly previous: string;
  readonly next: string;
}

/** Of a list whose latest stand first; it names them, as a page may have several lists. */
export function getNewestFirstLabels(noun: string): PagerLabels {
  return { previous: `Newer ${noun}`, next: `Older ${noun}` };
}

/** Of a list whose next stand first. */
export function getSoonestFirstLabels(noun: string): PagerLabels {
  return { previous: `Earlier ${noun}`, next: `Later ${noun}` };
}

/** The way to the pages of a list around this one. */
export function renderPager(pager: Pager, noun: string, labels: PagerLabels): Safe | undefined {
  if (pager.pages < 2) return undefined;
  return html`<nav class="pager" aria-label="Pages of ${noun}">
<p>Page ${pager.page} of ${pager.pages}</p>
<ul>
${
  pager.previous !== undefined &&
  html`<li><a href="${pager.previous}" rel="prev">${labels.previous}</a></li>
`
}${
  pager.next !== undefined &&
  html`<li><a href="${pager.next}" rel="next">${labels.next}</a></li>
`
}</ul>
</nav>
`;
}
