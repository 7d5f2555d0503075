/** The HTTP headers that hosts send with the pages of a site. */
import { beforeAll, expect, test } from "vitest";
import { minimalSettings } from "../support/project.ts";
import { full } from "./full.ts";
import { md, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf({
    ...full,
    "pages/old.md": md({ title: "Old", aliases: ["/was/here.html", "/was.html", "/v1.0/intro/"] }),
  });
});

/** The path of the site's address. */
const base = "/programme";

/** Returns the content security policies of a path, given without that of the site. */
function listPolicies(path: string): readonly string[] {
  return site
    .markup("/_headers")
    .split("\n\n")
    .flatMap((rule) => {
      const [pattern = "", ...lines] = rule.split("\n");
      const applies = pattern.endsWith("*")
        ? `${base}${path}`.startsWith(pattern.slice(0, -1))
        : `${base}${path}` === pattern;
      const policy = lines.find((line) => line.startsWith("  Content-Security-Policy: "));
      return applies && policy !== undefined ? [policy] : [];
    });
}

test("every page has one content security policy, and only that of the search page allows WebAssembly", () => {
  const pages = [...site.pages.values()].filter(({ file }) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(20);
  for (const { url } of pages) {
    const found = listPolicies(encodeURI(url));
    expect([url, found.length]).toEqual([url, 1]);
    expect([url, found[0]?.includes("connect-src")]).toEqual([url, url === "/search/"]);
  }
});

test("files other than pages have no policy, since some browsers would not show them", () => {
  expect(listPolicies("/media/notes.pdf")).toEqual([]);
});

test("every file with a media type exists", () => {
  const typed = [...site.markup("/_headers").matchAll(/^(\/\S+)\n {2}Content-Type: /gm)];
  expect(typed.map(([, path = ""]) => path.replace(base, ""))).toEqual([
    "/site.webmanifest",
    "/*.ics",
    "/events.json",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/*/feed.xml",
    "/*/events.xml",
    "/events/atom.xml",
    "/events/feed.json",
  ]);
  const urls = [...site.pages.keys()];
  for (const [, pattern = ""] of typed) {
    expect(pattern).toMatch(/^\/programme\/./);
    const path = pattern.slice(base.length);
    const end = path.startsWith("/*") ? path.slice(2) : undefined;
    const found = urls.filter((url) => (end === undefined ? url === path : url.endsWith(end)));
    expect(found).not.toEqual([]);
  }
});

test("T5: only a site with an https address makes browsers upgrade requests", async () => {
  const http = minimalSettings.replace("https:", "http:");
  const served = [
    site.markup("/_headers"),
    (await siteOf({ "site.yaml": http })).markup("/_headers"),
  ];
  const policies = served.map((text) => text.match(/Content-Security-Policy: .*/g) ?? []);
  expect(policies[1]?.length).toBeGreaterThan(2);
  for (const policy of policies[0] ?? []) expect(policy).toMatch(/; upgrade-insecure-requests$/);
  for (const policy of policies[1] ?? []) expect(policy).not.toContain("upgrade");
});

test("T5: calendars and XML feeds are sent with their charset", () => {
  const types = site.markup("/_headers").matchAll(/^(\/\S+)\n {2}Content-Type: (.*)/gm);
  const pairs = [...types].map(([, path = "", type]) => [path.slice(base.length), type]);
  expect(Object.fromEntries(pairs)).toEqual({
    "/*.ics": "text/calendar; charset=utf-8",
    "/feed.xml": "application/rss+xml; charset=utf-8",
    "/atom.xml": "application/atom+xml; charset=utf-8",
    "/events.json": "application/json; charset=utf-8",
    "/feed.json": "application/feed+json",
    "/*/feed.xml": "application/rss+xml; charset=utf-8",
    "/*/events.xml": "application/rss+xml; charset=utf-8",
    "/events/atom.xml": "application/atom+xml; charset=utf-8",
    "/events/feed.json": "application/feed+json",
    "/site.webmanifest": "application/manifest+json",
  });
});
