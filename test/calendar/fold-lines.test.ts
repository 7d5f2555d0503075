import fc from "fast-check";
import { foldLines } from "ical-generator";
import { expect, test } from "vitest";
import { foldContentLines } from "../../src/calendar/fold-lines.ts";

const line = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom("a", "é", "ẁ", "日", "👩‍👩‍👧‍👦"),
    minLength: 20,
    maxLength: 200,
  }),
);
const lines = fc.array(line, { maxLength: 6 }).map((parts) => parts.join("\r\n"));

test("any text is folded as ical-generator does it", () => {
  fc.assert(
    fc.property(lines, (text) => {
      expect(foldContentLines(text)).toBe(foldLines(text));
    }),
  );
});

test("a line of 74 octets is not folded, one of 75 is folded before its last character", () => {
  expect(foldContentLines(`${"a".repeat(74)}\r\n`)).toBe(`${"a".repeat(74)}\r\n`);
  expect(foldContentLines(`${"é".repeat(38)}\r\n`)).toBe(`${"é".repeat(37)}\r\n é\r\n`);
});
