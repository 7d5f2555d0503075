import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/time/date.ts";
import type { PlainDate } from "../../src/time/types.ts";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { full } from "./full.ts";
import { md, person, post, type Small, siteOf } from "./site.ts";

const hrefs = (site: Small, url: string, selector: string) =>
  all(site.tree(url), selector).map((a) => attr(a, "href"));

describe("500 posts", () => {
  const day = (n: number) => addDays("2024-01-01" as PlainDate, n);
  const posts = Array.from({ length: 500 }, (_, n) => post(day(n), `p${n}`));
  let site: Small;
  let lists: readonly string[];
  beforeAll(async () => {
    site = await siteOf(Object.assign({}, ...posts));
    lists = site.urls.filter((url) => /^\/blog\/(?:page\/\d+\/)?$/.test(url));
  });

  test("make 25 pages, the first at /blog/", () => {
    expect(lists).toHaveLength(25);
    expect(lists[0]).toBe("/blog/");
    expect(lists.at(-1)).toBe("/blog/page/25/");
    expect(site.pages.has("/blog/page/1/")).toBe(false);
  });

  test("are each on exactly one page, newest first", () => {
    const shown = lists.flatMap((url) => hrefs(site, url, ".entry h2 a"));
    expect(shown).toEqual(Array.from({ length: 500 }, (_, i) => `/blog/p${499 - i}/`));
  });

  test("each page links to the newer and the older one", () => {
    const pager = (url: string) =>
      all(site.tree(url), ".pager a")
        .filter((a) => attr(a, "rel") !== undefined)
        .map((a) => [text(a), attr(a, "rel"), attr(a, "href")]);
    expect(pager("/blog/")).toEqual([["Older posts", "next", "/blog/page/2/"]]);
    expect(pager("/blog/page/2/")).toEqual([
      ["Newer posts", "prev", "/blog/"],
      ["Older posts", "next", "/blog/page/3/"],
    ]);
    expect(pager("/blog/page/25/")).toEqual([["Newer posts", "prev", "/blog/page/24/"]]);
    expect(texts(site.tree("/blog/page/2/"), ".pager p")).toEqual(["Page 2 of 25", "By year"]);
    expect(text(one(site.tree("/blog/page/2/"), "h1"))).toBe("Blog, page 2");
  });

  test("the navigation marks the blog as the current page on the first, as the current section on the others", () => {
    const mark = (url: string) =>
      attr(one(site.tree(url), 'header nav a[href="/blog/"]'), "aria-current");
    expect(["/blog/", "/blog/page/2/", "/blog/p7/", "/"].map(mark)).toEqual([
      "page",
      "true",
      "true",
      undefined,
    ]);
  });

  test("each post links to its neighbours by title; the first and the last have one", () => {
    const around = (n: number) =>
      all(site.tree(`/blog/p${n}/`), ".neighbours a").map((a) => [
        text(a),
        attr(a, "rel"),
        attr(a, "href"),
      ]);
    expect(around(250)).toEqual([
      ["Title of p249", "prev", "/blog/p249/"],
      ["Title of p251", "next", "/blog/p251/"],
    ]);
    expect(around(0)).toEqual([["Title of p1", "next", "/blog/p1/"]]);
    expect(around(499)).toEqual([["Title of p498", "prev", "/blog/p498/"]]);
  });

  test("the home page has the newest four", () => {
    expect(hrefs(site, "/", ".entry h3 a")).toEqual(
      [499, 498, 497, 496].map((n) => `/blog/p${n}/`),
    );
  });
});

test("a list shows the start of a post that has no summary", async () => {
  const { tree } = await siteOf({
    "posts/a.md": md({ title: "A", date: "2026-03-01" }, "How it begins.\n\nMore.\n"),
    "posts/b.md": md({ title: "B", date: "2026-02-01", summary: "In short." }, "How it begins.\n"),
  });
  expect(texts(tree("/blog/"), ".entry div p")).toEqual(["How it begins.", "In short."]);
});

test.each([
  [0, 1],
  [1, 1],
  [20, 1],
  [21, 2],
  [40, 2],
])("%i posts make %i pages", async (count, pages) => {
  const posts = Array.from({ length: count }, (_, n) => post("2025-01-01", `p${n}`));
  const { urls, tree } = await siteOf(Object.assign({}, ...posts));
  expect(urls.filter((url) => /^\/blog\/(?:page\/\d+\/)?$/.test(url))).toHaveLength(pages);
  expect(texts(tree("/blog/"), "main p").includes("There are no posts yet.")).toBe(count === 0);
});

describe("a post", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf(full);
  });

  test("shows authors and dates, also as datetime", () => {
    const tree = site.tree("/blog/first/");
    expect(texts(tree, ".post-meta p")).toEqual([
      "Name of ann, Name of cat",
      "1 March 2026, updated 9 March 2026",
      "1 minute to read",
    ]);
    expect(all(tree, ".post-meta time").map((time) => attr(time, "datetime"))).toEqual([
      "2026-03-01",
      "2026-03-09",
    ]);
    expect(texts(site.tree("/blog/third/"), ".post-meta p")).toEqual([
      "1 May 2026",
      "1 minute to read",
    ]);
  });

  test("has a card for each author: name, role, and a link to the bio", () => {
    const cards = all(site.tree("/blog/first/"), ".author");
    expect(cards.map(text)).toEqual([
      "Name of ann Lead, City Council Read bio of Name of ann",
      "NC Name of cat Analyst Read bio of Name of cat",
    ]);
    expect(cards.map((card) => attr(one(card, "a"), "href"))).toEqual([
      "/programme/people/ann/",
      "/programme/people/cat/",
    ]);
    expect(all(site.tree("/blog/first/"), ".author img").map((img) => attr(img, "alt"))).toEqual([
      "Ann at a desk",
    ]);
    expect(texts(site.tree("/blog/first/"), "article footer h2")).toEqual(["Authors"]);
    expect(texts(site.tree("/blog/second/"), "article footer h2")).toEqual(["Author"]);
    expect(texts(site.tree("/blog/second/"), ".author")).toEqual([
      "NB Name of ben Read bio of Name of ben",
    ]);
    expect(all(site.tree("/blog/third/"), "article footer section")).toEqual([]);
  });

  test("links to the blog, its tags, its cohort, and the page of its hashtag", () => {
    const tree = site.tree("/blog/first/");
    const [back] = all(tree, ".back a");
    expect(back && [text(back), attr(back, "href")]).toEqual(["Back to blog", "/programme/blog/"]);
    expect(texts(tree, ".tags a")).toEqual(["tea & cake", "Café", "Cohort one", "#practice"]);
    expect(texts(tree, "article footer p").slice(0, 3)).toEqual([
      "Tags: tea & cake, Café",
      "Cohort: Cohort one",
      "Talk about it: #practice",
    ]);
  });

  test("its title is escaped everywhere", () => {
    const tree = site.tree("/blog/first/");
    const title = 'First <post> & "friends"';
    expect(text(one(tree, "h1"))).toBe(title);
    expect(text(one(tree, "title"))).toBe(`${title} – Programme & friends`);
    expect(attr(one(tree, 'meta[property="og:title"]'), "content")).toBe(title);
    expect(texts(site.tree("/blog/second/"), ".neighbours a")).toContain(title);
  });

  test("its picture has a caption, and an absolute URL as share picture", () => {
    const tree = site.tree("/blog/first/");
    expect(texts(tree, "article figcaption")).toContain("It is small");
    expect(attr(one(tree, 'meta[property="og:image"]'), "content")).toMatch(
      /^https:\/\/example\.org\/programme\/media\/dot-[0-9a-f]{8}-1\.png$/,
    );
    expect(attr(one(tree, 'meta[property="og:image:alt"]'), "content")).toBe("A dot");
  });

  test("the sitemap has the day of its last change", () => {
    expect(site.pages.get("/blog/first/")?.sitemap).toEqual({ changed: "2026-03-09" });
    expect(site.pages.get("/blog/second/")?.sitemap).toEqual({ changed: "2026-04-01" });
  });

  test("drafts and scheduled posts are not published; a preview shows them, and why", async () => {
    expect(site.pages.has("/blog/later/")).toBe(false);
    expect(site.pages.has("/blog/draft/")).toBe(false);
    expect(
      [...site.pages.keys()].filter((url) => site.markup(url).includes("Title of later")),
    ).toEqual([]);
    const preview = await siteOf(full, undefined, true);
    expect(texts(preview.tree("/blog/later/"), "main strong.unpublished")).toEqual([
      "Not published until 24 December 2026",
    ]);
    expect(texts(preview.tree("/blog/"), ".unpublished")).toEqual([
      "Not published until 24 December 2026",
      "Draft",
    ]);
    expect(preview.pages.get("/blog/draft/")?.sitemap).toBe(false);
  });
});

describe("tags", () => {
  test("have a page each with posts and events, and a list of all tags", async () => {
    const { tree, pages } = await siteOf(full);
    expect(texts(tree("/tags/"), ".tag-list li")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^tea & cake 2$/)]),
    );
    const [first] = all(tree("/tags/"), ".tag-list a");
    const url =
      attr(first ?? one(tree("/tags/"), "none"), "href")?.slice("/programme".length) ?? "";
    expect(pages.has(decodeURI(url))).toBe(true);
    const tagged = tree("/tags/cafe/");
    expect(texts(tagged, "h2")).toEqual(["Posts", "Upcoming events", "Past events"]);
    expect(texts(tagged, ".back")).toEqual(["All tags"]);
  });

  test("one tag in two spellings is one page", async () => {
    const { urls } = await siteOf({
      ...post("2026-01-01", "a", { tags: ["Digital Café"] }),
      ...post("2026-01-02", "b", { tags: ["digital cafe"] }),
    });
    expect(urls.filter((url) => url.startsWith("/tags/"))).toEqual([
      "/tags/",
      "/tags/digital-cafe/",
    ]);
  });

  test("a site without tags has no pages of tags, and no link to them", async () => {
    const { urls, tree } = await siteOf(post("2026-01-01", "a"));
    expect(urls.filter((url) => url.startsWith("/tags/"))).toEqual([]);
    expect(texts(tree("/blog/"), "main a")).not.toContain("Posts by tag");
  });
});

test("a site below a path links to nothing outside of it", async () => {
  const site = await siteOf({
    "site.yaml":
      "name: T\nurl: https://example.org/a/b/\nlanguage: en-GB\nzone: Europe/London\ndescription: D\n",
    ...post("2026-01-01", "one", { authors: "ann" }),
    ...person("ann"),
    "pages/about.md": md({ title: "About", navigation: 1 }),
  });
  for (const url of site.urls) {
    for (const a of all(site.tree(url), "a"))
      expect(attr(a, "href")).toMatch(/^(?:\/a\/b\/|#|https?:|webcal:|mailto:)/);
  }
});
