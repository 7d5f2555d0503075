import { afterAll, describe, expect, test } from "vitest";
import { formatSummary } from "../../src/build/summary.ts";
import type { Event } from "../../src/model/types.ts";
import { onePixelPng } from "../support/pictures.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { fieldNames, listWarnings, person, post, prepareValid, series, text } from "./make.ts";

afterAll(removeProjects);

const rule =
  "repeats: monthly on the last Wednesday\nfrom: 2026-01-01\nuntil: 2026-12-31\ntime: 12:30 to 13:30\n";
const index = (place: string, message: string) =>
  `content/events/cafe/index.md:${place} ${message}`;

/** The session of a date. */
async function session(files: ReturnType<typeof series>, date: string): Promise<Event> {
  const { site } = await prepareValid(files);
  const found = site.events.find((one) => one.session?.originalDate === date);
  if (found === undefined) throw new Error(`there is no session on ${date}`);
  return found;
}

const timeOf = ({ when }: Event) =>
  when.kind === "timed"
    ? `${when.start.date} ${when.start.time} ${when.start.zone} to ${when.end.date} ${when.end.time}`
    : `${when.first} to ${when.last}`;

describe("the rule", () => {
  test("an unknown phrase gets the nearest one and its next six dates", async () => {
    expect(
      await listProblems(series("repeats: mnthly on the last Wensday\nfrom: 2026-01-01\n")),
    ).toEqual([
      index(
        "3:10 repeats:",
        '"mnthly on the last Wensday" is not a known way to repeat. Write "monthly on the last Wednesday" (it gives 2026-11-25, 2026-12-30, 2027-01-27, 2027-02-24, 2027-03-31, 2027-04-28).',
      ),
    ]);
  });

  test.each([
    [
      "from: 2026-11-03\n",
      "2026-12-01, 2026-12-15, 2026-12-29, 2027-01-12, 2027-01-26, 2027-02-09",
    ],
    ["from: 2026-11-10\ntimes: 3\n", "2026-11-24, 2026-12-08"],
    ["from: 2026-11-10\nuntil: 2026-12-01\n", "2026-11-24"],
    ["from: 2025-11-04\nuntil: 2025-11-30\n", "2025-11-04, 2025-11-18"],
    ["from: 2027-02-01\ntimes: 2\n", "2027-02-02, 2027-02-16"],
  ])("the dates of an advised phrase are those that it gives with %j", async (bounds, dates) => {
    const advice = `"every second Tuesday" is not a known way to repeat. Write "every 2 weeks on Tuesday" (it gives ${dates}).`;
    expect(await listProblems(series(`repeats: every second Tuesday\n${bounds}`))).toEqual([
      index("3:10 repeats:", advice),
    ]);
  });

  test("a session beyond months-ahead is reported", async () => {
    const rule = "repeats: weekly on Wednesday\nfrom: 2026-12-02\n";
    expect(await listProblems(series(rule, { "2029-01-03": "title: T\n" }))).toEqual([
      "content/events/cafe/2029-01-03.md:1:1: 2029-01-03 is more than 18 months ahead, as far as sessions are listed. Write months-ahead: 26 under calendar: in site.yaml, or move the file out of content/ until the date is nearer.",
    ]);
  });

  test.each([
    [
      "time: 13:30 to 12:30",
      [
        "5:7 time: 12:30 is before 13:30, so each session would end on the next day. Write time: 12:30 to 13:30, if you mean the same day.",
      ],
    ],
    ["time: 22:00 to 01:00", []],
    [
      "times: 3",
      [
        "3:10 repeats: there is no time, so each session is a whole day. Write time: 12:30 to 13:30, unless you mean whole days.",
      ],
    ],
  ])("with %s", async (line, wanted) => {
    const files = series(`repeats: weekly on Wednesday\nfrom: 2026-12-02\n${line}\nsummary: S\n`);
    const warnings = await listWarnings(files);
    expect(warnings).toEqual(wanted.map((one) => `content/events/cafe/index.md:${one}`));
  });

  test("with an unknown phrase no session file is reported", async () => {
    const files = series("repeats: now and then\nfrom: 2026-01-01\n", {
      "2026-05-27": "title: T\n",
    });
    expect(await listProblems(files)).toEqual([
      index(
        "3:10 repeats:",
        '"now and then" is not a known way to repeat. Write a phrase such as weekly on Wednesday or monthly on the last Wednesday.',
      ),
    ]);
  });

  test.each([
    [
      "no day to begin",
      "repeats: weekly on Wednesday\n",
      "2:1 from:",
      "a series with repeats needs a first date. Write from: and the first date, such as 2026-01-07.",
    ],
    [
      "an end before the beginning",
      "repeats: weekly on Wednesday\nfrom: 2026-02-01\nuntil: 2026-01-01\n",
      "5:8 until:",
      "until 2026-01-01 is before from 2026-02-01. Swap the two, or correct the year.",
    ],
    [
      "two ways to end",
      "repeats: weekly on Wednesday\nfrom: 2026-02-01\nuntil: 2026-05-01\ntimes: 3\n",
      "6:8 times:",
      "it has both until and times. Remove one of the two.",
    ],
    [
      "a time without an end",
      "repeats: weekly on Wednesday\nfrom: 2026-02-01\ntimes: 3\ntime: 12:30\n",
      "6:7 time:",
      '"12:30" has no end. Write the end too, such as 12:30 to 13:30.',
    ],
    [
      "too many times",
      "repeats: daily\nfrom: 2026-02-01\ntimes: 10000\n",
      "5:8 times:",
      '"10000" is not a whole number from 1 to 1000. Write a number such as 1000.',
    ],
    [
      "a day to skip that is none",
      `${rule}skip: [2026-07-29, 2026-06-25]\n`,
      "7:20 skip.2:",
      "the series has no session on 2026-06-25. Did you mean 2026-06-24?",
    ],
    ...[
      ["2026-06-24 2026-07-29", "Write [2026-06-24, 2026-07-29]"],
      ["2026-06-24 and 2026-07-29", "Write [2026-06-24, 2026-07-29]"],
      ["2026-06-24, 2026-07-29", "Write [2026-06-24, 2026-07-29]"],
      [
        "2026-06-24 to 2026-07-29",
        "Write each date between the two on which it would take place, such as [2026-06-24, 2026-07-29]",
      ],
    ].map(([skip, fix]): [string, string, string, string] => [
      `first hour 5: dates in one value: ${skip}`,
      `${rule}skip: ${skip}\n`,
      "7:7 skip:",
      `"${skip}" is one value, but looks like several. ${fix}.`,
    ]),
    [
      "a session's field",
      `${rule}moved: 2026-05-28\n`,
      "7:1 moved:",
      'there is no field "moved". Write it in the file of the session, which is named by its date, such as 2017-05-25.md beside this one.',
    ],
    [
      "a field that there is not",
      `${rule}wibble: 2026-05-28\n`,
      "7:1 wibble:",
      `there is no field "wibble". The fields here are ${fieldNames("series")}.`,
    ],
  ])("%s", async (_, fields, place, message) => {
    expect(await listProblems(series(fields, { "2026-05-27": "title: T\n" }))).toEqual([
      index(place, message),
    ]);
  });

  test("first hour 5: dates in one value of a list keep the others", async () => {
    expect(
      await listProblems(series(`${rule}skip: [2026-03-25, 2026-06-24 2026-07-29]\n`)),
    ).toEqual([expect.stringContaining("Write [2026-03-25, 2026-06-24, 2026-07-29].")]);
  });

  test.each(["Wednesdays", "on the last Wensday", "false", "every blue moon"])(
    "first hour 5: of repeats: %s nobody knows the dates, so none to skip is wrong",
    async (repeats) => {
      const fields = `repeats: ${repeats}\nfrom: 2026-01-01\nskip: [2026-05-27, 2026-06-24]\n`;
      for (const one of await listProblems(series(fields))) expect(one).not.toContain("skip");
      const later = "later:\n  - from: 2026-06-01\n    repeats: Wednesdays\n";
      const problems = await listProblems(series(`${rule}skip: 2026-12-30\n${later}`));
      expect(problems.join()).not.toContain("skip");
    },
  );

  test("a day that is skipped twice is skipped", async () => {
    const { site } = await prepareValid(series(`${rule}skip: [2026-05-27, 2026-05-27]\n`));
    expect(site.events).toHaveLength(11);
  });
});

describe("the horizon, 18 months after the build date of 22 November 2026", () => {
  const saturdays = "repeats: weekly on Saturday\nfrom: 2026-11-28\ntime: 12:30 to 13:30\n";

  test("T4: a skip beyond the horizon is accepted, and one before it has to be a session", async () => {
    expect(await listProblems(series(`${saturdays}skip: [2028-05-27, 2029-01-01]\n`))).toEqual([]);
    expect(await listProblems(series(`${saturdays}skip: [2028-05-21]\n`))).toEqual([
      index("6:8 skip.1:", "the series has no session on 2028-05-21. Did you mean 2028-05-20?"),
    ]);
  });

  test("T8: a session on the horizon's day is listed, and the day after is beyond it", async () => {
    const mondays = "repeats: weekly on Monday\nfrom: 2026-11-23\ntime: 12:30 to 13:30\n";
    const { site } = await prepareValid(series(mondays, { "2028-05-22": "title: Last\n" }));
    expect(site.events.at(-1)).toMatchObject({ title: "Last", url: "/events/cafe/2028-05-22/" });
    const tuesdays = mondays.replace("Monday", "Tuesday");
    expect(await listProblems(series(tuesdays, { "2028-05-23": "title: Late\n" }))).toEqual([
      "content/events/cafe/2028-05-23.md:1:1: 2028-05-23 is more than 18 months ahead, as far as sessions are listed. Write months-ahead: 19 under calendar: in site.yaml, or move the file out of content/ until the date is nearer.",
    ]);
    expect(await listProblems(series(tuesdays, { "2028-05-22": "title: Off\n" }))).toEqual([
      "content/events/cafe/2028-05-22.md:1:1: the series has no session on 2028-05-22. The nearest is 2028-05-16: if that is the session, rename the file to 2028-05-16.md. For an extra session, write extra: true.",
    ]);
  });
});

describe("T10: the status of a series", () => {
  const statusOf = async (fields: string, sessions = {}) => {
    const { site } = await prepareValid(series(`${rule}${fields}`, sessions));
    return Object.fromEntries(
      site.events.map(({ id, status, reason }) => [id, reason ? `${status}: ${reason}` : status]),
    );
  };

  test("holds from the day of its entry of later on", async () => {
    const entry = "later:\n  - from: 2026-07-29\n    status: cancelled\n    reason: Rent\n";
    const found = await statusOf(entry, { "2026-08-26": "title: August\n" });
    expect(found).toMatchObject({
      "2026-06-24": "confirmed",
      "2026-07-29": "cancelled: Rent",
      "2026-08-26": "cancelled: Rent",
    });
  });

  test("gives way to the status of a session, and keeps its own reason", async () => {
    const found = await statusOf("status: cancelled\nreason: Rent\n", {
      "2026-07-29": "status: confirmed\n",
      "2026-08-26": "reason: Holidays\n",
    });
    expect(found).toMatchObject({
      "2026-06-24": "cancelled: Rent",
      "2026-07-29": "confirmed",
      "2026-08-26": "cancelled: Holidays",
    });
  });
});

describe("a time that does not exist, or happens twice, on one of the dates", () => {
  const sundays =
    "repeats: monthly on the last Sunday\nfrom: 2026-01-01\nuntil: 2026-09-30\ntime: 01:15 to 03:30\n";
  const gap =
    "01:15 on 29 March 2026 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Write 2026-03-29 00:15 or 2026-03-29 02:15";

  test("is reported at the time of the series", async () => {
    expect(await listProblems(series(sundays))).toEqual([
      index("6:7 time:", `${gap} as start: in cafe/2026-03-29.md, or add the date to skip.`),
    ]);
    expect(await listProblems(series(sundays.replace("2026-09-30", "2026-11-01")))).toEqual([
      index("6:7 time:", `${gap} as start: in cafe/2026-03-29.md, or add the date to skip.`),
      index(
        "6:7 time:",
        "01:15 on 25 October 2026 happens twice in Europe/London: the clocks go back from 02:00 to 01:00. Write 2026-10-25 01:15 BST for the first time, or 2026-10-25 01:15 GMT for the second as start: in cafe/2026-10-25.md, or add the date to skip.",
      ),
    ]);
  });

  test("at the end only", async () => {
    const fields = sundays.replace("01:15 to 03:30", "00:15 to 01:15");
    expect(await listProblems(series(fields))).toEqual([
      index("6:7 time:", `${gap} as end: in cafe/2026-03-29.md, or add the date to skip.`),
    ]);
    const files = series(fields, { "2026-03-29": "end: 2026-03-29 02:15\n" });
    expect(timeOf(await session(files, "2026-03-29"))).toBe(
      "2026-03-29 00:15 Europe/London to 2026-03-29 02:15",
    );
  });

  test("is fixed by a start in the session's file, or by skipping the date", async () => {
    const files = series(sundays, { "2026-03-29": "start: 2026-03-29 02:15\n" });
    const one = await session(files, "2026-03-29");
    expect(timeOf(one)).toBe("2026-03-29 02:15 Europe/London to 2026-03-29 04:30");
    expect(await listProblems(series(`${sundays}skip: 2026-03-29\n`))).toEqual([]);
  });

  test("is reported in the session's file, if it has one", async () => {
    expect(await listProblems(series(sundays, { "2026-03-29": "title: T\n" }))).toEqual([
      `content/events/cafe/2026-03-29.md:2:1 start: ${gap}.`,
    ]);
    expect(await listProblems(series(sundays, { "2026-02-22": "moved: 2026-03-29\n" }))).toEqual([
      `content/events/cafe/2026-02-22.md:2:8 moved: ${gap}.`,
      index("6:7 time:", `${gap} as start: in cafe/2026-03-29.md, or add the date to skip.`),
    ]);
  });
});

describe("files of sessions", () => {
  test("a session file of another date gets the nearest date as a suggestion", async () => {
    expect(await listProblems(series(rule, { "2026-05-28": "title: T\n" }))).toEqual([
      "content/events/cafe/2026-05-28.md:1:1: the series has no session on 2026-05-28. The nearest is 2026-05-27: if that is the session, rename the file to 2026-05-27.md. For an extra session, write extra: true.",
    ]);
  });

  test("a session file of a skipped date", async () => {
    expect(
      await listProblems(series(`${rule}skip: 2026-05-27\n`, { "2026-05-27": "title: T\n" })),
    ).toEqual([
      "content/events/cafe/2026-05-27.md:1:1: the series skips 2026-05-27. Remove 2026-05-27 from skip, or write extra: true.",
    ]);
  });

  test.each([
    [
      "events/cafe/first.md",
      "a session of a series is named by the date it was first planned for. Rename the file to that date, such as 2017-05-25.md.",
    ],
    [
      "events/cafe/2026-05-27-topic.md",
      "a session of a series is named by the date it was first planned for. Rename the file to that date, 2026-05-27.md.",
    ],
    [
      "events/cafe/2026-13-45.md",
      'the file\'s name begins with a date: "2026-13-45" is not a real date: there is no month 13. Write the year, the month and the day, such as 2017-06-21.',
    ],
  ])("%s", async (path, message) => {
    expect(await listProblems({ ...series(rule), [path]: text("title: T\n") })).toEqual([
      `content/${path}:1:1: ${message}`,
    ]);
  });

  test("a folder without index.md is one problem, and its files are checked", async () => {
    const files = {
      "events/cafe/2026-05-27.md": text("title: T\nstatus: canceled\n"),
      "events/cafe/2026-06-24.md": text("title: T\n"),
    };
    expect(await listProblems(files)).toEqual([
      "content/events/cafe:1:1: the folder has no index.md, so it is not a series. Create content/events/cafe/index.md with a title, or move the files to content/events/.",
      'content/events/cafe/2026-05-27.md:3:9 status: "canceled" is not one of confirmed, tentative, cancelled, postponed. Did you mean "cancelled"?',
    ]);
  });

  test("extra: a session besides the recurrence", async () => {
    const one = await session(series(rule, { "2026-05-28": "extra: true\n" }), "2026-05-28");
    expect(one.session?.isExtra).toBe(true);
    expect(timeOf(one)).toBe("2026-05-28 12:30 Europe/London to 2026-05-28 13:30");
  });

  test("extra on a date of the recurrence has no effect", async () => {
    const { site } = await prepareValid(series(rule, { "2026-05-27": "extra: true\n" }));
    expect(site.events).toHaveLength(12);
    expect(site.events.some((one) => one.session?.isExtra === true)).toBe(false);
  });

  test("a cancelled session stays, with its reason", async () => {
    const fields = "status: cancelled\nreason: Flood\n";
    const one = await session(series(rule, { "2026-05-27": fields }), "2026-05-27");
    expect(one).toMatchObject({ status: "cancelled", reason: "Flood", uid: "cafe-2026-05-27" });
  });

  test("without a recurrence its files are its sessions", async () => {
    const files = series("", {
      "2026-05-27": "title: T\n",
      "2026-06-24": "start: 2026-06-24 12:00\nduration: 1 hour\n",
    });
    const { site } = await prepareValid(files);
    expect(site.events.map(timeOf)).toEqual([
      "2026-05-27 to 2026-05-27",
      "2026-06-24 12:00 Europe/London to 2026-06-24 13:00",
    ]);
  });
});

describe("moved", () => {
  test.each([
    [
      "to another day and time",
      "moved: 2026-05-28 14:00\n",
      "2026-05-28 14:00 Europe/London to 2026-05-28 15:00",
    ],
    [
      "to another day, at the series' time",
      "moved: 2026-05-28\n",
      "2026-05-28 12:30 Europe/London to 2026-05-28 13:30",
    ],
    [
      "over the change of clocks",
      "moved: 2026-11-25\n",
      "2026-11-25 12:30 Europe/London to 2026-11-25 13:30",
    ],
    [
      "at an offset of its own",
      "moved: 2026-05-28 12:30 +02:00\n",
      "2026-05-28 11:30 Europe/London to 2026-05-28 12:30",
    ],
    [
      "to another zone",
      "moved: 2026-05-28 12:30\nzone: Europe/Paris\n",
      "2026-05-28 12:30 Europe/Paris to 2026-05-28 13:30",
    ],
    [
      "to another zone, at the series' time",
      "zone: Europe/Paris\n",
      "2026-05-27 12:30 Europe/Paris to 2026-05-27 13:30",
    ],
    [
      "with an end",
      "moved: 2026-05-28 14:00\nend: 2026-05-28 16:00\n",
      "2026-05-28 14:00 Europe/London to 2026-05-28 16:00",
    ],
  ])("%s", async (_, fields, time) => {
    const one = await session(series(rule, { "2026-05-27": fields }), "2026-05-27");
    expect(timeOf(one)).toBe(time);
    // Whatever it is moved to, it is known by the day for which it was first planned.
    expect(one).toMatchObject({ uid: "cafe-2026-05-27", url: "/events/cafe/2026-05-27/" });
    expect(one.movedFrom).toMatchObject({ start: { date: "2026-05-27", time: "12:30" } });
  });

  test.each([
    [
      "where no rule planned it",
      "time: 12:30 to 13:30\n",
      "moved: 2026-05-29 14:00\n",
      { start: { date: "2026-05-28", time: "12:30" } },
    ],
    [
      "where nothing says at what time it was planned",
      "",
      "moved: 2026-05-29 14:00\nduration: 1 hour\n",
      { kind: "all-day", first: "2026-05-28" },
    ],
    [
      "beside the rule",
      rule,
      "moved: 2026-05-29\nextra: true\n",
      { start: { date: "2026-05-28", time: "12:30" } },
    ],
  ])("%s, it is known too when it was to be", async (_, plan, fields, movedFrom) => {
    const one = await session(series(plan, { "2026-05-28": fields }), "2026-05-28");
    expect(timeOf(one)).toMatch(/^2026-05-29 /);
    expect(one.movedFrom).toMatchObject(movedFrom);
  });

  test.each([
    ["where no rule planned it", "", "start: 2026-05-28 18:00\nduration: 1 hour\n"],
    ["beside the rule", rule, "start: 2026-05-28 18:00\nextra: true\n"],
  ])("not, %s, by a start of its own", async (_, plan, fields) => {
    const one = await session(series(plan, { "2026-05-28": fields }), "2026-05-28");
    expect(one.movedFrom).toBeUndefined();
  });

  test("a postponed session with a new date takes place on that date", async () => {
    const fields = "status: postponed\nreason: Flood\nmoved: 2026-05-28 14:00\n";
    const one = await session(series(rule, { "2026-05-27": fields }), "2026-05-27");
    expect(one).toMatchObject({ status: "confirmed", reason: "Flood" });
    const all = series(`${rule}status: postponed\nreason: Flood\n`, {
      "2026-05-27": "moved: 2026-05-28\n",
    });
    expect((await session(all, "2026-05-27")).status).toBe("confirmed");
    expect((await session(all, "2026-06-24")).status).toBe("postponed");
  });

  test("to a night without its end time, the fix asks for a duration", async () => {
    const late = rule.replace("12:30 to 13:30", "23:00 to 01:30");
    expect(await listProblems(series(late, { "2026-02-25": "moved: 2026-03-28\n" }))).toEqual([
      "content/events/cafe/2026-02-25.md:2:8 moved: 01:30 on 29 March 2026 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Write its length as duration:, such as 90 minutes.",
    ]);
    const mended = series(late, { "2026-02-25": "moved: 2026-03-28\nduration: 2 hours\n" });
    expect(timeOf(await session(mended, "2026-02-25"))).toBe(
      "2026-03-28 23:00 Europe/London to 2026-03-29 02:00",
    );
  });

  test.each([
    [
      "and a start",
      "moved: 2026-05-28\nstart: 2026-05-28 13:00\n",
      "2:8 moved:",
      "it has both start and moved. Remove one of the two.",
    ],
    [
      "to no day",
      "moved: 28/05/2026\n",
      "2:8 moved:",
      '"28/05/2026" is not written as year-month-day. Write 2026-05-28.',
    ],
    [
      "with an end before it",
      "moved: 2026-05-28 14:00\nend: 2026-05-28 13:00\n",
      "3:6 end:",
      "the end, 2026-05-28 13:00, is not after the start, 2026-05-28 14:00. Swap the two; if it ends after midnight, write the next day's date.",
    ],
    [
      "to a zone that is none",
      "zone: Paris\n",
      "2:7 zone:",
      '"Paris" is not the name of a time zone. Write Europe/Paris.',
    ],
  ])("%s", async (_, fields, place, message) => {
    expect(await listProblems(series(rule, { "2026-05-27": fields }))).toEqual([
      `content/events/cafe/2026-05-27.md:${place} ${message}`,
    ]);
  });
});

describe("what a session inherits from its series", () => {
  const common = `${rule}place: Hub\nonline: https://example.org/join\nregistration: https://example.org/book\nhosts: Bob\n`;

  test("place, links and hosts, unless it has its own", async () => {
    const one = await session(series(common, { "2026-05-27": "place: Library\n" }), "2026-05-27");
    expect(one).toMatchObject({
      place: { name: "Library" },
      online: "https://example.org/join",
      registration: "https://example.org/book",
      hosts: [{ name: "Bob" }],
    });
  });

  test.each(["place", "online", "registration"])("none with %s: false", async (field) => {
    const files = series(common, { "2026-05-27": `${field}: false\n` });
    expect(await session(files, "2026-05-27")).toHaveProperty(field, undefined);
    expect(await session(files, "2026-06-24")).toHaveProperty(field, expect.anything());
  });
});

describe("a session's file that is a draft", () => {
  const files = {
    ...series(rule, {
      "2026-05-27": "title: Secret topic\ndraft: true\nimage: secret.png\n",
      "2026-05-28": "title: Secret extra\ndraft: true\nextra: true\n",
    }),
    "events/cafe/secret.png": onePixelPng,
    "posts/a.md": post("", "[May](../events/cafe/2026-05-27.md)\n"),
  };

  test("does not change a session of the recurrence, and unpublishes an extra one", async () => {
    const result = await prepareValid(files);
    expect(result.site.events).toHaveLength(12);
    expect(result.pages.map((page) => page.render()).join("")).not.toContain("Secret");
    expect(result.site.pictures.size).toBe(0);
    expect(
      result.problems.list("warning").filter(({ message }) => message.includes("uses this")),
    ).toEqual([]);
  });

  test("is listed as unpublished", async () => {
    const summary = formatSummary(await prepareValid(files));
    expect(summary).toContain("unpublished: content/events/cafe/2026-05-27.md (draft)");
    expect(summary).toContain("unpublished: content/events/cafe/2026-05-28.md (draft)");
  });

  test("is shown in a preview", async () => {
    const { site } = await prepareValid(files, true);
    expect(
      site.events
        .filter(({ unpublished }) => unpublished?.reason === "draft")
        .map(({ title }) => title),
    ).toEqual(["Secret topic", "Secret extra"]);
    expect(site.pictures.size).toBe(1);
  });

  test("is checked like any other, and stops nothing", async () => {
    const draft = series(rule, { "2026-05-27": "draft: true\nspeakers: bob-smith\n" });
    const files = { ...draft, "people/ann.md": person() };
    expect(await listProblems(files)).toEqual([]);
    expect(await listWarnings(files)).toContain(
      'content/events/cafe/2026-05-27.md:3:11 speakers: there is no person "bob-smith". Write one of: ann. For somebody new create content/people/bob-smith.md with name: and a bio, which may be empty; for a guest write { name: bob-smith } here.',
    );
  });
});
