/** P2: what past events left behind, and what they owe, as readers see it. */
import { beforeAll, describe, expect, test } from "vitest";
import { all, attr, type Node, text, texts } from "../render/dom.ts";
import { event, md, person, post, type Small, siteOf } from "./site.ts";

const film = "https://example.com/film";

const files = {
  ...person("ann"),
  "cohorts/one.md": md({ title: "One" }),
  ...post("2026-11-12", "map", { title: "Map check" }),
  ...event("2026-11-03", "show", {
    hosts: ["ann"],
    tags: ["lunch"],
    cohort: "one",
    outputs: [
      { title: "Recording", url: film, kind: "video", minutes: 95 },
      { title: "Write-up", file: "../posts/2026-11-12-map.md" },
      { title: "Slides", due: "2 weeks" },
      { title: "Photos", due: "2026-12-14" },
    ],
  }),
  ...event("2026-12-03", "next", { outputs: [{ title: "Recording", due: "1 week" }] }),
  ...event("2026-11-04", "off", {
    status: "cancelled",
    reason: "Snow",
    outputs: [{ title: "Recording", due: "1 week" }],
  }),
  "events/cafe/index.md": md({
    title: "Café",
    repeats: "weekly on Wednesday",
    from: "2026-11-04",
    times: 4,
    time: "12:30 to 13:30",
    promises: ["notes"],
  }),
  "events/cafe/2026-11-04.md": md({
    outputs: [{ title: "Notes", url: "https://example.com/notes", minutes: 5 }],
  }),
};

/** What is listed without a script. */
const listed = (tree: Node): readonly string[] =>
  all(tree, ".outputs li")
    .filter((item) => attr(item, "hidden") === undefined)
    .map((item) => {
      const hidden = all(item, "[hidden]").map(text);
      return hidden.reduce((shown, one) => shown.slice(0, shown.lastIndexOf(one)), text(item));
    });

const past = (tree: Node): readonly string[] =>
  all(tree, "[data-past] li.entry").map((entry) =>
    [texts(entry, ".title").join(), ...texts(entry, ".outputs li")].join(" | "),
  );

const showEntry = "Title of show | Recording (video), 1 hour 35 minutes | Write-up, 1 minute";
const cafeEntry = "Café | Notes, 5 minutes";

let site: Small;
beforeAll(async () => {
  site = await siteOf(files);
});

describe("P2: the page of an event", () => {
  test("lists what was given, then what is to come; a day that has passed is not shown", () => {
    expect(listed(site.tree("/events/show/"))).toEqual([
      "Recording (video), 1 hour 35 minutes",
      "Write-up, 1 minute",
      "Slides: to come",
      "Photos: to come, by 14 December 2026",
    ]);
  });

  test("of a past event has them before its text; of one to come, below it", () => {
    const headings = texts(site.tree("/events/show/"), "main").join("");
    expect(headings.indexOf("Outcomes")).toBeLessThan(headings.indexOf("Text."));
    const coming = texts(site.tree("/events/next/"), "main").join("");
    expect(coming.indexOf("Outcomes")).toBeGreaterThan(coming.indexOf("Text."));
  });

  test("takes the day away after it, where nobody builds", () => {
    const [photos] = all(site.tree("/events/show/"), ".outputs [data-until]");
    expect(photos && attr(photos, "data-until")).toBe("2026-12-15T00:00Z");
    const [later] = all(site.tree("/events/show/"), ".outputs [data-from]");
    expect(later && text(later)).toBe("Photos: to come");
    expect(site.markup("/events/show/")).toContain("/assets/upcoming.js");
  });

  test("of a session without a file says what its series promises", () => {
    expect(listed(site.tree("/events/cafe/2026-11-11/"))).toEqual([
      "Notes: to come, by 25 November 2026",
    ]);
    expect(listed(site.tree("/events/cafe/2026-11-04/"))).toEqual(["Notes, 5 minutes"]);
  });

  test.each(["/events/next/", "/events/cafe/2026-11-25/"])(
    "%s, which is to come, says so from its end on",
    (url) => {
      const [section] = all(site.tree(url), "section").filter((one) =>
        texts(one, "h2").includes("Outcomes"),
      );
      expect(section && attr(section, "hidden")).toBe("");
      expect(section && attr(section, "data-from")).toMatch(/^2026-1[12]-\d{2}T/);
      expect(listed(site.tree(url))).toEqual([]);
    },
  );

  test("of a cancelled event promises nothing", () => {
    expect(texts(site.tree("/events/off/"), "h2")).not.toContain("Outcomes");
  });
});

describe("P2: lists of past events show what was given, with minutes and links", () => {
  test.each([
    ["/people/ann/", [showEntry]],
    ["/tags/lunch/", [showEntry]],
    ["/cohorts/one/", [showEntry]],
    ["/events/", ["Café", "Café", "Title of off", cafeEntry, showEntry]],
  ])("%s", (url, entries) => {
    expect(past(site.tree(url))).toEqual(entries);
  });

  test("the page of a series, under the days of its sessions", () => {
    expect(past(site.tree("/events/cafe/"))).toEqual([
      "Wednesday 18 November 2026",
      "Wednesday 11 November 2026",
      "Wednesday 4 November 2026 | Notes, 5 minutes",
    ]);
  });

  test("the page of all past events, and the later pages of a list", async () => {
    const many = Object.assign(
      {},
      ...Array.from({ length: 25 }, (_, i) =>
        event(`2026-10-${String(i + 1).padStart(2, "0")}`, `n${i}`, {
          tags: ["lunch"],
          outputs: [{ title: `Notes ${i}`, url: "https://example.com/n" }],
        }),
      ),
    );
    const { tree } = await siteOf(many);
    expect(past(tree("/events/past/"))).toHaveLength(25);
    expect(past(tree("/events/past/")).at(-1)).toBe("Title of n0 | Notes 0");
    expect(past(tree("/tags/lunch/past/page/2/")).at(-1)).toBe("Title of n0 | Notes 0");
  });

  test("the links lead to the outcomes", () => {
    expect(all(site.tree("/cohorts/one/"), ".outputs a").map((a) => attr(a, "href"))).toEqual([
      film,
      "/blog/map/",
    ]);
  });
});

test("P2: what is owed is in no calendar, feed or record", () => {
  for (const [url, page] of site.pages) {
    if (/\.(?:ics|xml|json)$/.test(url)) expect(page.render()).not.toMatch(/Slides|Photos|to come/);
  }
  expect(site.markup("/events/feed.xml")).toContain("Write-up");
});
