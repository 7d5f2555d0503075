import type { MessageKey } from "../../src/locales/locale.ts";
import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import type { SearchInput, SelectOption } from "../../src/views/views.ts";
import { renderLink } from "../parts/inline.ts";
import { renderSearchField } from "../parts/search.ts";
import { renderPage } from "./base.ts";

/**
 * The search form, an empty place for results (scripts/search.js), and links to browse instead,
 * which are the whole page where scripts do not run.
 */
export function renderSearch(input: SearchInput): Safe {
  const { engine, browseLinks } = input;
  const { words } = input.siteData;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
${
  engine === undefined
    ? html`<p>${input.unavailableMessage}</p>
`
    : html`${renderSearchForm(input)}<noscript>
<p>${words.text("search-needs-script")}</p>
</noscript>
<script type="module" src="${engine.script}"></script>
`
}<section aria-labelledby="page:ways">
<h2 id="page:ways">${words.text("search-browse")}</h2>
<ul class="actions">
${browseLinks.map(
  (link) => html`<li>${renderLink(link)}</li>
`,
)}</ul>
</section>
`,
  );
}

/** The messages that scripts/search.js shows, by the names that it has for them. */
const scriptMessages = {
  results: "search-results",
  resultsFor: "search-results-for",
  near: "search-results-near",
  none: "search-no-results",
  noneFor: "search-no-results-for",
  shown: "search-shown",
  failed: "search-failed",
  in: "search-in",
} as const satisfies Readonly<Record<string, MessageKey>>;

function renderSearchForm({ engine, kinds, tags, people, siteData }: SearchInput): Safe {
  const { urls, words } = siteData;
  const messages = Object.entries(scriptMessages).map(([name, key]) => [name, words.message(key)]);
  return html`<form class="search" role="search" action="${urls.search}" data-library="${engine?.library}" data-words="${JSON.stringify(Object.fromEntries(messages))}">
${renderSearchField(words)}<fieldset>
<legend>${words.text("search-filters")}</legend>
${renderKindOptions(kinds, words)}${tags.length > 0 && renderSelect("tag", words.text("search-tag"), words.text("search-any-tag"), tags)}${
  people.length > 0 &&
  renderSelect(
    "person",
    words.text("search-person"),
    words.text("search-anybody"),
    people.map((name) => ({ value: name, label: name })),
  )
}</fieldset>
</form>
<div class="search-results">
<p role="status">${words.text("search-hint")}</p>
<div></div>
<button type="button" hidden>${words.text("search-more")}</button>
</div>
`;
}

function renderKindOptions(kinds: readonly SelectOption[], words: Words): Safe {
  return html`<p class="search-kinds" role="radiogroup" aria-label="${words.text("search-kind")}">
${[{ value: "", label: words.text("search-all-kinds") }, ...kinds].map(
  ({ value, label }) =>
    html`<label><input type="radio" name="kind" value="${value}"${value === "" && html` checked`}> ${label}</label>
`,
)}</p>
`;
}

function renderSelect(
  name: string,
  label: string,
  anyLabel: string,
  options: readonly SelectOption[],
): Safe {
  return html`<p><label for="page:${name}">${label}</label>
<select id="page:${name}" name="${name}">
<option value="">${anyLabel}</option>
${options.map(
  (option) => html`<option value="${option.value}">${option.label}</option>
`,
)}</select></p>
`;
}
