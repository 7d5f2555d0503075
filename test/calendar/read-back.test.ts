/**
 * What readers that share nothing with our code make of a calendar, where no content, or far too
 * much of it, would be needed to say it; test/cases has the rest.
 */
import { describe, expect, test } from "vitest";
import { renderCalendar } from "../../src/calendar/render-calendar.ts";
import { readEvents } from "./icaljs.ts";
import { allDay, calendar, entry, timed } from "./make.ts";
import { only, unescaped, values, vevents } from "./reader.ts";

/** The file of one event. */
function file(given: Parameters<typeof entry>[0]): string {
  return renderCalendar(calendar({ events: [entry(given)] }));
}

test.each([
  "Europe/London",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Europe/Oslo",
])("nights and days of 2026 in %s are read as the moments that are meant", (zone) => {
  const events = [];
  for (let day = 1; day <= 28; day += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (const hour of ["03", "15"]) {
        const date = `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        events.push(entry({ when: timed(`${date} ${hour}:30`, `${date} ${hour}:45`, zone) }));
      }
    }
  }
  const seen = readEvents(renderCalendar(calendar({ events })));
  const meant = events.map(({ when }) =>
    when.kind === "timed" ? new Date(when.start.epoch).toISOString() : "",
  );
  expect(seen.map(({ start }) => start)).toEqual(meant);
});

test("28 to 29 February of a leap year end before 1 March", () => {
  const text = file({ when: allDay("2028-02-28", "2028-02-29") });
  expect(readEvents(text)[0]).toMatchObject({ start: "2028-02-28", end: "2028-03-01" });
  expect(only(text, "DTEND")).toBe("DTEND;VALUE=DATE:20280301");
});

describe("text", () => {
  test("with backslashes before letters comes back whole", () => {
    const words = "\\n is not a line break, \\\\ neither, and C:\\new is a folder";
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

  test("that has a paragraph separator has a line break there", () => {
    expect(readEvents(file({ description: "a\u2029b" }))[0]?.description).toBe("a\nb");
  });

  test("of a title with a newline that no content could have adds no property", () => {
    const plain = readEvents(file({ summary: "Title" }))[0]?.properties;
    const evil = "Title\nX-EVIL:1\r\nEND:VEVENT\r\n\r\n X-EVIL:2";
    const seen = readEvents(file({ summary: evil }));
    expect(seen).toHaveLength(1);
    expect(seen[0]?.properties).toEqual(plain);
    expect(seen[0]?.summary).toBe("Title X-EVIL:1 END:VEVENT X-EVIL:2");
  });
});
