import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";

/** Returns a search form for any page; without scripts it opens the search page. */
export function renderSearchForm(action: string, words: Words): Safe {
  return html`<form class="search" role="search" action="${action}">
${renderSearchField(words)}</form>
`;
}

/** Returns the field and its button. */
export function renderSearchField(words: Words): Safe {
  return html`<p class="search-field">
<label for="page:q">${words.text("search-for")}</label>
<input type="search" id="page:q" name="q" autocomplete="off" enterkeyhint="search">
<button type="submit">${words.text("search-button")}</button>
</p>
`;
}
