/** Times of events as people and programs type them. What is advised is accepted. */
import { afterAll, describe, expect, test } from "vitest";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, listWarnings, prepareValid, series } from "./make.ts";

afterAll(removeProjects);

const files = (fields: string) => ({ "events/a.md": event(`summary: S\n${fields}`) });
const start = "start: 2026-12-01 10:30\n";

describe("L20: an offset that the zone does not have on that day", () => {
  const zone = "zone: America/New_York\nduration: 1 hour\n";
  const rows = [
    [
      "2021-07-15 14:00 -0500",
      "-05:00 is not the offset of America/New_York on 15 July 2021, -04:00, so it is shown as 2021-07-15 15:00. Write 2021-07-15 14:00 if that is the time in America/New_York, or 2021-07-15 15:00 if the offset is right.",
    ],
    [
      "2027-01-15T14:00:00-04:00",
      "-04:00 is not the offset of America/New_York on 15 January 2027, -05:00, so it is shown as 2027-01-15 13:00. Write 2027-01-15 14:00 if that is the time in America/New_York, or 2027-01-15 13:00 if the offset is right.",
    ],
    [
      "2027-01-15 14:00Z",
      "+00:00 is not the offset of America/New_York on 15 January 2027, -05:00, so it is shown as 2027-01-15 09:00. Write 2027-01-15 09:00 if the offset is right, or 2027-01-15 14:00 if that is the time in America/New_York.",
    ],
    [
      "2027-03-14T02:30-05:00",
      "-05:00 is not the offset of America/New_York on 14 March 2027, -04:00, so it is shown as 2027-03-14 03:30. Write 2027-03-14 03:30 if the offset is right.",
    ],
  ] as const;

  test.each(rows)("%s", async (typed, warning) => {
    const lines = `start: ${typed}\n${zone}`;
    const warnings = await listWarnings(files(lines));
    expect(warnings.filter((one) => one.includes("offset"))).toEqual([
      `content/events/a.md:4:8 start: ${warning}`,
    ]);
    for (const [, written = ""] of warning.matchAll(/(?:Write|or) (\S+ \S+) if/g)) {
      const after = await listWarnings(files(`start: ${written}\n${zone}`));
      expect(after.filter((one) => one.includes("offset"))).toEqual([]);
    }
  });

  test("of end, moved and a session's file", async () => {
    const own = { "2027-01-05": "start: 2027-01-05 18:00 +0100\n" };
    const repeats =
      "summary: S\nrepeats: weekly on Tuesday\nfrom: 2027-01-05\ntimes: 2\ntime: 12:00 to 13:00\n";
    expect(await listWarnings(series(repeats, own))).toEqual([
      expect.stringContaining(
        "cafe/2027-01-05.md:2:8 start: +01:00 is not the offset of Europe/London",
      ),
    ]);
    const event =
      "start: 2027-01-05 18:00\nend: 2027-01-05 20:00+01:00\nmoved: 2027-01-06 20:00+01:00\n";
    expect(await listWarnings(files(event))).toEqual([
      expect.stringContaining("a.md:5:6 end: +01:00 is not"),
      expect.stringContaining("a.md:6:8 moved: +01:00 is not"),
    ]);
  });

  test.each([
    "2027-01-15 14:00Z",
    "2027-07-15 14:00+01:00",
    "2027-07-15T14:00:00.000+0100",
    "2026-10-25 01:30Z",
  ])("%s in Europe/London is right", async (typed) => {
    const warnings = await listWarnings(files(`start: ${typed}\nduration: 1 hour\n`));
    expect(warnings.filter((one) => one.includes("offset"))).toEqual([]);
  });
});

test("L21: the fix of an event's time with a zone is accepted", async () => {
  expect(await listProblems(files("start: 2026-12-01 19:30 (CET)\nduration: 1 hour\n"))).toEqual([
    'content/events/a.md:4:8 start: "(CET)" cannot stand after the time. Write 2026-12-01 19:30 and below it zone: Europe/Paris; or 2026-12-01 18:30 for the time in Europe/London.',
  ]);
  for (const lines of [
    "start: 2026-12-01 19:30\nzone: Europe/Paris\n",
    "start: 2026-12-01 18:30\n",
  ]) {
    const { site } = await prepareValid(files(`${lines}duration: 1 hour\n`));
    expect(site.events[0]?.when).toMatchObject({ start: { epoch: Date.UTC(2026, 11, 1, 18, 30) } });
  }
});

describe("L22: an end", () => {
  test.each([
    ["noon", "2026-12-01 12:00"],
    ["midday", "2026-12-01 12:00"],
    ["midnight", "2026-12-02 00:00"],
    ["24:00", "2026-12-02 00:00"],
    ["1930", "2026-12-01 19:30"],
    ["7.30pm", "2026-12-01 19:30"],
    ["7.30 p.m.", "2026-12-01 19:30"],
    ["7pm", "2026-12-01 19:00"],
    ["19h30", "2026-12-01 19:30"],
    ["19.30", "2026-12-01 19:30"],
  ])("%s is read as a start is", async (typed, written) => {
    const problems = await listProblems(files(`${start}end: ${typed}\n`));
    expect(problems).toEqual([expect.stringMatching(/a\.md:5:6 end: "/)]);
    expect(problems[0]).toMatch(new RegExp(`" (?:is|has) .*\\. Write ${written}\\.$`));
    expect(problems[0]).toContain(`end: "${typed}"`);
    expect(await listWarnings(files(`${start}end: ${written}\n`))).toEqual([]);
  });

  test.each([
    ["19:30:00", "2026-12-01", "19:30"],
    [" 19:30 ", "2026-12-01", "19:30"],
    ["19:30 GMT", "2026-12-01", "19:30"],
    ["2026-12-2 09:00:59", "2026-12-02", "09:00"],
  ])("%s is the end", async (typed, date, time) => {
    const { site } = await prepareValid(files(`start: 2026-12-1 10:30:15\nend: "${typed}"\n`));
    expect(site.events[0]?.when).toMatchObject({ end: { date, time }, start: { time: "10:30" } });
  });

  test.each([
    ["2 hours", "2 hours"],
    ["90 min", "90 min"],
    ["1 hour 30 minutes", "1 hour 30 minutes"],
    ["1 hour 30", "90 minutes"],
    ["half an hour", "30 minutes"],
    ["two hours", "2 hours"],
    ["2h", "2h"],
    ["PT90M", "90 minutes"],
  ])("%s is a length", async (typed, length) => {
    expect(await listProblems(files(`${start}end: ${typed}\n`))).toEqual([
      `content/events/a.md:5:6 end: "${typed}" is a length, not a time. Write duration: ${length} in place of end:`,
    ]);
    expect(await listWarnings(files(`${start}duration: ${length}\n`))).toEqual([]);
  });

  test("a zone after it is explained too", async () => {
    const [problem] = await listProblems(files(`${start}end: 19:30 CET\n`));
    expect(problem).toContain(
      'end: "CET" cannot stand after the time. Write 2026-12-01 19:30 and ',
    );
  });
});
