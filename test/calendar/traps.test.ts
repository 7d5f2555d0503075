/** Where the output of ical-generator and timezones-ical-library would be wrong, one test each. */
import { describe, expect, test } from "vitest";
import { allDay, calendar, entry, moment, renderText, timed, vevent } from "./make.ts";
import {
  readProperties,
  readProperty,
  readValues,
  splitLines,
  splitVevents,
  unescapeText,
} from "./parser.ts";

const one = calendar({ events: [entry()] });

describe("the calendar's own properties", () => {
  test("come before the first component", () => {
    const names = readProperties(renderText(one)).map(({ name }) => name);
    expect(names.slice(0, names.indexOf("BEGIN", 1))).toEqual([
      "BEGIN",
      "VERSION",
      "PRODID",
      "URL",
      "SOURCE",
      "CALSCALE",
      "NAME",
      "X-WR-CALNAME",
      "X-WR-CALDESC",
      "REFRESH-INTERVAL",
      "X-PUBLISHED-TTL",
      "DESCRIPTION",
      "X-WR-TIMEZONE",
    ]);
    expect(names.slice(-2)).toEqual(["END", "END"]);
  });

  test("have what calendar clients need", () => {
    const head = renderText(calendar({ color: "teal", events: [] }));
    expect(readProperty(head, "VERSION")).toBe("VERSION:2.0");
    expect(readProperty(head, "CALSCALE")).toBe("CALSCALE:GREGORIAN");
    expect(readProperty(head, "REFRESH-INTERVAL")).toBe("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    expect(readProperty(head, "X-PUBLISHED-TTL")).toBe("X-PUBLISHED-TTL:PT1H");
    expect(readProperty(head, "SOURCE")).toBe("SOURCE;VALUE=URI:https://example.org/calendar.ics");
    expect(readProperty(head, "URL")).toBe("URL:https://example.org/calendar/");
    expect(readProperty(head, "COLOR")).toBe("COLOR:teal");
    expect(readProperty(head, "X-WR-TIMEZONE")).toBe("X-WR-TIMEZONE:Europe/London");
    expect(readProperty(head, "DESCRIPTION")).toBe("DESCRIPTION:All events of the programme.");
  });

  test("are escaped, so that a line break in a name adds no property", () => {
    const evil = "A; b, c\\\nX-EVIL:1\r\nX-EVIL:2\u2028X-EVIL:3";
    const head = renderText(calendar({ name: evil, description: evil }));
    expect(readValues(head, "X-EVIL")).toEqual([]);
    for (const name of ["NAME", "X-WR-CALNAME"]) {
      expect(readValues(head, name).map(unescapeText)).toEqual([
        "A; b, c\\ X-EVIL:1 X-EVIL:2 X-EVIL:3",
      ]);
    }
    for (const name of ["DESCRIPTION", "X-WR-CALDESC"]) {
      expect(readValues(head, name).map(unescapeText)).toEqual([
        "A; b, c\\\nX-EVIL:1\nX-EVIL:2\nX-EVIL:3",
      ]);
    }
  });

  test("have no colour that is not a name", () => {
    expect(readProperty(renderText(calendar({ color: "#12ab3f" })), "COLOR")).toBeUndefined();
  });

  test("have no METHOD, attendees, recurrence or alarms", () => {
    const text = renderText(one);
    for (const name of ["METHOD", "ORGANIZER", "ATTENDEE", "RECURRENCE-ID", "IMAGE"]) {
      expect(readValues(text, name)).toEqual([]);
    }
    expect(text).not.toContain("VALARM");
    expect(readValues(splitVevents(text).join(""), "RRULE")).toEqual([]);
  });
});

describe("times", () => {
  test("DTSTART has a TZID and DTSTAMP a Z", () => {
    const text = vevent(entry());
    expect(readProperty(text, "DTSTART")).toBe("DTSTART;TZID=Europe/London:20260318T123000");
    expect(readProperty(text, "DTEND")).toBe("DTEND;TZID=Europe/London:20260318T133000");
    expect(readProperty(text, "DTSTAMP")).toBe("DTSTAMP:20260102T030405Z");
    expect(readProperty(text, "LAST-MODIFIED")).toBe("LAST-MODIFIED:20260102T030405Z");
  });

  test("a fixed offset is written in UTC, without a VTIMEZONE", () => {
    const when = timed("2026-03-18 12:30+05:00", "2026-03-18 13:30+05:00");
    const text = renderText(calendar({ events: [entry({ when })] }));
    expect(readProperty(text, "DTSTART")).toBe("DTSTART:20260318T073000Z");
    expect(readProperty(text, "DTEND")).toBe("DTEND:20260318T083000Z");
    expect(text).not.toContain("VTIMEZONE");
  });

  test("UTC is written in UTC", () => {
    const when = timed("2026-03-18 12:30", "2026-03-18 13:30", "UTC");
    expect(readProperty(vevent(entry({ when })), "DTSTART")).toBe("DTSTART:20260318T123000Z");
  });

  test("the second of two equal wall times is written in UTC, because a TZID means the first", () => {
    const first = timed("2026-10-25 01:15 BST", "2026-10-25 01:45 BST");
    expect(readProperty(vevent(entry({ when: first })), "DTSTART")).toBe(
      "DTSTART;TZID=Europe/London:20261025T011500",
    );
    const second = timed("2026-10-25 01:15 GMT", "2026-10-25 01:45 GMT");
    expect(readProperty(vevent(entry({ when: second })), "DTSTART")).toBe(
      "DTSTART:20261025T011500Z",
    );
    const startsSecond = timed("2026-10-25 01:45 GMT", "2026-10-25 02:15");
    expect(readProperty(vevent(entry({ when: startsSecond })), "DTSTART")).toBe(
      "DTSTART:20261025T014500Z",
    );
    const across = timed("2026-10-25 01:45 BST", "2026-10-25 01:15 GMT");
    const text = vevent(entry({ when: across }));
    expect(readProperty(text, "DTSTART")).toBe("DTSTART:20261025T004500Z");
    expect(readProperty(text, "DTEND")).toBe("DTEND:20261025T011500Z");
  });

  test("a start and an end in two zones are written in UTC", () => {
    const start = moment("2026-03-18 12:30");
    const end = moment("2026-03-18 14:30", "Europe/Oslo");
    const text = vevent(entry({ when: { kind: "timed", start, end } }));
    expect(readProperty(text, "DTSTART")).toBe("DTSTART:20260318T123000Z");
    expect(readProperty(text, "DTEND")).toBe("DTEND:20260318T133000Z");
  });

  test("a time under older zone rules is written in UTC", () => {
    const when = timed("2018-01-10 12:00", "2018-01-10 13:00", "America/Sao_Paulo");
    expect(readProperty(vevent(entry({ when })), "DTSTART")).toBe("DTSTART:20180110T140000Z");
  });

  test("an end before its start throws rather than being swapped", () => {
    const reversed = timed("2026-03-18 13:30", "2026-03-18 12:30");
    expect(() => vevent(entry({ when: reversed }))).toThrow(/cafe@example.org ends before/);
    const days = allDay("2026-03-18", "2026-03-17");
    expect(() => vevent(entry({ when: days }))).toThrow(/cafe@example.org ends before/);
  });

  test("the end of an all-day event is the day after", () => {
    const text = vevent(entry({ when: allDay("2026-12-31") }));
    expect(readProperty(text, "DTEND")).toBe("DTEND;VALUE=DATE:20270101");
  });
});

describe("VTIMEZONE", () => {
  test("is there once, with rules, for each zone of a timed event", () => {
    const events = [
      entry(),
      entry({ when: timed("2026-07-01 09:00", "2026-07-01 10:00") }),
      entry({ when: timed("2026-07-01 09:00", "2026-07-01 10:00", "America/New_York") }),
    ];
    const text = renderText(calendar({ events }));
    expect(readValues(text, "TZID")).toEqual(["Europe/London", "America/New_York"]);
    expect(readValues(text, "RRULE")).toContain("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    expect(text).not.toContain("RDATE");
  });

  test("is not there if all events are all-day", () => {
    const text = renderText(calendar({ events: [entry({ when: allDay("2026-10-01") })] }));
    expect(text).not.toContain("VTIMEZONE");
    expect(text).not.toContain("TZID");
  });

  test("of an alias has the same name as DTSTART", () => {
    const when = timed("2026-03-18 12:30", "2026-03-18 13:30", "Europe/Amsterdam");
    const text = renderText(calendar({ events: [entry({ when })] }));
    expect(readValues(text, "TZID")).toEqual(["Europe/Amsterdam"]);
    expect(readProperty(splitVevents(text).join(""), "DTSTART")).toBe(
      "DTSTART;TZID=Europe/Amsterdam:20260318T123000",
    );
  });

  test("has no LAST-MODIFIED of the library", () => {
    const text = renderText(one);
    expect(text.slice(0, text.indexOf("BEGIN:VEVENT"))).not.toContain("LAST-MODIFIED");
  });
});

describe("an event", () => {
  test("has our UID and SEQUENCE, not the defaults of the library", () => {
    const text = vevent(entry({ sequence: 7 }));
    expect(readProperty(text, "UID")).toBe("UID:cafe@example.org");
    expect(readProperty(text, "SEQUENCE")).toBe("SEQUENCE:7");
  });

  test("has a UID in ASCII without slash and line break", () => {
    const text = vevent(entry({ uid: "café/a b\r\nX-EVIL:1;,\\@example.org" }));
    expect(readProperty(text, "UID")).toBe(
      "UID:caf%C3%A9%2Fa%20b%0D%0AX-EVIL%3A1%3B%2C%5C@example.org",
    );
    // The same letters, decomposed as on some file systems.
    expect(readProperty(vevent(entry({ uid: "cafe\u0301@example.org" })), "UID")).toBe(
      "UID:caf%C3%A9@example.org",
    );
  });

  test("has URLs without backslashes", () => {
    const address = "https://example.org/join;v=1,2?pwd=a,b;c";
    const text = vevent(entry({ url: address, conference: address }));
    expect(readProperty(text, "URL")).toBe(`URL:${address}`);
    expect(readProperty(text, "CONFERENCE")).toBe(`CONFERENCE;VALUE=URI:${address}`);
  });

  test("has no invalid URL and none that runs code", () => {
    for (const bad of ["javascript:alert(1)", "room 2", "/events/", "data:text/html,x", ""]) {
      const text = vevent(entry({ url: bad, conference: bad }));
      expect(readProperty(text, "URL")).toBeUndefined();
      expect(readProperty(text, "CONFERENCE")).toBeUndefined();
    }
    const broken = vevent(entry({ conference: "https://example.org/\r\nX-EVIL:1 é" }));
    expect(readProperty(broken, "CONFERENCE")).toBe(
      "CONFERENCE;VALUE=URI:https://example.org/X-EVIL:1%20%C3%A9",
    );
  });

  test("keeps a coordinate of 0", () => {
    const text = vevent(entry({ geo: { latitude: 51.4779, longitude: 0 } }));
    expect(readProperty(text, "GEO")).toBe("GEO:51.4779;0");
    const tiny = vevent(entry({ geo: { latitude: -1e-7, longitude: -0.1278 } }));
    expect(readProperty(tiny, "GEO")).toBe("GEO:0;-0.1278");
  });

  test("keeps a comma within one category", () => {
    const text = vevent(entry({ categories: ["maps, and charts", "b"] }));
    expect(readProperty(text, "CATEGORIES")).toBe("CATEGORIES:maps\\, and charts,b");
  });

  test("has place and title on one line", () => {
    const text = vevent(entry({ summary: "A\r\nB", location: "Room 2\nThe Library" }));
    expect(readProperty(text, "SUMMARY")).toBe("SUMMARY:A B");
    expect(readProperty(text, "LOCATION")).toBe("LOCATION:Room 2 The Library");
  });

  test("has class, status and transparency", () => {
    const text = vevent(entry({ status: "CANCELLED", transparency: "TRANSPARENT" }));
    expect(readProperty(text, "CLASS")).toBe("CLASS:PUBLIC");
    expect(readProperty(text, "STATUS")).toBe("STATUS:CANCELLED");
    expect(readProperty(text, "TRANSP")).toBe("TRANSP:TRANSPARENT");
    expect(text).not.toContain("X-ALT-DESC");
  });

  test("is the same bytes in every calendar", () => {
    const shared = entry();
    const text = renderText(calendar({ name: "Other", events: [entry({ uid: "b@c" }), shared] }));
    expect(splitVevents(text)[1]).toBe(splitVevents(renderText(calendar({ events: [shared] })))[0]);
    // Also without the cache.
    expect(vevent(entry())).toBe(vevent(shared));
  });
});

describe("bytes", () => {
  test("CRLF ends every line, the last one too, and no line is longer than 75 octets", () => {
    const long = `${"ẁ".repeat(200)}${"👩‍👩‍👧‍👦".repeat(40)} ${"日本語".repeat(60)}`;
    const text = renderText(calendar({ name: long, events: [entry({ summary: long })] }));
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of splitLines(text)) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // A split code point would not be well-formed.
      expect(line.isWellFormed()).toBe(true);
    }
    expect(readValues(text, "SUMMARY").map(unescapeText)).toEqual([long]);
    expect(text.charCodeAt(0)).toBe("B".charCodeAt(0));
  });

  test("control characters are removed", () => {
    const text = vevent(entry({ description: "a\tb\x07c\x00d\x85e\x9ff\x7fg\x1b[0m" }));
    expect(readValues(text, "DESCRIPTION")).toEqual(["a bcd\\nefg[0m"]);
  });
});
