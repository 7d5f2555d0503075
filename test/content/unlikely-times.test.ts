/** Times that are possible but probably typos; the build date is noon on 22 November 2026. */
import { afterAll, describe, expect, test } from "vitest";
import { removeProjects } from "../support/project.ts";
import { event, listWarnings, series } from "./make.ts";

afterAll(removeProjects);

const weekly =
  "repeats: weekly on Wednesday\nfrom: 2026-11-04\ntimes: 8\ntime: 12:30 to 13:30\nsummary: S\n";

/** The warnings of one event, without its file's name. */
const listEventWarnings = async (fields: string) =>
  (await listWarnings({ "events/e.md": event(`summary: S\n${fields}`) })).map((warning) =>
    warning.replace("content/events/e.md:", ""),
  );

/** The warnings of a series, without its folder. */
const listSeriesWarnings = async (...files: Parameters<typeof series>) =>
  (await listWarnings(series(...files))).map((warning) =>
    warning.replace("content/events/cafe/", ""),
  );

describe("case 18: how long an event lasts", () => {
  test.each([
    [
      "start: 2026-12-10 12:00\nduration: 90 hours\n",
      "5:11 duration: it lasts 90 hours. Write duration: 90 minutes, if you mean minutes.",
    ],
    [
      "start: 2026-12-10 12:00\nend: 2026-12-14 06:00\n",
      "5:6 end: it lasts 90 hours. Correct the date, if it is a typo.",
    ],
    [
      "start: 2027-01-01\nend: 2027-12-31\n",
      "5:6 end: it lasts 365 days. Correct the year, if it is a typo.",
    ],
    [
      "start: 2026-12-11 12:00\nend: 2027-12-11 13:00\n",
      "5:6 end: it lasts 365 days. Correct the year, if it is a typo.",
    ],
    [
      "start: 2026-12-11\nend: 2027-12-12\n",
      "5:6 end: it lasts 367 days. Correct the year, if it is a typo.",
    ],
    [
      "start: 2026-11-11 12:00\nmoved: 2026-12-11 12:00\nduration: 90 hours\n",
      "6:11 duration: it lasts 90 hours. Write duration: 90 minutes, if you mean minutes.",
    ],
  ])("%j", async (fields, warning) => {
    expect(await listEventWarnings(fields)).toEqual([warning]);
  });

  test.each([
    ["a conference of three days", "start: 2026-12-10 09:00\nend: 2026-12-12 17:00\n"],
    ["an exhibition of half a year", "start: 2026-12-10\nend: 2027-06-10\n"],
    ["an event that is over", "start: 2025-01-01\nend: 2025-12-31\n"],
  ])("%s has no warning", async (_name, fields) => {
    expect(await listEventWarnings(fields)).toEqual([]);
  });

  test("a session is asked too", async () => {
    expect(await listSeriesWarnings(weekly, { "2026-12-02": "duration: 90 hours\n" })).toEqual([
      "2026-12-02.md:2:11 duration: it lasts 90 hours. Write duration: 90 minutes, if you mean minutes.",
    ]);
  });
});

describe("case 18: a start at night", () => {
  test.each([
    ["01:30", "13:30"],
    ["05:30", "17:30"],
    ["05:59", "17:59"],
  ])("%s", async (start, afternoon) => {
    const fields = `start: 2026-12-10 ${start}\nduration: 1 hour\n`;
    expect(await listEventWarnings(fields)).toEqual([
      `4:8 start: it starts at ${start} in the morning. Write ${afternoon}, if you mean the afternoon.`,
    ]);
  });

  test("of a series and of a session", async () => {
    const warnings = await listSeriesWarnings(weekly.replace("12:30 to 13:30", "01:30 to 02:30"), {
      "2026-12-02": "title: Another topic\n",
      "2026-12-09": "moved: 2026-12-10 05:30\n",
    });
    expect(warnings).toEqual([
      "2026-12-09.md:2:8 moved: it starts at 05:30 in the morning. Write 17:30, if you mean the afternoon.",
      "index.md:6:7 time: it starts at 01:30 in the morning. Write 13:30, if you mean the afternoon.",
    ]);
  });

  test("of a series from a day on", async () => {
    const later = "later:\n  - from: 2026-12-02\n    time: 05:30 to 06:30\n";
    expect(await listSeriesWarnings(`${weekly}${later}`)).toEqual([
      "index.md:10:11 later.1.time: it starts at 05:30 in the morning. Write 17:30, if you mean the afternoon.",
    ]);
  });

  test.each([
    ["at six", "start: 2026-12-10 06:00\nduration: 1 hour\n"],
    ["an event that is over", "start: 2026-11-10 05:30\nduration: 1 hour\n"],
  ])("%s has no warning", async (_name, fields) => {
    expect(await listEventWarnings(fields)).toEqual([]);
  });

  test("an hour of another zone has a warning of its offset alone", async () => {
    const fields = "start: 2026-12-10 18:30 -08:00\nduration: 1 hour\n";
    expect(await listEventWarnings(fields)).toEqual([
      expect.stringContaining("-08:00 is not the offset of Europe/London on 10 December 2026"),
    ]);
  });
});

describe("case 18: sessions at one time", () => {
  test("two that moved to one hour", async () => {
    const sessions = {
      "2026-12-02": "moved: 2026-12-03 14:00\n",
      "2026-12-09": "moved: 2026-12-03 14:00\n",
    };
    expect(await listSeriesWarnings(weekly, sessions)).toEqual([
      "2026-12-09.md:2:8 moved: it is at the same time as the session of 2026-12-02. Correct its date or time, if it is a typo.",
    ]);
  });

  test("one that moved into another", async () => {
    const sessions = { "2026-12-02": "moved: 2026-12-09 13:00\n" };
    expect(await listSeriesWarnings(weekly, sessions)).toEqual([
      "2026-12-02.md:2:8 moved: it is at the same time as the session of 2026-12-09. Correct its date or time, if it is a typo.",
    ]);
  });

  test("one within a longer one, behind a third", async () => {
    const sessions = {
      "2026-12-02": "start: 2026-12-02 10:00\nend: 2026-12-02 18:00\n",
      "2026-12-09": "moved: 2026-12-02 11:00\nduration: 1 hour\n",
      "2026-12-16": "moved: 2026-12-02 13:00\nduration: 1 hour\n",
    };
    const warnings = await listSeriesWarnings(weekly, sessions);
    expect(warnings.map((warning) => warning.slice(0, 13))).toEqual([
      "2026-12-09.md",
      "2026-12-16.md",
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["one directly after another", { "2026-12-02": "moved: 2026-12-09 13:30\n" }],
    [
      "one in place of a cancelled one",
      {
        "2026-12-02": "moved: 2026-12-09 12:30\n",
        "2026-12-09": "status: cancelled\nreason: R\n",
      },
    ],
    ["sessions that are over", { "2026-11-04": "moved: 2026-11-11 12:30\n" }],
  ])("%s has no warning", async (_name, sessions) => {
    expect(await listSeriesWarnings(weekly, sessions)).toEqual([]);
  });
});

describe("case 18: a series without sessions", () => {
  test.each([
    [
      "summary: S\n",
      "2:1 repeats: there are no sessions. Write repeats:, from: and time:, or add a file for each session, named by its date.",
    ],
    [
      weekly.replace("2026-11-04", "2036-11-05"),
      "3:10 repeats: there are no sessions up to 2028-05-22, 18 months ahead. Correct from, until or skip, if one of them is a typo.",
    ],
    [
      weekly.replace("times: 8", "until: 2026-11-11\nskip: [2026-11-04, 2026-11-11]"),
      "3:10 repeats: there are no sessions from 2026-11-04 until 2026-11-11. Correct from, until or skip, if one of them is a typo.",
    ],
  ])("%j", async (fields, warning) => {
    expect(await listSeriesWarnings(fields)).toEqual([`index.md:${warning}`]);
  });

  test("a draft has no warning", async () => {
    expect(await listSeriesWarnings("summary: S\ndraft: true\n")).toEqual([]);
  });
});
