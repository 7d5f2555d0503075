import { beforeAll, describe, expect, test } from "vitest";
import { all, attr, type Node, one, text, texts } from "../render/dom.ts";
import { full } from "./full.ts";
import { event, md, person, post, type Small, siteOf } from "./site.ts";

let site: Small;
beforeAll(async () => {
  site = await siteOf(full);
});

/** Returns the titles of posts, then of events. */
const titles = (tree: Node) => [...texts(tree, ".entry h3"), ...texts(tree, ".entry .title")];

test("a person has name, pronouns, role, bio, links, cohorts, posts and events", () => {
  const tree = site.tree("/people/ann/");
  expect(text(one(tree, "h1"))).toBe("Name of ann");
  expect(texts(tree, ".bio .facts")).toEqual(["she/her", "Lead, City Council"]);
  expect(text(one(tree, ".prose"))).toBe("Main A bio, and a post.");
  expect(texts(tree, ".links a")).toEqual(["Ann elsewhere"]);
  expect(texts(tree, "article p")).toContain("Cohort: Cohort one");
  expect(texts(tree, "section h2")).toEqual(["Posts", "Upcoming events", "Past events"]);
  expect(titles(tree)).toEqual(
    expect.arrayContaining([
      'First <post> & "friends"',
      "Title of four-views",
      "Title of past-one",
      "Café: Maps",
    ]),
  );
  expect(attr(one(tree, 'meta[property="og:type"]'), "content")).toBe("profile");
});

test("a person without details has no empty elements", () => {
  const tree = site.tree("/people/ben/");
  expect(all(tree, ".bio .facts")).toEqual([]);
  expect(all(tree, ".links")).toEqual([]);
  expect(texts(tree, ".back")).toEqual(["All people"]);
});

describe("a former member", () => {
  test("keeps page, bylines and events, without bio, photo and links", () => {
    const tree = site.tree("/people/cat/");
    expect(texts(tree, "article p")).toContain("Name of cat is no longer part of the programme.");
    expect(all(tree, "article img")).toEqual([]);
    expect(all(tree, ".prose")).toEqual([]);
    expect(titles(tree)).toEqual(['First <post> & "friends"', "Title of four-views"]);
    for (const url of site.pages.keys()) expect(site.markup(url)).not.toContain("A bio that went");
  });

  test("is listed apart, under a heading for one or more", async () => {
    expect(texts(site.tree("/people/"), "h2")).toEqual([
      "Name of ann",
      "Name of ben",
      "Former member",
    ]);
    expect(texts(site.tree("/people/"), "h3")).toEqual(["Name of cat"]);
    const two = await siteOf({
      ...person("a", { status: "left" }),
      ...person("b", { status: "left" }),
    });
    expect(texts(two.tree("/people/"), "h2")).toEqual(["Former members"]);
  });
});

test("a site without people has no list of people, and no link to it", async () => {
  const { urls, tree } = await siteOf(post("2026-01-01", "a"));
  expect(urls.filter((url) => url.startsWith("/people/"))).toEqual([]);
  expect(texts(tree("/"), "nav a")).toEqual(["Blog"]);
});

test("a host has the event on their page", async () => {
  const { tree } = await siteOf({ ...person("a"), ...event("2026-12-01", "e", { hosts: "a" }) });
  expect(titles(tree("/people/a/"))).toEqual(["Title of e"]);
});

test("cohorts have dates, people, posts and events", () => {
  expect(texts(site.tree("/cohorts/"), "h2")).toEqual(["Cohort one", "Cohort two", "Cohort three"]);
  expect(texts(site.tree("/cohorts/"), ".facts")).toEqual([
    "From 5 January 2026 until 24 April 2026",
    "From 1 September 2026",
    "Until 18 December 2026",
  ]);
  const tree = site.tree("/cohorts/one/");
  expect(texts(tree, "section h2")).toEqual(["People", "Posts", "Upcoming events", "Past events"]);
  expect(texts(tree, ".person h3")).toEqual(["Name of ann", "Name of cat"]);
  expect(texts(tree, "article h2")).toEqual(["People"]);
  expect(texts(site.tree("/cohorts/three/"), "article p")).toEqual([
    "All cohorts",
    // Hidden until then.
    "It ran until 18 December 2026",
    "This week",
  ]);
});

test("T8: a cohort is running from its first to its last day", async () => {
  const { tree } = await siteOf({
    "cohorts/a.md": md({ title: "A", until: "2026-11-21" }),
    "cohorts/b.md": md({ title: "B", until: "2026-11-22" }),
    "cohorts/c.md": md({ title: "C", from: "2026-11-22" }),
    "cohorts/d.md": md({ title: "D", from: "2026-11-23" }),
  });
  const states = all(tree("/cohorts/"), ".cohort").map((one) => [text(one), attr(one, "class")]);
  expect(states.map(([words = "", state]) => [words.slice(0, 1), state]).sort()).toEqual([
    ["A", "cohort over"],
    ["B", "cohort running"],
    ["C", "cohort running"],
    ["D", "cohort coming"],
  ]);
});
