import type { OccasionInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { speakerList, speakerName } from "./people.ts";
import { anchor, commas } from "./words.ts";

/** Where, how to join and who hosts, as terms and their descriptions; `open`: one may still join. */
export function particulars(
  input: OccasionInput,
  when: Safe | undefined,
  open = true,
): Safe | undefined {
  const { place, online, registration, hosts, cohort, hashtag } = input;
  const terms = html`${when}${
    place !== undefined &&
    html`<dt>Where</dt>
<dd>${place.url === undefined ? place.name : html`<a href="${place.url}">${place.name}</a>`}${place.address !== undefined && html`<br>${place.address}`}</dd>
`
  }${
    online !== undefined &&
    open &&
    html`<dt>Online</dt>
<dd><a href="${online}">Join online</a></dd>
`
  }${
    registration !== undefined &&
    open &&
    html`<dt>Booking</dt>
<dd><a href="${registration}">Book a place</a></dd>
`
  }${
    hosts.length > 0 &&
    html`<dt>Hosted by</dt>
<dd>${commas(hosts.map(speakerName))}</dd>
`
  }${
    cohort !== undefined &&
    html`<dt>Cohort</dt>
<dd>${anchor(cohort)}</dd>
`
  }${
    hashtag !== undefined &&
    html`<dt>Hashtag</dt>
<dd>#${hashtag}</dd>
`
  }`;
  if (terms.text === "") return undefined;
  return html`<dl class="particulars">
${terms}</dl>
`;
}

export function speakersSection(input: OccasionInput): Safe | undefined {
  if (input.speakers.length === 0) return undefined;
  return html`<section aria-labelledby="page:speakers">
<h2 id="page:speakers">${input.speakers.length > 1 ? "Speakers" : "Speaker"}</h2>
${speakerList(input.speakers)}</section>
`;
}

export function picture(input: OccasionInput): Safe | undefined {
  const { image } = input;
  if (image === undefined) return undefined;
  return html`<figure><img src="${image.url}" alt="${image.alt}">${image.caption !== undefined && html`<figcaption>${image.caption}</figcaption>`}</figure>
`;
}

export function tagLine(input: OccasionInput): Safe | undefined {
  if (input.tags.length === 0) return undefined;
  return html`<p class="tags">Tags: ${commas(input.tags.map(anchor))}</p>
`;
}
