import { html, type Safe } from "../../src/render/html.ts";
import type { PostInput } from "../../src/views/views.ts";
import {
  joinWithCommas,
  renderBody,
  renderDate,
  renderHashtag,
  renderLink,
} from "../parts/inline.ts";
import { renderAuthorCard } from "../parts/people.ts";
import { renderFigure } from "../parts/picture.ts";
import { renderPage } from "./base.ts";

/** A post: title, who wrote it and when, the text, and the ways on. */
export function renderPost(input: PostInput): Safe {
  const { siteData, authors, image } = input;
  return renderPage(
    input,
    html`<article>
<header>
<p class="back"><a href="${siteData.urls.blog}">Back to blog</a></p>
<h1>${input.title}</h1>
</header>
${renderMetadata(input)}${renderFigure(image)}${renderBody(input.body, siteData.base)}<footer class="after">
${renderTaxonomy(input)}${
  authors.length > 0 &&
  html`<section aria-labelledby="page:authors">
<h2 id="page:authors" class="unseen">${authors.length > 1 ? "Authors" : "Author"}</h2>
${authors.map(renderAuthorCard)}</section>
`
}${renderShareLinks(input)}</footer>
</article>
${renderRelated(input)}${renderNeighbours(input)}`,
  );
}

/** In the margin: who, when, how long, and the parts of a long text. */
function renderMetadata({
  siteData,
  authors,
  date,
  updated,
  readingMinutes,
  tableOfContents,
}: PostInput): Safe {
  return html`<div class="marks">
${
  authors.length > 0 &&
  html`<p>${joinWithCommas(authors.map(({ name, url }) => renderLink({ label: name, url })))}</p>
`
}<p>${renderDate(date, siteData.language)}${updated !== undefined && html`, updated ${renderDate(updated, siteData.language)}`}</p>
<p>${readingMinutes} ${readingMinutes === 1 ? "minute" : "minutes"} to read</p>
${
  tableOfContents.length > 0 &&
  html`<nav class="contents" aria-label="On this page">
<h2>On this page</h2>
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

/** What it is about, and where the talk goes on. */
function renderTaxonomy({ tags, cohort, hashtag }: PostInput): Safe {
  return html`${
    tags.length > 0 &&
    html`<p class="tags">Tags: ${joinWithCommas(tags.map(renderLink))}</p>
`
  }${
    cohort !== undefined &&
    html`<p class="tags">Cohort: ${renderLink(cohort)}</p>
`
  }${
    hashtag !== undefined &&
    html`<p class="tags">Talk about it: ${renderHashtag(hashtag)}</p>
`
  }`;
}

function renderShareLinks({ shareLinks: links, title }: PostInput): Safe {
  return html`<nav class="share" aria-label="Share">
<p class="tags">Tell others about “${title}”</p>
<ul class="ways">
${links.map(
  (link) => html`<li>${renderLink(link)}</li>
`,
)}</ul>
</nav>
`;
}

function renderRelated({ related: posts }: PostInput): Safe | undefined {
  if (posts.length === 0) return undefined;
  return html`<section aria-labelledby="page:related">
<h2 id="page:related">On the same subject</h2>
<ul>
${posts.map(
  (one) => html`<li>${renderLink(one)}</li>
`,
)}</ul>
</section>
`;
}

function renderNeighbours({ older, newer }: PostInput): Safe | undefined {
  if (older === undefined && newer === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="Neighbouring posts">
<ul>
${
  older !== undefined &&
  html`<li>Older: <a href="${older.url}" rel="prev">${older.label}</a></li>
`
}${
  newer !== undefined &&
  html`<li>Newer: <a href="${newer.url}" rel="next">${newer.label}</a></li>
`
}</ul>
</nav>
`;
}
