import { html, type Safe } from "../../src/render/html.ts";
import type { BlogInput } from "../../src/views/views.ts";
import { joinWithCommas, renderLink } from "../parts/inline.ts";
import { renderPostPart, renderYearNav } from "../parts/posts.ts";
import { renderPage } from "./base.ts";

/** One page of the posts, newest first. */
export function renderBlog(input: BlogInput): Safe {
  const { siteData, list, years, hasTags, feeds } = input;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
${list.items.length > 0 ? renderPostPart(list, siteData.language, 2) : html`<p>There are no posts yet.</p>`}
${renderYearNav(years, hasTags ? siteData.urls.tags : undefined)}<p class="facts">For readers of feeds: ${joinWithCommas(feeds.map(renderLink))}</p>
`,
  );
}
