import { html, type Safe } from "../../src/render/html.ts";
import type { PosterInput } from "../../src/views/views.ts";
import { renderEventList } from "../parts/events.ts";
import { capitalize } from "../parts/inline.ts";
import { renderQrCode } from "../parts/qr.ts";
import { renderPage } from "./base.ts";

/** A sheet to print and pin up: what the series is, when it is next, and a code that leads to it. */
export function renderPoster(input: PosterInput): Safe {
  const { siteData, recurrence, time, place, upcoming } = input;
  const when = [recurrence && capitalize(recurrence), time].filter((words) => words !== undefined);
  const where = [place?.name, input.isOnline ? "online" : undefined].filter(
    (word) => word !== undefined,
  );
  return renderPage(
    input,
    html`<article class="poster">
<h1>${input.title}</h1>
${
  input.summary !== undefined &&
  html`<p class="lead">${input.summary}</p>
`
}${
  when.length > 0 &&
  html`<p class="poster-when">${when.join(", ")}</p>
`
}${
  where.length > 0 &&
  html`<p class="poster-where">${where.join(" / ")}${place?.address !== undefined && html`<br>${place.address}`}</p>
`
}${
  upcoming.length > 0 &&
  html`<section aria-labelledby="page:next">
<h2 id="page:next">Next</h2>
${renderEventList(upcoming, siteData)}</section>
`
}<div class="poster-code">
${renderQrCode(input.qr, `A code that leads to ${input.seriesUrl}`)}
<p>Find out more, and have it in your calendar:<br><a href="${input.seriesUrl}">${input.seriesUrl.replace(/^https?:\/\//, "")}</a></p>
</div>
</article>
`,
  );
}
