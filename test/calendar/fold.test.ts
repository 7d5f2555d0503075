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
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\r\n"));

test("folds any text as ical-generator does", () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(foldContentLines(one)).toBe(foldLines(one));
    }),
  );
});

test("a line of 74 octets stays, and one of 75 is folded before its last character", () => {
  expect(foldContentLines(`${"a".repeat(74)}\r\n`)).toBe(`${"a".repeat(74)}\r\n`);
  expect(foldContentLines(`${"é".repeat(38)}\r\n`)).toBe(`${"é".repeat(37)}\r\n é\r\n`);
});
