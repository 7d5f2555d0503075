/** P8: the page of a briefing, and where the site leads to it. */
import { beforeAll, describe, expect, test } from "vitest";
import { createQueries } from "../../src/model/queries.ts";
import { createRecord } from "../../src/pages/site/record.ts";
import { createSearchRecords } from "../../src/search/create-records.ts";
import { listSearchTexts } from "../../src/search/search-texts.ts";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { event, md, person, type Small, siteOf } from "./site.ts";

const files = {
  ...person("ann", { role: "Manager" }),
  ...person("cat", { status: "left" }),
  "cohorts/nurses.md": md({
    title: "Nurses",
    from: "2026-11-02",
    until: "2026-12-27",
    people: ["ann", "cat"],
    ask: "60 minutes a week",
  }),
  "cohorts/others.md": md({ title: "Others" }),
  ...event("2026-11-05", "early", {
    cohort: "nurses",
    outputs: [{ title: "Early notes", url: "https://example.com/1" }],
  }),
  ...event("2026-11-12", "recent", {
    cohort: "nurses",
    outputs: [
      { title: "Recording", url: "https://example.com/2", kind: "video", minutes: 20 },
      { title: "Slides", url: "https://example.com/3" },
    ],
  }),
  ...event("2026-11-19", "elsewhere", {
    outputs: [{ title: "Other notes", url: "https://example.com/4" }],
  }),
  ...event("2026-11-24", "theirs"),
  ...event("2026-11-25", "off", { cohort: "nurses", status: "cancelled" }),
  ...event("2026-11-26", "put-off", { cohort: "nurses", status: "postponed" }),
  ...event("2026-12-01", "a", { cohort: "nurses", place: "The Hub" }),
  ...event("2026-12-02", "b", { cohort: "nurses" }),
  ...event("2026-12-03", "c", { cohort: "nurses" }),
  ...event("2026-12-04", "d", { cohort: "nurses" }),
  ...event("2026-12-05", "e", { cohort: "nurses" }),
  "briefings/nurses.md": md(
    { title: "An hour a week", summary: "What it asks.", cohort: "nurses", minutes: 5 },
    "## Time\n\n{ask}\n\n## Dates\n\n{dates 2}\n\n## So far\n\n{outputs 2}\n\n## People\n\n{people}\n",
  ),
  "briefings/all.md": md({ title: "The programme" }, "{dates 1}\n\n{outputs 1}\n"),
  "briefings/empty.md": md({ title: "Nothing yet", cohort: "others" }, "{dates}\n\n{outputs}\n"),
};

let site: Small;
beforeAll(async () => {
  site = await siteOf(files);
});

describe("P8: a briefing", () => {
  const page = () => site.tree("/briefings/nurses/");

  test("says for whom it is and how long it takes", () => {
    expect(text(one(page(), ".briefing-head .facts"))).toBe(
      "For managers and teams of Nurses · 5 minutes to talk through",
    );
    expect(text(one(site.tree("/briefings/all/"), ".briefing-head .facts"))).toBe(
      "1 minute to talk through",
    );
  });

  test("says what its cohort asks", () => {
    expect(text(one(page(), ".ask"))).toBe("1 hour a week over 8 weeks, 8 hours in all");
  });

  test("shows the next dates that take place, and has as many for when these are over", () => {
    const [list] = all(page(), ".filled");
    const items = list === undefined ? [] : all(list, "li");
    expect(items.map((item) => [text(item), attr(item, "hidden") ?? "shown"])).toEqual([
      ["Tuesday 1 December 2026, 17:30 to 19:00 · The Hub Title of a", "shown"],
      ["Wednesday 2 December 2026, 17:30 to 19:00 Title of b", "shown"],
      ["Thursday 3 December 2026, 17:30 to 19:00 Title of c", ""],
      ["Friday 4 December 2026, 17:30 to 19:00 Title of d", ""],
    ]);
    expect(items.map((item) => attr(item, "data-from"))).toEqual([
      undefined,
      undefined,
      "2026-12-01T19:00Z",
      "2026-12-02T19:00Z",
    ]);
  });

  test("shows the newest outputs of its cohort, with their events", () => {
    expect(texts(page(), ".filled li").slice(4, 6)).toEqual([
      "Recording (video), 20 minutes · Title of recent, 12 November 2026",
      "Slides · Title of recent, 12 November 2026",
    ]);
  });

  test("shows the people of its cohort but who has left", () => {
    expect(texts(page(), ".filled li").slice(6)).toEqual(["Name of ann · Manager"]);
  });

  test("of no cohort shows dates and outputs of all", () => {
    expect(texts(site.tree("/briefings/all/"), ".filled li")).toEqual([
      "Tuesday 24 November 2026, 17:30 to 19:00 Title of theirs",
      "Tuesday 1 December 2026, 17:30 to 19:00 · The Hub Title of a",
      "Other notes · Title of elsewhere, 19 November 2026",
    ]);
  });

  test("says so where there is nothing", () => {
    expect(texts(site.tree("/briefings/empty/"), ".prose p")).toEqual([
      "No events are planned at the moment.",
      "There is nothing to read or watch yet.",
    ]);
  });

  test("has its address as text and as a code", () => {
    const code = one(page(), ".briefing-code");
    expect(text(code)).toContain("example.org/briefings/nurses/");
    expect(attr(one(code, "svg"), "aria-label")).toContain("https://example.org/briefings/nurses/");
  });

  test("is a page without a script: what needs one is hidden", () => {
    expect(attr(one(page(), ".play"), "hidden")).toBe("");
    expect(attr(one(page(), ".play-hint"), "hidden")).toBe("");
    expect(attr(one(page(), "dialog"), "open")).toBeUndefined();
  });

  test("forwards its text, with what fills it, by e-mail", () => {
    const link = all(page(), ".actions a").map((one) => attr(one, "href") ?? "");
    const query = new URLSearchParams(link.join().replace("mailto:?", ""));
    expect(query.get("subject")).toBe("An hour a week");
    expect(query.get("body")?.split("\r\n")).toEqual([
      "What it asks.",
      "",
      "Time",
      "",
      "1 hour a week over 8 weeks, 8 hours in all",
      "",
      "Dates",
      "",
      "- Tuesday 1 December 2026, 17:30 to 19:00 · The Hub, Title of a",
      "- Wednesday 2 December 2026, 17:30 to 19:00, Title of b",
      "",
      "So far",
      "",
      "- Recording (video), 20 minutes · Title of recent, 12 November 2026",
      "- Slides · Title of recent, 12 November 2026",
      "",
      "People",
      "",
      "- Name of ann · Manager",
      "",
      "The page has it all, as it is today: https://example.org/briefings/nurses/",
    ]);
  });

  test("is not shown in braces anywhere", () => {
    for (const id of ["nurses", "all", "empty"])
      expect(site.markup(`/briefings/${id}/`)).not.toMatch(/\{(?:dates|outputs|people)/);
    const records = createSearchRecords(site.site, createQueries(site.site));
    const record = records.find(({ url }) => url === "/briefings/nurses/");
    if (record === undefined) throw new Error("it is not in the search index");
    const indexed = listSearchTexts(record).join("\n");
    expect(indexed).toContain("So far");
    expect(indexed).not.toContain("{");
  });

  test("is described by its summary, and not by a placeholder", () => {
    const description = (id: string) =>
      attr(one(site.tree(`/briefings/${id}/`), 'meta[name="description"]'), "content");
    expect(description("nurses")).toBe("What it asks.");
    expect(description("all")).not.toContain("{");
  });
});

describe("P8: what leads to a briefing", () => {
  test("the page of its cohort, and no other", () => {
    const links = (url: string) => all(site.tree(url), "main a").map((one) => attr(one, "href"));
    expect(text(one(site.tree("/cohorts/nurses/"), "main"))).toContain(
      "For managers and teams: An hour a week",
    );
    expect(links("/cohorts/nurses/")).toContain("/briefings/nurses/");
    expect(links("/cohorts/others/")).toContain("/briefings/empty/");
    expect(links("/cohorts/others/")).not.toContain("/briefings/nurses/");
  });

  test("the list of briefings, the list of cohorts, the sitemap and the record", () => {
    expect(texts(site.tree("/briefings/"), "h2")).toEqual([
      "An hour a week",
      "Nothing yet",
      "The programme",
    ]);
    const [link] = all(site.tree("/cohorts/"), 'main a[href="/briefings/"]');
    expect(link && text(link)).toBe("For managers and teams");
    expect(site.markup("/sitemap.xml")).toContain("<loc>https://example.org/briefings/all/</loc>");
    const { addresses } = createRecord(site.site, new Map());
    expect(addresses.filter(({ kind }) => kind === "briefing").map(({ url }) => url)).toEqual([
      "https://example.org/briefings/nurses/",
      "https://example.org/briefings/empty/",
      "https://example.org/briefings/all/",
    ]);
  });

  test("a site without briefings has no page of them, no script and no links", async () => {
    const plain = await siteOf({ "cohorts/nurses.md": md({ title: "Nurses" }) });
    expect([...plain.pages.keys()].filter((url) => /briefing|play/.test(url))).toEqual([
      "/assets/briefing.css",
    ]);
    expect(plain.markup("/cohorts/")).not.toContain("briefings");
  });
});
