import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRecurrence } from "../../src/time/parse/recurrence.ts";
import { describeRecurrence, type Recurrence } from "../../src/time/recurrence/recurrence.ts";
import { advice, read, rule } from "./make.ts";
import { anyRule } from "./rules.ts";

test.each<[string, Recurrence]>([
  ["weekly on Wednesday", { kind: "weekly", interval: 1, weekdays: [3] }],
  ["every 2 weeks on Tuesday and Thursday", { kind: "weekly", interval: 2, weekdays: [2, 4] }],
  [
    "monthly on the last Wednesday",
    { kind: "monthly-weekday", interval: 1, nth: "last", weekday: 3 },
  ],
  ["monthly on the 2nd Thursday", { kind: "monthly-weekday", interval: 1, nth: 2, weekday: 4 }],
  ["monthly on the 15th", { kind: "monthly-day", interval: 1, day: 15 }],
  [
    "every 3 months on the 1st Monday",
    { kind: "monthly-weekday", interval: 3, nth: 1, weekday: 1 },
  ],
  ["yearly on 1 October", { kind: "yearly", interval: 1, month: 10, day: 1 }],
  ["daily", { kind: "daily", interval: 1 }],
  ["weekdays", { kind: "weekly", interval: 1, weekdays: [1, 2, 3, 4, 5] }],
  ["yearly on 29 February", { kind: "yearly", interval: 1, month: 2, day: 29 }],
])("%s", (phrase, expected) => {
  expect(rule(phrase)).toEqual(expected);
  expect(describeRecurrence(expected)).toBe(phrase);
});

test.each([
  ["WEEKLY ON THE WEDNESDAY", "weekly on Wednesday"],
  ["Weekly  on  Wed", "weekly on Wednesday"],
  ["weekly on Thurs and tues", "weekly on Tuesday and Thursday"],
  ["weekly on Mon, Wed, and Fri", "weekly on Monday, Wednesday and Friday"],
  ["every week on Friday", "weekly on Friday"],
  ["monthly on last Wednesday", "monthly on the last Wednesday"],
  ["monthly on the second Thursday", "monthly on the 2nd Thursday"],
  ["monthly on the fifth Sat", "monthly on the 5th Saturday"],
  ["every month on the 15th", "monthly on the 15th"],
  ["every 2 days", "every 2 days"],
  ["every day", "daily"],
  ["yearly on the 1st of October", "yearly on 1 October"],
  ["yearly on Oct 1st", "yearly on 1 October"],
  ["every 2 years on 1 October", "every 2 years on 1 October"],
])("%j is the same as %s", (phrase, canonical) => {
  expect(describeRecurrence(rule(phrase))).toBe(canonical);
});

describe("an unknown phrase gets the nearest known one as a suggestion", () => {
  test.each([
    ["every Wednesday", "weekly on Wednesday"],
    ["Wednesdays", "weekly on Wednesday"],
    ["every tuesday and thursday", "weekly on Tuesday and Thursday"],
    ["weekly Wednesday", "weekly on Wednesday"],
    ["weekly on Wendesday", "weekly on Wednesday"],
    ["fortnightly on Tuesday", "every 2 weeks on Tuesday"],
    ["every other Tuesday", "every 2 weeks on Tuesday"],
    ["every two weeks on Tuesday & Thursday", "every 2 weeks on Tuesday and Thursday"],
    ["last Wednesday of the month", "monthly on the last Wednesday"],
    ["every last Wednesday of the month", "monthly on the last Wednesday"],
    ["first Monday of every month", "monthly on the 1st Monday"],
    ["monthly on the lats wedsday", "monthly on the last Wednesday"],
    ["monthly on the 6th Wednesday", "monthly on the last Wednesday"],
    ["monthly on the 32nd", "monthly on the 31st"],
    ["15th of every month", "monthly on the 15th"],
    ["quarterly on the 1st Monday", "every 3 months on the 1st Monday"],
    ["annually on 1 October", "yearly on 1 October"],
    ["yearly on 31 June", "yearly on 30 June"],
    ["every 12 monhts on the 31st", "every 12 months on the 31st"],
    ["every weekday", "weekdays"],
    ["Monday to Friday", "weekdays"],
    ["every 0 weeks on Monday", "every 2 weeks on Monday"],
    ["dayly", "daily"],
  ])("%j: %s", (phrase, near) => {
    expect(advice(parseRecurrence(phrase))).toBe(
      `"${phrase}" is not a known way to repeat. Write "${near}".`,
    );
  });

  test.each([
    ["weekly", "weekly on Wednesday"],
    ["weekly on", "weekly on Wednesday"],
    ["every 2 weeks", "every 2 weeks on Wednesday"],
    ["monthly", "monthly on the last Wednesday"],
    ["yearly", "yearly on 1 October"],
  ])("%j lacks its day", (phrase, such) => {
    expect(advice(parseRecurrence(phrase))).toBe(
      `"${phrase}" does not say on which day. Write the day too, such as "${such}".`,
    );
  });

  test.each(["whenever we like", "xyz"])("%j is near none", (phrase) => {
    expect(advice(parseRecurrence(phrase))).toBe(
      `"${phrase}" is not a known way to repeat. Write a phrase such as weekly on Wednesday or monthly on the last Wednesday.`,
    );
  });
});

test("every rule is read back from its phrase", () => {
  fc.assert(
    fc.property(anyRule, (any) => {
      expect(read(parseRecurrence(describeRecurrence(any)))).toEqual(any);
    }),
  );
});

test("never throws, and suggests only what it accepts", () => {
  const words = fc.constantFrom(
    ...["every", "weekly", "monthly", "on", "the", "last", "2", "3rd", "32nd", "weeks", "Tuesday"],
    ...["Wednesdys", "and", "June", "31", "of", "month", "yearly", "&", ",", "daily", "fortnight"],
  );
  const phrases = fc.array(words, { maxLength: 7 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), phrases), (text) => {
      const parsed = parseRecurrence(text);
      const [, near] = parsed.ok ? [] : (/"(.+)"$/.exec(parsed.fix) ?? []);
      if (near !== undefined) expect(parseRecurrence(near)).toMatchObject({ ok: true });
      expect(typeof parsed.ok).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});
