import { beforeAll, describe, expect, test } from "vitest";
import {
  createQueries,
  getFullTitle,
  listPeople,
  type SiteQueries,
} from "../../src/model/queries.ts";
import type { Site } from "../../src/model/types.ts";
import { event, md, person, post, siteOf } from "../pages/site.ts";

let site: Site;
let queries: SiteQueries;
beforeAll(async () => {
  const small = await siteOf({
    ...person("ann"),
    ...person("ben"),
    ...person("cat"),
    "cohorts/one.md": md({ title: "One", people: ["ben", "ann"] }),
    ...post("2026-01-01", "a", { authors: ["ann", "ben"], tags: ["tea"], cohort: "one" }),
    ...post("2026-02-01", "b", { authors: "ann" }),
    ...post("2026-03-01", "c", { tags: ["tea"] }),
    ...event("2026-10-01", "old", {
      speakers: ["ann", "A guest"],
      hosts: ["ann", "cat"],
      tags: ["tea"],
    }),
    ...event("2026-10-02", "older-not", { cohort: "one" }),
    ...event("2026-12-01", "soon", { speakers: ["ben"], status: "cancelled", reason: "r" }),
    ...event("2026-12-02", "later"),
  });
  site = small.site;
  queries = createQueries(site);
});

const listIds = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe("posts and events by", () => {
  test("person: as author, speaker or host, each once", () => {
    const ann = queries.byPerson(find(site.people, "ann"));
    expect([listIds(ann.posts), listIds(ann.events)]).toEqual([["b", "a"], ["old"]]);
    expect(listIds(queries.byPerson(find(site.people, "cat")).events)).toEqual(["old"]);
    expect(listIds(queries.cohortsOf(find(site.people, "ben")))).toEqual(["one"]);
    expect(queries.cohortsOf(find(site.people, "cat"))).toEqual([]);
  });

  test("tag and cohort", () => {
    const tea = queries.byTag(find(site.tags, "tea"));
    expect([listIds(tea.posts), listIds(tea.events)]).toEqual([["c", "a"], ["old"]]);
    const cohort = queries.byCohort(find(site.cohorts, "one"));
    expect([listIds(cohort.posts), listIds(cohort.events)]).toEqual([["a"], ["older-not"]]);
  });

  test("event: people with a page", () => {
    expect(listIds([...listPeople(find(site.events, "old"))])).toEqual(["ann", "cat"]);
  });

  test("a tag without any", () => {
    expect(queries.byTag({ id: "x", name: "X", url: "/tags/x/", aliases: [] })).toEqual({
      posts: [],
      events: [],
    });
  });
});

test("neighbours are the older and the newer post", () => {
  const findNeighbours = (id: string) => {
    const { older, newer } = queries.neighbours(find(site.posts, id));
    return [older?.id, newer?.id];
  };
  expect([findNeighbours("a"), findNeighbours("b"), findNeighbours("c")]).toEqual([
    [undefined, "b"],
    ["a", "c"],
    ["b", undefined],
  ]);
});

test("upcoming events are by start, cancelled ones included; past ones the latest first", () => {
  expect(listIds(queries.upcoming(site.events))).toEqual(["soon", "later"]);
  expect(listIds(queries.past(site.events))).toEqual(["older-not", "old"]);
});

test("the full title of a session has the series' title once", async () => {
  const { site } = await siteOf({
    "events/cafe/index.md": md({ title: "Café" }),
    "events/cafe/2026-12-01.md": md({ title: "Café", start: "2026-12-01" }),
    "events/cafe/2026-12-02.md": md({ title: "Books", start: "2026-12-02" }),
  });
  expect(site.events.map(getFullTitle)).toEqual(["Café", "Café: Books"]);
});
