import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { EventBaseInput, Link } from "../../src/views/views.ts";
import { joinWithCommas, renderHashtag, renderLink } from "./inline.ts";
import { renderOpenSlots } from "./open-slots.ts";
import { renderSpeakerList, renderSpeakerName } from "./people.ts";
import { renderUntil } from "./time-passes.ts";

/**
 * Returns place, links to join and book, hosts, cohort and hashtag as a list of terms, after `when`.
 * Nobody can join or book an event that is not open; scripts/upcoming.js hides both links at
 * `endsAt`, an instant ("2026-11-25T13:30Z").
 */
export function renderEventDetails(
  input: Omit<EventBaseInput, "head">,
  when: Safe | undefined,
  isOpen = true,
  endsAt?: string,
): Safe | undefined {
  const { place, online, onlineNote, registration, takes, hosts, cohort, hashtag } = input;
  const { words } = input.siteData;
  const untilAttribute = endsAt === undefined ? undefined : html` data-until="${endsAt}"`;
  const terms = html`${when}${
    place !== undefined &&
    renderTerm(
      words.text("where"),
      html`${place.url === undefined ? place.name : html`<a href="${place.url}">${place.name}</a>`}${place.address !== undefined && html`<br>${place.address}`}`,
    )
  }${
    online !== undefined &&
    isOpen &&
    renderTerm(
      words.text("online"),
      renderLink({ url: online, label: words.text("join-online") }),
      untilAttribute,
    )
  }${
    onlineNote !== undefined &&
    isOpen &&
    (place === undefined
      ? renderTerm(
          words.text("where"),
          words.html("online-with-note", { note: onlineNote }),
          untilAttribute,
        )
      : renderTerm(words.text("online"), html`${onlineNote}`, untilAttribute))
  }${
    registration !== undefined &&
    isOpen &&
    renderTerm(
      words.text("booking"),
      renderLink({ url: registration, label: words.text("book-a-place") }),
      untilAttribute,
    )
  }${takes !== undefined && renderTerm(words.text("time-needed"), html`${takes}`)}${
    hosts.length > 0 &&
    renderTerm(words.text("hosted-by"), joinWithCommas(hosts.map(renderSpeakerName)))
  }${cohort !== undefined && renderTerm(words.text("cohort"), renderLink(cohort))}${
    hashtag !== undefined && renderTerm(words.text("hashtag"), renderHashtag(hashtag))
  }`;
  const preparation = isOpen ? renderPreparation(input, untilAttribute) : undefined;
  if (terms.text === "") return preparation;
  return html`${preparation}<dl class="event-details">
${terms}</dl>
`;
}

/** "Prepare (5 minutes): Read one page". */
function renderPreparation(
  { prepare, siteData }: Pick<EventBaseInput, "prepare" | "siteData">,
  attributes: Safe | undefined,
): Safe | undefined {
  if (prepare === undefined) return undefined;
  const { text, minutes: n, url } = prepare;
  const { words } = siteData;
  const task = url === undefined ? text : renderLink({ url, label: text });
  return html`<p${attributes}>${
    n === undefined ? words.html("prepare", { task }) : words.html("prepare-minutes", { n, task })
  }</p>
`;
}

/** Returns a term and its description. */
export function renderTerm(name: string, description: Safe, attributes?: Safe): Safe {
  return html`<div${attributes}><dt>${name}</dt><dd>${description}</dd></div>
`;
}

/** Returns the speakers, and until `endsAt` the slots that are open. */
export function renderSpeakers(input: EventBaseInput, endsAt?: string): Safe | undefined {
  const { speakers, openSlots, siteData } = input;
  const count = speakers.length + openSlots.length;
  if (count === 0) return undefined;
  const { words } = siteData;
  return html`<section aria-labelledby="page:speakers"${speakers.length === 0 && renderUntil(endsAt)}>
<h2 id="page:speakers">${words.text("speakers", { n: count })}</h2>
${speakers.length > 0 && renderSpeakerList(speakers, words)}${renderOpenSlots(input, endsAt)}</section>
`;
}

/** Returns "Tags: Café, Street"; nothing without tags. */
export function renderTagList(tags: readonly Link[], words: Words): Safe | undefined {
  if (tags.length === 0) return undefined;
  return html`<p class="tags">${words.html("tag-list", { tags: joinWithCommas(tags.map(renderLink)) })}</p>
`;
}
