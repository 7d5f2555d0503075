import { html, type Safe } from "../../src/render/html.ts";
import type { EventBaseInput } from "../../src/views/views.ts";
import { joinWithCommas, renderHashtag, renderLink } from "./inline.ts";
import { renderSpeakerList, renderSpeakerName } from "./people.ts";

/** Where, how to join and who hosts, as terms. What one may still join has an end, an instant. */
export function renderEventDetails(
  input: EventBaseInput,
  when: Safe | undefined,
  isOpen = true,
  endsAt?: string,
): Safe | undefined {
  const { place, online, registration, hosts, cohort, hashtag } = input;
  const untilAttribute = endsAt === undefined ? undefined : html` data-until="${endsAt}"`;
  const terms = html`${when}${
    place !== undefined &&
    renderTerm(
      "Where",
      html`${place.url === undefined ? place.name : html`<a href="${place.url}">${place.name}</a>`}${place.address !== undefined && html`<br>${place.address}`}`,
    )
  }${online !== undefined && isOpen && renderTerm("Online", html`<a href="${online}">Join online</a>`, untilAttribute)}${
    registration !== undefined &&
    isOpen &&
    renderTerm("Booking", html`<a href="${registration}">Book a place</a>`, untilAttribute)
  }${hosts.length > 0 && renderTerm("Hosted by", joinWithCommas(hosts.map(renderSpeakerName)))}${
    cohort !== undefined && renderTerm("Cohort", renderLink(cohort))
  }${hashtag !== undefined && renderTerm("Hashtag", renderHashtag(hashtag))}`;
  if (terms.text === "") return undefined;
  return html`<dl class="particulars">
${terms}</dl>
`;
}

/** A term and its description. */
export function renderTerm(name: string, description: Safe, attributes?: Safe): Safe {
  return html`<div${attributes}><dt>${name}</dt><dd>${description}</dd></div>
`;
}

export function renderSpeakers(input: EventBaseInput): Safe | undefined {
  if (input.speakers.length === 0) return undefined;
  return html`<section aria-labelledby="page:speakers">
<h2 id="page:speakers">${input.speakers.length > 1 ? "Speakers" : "Speaker"}</h2>
${renderSpeakerList(input.speakers)}</section>
`;
}

export function renderTagList(input: EventBaseInput): Safe | undefined {
  if (input.tags.length === 0) return undefined;
  return html`<p class="tags">Tags: ${joinWithCommas(input.tags.map(renderLink))}</p>
`;
}
