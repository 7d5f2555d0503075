/** P5: a cohort says what it asks of people's time, what is planned, and what each event takes of it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listWarnings } from "../content/make.ts";
import { all, type Node, one, rawText, text, texts } from "../render/dom.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, md, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const dates = { from: "2026-11-02", until: "2027-02-21" };
const cohort = (fields: Readonly<Record<string, unknown>>) =>
  md({ title: "Nurses", summary: "A", ...dates, ...fields });
const series = (fields: Readonly<Record<string, unknown>>) =>
  md({
    title: "Hour",
    summary: "A",
    repeats: "weekly on Tuesday",
    from: "2026-11-03",
    until: "2026-12-29",
    time: "15:00 to 16:00",
    cohort: "nurses",
    ...fields,
  });

const time = (tree: Node): readonly string[] =>
  all(tree, ".event-details div")
    .filter((div) => text(one(div, "dt")) === "Time")
    .map((div) => rawText(one(div, "dd")));

/** What each event of a list takes: "Hour: 20 of 60 minutes". */
const shares = (tree: Node): readonly string[] =>
  all(tree, ".entry").flatMap((entry) => {
    const share = /\d+ of \d+ minutes?/.exec(texts(entry, ".facts").join())?.[0];
    return share === undefined ? [] : [`${texts(entry, ".title").join()}: ${share}`];
  });

describe("P5: a cohort with ask", () => {
  let site: Small;
  beforeAll(async () => {
    site = await siteOf({
      "cohorts/nurses.md": cohort({ ask: "1 hour a week" }),
      "cohorts/open.md": md({ title: "Open", ask: "4 hours a month" }),
      "cohorts/gone.md": md({
        title: "Gone",
        from: "2026-01-05",
        until: "2026-01-11",
        ask: "45 minutes a week",
      }),
      "cohorts/free.md": md({ title: "Free", ...dates }),
      "events/hour/index.md": series({
        takes: "20 minutes",
        prepare: { text: "Read", minutes: 5 },
        later: [{ from: "2026-12-08", takes: false, prepare: false }],
      }),
      "events/hour/2026-11-10.md": md({ takes: "1 hour" }),
      "events/hour/2026-12-22.md": md({ status: "cancelled", reason: "Winter" }),
      ...event("2026-12-30", "days", {
        cohort: "nurses",
        start: "2026-12-30",
        duration: undefined,
      }),
      ...event("2026-12-02", "of-open", { cohort: "open" }),
      ...event("2026-12-03", "of-free", { cohort: "free", takes: "30 minutes" }),
    });
  });

  test("the page says what is asked in all and what is planned", () => {
    // 3, 17, 24 November and 1 December: 25; 10 November: 65; 8, 15 and 29 December: 60.
    expect(time(site.tree("/cohorts/nurses/"))).toEqual([
      "1 hour a week over 16 weeks, 16 hours in allPlanned: 5 hours 45 minutes in 8 events",
    ]);
    expect(time(site.tree("/cohorts/open/"))).toEqual([
      "4 hours a monthPlanned: 90 minutes in 1 event",
    ]);
    expect(time(site.tree("/cohorts/gone/"))).toEqual([
      "45 minutes a week over 1 week, 45 minutes in all",
    ]);
    expect(time(site.tree("/cohorts/free/"))).toEqual([]);
  });

  test("its card says what is asked in a week or a month", () => {
    for (const url of ["/", "/cohorts/"]) {
      const facts = texts(site.tree(url), ".cohort .facts").join("|");
      expect(facts, url).toContain("From 2 November 2026 until 21 February 2027|1 hour a week");
      expect(facts, url).toContain("4 hours a month");
    }
  });

  test("the lists of its page say what each event takes of it", () => {
    expect(shares(site.tree("/cohorts/nurses/"))).toEqual([
      "Hour: 25 of 60 minutes",
      "Hour: 25 of 60 minutes",
      "Hour: 60 of 60 minutes",
      "Hour: 60 of 60 minutes",
      "Hour: 60 of 60 minutes",
      "Hour: 25 of 60 minutes",
      "Hour: 65 of 60 minutes",
      "Hour: 25 of 60 minutes",
    ]);
    expect(shares(site.tree("/cohorts/open/"))).toEqual(["Title of of-open: 90 of 240 minutes"]);
    for (const url of ["/cohorts/free/", "/", "/events/", "/events/hour/"])
      expect(shares(site.tree(url)), url).toEqual([]);
  });

  test("the page of an event says what it takes, if that is not its length", () => {
    const needed = (url: string) =>
      all(site.tree(url), ".event-details div")
        .map(text)
        .filter((one) => one.startsWith("Time needed"));
    expect(needed("/events/hour/2026-11-24/")).toEqual(["Time needed20 minutes"]);
    expect(needed("/events/hour/2026-11-10/")).toEqual(["Time needed1 hour"]);
    expect(needed("/events/hour/2026-12-15/")).toEqual([]);
    expect(needed("/events/of-free/")).toEqual(["Time needed30 minutes"]);
  });
});

describe("P5: a week that asks more than ask", () => {
  const fix = "Move an event, write takes: where one takes less than its length, or raise ask.";
  const warning = (words: string) => `content/cohorts/nurses.md:6:6 ask: ${words}. ${fix}`;
  const talk = (date: string, more = {}) =>
    event(date, `talk-${date}`, { summary: "A", cohort: "nurses", ...more });
  const files = {
    "cohorts/nurses.md": cohort({ ask: "60 minutes a week" }),
    "events/hour/index.md": series({ takes: "20 minutes" }),
  };

  test("is a warning with its sum, the week and the events", async () => {
    const more = { ...talk("2026-12-03"), ...talk("2026-12-12", { duration: "40 minutes" }) };
    expect(await listWarnings({ ...files, ...more })).toEqual([
      warning(
        "the week of 30 November 2026 asks 1 hour 50 minutes, more than 1 hour: Hour (20), Title of talk-2026-12-03 (90)",
      ),
    ]);
  });

  test("with ask for a month it is the month", async () => {
    const month = { "cohorts/nurses.md": cohort({ ask: "1 hour a month" }) };
    expect(await listWarnings({ ...month, ...talk("2026-12-03") })).toEqual([
      warning("December 2026 asks 90 minutes, more than 1 hour: Title of talk-2026-12-03 (90)"),
    ]);
  });

  test("many are three, and a line for the rest", async () => {
    const warnings = await listWarnings({
      ...files,
      "events/hour/index.md": series({ prepare: { text: "Read", minutes: 1 } }),
    });
    const week = (monday: string) =>
      warning(`the week of ${monday} asks 61 minutes, more than 1 hour: Hour (61)`);
    expect(warnings).toEqual([
      week("16 November 2026"),
      week("23 November 2026"),
      week("30 November 2026"),
      warning("4 more weeks ask more than 1 hour, up to that of 28 December 2026"),
    ]);
  });

  test.each([
    ["over", talk("2026-11-12")],
    ["cancelled", talk("2026-12-03", { status: "cancelled", reason: "Snow" })],
    ["postponed", talk("2026-12-03", { status: "postponed", reason: "Snow" })],
    ["a draft", talk("2026-12-03", { draft: true })],
    ["of nobody", event("2026-12-03", "talk", { summary: "A" })],
    ["exactly as long", talk("2026-12-03", { duration: "40 minutes" })],
  ])("none where the event is %s", async (_, more) => {
    expect(await listWarnings({ ...files, ...more })).toEqual([]);
  });

  test("none without ask", async () => {
    const more = { "cohorts/nurses.md": cohort({}), ...talk("2026-12-03") };
    expect(await listWarnings({ ...files, ...more })).toEqual([]);
  });
});

describe("P5: what cannot be counted, and mistakes", () => {
  test("a whole day of a cohort with ask", async () => {
    const days = { summary: "A", cohort: "nurses", start: "2026-12-30", duration: undefined };
    const files = {
      "cohorts/nurses.md": cohort({ ask: "60 minutes a week" }),
      ...event("2026-12-30", "days", days),
      ...event("2026-12-31", "known", { ...days, start: "2026-12-31", takes: "1 hour" }),
    };
    expect(await listWarnings(files)).toEqual([
      "content/events/2026-12-30-days.md:3:8 start: it has no hours, so it does not count towards the ask of its cohort. Write takes: and the time that it takes of each, such as takes: 3 hours.",
    ]);
  });

  test("an event that takes longer than it lasts, unless there is something to prepare", async () => {
    const files = {
      ...event("2026-12-01", "talk", { summary: "A", takes: "2 hours" }),
      ...event("2026-12-02", "prepared", { summary: "A", takes: "2 hours", prepare: "Read" }),
    };
    expect(await listWarnings(files)).toEqual([
      "content/events/2026-12-01-talk.md:6:8 takes: it takes 2 hours, and lasts 90 minutes. Correct takes, or write prepare: if the rest is for preparation.",
    ]);
  });

  test("the fields say what to write", async () => {
    const files = {
      "cohorts/nurses.md": cohort({ ask: "an hour a week" }),
      ...event("2026-12-01", "talk", { takes: "20" }),
    };
    expect(await listProblems(files)).toEqual([
      'content/cohorts/nurses.md:6:6 ask: "an hour a week" is not a time in a week. Write 1 hour a week.',
      'content/events/2026-12-01-talk.md:5:8 takes: "20" has no unit. Write 20 minutes or 20 hours.',
    ]);
  });
});
