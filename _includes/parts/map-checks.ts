import type { Words } from "../../src/locales/words.ts";
import type { BodyPoint } from "../../src/render/body.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { CohortInput, CohortsInput, MapCheckItem, PostInput } from "../../src/views/views.ts";
import { joinWithCommas, renderDate, renderLink } from "./inline.ts";

/** Returns what the cohort before asked to change, with links to its map checks; nothing without any. */
export function renderRequests({ requests, siteData }: CohortInput): Safe | undefined {
  if (requests.length === 0) return undefined;
  const { words } = siteData;
  return html`<section class="callout" aria-labelledby="page:requests">
<h2 id="page:requests" class="callout-label">${words.text("asked-to-change")}</h2>
${requests.map(
  (
    request,
  ) => html`${renderPoints(request.next)}<p class="facts">${words.html("asked-in", { post: renderLink(request), cohort: renderLink(request.cohort) })}</p>
`,
)}</section>
`;
}

/** Returns the map checks of a cohort, each with what changes next; nothing without any. */
export function renderMapChecks({ mapChecks, siteData }: CohortInput): Safe | undefined {
  if (mapChecks.length === 0) return undefined;
  const { words } = siteData;
  return html`<section aria-labelledby="page:reviews">
<h2 id="page:reviews">${words.text("map-checks", { n: mapChecks.length })}</h2>
${mapChecks.map(
  (mapCheck) => html`<h3>${renderLink(mapCheck)}</h3>
<p class="facts">${mapCheck.review}, ${renderDate(mapCheck.date, words)}</p>
${
  mapCheck.next.length > 0 &&
  html`<p>${words.text("review-next")}:</p>
${renderPoints(mapCheck.next)}`
}`,
)}</section>
`;
}

/**
 * Returns the table of what each cohort learned, and asked the next to change; nothing without any.
 * Narrow windows show a cell below another, each with its label (css/only/cohorts.css).
 */
export function renderLearned({ learned, siteData }: CohortsInput): Safe | undefined {
  if (learned.length === 0) return undefined;
  const { words } = siteData;
  const columns = [words.text("cohort"), words.text("review-learned"), words.text("review-next")];
  return html`<section aria-labelledby="page:learned">
<h2 id="page:learned">${words.text("learned-by-cohort")}</h2>
<table class="learned" aria-labelledby="page:learned">
<thead>
<tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
</thead>
<tbody>
${learned.map((mapCheck) => renderRow(mapCheck, words))}</tbody>
</table>
</section>
`;
}

function renderRow(mapCheck: MapCheckItem, words: Words): Safe {
  const { cohort, url, review, date, learned, next } = mapCheck;
  const renderCell = (key: "review-learned" | "review-next", points: readonly BodyPoint[]) =>
    html`<td data-label="${words.text(key)}">${points.length > 0 && renderPoints(points)}</td>
`;
  return html`<tr>
<th scope="row">${renderLink(cohort)}<p class="facts">${renderLink({ label: review, url })}, ${renderDate(date, words)}</p></th>
${renderCell("review-learned", learned)}${renderCell("review-next", next)}</tr>
`;
}

/** Returns which map check a post is, with links to its cohort and the others; nothing if it is none. */
export function renderReview({ mapCheck, cohort, siteData }: PostInput): Safe | undefined {
  if (mapCheck === undefined || cohort === undefined) return undefined;
  const { words } = siteData;
  const { review, others } = mapCheck;
  return html`<p class="tags">${words.html("review-of", { review, cohort: renderLink(cohort) })}${
    others.length > 0 &&
    html`<br>
${words.html("other-reviews", { reviews: joinWithCommas(others.map(renderLink)) })}`
  }</p>
`;
}

function renderPoints(points: readonly BodyPoint[]): Safe {
  return html`<ul>
${points.map(
  ({ markup }) => html`<li>${markup}</li>
`,
)}</ul>
`;
}
