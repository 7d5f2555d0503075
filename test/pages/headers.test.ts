/** What a host is told to send, as it stands for the pages of a site. */
import { beforeAll, expect, test } from "vitest";
import { full } from "./full.ts";
import { md, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf({
    ...full,
    "pages/old.md": md({ title: "Old", aliases: ["/was/here.html", "/was.html", "/v1.0/intro/"] }),
  });
});

/** The policies that rules give a path. */
function policies(path: string): readonly string[] {
  return site
    .markup("/_headers")
    .split("\n\n")
    .flatMap((rule) => {
      const [pattern = "", ...lines] = rule.split("\n");
      const applies = pattern.endsWith("*")
        ? path.startsWith(pattern.slice(0, -1))
        : path === pattern;
      const policy = lines.find((line) => line.startsWith("  Content-Security-Policy: "));
      return applies && policy !== undefined ? [policy] : [];
    });
}

test("every page has one policy, and none but the search page may compile", () => {
  const pages = [...site.pages.values()].filter(({ file }) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(20);
  for (const { url } of pages) {
    const found = policies(encodeURI(url));
    expect([url, found.length]).toEqual([url, 1]);
    expect([url, found[0]?.includes("wasm")]).toEqual([url, url === "/search/"]);
  }
});

test("what is no page has none, since some browsers would not show it", () => {
  expect(policies("/media/notes.pdf")).toEqual([]);
});

test("each file whose type it tells is there", () => {
  const typed = [...site.markup("/_headers").matchAll(/^(\/\S+)\n {2}Content-Type: /gm)];
  expect(typed.map(([, path]) => path)).toEqual([
    "/*.ics",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/site.webmanifest",
  ]);
  for (const [, path = ""] of typed.slice(1))
    expect(site.urls.concat(...site.pages.keys())).toContain(path);
});
