/** Small pieces of text that several pages print. */
import type { Held, Link, Status } from "../../src/model/types.ts";
import type { Hashtag } from "../../src/pages/views.ts";
import type { Body } from "../../src/render/body.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { dateInWords, dateShort, isoOf, startInWords, whenInWords } from "../../src/time/format.ts";
import type { PlainDate, When } from "../../src/time/types.ts";

/** A day, for people and for machines. */
export function day(date: PlainDate, language: string, weekday = false): Safe {
  const words = weekday ? dateInWords(date, language) : dateShort(date, language);
  return html`<time datetime="${date}">${words}</time>`;
}

/** When something takes place, with its zone. */
export function time(when: When, language: string): Safe {
  return html`<time datetime="${beginning(when)}">${whenInWords(when, language)}</time>`;
}

/** When something was to begin. */
export function startTime(when: When, language: string): Safe {
  return html`<time datetime="${beginning(when)}">${startInWords(when, language)}</time>`;
}

function beginning(when: When): string {
  return when.kind === "timed" ? isoOf(when.start) : when.first;
}

/** A link to where it is talked about, if that is known. */
export function hashtagged({ label, url }: Hashtag): Safe {
  return url === undefined ? html`${label}` : anchor({ label, url });
}

export function anchor(link: Link): Safe {
  return html`<a href="${link.url}">${link.label}</a>`;
}

/** Says of a page in a preview why it is not published. */
export function heldNote(held: Held | undefined, language: string): Safe | undefined {
  if (held === undefined) return undefined;
  const why =
    held.why === "draft" ? "Draft" : html`Not published until ${day(held.date, language)}`;
  return html` <strong class="held">${why}</strong>`;
}

/** "Cancelled", where there is something to say. */
export function statusWord(status: Status): string | undefined {
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
export function changeWord(event: {
  readonly status: Status;
  readonly moved: boolean;
}): string | undefined {
  return statusWord(event.status) ?? (event.moved ? "New time" : undefined);
}

/** A text's own words; nothing where there are none. */
export function prose(body: Body, base: string): Safe | undefined {
  if (body.empty) return undefined;
  return html`<div class="prose">
${body.html(base)}</div>
`;
}

/** With a capital at its beginning. */
export function capital(words: string): string {
  return words.replace(/^./u, (letter) => letter.toUpperCase());
}

/** Joins links with commas. */
export function commas(items: readonly Safe[]): Safe {
  return html`${items.map((item, i) => html`${i > 0 && ", "}${item}`)}`;
}
