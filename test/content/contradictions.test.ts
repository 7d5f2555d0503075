/** Values that contradict each other: pages and calendars go by one of them, and the lead is asked. */
import { afterAll, describe, expect, test } from "vitest";
import { removeProjects } from "../support/project.ts";
import { listWarnings, series, text } from "./make.ts";

afterAll(removeProjects);

/** Thursday 10 December 2026. */
const day = "start: 2026-12-10 17:30\nduration: 1 hour\n";
const warningsOf = (title: string, fields = day) =>
  listWarnings({ "events/a.md": text(`title: "${title}"\nsummary: S\n${fields}`) });
const rule =
  "summary: S\nrepeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 3\ntime: 12:30 to 13:30\n";

const asPlanned = "and nothing else does: pages and calendars show it as planned";

describe("L23: a title that says what no field says", () => {
  test.each([
    ["CANCELLED: Talk", "cancelled", "Write status: cancelled and"],
    ["Canceled - Talk", "canceled", "Write status: cancelled and"],
    ["[cancelled] Talk", "cancelled", "Write status: cancelled and"],
    ["Talk (cancelled)", "cancelled", "Write status: cancelled and"],
    ["Talk - CANCELLED!", "cancelled", "Write status: cancelled and"],
    ["Postponed! Talk", "postponed", "Write status: postponed and"],
    ["POSTPONED – Talk", "postponed", "Write status: postponed and"],
    ["Moved: Talk", "moved", "Leave start as first planned, write moved: and the new date,"],
    ["Talk (new date)", "new date", "Leave start as first planned, write moved: and the new date,"],
  ])("%s", async (title, said, fix) => {
    const rest = fix.startsWith("Write") ? " reason: with a few words," : "";
    expect(await warningsOf(title)).toEqual([
      `content/events/a.md:2:8 title: the title says ${said}, ${asPlanned}. ${fix}${rest} and give it its old title again.`,
    ]);
  });

  test.each([
    ["Cancelled plans: what we learned", day],
    ["How we moved", day],
    ["Postponed joy", day],
    ["CANCELLED: Talk", `${day}status: cancelled\nreason: Ill\n`],
    ["Moved: Talk", `${day}moved: 2026-12-12\n`],
    ["Talk: moving on", day],
    ["Unmoved", day],
  ])("%s with its fields is no contradiction", async (title, fields) => {
    expect(await warningsOf(title, fields)).toEqual([]);
  });

  test("of a series: what took place stays, and the advice ends the warning", async () => {
    const later =
      "later:\n  - from: 2026-11-23\n    status: cancelled\n    reason: with a few words\n";
    const files = series(rule);
    const [index = ""] = Object.values(files);
    const path = "events/cafe/index.md";
    expect(
      await listWarnings({ [path]: index.replace("title: An", "title: CANCELLED - An") }),
    ).toEqual([
      `content/${path}:2:8 title: the title says cancelled, and nothing else does: pages and calendars show its sessions as planned. Give it its old title again, and write\n${later}`,
    ]);
    expect(await listWarnings(series(rule + later))).toEqual([]);
  });
});

describe("L23: a reason for nothing", () => {
  const warning = (place: string) =>
    `content/events/${place} reason: there is a reason, and it takes place as planned. Write status: cancelled or status: postponed, or moved: and the new date; otherwise delete it.`;

  test("of an event and a session", async () => {
    expect(await warningsOf("Talk", `${day}reason: Ill\n`)).toEqual([warning("a.md:6:9")]);
    expect(await listWarnings(series(rule, { "2026-12-01": "reason: Ill\n" }))).toEqual([
      warning("cafe/2026-12-01.md:2:9"),
    ]);
  });

  test.each([
    "status: cancelled\n",
    "status: postponed\n",
    "status: tentative\n",
    "status: confirmed\n",
    "moved: 2026-12-12\n",
  ])("not with %s", async (fields) => {
    expect(await warningsOf("Talk", `${day}${fields}reason: Ill\n`)).toEqual([]);
  });

  test.each(["place: Room 2\n", "start: 2026-12-01 15:00\n", "moved: 2026-12-02 12:30\n"])(
    "not of a session with %s",
    async (own) => {
      expect(await listWarnings(series(rule, { "2026-12-01": `${own}reason: Flood\n` }))).toEqual(
        [],
      );
    },
  );

  test("not of a session of a series that is cancelled", async () => {
    const files = series(`${rule}status: cancelled\nreason: X\n`, {
      "2026-12-01": "reason: Ill\n",
    });
    expect(await listWarnings(files)).toEqual([]);
  });
});

describe("L23: a weekday that is not the day's", () => {
  test.each([
    ["Friday talk", "Friday"],
    ["Talk on friday", "Friday"],
    ["Talk, Monday 10 December", "Monday"],
    ["Mondays: a talk", "Monday"],
  ])("%s", async (title, said) => {
    expect(await warningsOf(title)).toEqual([
      `content/events/a.md:2:8 title: the title says ${said}, and 10 December 2026 is a Thursday. Correct the day in the title, or the date.`,
    ]);
  });

  test.each([
    ["Thursday talk", day],
    ["Monday to Friday", day],
    ["Black Friday for charities", day],
    ["Good Friday walk", day],
    ["Fridayish", day],
    ["Saturday and Sunday", "start: 2026-12-12\nend: 2026-12-13\n"],
    ["Until Sunday", "start: 2026-12-10\nend: 2026-12-13\n"],
    ["A week from Monday", "start: 2026-12-10\nend: 2026-12-17\n"],
  ])("%s is right", async (title, fields) => {
    expect(await warningsOf(title, fields)).toEqual([]);
  });

  test("of a series", async () => {
    const named = (title: string) => {
      const [index = ""] = Object.values(series(rule));
      return listWarnings({ "events/cafe/index.md": index.replace("An event", title) });
    };
    expect(await named("Wednesday café")).toEqual([
      "content/events/cafe/index.md:2:8 title: the title says Wednesday, and it is on Tuesday. Correct the day in the title, or the date.",
    ]);
    expect(await named("Tuesday café")).toEqual([]);
  });
});

describe("L23: dates that hold nothing", () => {
  test.each([
    ["from: 2026-12-02\nuntil: 2026-12-03\n", "from 2026-12-02 until 2026-12-03"],
    ["from: 2025-12-03\nuntil: 2025-12-03\n", "from 2025-12-03 until 2025-12-03"],
    ["from: 2036-12-02\n", "up to 2028-05-22, 18 months ahead"],
  ])("%s", async (bounds, where) => {
    const fields = `summary: S\nrepeats: weekly on Tuesday\ntime: 12:30 to 13:30\n${bounds}`;
    expect(await listWarnings(series(fields))).toEqual([
      `content/events/cafe/index.md:4:10 repeats: there are no sessions ${where}. Correct from, until or skip, if one of them is a typo.`,
    ]);
  });

  test("an entry of later after the last session", async () => {
    const later = (from: string) => `${rule}later:\n  - from: ${from}\n    place: B\n`;
    expect(await listWarnings(series(later("2027-12-15")))).toEqual([
      'content/events/cafe/index.md:9:11 later.1.from: there is no session from "2027-12-15" on: the last is on 2026-12-15. Correct the date, or delete the entry.',
    ]);
    expect(await listWarnings(series(later("2026-12-15")))).toEqual([]);
    expect(await listWarnings(series(later("2026-12-8")))).toEqual([]);
    expect(await listWarnings(series(later("2027-12-15").replace("times: 3\n", "")))).toEqual([]);
  });

  test.each([
    [
      "an end a year off",
      "start: 2026-12-10 17:30\nend: 2027-12-10 19:30\n",
      "5:6 end: it lasts 365 days. Correct the year, if it is a typo.",
    ],
    [
      "90 hours",
      "start: 2026-12-10 17:30\nduration: 90 hours\n",
      "5:11 duration: it lasts 90 hours. Write duration: 90 minutes, if you mean minutes.",
    ],
    [
      "an end a month off",
      "start: 2026-12-10 17:30\nend: 2027-01-10 19:30\n",
      "5:6 end: it lasts 31 days. Correct the date, if it is a typo.",
    ],
  ])("%s", async (_, fields, warning) => {
    expect(await warningsOf("Talk", fields)).toEqual([`content/events/a.md:${warning}`]);
  });
});

describe("first hour 12: a weekday that the date does not have", () => {
  const inText = (words: string, file = "events/a.md") =>
    listWarnings({ [file]: text(`title: A\nsummary: S\n${day}`, `${words}\n`) });

  test.each([
    [
      "We meet on Tuesday 10 December 2026.",
      "Tuesday 10 December 2026",
      "10 December 2026 is a Thursday",
    ],
    ["We meet on Tuesday 10 December.", "Tuesday 10 December", "10 December 2026 is a Thursday"],
    ["Write by Mon, 7th of Jan 2027.", "Mon, 7th of Jan 2027", "7 January 2027 is a Thursday"],
    ["Fri, December 10, 2026", "Fri, December 10, 2026", "10 December 2026 is a Thursday"],
  ])("in the text: %s", async (words, typed, actual) => {
    expect(await inText(words)).toEqual([
      `content/events/a.md:7:${words.indexOf(typed) + 1}: "${typed}" has another weekday: ${actual}. Correct the weekday or the date.`,
    ]);
  });

  test.each([
    "We meet on Thursday 10 December 2026.",
    "Tuesday 11 December was another year.",
    "On Tuesdays, 10 of us; Sun 32 May 2026; Tuesday 10 Decibels",
  ])("not in %s", async (words) => {
    expect(await inText(words)).toEqual([]);
  });

  test.each([
    [
      "weekly on Monday",
      "2027-01-05",
      "2027-01-05 is a Tuesday, so the first session is on 2027-01-11",
    ],
    ["every 2 weeks on Monday", "2027-01-05", "so the first session is on 2027-01-18"],
    ["weekdays", "2027-01-09", "2027-01-09 is a Saturday, so the first session is on 2027-01-11"],
  ])("%s from %s", async (repeats, from, message) => {
    const of = (day: string) =>
      listWarnings(series(`summary: S\nrepeats: ${repeats}\nfrom: ${day}\ntime: 12:30 to 13:30\n`));
    const [warning, ...more] = await of(from);
    expect([warning, more]).toEqual([expect.stringContaining(message), []]);
    const [, first = ""] = /Write from: (\S+), or/.exec(warning ?? "") ?? [];
    expect(await of(first)).toEqual([]);
  });

  test.each([
    ["monthly on the last Wednesday", "2027-01-01"],
    ["weekly on Monday", "2026-11-03"],
  ])("not %s from %s", async (repeats, from) => {
    const fields = `summary: S\nrepeats: ${repeats}\nfrom: ${from}\ntime: 12:30 to 13:30\n`;
    expect(await listWarnings(series(fields))).toEqual([]);
  });
});

test("first hour 16: a post that was updated after the day of the build", async () => {
  const of = (updated: string) =>
    listWarnings({
      "posts/a.md": text(`title: A\nsummary: S\ndate: 2026-11-01\nupdated: ${updated}\n`),
    });
  expect((await of("2026-12-30")).join()).toContain(
    ":5:10 updated: it would have been updated on 2026-12-30, which is still to come. Write the day of the correction, such as 2026-11-22.",
  );
  expect((await of("2026-11-22")).join()).not.toContain("updated");
});
