/** What must hold for a subscriber, read back by two readers that share nothing with our code. */
import { describe, expect, test } from "vitest";
import { calendarEvent } from "../../src/calendar/event.ts";
import { icalendar } from "../../src/calendar/ical.ts";
import { vevent } from "../../src/calendar/vevent.ts";
import { readCalendar, readEvents } from "./icaljs.ts";
import { allDay, calendar, entry, event, settings, timed } from "./make.ts";
import { only, read, unescaped, values, vevents } from "./reader.ts";

/** The file of one event. */
function file(given: Parameters<typeof entry>[0]): string {
  return icalendar(calendar({ events: [entry(given)] }));
}

describe("wall time on both sides of a change of clocks", () => {
  test.each([
    ["2026-03-18", "2026-03-18T12:30:00.000Z"],
    ["2026-03-25", "2026-03-25T12:30:00.000Z"],
    ["2026-04-01", "2026-04-01T11:30:00.000Z"],
    ["2026-10-21", "2026-10-21T11:30:00.000Z"],
    ["2026-10-28", "2026-10-28T12:30:00.000Z"],
  ])("12:30 in London on %s is %s", (date, instant) => {
    const text = file({ when: timed(`${date} 12:30`, `${date} 13:30`) });
    expect(readEvents(text)[0]?.start).toBe(instant);
    expect(only(vevents(text).join(""), "DTSTART")).toBe(
      `DTSTART;TZID=Europe/London:${date.replaceAll("-", "")}T123000`,
    );
  });

  test.each([
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Europe/Oslo",
  ])("nights and days of 2026 in %s is read as the moment that is meant", (zone) => {
    const events = [];
    for (let day = 1; day <= 28; day += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (const hour of ["03", "15"]) {
          const date = `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          events.push(entry({ when: timed(`${date} ${hour}:30`, `${date} ${hour}:45`, zone) }));
        }
      }
    }
    const seen = readEvents(icalendar(calendar({ events })));
    const meant = events.map(({ when }) =>
      when.kind === "timed" ? new Date(when.start.epoch).toISOString() : "",
    );
    expect(seen.map(({ start }) => start)).toEqual(meant);
  });
});

describe("whole days", () => {
  test.each([
    ["2026-10-01", "2026-10-01", "2026-10-02"],
    ["2026-10-01", "2026-10-02", "2026-10-03"],
    // 25 hours long.
    ["2026-10-25", "2026-10-25", "2026-10-26"],
    ["2028-02-28", "2028-02-29", "2028-03-01"],
  ])("%s to %s ends before %s", (first, last, next) => {
    const text = file({ when: allDay(first, last) });
    expect(readEvents(text)[0]).toMatchObject({ start: first, end: next, isDate: true });
    expect(only(text, "DTSTART")).toBe(`DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`);
    expect(only(text, "DTEND")).toBe(`DTEND;VALUE=DATE:${next.replaceAll("-", "")}`);
    expect(text).not.toContain("TZID");
  });
});

test("23:00 to 01:00 ends the next day", () => {
  const text = file({ when: timed("2026-06-10 23:00", "2026-06-11 01:00") });
  expect(readEvents(text)[0]).toMatchObject({
    start: "2026-06-10T22:00:00.000Z",
    end: "2026-06-11T00:00:00.000Z",
  });
});

describe("text comes back whole", () => {
  test.each([
    'Tea; cake, "chat" \\o/',
    "Mae’r cyfarfod nesaf ar ddydd Mercher, ŵyr a chŵn; ".repeat(8).trim(),
    "Zażółć gęślą jaźń; pchnąć w tę łódź jeża, ".repeat(10).trim(),
    "水曜日の昼に、地図の読み方を話します。".repeat(22),
    "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿🧑🏽‍🦽".repeat(20),
    "\\n is not a line break, \\\\ neither, and C:\\new is a folder",
  ])("%s", (words) => {
    const text = file({ summary: words, location: words, description: words, categories: [words] });
    expect(readEvents(text)[0]).toMatchObject({
      summary: words,
      location: words,
      description: words,
      categories: [words],
    });
    const lines = vevents(text).join("");
    for (const name of ["SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES"]) {
      expect(values(lines, name).map(unescaped)).toEqual([words]);
    }
  });

  test.each([
    ["a\rb", "a\nb"],
    ["a\r\nb", "a\nb"],
    ["a\tb", "a b"],
    ["a\x07b", "ab"],
    ["a\x85b", "a\nb"],
    ["a\u2029b", "a\nb"],
  ])("%j becomes %j", (typed, description) => {
    expect(readEvents(file({ description: typed }))[0]?.description).toBe(description);
  });

  test("a title with a newline adds no property", () => {
    const plain = readEvents(file({ summary: "Title" }))[0]?.properties;
    const evil = "Title\nX-EVIL:1\r\nEND:VEVENT\r\n\r\n X-EVIL:2";
    const seen = readEvents(file({ summary: evil }));
    expect(seen).toHaveLength(1);
    expect(seen[0]?.properties).toEqual(plain);
    expect(seen[0]?.summary).toBe("Title X-EVIL:1 END:VEVENT X-EVIL:2");
  });
});

describe("a calendar with nothing in it", () => {
  const text = icalendar(calendar({ events: [] }));

  test("is one that readers accept", () => {
    expect(readEvents(text)).toEqual([]);
    expect(readCalendar(text).getFirstPropertyValue("name")).toBe("Everything");
  });

  test("has the component without which it would be none (RFC 5545 3.6)", () => {
    const begun = read(text).filter(({ name }) => name === "BEGIN");
    expect(begun.slice(0, 2).map(({ value }) => value)).toEqual(["VCALENDAR", "VTIMEZONE"]);
  });
});

test("a cancelled session keeps its time and place, in every file the same", () => {
  const revision = { sequence: 1, modified: Date.UTC(2026, 8, 1) };
  const cancelled = calendarEvent(event({ status: "cancelled" }), settings, revision);
  const held = calendarEvent(event(), settings, revision);
  const text = vevent(cancelled);
  expect(only(text, "SUMMARY")).toBe("SUMMARY:CANCELLED: Digital café");
  expect(only(text, "STATUS")).toBe("STATUS:CANCELLED");
  expect(only(text, "DTSTART")).toBe(only(vevent(held), "DTSTART"));
  expect(icalendar(calendar({ name: "Other", events: [held, cancelled] }))).toContain(text);
});

test("a title edited leaves the UID as it was", () => {
  const revision = { sequence: 0, modified: 0 };
  const before = vevent(calendarEvent(event(), settings, revision));
  const after = vevent(calendarEvent(event({ title: "Another" }), settings, revision));
  expect(only(after, "UID")).toBe(only(before, "UID"));
  expect(after.replace("SUMMARY:Another", "SUMMARY:Digital café")).toBe(before);
});
