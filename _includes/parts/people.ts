import { html, type Safe } from "../../src/render/html.ts";
import type { AuthorCard, HostItem, PersonItem, SpeakerItem } from "../../src/views/views.ts";
import { renderInitials } from "./initials.ts";
import { renderPicture } from "./picture.ts";

/** Whoever wrote a post: name, role, and the way to the bio. */
export function renderAuthorCard(person: AuthorCard): Safe {
  return html`<div class="author">
${renderPortrait(person)}<div>
<p class="author-name">${person.name}</p>
${formatRole(person) !== "" && html`<p class="facts">${formatRole(person)}</p>`}
<p><a href="${person.url}">Read bio<span class="unseen"> of ${person.name}</span></a></p>
</div>
</div>
`;
}

/** People in a list. */
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

/** The photo is decoration beside the name that it stands next to, unless it says more. */
export function renderPortrait({ name, photo }: AuthorCard): Safe {
  return html`${photo === undefined ? renderInitials(name) : renderPicture(photo, { className: "portrait" })}
`;
}

/** "Programme lead, City Council". */
export function formatRole(person: AuthorCard): string {
  return [person.role, person.organisation].filter((word) => word !== undefined).join(", ");
}

function renderName(person: PersonItem, level: 2 | 3): Safe {
  const link = html`<a href="${person.url}">${person.name}</a>`;
  return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
}

/** Those who speak, each with the perspective they bring and their talk. */
export function renderSpeakerList(speakers: readonly SpeakerItem[]): Safe {
  return html`<ul class="speakers">
${speakers.map(
  (speaker) => html`<li>${renderSpeakerName(speaker)}${renderTalk(speaker)}</li>
`,
)}</ul>
`;
}

export function renderSpeakerName({ name, url }: HostItem): Safe {
  return url === undefined ? html`${name}` : html`<a href="${url}">${name}</a>`;
}

function renderTalk({ perspective, talk }: SpeakerItem): Safe {
  const perspectiveText = /\bperspective$/i.test(perspective ?? "")
    ? perspective
    : `${perspective} perspective`;
  return html`${perspective !== undefined && html`, <span class="perspective">${perspectiveText}</span>`}${talk !== undefined && html`<br>${talk}`}`;
}
