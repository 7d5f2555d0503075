import { html, type Safe } from "../../src/render/html.ts";
import type { YearInput } from "../../src/views/views.ts";
import { renderPager } from "../parts/pager.ts";
import { renderPostList, renderYearNav } from "../parts/posts.ts";
import { renderPage } from "./base.ts";

/** The posts of a year by month. */
export function renderYear(input: YearInput): Safe {
  const { head, months, pager, years } = input;
  const { urls, words } = input.siteData;
  return renderPage(
    input,
    html`<p class="back"><a href="${urls.blog}">${words.text("back-to-blog")}</a></p>
<h1>${head.title}</h1>
${months.map(
  ({ label, posts }) => html`<section>
<h2>${label}</h2>
${renderPostList(posts, words, 3)}</section>
`,
)}${renderPager(pager, "posts", words)}${renderYearNav(years, words)}`,
  );
}
