/** Search records: everything that is published, and nothing else. */
import { beforeAll, describe, expect, test } from "vitest";
import { createQueries } from "../../src/model/queries.ts";
import type { Site } from "../../src/model/types.ts";
import { createSearchRecords } from "../../src/search/create-records.ts";
import type { SearchRecord } from "../../src/search/search-record.ts";
import { listSearchTexts } from "../../src/search/search-texts.ts";
import { full } from "../pages/full.ts";
import { md, siteOf } from "../pages/site.ts";

/** Returns the records of a site. */
const recordsOf = (site: Site) => createSearchRecords(site, createQueries(site));

let records: readonly SearchRecord[];
let all: string;

beforeAll(async () => {
  records = recordsOf((await siteOf(full)).site);
  all = records.flatMap(listSearchTexts).join("\n");
});

const at = (url: string): SearchRecord => {
  const found = records.find((record) => record.url === url);
  if (found === undefined) throw new Error(`nothing has the address ${url}`);
  return found;
};

describe("the records of a site", () => {
  test("are posts, events, series, people, cohorts, briefings and pages, without the base path", () => {
    expect(records.map(({ url, labels }) => `${labels.join(", ")} ${url}`)).toEqual([
      "Post /blog/third/",
      "Post /blog/second/",
      "Post /blog/first/",
      "Event, Past /events/past-one/",
      "Event, Past /events/cafe/2026-10-28/",
      "Event /events/show/",
      "Event /events/cafe/2026-11-25/",
      "Event /events/four-views/",
      "Event /events/off/",
      "Event /events/put-off/",
      "Event /events/maybe/",
      "Event /events/days/",
      "Event /events/put-back/",
      "Event /events/cafe/2026-12-30/",
      "Event /events/cafe/2027-01-15/",
      "Event /events/loose/2027-02-01/",
      "Event /events/spring/",
      "Series /events/cafe/",
      "Series /events/loose/",
      "Person /people/ann/",
      "Person /people/ben/",
      "Person /people/cat/",
      "Cohort /cohorts/one/",
      "Cohort /cohorts/two/",
      "Cohort /cohorts/three/",
      "Cohort /cohorts/one/missed/",
      "Cohort /cohorts/two/missed/",
      "Briefing /briefings/nurses/",
      "Briefing /briefings/all/",
      "Page /about/",
      "Page /privacy/",
    ]);
  });

  test("contain neither drafts nor scheduled posts", () => {
    expect(all).not.toMatch(/Title of (?:draft|later)/);
  });

  test("contain only the name of a former member", () => {
    expect(at("/people/cat/")).toEqual({
      url: "/people/cat/",
      title: "Name of cat",
      kind: "person",
      labels: ["Person"],
      isOver: false,
      tags: [],
      people: ["Name of cat"],
      facts: [],
    });
    expect(all).not.toMatch(/Analyst|A bio that went/);
  });

  test("contain the day, tags and authors of a post", () => {
    const { body: _, ...post } = at("/blog/first/");
    expect(post).toEqual({
      url: "/blog/first/",
      title: `First <post> & "friends"`,
      kind: "post",
      labels: ["Post"],
      isOver: false,
      day: "2026-03-01",
      date: "1 March 2026",
      tags: ["tea-cake", "cafe"],
      people: ["Name of ann", "Name of cat"],
      signed: true,
      facts: ["What it says."],
    });
  });

  test("contain the place, speakers and talks of an event", () => {
    const event = at("/events/four-views/");
    expect(event.facts).toEqual([
      "Four views.",
      "The Hub, 1 Street",
      "Name of ann, leader: Leading",
      "Name of ben, practitioner",
      "Name of cat, A national perspective",
      "Dot Dee, citizen",
    ]);
    expect(event.people).toEqual([
      "Name of ann",
      "Name of ben",
      "Name of cat",
      "Dot Dee",
      "A guest",
    ]);
    expect(at("/events/cafe/2026-10-28/").title).toBe("Café: Maps");
  });

  test("R3: contain the status of an event, and whether it is over", () => {
    const read = (url: string) => {
      const { labels, status, isOver } = at(url);
      return [labels.join(", "), status, isOver];
    };
    expect(read("/events/off/")).toEqual(["Event", "Cancelled", false]);
    expect(read("/events/put-off/")).toEqual(["Event", "Postponed", false]);
    expect(read("/events/maybe/")).toEqual(["Event", "To be confirmed", false]);
    expect(read("/events/show/")).toEqual(["Event", undefined, false]);
    expect(read("/events/past-one/")).toEqual(["Event, Past", undefined, true]);
    expect(read("/cohorts/three/")).toEqual(["Cohort", undefined, false]);
  });

  test("R3: do not contain the rule of a series that is over", async () => {
    const cafe = (from: string) => ({
      "events/cafe/index.md": md(
        { title: "Café", repeats: "weekly on Wednesday", from, times: 1 },
        "",
      ),
    });
    const read = async (from: string) =>
      recordsOf((await siteOf(cafe(from))).site).find(({ url }) => url === "/events/cafe/");
    expect(await read("2026-12-02")).toMatchObject({
      labels: ["Series"],
      facts: ["weekly on Wednesday"],
    });
    expect(await read("2026-11-04")).toMatchObject({ labels: ["Series", "Past"], facts: [] });
  });

  test("contain no session without content of its own", async () => {
    const { site } = await siteOf({
      "events/cafe/index.md": md({
        title: "Café",
        summary: "S",
        repeats: "weekly on Wednesday",
        from: "2026-12-02",
        until: "2026-12-16",
      }),
      "events/cafe/2026-12-09.md": md({ place: "Elsewhere" }, ""),
      "events/cafe/2026-12-16.md": md({ place: "Here" }, "Bring a cup.\n"),
    });
    const urls = recordsOf(site).map(({ url }) => url);
    expect(urls).toEqual(["/events/cafe/2026-12-16/", "/events/cafe/"]);
  });
});

describe("the texts of a record", () => {
  const [title, headings, facts, body] = listSearchTexts({
    url: "/blog/a/",
    title: "A",
    kind: "post",
    labels: [],
    isOver: false,
    date: "1 March 2026",
    tags: ["tea"],
    people: ["Ann"],
    facts: ["What it says."],
  });

  test("are the title, headings, facts with the date and people, and the body", () => {
    expect([title, headings, facts, body]).toEqual([
      "A",
      "",
      "What it says.\n1 March 2026\nAnn",
      "",
    ]);
    expect(listSearchTexts(at("/blog/first/"))[1]).toBe("Main\nPosts & people\nCode\nAuthors");
  });

  test("have no markup and no marks of footnotes, and words of one element in one", async () => {
    const { site } = await siteOf({
      "posts/a.md": md(
        { title: "A", date: "2026-01-01" },
        "**W**ord[^1] of [a *link*](https://example.com/) & `1 < 2`\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: A note.\n",
      ),
    });
    const text = recordsOf(site).map((record) => listSearchTexts(record)[3].replace(/\s+/g, " "));
    expect(text).toEqual([" Word of a link & 1 < 2 a b c d A note. "]);
  });

  test("have the alternative text of pictures", () => {
    const text = listSearchTexts(at("/blog/first/"))[3];
    expect(text).toContain("A dot");
    expect(text).not.toContain("<img");
  });
});
