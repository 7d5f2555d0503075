import { html, type Safe } from "../../src/render/html.ts";
import type { YearInput } from "../../src/views/views.ts";
import { getNewestFirstLabels, renderPager } from "../parts/pager.ts";
import { renderPostList, renderYearNav } from "../parts/posts.ts";
import { renderPage } from "./base.ts";

/** The posts of a year, month by month. */
export function renderYear(input: YearInput): Safe {
  const { siteData, head, months, pager, years } = input;
  return renderPage(
    input,
    html`<p class="back"><a href="${siteData.urls.blog}">Back to blog</a></p>
<h1>${head.title}</h1>
${months.map(
  ({ label, posts }) => html`<section>
<h2>${label}</h2>
${renderPostList(posts, siteData.language, 3)}</section>
`,
)}${renderPager(pager, "posts", getNewestFirstLabels("posts"))}${renderYearNav(years)}`,
  );
}
