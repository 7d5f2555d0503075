import type { PeopleInput, PersonInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { belongings } from "../parts/belongings.ts";
import { pagerNav } from "../parts/pager.ts";
import { personList, portrait, role } from "../parts/people.ts";
import { anchor, commas, prose } from "../parts/words.ts";
import { base } from "./base.ts";

/** Everybody; those who left stand apart, since their bylines lead to them still. */
export function people(input: PeopleInput): Safe {
  return base(
    input,
    html`<h1>${input.head.title}</h1>
${input.people.length > 0 && personList(input.people, 2)}${
  input.former.length > 0 &&
  html`<section aria-labelledby="page:former">
<h2 id="page:former">${input.former.length > 1 ? "Were part of it" : "Was part of it"}</h2>
${personList(input.former, 3)}</section>
`
}${pagerNav(input.pager, "people", { previous: "Previous people", next: "Next people" })}`,
  );
}

/** A person: bio, cohorts, posts, and the events at which they speak. */
export function person(input: PersonInput): Safe {
  const { frame } = input;
  const who = input.person;
  return base(
    input,
    html`<article>
<header class="bio">
${portrait(who)}<div>
<h1>${who.name}</h1>
${
  input.pronouns !== undefined &&
  html`<p class="facts">${input.pronouns}</p>
`
}${
  role(who) !== "" &&
  html`<p class="facts">${role(who)}</p>
`
}</div>
</header>
${
  input.left
    ? html`<p>${who.name} is no longer part of the programme.</p>
`
    : prose(input.body, frame.base)
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
  html`<p>${input.cohorts.length > 1 ? "Cohorts" : "Cohort"}: ${commas(input.cohorts.map(anchor))}</p>
`
}</article>
${belongings(input, frame)}<p class="back"><a href="${frame.base}/people/">All people</a></p>
`,
  );
}
