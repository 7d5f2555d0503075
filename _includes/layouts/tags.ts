import { html, type Safe } from "../../src/render/html.ts";
import type { TagInput, TagsInput } from "../../src/views/views.ts";
import { renderTaxonomyLists } from "../parts/taxonomy-lists.ts";
import { renderPage } from "./base.ts";

/** All tags, each with how much there is of it. */
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

/** What has a tag: posts, then events. */
export function renderTag(input: TagInput): Safe {
  const { siteData } = input;
  return renderPage(
    input,
    html`<p class="back"><a href="${siteData.urls.tags}">All tags</a></p>
<h1>${input.name}</h1>
${renderTaxonomyLists(input, siteData)}`,
  );
}
