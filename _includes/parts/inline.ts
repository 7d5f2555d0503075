/** Short pieces of text that several layouts print. */
import { formatStart, formatWhen } from "../../src/locales/when.ts";
import type { Words } from "../../src/locales/words.ts";
import type { PageBody } from "../../src/render/body.ts";
import { getTextDirection } from "../../src/render/direction.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatDateWithoutWeekday, formatIsoStart } from "../../src/time/format.ts";
import type { PlainDate, When } from "../../src/time/types.ts";
import type { EventItem, Hashtag, Link, Status, Unpublished } from "../../src/views/views.ts";

/** Returns a day as a `time` element: "21 June 2017". */
export function renderDate(date: PlainDate, { language }: Words): Safe {
  return html`<time datetime="${date}">${formatDateWithoutWeekday(date, language)}</time>`;
}

/** Returns start and end, with the zone. */
export function renderWhen(when: When, words: Words): Safe {
  return html`<time datetime="${formatIsoStart(when)}">${formatWhen(when, words)}</time>`;
}

/** Returns the start alone, with the zone. */
export function renderStart(when: When, words: Words): Safe {
  return html`<time datetime="${formatIsoStart(when)}">${formatStart(when, words)}</time>`;
}

/** Returns a hashtag, as a link where its page is known. */
export function renderHashtag({ label, url }: Hashtag): Safe {
  return url === undefined ? html`${label}` : renderLink({ label, url });
}

/** Returns a URL as it is printed, without https://. */
export function shortenUrl(url: string): string {
  return url.replace(/^https?:\/\//, "");
}

export function renderLink({ url, label, lang }: Link): Safe {
  return html`<a href="${url}"${renderLang(lang)}>${label}</a>`;
}

/** Returns the attributes of what is in another language than the site (WCAG 3.1.2). */
export function renderLang(lang: string | undefined): Safe | undefined {
  return lang === undefined ? undefined : html` lang="${lang}" dir="${getTextDirection(lang)}"`;
}

/** Returns why something is not published ("Draft"), for previews. */
export function renderUnpublishedNote(
  unpublished: Unpublished | undefined,
  words: Words,
): Safe | undefined {
  if (unpublished === undefined) return undefined;
  const reason =
    unpublished.reason === "draft"
      ? words.text("draft")
      : words.html("scheduled-for", { day: renderDate(unpublished.date, words) });
  return html` <strong class="unpublished">${reason}</strong>`;
}

/** Returns "Cancelled" and the like; undefined for a confirmed event. */
export function formatStatus(status: Status, words: Words): string | undefined {
  switch (status) {
    case "confirmed":
      return undefined;
    case "tentative":
      return words.text("tentative-mark");
    case "cancelled":
      return words.text("cancelled-mark");
    case "postponed":
      return words.text("postponed-mark");
  }
}

/** Returns the status, or else "New time", "New place" or both. */
export function formatChange(
  { status, isMoved, isElsewhere }: Pick<EventItem, "status" | "isMoved" | "isElsewhere">,
  words: Words,
): string | undefined {
  const statusLabel = formatStatus(status, words);
  if (statusLabel !== undefined) return statusLabel;
  if (isMoved) return words.text(isElsewhere ? "moved-elsewhere-mark" : "moved-mark");
  return isElsewhere ? words.text("elsewhere-mark") : undefined;
}

/** Returns the text of a page; nothing where the file has none. */
export function renderBody(body: PageBody, base: string, lang?: string): Safe | undefined {
  if (body.isEmpty) return undefined;
  return html`<div class="prose"${renderLang(lang)}>
${body.html(base)}</div>
`;
}

/** Returns a text with a capital first letter. */
export function capitalize(text: string): string {
  return text.replace(/^./u, (letter) => letter.toUpperCase());
}

export function joinWithCommas(items: readonly Safe[]): Safe {
  return html`${items.map((item, i) => html`${i > 0 && ", "}${item}`)}`;
}
