/** Case 4 of test/cases/README.md: the sessions of a recurrence phrase. */
import { beforeAll, expect, test } from "vitest";
import type { Calendars } from "./calendars.ts";
import { createEvent, listSeriesCalendars, publishFiles, sessionKinds } from "./site.ts";

let calendars: Calendars;
beforeAll(async () => {
  calendars = await publishFiles({
    "events/lunch/index.md": createEvent({
      repeats: "weekly on Wednesday",
      from: "2026-07-08",
      until: "2026-12-09",
      skip: "2026-08-12",
      time: "12:30 to 13:30",
    }),
    "events/early/index.md": createEvent({ ...untilLastOfSummer, time: "00:15 to 00:45" }),
    "events/late/index.md": createEvent({ ...untilLastOfSummer, time: "23:15 to 23:45" }),
    "events/noon/index.md": createEvent({ ...untilLastOfSummer, time: "12:00 to 13:00" }),
    "events/evenings/index.md": createEvent({
      repeats: "monthly on the last Wednesday",
      from: "2026-01-01",
      until: "2026-12-31",
      time: "18:30 to 20:00",
    }),
  });
});

/** Clocks go back in the night to Sunday 25 October 2026. */
const untilLastOfSummer = {
  repeats: "weekly on Saturday",
  from: "2026-10-10",
  until: "2026-10-24",
};

/** The sessions of a series in a calendar. */
const listSessions = (url: string, series: string) =>
  calendars.file(url).events.filter(({ uid }) => uid.startsWith(`${series}-2026-`));

/** The wall time in London, "2026-01-28 18:30". */
const toLondonTime = (instant: string) =>
  new Date(instant).toLocaleString("sv-SE", { timeZone: "Europe/London" }).slice(0, 16);

test("case 4: weekly from 8 July to 9 December 2026 without 12 August is 22 sessions", () => {
  for (const url of listSeriesCalendars("lunch"))
    expect(listSessions(url, "lunch")).toHaveLength(22);
  const all = listSessions("/events/lunch.ics", "lunch");
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(22);
  expect(all.at(0)?.start).toBe("2026-07-08T11:30:00.000Z");
  expect(all.at(-1)?.start).toBe("2026-12-09T12:30:00.000Z");
});

test("case 4: a skipped date has no session and leaves no trace", () => {
  for (const url of listSeriesCalendars("lunch")) {
    const days = listSessions(url, "lunch").map(({ start }) => start.slice(0, 10));
    expect(days).toContain("2026-08-05");
    expect(days).not.toContain("2026-08-12");
    expect(days).toContain("2026-08-19");
  }
  expect(calendars.files.has("/events/lunch/2026-08-12/event.ics")).toBe(false);
  for (const { bytes } of calendars.events.values())
    expect(bytes).not.toMatch(/^(?:RRULE|RDATE|EXDATE|RECURRENCE-ID)/m);
});

test.each([
  ["just after midnight", "early", "2026-10-23T23:15:00.000Z"],
  ["just before midnight", "late", "2026-10-24T22:15:00.000Z"],
  ["at noon", "noon", "2026-10-24T11:00:00.000Z"],
])("case 4: `until` on the last date of summer time includes it, %s", (_, series, start) => {
  expect(calendars.event(`${series}-2026-10-24`, sessionKinds).start).toBe(start);
  for (const url of listSeriesCalendars(series)) {
    expect(listSessions(url, series)).toHaveLength(3);
    expect(listSessions(url, series).at(-1)?.start).toBe(start);
  }
});

const lastWednesdays = [
  "2026-01-28",
  "2026-02-25",
  "2026-03-25",
  "2026-04-29",
  "2026-05-27",
  "2026-06-24",
  "2026-07-29",
  "2026-08-26",
  "2026-09-30",
  "2026-10-28",
  "2026-11-25",
  "2026-12-30",
];

test("case 4: monthly on the last Wednesday of 2026 is 28 Jan, 25 Feb, 25 Mar, 29 Apr … 30 Dec", () => {
  for (const url of listSeriesCalendars("evenings")) {
    const days = listSessions(url, "evenings").map(({ start }) => start.slice(0, 10));
    expect(days).toEqual(lastWednesdays);
  }
  for (const date of lastWednesdays) calendars.event(`evenings-${date}`, sessionKinds);
});

test("case 4: monthly on the last Wednesday at 18:30 is 18:30 local time every month", () => {
  for (const url of listSeriesCalendars("evenings")) {
    const starts = listSessions(url, "evenings").map(({ start }) => toLondonTime(start));
    expect(starts).toEqual(lastWednesdays.map((date) => `${date} 18:30`));
  }
  const { bytes } = calendars.event("evenings-2026-07-29", sessionKinds);
  expect(bytes).toContain("DTSTART;TZID=Europe/London:20260729T183000\r\n");
});
