/** Reading time, table of contents, related posts, archive and share links. */
import { describe, expect, test } from "vitest";
import { all, attr, texts } from "../render/dom.ts";
import { onePixelPng } from "../support/pictures.ts";
import { md, post, siteOf } from "./site.ts";

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");

const long = (parts: number, each: number) =>
  Array.from({ length: parts }, (_, i) => `## Part ${i} & more\n\n${words(each)}\n`).join("\n");

const text = (body: string) => ({
  "posts/2026-03-01-a.md": md({ title: "A", date: "2026-03-01", summary: "S" }, body),
});

describe("reading time", () => {
  test.each([
    [10, "1 minute to read"],
    [345, "2 minutes to read"],
    [2300, "10 minutes to read"],
  ])("%d words: %s", async (count, minutes) => {
    const { tree } = await siteOf(text(words(count)));
    expect(texts(tree("/blog/a/"), ".post-meta p")).toContain(minutes);
  });
});

describe("the table of contents", () => {
  test("of a long post links to its headings", async () => {
    const { tree } = await siteOf(text(long(3, 150)));
    const page = tree("/blog/a/");
    expect(texts(page, ".contents a")).toEqual(["Part 0 & more", "Part 1 & more", "Part 2 & more"]);
    const ids = all(page, ".prose h2").map((heading) => `#${attr(heading, "id")}`);
    expect(all(page, ".contents a").map((link) => attr(link, "href"))).toEqual(ids);
  });

  test.each([
    ["a short text", long(4, 20)],
    ["a text of two parts", long(2, 300)],
  ])("is missing for %s", async (_name, body) => {
    const { tree } = await siteOf(text(body));
    expect(all(tree("/blog/a/"), ".contents")).toEqual([]);
  });
});

describe("related posts", () => {
  const site = siteOf({
    "cohorts/one.md": md({ title: "One", summary: "S" }),
    ...post("2026-01-01", "common", { tags: ["talk"] }),
    ...post("2026-01-02", "rare", { tags: ["maps"] }),
    ...post("2026-01-03", "both", { tags: ["talk", "maps"] }),
    ...post("2026-01-04", "talk2", { tags: ["talk"] }),
    ...post("2026-01-05", "talk3", { tags: ["talk"] }),
    ...post("2026-01-06", "cohort1", { cohort: "one" }),
    ...post("2026-01-07", "cohort2", { cohort: "one" }),
    ...post("2026-01-08", "alone"),
  });
  const related = async (name: string) =>
    texts((await site).tree(`/blog/${name}/`), 'section[aria-labelledby="page:related"] li');

  test("share tags; rare tags count more, and the nearer in time comes first", async () => {
    expect(await related("both")).toEqual(["Title of rare", "Title of talk2", "Title of talk3"]);
    expect(await related("talk3")).toEqual(["Title of talk2", "Title of both", "Title of common"]);
  });

  test("share a cohort", async () => {
    expect(await related("cohort1")).toEqual(["Title of cohort2"]);
  });

  test("share a tag rather than a cohort", async () => {
    const { tree } = await siteOf({
      "cohorts/one.md": md({ title: "One", summary: "S" }),
      ...post("2026-01-01", "same-tag", { tags: ["talk"] }),
      ...post("2026-01-02", "same-cohort", { cohort: "one" }),
      ...post("2026-01-03", "both", { tags: ["talk"], cohort: "one" }),
    });
    const found = texts(tree("/blog/both/"), 'section[aria-labelledby="page:related"] li');
    expect(found).toEqual(["Title of same-tag", "Title of same-cohort"]);
  });

  test("do not exist for a post that shares nothing", async () => {
    expect(await related("alone")).toEqual([]);
    for (const name of ["common", "rare", "both"])
      expect(await related(name)).not.toContain(`Title of ${name}`);
  });
});

test("each year has its posts by month, and a link from the blog", async () => {
  const { tree, urls } = await siteOf({
    ...post("2017-06-21", "a"),
    ...post("2026-03-02", "b"),
    ...post("2026-03-01", "c"),
    ...post("2026-11-01", "d"),
  });
  expect(urls.filter((url) => url.startsWith("/blog/years/"))).toEqual([
    "/blog/years/2026/",
    "/blog/years/2017/",
  ]);
  const links = all(tree("/blog/"), 'nav[aria-label="Years"] li a');
  expect(links.map((link) => attr(link, "href"))).toEqual([
    "/blog/years/2026/",
    "/blog/years/2017/",
  ]);
  const page = tree("/blog/years/2026/");
  expect(texts(page, "h2")).toEqual(["November 2026", "March 2026"]);
  expect(texts(page, ".entry h3")).toEqual(["Title of d", "Title of b", "Title of c"]);
});

test("share links have the title and the absolute URL, and are plain links", async () => {
  const title = 'Tea & cake? 100% "yes"';
  const { tree } = await siteOf(post("2026-03-01", "a", { title }));
  const hrefs = all(tree("/blog/a/"), ".share a").map((link) => new URL(attr(link, "href") ?? ""));
  const address = "https://example.org/blog/a/";
  expect(hrefs.map(({ protocol, host }) => `${protocol}${host}`)).toEqual([
    "mailto:",
    "https:share.joinmastodon.org",
    "https:www.linkedin.com",
    "https:bsky.app",
  ]);
  const [mail, mastodon, linkedin, bluesky] = hrefs;
  expect(mail?.searchParams.get("subject")).toBe(title);
  expect(mail?.searchParams.get("body")).toBe(address);
  expect(new URLSearchParams(mastodon?.hash.slice(1)).get("text")).toBe(`${title} ${address}`);
  expect(linkedin?.searchParams.get("url")).toBe(address);
  expect(bluesky?.searchParams.get("text")).toBe(`${title} ${address}`);
});

test("only the first picture of a text is loaded before the others", async () => {
  const { tree } = await siteOf({
    "media/dot.png": onePixelPng,
    ...text("![One](../media/dot.png)\n\n![Two](../media/dot.png)\n"),
  });
  const loading = all(tree("/blog/a/"), ".prose img").map((img) => [
    attr(img, "fetchpriority"),
    attr(img, "loading"),
  ]);
  expect(loading).toEqual([
    ["high", undefined],
    [undefined, "lazy"],
  ]);
});
