import { html, type Safe } from "../../src/render/html.ts";
import type { PostInput } from "../../src/views/views.ts";
import { renderAnswered } from "../parts/conversation.ts";
import { renderTagList } from "../parts/event-details.ts";
import {
  joinWithCommas,
  renderBody,
  renderDate,
  renderHashtag,
  renderLang,
  renderLink,
} from "../parts/inline.ts";
import { renderReview } from "../parts/map-checks.ts";
import { renderAuthorCard } from "../parts/people.ts";
import { renderFigure } from "../parts/picture.ts";
import { renderPage } from "./base.ts";

/** A post: title, authors and date, the text, then links to more. */
export function renderPost(input: PostInput): Safe {
  const { siteData, head, authors, image } = input;
  const { urls, words } = siteData;
  return renderPage(
    input,
    html`<article>
<header>
<p class="back"><a href="${urls.blog}">${words.text("back-to-blog")}</a></p>
<h1${renderLang(head.lang)}>${input.title}</h1>
${renderReview(input)}${renderAnswered(input.answers, words)}</header>
${renderMetadata(input)}${renderFigure(image)}${renderBody(input.body, siteData.base, head.lang)}<footer class="post-footer">
${renderTaxonomy(input)}${
  authors.length > 0 &&
  html`<section aria-labelledby="page:authors">
<h2 id="page:authors" class="visually-hidden">${words.text("author", { n: authors.length })}</h2>
${authors.map((author) => renderAuthorCard(author, words))}</section>
`
}${renderShareLinks(input)}</footer>
</article>
${renderRelated(input)}${renderNeighbours(input)}`,
  );
}

/** Authors, dates, reading time, and the table of contents of a long post. */
function renderMetadata(input: PostInput): Safe {
  const { authors, updated, tableOfContents } = input;
  const { words } = input.siteData;
  return html`<div class="post-meta">
${
  authors.length > 0 &&
  html`<p>${joinWithCommas(authors.map(({ name, url }) => renderLink({ label: name, url })))}</p>
`
}<p>${renderDate(input.date, words)}${updated !== undefined && html`, ${words.html("updated-on", { day: renderDate(updated, words) })}`}</p>
<p>${words.text("reading-time", { n: input.readingMinutes })}</p>
${
  tableOfContents.length > 0 &&
  html`<nav class="contents" aria-label="${words.text("on-this-page")}">
<h2>${words.text("on-this-page")}</h2>
<ol>
${tableOfContents.map(
  (part) => html`<li>${renderLink(part)}</li>
`,
)}</ol>
</nav>
`
}</div>
`;
}

function renderTaxonomy({ tags, cohort, hashtag, siteData }: PostInput): Safe {
  const { words } = siteData;
  return html`${renderTagList(tags, words)}${
    cohort !== undefined &&
    html`<p class="tags">${words.html("cohort-link", { cohort: renderLink(cohort) })}</p>
`
  }${
    hashtag !== undefined &&
    html`<p class="tags">${words.html("hashtag-link", { hashtag: renderHashtag(hashtag) })}</p>
`
  }`;
}

function renderShareLinks({ shareLinks, title, siteData }: PostInput): Safe {
  const { words } = siteData;
  return html`<nav class="share" aria-label="${words.text("share")}">
<p class="tags">${words.text("share-post", { title })}</p>
<ul class="actions">
${shareLinks.map(
  (link) => html`<li>${renderLink(link)}</li>
`,
)}</ul>
</nav>
`;
}

function renderRelated({ related, siteData }: PostInput): Safe | undefined {
  if (related.length === 0) return undefined;
  return html`<section aria-labelledby="page:related">
<h2 id="page:related">${siteData.words.text("related-posts")}</h2>
<ul>
${related.map(
  (post) => html`<li>${renderLink(post)}</li>
`,
)}</ul>
</section>
`;
}

function renderNeighbours({ older, newer, siteData }: PostInput): Safe | undefined {
  if (older === undefined && newer === undefined) return undefined;
  const { words } = siteData;
  return html`<nav class="neighbours" aria-label="${words.text("more-posts")}">
<ul>
${
  older !== undefined &&
  html`<li>${words.html("older-post", { post: html`<a href="${older.url}" rel="prev"${renderLang(older.lang)}>${older.label}</a>` })}</li>
`
}${
  newer !== undefined &&
  html`<li>${words.html("newer-post", { post: html`<a href="${newer.url}" rel="next"${renderLang(newer.lang)}>${newer.label}</a>` })}</li>
`
}</ul>
</nav>
`;
}
