import { siteUrl } from "../corpus.ts";
import type { Item } from "./content.ts";
import { escapeHtml } from "./escape.ts";
import { description, name } from "./site.ts";

const dateFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A whole page around its main part. */
export function layout(page: { url: string; title: string; summary?: string }, main: string) {
  const title = escapeHtml(page.title);
  const summary = escapeHtml(page.summary ?? description);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${name}</title>
<meta name="description" content="${summary}">
<link rel="canonical" href="${siteUrl}${page.url}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:url" content="${siteUrl}${page.url}">
<link rel="alternate" type="application/rss+xml" title="${name}" href="/index.xml">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<header>
<a href="/">${name}</a>
<nav>
<a href="/blog/">Blog</a>
<a href="/events/">Events</a>
<a href="/people/">People</a>
<a href="/tags/">Tags</a>
</nav>
</header>
<main>
<h1>${title}</h1>
${main}
</main>
<footer>
<p>${description}</p>
<p><a href="/index.xml">RSS</a></p>
</footer>
</body>
</html>
`;
}

/** A post: date, author cards, text, tags, and its neighbours. */
export function post(item: Item, authors: readonly Item[], newer?: Item, older?: Item): string {
  return `<article>
${date(item)}
${authors.map(card).join("\n")}
${item.html}
${tagList(item.tags)}
</article>
<nav>
${newer ? `<a rel="prev" href="${newer.url}">${escapeHtml(newer.title)}</a>` : ""}
${older ? `<a rel="next" href="${older.url}">${escapeHtml(older.title)}</a>` : ""}
</nav>`;
}

/** An event: when, where, its speakers and text. */
export function event(item: Item, speakers: readonly Item[]): string {
  return `<article>
<p>${date(item)} ${item.fields.get("start")} to ${item.fields.get("end")}</p>
<p>${escapeHtml(item.fields.get("place") ?? "")}</p>
${speakers.map(card).join("\n")}
${item.html}
${tagList(item.tags)}
</article>`;
}

/** A person: role, bio, posts. */
export function person(item: Item, posts: readonly Item[]): string {
  return `<p>${escapeHtml(item.role)}</p>\n${item.html}\n<h2>Posts</h2>\n${lines(posts)}`;
}

/** A list of links with dates. */
export function lines(items: readonly Item[]): string {
  const entries = items.map((item) => {
    return `<li><a href="${item.url}">${escapeHtml(item.title)}</a> ${date(item)}</li>`;
  });
  return `<ul>\n${entries.join("\n")}\n</ul>`;
}

/** One page of the blog's index; pages count from 1. */
export function index(items: readonly Item[], page: number, pages: number): string {
  const entries = items.map((item) => {
    const link = `<a href="${item.url}">${escapeHtml(item.title)}</a>`;
    return `<article>\n<h2>${link}</h2>\n${date(item)}\n<p>${escapeHtml(item.summary)}</p>\n</article>`;
  });
  return `${entries.join("\n")}
<nav>
${page > 1 ? `<a rel="prev" href="${indexUrl(page - 1)}">Newer posts</a>` : ""}
${page} of ${pages}
${page < pages ? `<a rel="next" href="${indexUrl(page + 1)}">Older posts</a>` : ""}
</nav>`;
}

/** The address of a page of the blog's index. */
export function indexUrl(page: number): string {
  return page === 1 ? "/blog/" : `/blog/page/${page}/`;
}

/** The address of a tag's page. */
export function tagUrl(tag: string): string {
  return `/tags/${tag}/`;
}

/** Links to tag pages. */
export function tagList(tags: readonly string[]): string {
  const entries = tags.map((tag) => `<li><a href="${tagUrl(tag)}">${tag}</a></li>`);
  return `<ul>\n${entries.join("\n")}\n</ul>`;
}

function card(item: Item): string {
  return `<a class="card" href="${item.url}"><strong>${escapeHtml(item.title)}</strong> ${item.role}</a>`;
}

function date(item: Item): string {
  if (item.date === "") return "";
  return `<time datetime="${item.date}">${dateFormat.format(new Date(item.date))}</time>`;
}
