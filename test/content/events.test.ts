import { afterAll, describe, expect, test } from "vitest";
import type { When } from "../../src/time/types.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, fieldNames, listWarnings, prepareValid, series } from "./make.ts";

afterAll(removeProjects);

const ofEvent = (fields: string) => listProblems({ "events/e.md": event(fields) });
const at = (place: string, message: string) => `content/events/e.md:${place} ${message}`;

describe("when it starts and ends", () => {
  test.each([
    [
      "no start",
      "",
      "2:1 start:",
      "start is missing. Write, for instance, start: 2017-06-01 17:30.",
    ],
    [
      "end before start",
      "start: 2026-12-01 17:30\nend: 2026-12-01 16:30\n",
      "4:6 end:",
      "the end, 2026-12-01 16:30, is not after the start, 2026-12-01 17:30. Swap the two; if it ends after midnight, write the next day's date.",
    ],
    [
      "end before start by days",
      "start: 2026-12-02\nend: 2026-12-01\n",
      "4:6 end:",
      "the end, 2026-12-01, is before the start, 2026-12-02. Swap the two, or correct the year.",
    ],
    [
      "end at the start",
      "start: 2026-12-01 17:30\nend: 2026-12-01 17:30\n",
      "4:6 end:",
      "the end, 2026-12-01 17:30, is not after the start, 2026-12-01 17:30. Swap the two; if it ends after midnight, write the next day's date.",
    ],
    [
      "an end without a day, before the start",
      "start: 2026-12-01 17:30\nend: 01:30\n",
      "4:6 end:",
      "the end, 2026-12-01 01:30, is not after the start, 2026-12-01 17:30. Swap the two; if it ends after midnight, write the next day's date.",
    ],
    [
      "an end without a day, by the half of a day",
      "start: 2026-12-01 17:30\nend: 6.30pm\n",
      "4:6 end:",
      '"6.30pm" is not written as hours:minutes, two digits each. Write 2026-12-01 18:30.',
    ],
    ...[
      ["7:30", '"7:30 pm" is not written as hours:minutes, two digits each', "2026-12-01 19:30"],
      ["7.30", '"7.30 pm" is not written as hours:minutes, two digits each', "2026-12-01 19:30"],
      ["1:15", '"1:15" is not written as hours:minutes, two digits each', "2026-12-02 01:15"],
    ].map(([end, what, meant]): [string, string, string, string] => [
      `first hour 6: ${end} after 17:30`,
      `start: 2026-12-01 17:30\nend: ${end}\n`,
      "4:6 end:",
      `${what}. Write ${meant}.`,
    ]),
    [
      "first hour 6: a time of the evening in two digits",
      "start: 2026-12-01 17:30\nend: 07:30\n",
      "4:6 end:",
      "the end, 2026-12-01 07:30, is not after the start, 2026-12-01 17:30. Write end: 2026-12-01 19:30; if it ends after midnight, write the next day's date.",
    ],
    [
      "first hour 6: a start and an end in one line",
      "start: 2026-12-01 17:30 to 7:30\n",
      "3:8 start:",
      '"2026-12-01 17:30 to 7:30" has two times. Write 2026-12-01 17:30 here, and 2026-12-01 19:30 as the end.',
    ],
    [
      "first hour 7: a move to a start and an end",
      "start: 2026-12-01 17:30\nend: 19:00\nmoved: 2026-12-15 19:00 to 20:30\n",
      "5:8 moved:",
      '"2026-12-15 19:00 to 20:30" has two times. Write\nmoved: 2026-12-15 19:00\nduration: 90 minutes\n',
    ],
    [
      "an end without a day, of whole days",
      "start: 2026-12-01\nend: 18:30\n",
      "4:6 end:",
      "the start has no time, and the end has one. Write start: 2026-12-01 and a time, or end: 2026-12-01.",
    ],
    [
      "a day and a time",
      "start: 2026-12-01\nend: 2026-12-01 18:30\n",
      "4:6 end:",
      "the start has no time, and the end has one. Write start: 2026-12-01 and a time, or end: 2026-12-01.",
    ],
    [
      "a time and a day",
      "start: 2026-12-01 17:30\nend: 2026-12-02\n",
      "4:6 end:",
      "the start has a time, and the end has none. Write end: 2026-12-02 and a time.",
    ],
    [
      "an end and a duration",
      "start: 2026-12-01 17:30\nend: 2026-12-01 18:30\nduration: 1 hour\n",
      "5:11 duration:",
      "it has both end and duration. Remove one of the two.",
    ],
    [
      "a duration of whole days",
      "start: 2026-12-01\nduration: 90 minutes\n",
      "4:11 duration:",
      "an all-day event has no duration. Write start: with a time, or end: with the last date.",
    ],
    [
      "a duration without its unit",
      "start: 2026-12-01 17:30\nduration: 90\n",
      "4:11 duration:",
      '"90" has no unit. Write 90 minutes or 90 hours.',
    ],
    [
      "unknown zone",
      "start: 2026-12-01 17:30\nduration: 1 hour\nzone: Europe/Londn\n",
      "5:7 zone:",
      '"Europe/Londn" is not the name of a time zone. Write Europe/London.',
    ],
    [
      "a nickname for a zone",
      "start: 2026-12-01 17:30\nduration: 1 hour\nzone: BST\n",
      "5:7 zone:",
      '"BST" is not the name of a time zone. Write Europe/London.',
    ],
    [
      "a time in the DST gap",
      "start: 2026-03-29 01:30\nduration: 1 hour\n",
      "3:8 start:",
      "01:30 on 29 March 2026 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Write 2026-03-29 00:30 or 2026-03-29 02:30.",
    ],
    [
      "a time in the DST gap of its own zone",
      "start: 2026-03-08 02:30\nduration: 1 hour\nzone: America/New_York\n",
      "3:8 start:",
      "02:30 on 8 March 2026 does not exist in America/New_York: the clocks go from 02:00 to 03:00. Write 2026-03-08 01:30 or 2026-03-08 03:30.",
    ],
    [
      "a time that happens twice",
      "start: 2026-10-25 01:30\nduration: 1 hour\n",
      "3:8 start:",
      "01:30 on 25 October 2026 happens twice in Europe/London: the clocks go back from 02:00 to 01:00. Write 2026-10-25 01:30 BST for the first time, or 2026-10-25 01:30 GMT for the second.",
    ],
    [
      "a status like no other",
      "start: 2026-12-01\nstatus: canceled\n",
      "4:9 status:",
      '"canceled" is not one of confirmed, tentative, cancelled, postponed. Did you mean "cancelled"?',
    ],
    [
      "a session's field",
      "start: 2026-12-01\nextra: true\n",
      "4:1 extra:",
      `there is no field "extra". The fields here are ${fieldNames("event")}.`,
    ],
  ])("%s", async (_, fields, place, message) => {
    expect(await ofEvent(fields)).toEqual([at(place, message)]);
  });

  test("an end without a date is on the date of the start, for sessions too", async () => {
    const { site } = await prepareValid({
      "events/e.md": event("start: 2026-12-01 17:30\nend: 18:45\n"),
      ...series(
        "repeats: weekly on Wednesday\nfrom: 2026-12-02\ntime: 12:30 to 13:30\ntimes: 3\n",
        {
          "2026-12-09": "end: 14:15\n",
          "2026-12-16": "moved: 2026-12-17 10:00\nend: 11:30\n",
        },
      ),
    });
    const ends = site.events.map(
      ({ when }) => when.kind === "timed" && `${when.end.date} ${when.end.time}`,
    );
    expect(ends).toEqual([
      "2026-12-01 18:45",
      "2026-12-02 13:30",
      "2026-12-09 14:15",
      "2026-12-17 11:30",
    ]);
  });

  test("both of two times that happen twice", async () => {
    const problems = await ofEvent("start: 2026-10-25 01:30\nend: 2026-10-25 01:45\n");
    expect(problems.map((problem) => problem.split(": ")[0])).toEqual([
      "content/events/e.md:3:8 start",
      "content/events/e.md:4:6 end",
    ]);
  });

  test("an offset selects one of the two", async () => {
    const { site } = await prepareValid({
      "events/e.md": event("start: 2026-10-25 01:30 BST\nend: 2026-10-25 01:30 GMT\n"),
    });
    expect(site.events[0]?.when).toMatchObject({
      start: { time: "01:30", offset: 60 },
      end: { time: "01:30", offset: 0 },
    });
  });

  test.each([
    [
      "start: 2126-12-01 17:30\nend: 18:30\n",
      ["4:8 start: it is more than ten years ahead, in 2126"],
    ],
    ["start: 2026-12-01\nend: 2072-12-02\n", ["5:6 end: it lasts 16804 days"]],
    ["start: 2026-12-01\nend: 2027-09-01\n", []],
  ])("a typo in a year, %j", async (fields, wanted) => {
    const warnings = await listWarnings({ "events/e.md": event(`summary: S\n${fields}`) });
    expect(warnings).toEqual(
      wanted.map((one) => `content/events/e.md:${one}. Correct the year, if it is a typo.`),
    );
  });

  test("without an end it takes an hour, with a warning", async () => {
    expect(
      await listWarnings({ "events/e.md": event("summary: S\nstart: 2026-12-01 17:30\n") }),
    ).toEqual([
      at(
        "4:8 start:",
        "there is no end. It is shown as one hour; write end: 2026-12-01 and a time, or duration: 90 minutes; or for all such events event-length: 1 hour in site.yaml.",
      ),
    ]);
  });

  test("cancelled without a reason", async () => {
    const fields = "summary: S\nstart: 2026-12-01\nstatus: cancelled\n";
    expect(await listWarnings({ "events/e.md": event(fields) })).toEqual([
      at("5:9 status:", "it is cancelled, without a reason. Write reason: and a few words."),
    ]);
  });
});

const describeWhen = (when: When | undefined) =>
  when?.kind === "timed"
    ? `${when.start.date} ${when.start.time} ${when.start.zone} to ${when.end.date} ${when.end.time}`
    : when && `${when.first} to ${when.last}`;

describe("moved", () => {
  const evening = "start: 2026-12-01 17:30\nend: 2026-12-01 19:30\n";
  const planned = "2026-12-01 17:30 Europe/London to 2026-12-01 19:30";
  const days = "start: 2026-12-01\nend: 2026-12-03\n";

  /** When it takes place, and when it was to. */
  async function moved(fields: string) {
    const { site } = await prepareValid({ "events/e.md": event(fields) });
    const [one] = site.events;
    return [describeWhen(one?.when), describeWhen(one?.movedFrom)];
  }

  test.each([
    [
      "to another day and time, it takes as long as start and end said",
      `${evening}moved: 2026-12-15 14:00\n`,
      "2026-12-15 14:00 Europe/London to 2026-12-15 16:00",
      planned,
    ],
    [
      "as long as duration said",
      "start: 2026-12-01 17:30\nduration: 2 hours\nmoved: 2026-12-15 14:00\n",
      "2026-12-15 14:00 Europe/London to 2026-12-15 16:00",
      planned,
    ],
    [
      "to an earlier day",
      `${evening}moved: 2026-11-30 14:00\n`,
      "2026-11-30 14:00 Europe/London to 2026-11-30 16:00",
      planned,
    ],
    [
      "to another day, at the same hours",
      `${evening}moved: 2026-12-15\n`,
      "2026-12-15 17:30 Europe/London to 2026-12-15 19:30",
      planned,
    ],
    [
      "over the change of clocks",
      "start: 2026-10-24 12:30\nend: 2026-10-24 13:30\nmoved: 2026-10-26\n",
      "2026-10-26 12:30 Europe/London to 2026-10-26 13:30",
      "2026-10-24 12:30 Europe/London to 2026-10-24 13:30",
    ],
    [
      "over midnight",
      "start: 2026-12-01 23:00\nend: 2026-12-03 01:00\nmoved: 2026-12-15 22:00\n",
      "2026-12-15 22:00 Europe/London to 2026-12-17 00:00",
      "2026-12-01 23:00 Europe/London to 2026-12-03 01:00",
    ],
    [
      "over midnight, at the same hours",
      "start: 2026-12-01 23:00\nend: 2026-12-03 01:00\nmoved: 2026-12-15\n",
      "2026-12-15 23:00 Europe/London to 2026-12-17 01:00",
      "2026-12-01 23:00 Europe/London to 2026-12-03 01:00",
    ],
    [
      "and shorter than planned",
      `${evening}moved: 2026-12-15 14:00\nduration: 30 minutes\n`,
      "2026-12-15 14:00 Europe/London to 2026-12-15 14:30",
      planned,
    ],
    [
      "to half an hour later, for as long as it says",
      `${evening}moved: 2026-12-01 18:00\nduration: 2 hours\n`,
      "2026-12-01 18:00 Europe/London to 2026-12-01 20:00",
      planned,
    ],
    [
      "to the time at which it was to end",
      `${evening}moved: 2026-12-01 19:30\n`,
      "2026-12-01 19:30 Europe/London to 2026-12-01 21:30",
      planned,
    ],
    [
      "at an offset of its own",
      `${evening}moved: 2026-12-15 14:00 +02:00\n`,
      "2026-12-15 12:00 Europe/London to 2026-12-15 14:00",
      planned,
    ],
    [
      "in a zone of its own",
      `${evening}moved: 2026-12-15 14:00\nzone: Europe/Paris\n`,
      "2026-12-15 14:00 Europe/Paris to 2026-12-15 16:00",
      "2026-12-01 17:30 Europe/Paris to 2026-12-01 19:30",
    ],
    [
      "as many whole days later",
      `${days}moved: 2026-12-15\n`,
      "2026-12-15 to 2026-12-17",
      "2026-12-01 to 2026-12-03",
    ],
    [
      "from a whole day to a time of it",
      "start: 2026-12-01\nmoved: 2026-12-01 14:00\nduration: 1 hour\n",
      "2026-12-01 14:00 Europe/London to 2026-12-01 15:00",
      "2026-12-01 to 2026-12-01",
    ],
    ["to where it was: it has not", `${evening}moved: 2026-12-01 17:30\n`, planned, undefined],
    ["to its own day: it has not", `${evening}moved: 2026-12-01\n`, planned, undefined],
  ])("%s", async (_, fields, now, then) => {
    expect(await moved(fields)).toEqual([now, then]);
  });

  test.each([
    ["postponed, with the new day", "postponed", "moved: 2026-12-15\n", "confirmed"],
    ["postponed, with none", "postponed", "", "postponed"],
    ["postponed, with the day that it had", "postponed", "moved: 2026-12-01\n", "postponed"],
    ["tentative", "tentative", "moved: 2026-12-15\n", "tentative"],
    ["cancelled", "cancelled", "moved: 2026-12-15\n", "cancelled"],
  ])("%s: what that makes of it", async (_, status, fields, expected) => {
    const all = `${evening}status: ${status}\nreason: Flood\n${fields}`;
    const { site } = await prepareValid({ "events/e.md": event(all) });
    expect(site.events).toMatchObject([{ uid: "e", status: expected, reason: "Flood" }]);
  });

  const leave =
    "Leave start and end as first planned, and write the new length as duration:, such as 90 minutes.";
  const either = "moved is between start and end, so end could be the planned end or the new one.";

  test.each([
    [
      "and no start",
      "moved: 2026-12-15 14:00\n",
      "2:1 start:",
      "start is missing. Write, for instance, start: 2026-06-01 17:30.",
    ],
    [
      "to no day",
      `${evening}moved: 15/12/2026\n`,
      "5:8 moved:",
      '"15/12/2026" is not written as year-month-day. Write 2026-12-15.',
    ],
    [
      "to a time without a day",
      `${evening}moved: 14:00\n`,
      "5:8 moved:",
      '"14:00" has no date. Write the date too, such as 2026-06-21 14:00.',
    ],
    [
      "with the new end for an end",
      "start: 2026-12-01 17:30\nend: 2026-12-15 16:00\nmoved: 2026-12-15 14:00\n",
      "4:6 end:",
      `${either} ${leave}`,
    ],
    [
      "to a time before the end, which may be meant to stay",
      `${evening}moved: 2026-12-01 18:00\n`,
      "4:6 end:",
      `${either} ${leave}`,
    ],
    [
      "to an earlier day, with the new end for an end",
      "start: 2026-12-15 17:30\nend: 2026-12-01 16:00\nmoved: 2026-12-01 14:00\n",
      "4:6 end:",
      `the end, 2026-12-01 16:00, is not after the start, 2026-12-15 17:30. ${leave}`,
    ],
    [
      "to whole days among those that were planned",
      `${days}moved: 2026-12-02\n`,
      "4:6 end:",
      `${either} Leave start and end as first planned; if they are, write the new dates as start and end, and delete moved.`,
    ],
    [
      "to an earlier whole day, with the new end for an end",
      "start: 2026-12-15\nend: 2026-12-02\nmoved: 2026-12-01\n",
      "4:6 end:",
      "the end, 2026-12-02, is before the start, 2026-12-15. Leave start and end as first planned; if they are, write the new dates as start and end, and delete moved.",
    ],
    [
      "to a whole day that has a duration",
      "start: 2026-12-01\nmoved: 2026-12-15\nduration: 1 hour\n",
      "5:11 duration:",
      "an all-day event has no duration. Write moved: with a time, or remove duration.",
    ],
    [
      "into the DST gap",
      `${evening}moved: 2026-03-29 01:30\n`,
      "5:8 moved:",
      "01:30 on 29 March 2026 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Write 2026-03-29 00:30 or 2026-03-29 02:30.",
    ],
    [
      "to a day on which the hour of its start is in the DST gap",
      "start: 2026-03-28 01:30\nend: 2026-03-28 03:00\nmoved: 2026-03-29\n",
      "5:8 moved:",
      "01:30 on 29 March 2026 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Write 2026-03-29 00:30 or 2026-03-29 02:30.",
    ],
    [
      "to a day on which the hour of its end happens twice",
      "start: 2026-10-17 23:00\nend: 2026-10-18 01:30\nmoved: 2026-10-24\n",
      "5:8 moved:",
      "01:30 on 25 October 2026 happens twice in Europe/London: the clocks go back from 02:00 to 01:00. Write its length as duration:, such as 90 minutes.",
    ],
  ])("%s", async (_, fields, place, message) => {
    expect(await ofEvent(fields)).toEqual([at(place, message)]);
  });

  test.each([
    ["from whole days to a time", "start: 2026-12-01\nmoved: 2026-12-15 14:00\n", "5:8 moved:", ""],
    [
      "from a time without an end",
      "start: 2026-12-01 17:30\nmoved: 2026-12-15 14:00\n",
      "4:8 start:",
      "end: 2026-12-01 and a time, or ",
    ],
  ])("%s: an hour is taken, with a word", async (_, fields, place, advice) => {
    const files = { "events/e.md": event(`summary: S\n${fields}`) };
    expect(await listWarnings(files)).toEqual([
      at(
        place,
        `there is no end. It is shown as one hour; write ${advice}duration: 90 minutes; or for all such events event-length: 1 hour in site.yaml.`,
      ),
    ]);
    expect(describeWhen((await prepareValid(files)).site.events[0]?.when)).toMatch(
      /14:00 .* 15:00$/,
    );
  });
});

describe("the place", () => {
  test("false means none", async () => {
    const fields = "start: 2026-12-01\nplace: false\nonline: false\nregistration: false\n";
    const { site } = await prepareValid({ "events/e.md": event(fields) });
    for (const field of ["place", "online", "registration"])
      expect(site.events[0]).toHaveProperty(field, undefined);
  });

  test("a misspelt field of the place", async () => {
    expect(await ofEvent("start: 2026-12-01\nplace: { nam: Hub }\n")).toEqual([
      at("4:10 place.nam:", 'there is no field "nam". Did you mean "name"?'),
    ]);
  });

  test("a list of places", async () => {
    expect(await ofEvent("start: 2026-12-01\nplace: [Hub]\n")).toEqual([
      at(
        "4:8 place:",
        "place is a list, and should be a group of fields. Write, for instance, place: The Hub, Room 1.",
      ),
    ]);
  });
});

describe("first hour 26: a start that cannot be read", () => {
  test.each([
    [
      "20 January 2027, 6pm",
      '"20 January 2027" is not written as year-month-day. Write 2027-01-20 18:00.',
    ],
    [
      "01/02/2027 18:00",
      '"01/02/2027" can be read in two ways. Write 2027-02-01 18:00 or 2027-01-02 18:00.',
    ],
    [
      "2027-02-30 18:00",
      '"2027-02-30" is not a real date: February 2027 has 28 days. Write 2027-02-28 18:00.',
    ],
    [
      "Wednesday 2027-01-20 18:00",
      '"Wednesday 2027-01-20" is not written as year-month-day. Write 2027-01-20 18:00.',
    ],
  ])("H26: %s does not make the end wrong too", async (start, message) => {
    const fields = `start: ${start}\nend: 19:30\n`;
    expect(await listProblems({ "events/e.md": event(fields) })).toEqual([
      `content/events/e.md:3:8 start: ${message}`,
    ]);
  });

  test("H26: an end that is wrong by itself is reported beside it", async () => {
    const fields = "start: June\nend: 30/06/2027\n";
    expect(await listProblems({ "events/e.md": event(fields) })).toHaveLength(2);
  });
});
