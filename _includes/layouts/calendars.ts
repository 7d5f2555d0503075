import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type {
  CalendarItem,
  CalendarKind,
  CalendarPageItem,
  CalendarsInput,
} from "../../src/views/views.ts";
import { renderLink } from "../parts/inline.ts";
import { renderQrCode } from "../parts/qr.ts";
import { renderSubscribeLinks } from "../parts/subscribe.ts";
import { renderUntil } from "../parts/time-passes.ts";
import { renderPage } from "./base.ts";

/** How to subscribe: the calendar of all events, the pages that have their own, the steps of each app. */
export function renderCalendars(input: CalendarsInput): Safe {
  const { calendar, pages, siteData } = input;
  const { words } = siteData;
  const isOffering = calendar !== undefined || pages.length > 0;
  const ofKind = (kind: CalendarKind) => pages.filter((page) => page.kind === kind);
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
<p class="lead">${words.text(isOffering ? "subscribe-lead" : "nothing-to-subscribe")}</p>
${calendar !== undefined && renderAll(calendar, words)}${
  pages.length > 0 &&
  html`<section aria-labelledby="page:own">
<h2 id="page:own">${words.text("own-calendars")}</h2>
<p>${words.text("own-calendars-hint")}</p>
${renderPages("series", ofKind("series"), words)}${renderPages("cohorts", ofKind("cohort"), words)}${renderPages("people", ofKind("person"), words)}${renderPages("tags", ofKind("tag"), words)}</section>
`
}${isOffering && html`${renderInstructions(words)}${renderBlockedHelp(input)}${renderEmbedHelp(input)}`}${renderPastCalendars(input)}`,
  );
}

function renderAll(calendar: CalendarItem, words: Words): Safe {
  const { id, label, qr } = calendar;
  return html`<div class="calendar">
<h2 id="${id}">${label}</h2>
${renderSubscribeLinks(calendar, words)}${
  qr !== undefined &&
  html`${renderQrCode(qr, words.text("qr-code", { target: words.text("calendars") }))}
`
}</div>
`;
}

/** Each has the anchor of its calendar on this page before, to which printed QR codes lead. */
function renderPages(
  id: "series" | "cohorts" | "people" | "tags",
  pages: readonly CalendarPageItem[],
  words: Words,
): Safe | undefined {
  if (pages.length === 0) return undefined;
  return html`<h3 id="${id}">${words.text(id)}</h3>
<ul>
${pages.map(
  (page) => html`<li id="${page.id}"${renderUntil(page.endsAt)}>${renderLink(page)}</li>
`,
)}</ul>
`;
}

/** Calendar apps: the steps of each, and how often it looks for changes. */
const apps = [
  "steps-outlook-web",
  "steps-outlook-desktop",
  "steps-google",
  "steps-apple",
  "steps-thunderbird",
] as const;

function renderInstructions(words: Words): Safe {
  return html`<section aria-labelledby="steps">
<h2 id="steps">${words.text("steps-title")}</h2>
<p>${words.text("steps-copy")}</p>
${apps.map(
  (app) => html`<h3>${words.text(app)}</h3>
<ol>
<li>${words.html(`${app}-1`)}</li>
<li>${words.html(`${app}-2`)}</li>
</ol>
<p>${words.text(`${app}-refresh`)}</p>
`,
)}</section>
`;
}

/** What a partner copies into a page of another site. */
function renderEmbedHelp({ siteData }: CalendarsInput): Safe {
  const { name, origin, base, urls, words } = siteData;
  const page = renderLink({ label: words.text("embed-link"), url: urls.embed });
  const url = origin + urls.embed.slice(base.length);
  const title = words.text("calendar-feed-title", { site: name });
  const code = html`<iframe src="${url}" title="${title}" width="100%" height="600"></iframe>`;
  return html`<section aria-labelledby="embed">
<h2 id="embed">${words.text("embed-title")}</h2>
<p>${words.html("embed-hint", { page })}</p>
<p><code class="address">${code.text}</code></p>
</section>
`;
}

function renderBlockedHelp({ siteData }: CalendarsInput): Safe {
  const { urls, words } = siteData;
  const page = renderLink({ label: words.text("blocked-files-link"), url: urls.events });
  const list = renderLink({ label: words.text("blocked-list-link"), url: urls.events });
  return html`<section aria-labelledby="blocked">
<h2 id="blocked">${words.text("blocked-title")}</h2>
<p>${words.html("blocked-files", { page })}</p>
<p>${words.html("blocked-list", { list })}</p>
</section>
`;
}

/** Closed at first; the links are for those who look for a calendar that they know. */
function renderPastCalendars({ pastCalendars, siteData }: CalendarsInput): Safe | undefined {
  if (pastCalendars.length === 0) return undefined;
  const { words } = siteData;
  return html`<details>
<summary><h2 id="page:over">${words.text("calendars-over")}</h2></summary>
<p>${words.text("calendars-over-hint")}</p>
<ul>
${pastCalendars.map(
  ({ id, label, url }) => html`<li id="${id}"><a href="${url}" download>${label}</a></li>
`,
)}</ul>
</details>
`;
}
