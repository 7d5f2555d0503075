import { formatPerspective } from "../../src/locales/perspective.ts";
import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { AuthorCard, HostItem, PersonItem, SpeakerItem } from "../../src/views/views.ts";
import { renderInitials } from "./initials.ts";
import { capitalize } from "./inline.ts";
import { renderPicture } from "./picture.ts";

/** Returns the card of an author below a post: name, role, and a link to the bio. */
export function renderAuthorCard(person: AuthorCard, words: Words): Safe {
  return html`<div class="author">
${renderPortrait(person)}<div>
<p class="author-name">${person.name}</p>
${formatRole(person) !== "" && html`<p class="facts">${formatRole(person)}</p>`}
<p><a href="${person.url}">${words.text("read-bio")}<span class="visually-hidden"> ${words.text("read-bio-of", { name: person.name })}</span></a></p>
</div>
</div>
`;
}

/** Returns people as a list; `level` is that of their headings. */
export function renderPersonList(people: readonly PersonItem[], level: 2 | 3): Safe {
  return html`<ul class="people">
${people.map(
  (person) => html`<li class="person">
${renderPortrait(person)}<div>
${renderName(person, level)}
${formatRole(person) !== "" && html`<p class="facts">${formatRole(person)}</p>`}
${person.summary !== undefined && html`<p>${person.summary}</p>`}
</div>
</li>
`,
)}</ul>
`;
}

/** Returns a person's photo, or their initials. */
export function renderPortrait({ name, photo }: Pick<AuthorCard, "name" | "photo">): Safe {
  return html`${photo === undefined ? renderInitials(name) : renderPicture(photo, { className: "portrait" })}
`;
}

/** Returns "Programme lead, City Council"; "" where neither is known. */
export function formatRole(person: Pick<AuthorCard, "role" | "organisation">): string {
  return [person.role, person.organisation].filter((word) => word !== undefined).join(", ");
}

function renderName(person: PersonItem, level: 2 | 3): Safe {
  const link = html`<a href="${person.url}">${person.name}</a>`;
  return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
}

/** Returns the speakers of an event as people, each with portrait, perspective and talk. */
export function renderSpeakerList(speakers: readonly SpeakerItem[], words: Words): Safe {
  return html`<ul class="people speakers">
${speakers.map(
  (speaker) => html`<li class="person">
${renderPortrait(speaker)}<div>
<h3>${renderSpeakerName(speaker)}</h3>
${renderPerspective(speaker, words)}${
  speaker.talk !== undefined &&
  html`<p>${speaker.talk}</p>
`
}</div>
</li>
`,
)}</ul>
`;
}

/** "Citizen perspective · Carer, Example City". */
function renderPerspective(speaker: SpeakerItem, words: Words): Safe | undefined {
  const { perspective } = speaker;
  const view = perspective === undefined ? "" : capitalize(formatPerspective(perspective, words));
  const parts = [view, formatRole(speaker)].filter((part) => part !== "");
  return parts.length === 0
    ? undefined
    : html`<p class="facts">${parts.join(" · ")}</p>
`;
}

/** Returns a name, as a link where the person has a page. */
export function renderSpeakerName({ name, url }: HostItem): Safe {
  return url === undefined ? html`${name}` : html`<a href="${url}">${name}</a>`;
}
