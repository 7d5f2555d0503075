/** P2: what the members of a cohort may have missed, and how long it takes to catch up. */
import { beforeAll, describe, expect, test } from "vitest";
import { listMissed, sumMinutes } from "../../src/model/outcomes/missed.ts";
import { createQueries } from "../../src/model/queries.ts";
import { createSearchRecords } from "../../src/search/create-records.ts";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { event, md, post, type Small, siteOf } from "./site.ts";

const given = (title: string, more: object = {}) => ({
  title,
  url: `https://example.com/${title.toLowerCase().replaceAll(" ", "-")}`,
  ...more,
});

const files = {
  "cohorts/one.md": md({ title: "One", from: "2026-09-01", until: "2026-12-31" }),
  "cohorts/two.md": md({ title: "Two" }),
  "cohorts/three.md": md({ title: "Three", from: "2026-12-01" }),
  ...post("2026-11-12", "map", { title: "Map check" }),
  ...event("2026-08-20", "before", { outputs: [given("Early notes", { minutes: 50 })] }),
  ...event("2026-10-01", "talk", {
    cohort: "one",
    outputs: [given("Recording", { minutes: 60 }), given("Sheet", { kind: "worksheet" })],
  }),
  ...event("2026-11-03", "show", {
    outputs: [
      given("Notes", { minutes: 20 }),
      { title: "Write-up", file: "../posts/2026-11-12-map.md" },
    ],
  }),
  ...event("2026-11-10", "lab", {
    cohort: "one",
    outputs: [given("Notes", { minutes: 20 }), given("Slides", { minutes: 14 })],
  }),
  ...event("2026-11-11", "none", { cohort: "one" }),
  ...event("2026-11-12", "owing", { cohort: "one", outputs: [{ title: "Film", due: "3 weeks" }] }),
  ...event("2026-11-13", "other", { cohort: "two", outputs: [given("Photos")] }),
  ...event("2026-11-14", "off", {
    cohort: "one",
    status: "cancelled",
    reason: "Snow",
    outputs: [given("Plan")],
  }),
  ...event("2026-12-14", "next", { cohort: "one", outputs: [given("Reading", { minutes: 9 })] }),
};

const url = "/cohorts/one/missed/";
const titles = (site: Small, page: string) => texts(site.tree(page), "[data-past] .title");
const shown = (site: Small, page: string, selector: string) =>
  all(site.tree(page), selector)
    .filter((one) => attr(one, "hidden") === undefined)
    .map(text);

let site: Small;
beforeAll(async () => {
  site = await siteOf(files);
});

describe("P2: the page of what a cohort's members may have missed", () => {
  test("lists its own events and those for everybody in its time, latest first", () => {
    expect(titles(site, url)).toEqual(["Title of lab", "Title of show", "Title of talk"]);
    expect(texts(site.tree(url), ".outputs li")).toEqual([
      "Notes, 20 minutes",
      "Slides, 14 minutes",
      "Notes, 20 minutes",
      "Write-up, 1 minute",
      "Recording, 1 hour",
      "Sheet (worksheet)",
    ]);
  });

  test("sums the last month, and all; what two events link to counts once", () => {
    expect(text(one(site.tree(url), "h1"))).toBe("One: what you missed");
    expect(shown(site, url, ".lead span")).toEqual(["The last month in 35 minutes"]);
    expect(text(one(site.tree(url), "main"))).toContain(
      "What past sessions of One left behind, and events for everybody in that time, the latest first. All 3 events in 1 hour 35 minutes, and 1 outcome of unknown length.",
    );
  });

  test("names the day of a month ago once nobody has built for a week", () => {
    const [until, from] = all(site.tree(url), ".lead span");
    expect(until && attr(until, "data-until")).toBe("2026-11-29T00:00Z");
    expect(from && [attr(from, "data-from"), attr(from, "hidden"), text(from)]).toEqual([
      "2026-11-29T00:00Z",
      "",
      "What took place since 22 October 2026 in 35 minutes",
    ]);
    expect(site.markup(url)).toContain("/assets/upcoming.js");
  });

  test("the first and the last day of the cohort are in it, and the day of a month ago", async () => {
    const bounded = await siteOf({
      "cohorts/one.md": md({ title: "One", from: "2026-10-01", until: "2026-11-10" }),
      ...event("2026-09-30", "a", { outputs: [given("A", { minutes: 1 })] }),
      ...event("2026-10-01", "b", { outputs: [given("B", { minutes: 2 })] }),
      ...event("2026-10-21", "c", { outputs: [given("C", { minutes: 4 })] }),
      ...event("2026-10-22", "d", { outputs: [given("D", { minutes: 8 })] }),
      ...event("2026-11-10", "e", { outputs: [given("E", { minutes: 16 })] }),
      ...event("2026-11-11", "f", { outputs: [given("F", { minutes: 32 })] }),
    });
    expect(titles(bounded, url).map((title) => title.slice(-1))).toEqual(["e", "d", "c", "b"]);
    expect(shown(bounded, url, ".lead span")).toEqual(["The last month in 24 minutes"]);
    expect(text(one(bounded.tree(url), "main"))).toContain("All 4 events in 30 minutes.");
  });

  test("of a cohort without dates begins with its first event, and says what is not known", () => {
    expect(titles(site, "/cohorts/two/missed/")).toEqual(["Title of other"]);
    expect(texts(site.tree("/cohorts/two/missed/"), ".lead")).toEqual([]);
    expect(text(one(site.tree("/cohorts/two/missed/"), "main"))).toContain(
      "What past sessions of Two left behind, the latest first. How long it takes is not known.",
    );
  });

  test("is not there where there is nothing to catch up on", () => {
    expect(site.urls).not.toContain("/cohorts/three/missed/");
    expect(site.markup("/cohorts/three/")).not.toContain("missed");
  });

  test("the cohort's page leads there, and it leads back", () => {
    const [link] = all(site.tree("/cohorts/one/"), `a[href="${url}"]`);
    expect(link && text(link)).toBe("Missed a session?");
    expect(site.markup("/cohorts/one/")).toContain("The last month in 35 minutes");
    expect(all(site.tree(url), ".back a").map((a) => attr(a, "href"))).toEqual(["/cohorts/one/"]);
  });

  test("is in the sitemap, belongs to the cohorts in the navigation, and is found by search", () => {
    expect(site.markup("/sitemap.xml")).toContain(`<loc>https://example.org${url}</loc>`);
    const current = all(site.tree(url), "nav a").filter((a) => attr(a, "aria-current") === "true");
    expect(current.map(text)).toEqual(["Cohorts"]);
    const records = createSearchRecords(site.site, createQueries(site.site));
    const found = records.filter((record) => record.url.endsWith("/missed/"));
    expect(found.map((record) => record.url)).toEqual([url, "/cohorts/two/missed/"]);
    expect(found[0]).toMatchObject({ title: "One: what you missed", kind: "cohort" });
    expect(found[0]?.facts.join(" ")).toContain("Title of show");
  });

  test("of a long programme has several pages; the last month stands on the first", async () => {
    const weekly = Array.from({ length: 60 }, (_, i) => {
      const day = new Date(Date.UTC(2026, 10, 18) - i * 7 * 86_400_000).toISOString().slice(0, 10);
      return event(day, `n${i}`, { cohort: "one", outputs: [given(`Notes ${i}`, { minutes: 5 })] });
    });
    const long = await siteOf(Object.assign({ "cohorts/one.md": md({ title: "One" }) }, ...weekly));
    expect([titles(long, url).length, titles(long, `${url}page/2/`).length]).toEqual([50, 10]);
    expect(shown(long, url, ".lead span")).toEqual(["The last month in 20 minutes"]);
    expect(all(long.tree(`${url}page/2/`), ".lead")).toEqual([]);
    expect(text(one(long.tree(url), "main"))).toContain("All 60 events in 5 hours.");
  });
});

test("P2: commands get the same events and sum", () => {
  const [cohort] = site.site.cohorts.filter(({ id }) => id === "one");
  const missed = cohort === undefined ? [] : listMissed(cohort, site.site);
  expect(missed.map(({ id }) => id)).toEqual(["lab", "show", "talk"]);
  expect(sumMinutes(missed, createQueries(site.site).outputMinutes)).toEqual({
    minutes: 95,
    unknown: 1,
  });
});
