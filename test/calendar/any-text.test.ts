/** Any text in any field adds nothing to the calendar and is read back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLine, cleanText } from "../../src/calendar/clean-text.ts";
import { readEvents } from "./icaljs.ts";
import { calendar, entry, renderText } from "./make.ts";
import {
  readList,
  readProperties,
  readValues,
  splitLines,
  splitVevents,
  unescapeText,
} from "./parser.ts";

const hostile = fc.constantFrom(
  "\r\nX-EVIL:1",
  "\nEND:VEVENT",
  "\\n",
  "\\",
  ";,",
  "\r",
  "\u0085",
  "\u2028 ",
  "\u0000",
  "\u001b",
  "\ud800",
  "\ufeff",
  "\ufffe",
  '"',
  "^n",
  "👩‍👩‍👧‍👦",
  "ŵ",
  "\t",
  " ",
);
const anyText = fc
  .array(fc.oneof(hostile, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })))
  .map((parts) => parts.join(""));

const shape = readProperties(renderText(createCalendar("x"))).map(({ name, parameters }) => [
  name,
  ...parameters,
]);

function createCalendar(text: string) {
  // Starts with a letter, because a property without text is omitted.
  const words = `a${text}`;
  const event = entry({
    uid: `${words}@example.org`,
    summary: words,
    location: words,
    description: words,
    categories: [words, words],
    url: `https://example.org/?q=${words}`,
    conference: `https://example.org/?q=${words}`,
  });
  return calendar({ name: words, description: words, events: [event] });
}

test("a calendar has the same properties for any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const out = renderText(createCalendar(text));
      expect(readProperties(out).map(({ name, parameters }) => [name, ...parameters])).toEqual(
        shape,
      );
      expect(Buffer.from(out).toString()).toBe(out);
      for (const line of splitLines(out)) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/\p{Cc}/u);
      }
    }),
    { numRuns: 500 },
  );
});

test("every text is read back, except characters that calendars forbid", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = `a${text}`;
      const out = renderText(createCalendar(text));
      const lines = splitVevents(out).join("");
      expect(readValues(lines, "SUMMARY").map(unescapeText)).toEqual([cleanLine(words)]);
      expect(readValues(lines, "DESCRIPTION").map(unescapeText)).toEqual([cleanText(words)]);
      expect(readValues(out, "NAME").map(unescapeText)).toEqual([cleanLine(words)]);
      expect(readEvents(out)[0]).toMatchObject({
        summary: cleanLine(words),
        location: cleanLine(words),
        description: cleanText(words),
      });
      // ical.js 2.2 reads a comma after an escaped backslash as escaped, so it is not used here.
      expect(readValues(lines, "CATEGORIES").map(readList)).toEqual([
        [cleanLine(words), cleanLine(words)],
      ]);
    }),
    { numRuns: 500 },
  );
});

test("letters, marks, punctuation and symbols of every script are unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const words = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, "");
      expect(cleanText(words)).toBe(words);
    }),
  );
});
