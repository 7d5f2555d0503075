/**
 * Calendars read back by independent parsers, for events that content cannot express or would need
 * too much of; test/cases has the rest.
 */
import { describe, expect, test } from "vitest";
import { readEvents } from "./icaljs.ts";
import { allDay, calendar, entry, renderText, timed } from "./make.ts";
import { readProperty, readValues, splitVevents, unescapeText } from "./parser.ts";

/** Renders the calendar of one event. */
function renderEvent(given: Parameters<typeof entry>[0]): string {
  return renderText(calendar({ events: [entry(given)] }));
}

test.each([
  "Europe/London",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Europe/Oslo",
])("times throughout 2026 in %s are read as the right instants", (zone) => {
  const events = [];
  for (let day = 1; day <= 28; day += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (const hour of ["03", "15"]) {
        const date = `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        events.push(entry({ when: timed(`${date} ${hour}:30`, `${date} ${hour}:45`, zone) }));
      }
    }
  }
  const parsed = readEvents(renderText(calendar({ events })));
  const expected = events.map(({ when }) =>
    when.kind === "timed" ? new Date(when.start.epoch).toISOString() : "",
  );
  expect(parsed.map(({ start }) => start)).toEqual(expected);
});

test("an all-day event on 28 and 29 February ends on 1 March", () => {
  const text = renderEvent({ when: allDay("2028-02-28", "2028-02-29") });
  expect(readEvents(text)[0]).toMatchObject({ start: "2028-02-28", end: "2028-03-01" });
  expect(readProperty(text, "DTEND")).toBe("DTEND;VALUE=DATE:20280301");
});

describe("text", () => {
  test("with backslashes before letters is read back", () => {
    const words = "\\n is not a line break, \\\\ neither, and C:\\new is a folder";
    const text = renderEvent({
      summary: words,
      location: words,
      description: words,
      categories: [words],
    });
    expect(readEvents(text)[0]).toMatchObject({
      summary: words,
      location: words,
      description: words,
      categories: [words],
    });
    const lines = splitVevents(text).join("");
    for (const name of ["SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES"]) {
      expect(readValues(lines, name).map(unescapeText)).toEqual([words]);
    }
  });

  test("with a paragraph separator has a line break there", () => {
    expect(readEvents(renderEvent({ description: "a\u2029b" }))[0]?.description).toBe("a\nb");
  });

  test("of a title with newlines, which content cannot have, adds no property", () => {
    const properties = readEvents(renderEvent({ summary: "Title" }))[0]?.properties;
    const evil = "Title\nX-EVIL:1\r\nEND:VEVENT\r\n\r\n X-EVIL:2";
    const events = readEvents(renderEvent({ summary: evil }));
    expect(events).toHaveLength(1);
    expect(events[0]?.properties).toEqual(properties);
    expect(events[0]?.summary).toBe("Title X-EVIL:1 END:VEVENT X-EVIL:2");
  });
});
