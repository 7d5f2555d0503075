import { html, type Safe } from "../../src/render/html.ts";
import type { CohortInput } from "../../src/views/views.ts";
import { joinWithCommas, renderLink } from "./inline.ts";

/** Returns links to the briefings of a cohort; nothing without any. */
export function renderBriefingLinks({
  briefings,
  siteData,
}: Pick<CohortInput, "briefings" | "siteData">): Safe | undefined {
  if (briefings.length === 0) return undefined;
  const links = joinWithCommas(briefings.map(renderLink));
  return html`<p>${siteData.words.html("briefings-of-cohort", { briefings: links })}</p>
`;
}
