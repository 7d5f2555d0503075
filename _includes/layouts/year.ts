import type { YearInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { latestFirst, pagerNav } from "../parts/pager.ts";
import { postList, yearNav } from "../parts/posts.ts";
import { base } from "./base.ts";

/** The posts of a year, month by month. */
export function year(input: YearInput): Safe {
  const { frame, head, months, pager, years } = input;
  return base(
    input,
    html`<p class="back"><a href="${frame.base}/blog/">Back to blog</a></p>
<h1>${head.title}</h1>
${months.map(
  ({ label, posts }) => html`<section>
<h2>${label}</h2>
${postList(posts, frame.language, 3)}</section>
`,
)}${pagerNav(pager, "posts", latestFirst("posts"))}${yearNav(years, frame.base)}`,
  );
}
