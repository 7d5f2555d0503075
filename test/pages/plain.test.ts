import { beforeAll, describe, expect, test } from "vitest";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { full } from "./full.ts";
import { md, post, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf(full);
});

describe("the home page", () => {
  test("has the site's name as heading and title, and links to every section", () => {
    const tree = site.tree("/");
    expect(text(one(tree, "h1"))).toBe("Programme & friends");
    expect(text(one(tree, "title"))).toBe("Programme & friends");
    expect(texts(tree, "h2")).toEqual([
      "Next",
      "Coming up",
      "What is new",
      "A question for you",
      "Cohorts",
      "Take part",
    ]);
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

  test("has a footer with links to follow, the hashtag, and the organisation", () => {
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

  test("has no alt text for a logo that repeats the name", async () => {
    expect(all(site.tree("/"), "header img").map((img) => attr(img, "alt"))).toEqual(["A dot"]);
    const same = await siteOf({
      ...full,
      "site.yaml": String(full["site.yaml"]).replace("alt: A dot", "alt: Programme & friends"),
    });
    expect(all(same.tree("/"), "header img").map((img) => attr(img, "alt"))).toEqual([""]);
  });
});

describe("the lead's own navigation", () => {
  test("replaces the usual one, and marks the page itself before its section", async () => {
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

  test("does not mark a link whose address is the end of another's", async () => {
    const { tree } = await siteOf({
      "events/2026-12-01-events.md": md({ title: "Events", start: "2026-12-01", summary: "S" }),
    });
    const mark = one(tree("/events/events/"), 'nav a[href="/events/"]');
    expect(attr(mark, "aria-current")).toBe("true");
  });
});

test("a plain page has title and text; an empty one only its title", async () => {
  expect(text(one(site.tree("/about/"), "h1"))).toBe("About");
  expect(attr(one(site.tree("/about/"), 'nav a[href="/programme/about/"]'), "aria-current")).toBe(
    "page",
  );
  const { tree } = await siteOf({ "pages/empty.md": md({ title: "Empty" }, "") });
  expect(texts(tree("/empty/"), "main *")).toEqual(["Empty", "Empty"]);
});

test("404 has links, no canonical URL, and is not indexed", () => {
  const tree = site.tree("/404.html");
  expect(attr(one(tree, 'meta[name="robots"]'), "content")).toBe("noindex");
  expect(texts(tree, "main a")).toEqual(["Home", "Blog", "Events", "People", "Cohorts", "About"]);
});

test("an old address redirects, and has a link", () => {
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

test("a language written from right to left sets the direction", async () => {
  const { tree } = await siteOf({
    "site.yaml":
      "name: T\nurl: https://example.org/\nlanguage: ar\nzone: Europe/London\ndescription: D\n",
  });
  expect(attr(one(tree("/"), "html"), "dir")).toBe("rtl");
});

test("an unlisted page exists, but is not linked, listed or indexed", async () => {
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
