/** P4: what to do before an event stands first, on its page and in its calendar entry. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEvents } from "../calendar/icaljs.ts";
import { event as eventFile, listWarnings, series as seriesFiles } from "../content/make.ts";
import { all, attr, type Element, elements, text } from "../render/dom.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, md, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const prepare = { minutes: 5, text: "Read one page", link: "one-page.md" };
const onePage = md({ title: "One page" });

/** Returns the paragraphs about preparation of a page. */
const preparations = (site: Small, url: string): readonly Element[] =>
  all(site.tree(url), "article p").filter((one) => text(one).startsWith("Prepare"));

describe("P4: preparation", () => {
  let site: Small;
  const entry = (uid: string) =>
    readEvents(site.markup("/calendar.ics")).find((one) => one.uid === `${uid}@example.org`);
  const lines = (uid: string) => entry(uid)?.description.split("\n").slice(0, 4);
  beforeAll(async () => {
    site = await siteOf({
      "events/one-page.md": md({ title: "One page", start: "2026-12-24", summary: "No entry" }),
      ...event("2026-12-01", "talk", { summary: "A summary.", prepare }),
      ...event("2026-12-02", "bring", { prepare: "Bring a photo" }),
      ...event("2026-12-03", "minute", { prepare: { minutes: 1, text: "Breathe" } }),
      ...event("2026-12-04", "moved", {
        prepare,
        summary: "A summary.",
        moved: "2026-12-05 10:00",
      }),
      ...event("2026-12-06", "off", { prepare, status: "cancelled", reason: "Snow" }),
      ...event("2026-12-07", "later", { prepare, status: "postponed", reason: "Snow" }),
      ...event("2026-11-02", "gone", { prepare }),
      "events/cafe/index.md": md({
        title: "Café",
        repeats: "weekly on Wednesday",
        from: "2026-11-18",
        until: "2026-12-30",
        time: "12:30 to 13:30",
        prepare: "Bring lunch",
        later: [
          { from: "2026-12-09", prepare: { text: "Bring tea", link: "https://example.com/tea" } },
          { from: "2026-12-23", prepare: false },
        ],
      }),
      "events/cafe/2026-11-25.md": md({ prepare: { text: "Read", link: "../one-page.md" } }),
      "events/cafe/2026-12-02.md": md({ prepare: false }),
    });
  });

  test("is the first line of the calendar entry, also where there is a summary", () => {
    const page = "https://example.org/events/one-page/";
    expect(lines("2026-12-01-talk")).toEqual([
      "Prepare (5 minutes): Read one page",
      page,
      "",
      "A summary.",
    ]);
    expect(lines("2026-12-02-bring")?.slice(0, 2)).toEqual(["Prepare: Bring a photo", ""]);
    expect(lines("2026-12-03-minute")?.[0]).toBe("Prepare (1 minute): Breathe");
  });

  test("follows what moved, since somebody may come at the wrong time", () => {
    expect(lines("2026-12-04-moved")?.slice(0, 3)).toEqual([
      "Moved from Friday 4 December 2026, 17:30 (Greenwich Mean Time).",
      "",
      "Prepare (5 minutes): Read one page",
    ]);
  });

  test("of a session is that of its series or of an entry of later, unless it has its own", () => {
    expect(lines("cafe-2026-11-18")?.[0]).toBe("Prepare: Bring lunch");
    expect(lines("cafe-2026-11-25")?.slice(0, 2)).toEqual([
      "Prepare: Read",
      "https://example.org/events/one-page/",
    ]);
    expect(lines("cafe-2026-12-09")?.slice(0, 2)).toEqual([
      "Prepare: Bring tea",
      "https://example.com/tea",
    ]);
    for (const uid of ["cafe-2026-12-02", "cafe-2026-12-23", "one-page"])
      expect(entry(uid)?.description ?? "", uid).not.toContain("Prepare");
  });

  test("stands above When on the page, and scripts hide it at the end", () => {
    const [paragraph] = preparations(site, "/events/talk/");
    if (paragraph === undefined) throw new Error("there is no paragraph");
    expect(text(paragraph)).toBe("Prepare (5 minutes): Read one page");
    expect(all(paragraph, "a").map((a) => attr(a, "href"))).toEqual(["/events/one-page/"]);
    expect(attr(paragraph, "data-until")).toBe("2026-12-01T19:00Z");
    const order = elements(site.tree("/events/talk/"));
    const details = order.findIndex((one) => attr(one, "class") === "event-details");
    expect(order.indexOf(paragraph)).toBeLessThan(details);
    expect(preparations(site, "/events/bring/").map(text)).toEqual(["Prepare: Bring a photo"]);
  });

  test("the page of a series says what holds now, and what holds from a day on", () => {
    const found = preparations(site, "/events/cafe/");
    expect(found.map(text)).toEqual(["Prepare: Bring lunch", "Prepare: Bring tea"]);
  });

  test("is not asked of what is off, or over", () => {
    for (const name of ["off", "later", "gone"])
      expect(preparations(site, `/events/${name}/`), name).toEqual([]);
    for (const uid of ["2026-12-06-off", "2026-12-07-later"])
      expect(entry(uid)?.description, uid).not.toContain("Prepare");
  });
});

test("P4: an anchor is of the text that names it, wherever it is shown", async () => {
  const { markup, tree } = await siteOf({
    "events/cafe/index.md": md(
      {
        title: "Café",
        repeats: "weekly on Wednesday",
        from: "2026-12-02",
        until: "2026-12-02",
        time: "12:30 to 13:30",
        prepare: { text: "Read", link: "#before-you-come" },
      },
      "## Before you come\n\nWords.\n",
    ),
  });
  const url = "/events/cafe/#before-you-come";
  expect(all(tree("/events/cafe/2026-12-02/"), "p a").map((a) => attr(a, "href"))).toContain(url);
  expect(readEvents(markup("/calendar.ics"))[0]?.description).toContain(
    `Prepare: Read\nhttps://example.org${url}\n`,
  );
});

test("P4: an address of this site is whole in the calendar, and has the site's path on the page", async () => {
  const site = await siteOf({
    "site.yaml":
      "name: Test\nurl: https://example.org/programme/\nlanguage: en-GB\nzone: Europe/London\ndescription: A\nsearch: false\nshare-pictures: false\n",
    "pages/one-page.md": onePage,
    ...event("2026-12-01", "talk", { prepare: { text: "Read", link: "../pages/one-page.md" } }),
  });
  expect(readEvents(site.markup("/calendar.ics"))[0]?.description).toMatch(
    /^Prepare: Read\nhttps:\/\/example\.org\/programme\/one-page\/\n/,
  );
  expect(all(site.tree("/events/talk/"), "p a").map((a) => attr(a, "href"))).toContain(
    "/programme/one-page/",
  );
});

describe("P4: mistakes", () => {
  const at = (place: string, message: string) => `content/events/e.md:${place} ${message}`;
  test.each([
    [
      "prepare: { minutes: 5 }",
      "4:10 prepare.text:",
      "text is missing. Write, for instance, prepare: { minutes: 5, text: Read one page, link: one-page.md }.",
    ],
    [
      "prepare: { minutes: 5 minutes, text: Read }",
      "4:21 prepare.minutes:",
      '"5 minutes" is not a number of minutes. Write the number alone, such as 5.',
    ],
    [
      "prepare: { minutes: 1 hour, text: Read }",
      "4:21 prepare.minutes:",
      '"1 hour" is not a number of minutes. Write the number alone, such as 60.',
    ],
    [
      "prepare: { minutes: 0, text: Read }",
      "4:21 prepare.minutes:",
      '"0" is not a number of minutes. Write the number alone, such as 5.',
    ],
    [
      "prepare: { txt: Read }",
      "4:12 prepare.txt:",
      'there is no field "txt". Did you mean "text"?',
    ],
    [
      "prepare: { text: Read, link: nope.md }",
      "4:30 prepare.link:",
      "there is no file content/events/nope.md. Check the path; it is relative to the folder of this text.",
    ],
    [
      "prepare: { text: Read, link: www.example.org/page }",
      "4:30 prepare.link:",
      '"www.example.org/page" has no https://. Write https://www.example.org/page.',
    ],
  ])("%s", async (field, place, message) => {
    const files = { "events/e.md": eventFile(`start: 2026-12-01\n${field}\n`) };
    expect(await listProblems(files)).toEqual([at(place, message)]);
  });

  test("a link to a draft is a problem, in an entry of later too", async () => {
    const fields =
      "repeats: weekly on Monday\nfrom: 2026-11-02\ntime: 12:30 to 13:30\nlater:\n  - from: 2026-12-07\n    prepare: { text: Read, link: ../../posts/a.md }\n";
    const files = {
      ...seriesFiles(fields),
      "posts/a.md": "---\ntitle: A\ndate: 2026-01-01\ndraft: true\n---\n",
    };
    const [problem = "", ...more] = await listProblems(files);
    expect(problem).toContain("content/events/cafe/index.md:8:34 later.1.prepare.link:");
    expect(problem).toContain("a draft");
    expect(more).toEqual([]);
  });

  test("what is right is no warning", async () => {
    const files = { "events/e.md": eventFile("start: 2026-12-01\nsummary: A\nprepare: Read\n") };
    expect(await listWarnings(files)).toEqual([]);
  });
});
