import { html, type Safe } from "../../src/render/html.ts";

/** Words to search for, on any page: a form that works by itself and leads to the search page. */
export function renderSearchForm(action: string): Safe {
  return html`<form class="search" role="search" action="${action}">
${renderSearchField()}</form>
`;
}

/** The field and its button. */
export function renderSearchField(): Safe {
  return html`<p class="search-words">
<label for="page:q">Search for</label>
<input type="search" id="page:q" name="q" autocomplete="off" enterkeyhint="search">
<button type="submit">Search</button>
</p>
`;
}
