import type { BlogInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { pagerNav, postList, yearNav } from "../parts/posts.ts";
import { anchor, commas } from "../parts/words.ts";
import { base } from "./base.ts";

/** One page of the posts, newest first. */
export function blog(input: BlogInput): Safe {
  const { frame, posts, pager, years, tagged, feeds } = input;
  return base(
    input,
    html`<h1>${input.head.title}</h1>
${posts.length > 0 ? postList(posts, frame.language, 2) : html`<p>There are no posts yet.</p>`}
${pagerNav(pager, "Pages of posts")}${yearNav(years, frame.base, tagged)}<p class="facts">For readers of feeds: ${commas(feeds.map(anchor))}</p>
`,
  );
}
