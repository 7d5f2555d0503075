import type { OccasionInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { speakerList, speakerName } from "./people.ts";
import { anchor, commas, hashtagged } from "./words.ts";

/** Where, how to join and who hosts, as terms. What one may still join has an end, an instant. */
export function particulars(
  input: OccasionInput,
  when: Safe | undefined,
  open = true,
  ends?: string,
): Safe | undefined {
  const { place, online, registration, hosts, cohort, hashtag } = input;
  const until = ends === undefined ? undefined : html` data-until="${ends}"`;
  const terms = html`${when}${
    place !== undefined &&
    term(
      "Where",
      html`${place.url === undefined ? place.name : html`<a href="${place.url}">${place.name}</a>`}${place.address !== undefined && html`<br>${place.address}`}`,
    )
  }${online !== undefined && open && term("Online", html`<a href="${online}">Join online</a>`, until)}${
    registration !== undefined &&
    open &&
    term("Booking", html`<a href="${registration}">Book a place</a>`, until)
  }${hosts.length > 0 && term("Hosted by", commas(hosts.map(speakerName)))}${
    cohort !== undefined && term("Cohort", anchor(cohort))
  }${hashtag !== undefined && term("Hashtag", hashtagged(hashtag))}`;
  if (terms.text === "") return undefined;
  return html`<dl class="particulars">
${terms}</dl>
`;
}

/** A term and its description. */
export function term(name: string, words: Safe, more?: Safe): Safe {
  return html`<div${more}><dt>${name}</dt><dd>${words}</dd></div>
`;
}

export function speakersSection(input: OccasionInput): Safe | undefined {
  if (input.speakers.length === 0) return undefined;
  return html`<section aria-labelledby="page:speakers">
<h2 id="page:speakers">${input.speakers.length > 1 ? "Speakers" : "Speaker"}</h2>
${speakerList(input.speakers)}</section>
`;
}

export function tagLine(input: OccasionInput): Safe | undefined {
  if (input.tags.length === 0) return undefined;
  return html`<p class="tags">Tags: ${commas(input.tags.map(anchor))}</p>
`;
}
