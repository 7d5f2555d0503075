import type { PostInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { authorCard } from "../parts/people.ts";
import { figure } from "../parts/picture.ts";
import { anchor, commas, day, hashtagged, prose } from "../parts/words.ts";
import { base } from "./base.ts";

/** A post: title, who wrote it and when, the text, and the ways on. */
export function post(input: PostInput): Safe {
  const { frame, authors, image } = input;
  return base(
    input,
    html`<article>
<header>
<p class="back"><a href="${frame.base}/blog/">Back to blog</a></p>
<h1>${input.title}</h1>
</header>
${marks(input)}${figure(image)}${prose(input.body, frame.base)}<footer class="after">
${about(input)}${
  authors.length > 0 &&
  html`<section aria-labelledby="page:authors">
<h2 id="page:authors" class="unseen">${authors.length > 1 ? "Authors" : "Author"}</h2>
${authors.map(authorCard)}</section>
`
}${share(input)}</footer>
</article>
${related(input)}${neighbours(input)}`,
  );
}

/** In the margin: who, when, how long, and the parts of a long text. */
function marks({ frame, authors, date, updated, minutes, contents }: PostInput): Safe {
  return html`<div class="marks">
${
  authors.length > 0 &&
  html`<p>${commas(authors.map(({ name, url }) => anchor({ label: name, url })))}</p>
`
}<p>${day(date, frame.language)}${updated !== undefined && html`, updated ${day(updated, frame.language)}`}</p>
<p>${minutes} ${minutes === 1 ? "minute" : "minutes"} to read</p>
${
  contents.length > 0 &&
  html`<nav class="contents" aria-label="On this page">
<h2>On this page</h2>
<ol>
${contents.map(
  (part) => html`<li>${anchor(part)}</li>
`,
)}</ol>
</nav>
`
}</div>
`;
}

/** What it is about, and where the talk goes on. */
function about({ tags, cohort, hashtag }: PostInput): Safe {
  return html`${
    tags.length > 0 &&
    html`<p class="tags">Tags: ${commas(tags.map(anchor))}</p>
`
  }${
    cohort !== undefined &&
    html`<p class="tags">Cohort: ${anchor(cohort)}</p>
`
  }${
    hashtag !== undefined &&
    html`<p class="tags">Talk about it: ${hashtagged(hashtag)}</p>
`
  }`;
}

function share({ share: ways, title }: PostInput): Safe {
  return html`<nav class="share" aria-label="Share">
<p class="tags">Tell others about “${title}”</p>
<ul class="ways">
${ways.map(
  (way) => html`<li>${anchor(way)}</li>
`,
)}</ul>
</nav>
`;
}

function related({ related: posts }: PostInput): Safe | undefined {
  if (posts.length === 0) return undefined;
  return html`<section aria-labelledby="page:related">
<h2 id="page:related">On the same subject</h2>
<ul>
${posts.map(
  (one) => html`<li>${anchor(one)}</li>
`,
)}</ul>
</section>
`;
}

function neighbours({ older, newer }: PostInput): Safe | undefined {
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
