import { html, type Safe } from "../../src/render/html.ts";
import type { TagInput, TagsInput } from "../../src/views/views.ts";
import { renderTaxonomyLists } from "../parts/taxonomy-lists.ts";
import { renderPage } from "./base.ts";

/** All tags, each with its number of posts and events. */
export function renderTags(input: TagsInput): Safe {
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
<ul class="tag-list">
${input.tags.map(
  (
    tag,
  ) => html`<li><a href="${tag.url}">${tag.label}</a> <span class="count">${tag.count}</span></li>
`,
)}</ul>
`,
  );
}

/** The posts and events of a tag. */
export function renderTag(input: TagInput): Safe {
  const { urls, words } = input.siteData;
  return renderPage(
    input,
    html`<p class="back"><a href="${urls.tags}">${words.text("all-tags")}</a></p>
<h1>${input.name}</h1>
${renderTaxonomyLists(input)}`,
  );
}
