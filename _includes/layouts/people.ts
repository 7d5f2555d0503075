import type { PeopleInput, PersonInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { eventList } from "../parts/events.ts";
import { personList, portrait, role } from "../parts/people.ts";
import { postList } from "../parts/posts.ts";
import { anchor } from "../parts/words.ts";
import { base } from "./base.ts";

/** Everybody; those who left stand apart, since their bylines lead to them still. */
export function people(input: PeopleInput): Safe {
  return base(
    input,
    html`<h1>${input.head.title}</h1>
${input.people.length > 0 ? personList(input.people, 2) : html`<p>Nobody is introduced here yet.</p>`}
${
  input.former.length > 0 &&
  html`<section aria-labelledby="former">
<h2 id="former">Were part of it</h2>
${personList(input.former, 3)}</section>
`
}`,
  );
}

/** A person: bio, cohorts, posts, and the events at which they speak. */
export function person(input: PersonInput): Safe {
  const { frame, posts, coming, past } = input;
  const who = input.person;
  return base(
    input,
    html`<article>
<header class="bio">
${portrait(who)}<div>
<h1>${who.name}</h1>
${
  who.pronouns !== undefined &&
  html`<p class="facts">${who.pronouns}</p>
`
}${
  role(who) !== "" &&
  html`<p class="facts">${role(who)}</p>
`
}</div>
</header>
${
  who.left
    ? html`<p>${who.name} is no longer part of the programme.</p>
`
    : html`<div class="prose">
${input.body.html(frame.base)}</div>
`
}${
  input.links.length > 0 &&
  html`<ul class="links">
${input.links.map(
  (link) => html`<li>${anchor(link)}</li>
`,
)}</ul>
`
}${
  input.cohorts.length > 0 &&
  html`<p>Cohorts: ${input.cohorts.map((cohort, i) => html`${i > 0 && ", "}${anchor(cohort)}`)}</p>
`
}</article>
${
  posts.length > 0 &&
  html`<section aria-labelledby="posts">
<h2 id="posts">Posts</h2>
${postList(posts, frame.language, 3)}</section>
`
}${
  coming.length > 0 &&
  html`<section aria-labelledby="coming">
<h2 id="coming">Coming events</h2>
${eventList(coming, frame.language, 3)}</section>
`
}${
  past.length > 0 &&
  html`<section aria-labelledby="past">
<h2 id="past">Past events</h2>
${eventList(past, frame.language, 3)}</section>
`
}<p class="back"><a href="${frame.base}/people/">All people</a></p>
`,
  );
}
