/** Lists that are too long for one page. */
import { brotliCompressSync, constants } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { paginate } from "../../src/pages/lists/paginate.ts";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { long } from "./long.ts";
import { rules } from "./rules.ts";
import { event, md, person, post, type Small, sampleSite, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf(long);
});

const isLaterPage = (url: string) => /\/page\/\d+\/$/.test(url);

/** Returns the addresses of a list from its first page on, by its "next" links. */
function followNext(first: string, label: string): readonly string[] {
  const urls = [first];
  for (const url of urls) {
    const [pager] = all(site.tree(url), "nav.pager").filter(
      (nav) => attr(nav, "aria-label") === label,
    );
    const [next] = pager === undefined ? [] : all(pager, '[rel="next"]');
    if (next !== undefined && urls.length < 100) urls.push(decodeURI(attr(next, "href") ?? ""));
  }
  return urls;
}

/** Returns the links of a list's entries, in one section of a page that has several. */
function readEntries(url: string, section: string): readonly string[] {
  const tree = site.tree(url);
  const [own] = all(tree, "section").filter(
    (part) => attr(part, "aria-labelledby") === `page:${section}`,
  );
  return all(own ?? one(tree, "main"), ".entry").map((entry) => {
    const [title] = all(entry, "a");
    return (title && attr(title, "href")) ?? "";
  });
}

const postsWith = (has: (n: number) => boolean) =>
  Array.from({ length: 500 }, (_, i) => 499 - i)
    .filter(has)
    .map((n) => `/blog/p${n}/`);

const sessionsOf = (past: boolean) => {
  const { sessions = [] } = site.site.series.find(({ id }) => id === "cafe") ?? {};
  const urls = sessions.map(({ url, when }) => ({ url, day: when.kind === "timed" && when.start }));
  const split = urls.filter(({ day }) => day && day.date < "2026-11-22" === past);
  const found = split.map(({ url }) => url);
  return past ? found.reverse() : found;
};

test("the test site has 500 posts and 478 sessions", () => {
  expect(site.site.posts).toHaveLength(500);
  expect([sessionsOf(true).length, sessionsOf(false).length]).toEqual([400, 78]);
});

/** As hosts compress on the fly: a few per cent larger than the best, in a twentieth of the time. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

test("no page has more than 14 KiB with its style sheets, and half have less than 5", () => {
  const weights = new Map<string, number>();
  const weight = (url: string) => {
    const found = weights.get(url) ?? brotliCompressSync(site.markup(url), quick).length / 1024;
    weights.set(url, found);
    return found;
  };
  const all = site.urls.map((url) => {
    const sheets = [...site.markup(url).matchAll(/href="(\/assets\/\w+\.css)/g)];
    const css = sheets.reduce((sum, [, sheet = ""]) => sum + weight(sheet), 0);
    return { url, kib: css + weight(url) };
  });
  expect(all.filter(({ kib }) => kib > 14)).toEqual([]);
  const sorted = all.map(({ kib }) => kib).sort((a, b) => a - b);
  expect(sorted[sorted.length >> 1]).toBeLessThan(5);
});

describe("all pages of a list together have each entry once", () => {
  const ofTag = "/tags/tea-maps/";
  test.each([
    ["a person's posts", "/people/ann/", "posts", "posts", () => postsWith((n) => n % 5 < 3), 7],
    ["a tag's posts", ofTag, "posts", "posts", () => postsWith((n) => n % 2 === 0), 6],
    ["a cohort's posts", "/cohorts/one/", "posts", "posts", () => postsWith((n) => n % 4 === 0), 4],
    ["the blog", "/blog/", "", "posts", () => postsWith(() => true), 25],
    ["a series' past", "/events/cafe/", "past", "past sessions", () => sessionsOf(true), 9],
    [
      "a series' coming",
      "/events/cafe/",
      "coming",
      "upcoming sessions",
      () => sessionsOf(false),
      3,
    ],
    ["a person's past", "/people/ann/", "past", "past events", () => sessionsOf(true), 9],
    ["a tag's coming", ofTag, "coming", "upcoming events", () => sessionsOf(false), 3],
    ["all that is past", "/events/past/", "", "past events", () => sessionsOf(true), 8],
  ])("%s", (_name, first, section, what, expected, pages) => {
    const urls = followNext(first, `Pages of ${what}`);
    expect(urls).toHaveLength(pages);
    expect(urls.flatMap((url) => readEntries(url, section))).toEqual(expected());
    const back = urls.map((url) => {
      const [link] = all(site.tree(url), `nav[aria-label="Pages of ${what}"] [rel="prev"]`);
      return link && decodeURI(attr(link, "href") ?? "").replace(/#.*$/, "");
    });
    expect(back).toEqual([undefined, ...urls.slice(0, -1)]);
  });

  test("the posts of a year, by month", () => {
    const urls = followNext("/blog/years/2025/", "Pages of posts");
    expect(urls).toEqual(["/blog/years/2025/", "/blog/years/2025/page/2/"]);
    expect(urls.flatMap((url) => readEntries(url, ""))).toEqual(postsWith((n) => n >= 400));
  });

  test("upcoming events, by month", () => {
    const urls = followNext("/events/", "Pages of upcoming events");
    expect(urls).toEqual(["/events/", "/events/coming/page/2/"]);
    const found = urls.flatMap((url) =>
      all(site.tree(url), ".agenda .title a").map((a) => attr(a, "href")),
    );
    const coming = site.site.events.filter(
      ({ when }) => !(when.kind === "timed" && when.start.date < "2026-11-22"),
    );
    expect(found).toEqual(coming.map(({ url }) => url));
  });

  test("people", () => {
    const urls = followNext("/people/", "Pages of people");
    expect(urls).toEqual(["/people/", "/people/page/2/"]);
    const found = urls.flatMap((url) =>
      all(site.tree(url), ".person h2 a").map((a) => attr(a, "href")),
    );
    expect(found).toEqual(site.site.people.map(({ url }) => url));
  });
});

describe("a later page of a list", () => {
  test("shows owner and page number, and links back to the owner", () => {
    const tree = site.tree("/people/ann/posts/page/2/");
    expect(text(one(tree, "h1"))).toBe("Name of ann: posts, page 2");
    expect(text(one(tree, "title"))).toBe("Name of ann: posts, page 2 – Test");
    expect(all(tree, ".back a").map((a) => [text(a), attr(a, "href")])).toEqual([
      ["Name of ann", "/people/ann/"],
    ]);
    expect(texts(tree, ".pager p")).toEqual(["Page 2 of 7"]);
    const headings = [
      "/tags/tea-maps/past/page/2/",
      "/events/cafe/coming/page/3/",
      "/people/page/2/",
    ];
    expect(headings.map((url) => text(one(site.tree(url), "h1")))).toEqual([
      "Tea & maps: past events, page 2",
      "Digital café: upcoming sessions, page 3",
      "People, page 2",
    ]);
  });

  test("links back to the right list on the owner's page", () => {
    const newer = (url: string) => attr(one(site.tree(url), '.pager [rel="prev"]'), "href");
    expect(newer("/people/ann/posts/page/2/")).toBe("/people/ann/#page:posts");
    expect(newer("/people/ann/past/page/2/")).toBe("/people/ann/#page:past");
    expect(newer("/people/ann/past/page/3/")).toBe("/people/ann/past/page/2/");
    expect(newer("/blog/years/2025/page/2/")).toBe("/blog/years/2025/");
  });

  test("repeats neither the bio nor the structured data of the person", () => {
    expect(site.markup("/people/ann/")).toContain("A bio that stands once.");
    expect(site.markup("/people/ann/")).toContain("application/ld+json");
    const others = site.urls.filter((url) => isLaterPage(url));
    expect(others.length).toBeGreaterThan(60);
    for (const url of others) {
      expect(site.markup(url)).not.toContain("A bio that stands once.");
      expect(site.markup(url)).not.toContain("application/ld+json");
    }
  });

  test("updates its upcoming events, and says that all are over only on the last page", () => {
    const none = (url: string) => texts(site.tree(url), "[data-none]");
    expect(none("/events/cafe/")).toEqual(["All sessions listed here are over."]);
    expect(none("/events/cafe/coming/page/3/")).toEqual([
      "All sessions that were known when this page was made are over.",
    ]);
    const tree = site.tree("/events/cafe/coming/page/2/");
    expect(all(tree, "[data-upcoming] [data-until]")).toHaveLength(50);
    expect(all(tree, "script[src]")).toHaveLength(1);
  });

  test.each(Object.entries(rules))("%s", (_rule, check) => {
    const wrong = site.urls
      .filter(
        (url) =>
          isLaterPage(url) || ["/people/ann/", "/tags/tea-maps/", "/events/cafe/"].includes(url),
      )
      .flatMap((url) => check(site.tree(url), url, site).map((what) => `${url} ${what}`));
    expect(wrong).toEqual([]);
  });

  test("is in the sitemap, and reachable by links", () => {
    const map = site.markup("/sitemap.xml");
    const found = new Set(["/"]);
    for (const url of found) {
      for (const [, href = ""] of site.markup(url).matchAll(/<a [^>]*?href="(\/[^"#?]*\/)[#?"]/g))
        if (site.pages.has(decodeURI(href))) found.add(decodeURI(href));
    }
    const indexed = [...site.pages.values()].filter(({ sitemap }) => sitemap !== false);
    expect(indexed.filter(({ url }) => !found.has(url)).map(({ url }) => url)).toEqual([]);
    for (const url of site.urls.filter((one) => isLaterPage(one)))
      expect(map).toContain(`<loc>https://example.org${encodeURI(url)}</loc>`);
  });
});

describe("names that are parts of addresses", () => {
  test("a person, a tag and an event called page or posts have their pages", () => {
    for (const url of ["/people/page/", "/people/posts/", "/events/page/", "/events/posts/"])
      expect(text(one(site.tree(url), "h1"))).toMatch(/^(?:Name|Title) of (?:page|posts)$/);
    expect(
      followNext("/tags/page/", "Pages of posts").flatMap((url) => readEntries(url, "posts")),
    ).toEqual(postsWith((n) => n % 2 === 1));
    expect(site.pages.has("/tags/posts/posts/page/2/")).toBe(true);
  });

  test("D11: a series called past is a problem", async () => {
    const days = Array.from({ length: 13 }, (_, n) => event(`2026-01-${n + 10}`, `e${n}`));
    const series = { "events/past/index.md": md({ title: "Past" }) };
    await expect(siteOf(Object.assign(series, ...days))).rejects.toThrow(
      "content/events/past/index.md:1:1: /events/past/ is an address of the site itself. Give its folder another name.",
    );
  });

  test("D11: an old address of a list's page is a problem", async () => {
    const posts = Array.from({ length: 21 }, (_, n) =>
      post("2026-01-01", `p${n}`, { authors: "ann" }),
    );
    const alias = person("ben", { aliases: ["/people/ann/posts/page/2/"] });
    await expect(siteOf(Object.assign({}, person("ann"), alias, ...posts))).rejects.toThrow(
      "content/people/ben.md:3:11 aliases.1: /people/ann/posts/page/2/ is already the address of the site itself. Remove it.",
    );
  });
});

test.each([
  [20, 20, 0],
  [20, 21, 1],
  [20, 70, 1],
  [20, 71, 2],
])("a person with %i or %i posts has %i later pages", async (_fits, count, more) => {
  const posts = Array.from({ length: count }, (_, n) =>
    post("2026-01-01", `p${n}`, { authors: "ann" }),
  );
  const { urls, tree } = await siteOf(Object.assign({}, person("ann"), ...posts));
  expect(urls.filter((url) => url.startsWith("/people/ann/") && isLaterPage(url))).toHaveLength(
    more,
  );
  expect(all(tree("/people/ann/"), ".pager")).toHaveLength(more === 0 ? 0 : 1);
});

test("the sample, whose lists are short, has no later pages", async () => {
  const sample = await sampleSite();
  expect(sample.urls.filter((url) => isLaterPage(url))).toEqual([]);
  const ways = sample.urls.filter((url) => sample.markup(url).includes("Pages of"));
  expect(ways).toEqual([]);
});

test("an empty list has one page", () => {
  expect(paginate([], 5, { base: "", url: "/a/" })).toEqual([
    { items: [], url: "/a/", number: 1, pager: { page: 1, pages: 1 } },
  ]);
});
