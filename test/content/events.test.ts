import { afterAll, describe, expect, test } from "vitest";
import { clear, problemsOf } from "../support/project.ts";
import { event, sound, warningsOf } from "./make.ts";

afterAll(clear);

const ofEvent = (fields: string) => problemsOf({ "events/e.md": event(fields) });
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
      "the end, 2026-12-01, is before the start, 2026-12-02. Swap the two, or mend the year.",
    ],
    [
      "end at the start",
      "start: 2026-12-01 17:30\nend: 2026-12-01 17:30\n",
      "4:6 end:",
      "the end, 2026-12-01 17:30, is not after the start, 2026-12-01 17:30. Swap the two; if it ends after midnight, write the next day's date.",
    ],
    [
      "an end without a day",
      "start: 2026-12-01 17:30\nend: 18:30\n",
      "4:6 end:",
      '"18:30" has no date. Write the date too, such as 2017-06-21 18:30.',
    ],
    [
      "a day and a time",
      "start: 2026-12-01\nend: 2026-12-01 18:30\n",
      "4:6 end:",
      "the start is a day, the end a time. Write start: 2026-12-01 and a time, or end: 2026-12-01.",
    ],
    [
      "a time and a day",
      "start: 2026-12-01 17:30\nend: 2026-12-02\n",
      "4:6 end:",
      "the start is a time, the end a day. Write end: 2026-12-02 and a time.",
    ],
    [
      "an end and a duration",
      "start: 2026-12-01 17:30\nend: 2026-12-01 18:30\nduration: 1 hour\n",
      "5:11 duration:",
      "there is an end and a duration. Keep one of the two.",
    ],
    [
      "a duration of whole days",
      "start: 2026-12-01\nduration: 90 minutes\n",
      "4:11 duration:",
      "an event of whole days has no duration. Write start: with a time, or end: with the last day.",
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
      'there is no field "extra". The fields here are title, start, summary, draft, aliases, place, online, registration, speakers, hosts, tags, cohort, hashtag, image, status, reason, outputs, id, revision, updated, end, duration, zone.',
    ],
  ])("%s", async (_, fields, place, message) => {
    expect(await ofEvent(fields)).toEqual([at(place, message)]);
  });

  test("both of two times that happen twice", async () => {
    const problems = await ofEvent("start: 2026-10-25 01:30\nend: 2026-10-25 01:45\n");
    expect(problems.map((problem) => problem.split(": ")[0])).toEqual([
      "content/events/e.md:3:8 start",
      "content/events/e.md:4:6 end",
    ]);
  });

  test("said which of the two, it is right", async () => {
    const { site } = await sound({
      "events/e.md": event("start: 2026-10-25 01:30 BST\nend: 2026-10-25 01:30 GMT\n"),
    });
    expect(site.events[0]?.when).toMatchObject({
      start: { time: "01:30", offset: 60 },
      end: { time: "01:30", offset: 0 },
    });
  });

  test("no end: an hour is taken, with a word", async () => {
    expect(
      await warningsOf({ "events/e.md": event("summary: S\nstart: 2026-12-01 17:30\n") }),
    ).toEqual([
      at(
        "4:8 start:",
        "nothing says when it ends. One hour is taken; write end: 2026-12-01 and a time, or duration: 90 minutes.",
      ),
    ]);
  });

  test("cancelled, and nobody is told why", async () => {
    const fields = "summary: S\nstart: 2026-12-01\nstatus: cancelled\n";
    expect(await warningsOf({ "events/e.md": event(fields) })).toEqual([
      at("5:9 status:", "it is cancelled, and nobody is told why. Write reason: and a few words."),
    ]);
  });
});

describe("where it is", () => {
  test("false is none", async () => {
    const fields = "start: 2026-12-01\nplace: false\nonline: false\nregistration: false\n";
    const { site } = await sound({ "events/e.md": event(fields) });
    for (const field of ["place", "online", "registration"])
      expect(site.events[0]).not.toHaveProperty(field);
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
        "place is a list where a group of fields belongs. Write, for instance, place: The Hub, Room 1.",
      ),
    ]);
  });
});
