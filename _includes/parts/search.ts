import { html, type Safe } from "../../src/render/html.ts";

/** Words to search for, on any page: a form that works by itself and leads to the search page. */
export function searchBox(action: string): Safe {
  return html`<form class="search" role="search" action="${action}">
${searchField()}</form>
`;
}

/** The field and its button. */
export function searchField(): Safe {
  return html`<p class="search-words">
<label for="page:q">Search for</label>
<input type="search" id="page:q" name="q" autocomplete="off" enterkeyhint="search">
<button type="submit">Search</button>
</p>
`;
}
