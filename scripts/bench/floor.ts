/**
 * The bare Node floor: what reading, rendering and writing cost with no generator, no check and
 * no cache, in one process and one thread. Run as `node floor.ts <content folder> <output folder>`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Item, readFolder } from "./floor/content.ts";
import { feed, sitemap } from "./floor/feeds.ts";
import * as templates from "./floor/templates.ts";

const perPage = 10;
const inFeed = 20;

const [content = "content", output = "_site"] = process.argv.slice(2);
const posts = readFolder(content, "posts");
const people = readFolder(content, "people");
const events = readFolder(content, "events");
const peopleById = new Map(people.map((person) => [person.id, person]));
const urls: string[] = [];

for (const [at, post] of posts.entries()) {
  page(post, templates.post(post, found(post.authors), posts[at - 1], posts[at + 1]));
}
const pages = Math.ceil(posts.length / perPage);
for (let number = 1; number <= pages; number += 1) {
  const items = posts.slice((number - 1) * perPage, number * perPage);
  const url = templates.indexUrl(number);
  page({ url, title: "Blog" }, templates.index(items, number, pages));
}
const byAuthor = grouped(posts, (post) => post.authors);
for (const person of people) page(person, templates.person(person, byAuthor.get(person.id) ?? []));
page({ url: "/people/", title: "People" }, templates.lines(people));

for (const event of events) {
  const speakers = (event.fields.get("speakers") ?? "").match(/\bp-\d+/g) ?? [];
  page(event, templates.event(event, found(speakers)));
}
page({ url: "/events/", title: "Events" }, templates.lines(events));

const byTag = grouped([...posts, ...events], (item) => item.tags);
for (const [tag, items] of byTag) {
  page({ url: templates.tagUrl(tag), title: tag }, templates.lines(items));
}
page({ url: "/tags/", title: "Tags" }, templates.tagList([...byTag.keys()]));
page({ url: "/", title: "Home" }, templates.lines(posts.slice(0, perPage)));
write("404.html", templates.layout({ url: "/404.html", title: "Not found" }, "<p>Not found.</p>"));
write("index.xml", feed(posts.slice(0, inFeed)));
write("sitemap.xml", sitemap(urls));
write("site.css", "body { max-width: 42rem; margin: auto; }\n");

function page(about: { url: string; title: string; summary?: string }, main: string): void {
  urls.push(about.url);
  write(`${about.url}index.html`, templates.layout(about, main));
}

function write(path: string, text: string): void {
  const file = join(output, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function found(ids: readonly string[]): Item[] {
  return ids.flatMap((id) => peopleById.get(id) ?? []);
}

function grouped(items: readonly Item[], keys: (item: Item) => readonly string[]) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
