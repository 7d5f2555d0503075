import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { CalendarItem, FeedLink, SiteData } from "../../src/views/views.ts";
import { joinWithCommas, renderLink } from "./inline.ts";
import { renderUntil } from "./time-passes.ts";

/**
 * Returns the calendar of a page, closed at first, and its feeds. A link to what is inside opens the
 * calendar; once its last event is over, scripts/upcoming.js hides it.
 */
export function renderSubscribe(
  calendar: CalendarItem | undefined,
  feeds: readonly FeedLink[],
  { urls, words }: SiteData,
): Safe {
  const links = joinWithCommas(feeds.map(({ title, url }) => renderLink({ label: title, url })));
  return html`${
    calendar !== undefined &&
    html`<details class="subscribe"${renderUntil(calendar.endsAt)}>
<summary>${words.text("subscribe")}</summary>
<div id="page:subscribe">
${renderSubscribeLinks(calendar, words)}</div>
<p><a href="${urls.calendars}#steps">${words.text("subscribe-steps")}</a></p>
</details>
`
  }${
    feeds.length > 0 &&
    html`<p class="facts feeds">${words.html("feeds", { feeds: links })}</p>
`
  }`;
}

/** Returns the address to copy, which every app takes, and links for each app. */
export function renderSubscribeLinks(calendar: CalendarItem, words: Words): Safe {
  const { subscribeLinks, label } = calendar;
  const suffix = html`<span class="visually-hidden"> ${words.text("of-calendar", { calendar: label })}</span>`;
  return html`<p><code class="address">${subscribeLinks.https}</code></p>
<ul class="actions">
<li><a href="${subscribeLinks.webcal}">${words.text("app-webcal")}${suffix}</a></li>
<li><a href="${subscribeLinks.google}">${words.text("app-google")}${suffix}</a></li>
<li><a href="${subscribeLinks.office}">${words.text("app-microsoft-365")}${suffix}</a></li>
<li><a href="${subscribeLinks.outlook}">${words.text("app-outlook")}${suffix}</a></li>
<li><a href="${calendar.fileUrl}" download>${words.text("import-once")}${suffix}</a></li>
</ul>
<p class="facts hint">${words.text("google-android")}</p>
`;
}
