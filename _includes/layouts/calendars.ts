import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { CalendarItem, CalendarsInput } from "../../src/views/views.ts";
import { renderLink } from "../parts/inline.ts";
import { renderQrCode } from "../parts/qr.ts";
import { renderPage } from "./base.ts";

/** How to subscribe: every calendar, with links and steps for each calendar app. */
export function renderCalendars(input: CalendarsInput): Safe {
  const { words } = input.siteData;
  const isOffering = input.calendars.length > 0;
  const byKind = (kind: CalendarItem["kind"]) =>
    input.calendars.filter((calendar) => calendar.kind === kind);
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
<p class="lead">${words.text(isOffering ? "subscribe-lead" : "nothing-to-subscribe")}</p>
${byKind("all").map((calendar) => renderCalendar(calendar, words, 2))}
${renderGroup("series", byKind("series"), words)}${renderGroup("cohorts", byKind("cohort"), words)}${renderClosedGroup("people", byKind("person"), words)}${renderClosedGroup("tags", byKind("tag"), words)}${isOffering && html`${renderInstructions(words)}${renderBlockedHelp(input)}${renderEmbedHelp(input)}`}${renderPastCalendars(input)}`,
  );
}

function renderGroup(
  id: "series" | "cohorts",
  calendars: readonly CalendarItem[],
  words: Words,
): Safe | undefined {
  if (calendars.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${words.text(id)}</h2>
${calendars.map((calendar) => renderCalendar(calendar, words, 3))}</section>
`;
}

/** Closed at first: these lists are long, and few readers need them. */
function renderClosedGroup(
  id: "people" | "tags",
  calendars: readonly CalendarItem[],
  words: Words,
): Safe | undefined {
  if (calendars.length === 0) return undefined;
  return html`<details>
<summary><h2 id="${id}">${words.text(id)}</h2></summary>
${calendars.map((calendar) => renderCalendar(calendar, words, 3))}</details>
`;
}

/** The address to copy stands first, since every app takes it. */
function renderCalendar(calendar: CalendarItem, words: Words, level: 2 | 3): Safe {
  const { id, subscribeLinks, label, qr } = calendar;
  const suffix = html`<span class="visually-hidden"> ${words.text("of-calendar", { calendar: label })}</span>`;
  return html`<div class="calendar">
${level === 2 ? html`<h2 id="${id}">${label}</h2>` : html`<h3 id="${id}">${label}</h3>`}
<p><code class="address">${subscribeLinks.https}</code></p>
<ul class="actions">
<li><a href="${subscribeLinks.webcal}">${words.text("app-webcal")}${suffix}</a></li>
<li><a href="${subscribeLinks.google}">${words.text("app-google")}${suffix}</a></li>
<li><a href="${subscribeLinks.office}">${words.text("app-microsoft-365")}${suffix}</a></li>
<li><a href="${subscribeLinks.outlook}">${words.text("app-outlook")}${suffix}</a></li>
<li><a href="${calendar.fileUrl}" download>${words.text("import-once")}${suffix}</a></li>
</ul>
${
  qr !== undefined &&
  html`${renderQrCode(qr, words.text("qr-code", { target: label }))}
`
}</div>
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
