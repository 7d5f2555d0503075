import { afterAll, afterEach, describe, expect, test } from "vitest";
import { formatSummary } from "../../src/build/summary.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, listPostProblems, listWarnings, post, prepareValid, text } from "./make.ts";

afterAll(removeProjects);

const { TZ } = process.env;
afterEach(() => {
  process.env.TZ = TZ;
});

const dated = (date: string) => text(`title: A\ndate: ${date}\n`);

describe("dates that are invalid", () => {
  test.each([
    [
      "2017-13-45",
      '"2017-13-45" is not a real date: there is no month 13. Write the year, the month and the day, such as 2017-06-21.',
    ],
    ["2017-02-30", '"2017-02-30" is not a real date: February 2017 has 28 days. Write 2017-02-28.'],
    ["2017-02-29", '"2017-02-29" is not a real date: February 2017 has 28 days. Write 2017-02-28.'],
    ["21st June 2017", '"21st June 2017" is not written as year-month-day. Write 2017-06-21.'],
    ["31/06/2017", '"31/06/2017" is not a real date: June has 30 days. Write 2017-06-30.'],
    ["21/06/2017", '"21/06/2017" is not written as year-month-day. Write 2017-06-21.'],
    [
      "03/04/2017",
      '"03/04/2017" can be read in two ways. Write 2017-04-03 for 3 April 2017 or 2017-03-04 for 4 March 2017.',
    ],
    [
      "Tuesday 21 June 2017",
      '"Tuesday 21 June 2017" is not written as year-month-day, and 21 June 2017 is a Wednesday, not a Tuesday: one of the two is wrong. Write 2017-06-21.',
    ],
    [
      "Tue, 2017-06-21",
      '"Tue, 2017-06-21" is not written as year-month-day, and 21 June 2017 is a Wednesday, not a Tuesday: one of the two is wrong. Write 2017-06-21.',
    ],
    ["Wed 21 June 2017", '"Wed 21 June 2017" is not written as year-month-day. Write 2017-06-21.'],
    ["2017/6/1", '"2017/6/1" is not written as year-month-day. Write 2017-06-01.'],
    [
      "tomorrow",
      '"tomorrow" is not a date. Write the year, the month and the day, such as 2017-06-21.',
    ],
    [
      "0000-00-00",
      '"0000-00-00" is not a real date: there is no month 0. Write the year, the month and the day, such as 2017-06-21.',
    ],
    [
      "2017-06-21 25:00",
      '"25:00" is not a time: the hours go from 00 to 23. Write hours and minutes of the 24-hour clock, such as 17:30.',
    ],
    [
      "2026-03-29 01:30",
      "01:30 on 29 March 2026 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Write 2026-03-29 00:30 or 2026-03-29 02:30.",
    ],
    [
      "2026-10-25 01:30",
      "01:30 on 25 October 2026 happens twice in Europe/London: the clocks go back from 02:00 to 01:00. Write 2026-10-25 01:30 BST for the first time, or 2026-10-25 01:30 GMT for the second.",
    ],
  ])("%s", async (date, message) => {
    expect(await listPostProblems(dated(date))).toEqual([
      `content/posts/a.md:3:7 date: ${message}`,
    ]);
  });
});

describe("dates keep their day, whatever the zone of the machine", () => {
  test.each([
    ["2018-03-05 23:30-08:00", "2018-03-05"],
    ["2018-03-05T23:30:00-08:00", "2018-03-05"],
    ["2018-03-05", "2018-03-05"],
    ["2018-03-05 00:00", "2018-03-05"],
    ["2018-03-05 23:59", "2018-03-05"],
    ["2026-10-25 01:30 BST", "2026-10-25"],
    ["2026-10-25 01:30 GMT", "2026-10-25"],
  ])("%s", async (date, day) => {
    for (const [zone, offset] of [
      ["Pacific/Kiritimati", -840],
      ["Pacific/Pago_Pago", 660],
    ] as const) {
      process.env.TZ = zone;
      expect(new Date(2020, 0).getTimezoneOffset()).toBe(offset);
      const { site } = await prepareValid({ "posts/a.md": dated(date) });
      expect(site.posts[0]?.posted.date).toBe(day);
    }
  });
});

describe("future dates", () => {
  test("a date in 2099 is unpublished, and the summary says so", async () => {
    const result = await prepareValid({
      "posts/a.md": dated("2099-01-01"),
      "posts/b.md": dated("2017-06-21"),
    });
    expect(result.site.posts.map(({ id }) => id)).toEqual(["b"]);
    expect(formatSummary(result)).toContain(
      "unpublished: content/posts/a.md (scheduled for Thursday 1 January 2099)",
    );
    expect(formatSummary(result)).toContain(
      'build again after 2099-01-01 00:00 (Europe/London): "A" is published',
    );
  });

  // The build date of these tests is 12:00 on 22 November 2026.
  test.each([
    ["2026-11-22", true],
    ["2026-11-22 12:00", true],
    ["2026-11-22 12:01", false],
    ["2026-11-22 12:59 +01:00", true],
    ["2026-11-23", false],
  ])("%s is published: %s", async (date, published) => {
    const { site, unpublished } = await prepareValid({ "posts/a.md": dated(date) });
    expect(site.posts.length === 1).toBe(published);
    expect(unpublished.length === 0).toBe(published);
  });
});

describe("two dates of one day", () => {
  test.each([
    ["a post that is updated on its day", { "posts/a.md": post("updated: 2017-06-21\n") }],
    [
      "a cohort of one day",
      { "cohorts/a.md": text("title: A\nfrom: 2026-03-01\nuntil: 2026-03-01\n") },
    ],
    ["an event of one whole day", { "events/a.md": event("start: 2026-12-01\nend: 2026-12-01\n") }],
  ])("%s is right", async (_name, files) => {
    expect(await listProblems(files)).toEqual([]);
  });
});

test.each([
  ["300 days", "start: 2027-01-01\nend: 2027-10-27\n", 0],
  ["301 days", "start: 2027-01-01\nend: 2027-10-28\n", 1],
  ["72 hours", "start: 2027-01-01 10:00\nend: 2027-01-04 10:00\n", 0],
  ["a minute more", "start: 2027-01-01 10:00\nend: 2027-01-04 10:01\n", 1],
])("an event of %s has a warning only beyond 300 days or 72 hours", async (_name, when, count) => {
  const fields = `${when}summary: S\n`;
  const warnings = await listWarnings({ "events/a.md": event(fields) });
  expect(warnings.filter((warning) => warning.includes("it lasts"))).toHaveLength(count);
});

test.each([
  ["in ten years", "2036-11-22", 0],
  ["a day later", "2036-11-23", 1],
])("an event %s has a warning only beyond ten years", async (_name, start, count) => {
  const warnings = await listWarnings({ "events/a.md": event(`start: ${start}\nsummary: S\n`) });
  expect(warnings.filter((warning) => warning.includes("more than ten years"))).toHaveLength(count);
});
