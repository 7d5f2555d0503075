/** The search page as published, before scripts run. */
import { describe, expect, test } from "vitest";
import { all, attr, one, text } from "../render/dom.ts";
import { minimalSettings } from "../support/project.ts";
import { full } from "./full.ts";
import { post, siteOf } from "./site.ts";

const on = { "site.yaml": minimalSettings.replace("search: false", "search: true") };
const links = (site: Awaited<ReturnType<typeof siteOf>>, selector: string) =>
  all(site.tree("/search/"), selector).map((a) => `${text(a)} ${attr(a, "href")}`);

describe("the search page", () => {
  test("has filters for what records have, and links to every list", async () => {
    const site = await siteOf(full);
    const options = (name: string) =>
      all(site.tree("/search/"), `select[name="${name}"] option`).map((option) => text(option));
    const kinds = all(site.tree("/search/"), ".search-kinds label").map((label) =>
      text(label).trim(),
    );
    expect(kinds).toEqual(["Everything", "Posts", "Events", "People", "Cohorts", "Pages"]);
    expect(options("tag")).toEqual(["Any tag", "Café", "evenings", "tea & cake"]);
    expect(options("person")).toEqual([
      "Anybody",
      "A guest",
      "Dot Dee",
      "Name of ann",
      "Name of ben",
      "Name of cat",
    ]);
    expect(links(site, ".actions a")).toEqual([
      "Blog /programme/blog/",
      "Posts from 2026 /programme/blog/years/2026/",
      "Tags /programme/tags/",
      "Events /programme/events/",
      "People /programme/people/",
      "Cohorts /programme/cohorts/",
      "For managers and teams /programme/briefings/",
    ]);
    const form = one(site.tree("/search/"), "form");
    expect(attr(form, "data-library")).toMatch(/^\/programme\/search-index\/find\.js\?v=[\w-]{8}$/);
  });

  test("is linked from every header, and indexed at one address", async () => {
    const site = await siteOf({ ...on, ...post("2026-01-01", "a") });
    for (const url of ["/", "/blog/a/", "/404.html", "/search/"])
      expect(all(site.tree(url), 'header nav a[href="/search/"]')).toHaveLength(1);
    expect(all(site.tree("/search/"), 'meta[name="robots"]')).toEqual([]);
    const canonical = one(site.tree("/search/"), 'link[rel="canonical"]');
    expect(attr(canonical, "href")).toBe("https://example.org/search/");
    expect(site.markup("/sitemap.xml")).toContain("<loc>https://example.org/search/</loc>");
  });

  test("links to no list that the site does not have, and once from a navigation that names it", async () => {
    const navigation = "navigation: [{ label: Find, url: /search/ }]\n";
    const site = await siteOf({
      "site.yaml": on["site.yaml"] + navigation,
      ...post("2026-01-01", "a"),
    });
    expect(links(site, ".actions a")).toEqual(["Blog /blog/", "Posts from 2026 /blog/years/2026/"]);
    expect(links(site, "header nav a")).toEqual(["Find /search/"]);
  });

  test("does not exist if the lead turned search off", async () => {
    const site = await siteOf(post("2026-01-01", "a"));
    expect(site.pages.has("/search/") || site.pages.has("/assets/search.js")).toBe(false);
    expect(site.markup("/404.html")).not.toContain("form");
  });

  test.each([
    ["a preview", post("2026-01-01", "a"), true, "The preview has no search"],
    ["an empty site", {}, false, "There is nothing to search yet."],
  ])("of %s says why there is no search, and has neither form nor script", async (...given) => {
    const [, files, preview, words] = given;
    const site = await siteOf({ ...on, ...files }, undefined, preview);
    const tree = site.tree("/search/");
    expect(text(one(tree, "main p"))).toContain(words);
    expect([...all(tree, "form"), ...all(tree, "script")]).toEqual([]);
  });
});
