import { beforeAll, describe, expect, test } from "vitest";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { full } from "./full.ts";
import { md, post, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf(full);
});

describe("the start page", () => {
  test("has the name as its heading and its title, and leads to every part", () => {
    const tree = site.tree("/");
    expect(text(one(tree, "h1"))).toBe("Programme & friends");
    expect(text(one(tree, "title"))).toBe("Programme & friends");
    expect(texts(tree, "h2")).toEqual(["Next events", "Latest posts", "Cohorts", "Take part"]);
    expect(texts(tree, "nav a")).toEqual([
      "Blog",
      "Events",
      "People",
      "Cohorts",
      "About",
      "Search",
    ]);
    expect(attr(one(tree, ".site-name a"), "aria-current")).toBe("page");
  });

  test("the foot says how to follow, where the talk goes on, who is behind it", () => {
    expect(texts(site.tree("/"), "footer li")).toEqual([
      "Subscribe to all events",
      "Posts as a feed (RSS)",
      "@practice",
      "hello@example.org",
    ]);
    expect(texts(site.tree("/"), "footer p")).toEqual([
      "What it is, in a sentence",
      "Join the conversation: #practice",
      "City Council",
      "CC BY 4.0",
    ]);
    expect(
      attr(one(site.tree("/"), 'footer a[href="mailto:hello@example.org"]'), "href"),
    ).toBeDefined();
  });

  test("a logo that says no more than the name is silent beside it", async () => {
    expect(all(site.tree("/"), "header img").map((img) => attr(img, "alt"))).toEqual(["A dot"]);
    const same = await siteOf({
      ...full,
      "site.yaml": String(full["site.yaml"]).replace("alt: A dot", "alt: Programme & friends"),
    });
    expect(all(same.tree("/"), "header img").map((img) => attr(img, "alt"))).toEqual([""]);
  });
});

describe("the lead's own navigation", () => {
  test("stands in place of the usual one, and the page itself is marked before its part", async () => {
    const { tree } = await siteOf({
      "site.yaml": `name: T
url: https://example.org/
language: en-GB
zone: Europe/London
description: D
navigation:
  - { label: News, url: /blog/ }
  - { label: The one post, url: /blog/a/ }
  - { label: Elsewhere, url: "https://example.com/" }
`,
      ...post("2026-01-01", "a"),
    });
    const marks = (url: string) =>
      all(tree(url), "header nav li a").map((a) => `${text(a)} ${attr(a, "aria-current")}`);
    const others = ["The one post undefined", "Elsewhere undefined", "Search undefined"];
    expect(marks("/blog/")).toEqual(["News page", ...others]);
    expect(marks("/blog/a/")[1]).toBe("The one post page");
  });

  test("a part whose address ends another's is not taken for it", async () => {
    const { tree } = await siteOf({
      "events/2026-12-01-events.md": md({ title: "Events", start: "2026-12-01", summary: "S" }),
    });
    const mark = one(tree("/events/events/"), 'nav a[href="/events/"]');
    expect(attr(mark, "aria-current")).toBe("true");
  });
});

test("a plain page has its title and its words; an empty one its title alone", async () => {
  expect(text(one(site.tree("/about/"), "h1"))).toBe("About");
  expect(attr(one(site.tree("/about/"), 'nav a[href="/programme/about/"]'), "aria-current")).toBe(
    "page",
  );
  const { tree } = await siteOf({ "pages/empty.md": md({ title: "Empty" }, "") });
  expect(texts(tree("/empty/"), "main *")).toEqual(["Empty", "Empty"]);
});

test("404 leads on, has no address, and is in no index", () => {
  const tree = site.tree("/404.html");
  expect(attr(one(tree, 'meta[name="robots"]'), "content")).toBe("noindex");
  expect(texts(tree, "main a")).toEqual(["Home", "Blog", "Events", "People", "Cohorts", "About"]);
});

test("an old address leads on by itself, and by a link", () => {
  for (const url of ["/old/first.html", "/old/first/"]) {
    const tree = site.tree(url);
    expect(attr(one(tree, "html"), "lang")).toBe("en-GB");
    expect(attr(one(tree, "meta[http-equiv]"), "content")).toBe("0; url=/programme/blog/first/");
    expect(attr(one(tree, 'link[rel="canonical"]'), "href")).toBe(
      "https://example.org/programme/blog/first/",
    );
    expect(attr(one(tree, 'meta[name="robots"]'), "content")).toBe("noindex");
    expect(attr(one(tree, "main a"), "href")).toBe("/programme/blog/first/");
    expect(text(one(tree, "main a"))).toBe('First <post> & "friends"');
    expect(site.pages.get(url)?.sitemap).toBe(false);
  }
});

test("a language that is written from right to left", async () => {
  const { tree } = await siteOf({
    "site.yaml":
      "name: T\nurl: https://example.org/\nlanguage: ar\nzone: Europe/London\ndescription: D\n",
  });
  expect(attr(one(tree("/"), "html"), "dir")).toBe("rtl");
});

test("an unlisted page is there for whoever has its address, and nobody is told of it", async () => {
  const { tree, markup, pages } = await siteOf({
    "pages/look.md": md({ title: "Look", summary: "S", unlisted: true }),
    "pages/open.md": md({ title: "Open", summary: "S" }),
  });
  const robots = (url: string) =>
    all(tree(url), 'meta[name="robots"]').map((meta) => attr(meta, "content"));
  expect(pages.has("/look/")).toBe(true);
  expect([robots("/look/"), robots("/open/")]).toEqual([["noindex"], []]);
  expect(markup("/sitemap.xml")).not.toContain("/look/");
  expect(markup("/sitemap.xml")).toContain("/open/");
  expect(markup("/")).not.toContain("/look/");
});
