import type { PostInput } from "../../src/pages/views.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { authorCard } from "../parts/people.ts";
import { anchor, commas, day, prose } from "../parts/words.ts";
import { base } from "./base.ts";

/** A post: title, authors, day, text, who wrote it, and the ways on. */
export function post(input: PostInput): Safe {
  const { frame, authors, image } = input;
  return base(
    input,
    html`<article>
<header>
<p class="back"><a href="${frame.base}/blog/">Back to blog</a></p>
<h1>${input.title}</h1>
<p class="facts">${facts(input)}</p>
</header>
${
  image !== undefined &&
  html`<figure><img src="${image.url}" alt="${image.alt}">${image.caption !== undefined && html`<figcaption>${image.caption}</figcaption>`}</figure>
`
}${prose(input.body, frame.base)}<footer>
${
  input.tags.length > 0 &&
  html`<p class="tags">Tags: ${commas(input.tags.map(anchor))}</p>
`
}${
  input.cohort !== undefined &&
  html`<p>Cohort: ${anchor(input.cohort)}</p>
`
}${
  input.hashtag !== undefined &&
  html`<p>Talk about it: #${input.hashtag}</p>
`
}${
  authors.length > 0 &&
  html`<section aria-labelledby="page:authors">
<h2 id="page:authors" class="unseen">${authors.length > 1 ? "Authors" : "Author"}</h2>
${authors.map(authorCard)}</section>
`
}</footer>
</article>
${neighbours(input)}`,
  );
}

function facts({ frame, authors, date, updated }: PostInput): Safe {
  return html`${authors.length > 0 && html`${authors.map((author) => author.name).join(", ")} · `}${day(date, frame.language)}${updated !== undefined && html` · updated ${day(updated, frame.language)}`}`;
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
