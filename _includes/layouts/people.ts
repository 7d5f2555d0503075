import { html, type Safe } from "../../src/render/html.ts";
import type { PeopleInput, PersonInput } from "../../src/views/views.ts";
import { joinWithCommas, renderBody, renderLink } from "../parts/inline.ts";
import { renderPager } from "../parts/pager.ts";
import { formatRole, renderPersonList, renderPortrait } from "../parts/people.ts";
import { renderTaxonomyLists } from "../parts/taxonomy-lists.ts";
import { renderPage } from "./base.ts";

/** The list of people. Former members are listed apart: their posts still link to their pages. */
export function renderPeople(input: PeopleInput): Safe {
  const { people, former, pager } = input;
  const { words } = input.siteData;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
${people.length > 0 && renderPersonList(people, 2)}${
  former.length > 0 &&
  html`<section aria-labelledby="page:former">
<h2 id="page:former">${words.text("former-members", { n: former.length })}</h2>
${renderPersonList(former, 3)}</section>
`
}${renderPager(pager, "people", words)}`,
  );
}

/** A person: bio, cohorts, posts and events. */
export function renderPerson(input: PersonInput): Safe {
  const { siteData, person, cohorts, pastCohorts } = input;
  const { urls, words } = siteData;
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
    ? html`<p>${words.text("no-longer-part", { name: person.name })}</p>
`
    : renderBody(input.body, siteData.base, input.head.lang)
}${
  input.links.length > 0 &&
  html`<ul class="links">
${input.links.map(
  (link) => html`<li>${renderLink(link)}</li>
`,
)}</ul>
`
}${
  cohorts.length > 0 &&
  html`<p>${words.html("cohorts-of-person", { n: cohorts.length, cohorts: joinWithCommas(cohorts.map(renderLink)) })}</p>
`
}${
  pastCohorts.length > 0 &&
  html`<p>${words.html("past-cohorts-of-person", { n: pastCohorts.length, cohorts: joinWithCommas(pastCohorts.map(renderLink)) })}</p>
`
}</article>
${renderTaxonomyLists(input)}<p class="back"><a href="${urls.people}">${words.text("all-people")}</a></p>
`,
  );
}
