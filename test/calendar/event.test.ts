/** Title, place, description and status of events in calendars. */
import { describe, expect, test } from "vitest";
import { toCalendarEvent } from "../../src/calendar/calendar-event.ts";
import { createRevision } from "../../src/calendar/revision.ts";
import type { CalendarEvent } from "../../src/calendar/types.ts";
import type { Event } from "../../src/model/types.ts";
import { allDay, day, event, settings, timed } from "./make.ts";

function convert(given: Partial<Event>): CalendarEvent {
  return toCalendarEvent(event(given), settings, { sequence: 3, modified: 5 });
}

const series = { id: "cafe", title: "Digital café", url: "/events/cafe/" } as const;
const session = { series, originalDate: day("2026-03-18"), isExtra: false, hasOwnFile: true };

test("an event with few fields", () => {
  expect(convert({})).toEqual({
    uid: "cafe@example.org",
    when: timed("2026-03-18 12:30", "2026-03-18 13:30"),
    summary: "Digital café",
    description: [
      "Page: https://example.org/programme/events/cafe/",
      "",
      "The page has the latest. To see all changes in your own calendar, subscribe: https://example.org/programme/calendar/",
    ].join("\n"),
    url: "https://example.org/programme/events/cafe/",
    status: "CONFIRMED",
    transparency: "OPAQUE",
    categories: [],
    sequence: 3,
    stamp: 5,
  });
});

test("a uid with a host of its own is kept", () => {
  expect(convert({ uid: "x-17@old.example.net" }).uid).toBe("x-17@old.example.net");
});

test("a session without a summary gets that of its series", () => {
  const lunch = { ...session, series: { ...series, summary: "Bring your lunch" } };
  expect(convert({ session: lunch }).description).toMatch(/^Bring your lunch\n\n/);
  const own = convert({ session: lunch, summary: "Phones" }).description;
  expect(own).toMatch(/^Phones\n\n/);
  expect(own).not.toContain("lunch");
});

test("an event with all fields", () => {
  const full = convert({
    summary: "Bring a question.",
    speakers: [
      { name: "Tom Hill", perspective: "citizen", talk: "How I read a map" },
      { name: "Ada Wood" },
    ],
    hosts: [{ name: "Jo Field", perspective: "occupational therapist" }],
    online: "https://meet.example.net/cafe",
    registration: "/register/",
    place: { name: "The Library", address: "1 High Street" },
    tags: [{ id: "maps", name: "Maps, charts", url: "/tags/maps/", aliases: [] }],
  });
  expect(full.description).toBe(
    `Bring a question.

Speakers:
- Tom Hill (citizen): How I read a map
- Ada Wood
Host:
- Jo Field (occupational therapist)

Join online: https://meet.example.net/cafe
Register: https://example.org/programme/register/
Page: https://example.org/programme/events/cafe/

The page has the latest. To see all changes in your own calendar, subscribe: https://example.org/programme/calendar/`,
  );
  expect(full.location).toBe("The Library, 1 High Street / online");
  expect(full.conference).toBe("https://meet.example.net/cafe");
  expect(full.categories).toEqual(["Maps, charts"]);
});

describe("the place", () => {
  test("alone", () => {
    expect(convert({ place: { name: "Room 2" } }).location).toBe("Room 2");
  });
  test("online only", () => {
    expect(convert({ online: "https://meet.example.net/" }).location).toBe("Online");
  });
});

describe("the title", () => {
  test("of a session has series and topic", () => {
    const summary = convert({ title: "Maps", session: { ...session, topic: "Maps" } }).summary;
    expect(summary).toBe("Digital café: Maps");
  });
  test("of a session without a topic is that of the series", () => {
    expect(convert({ title: "Digital café, 18 March", session }).summary).toBe("Digital café");
    expect(convert({ session: { ...session, topic: series.title } }).summary).toBe("Digital café");
  });
});

describe("the status", () => {
  test("R21: tentative: title prefix", () => {
    expect(convert({ status: "tentative" })).toMatchObject({
      status: "TENTATIVE",
      summary: "TO BE CONFIRMED: Digital café",
      transparency: "OPAQUE",
    });
  });

  test("cancelled: title prefix, reason, and no link to join", () => {
    const off = convert({
      status: "cancelled",
      reason: "The library is closed.",
      online: "https://meet.example.net/",
      registration: "https://example.net/book",
    });
    expect(off).toMatchObject({
      status: "CANCELLED",
      summary: "CANCELLED: Digital café",
      transparency: "TRANSPARENT",
      location: "Online",
    });
    expect(off.conference).toBeUndefined();
    expect(off.description).toMatch(/^Cancelled: The library is closed\.\n\nPage: /);
  });

  test("postponed without a new date", () => {
    const open = convert({ status: "postponed", session: { ...session, topic: "Maps" } });
    expect(open).toMatchObject({
      status: "CANCELLED",
      summary: "POSTPONED: Digital café: Maps",
      transparency: "TRANSPARENT",
    });
    expect(open.description).toMatch(/^Postponed, the new date is not known yet\.\n/);
  });

  test("moved to another day", () => {
    const movedFrom = timed("2026-03-18 12:30", "2026-03-18 13:30");
    const when = timed("2026-03-19 14:00", "2026-03-19 15:00");
    const moved = convert({
      reason: "The room is taken.",
      when,
      movedFrom,
    });
    expect(moved).toMatchObject({
      status: "CONFIRMED",
      summary: "Digital café",
      uid: "cafe@example.org",
    });
    expect(moved.description).toMatch(
      /^Moved from Wednesday 18 March 2026, 12:30 \(.+\)\. The room is taken\.\n\n/,
    );
  });

  test("an all-day event is TRANSPARENT", () => {
    expect(convert({ when: allDay("2026-10-01") }).transparency).toBe("TRANSPARENT");
  });
});

describe("a revision", () => {
  test("is the time of the last change, and as SEQUENCE its minutes since 2000", () => {
    const modified = Date.UTC(2000, 0, 2, 0, 1, 59);
    expect(createRevision(modified)).toEqual({ sequence: 24 * 60 + 1, modified });
  });

  test("fits into the 32 bits of an iCalendar integer, and is never negative", () => {
    expect(createRevision(Date.UTC(2199, 11, 31)).sequence).toBeLessThan(2 ** 31);
    expect(createRevision(0).sequence).toBe(0);
  });
});
