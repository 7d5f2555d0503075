/** Case 6 of calendar.md: a session elsewhere, and one that is off, after the commit that says so. */
import { beforeAll, expect, test } from "vitest";
import { only } from "../calendar/reader.ts";
import { type Calendars, changedProperties, differing } from "./calendars.ts";
import { calendarsIn, everywhereAsSession, gathering, repository, session } from "./site.ts";

let planned: Calendars;
let elsewhere: Calendars;
let cancelled: Calendars;
beforeAll(async () => {
  const repo = repository({
    "events/lunch/index.md": gathering({
      repeats: "weekly on Wednesday",
      from: "2026-09-02",
      until: "2026-09-30",
      time: "12:30 to 13:30",
    }),
  });
  planned = await calendarsIn(repo.root);
  repo.commit({ "events/lunch/2026-09-16.md": session({ place: "Room 2" }) });
  elsewhere = await calendarsIn(repo.root);
  repo.commit({
    "events/lunch/2026-09-23.md": session({ status: "cancelled", reason: "No water" }),
  });
  cancelled = await calendarsIn(repo.root);
});

const moved = "lunch-2026-09-16";
const off = "lunch-2026-09-23";

test("calendar.md case 6: a place changed for one session changes that session only", () => {
  expect(differing(planned, elsewhere)).toEqual(["lunch-2026-09-16@example.org"]);
});

test("calendar.md case 6: a place changed for one session changes LOCATION only, and what tells that it did", () => {
  const [before, after] = [planned, elsewhere].map((one) => one.event(moved, everywhereAsSession));
  expect(before?.location).toBe("The Hub");
  expect(after?.location).toBe("Room 2");
  expect(changedProperties(before, after)).toEqual([
    "DTSTAMP",
    "LAST-MODIFIED",
    "LOCATION",
    "SEQUENCE",
  ]);
});

test("calendar.md case 6: a cancelled session is one VEVENT", () => {
  expect([...cancelled.told.keys()]).toHaveLength(planned.told.size);
  for (const [url, text] of cancelled.files)
    expect(text.split("UID:lunch-2026-09-23@example.org\r\n").length - 1, url).toBeLessThan(2);
  expect(differing(elsewhere, cancelled)).toEqual(["lunch-2026-09-23@example.org"]);
});

test("calendar.md case 6: a cancelled session is CANCELLED, and takes up no time", () => {
  const told = cancelled.event(off, everywhereAsSession);
  expect(told).toMatchObject({ status: "CANCELLED", transparency: "TRANSPARENT", sequence: 1 });
  expect(only(told.bytes, "STATUS")).toBe("STATUS:CANCELLED");
});

test("calendar.md case 6: a cancelled session has the prefix", () => {
  expect(planned.event(off, everywhereAsSession).summary).toBe("Café");
  expect(cancelled.event(off, everywhereAsSession).summary).toBe("CANCELLED: Café");
});

test("calendar.md case 6: a cancelled session keeps its original time", () => {
  const [before, after] = [planned, cancelled].map((one) => one.event(off, everywhereAsSession));
  expect(after).toMatchObject({
    start: "2026-09-23T11:30:00.000Z",
    end: "2026-09-23T12:30:00.000Z",
  });
  expect(changedProperties(before, after)).toEqual([
    "DESCRIPTION",
    "DTSTAMP",
    "LAST-MODIFIED",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "TRANSP",
  ]);
});

test("calendar.md case 6: a cancelled session is in every file that it was in", () => {
  const has = (calendars: Calendars) =>
    [...calendars.files.keys()].filter((url) =>
      calendars.file(url).events.some(({ uid }) => uid === "lunch-2026-09-23@example.org"),
    );
  expect(has(cancelled)).toEqual(has(planned));
  expect(has(cancelled)).toHaveLength(6);
});
