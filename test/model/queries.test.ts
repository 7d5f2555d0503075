import { beforeAll, describe, expect, test } from "vitest";
import { createQueries, peopleOf, type SiteQueries } from "../../src/model/queries.ts";
import type { Site } from "../../src/model/types.ts";
import { event, md, person, post, siteOf } from "../pages/site.ts";

let site: Site;
let ask: SiteQueries;
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
  ask = createQueries(site);
});

const named = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const one = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe("what belongs to whom", () => {
  test("a person: what they wrote, and where they speak or host, each once", () => {
    const ann = ask.byPerson(one(site.people, "ann"));
    expect([named(ann.posts), named(ann.events)]).toEqual([["b", "a"], ["old"]]);
    expect(named(ask.byPerson(one(site.people, "cat")).events)).toEqual(["old"]);
    expect(named(ask.cohortsOf(one(site.people, "ben")))).toEqual(["one"]);
    expect(ask.cohortsOf(one(site.people, "cat"))).toEqual([]);
  });

  test("a tag and a cohort", () => {
    const tea = ask.byTag(one(site.tags, "tea"));
    expect([named(tea.posts), named(tea.events)]).toEqual([["c", "a"], ["old"]]);
    const cohort = ask.byCohort(one(site.cohorts, "one"));
    expect([named(cohort.posts), named(cohort.events)]).toEqual([["a"], ["older-not"]]);
  });

  test("those of an event who have a page", () => {
    expect(named([...peopleOf(one(site.events, "old"))])).toEqual(["ann", "cat"]);
  });

  test("of nothing there is nothing", () => {
    expect(ask.byTag({ id: "x", name: "X", url: "/tags/x/" })).toEqual({ posts: [], events: [] });
  });
});

test("the older and the newer post", () => {
  const around = (id: string) => {
    const { older, newer } = ask.neighbours(one(site.posts, id));
    return [older?.id, newer?.id];
  };
  expect([around("a"), around("b"), around("c")]).toEqual([
    [undefined, "b"],
    ["a", "c"],
    ["b", undefined],
  ]);
});

test("coming by start, cancelled ones too; past with the latest first", () => {
  expect(named(ask.upcoming(site.events))).toEqual(["soon", "later"]);
  expect(named(ask.past(site.events))).toEqual(["older-not", "old"]);
});
