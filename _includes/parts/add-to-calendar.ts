import { html, type Safe } from "../../src/render/html.ts";
import type { AddToCalendar, SiteData } from "../../src/views/views.ts";
import { renderUntil } from "./time-passes.ts";

/**
 * Returns the button that adds an event to a calendar, until the event ends: its file, which phones
 * and computers open in their calendar; on Android scripts/device.js leads it to Google instead.
 * `title` names the event where a page has several.
 */
export function renderAddButton(
  { file, google }: Pick<AddToCalendar, "file" | "google">,
  { words }: SiteData,
  endsAt: string,
  title?: string,
): Safe {
  return html`<p class="actions add"${renderUntil(endsAt)}><a href="${file}" data-google="${google}">${words.text("add-to-calendar")}${title !== undefined && html`<span class="visually-hidden"> ${words.text("of-calendar", { calendar: title })}</span>`}</a></p>
`;
}

/** Returns the script of a page that has such buttons. */
export function renderDeviceScript({ urls }: SiteData): Safe {
  return html`<script src="${urls.deviceScript}" defer></script>
`;
}

/** Returns the button, and links to each calendar folded below it. */
export function renderAddToCalendar(add: AddToCalendar, siteData: SiteData, endsAt: string): Safe {
  const { words } = siteData;
  const { file, google, office, outlook } = add;
  return html`${renderAddButton(add, siteData, endsAt)}<details${renderUntil(endsAt)}>
<summary>${words.text("add-otherwise")}</summary>
<ul class="actions">
<li><a href="${file}" download>${words.text("add-file")}</a></li>
<li><a href="${google}">${words.text("app-google")}</a></li>
<li><a href="${office}">${words.text("app-microsoft-365")}</a></li>
<li><a href="${outlook}">${words.text("app-outlook")}</a></li>
</ul>
</details>
`;
}
