import { html, type Safe } from "../../src/render/html.ts";
import type { EmbedInput } from "../../src/views/views.ts";
import { renderNoneLeft, renderUpcomingList } from "../parts/events.ts";
import { renderDocument } from "./base.ts";

/** The next events, to be shown in a frame on another site: no header and no footer. */
export function renderEmbed(input: EmbedInput): Safe {
  const { siteData, upcoming } = input;
  const { urls, words, name } = siteData;
  return renderDocument(
    input,
    html`<main id="main" class="embedded">
<h1><a href="${urls.home}">${name}</a></h1>
${
  upcoming.length > 0
    ? html`${renderUpcomingList(upcoming, siteData)}${renderNoneLeft("events", words, true)}`
    : html`<p>${input.noEventsNote}</p>
`
}<ul class="actions">
<li><a href="${urls.events}">${words.text("all-events")}</a></li>
${
  !siteData.isOver &&
  html`<li><a href="${urls.calendars}">${words.text("subscribe-to-all")}</a></li>
`
}</ul>
</main>
`,
    html`<base target="_top">
`,
  );
}
