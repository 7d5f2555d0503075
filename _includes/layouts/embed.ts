import { html, type Safe } from "../../src/render/html.ts";
import type { EmbedInput } from "../../src/views/views.ts";
import { renderNextEvents } from "../parts/events.ts";
import { renderDocument, renderEnding } from "./base.ts";

/** The next events, to be shown in a frame on another site: no header and no footer. */
export function renderEmbed(input: EmbedInput): Safe {
  const { urls, name } = input.siteData;
  return renderDocument(
    input,
    html`<main id="main" class="embedded">
<h1><a href="${urls.home}">${name}</a></h1>
${renderEnding(input)}${renderNextEvents(input)}</main>
`,
    html`<base target="_top">
`,
  );
}
