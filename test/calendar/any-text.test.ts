/** Any text in any field: nothing is added to the calendar, and the text comes back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLine, cleanText } from "../../src/calendar/clean-text.ts";
import { renderCalendar } from "../../src/calendar/render-calendar.ts";
import { readEvents } from "./icaljs.ts";
import { calendar, entry } from "./make.ts";
import { listed, physicalLines, read, unescaped, values, vevents } from "./reader.ts";

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
const anything = fc
  .array(fc.oneof(hostile, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })))
  .map((parts) => parts.join(""));

const shape = read(renderCalendar(filled("x"))).map(({ name, parameters }) => [
  name,
  ...parameters,
]);

function filled(text: string) {
  // A letter first, as a property without any text is left out.
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

test("a file has the same properties whatever its texts are", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const out = renderCalendar(filled(text));
      expect(read(out).map(({ name, parameters }) => [name, ...parameters])).toEqual(shape);
      expect(Buffer.from(out).toString()).toBe(out);
      for (const line of physicalLines(out)) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/\p{Cc}/u);
      }
    }),
    { numRuns: 500 },
  );
});

test("every text comes back as it was, but for what no calendar may hold", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const words = `a${text}`;
      const out = renderCalendar(filled(text));
      const lines = vevents(out).join("");
      expect(values(lines, "SUMMARY").map(unescaped)).toEqual([cleanLine(words)]);
      expect(values(lines, "DESCRIPTION").map(unescaped)).toEqual([cleanText(words)]);
      expect(values(out, "NAME").map(unescaped)).toEqual([cleanLine(words)]);
      expect(readEvents(out)[0]).toMatchObject({
        summary: cleanLine(words),
        location: cleanLine(words),
        description: cleanText(words),
      });
      // Not by ical.js 2.2, to which a comma after an escaped backslash is escaped too.
      expect(values(lines, "CATEGORIES").map(listed)).toEqual([
        [cleanLine(words), cleanLine(words)],
      ]);
    }),
    { numRuns: 500 },
  );
});

test("words are left alone: letters, marks, punctuation and signs of every script", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const words = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, "");
      expect(cleanText(words)).toBe(words);
    }),
  );
});
