/** Renamed content stays reachable at its old addresses, calendars too. */
import { expect, test } from "vitest";
import { listWarnings, renderPages } from "../content/make.ts";
import { series } from "../history/repo.ts";
import { attr, one } from "../render/dom.ts";
import { type Files, listProblems } from "../support/project.ts";
import { event, md, person, post, type Small, siteOf } from "./site.ts";

const below = `name: Test
url: https://example.org/programme/
language: en-GB
zone: Europe/London
description: A site to test with
search: false
share-pictures: false
`;

const tea = (name: string, more: Readonly<Record<string, unknown>> = {}): Files => ({
  "site.yaml": below,
  [`events/${name}/index.md`]: md({
    title: "Tea",
    summary: "A cup",
    repeats: "weekly on Wednesday",
    from: "2026-11-18",
    times: 3,
    time: "12:30 to 13:30",
    ...more,
  }),
  [`events/${name}/2026-12-02.md`]: md({ title: "Green", moved: "2026-12-03 14:00" }),
});
const days = ["2026-11-18", "2026-11-25", "2026-12-02"];
const renamed = tea("neu", { id: "auf", aliases: "/events/auf/" });

const unfolded = (text: string) => text.replaceAll("\r\n ", "");
const vevents = (text: string) =>
  unfolded(text).match(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g) ?? [];
const uids = (text: string) => unfolded(text).match(/^UID:.*$/gm) ?? [];
const addresses = ({ pages }: Small) => [...pages.keys()].sort();
const leadsTo = ({ tree }: Small, url: string) =>
  attr(one(tree(url), "meta[http-equiv]"), "content");

/** Returns the addresses that a site has only because of its aliases. */
async function more(files: (aliases: string | undefined) => Files, alias: string) {
  const [before, after] = [await siteOf(files(undefined)), await siteOf(files(alias))];
  const known = new Set(addresses(before));
  return addresses(after).filter((url) => !known.has(url));
}

test("a renamed series keeps its old calendar address, with the same events", async () => {
  const [before, after] = [await siteOf(tea("auf")), await siteOf(renamed)];
  const old = after.markup("/events/auf.ics");
  expect(uids(old)).toHaveLength(3);
  expect(uids(old)).toEqual(uids(before.markup("/events/auf.ics")));
  expect(vevents(old)).toEqual(vevents(after.markup("/events/neu.ics")));
  expect(old).toBe(after.markup("/events/neu.ics"));
  expect(unfolded(old)).toMatch(
    /^SOURCE;VALUE=URI:https:\/\/example\.org\/programme\/events\/neu\.ics\r$/m,
  );
  expect(after.pages.get("/events/auf.ics")?.key()).toBe(after.pages.get("/events/neu.ics")?.key());
});

test("the old address of every session redirects, also below a path", async () => {
  const site = await siteOf(renamed);
  for (const day of days) {
    expect(site.pages.has(`/events/neu/${day}/`)).toBe(true);
    expect(leadsTo(site, `/events/auf/${day}/`)).toBe(`0; url=/programme/events/neu/${day}/`);
    expect(attr(one(site.tree(`/events/auf/${day}/`), 'link[rel="canonical"]'), "href")).toBe(
      `https://example.org/programme/events/neu/${day}/`,
    );
    expect(site.markup(`/events/auf/${day}/event.ics`)).toBe(
      site.markup(`/events/neu/${day}/event.ics`),
    );
  }
  expect(leadsTo(site, "/events/auf/")).toBe("0; url=/programme/events/neu/");
});

test("no page, feed or sitemap names an old address", async () => {
  const site = await siteOf(renamed);
  const shown = addresses(site).filter((url) => !url.startsWith("/events/auf"));
  expect(shown).toContain("/sitemap.xml");
  // The record says them, as what a build is compared with.
  for (const url of shown.filter((name) => !/\.(?:png|ico)$|^\/events\.json$/.test(name)))
    expect(site.markup(url)).not.toContain("events/auf");
  for (const url of addresses(site).filter((name) => name.startsWith("/events/auf")))
    expect(site.pages.get(url)?.sitemap).toBe(false);
});

test("several old addresses all keep calendar and sessions; one that was a file only redirects", async () => {
  const found = await more(
    (aliases) => tea("neu", { id: "auf", ...(aliases && { aliases: aliases.split(" ") }) }),
    "/tea/ /events/auf/ /2017/tea.html",
  );
  const of = (old: string) => [
    `${old}/`,
    ...days.flatMap((day) => [`${old}/${day}/`, `${old}/${day}/event.ics`]),
    `${old}.ics`,
    `${old}/feed.xml`,
    `${old}/poster/`,
  ];
  expect(found).toEqual([...of("/tea"), ...of("/events/auf"), "/2017/tea.html"].sort());
});

test("a renamed person and a renamed cohort keep their old calendar addresses", async () => {
  const site = await siteOf({
    ...person("anna", { aliases: "/people/ann/" }),
    ...person("ben", { aliases: "/people/benjamin/" }),
    "cohorts/two.md": md({ title: "Two", aliases: "/cohorts/one/" }),
    ...event("2026-12-01", "map", { speakers: ["anna"], cohort: "two" }),
    ...event("2026-12-02", "other"),
  });
  for (const [old, now] of [
    ["/people/ann.ics", "/people/anna.ics"],
    ["/cohorts/one.ics", "/cohorts/two.ics"],
  ] as const) {
    expect(uids(site.markup(old))).toEqual(["UID:2026-12-01-map@example.org"]);
    expect(site.markup(old)).toBe(site.markup(now));
  }
  // Who is at no event has an empty calendar, so that subscribers are kept.
  expect(uids(site.markup("/people/ben.ics"))).toEqual([]);
  expect(site.markup("/people/benjamin.ics")).toBe(site.markup("/people/ben.ics"));
});

test("a renamed single event keeps the old address of its calendar file", async () => {
  const single = (aliases: string | undefined) =>
    event("2026-12-01", "new", { id: "2026-12-01-old", aliases });
  const site = await siteOf(single("/events/old/"));
  expect(uids(site.markup("/events/old/event.ics"))).toEqual(["UID:2026-12-01-old@example.org"]);
  expect(site.markup("/events/old/event.ics")).toBe(site.markup("/events/new/event.ics"));
  expect(await more(single, "/events/old/")).toEqual(["/events/old/", "/events/old/event.ics"]);
  expect(await more(single, "/old.html")).toEqual(["/old.html"]);
});

test("an event too old for calendars has no calendar file at its old address either", async () => {
  const site = await siteOf(event("2020-12-01", "new", { aliases: "/events/old/" }));
  expect(addresses(site).filter((url) => url.startsWith("/events/old"))).toEqual(["/events/old/"]);
});

test("aliases change no other file", async () => {
  const [without, having] = [await siteOf(tea("neu", { id: "auf" })), await siteOf(renamed)];
  expect(addresses(without).filter((url) => url.includes("auf"))).toEqual([]);
  for (const [url, page] of without.pages) {
    if (url === "/events.json") continue;
    expect(having.pages.get(url)?.key()).toBe(page.key());
    expect(having.markup(url)).toEqual(page.render());
  }
});

test("an explicit alias wins over the old address of a session", async () => {
  const site = await siteOf({
    ...renamed,
    ...post("2026-03-01", "last", { aliases: "/events/auf/2026-11-18/" }),
    ...event("2026-11-25", "feast", { aliases: "/events/auf/2026-11-25/" }),
    // As somebody has written it who did so one by one.
    "events/neu/2026-12-02.md": md({ title: "Green", aliases: "/events/auf/2026-12-02/" }),
  });
  expect(leadsTo(site, "/events/auf/2026-11-18/")).toBe("0; url=/programme/blog/last/");
  expect(site.pages.has("/events/auf/2026-11-18/event.ics")).toBe(false);
  expect(leadsTo(site, "/events/auf/2026-11-25/")).toBe("0; url=/programme/events/feast/");
  expect(site.markup("/events/auf/2026-11-25/event.ics")).toBe(
    site.markup("/events/feast/event.ics"),
  );
  expect(leadsTo(site, "/events/auf/2026-12-02/")).toBe("0; url=/programme/events/neu/2026-12-02/");
});

test("an old name that another entry has now is a problem", async () => {
  const both = { ...renamed, "events/auf/index.md": md({ title: "Another", id: "another" }) };
  expect(await listProblems(both)).toEqual([
    expect.stringMatching(
      /aliases: \/events\/auf\/ is already the address of content\/events\/auf\/index\.md\./,
    ),
  ]);
  const people = { ...person("ann"), ...person("anna", { aliases: "/people/ann/" }) };
  expect(await listProblems(people)).toEqual([
    expect.stringContaining("/people/ann/ is already the address of content/people/ann.md."),
  ]);
});

test.each([
  ["a tag", { tags: ["tea"], aliases: "/tags/tea/" }, "aliases", "/tags/tea/"],
  ["an alias", { aliases: ["/events/auf/", "/events/auf.ics"] }, "aliases.2", "/events/auf.ics"],
])("an old address that %s has is a problem", async (_what, fields, field, taken) => {
  expect(await listProblems(tea("neu", fields))).toEqual([
    expect.stringContaining(`${field}: ${taken} is already the address of the site itself.`),
  ]);
});

test("M1: a link to a session's old address is a warning that names the new one", async () => {
  const linking = {
    ...renamed,
    "pages/a.md": md({ title: "A" }, "[T](/events/auf/2026-11-18/)\n"),
  };
  expect(await listProblems(linking)).toEqual([]);
  expect(await listWarnings(linking)).toEqual([
    expect.stringContaining(
      "/events/auf/2026-11-18/ is an old address. Write /events/neu/2026-11-18/.",
    ),
  ]);
});

test("first hour 15: the poster of a series that was renamed is found where it was", async () => {
  const pages = await renderPages({
    "events/tea/index.md": series({ id: "cafe", aliases: "[/events/cafe/, /cafe.html]" }),
  });
  expect(pages["/events/cafe/poster/"]).toContain("/events/tea/poster/");
  expect(pages["/cafe.html/poster/"]).toBeUndefined();
});
