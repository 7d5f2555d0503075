import { afterAll, beforeAll, expect, test } from "vitest";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { type Files, removeProjects } from "../support/project.ts";
import { md, post, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const cohort = (name: string, more: Readonly<Record<string, unknown>> = {}): Files => ({
  [`cohorts/${name}.md`]: md({ title: `Cohort ${name}`, ...more }),
});

/** A map check with a link to a post beside it, one to a heading of its own and a footnote. */
const body = `## What we did

We met.

## What we've learnt so far

Mornings suit nobody. We tried.

## What's next?

- Ask [less](2026-02-01-plain.md), as [above](#what-we-did) & twice[^1]
- Meet at noon

[^1]: A note.
`;

const files: Files = {
  "site.yaml": `name: Test
url: https://example.org/base/
language: en-GB
zone: Europe/London
description: A site to test with
search: false
share-pictures: false
`,
  ...cohort("zulu", { order: 1 }),
  ...cohort("alpha", { order: 2 }),
  ...cohort("mike", { order: 3 }),
  ...post("2026-02-01", "plain", { cohort: "zulu" }),
  "posts/2026-03-01-half.md": md(
    { title: "Half way", date: "2026-03-01", cohort: "zulu", review: "Halfway" },
    body,
  ),
  "posts/2026-05-01-after.md": md(
    { title: "Afterwards", date: "2026-05-01", cohort: "zulu", review: "after the summer" },
    body.replace("Meet at noon", "Stay until one").replace(/\[less\]\([^)]*\)/, "less"),
  ),
  "posts/2026-04-01-mike.md": md(
    { title: "Mike", date: "2026-04-01", cohort: "mike", review: "start" },
    "## What we did\n\nA.\n\n## What we learned\n\nB.\n\n## What next\n\nC.\n",
  ),
};

let site: Small;
beforeAll(async () => {
  site = await siteOf(files);
});

test("the page of a cohort lists its map checks with the points of What next", () => {
  const tree = site.tree("/cohorts/zulu/");
  const [section] = all(tree, "section").filter(
    (section) => attr(section, "aria-labelledby") === "page:reviews",
  );
  if (section === undefined) throw new Error("no section");
  expect(texts(section, "h2")).toEqual(["Map checks"]);
  expect(texts(section, "h3")).toEqual(["Half way", "Afterwards"]);
  expect(texts(section, ".facts")).toEqual([
    "Map check at the halfway mark, 1 March 2026",
    "Map check: after the summer, 1 May 2026",
  ]);
  expect(texts(section, "li")).toEqual([
    "Ask less, as above & twice",
    "Meet at noon",
    "Ask less, as above & twice",
    "Stay until one",
  ]);
});

test("the page of the next cohort opens with what the one before asked to change", () => {
  const tree = site.tree("/cohorts/alpha/");
  const request = one(tree, "article .callout");
  expect(text(one(request, "h2"))).toBe("What the cohort before asked to change");
  expect(texts(request, "li")).toHaveLength(4);
  const links = all(request, "a").map((link) => [attr(link, "href"), text(link)]);
  // Links in the points are right on another page, and none leads to a footnote.
  expect(links).toEqual([
    ["/base/blog/plain/", "less"],
    ["/base/blog/half/#what-we-did", "above"],
    ["/base/blog/half/", "Half way"],
    ["/base/cohorts/zulu/", "Cohort zulu"],
    ["/base/blog/after/#what-we-did", "above"],
    ["/base/blog/after/", "Afterwards"],
    ["/base/cohorts/zulu/", "Cohort zulu"],
  ]);
  expect(site.markup("/cohorts/alpha/")).not.toContain("fnref");
  // The first cohort has none before it, and the one before the last has no map check.
  for (const url of ["/cohorts/zulu/", "/cohorts/mike/"])
    expect(all(site.tree(url), "article .callout")).toEqual([]);
});

test("a map check that asks for nothing is not on the next cohort's page", async () => {
  const { tree } = await siteOf({
    ...cohort("one", { order: 1 }),
    ...cohort("two", { order: 2 }),
    "posts/2026-03-01-half.md": md(
      { title: "Half way", date: "2026-03-01", cohort: "one", review: "halfway" },
      "## What we learned\n\nB.\n",
    ),
  });
  expect(all(tree("/cohorts/two/"), "article .callout")).toEqual([]);
  expect(texts(one(tree("/cohorts/"), "table"), "td")).toEqual(["B.", ""]);
});

test("the list of cohorts has a table: cohort, learned, next", () => {
  const table = one(site.tree("/cohorts/"), "table");
  expect(texts(table, "thead th")).toEqual(["Cohort", "What we learned", "What next"]);
  expect(all(table, "thead th").map((cell) => attr(cell, "scope"))).toEqual(["col", "col", "col"]);
  const rows = all(table, "tbody tr").map((row) => [
    ...texts(row, "th"),
    ...all(row, "td").map((cell) => texts(cell, "li")),
  ]);
  expect(rows).toEqual([
    [
      "Cohort zuluMap check at the halfway mark, 1 March 2026",
      ["Mornings suit nobody."],
      ["Ask less, as above & twice", "Meet at noon"],
    ],
    [
      "Cohort zuluMap check: after the summer, 1 May 2026",
      ["Mornings suit nobody."],
      ["Ask less, as above & twice", "Stay until one"],
    ],
    ["Cohort mikeMap check at the start, 1 April 2026", ["B."], ["C."]],
  ]);
  expect(all(table, "tbody th").map((cell) => attr(cell, "scope"))).toEqual(["row", "row", "row"]);
});

test("a site without map checks has no table", async () => {
  const { tree } = await siteOf({ ...cohort("one") });
  expect(all(tree("/cohorts/"), "table")).toEqual([]);
});

test("a map check says which it is, and links to its cohort and the others", () => {
  const facts = one(site.tree("/blog/half/"), "header .tags");
  expect(text(facts).replace(/\s+/g, " ")).toBe(
    "Map check at the halfway mark. Cohort: Cohort zulu Other map checks: Map check: after the summer",
  );
  expect(all(facts, "a").map((link) => attr(link, "href"))).toEqual([
    "/base/cohorts/zulu/",
    "/base/blog/after/",
  ]);
  expect(all(site.tree("/blog/plain/"), "header .tags")).toEqual([]);
});

test("the key of a page depends on the points of the map check before", async () => {
  const changed = await siteOf({
    ...files,
    "posts/2026-03-01-half.md": md(
      { title: "Half way", date: "2026-03-01", cohort: "zulu", review: "Halfway" },
      body.replace("Meet at noon", "Meet at one"),
    ),
  });
  const key = (small: Small, url: string) => small.pages.get(url)?.key();
  for (const url of ["/cohorts/", "/cohorts/zulu/", "/cohorts/alpha/"])
    expect(key(changed, url)).not.toBe(key(site, url));
  expect(key(changed, "/cohorts/mike/")).toBe(key(site, "/cohorts/mike/"));
});

test("headings of another language come from wording.yaml", async () => {
  const words =
    "review-did: Yr hyn a wnaethom\nreview-learned: Yr hyn a ddysgom\nreview-next: Beth nesaf\n";
  const { tree } = await siteOf({
    ...cohort("one"),
    "wording.yaml": words,
    "posts/2026-03-01-half.md": md(
      { title: "Hanner", date: "2026-03-01", cohort: "one", review: "halfway" },
      "## Yr hyn a wnaethom\n\nA.\n\n## Yr hyn a ddysgom\n\nB.\n\n## Beth nesaf?\n\nC.\n",
    ),
  });
  const table = one(tree("/cohorts/"), "table");
  expect(texts(table, "thead th")).toEqual(["Cohort", "Yr hyn a ddysgom", "Beth nesaf"]);
  expect(texts(table, "td li")).toEqual(["B.", "C."]);
});
