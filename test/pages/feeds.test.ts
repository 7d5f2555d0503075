/** The feeds of a site, parsed: each is complete, and all have the same posts. */
import { beforeAll, describe, expect, test } from "vitest";
import { readAtom, readJson, readRss } from "../feeds/read.ts";
import { attr, elements, fragmentOf } from "../render/dom.ts";
import { full } from "./full.ts";
import { post, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf(full);
});

const formats = {
  "/feed.xml": readRss,
  "/atom.xml": readAtom,
  "/feed.json": readJson,
};
type Address = keyof typeof formats;
const addresses: readonly Address[] = ["/feed.xml", "/atom.xml", "/feed.json"];
const read = (from: Small, address: Address) => formats[address](from.markup(address));

describe.each(addresses)("%s", (address) => {
  test("has title, language, page and its own URL", () => {
    expect(read(site, address)).toMatchObject({
      title: "Programme & friends",
      language: "en-GB",
      page: "https://example.org/programme/blog/",
      self: `https://example.org/programme${address}`,
    });
  });

  test("holds the newest 20 posts, newest first", async () => {
    const many = Object.assign(
      {},
      ...Array.from({ length: 30 }, (_, n) =>
        post(`2026-01-${String(n + 1).padStart(2, "0")}`, `p${n}`),
      ),
    );
    expect(read(await siteOf(many), address).items.map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_, i) => `https://example.org/blog/p${29 - i}/`),
    );
  });

  test("names the authors of each post", () => {
    expect(read(site, address).items.map(({ authors }) => authors)).toEqual([
      [],
      ["Name of ben"],
      ["Name of ann", "Name of cat"],
    ]);
  });

  const contents = () =>
    read(site, address).items.flatMap(({ content = "" }) => elements(fragmentOf(content)));

  test("has only absolute URLs in its contents, also of footnotes and headings", () => {
    const urls = contents().flatMap((one) => attr(one, "href") ?? attr(one, "src") ?? []);
    expect(urls.length).toBeGreaterThan(4);
    for (const url of urls) expect(url).toMatch(/^(?:https:\/\/|mailto:)/);
  });

  test("has no attributes in its contents that the W3C validator warns of", () => {
    const names = new Set(contents().flatMap((one) => one.attrs.map(({ name }) => name)));
    expect([...names].sort()).toEqual([
      "alt",
      "class",
      "height",
      "href",
      "id",
      "scope",
      "src",
      "tabindex",
      "width",
    ]);
  });

  test("has no drafts and scheduled posts", () => {
    expect(site.markup(address)).not.toMatch(/Title of (?:later|draft)/);
  });

  test("is valid without posts", async () => {
    expect(read(await siteOf({}), address).items).toEqual([]);
  });

  test("is linked from the blog", () => {
    const links = elements(site.tree("/blog/")).map((one) => attr(one, "href"));
    expect(links).toContain(`/programme${address}`);
  });
});

test("all three formats have the same posts", () => {
  const [first, ...others] = addresses.map((address) => read(site, address));
  expect(first?.items.length).toBeGreaterThan(2);
  for (const other of others) expect({ ...other, self: "" }).toMatchObject({ ...first, self: "" });
});
