/** Case 6 of test/cases/README.md: a session gets another place, another is cancelled. */
import { beforeAll, expect, test } from "vitest";
import { readProperty } from "../calendar/parser.ts";
import { type Calendars, listChangedEvents, listChangedProperties } from "./calendars.ts";
import {
  buildCalendars,
  createEvent,
  createRepository,
  createSession,
  sessionKinds,
} from "./site.ts";

let planned: Calendars;
let elsewhere: Calendars;
let cancelled: Calendars;
beforeAll(async () => {
  const repo = createRepository({
    "events/lunch/index.md": createEvent({
      repeats: "weekly on Wednesday",
      from: "2026-09-02",
      until: "2026-09-30",
      time: "12:30 to 13:30",
    }),
  });
  planned = await buildCalendars(repo.root);
  repo.commit({ "events/lunch/2026-09-16.md": createSession({ place: "Room 2" }) });
  elsewhere = await buildCalendars(repo.root);
  repo.commit({
    "events/lunch/2026-09-23.md": createSession({ status: "cancelled", reason: "No water" }),
  });
  cancelled = await buildCalendars(repo.root);
});

const moved = "lunch-2026-09-16";
const off = "lunch-2026-09-23";

test("case 6: another place for one session changes only that session", () => {
  expect(listChangedEvents(planned, elsewhere)).toEqual(["lunch-2026-09-16@example.org"]);
});

test("case 6: another place changes only LOCATION, the news of it and the revision", () => {
  const [before, after] = [planned, elsewhere].map((one) => one.event(moved, sessionKinds));
  expect(before?.location).toBe("The Hub");
  expect(after?.location).toBe("Room 2");
  expect(after?.description).toBe(
    `New place: it was planned for The Hub.\n\n${before?.description}`,
  );
  expect(listChangedProperties(before, after)).toEqual([
    "DESCRIPTION",
    "DTSTAMP",
    "LAST-MODIFIED",
    "LOCATION",
    "SEQUENCE",
  ]);
});

test("case 6: a cancelled session is one VEVENT", () => {
  expect([...cancelled.events.keys()]).toHaveLength(planned.events.size);
  for (const [url, text] of cancelled.files)
    expect(text.split("UID:lunch-2026-09-23@example.org\r\n").length - 1, url).toBeLessThan(2);
  expect(listChangedEvents(elsewhere, cancelled)).toEqual(["lunch-2026-09-23@example.org"]);
});

test("case 6: a cancelled session is CANCELLED and TRANSPARENT", () => {
  const event = cancelled.event(off, sessionKinds);
  expect(event).toMatchObject({ status: "CANCELLED", transparency: "TRANSPARENT" });
  expect(readProperty(event.bytes, "STATUS")).toBe("STATUS:CANCELLED");
});

test("case 6: a cancelled session has the title prefix", () => {
  expect(planned.event(off, sessionKinds).summary).toBe("Café");
  expect(cancelled.event(off, sessionKinds).summary).toBe("CANCELLED: Café");
});

test("case 6: a cancelled session keeps its original time", () => {
  const [before, after] = [planned, cancelled].map((one) => one.event(off, sessionKinds));
  expect(after).toMatchObject({
    start: "2026-09-23T11:30:00.000Z",
    end: "2026-09-23T12:30:00.000Z",
  });
  expect(listChangedProperties(before, after)).toEqual([
    "DESCRIPTION",
    "DTSTAMP",
    "LAST-MODIFIED",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "TRANSP",
  ]);
});

test("case 6: a cancelled session stays in every file", () => {
  const listFiles = (calendars: Calendars) =>
    [...calendars.files.keys()].filter((url) =>
      calendars.file(url).events.some(({ uid }) => uid === "lunch-2026-09-23@example.org"),
    );
  expect(listFiles(cancelled)).toEqual(listFiles(planned));
  expect(listFiles(cancelled)).toHaveLength(6);
});
