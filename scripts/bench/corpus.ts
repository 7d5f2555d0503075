import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { event } from "./corpus/event.ts";
import { peopleIds, person } from "./corpus/person.ts";
import { type PostPlan, post } from "./corpus/post.ts";
import { integer, mulberry32, pick, type Random, unused } from "./corpus/random.ts";
import { headline, personName, place, slug } from "./corpus/sentence.ts";

/** The build date of every contender, in seconds since 1970: noon on 22 November 2026. */
export const buildDate = Date.UTC(2026, 10, 22, 12) / 1000;

/** The public address of the site. */
export const siteUrl = "https://example.org";

/** A content folder and what is in it. */
export interface Corpus {
  /** The folder that holds `site.yaml`, `posts`, `people` and `events`. */
  content: string;
  /** The paths of all posts, in no order of date. */
  posts: readonly string[];
}

/**
 * Without search and share pictures, since no other contender makes any; the contenders "search" and
 * "cards" turn them on.
 */
const settings = `name: The Long Field Programme
url: ${siteUrl}
language: en-GB
zone: Europe/London
description: Posts and events of a programme about maps, walks and open learning.
search: false
share-pictures: false
`;

/** Writes a site of `size` posts, 40 people and `size / 10` events. Same seed, same bytes. */
export function writeCorpus(project: string, size: number, seed = 1): Corpus {
  const random = mulberry32(seed);
  const content = join(project, "content");
  const posts = plans(random, size, { from: day(2012, 1, 1), to: day(2026, 11, 20) });
  const events = plans(random, Math.floor(size / 10), {
    from: day(2012, 1, 1),
    to: day(2027, 6, 30),
  });
  const names = new Set<string>();
  const links = [
    ...posts.map(({ file }) => `../posts/${file}`).slice(0, 400),
    ...Array.from({ length: 200 }, () => `../people/${pick(random, peopleIds)}.md`),
    ...events.map(({ file }) => `../events/${file}`).slice(0, 80),
    ...Array.from({ length: 200 }, () => `https://example.com/${slug(place(random))}/`),
  ];

  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, "site.yaml"), settings);
  write(content, "people", peopleIds, (id) => {
    const name = unused(names, () => personName(random));
    return [`${id}.md`, person(random, name, links)];
  });
  write(content, "events", events, (plan) => [plan.file, event(random, plan, peopleIds, links)]);
  return {
    content,
    posts: write(content, "posts", posts, (plan) => {
      return [plan.file, post(random, plan, peopleIds, links)];
    }),
  };
}

function write<Item>(
  content: string,
  folder: string,
  items: readonly Item[],
  file: (item: Item) => [name: string, text: string],
): string[] {
  mkdirSync(join(content, folder), { recursive: true });
  return items.map((item) => {
    const [name, text] = file(item);
    const path = join(content, folder, name);
    writeFileSync(path, text);
    return path;
  });
}

function plans(random: Random, count: number, days: { from: number; to: number }): PostPlan[] {
  const slugs = new Set<string>();
  return Array.from({ length: count }, () => {
    const date = isoDate(integer(random, days.from, days.to));
    const titles = new Map<string, string>();
    const chosen = unused(slugs, () => {
      const title = headline(random);
      titles.set(slug(title), title);
      return slug(title);
    });
    return { date, title: titles.get(chosen) ?? chosen, file: `${date}-${chosen}.md` };
  });
}

/** Days since 1970, so that no zone can move a date. */
function day(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

function isoDate(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
