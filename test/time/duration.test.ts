import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDuration } from "../../src/time/parse/duration.ts";
import { advice, read } from "./make.ts";

test.each([
  ["90 minutes", 90],
  ["1 minute", 1],
  ["90 min", 90],
  ["90m", 90],
  ["1 hour 30 minutes", 90],
  ["1 hour and 30 minutes", 90],
  ["1 Hour, 30 Minutes", 90],
  ["1h30", 90],
  ["1h 30m", 90],
  ["1.5 hours", 90],
  ["1.1 hours", 66],
  ["2 hours", 120],
  ["2 hrs", 120],
  ["2 days", 2880],
  ["1 day 2 hours 5 mins", 1565],
])("%j is %i minutes", (text, minutes) => {
  expect(read(parseDuration(text))).toBe(minutes);
});

test.each([
  ["90", "90 minutes or 90 hours"],
  ["1:30", "90 minutes"],
  ["PT1H30M", "90 minutes"],
  ["half an hour", "30 minutes"],
  ["an hour", "1 hour"],
  ["an hour and a half", "90 minutes"],
  ["two hours", "2 hours"],
  ["2 weeks", "14 days"],
  ["90 mintues", "90 minutes"],
  ["1,5 hours", "90 minutes"],
  ["1½ hours", "90 minutes"],
  ["0.33 hours", "20 minutes"],
  ["-30 minutes", "30 minutes"],
  ["0 minutes", "how long it lasts, such as 90 minutes or 1 hour 30 minutes"],
  ["all morning", "how long it lasts, such as 90 minutes or 1 hour 30 minutes"],
  ["400 days", "how long it lasts, such as 90 minutes or 1 hour 30 minutes"],
  ["", "how long it lasts, such as 90 minutes or 1 hour 30 minutes"],
])("for %j it suggests %s", (text, write) => {
  const message = advice(parseDuration(text));
  expect(message.slice(message.indexOf(". Write ") + 2)).toBe(`Write ${write}.`);
});

test("never throws, and returns whole minutes or a suggestion", () => {
  const like = fc.stringMatching(
    /^[0-9]{1,4}[.: ]{0,2}[0-9]{0,3} ?[dhmours]{0,6} ?[0-9mins]{0,6}$/,
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), like), (text) => {
      const parsed = parseDuration(text);
      if (parsed.ok) expect(Number.isInteger(parsed.value) && parsed.value > 0).toBe(true);
      else expect(parsed.fix).not.toMatch(/undefined|NaN|Infinity|\n|Write \.|Write $/);
    }),
    { numRuns: 1000 },
  );
});
