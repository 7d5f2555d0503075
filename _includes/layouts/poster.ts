import { formatVenue } from "../../src/locales/location.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { PosterInput } from "../../src/views/views.ts";
import { renderNoneLeft, renderSeriesChanges, renderUpcomingList } from "../parts/events.ts";
import { capitalize, shortenUrl } from "../parts/inline.ts";
import { renderPicture } from "../parts/picture.ts";
import { renderQrCode } from "../parts/qr.ts";
import { renderUntil } from "../parts/time-passes.ts";
import { renderPage } from "./base.ts";

/** Characters of a title that is printed smaller, so that there is space for the rest. */
const longTitle = 30;

/** A poster to print: what the series is, its next sessions, and a QR code with a link to its page. */
export function renderPoster(input: PosterInput): Safe {
  const { siteData, recurrence, time, place, upcoming, until, seriesUrl } = input;
  const { words } = siteData;
  const when = [recurrence && capitalize(recurrence), time].filter((part) => part !== undefined);
  const where = formatVenue({ place: place?.name, isOnline: input.isOnline }, words);
  return renderPage(
    input,
    html`<article class="poster${[...input.title].length > longTitle && " long"}">
<h1>${input.title}</h1>
${
  input.summary !== undefined &&
  html`<p class="lead">${input.summary}</p>
`
}${
  when.length > 0 &&
  html`<p class="poster-when"${renderUntil(until)}>${when.join(", ")}</p>
`
}${
  where !== "" &&
  html`<p class="poster-where"${renderUntil(until)}>${where}${place?.address !== undefined && html`<br>${place.address}`}</p>
`
}${renderSeriesChanges(input.changes)}${
  input.image !== undefined &&
  html`<div class="poster-picture">${renderPicture(input.image)}</div>
`
}<div class="poster-end">
${
  upcoming.length > 0 &&
  html`<section aria-labelledby="page:next">
<h2 id="page:next">${words.text("poster-next")}</h2>
${renderUpcomingList(upcoming, siteData)}${renderNoneLeft("sessions", words, true)}</section>
`
}<div class="poster-code">
${renderQrCode(input.qr, words.text("qr-code", { target: seriesUrl }))}
<p>${words.text("poster-link")}<br><a href="${seriesUrl}">${shortenUrl(seriesUrl)}</a></p>
</div>
</div>
</article>
`,
  );
}
