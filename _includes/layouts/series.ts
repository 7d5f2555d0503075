import type { EventLine, ListInput, SeriesInput, SessionLine } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { comingPart, pastPart } from "../parts/events.ts";
import { particulars, speakersSection, tagLine, term } from "../parts/occasion.ts";
import { figure } from "../parts/picture.ts";
import { capital, prose } from "../parts/words.ts";
import { base } from "./base.ts";
import { listPage } from "./list.ts";

/** A series: what it is, its coming sessions, and its past ones with what came of them. */
export function series(input: SeriesInput): Safe {
  const { frame, repeats, time, coming, past } = input;
  const rule =
    repeats === undefined
      ? undefined
      : term("When", html`${capital(repeats)}${time !== undefined && `, ${time}`}`);
  return base(
    input,
    html`<article>
<p class="back"><a href="${frame.base}/events/">All events</a></p>
<h1>${input.title}</h1>
${
  input.summary !== undefined &&
  html`<p class="lead">${input.summary}</p>
`
}${particulars(input, rule)}<ul class="ways">
<li><a href="${input.subscribe}">Have it in your calendar</a></li>
<li><a href="${input.poster}">A poster to print</a></li>
</ul>
${figure(input.image)}${prose(input.body, frame.base)}${speakersSection(input)}${tagLine(input)}</article>
<section aria-labelledby="page:coming">
<h2 id="page:coming">Coming sessions</h2>
${
  coming.lines.length > 0
    ? comingPart(coming, frame, "sessions")
    : html`<p>No sessions are planned at the moment.</p>
`
}</section>
${
  past.lines.length > 0 &&
  html`<section aria-labelledby="page:past">
<h2 id="page:past">Past sessions</h2>
${pastPart(past, frame, "sessions")}</section>
`
}`,
  );
}

/** A page on which the coming sessions of a series go on. */
export function comingSessions(input: ListInput<EventLine>): Safe {
  return listPage(input, comingPart(input.part, input.frame, "sessions"));
}

/** A page on which its past sessions go on. */
export function pastSessions(input: ListInput<SessionLine>): Safe {
  return listPage(input, pastPart(input.part, input.frame, "sessions"));
}
