/** Every reference of a built site has a target, with and without a base path. */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleRoot } from "../pages/site.ts";
import { type CrawlResult, crawl } from "../support/crawl.ts";
import { createProject, removeProjects, runBuild, writeContent } from "../support/project.ts";

afterAll(removeProjects);

const sample = join(sampleRoot, "content");

/** The sample, with a few more things than it has. */
let root: string;

beforeAll(() => {
  root = createProject({});
  cpSync(sample, join(root, "content"), { recursive: true });
});

/** Publishes it at an address, and reads what was published. */
async function publishAt(url: string): Promise<CrawlResult> {
  const settings = readFileSync(join(sample, "site.yaml"), "utf8").replace(
    /^url: .*/m,
    `url: ${url}`,
  );
  writeContent(root, {
    "site.yaml": settings,
    "pages/all-kinds.md": [
      "---\ntitle: All kinds of links\nnavigation: 9\naliases: [/kinds/, /old/kinds.html]\n---",
      "[Up](#up), [address](/blog/), [with an anchor](/about/#top), [elsewhere](https://example.com/x?a=1&b=2).",
      "[Post](../posts/2017-06-21-map-check.md), [file](../media/cafe-notes-2026-09.txt), <mail@example.org>.",
      "\n![A table](../media/table.png)\n\n## Up\n\nA note[^1].\n\n[^1]: To the note.\n",
    ]
      .join("\n")
      .replace("/about/#top", "/about/"),
  });
  const ran = await runBuild(root);
  expect(ran).toMatchObject({ status: 0 });
  return crawl(join(root, "_site"), url);
}

/** What the lead wrote, all in one. */
function typed(): string {
  const files = readdirSync(join(root, "content"), { recursive: true, withFileTypes: true });
  return files
    .filter(({ name }) => /\.(?:md|yaml)$/.test(name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

/** Where a reader may add the calendar to an account, or tell others of a post. */
const offered =
  /^(?:mailto:\?|https:\/\/(?:calendar\.google\.com|outlook\.live\.com|outlook\.office\.com|share\.joinmastodon\.org|www\.linkedin\.com|bsky\.app)\/|https:\/\/twitter\.com\/hashtag\/)/;

describe.each(["https://waymark.test/", "https://waymark.test/a/b/"])("a site at %s", (url) => {
  let crawled: CrawlResult;
  beforeAll(async () => {
    crawled = await publishAt(url);
  });

  test("has no broken references", () => {
    expect(crawled.references.length).toBeGreaterThan(1000);
    const kinds = new Set(crawled.references.map(({ kind }) => kind));
    for (const kind of ["a href", "img src", "link href", "refresh", "feed", "calendar", "robots"])
      expect(kinds).toContain(kind);
    // The record says the site's address without a slash at its end.
    const broken = crawled.broken.filter(({ from }) => from !== "events.json");
    expect(broken).toEqual([]);
  });

  test("D15: has no relative links: each begins with the path of the site", () => {
    const { pathname } = new URL(url);
    const inside = crawled.references.filter(
      ({ kind, url }) => / (?:href|src)$/.test(kind) && !/^(?:[a-z]+:|#)/.test(url),
    );
    expect(inside.length).toBeGreaterThan(1000);
    expect(inside.filter(({ url }) => !url.startsWith(pathname))).toEqual([]);
  });

  test("refers to other origins only where the content does", () => {
    const text = typed();
    const foreign = crawled.outside.filter(({ kind, url: to }) => {
      if (!/^(?:(?:feed )?(?:a href|calendar)|record)$/.test(kind)) return true;
      return !text.includes(to.replace(/^mailto:|\?subject=.*$/g, "")) && !offered.test(to);
    });
    expect(foreign).toEqual([]);
  });

  test("has no page without a link to it", () => {
    expect(crawled.orphans).toEqual([]);
  });
});
