import type { Choice, SearchInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { searchField } from "../parts/search.ts";
import { anchor } from "../parts/words.ts";
import { base } from "./base.ts";

/**
 * The form, room for what is found (see scripts/search.js), and the ways that need no search: with
 * no script they are the page.
 */
export function search(input: SearchInput): Safe {
  const { engine, ways } = input;
  return base(
    input,
    html`<h1>${input.head.title}</h1>
${
  engine === undefined
    ? html`<p>${input.lack}</p>
`
    : html`${searching(input)}<noscript>
<p>Searching needs JavaScript, which does not run here. Everything can be found by the lists below.</p>
</noscript>
<script type="module" src="${engine.script}"></script>
`
}<section aria-labelledby="page:ways">
<h2 id="page:ways">Or look through it all</h2>
<ul class="ways">
${ways.map(
  (way) => html`<li>${anchor(way)}</li>
`,
)}</ul>
</section>
`,
  );
}

function searching({ engine, kinds, tags, people, frame }: SearchInput): Safe {
  return html`<form class="search" role="search" action="${frame.search}" data-library="${engine?.library}" data-root="${engine?.root}">
${searchField()}<fieldset>
<legend>Only show</legend>
${kindChoice(kinds)}${tags.length > 0 && select("tag", "Tag", "Any tag", tags)}${
  people.length > 0 &&
  select(
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

function kindChoice(kinds: readonly Choice[]): Safe {
  return html`<p class="kinds" role="radiogroup" aria-label="Kind">
${[{ value: "", label: "Everything" }, ...kinds].map(
  ({ value, label }) =>
    html`<label><input type="radio" name="kind" value="${value}"${value === "" && html` checked`}> ${label}</label>
`,
)}</p>
`;
}

function select(name: string, label: string, any: string, options: readonly Choice[]): Safe {
  return html`<p><label for="page:${name}">${label}</label>
<select id="page:${name}" name="${name}">
<option value="">${any}</option>
${options.map(
  (one) => html`<option value="${one.value}">${one.label}</option>
`,
)}</select></p>
`;
}
