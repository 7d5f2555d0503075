/** The size of pages with their style sheet, compressed as hosts send them (brotli). */
import { brotliCompressSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { type Small, sampleSite } from "./site.ts";

const kib = (bytes: number) => Math.round((bytes / 1024) * 100) / 100;
const weight = (text: string) => kib(brotliCompressSync(text).length);

let site: Small;
beforeAll(async () => {
  site = await sampleSite();
});

/** Kinds of page, by address, and the KiB that each may have with its style sheet. */
const kinds: readonly (readonly [name: string, pattern: RegExp, limit: number])[] = [
  ["the start page", /^\/$/, 7],
  ["posts", /^\/blog\/[^/]+\/$/, 8],
  ["people", /^\/people\/[^/]+\/$/, 7],
  ["events and sessions", /^\/events\/[^/]+\/(?:\d{4}-\d\d-\d\d\/)?$/, 8],
  ["lists", /^\/(?:blog|people|events|cohorts|tags)\/$/, 8],
];

test.each(kinds)("%s (%o) have at most %d KiB with their style sheet", (_name, pattern, limit) => {
  const css = weight(site.markup("/assets/site.css"));
  const urls = site.urls.filter((url) => pattern.test(url));
  expect(urls.length).toBeGreaterThan(0);
  const heavy = urls.map((url) => `${css + weight(site.markup(url))} ${url}`);
  expect(heavy.filter((line) => Number.parseFloat(line) > limit)).toEqual([]);
});

test("half of all pages have less than 5 KiB, and none more than 14", () => {
  const css = weight(site.markup("/assets/site.css"));
  const all = site.urls.map((url) => css + weight(site.markup(url))).sort((a, b) => a - b);
  expect(all[all.length >> 1]).toBeLessThan(5);
  expect(all.at(-1)).toBeLessThan(14);
});
