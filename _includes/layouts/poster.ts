import type { PosterInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { eventList } from "../parts/events.ts";
import { qr } from "../parts/qr.ts";
import { capital } from "../parts/words.ts";
import { base } from "./base.ts";

/** A sheet to print and pin up: what the series is, when it is next, and a code that leads to it. */
export function poster(input: PosterInput): Safe {
  const { frame, repeats, time, place, coming } = input;
  const when = [repeats && capital(repeats), time].filter((words) => words !== undefined);
  const where = [place?.name, input.online ? "online" : undefined].filter(
    (word) => word !== undefined,
  );
  return base(
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
  coming.length > 0 &&
  html`<section aria-labelledby="page:next">
<h2 id="page:next">Next</h2>
${eventList(coming, frame)}</section>
`
}<div class="poster-code">
${qr(input.qr, `A code that leads to ${input.address}`)}
<p>Find out more, and have it in your calendar:<br><a href="${input.address}">${input.address.replace(/^https?:\/\//, "")}</a></p>
</div>
</article>
`,
  );
}
