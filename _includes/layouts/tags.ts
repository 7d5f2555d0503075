import type { TagInput, TagsInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { belongings } from "../parts/belongings.ts";
import { base } from "./base.ts";

/** All tags, each with how much there is of it. */
export function tags(input: TagsInput): Safe {
  return base(
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
export function tag(input: TagInput): Safe {
  const { frame } = input;
  return base(
    input,
    html`<p class="back"><a href="${frame.base}/tags/">All tags</a></p>
<h1>${input.name}</h1>
${belongings(input, frame)}`,
  );
}
