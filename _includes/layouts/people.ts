import { html, type Safe } from "../../src/render/html.ts";
import type { PeopleInput, PersonInput } from "../../src/views/views.ts";
import { joinWithCommas, renderBody, renderLink } from "../parts/inline.ts";
import { renderPager } from "../parts/pager.ts";
import { formatRole, renderPersonList, renderPortrait } from "../parts/people.ts";
import { renderTaxonomyLists } from "../parts/taxonomy-lists.ts";
import { renderPage } from "./base.ts";

/** Everybody; those who left stand apart, since their bylines lead to them still. */
export function renderPeople(input: PeopleInput): Safe {
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
${input.people.length > 0 && renderPersonList(input.people, 2)}${
  input.former.length > 0 &&
  html`<section aria-labelledby="page:former">
<h2 id="page:former">${input.former.length > 1 ? "Were part of it" : "Was part of it"}</h2>
${renderPersonList(input.former, 3)}</section>
`
}${renderPager(input.pager, "people", { previous: "Previous people", next: "Next people" })}`,
  );
}

/** A person: bio, cohorts, posts, and the events at which they speak. */
export function renderPerson(input: PersonInput): Safe {
  const { siteData } = input;
  const person = input.person;
  return renderPage(
    input,
    html`<article>
<header class="bio">
${renderPortrait(person)}<div>
<h1>${person.name}</h1>
${
  input.pronouns !== undefined &&
  html`<p class="facts">${input.pronouns}</p>
`
}${
  formatRole(person) !== "" &&
  html`<p class="facts">${formatRole(person)}</p>
`
}</div>
</header>
${
  input.hasLeft
    ? html`<p>${person.name} is no longer part of the programme.</p>
`
    : renderBody(input.body, siteData.base)
}${
  input.links.length > 0 &&
  html`<ul class="links">
${input.links.map(
  (link) => html`<li>${renderLink(link)}</li>
`,
)}</ul>
`
}${
  input.cohorts.length > 0 &&
  html`<p>${input.cohorts.length > 1 ? "Cohorts" : "Cohort"}: ${joinWithCommas(input.cohorts.map(renderLink))}</p>
`
}</article>
${renderTaxonomyLists(input, siteData)}<p class="back"><a href="${siteData.urls.people}">All people</a></p>
`,
  );
}
