import { html, type Safe } from "../../src/render/html.ts";
import type { BlogInput } from "../../src/views/views.ts";
import { joinWithCommas, renderLink } from "../parts/inline.ts";
import { renderPostPart, renderYearNav } from "../parts/posts.ts";
import { renderPage } from "./base.ts";

/** One page of the posts, newest first. */
export function renderBlog(input: BlogInput): Safe {
  const { siteData, list, years, hasTags, feeds } = input;
  const { urls, words } = siteData;
  return renderPage(
    input,
    html`<h1>${input.head.title}</h1>
${list.items.length > 0 ? renderPostPart(list, words, 2) : html`<p>${words.text("no-posts")}</p>`}
${renderYearNav(years, words, hasTags ? urls.tags : undefined)}<p class="facts">${words.html("feeds", { feeds: joinWithCommas(feeds.map(renderLink)) })}</p>
`,
  );
}
