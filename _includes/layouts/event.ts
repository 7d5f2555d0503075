import type { EventInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { outputs } from "../parts/events.ts";
import { particulars, speakersSection, tagLine, term } from "../parts/occasion.ts";
import { figure } from "../parts/picture.ts";
import { anchor, prose, startTime, statusWord, time } from "../parts/words.ts";
import { base } from "./base.ts";

/** A single event, or a session of a series. What changed stands before everything else. */
export function event(input: EventInput): Safe {
  const { frame, series } = input;
  const back = series ?? { label: "All events", url: `${frame.base}/events/` };
  const open = !input.past && input.status !== "cancelled" && input.status !== "postponed";
  const when = term("When", time(input.when, frame.language));
  return base(
    input,
    html`<article>
<p class="back">${anchor(back)}</p>
<h1>${input.title}</h1>
${change(input)}${
  input.summary !== undefined &&
  html`<p class="lead">${input.summary}</p>
`
}${particulars(input, when, open, input.ends)}${figure(input.image)}${prose(input.body, frame.base)}${addSection(input)}${speakersSection(input)}${
  input.outputs.length > 0 &&
  html`<section aria-labelledby="page:outputs">
<h2 id="page:outputs">What came of it</h2>
${outputs(input.outputs)}</section>
`
}${tagLine(input)}</article>
${neighbours(input)}`,
  );
}

function addSection({ add, ends }: EventInput): Safe | undefined {
  if (add === undefined) return undefined;
  return html`<section aria-labelledby="page:add" data-until="${ends}">
<h2 id="page:add">Put it in your calendar</h2>
<ul class="ways">
<li><a href="${add.file}" download>File (Apple, Outlook, Thunderbird)</a></li>
<li><a href="${add.google}">Google Calendar</a></li>
<li><a href="${add.office}">Microsoft 365</a></li>
<li><a href="${add.outlook}">Outlook.com</a></li>
</ul>
</section>
`;
}

function change({ frame, status, reason, movedFrom, past, ends }: EventInput): Safe {
  const word = statusWord(status);
  const off = status === "cancelled" || status === "postponed";
  return html`${
    word !== undefined &&
    html`<p class="notice"${!off && html` data-until="${ends}"`}><strong>${word}</strong>${reason !== undefined && html`: ${reason}`}</p>
`
  }${
    word === undefined &&
    movedFrom === undefined &&
    reason !== undefined &&
    html`<p class="notice" data-until="${ends}">${reason}</p>
`
  }${
    movedFrom !== undefined &&
    html`<p class="notice"><strong>New time</strong>: it was planned for ${startTime(movedFrom, frame.language)}${word === undefined && reason !== undefined && html`. ${reason}`}</p>
`
  }${
    !off &&
    html`<p class="notice"${!past && html` data-from="${ends}" hidden`}>This event is over.</p>
`
  }`;
}

function neighbours({ earlier, later }: EventInput): Safe | undefined {
  if (earlier === undefined && later === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="Other sessions">
<ul>
${
  earlier !== undefined &&
  html`<li>Before: <a href="${earlier.url}" rel="prev">${earlier.label}</a></li>
`
}${
  later !== undefined &&
  html`<li>After: <a href="${later.url}" rel="next">${later.label}</a></li>
`
}</ul>
</nav>
`;
}
