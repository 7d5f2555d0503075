import type { BlogInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { postPart, yearNav } from "../parts/posts.ts";
import { anchor, commas } from "../parts/words.ts";
import { base } from "./base.ts";

/** One page of the posts, newest first. */
export function blog(input: BlogInput): Safe {
  const { frame, part, years, tagged, feeds } = input;
  return base(
    input,
    html`<h1>${input.head.title}</h1>
${part.lines.length > 0 ? postPart(part, frame.language, 2) : html`<p>There are no posts yet.</p>`}
${yearNav(years, frame.base, tagged)}<p class="facts">For readers of feeds: ${commas(feeds.map(anchor))}</p>
`,
  );
}
