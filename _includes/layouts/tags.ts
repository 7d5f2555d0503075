import type { TagInput, TagsInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { eventList } from "../parts/events.ts";
import { postList } from "../parts/posts.ts";
import { base } from "./base.ts";

/** All tags, each with how much there is of it. */
export function tags(input: TagsInput): Safe {
  return base(
    input,
    html`<h1>${input.head.title}</h1>
${
  input.tags.length === 0
    ? html`<p>Nothing has a tag yet.</p>`
    : html`<ul class="tag-list">
${input.tags.map(
  (
    tag,
  ) => html`<li><a href="${tag.url}">${tag.label}</a> <span class="count">${tag.count}</span></li>
`,
)}</ul>
`
}`,
  );
}

/** What has a tag: posts, then events. */
export function tag(input: TagInput): Safe {
  const { frame, posts, coming, past } = input;
  return base(
    input,
    html`<p class="back"><a href="${frame.base}/tags/">All tags</a></p>
<h1>${input.name}</h1>
${
  posts.length > 0 &&
  html`<section aria-labelledby="posts">
<h2 id="posts">Posts</h2>
${postList(posts, frame.language, 3)}</section>
`
}${
  coming.length > 0 &&
  html`<section aria-labelledby="coming">
<h2 id="coming">Coming events</h2>
${eventList(coming, frame.language, 3)}</section>
`
}${
  past.length > 0 &&
  html`<section aria-labelledby="past">
<h2 id="past">Past events</h2>
${eventList(past, frame.language, 3)}</section>
`
}`,
  );
}
