/**
 * What a build renders after an edit. Compares two sites that differ by one edit: pages with equal
 * keys have equal bytes, pages with other keys have other bytes, and those are the pages that show
 * what was edited.
 */
import { expect, test } from "vitest";
import type { Files } from "../support/project.ts";
import { md, person, post, type Small, siteOf } from "./site.ts";

const settings = `name: T
url: https://example.org/
language: en-GB
zone: Europe/London
description: D
accent: "#0b5c6b"
`;

const days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"];

const before: Files = {
  "site.yaml": settings,
  ...person("ann", { role: "Lead", summary: "Leads it." }),
  ...person("ben"),
  "cohorts/one.md": md({ title: "One", people: ["ann"], summary: "S" }),
  ...Object.assign(
    {},
    ...days.map((day, n) => post(day, `p${n}`, { authors: "ben", summary: "S" })),
  ),
  ...post("2026-03-01", "p2", { authors: "ann", tags: ["tea"], cohort: "one", summary: "S" }),
  "events/2026-12-01-talk.md": md({
    title: "Talk",
    start: "2026-12-01 18:00",
    duration: "1 hour",
    speakers: ["ann"],
    tags: ["tea"],
    place: "Hub",
  }),
  "events/2026-10-01-old.md": md({ title: "Old", start: "2026-10-01 18:00", duration: "1 hour" }),
  "events/cafe/index.md": md({
    title: "Café",
    repeats: "monthly on the 2nd Monday",
    from: "2026-11-01",
    times: "3",
    time: "12:00 to 13:00",
  }),
  "pages/about.md": md({ title: "About", navigation: 1 }),
};

const own = (name: string, more: Readonly<Record<string, unknown>>, body?: string) => {
  const fields = {
    title: "Title of p2",
    date: "2026-03-01",
    authors: "ann",
    tags: ["tea"],
    cohort: "one",
    summary: "S",
    ...more,
  };
  return { [`posts/2026-03-01-${name}.md`]: md(fields, body) };
};

const talk = (more: Readonly<Record<string, unknown>>) => ({
  "events/2026-12-01-talk.md": md({
    title: "Talk",
    start: "2026-12-01 18:00",
    duration: "1 hour",
    speakers: ["ann"],
    tags: ["tea"],
    place: "Hub",
    ...more,
  }),
});

/** Pages whose key may change without their bytes: their inputs hold more than they print. */
const hasLooseKey = /(?:\/feed\.(?:xml|json)|^\/atom\.xml|^\/events\/months\/.*)$/;

const html = (site: Small) => site.urls;

/** Feeds of all posts. */
const feeds = ["/feed.xml", "/atom.xml", "/feed.json"];
/** Feeds of the author and the cohort of the post p2; and of its tag. */
const someFeeds = ["/people/ann/feed.xml", "/cohorts/one/feed.xml"];
const tagFeed = "/tags/tea/feed.xml";
const postFeeds = [...feeds, ...someFeeds, tagFeed];
const eventFeeds = ["/events/feed.xml", "/events/atom.xml", "/events/feed.json"];
/** Pages that list the post p2. */
const lists = [
  "/",
  "/blog/",
  "/blog/years/2026/",
  "/tags/tea/",
  "/people/ann/",
  "/cohorts/one/",
  ...postFeeds,
];
/** Pages that list the talk, and calendars that have it. */
const talks = ["/embed/events/", "/", "/events/", "/tags/tea/", "/people/ann/"];
/** The next seven days, and what comes after, where nothing is in them. */
const weeks = ["/events/this-week/", "/events/this-week.txt"];
const cohortWeeks = ["/cohorts/one/this-week/", "/cohorts/one/this-week.txt"];
const calendars = ["/calendar.ics", "/people/ann.ics", "/tags/tea.ics", "/events/talk/event.ics"];

const edits: readonly (readonly [
  string,
  Files,
  readonly string[] | ((site: Small) => readonly string[]),
])[] = [
  ["nothing", {}, []],
  ["a title", own("p2", { title: "Another" }), ["/blog/p2/", "/blog/p1/", "/blog/p3/", ...lists]],
  ["a summary", own("p2", { summary: "Another" }), ["/blog/p2/", ...lists]],
  ["a text with a summary", own("p2", {}, "Other words.\n"), ["/blog/p2/", ...postFeeds]],
  [
    "when it was updated",
    own("p2", { updated: "2026-03-02" }),
    // It is the last change of the smaller feeds.
    ["/blog/p2/", "/atom.xml", "/feed.json", ...someFeeds, tagFeed, "/sitemap.xml"],
  ],
  ["a hashtag", own("p2", { hashtag: "tea" }), ["/blog/p2/"]],
  [
    "a tag",
    own("p2", { tags: ["tea", "cake"] }),
    [
      "/blog/p2/",
      "/search/",
      "/tags/",
      "/tags/cake/",
      "/tags/cake/feed.xml",
      ...postFeeds,
      "/sitemap.xml",
    ],
  ],
  ["a tag taken off", own("p2", { tags: [] }), ["/blog/p2/", "/tags/", "/tags/tea/", ...postFeeds]],
  [
    "a day within its place",
    own("p2", { date: "2026-03-02" }),
    ["/blog/p2/", ...lists, "/sitemap.xml"],
  ],
  [
    "a day past its neighbour",
    own("p2", { date: "2026-04-02" }),
    ["/blog/p1/", "/blog/p2/", "/blog/p3/", "/blog/p4/", ...lists, "/sitemap.xml"],
  ],
  [
    "a new post",
    post("2026-02-15", "new"),
    [
      "/blog/new/",
      "/blog/p1/",
      "/blog/p2/",
      "/blog/",
      "/blog/years/2026/",
      ...feeds,
      "/sitemap.xml",
    ],
  ],
  [
    "a new newest post",
    post("2026-07-01", "new"),
    ["/blog/new/", "/blog/p5/", "/blog/", "/blog/years/2026/", "/", ...feeds, "/sitemap.xml"],
  ],
  ["a draft", post("2026-07-01", "new", { draft: true }), []],
  [
    "an author's role",
    person("ann", { role: "Other", summary: "Leads it." }),
    ["/people/", "/people/ann/", "/blog/p2/", "/cohorts/one/", "/events/talk/"],
  ],
  [
    "an author's summary",
    person("ann", { role: "Lead", summary: "Other" }),
    ["/people/", "/people/ann/", "/cohorts/one/"],
  ],
  ["a bio", person("ben", {}, "Another bio.\n"), ["/people/ben/"]],
  [
    "pronouns",
    person("ann", { role: "Lead", summary: "Leads it.", pronouns: "she/her" }),
    ["/people/ann/"],
  ],
  [
    "a cohort's text",
    { "cohorts/one.md": md({ title: "One", people: ["ann"], summary: "S" }, "Other.\n") },
    ["/cohorts/one/"],
  ],
  [
    "a cohort's summary",
    { "cohorts/one.md": md({ title: "One", people: ["ann"], summary: "T" }) },
    [
      "/",
      "/cohorts/",
      "/cohorts/one/",
      "/cohorts/one.ics",
      "/cohorts/one/feed.xml",
      "/cohorts/one/events.xml",
    ],
  ],
  [
    "a page's text",
    { "pages/about.md": md({ title: "About", navigation: 1 }, "Other.\n") },
    ["/about/"],
  ],
  [
    "an event's place",
    talk({ place: "Elsewhere" }),
    ["/events/talk/", ...talks, ...weeks, ...cohortWeeks, ...calendars, ...eventFeeds],
  ],
  [
    "a perspective",
    talk({ speakers: [{ person: "ann", perspective: "leader" }] }),
    ["/", "/events/talk/", ...calendars],
  ],
  [
    "an outcome that is to come",
    talk({ outputs: [{ title: "Notes", due: "2 weeks" }] }),
    ["/events/talk/"],
  ],
  [
    "an outcome",
    talk({ outputs: [{ title: "Notes", url: "https://example.com/n" }] }),
    ["/events/talk/", "/", ...eventFeeds],
  ],
  [
    "the accent",
    { "site.yaml": settings.replace("0b5c6b", "5c0b6b") },
    (site) => [...html(site), "/assets/site.css", "/favicon.svg"],
  ],
];

test.each(edits)(
  "after an edit of %s, the changed keys are those of the changed pages",
  async (_name, files, shown) => {
    const [old, now] = [await siteOf(before), await siteOf({ ...before, ...files })];
    // The record changes with nearly every edit; test/published reads it.
    const urls = [...new Set([...old.pages.keys(), ...now.pages.keys()])]
      .filter((url) => url !== "/events.json")
      .sort();
    const key = (site: Small, url: string) => site.pages.get(url)?.key();
    const bytes = (site: Small, url: string) =>
      site.pages.has(url) ? site.markup(url) : undefined;
    const byKey = urls.filter((url) => key(old, url) !== key(now, url));
    const byBytes = urls.filter((url) => bytes(old, url) !== bytes(now, url));
    expect(byBytes).toEqual([...(typeof shown === "function" ? shown(now) : shown)].sort());
    expect(byKey.filter((url) => byBytes.includes(url) || !hasLooseKey.test(url))).toEqual(byBytes);
  },
);

test("the same content in another folder has the same keys, and renders the same bytes twice", async () => {
  const [one, two] = [await siteOf(before), await siteOf(before)];
  for (const [url, page] of one.pages) {
    expect(two.pages.get(url)?.key()).toBe(page.key());
    expect(page.render()).toBe(page.render());
    expect(two.markup(url)).toBe(page.render());
  }
});
