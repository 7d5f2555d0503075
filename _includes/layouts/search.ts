import { html, type Safe } from "../../src/render/html.ts";
import type { SearchInput, SelectOption } from "../../src/views/views.ts";
import { renderLink } from "../parts/inline.ts";
import { renderSearchField } from "../parts/search.ts";
import { renderPage } from "./base.ts";

/**
 * The form, room for what is found (see scripts/search.js), and the ways that need no search: with
 * no script they are the page.
 */
export function renderSearch(input: SearchInput): Safe {
  const { engine, browseLinks } = input;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
${
  engine === undefined
    ? html`<p>${input.unavailableMessage}</p>
`
    : html`${renderSearchForm(input)}<noscript>
<p>Searching needs JavaScript, which does not run here. Everything can be found by the lists below.</p>
</noscript>
<script type="module" src="${engine.script}"></script>
`
}<section aria-labelledby="page:ways">
<h2 id="page:ways">Or look through it all</h2>
<ul class="ways">
${browseLinks.map(
  (way) => html`<li>${renderLink(way)}</li>
`,
)}</ul>
</section>
`,
  );
}

function renderSearchForm({ engine, kinds, tags, people, siteData }: SearchInput): Safe {
  return html`<form class="search" role="search" action="${siteData.urls.search}" data-library="${engine?.library}" data-root="${engine?.baseUrl}">
${renderSearchField()}<fieldset>
<legend>Only show</legend>
${renderKindOptions(kinds)}${tags.length > 0 && renderSelect("tag", "Tag", "Any tag", tags)}${
  people.length > 0 &&
  renderSelect(
    "person",
    "Person",
    "Anybody",
    people.map((name) => ({ value: name, label: name })),
  )
}</fieldset>
</form>
<div class="found">
<p role="status">Write what you look for, or choose what to show.</p>
<div></div>
<button type="button" hidden>More results</button>
</div>
`;
}

function renderKindOptions(kinds: readonly SelectOption[]): Safe {
  return html`<p class="kinds" role="radiogroup" aria-label="Kind">
${[{ value: "", label: "Everything" }, ...kinds].map(
  ({ value, label }) =>
    html`<label><input type="radio" name="kind" value="${value}"${value === "" && html` checked`}> ${label}</label>
`,
)}</p>
`;
}

function renderSelect(
  name: string,
  label: string,
  any: string,
  options: readonly SelectOption[],
): Safe {
  return html`<p><label for="page:${name}">${label}</label>
<select id="page:${name}" name="${name}">
<option value="">${any}</option>
${options.map(
  (option) => html`<option value="${option.value}">${option.label}</option>
`,
)}</select></p>
`;
}
