import { html, type Safe } from "../../src/render/html.ts";
import type { CalendarItem, CalendarsInput } from "../../src/views/views.ts";
import { renderQrCode } from "../parts/qr.ts";
import { renderPage } from "./base.ts";

/** How to have the events in a calendar of one's own: every calendar, every program, in words. */
export function renderCalendars(input: CalendarsInput): Safe {
  const of = (kind: CalendarItem["kind"]) => input.calendars.filter((one) => one.kind === kind);
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
<p class="lead">Subscribe once, and your own calendar follows: when an event is added, moved or cancelled, you see it there.</p>
${of("all").map((one) => renderCalendar(one, 2))}
${renderGroup("Series", "series", of("series"))}${renderGroup("Cohorts", "cohorts", of("cohort"))}${renderClosedGroup("People", "people", of("person"))}${renderClosedGroup("Tags", "tags", of("tag"))}${renderInstructions()}${renderBlockedHelp(input)}`,
  );
}

function renderGroup(
  title: string,
  id: string,
  calendars: readonly CalendarItem[],
): Safe | undefined {
  if (calendars.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${calendars.map((one) => renderCalendar(one, 3))}</section>
`;
}

/** Long lists of calendars that few look for stay closed. */
function renderClosedGroup(
  title: string,
  id: string,
  calendars: readonly CalendarItem[],
): Safe | undefined {
  if (calendars.length === 0) return undefined;
  return html`<details>
<summary><h2 id="${id}">${title}</h2></summary>
${calendars.map((one) => renderCalendar(one, 3))}</details>
`;
}

/** The address to copy stands first: it is the one way that works in every program. */
function renderCalendar(one: CalendarItem, level: 2 | 3): Safe {
  const { subscribeLinks, label } = one;
  const of = html`<span class="unseen"> (${label})</span>`;
  return html`<div class="calendar">
${level === 2 ? html`<h2 id="${one.id}">${label}</h2>` : html`<h3 id="${one.id}">${label}</h3>`}
<p><code class="address">${subscribeLinks.https}</code></p>
<ul class="ways">
<li><a href="${subscribeLinks.webcal}">Apple, Outlook for desktop, Thunderbird${of}</a></li>
<li><a href="${subscribeLinks.google}">Google Calendar${of}</a></li>
<li><a href="${subscribeLinks.office}">Microsoft 365${of}</a></li>
<li><a href="${subscribeLinks.outlook}">Outlook.com${of}</a></li>
<li><a href="${one.fileUrl}" download>File, to import once${of}</a></li>
</ul>
${
  one.qr !== undefined &&
  html`${renderQrCode(one.qr, `A code that leads to this part of the page: ${label}`)}
`
}</div>
`;
}

function renderInstructions(): Safe {
  return html`<section aria-labelledby="steps">
<h2 id="steps">Step by step</h2>
<p>Copy an address from above first. Then:</p>
<h3>Outlook on the web, new Outlook, Microsoft 365</h3>
<ol>
<li>Open the calendar and choose <b>Add calendar</b>.</li>
<li>Choose <b>Subscribe from web</b>, paste the address, give it a name, and choose <b>Import</b>.</li>
</ol>
<p>Outlook on the web looks for changes every 3 to 24 hours, sometimes later.</p>
<h3>Outlook for desktop (classic)</h3>
<ol>
<li>In the calendar, choose <b>Open calendar</b>, then <b>From internet</b>.</li>
<li>Paste the address and choose <b>OK</b>, then <b>Yes</b>.</li>
</ol>
<p>It looks for changes with every send and receive, mostly each half hour, while it is open.</p>
<h3>Google Calendar</h3>
<ol>
<li>On a computer, choose <b>+</b> beside <b>Other calendars</b>, then <b>From URL</b>.</li>
<li>Paste the address and choose <b>Add calendar</b>. It then shows on your phone as well.</li>
</ol>
<p>Google looks for changes every 8 to 24 hours; nobody can make it look sooner.</p>
<h3>Apple Calendar</h3>
<ol>
<li>On a Mac, choose <b>File</b>, then <b>New calendar subscription</b>. On an iPhone, choose <b>Calendars</b>, <b>Add calendar</b>, <b>Add subscription calendar</b>.</li>
<li>Paste the address and choose <b>Subscribe</b>. On a Mac, set <b>Auto-refresh</b> to every hour.</li>
</ol>
<p>It looks for changes as often as you set it to.</p>
<h3>Thunderbird</h3>
<ol>
<li>Choose <b>New calendar</b>, then <b>On the network</b>.</li>
<li>Paste the address, leave the user name empty, and choose <b>Find calendars</b>, then <b>Subscribe</b>.</li>
</ol>
<p>Thunderbird looks for changes every 30 minutes.</p>
</section>
`;
}

function renderBlockedHelp({ siteData }: CalendarsInput): Safe {
  return html`<section aria-labelledby="blocked">
<h2 id="blocked">Where subscribing is blocked</h2>
<p>Some organisations do not allow subscriptions. Each <a href="${siteData.urls.events}">event’s page</a> has a file for that event alone, which you can open or import. It does not follow changes, so look at the event’s page again before you set out.</p>
<p>The dates of all events are also in a <a href="${siteData.urls.events}">list</a> to read or print.</p>
</section>
`;
}
