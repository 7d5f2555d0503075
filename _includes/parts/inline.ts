/** Small pieces of text that several pages print. */
import { formatStart, formatWhen } from "../../src/locales/when.ts";
import type { Words } from "../../src/locales/words.ts";
import type { PageBody } from "../../src/render/body.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatDate, formatDateWithoutWeekday, formatIso } from "../../src/time/format.ts";
import type { PlainDate, When } from "../../src/time/types.ts";
import type { Hashtag, Link, Status, Unpublished } from "../../src/views/views.ts";

/** A day, for people and for machines. */
export function renderDate(date: PlainDate, language: string, weekday = false): Safe {
  const words = weekday ? formatDate(date, language) : formatDateWithoutWeekday(date, language);
  return html`<time datetime="${date}">${words}</time>`;
}

/** When something takes place, with its zone. */
export function renderWhen(when: When, words: Words): Safe {
  return html`<time datetime="${getStart(when)}">${formatWhen(when, words)}</time>`;
}

/** When something was to begin. */
export function renderStart(when: When, words: Words): Safe {
  return html`<time datetime="${getStart(when)}">${formatStart(when, words)}</time>`;
}

function getStart(when: When): string {
  return when.kind === "timed" ? formatIso(when.start) : when.first;
}

/** A link to where it is talked about, if that is known. */
export function renderHashtag({ label, url }: Hashtag): Safe {
  return url === undefined ? html`${label}` : renderLink({ label, url });
}

export function renderLink(link: Link): Safe {
  return html`<a href="${link.url}">${link.label}</a>`;
}

/** Says of a page in a preview why it is not published. */
export function renderUnpublishedNote(
  unpublished: Unpublished | undefined,
  language: string,
): Safe | undefined {
  if (unpublished === undefined) return undefined;
  const reason =
    unpublished.reason === "draft"
      ? "Draft"
      : html`Not published until ${renderDate(unpublished.date, language)}`;
  return html` <strong class="held">${reason}</strong>`;
}

/** "Cancelled", where there is something to say. */
export function formatStatus(status: Status): string | undefined {
  switch (status) {
    case "confirmed":
      return undefined;
    case "tentative":
      return "To be confirmed";
    case "cancelled":
      return "Cancelled";
    case "postponed":
      return "Postponed";
  }
}

/** What somebody has to know first who planned to come. */
export function formatChange(event: {
  readonly status: Status;
  readonly isMoved: boolean;
}): string | undefined {
  return formatStatus(event.status) ?? (event.isMoved ? "New time" : undefined);
}

/** A text's own words; nothing where there are none. */
export function renderBody(body: PageBody, base: string): Safe | undefined {
  if (body.isEmpty) return undefined;
  return html`<div class="prose">
${body.html(base)}</div>
`;
}

/** With a capital at its beginning. */
export function capitalize(words: string): string {
  return words.replace(/^./u, (letter) => letter.toUpperCase());
}

/** Joins links with commas. */
export function joinWithCommas(items: readonly Safe[]): Safe {
  return html`${items.map((item, i) => html`${i > 0 && ", "}${item}`)}`;
}
