/**
 * The floor: what reading files, rendering Markdown and writing pages cost with no generator, no
 * check and no cache, in one process and one thread. Run as `node floor.ts <content folder> <output folder>`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import markdownIt from "markdown-it";
import { site } from "./corpus/content.ts";

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** A calendar date, `2017-06-21`; empty for people. */
  readonly date: string;
  /** Ids of authors or speakers. */
  readonly people: readonly string[];
  readonly tags: readonly string[];
  /** The front matter by name, as it is written. */
  readonly fields: Readonly<Record<string, string>>;
  readonly html: string;
}

const markdown = markdownIt();
const { escapeHtml } = markdown.utils;
markdown.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
  const token = tokens[index];
  token?.attrSet("href", urlOf(String(token.attrGet("href"))));
  return renderer.renderToken(tokens, index, options);
};

const [content = "content", output = "_site"] = process.argv.slice(2);
const [posts, people, events] = [readAll("posts"), readAll("people"), readAll("events")];
const cards = new Map(people.map((one) => [one.id, `${link(one)} ${one.fields.role}`]));

for (const [at, post] of posts.entries()) {
  const [newer, older] = [posts[at - 1], posts[at + 1]];
  const nav = `<nav>${newer ? link(newer) : ""} ${older ? link(older) : ""}</nav>`;
  write(post, `${article(post, date(post))}\n${nav}`);
}
for (const event of events) {
  const { start, duration, place = "" } = event.fields;
  write(event, article(event, `<p>${start}, ${duration}, ${escapeHtml(place)}</p>`));
}
for (const person of people) {
  const written = posts.filter((post) => post.people.includes(person.id));
  write(person, `<p>${person.fields.role}</p>\n${person.html}\n<h2>Posts</h2>\n${list(written)}`);
}
for (let at = 0; at < posts.length; at += 10) {
  const number = at / 10 + 1;
  const shown = posts.slice(at, at + 10).map((post) => {
    return `<article><h2>${link(post)}</h2>${date(post)}<p>${post.summary}</p></article>`;
  });
  const newer = at > 0 ? `<a href="${pageUrl(number - 1)}">Newer posts</a>` : "";
  const older = at + 10 < posts.length ? `<a href="${pageUrl(number + 1)}">Older posts</a>` : "";
  const main = `${shown.join("\n")}\n<nav>${newer} ${number} ${older}</nav>`;
  write({ url: pageUrl(number), title: "Posts" }, main);
}
const tags = new Set([...posts, ...events].flatMap((item) => item.tags));
for (const title of tags) {
  const tagged = [...posts, ...events].filter((item) => item.tags.includes(title));
  write({ url: `/tags/${title}/`, title }, list(tagged));
}
write({ url: "/tags/", title: "Tags" }, tagList([...tags]));
write({ url: "/people/", title: "People" }, list(people));
write({ url: "/events/", title: "Events" }, list(events));
write({ url: "/", title: "Home" }, list([...posts.slice(0, 10), ...events.slice(0, 5)]));

/** Reads a folder, the newest first. */
function readAll(folder: string): Item[] {
  const items = readdirSync(join(content, folder)).map((name): Item => {
    const file = readFileSync(join(content, folder, name), "utf8");
    const end = file.indexOf("\n---\n");
    const fields: Item["fields"] = Object.fromEntries(
      Array.from(file.slice(4, end).matchAll(/^(\S+): (.*)$/gm), ([, name, value]) => [
        name,
        value,
      ]),
    );
    return {
      id: basename(name, ".md"),
      url: urlOf(`../${folder}/${name}`),
      title: fields.title ?? fields.name ?? "",
      summary: fields.summary ?? "",
      date: (fields.date ?? fields.start ?? "").slice(0, 10),
      people: (fields.authors ?? fields.speakers)?.match(/\bp-\d+/g) ?? [],
      tags: fields.tags?.match(/[\w-]+/g) ?? [],
      fields,
      html: markdown.render(file.slice(end + 5)),
    };
  });
  return items.sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date));
}

/** Turns a relative link to a file into an address of the site. */
function urlOf(href: string): string {
  return href.replace(/^\.\.\/(\w+)\/(?:\d{4}-\d\d-\d\d-)?(.+)\.md$/, "/$1/$2/");
}

function pageUrl(number: number): string {
  return number === 1 ? "/posts/" : `/posts/page/${number}/`;
}

function write(about: Pick<Item, "url" | "title"> & Partial<Item>, main: string): void {
  const folder = join(output, about.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), layout(about, main));
}

function article({ people, html, tags }: Item, about: string): string {
  const shown = people.map((id) => cards.get(id));
  return `<article>\n${about}\n${shown.join("\n")}\n${html}\n${tagList(tags)}\n</article>`;
}

function link({ url, title }: Item): string {
  return `<a href="${url}">${escapeHtml(title)}</a>`;
}

function list(items: readonly Item[]): string {
  return `<ul>\n${items.map((item) => `<li>${link(item)} ${date(item)}</li>`).join("\n")}\n</ul>`;
}

function tagList(tags: readonly string[]): string {
  const links = tags.map((tag) => `<li><a href="/tags/${tag}/">${tag}</a></li>`);
  return `<ul>\n${links.join("\n")}\n</ul>`;
}

function date({ date }: Item): string {
  return date && `<time>${date}</time>`;
}

function layout(about: Pick<Item, "url" | "title"> & Partial<Item>, main: string): string {
  const url = site.url + about.url;
  const title = escapeHtml(about.title);
  const summary = escapeHtml(about.summary ?? site.description);
  const sections = ["posts", "events", "people", "tags"].map((id) => `<a href="/${id}/">${id}</a>`);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${site.name}</title>
<meta name="description" content="${summary}">
<link rel="canonical" href="${url}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:url" content="${url}">
</head>
<body>
<header><a href="/">${site.name}</a><nav>${sections.join(" ")}</nav></header>
<main><h1>${title}</h1>
${main}
</main>
<footer><p>${site.description}</p></footer>
</body>
</html>
`;
}
