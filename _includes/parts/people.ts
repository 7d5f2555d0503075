import type { AuthorCard, HostLine, PersonCard, SpeakerLine } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { initialsDisc } from "./initials.ts";
import { picture } from "./picture.ts";

/** Whoever wrote a post: name, role, and the way to the bio. */
export function authorCard(person: AuthorCard): Safe {
  return html`<div class="author">
${portrait(person)}<div>
<p class="author-name">${person.name}</p>
${role(person) !== "" && html`<p class="facts">${role(person)}</p>`}
<p><a href="${person.url}">Read bio<span class="unseen"> of ${person.name}</span></a></p>
</div>
</div>
`;
}

/** People in a list. */
export function personList(people: readonly PersonCard[], level: 2 | 3): Safe {
  return html`<ul class="people">
${people.map(
  (person) => html`<li class="person">
${portrait(person)}<div>
${name(person, level)}
${role(person) !== "" && html`<p class="facts">${role(person)}</p>`}
${person.summary !== undefined && html`<p>${person.summary}</p>`}
</div>
</li>
`,
)}</ul>
`;
}

/** The photo is decoration beside the name that it stands next to, unless it says more. */
export function portrait({ name, photo }: AuthorCard): Safe {
  return html`${photo === undefined ? initialsDisc(name) : picture(photo, { name: "portrait" })}
`;
}

/** "Programme lead, City Council". */
export function role(person: AuthorCard): string {
  return [person.role, person.organisation].filter((word) => word !== undefined).join(", ");
}

function name(person: PersonCard, level: 2 | 3): Safe {
  const link = html`<a href="${person.url}">${person.name}</a>`;
  return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
}

/** Those who speak, each with the perspective they bring and their talk. */
export function speakerList(speakers: readonly SpeakerLine[]): Safe {
  return html`<ul class="speakers">
${speakers.map(
  (speaker) => html`<li>${speakerName(speaker)}${more(speaker)}</li>
`,
)}</ul>
`;
}

export function speakerName({ name, url }: HostLine): Safe {
  return url === undefined ? html`${name}` : html`<a href="${url}">${name}</a>`;
}

function more({ perspective, talk }: SpeakerLine): Safe {
  const view = /\bperspective$/i.test(perspective ?? "")
    ? perspective
    : `${perspective} perspective`;
  return html`${perspective !== undefined && html`, <span class="perspective">${view}</span>`}${talk !== undefined && html`<br>${talk}`}`;
}
