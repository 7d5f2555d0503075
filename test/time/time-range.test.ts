import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTimeRange, parseWallTime } from "../../src/time/parse/time-range.ts";
import { advice, read } from "./make.ts";

test.each([
  ["12:30 to 13:30", "12:30", "13:30"],
  ["12:30 TO 13:30", "12:30", "13:30"],
  ["12:30-13:30", "12:30", "13:30"],
  ["12:30 - 13:30", "12:30", "13:30"],
  ["12:30–13:30", "12:30", "13:30"],
  ["12:30 — 13:30", "12:30", "13:30"],
  ["23:00 to 01:00", "23:00", "01:00"],
])("%j is from %s to %s", (text, start, end) => {
  expect(read(parseTimeRange(text))).toEqual({ start, end });
});

test.each([
  ["12:30", `"12:30" has no end. Write the end too, such as 12:30 to 13:30.`],
  ["5pm", `"5pm" has no end. Write the end too, such as 17:00 to 18:00.`],
  ["5-7pm", `"5-7pm" is not written as hours:minutes to hours:minutes. Write 17:00 to 19:00.`],
  ["9-17", `"9-17" is not written as hours:minutes to hours:minutes. Write 09:00 to 17:00.`],
  [
    "12.30-1.30pm",
    `"12.30-1.30pm" is not written as hours:minutes to hours:minutes. Write 12:30 to 13:30.`,
  ],
  [
    "from 9:00 until noon",
    `"from 9:00 until noon" is not written as hours:minutes to hours:minutes. Write 09:00 to 12:00.`,
  ],
  [
    "22:00 to 24:00",
    `"22:00 to 24:00" is not written as hours:minutes to hours:minutes. Write 22:00 to 00:00.`,
  ],
  ...[
    ["12:30 to 1:15", "12:30 to 13:15"],
    ["12:30 - 1.15", "12:30 to 13:15"],
    ["18:00 to 7:30", "18:00 to 19:30"],
    ["11:00 to 1:00", "11:00 to 13:00"],
    ["9:30 to 5:00", "09:30 to 17:00"],
    ["23:00 to 1:00", "23:00 to 01:00"],
    ["22:00 to 6:00", "22:00 to 06:00"],
    ["11:00 to 24:00", "11:00 to 00:00"],
  ].map(([text = "", meant = ""]): [string, string] => [
    text,
    `"${text}" is not written as hours:minutes to hours:minutes. Write ${meant}.`,
  ]),
  ["12:30 to 12:30", `"12:30 to 12:30" starts and ends at the same time. Write a later end.`],
  ["12:30 to late", `"late" is not a time. Write a start and an end, such as 12:30 to 13:30.`],
  ["lunch", `"lunch" is not a start and an end. Write them as 12:30 to 13:30.`],
  ["", "there is no time. Write a start and an end, such as 12:30 to 13:30."],
])("the message for %j is: %s", (text, message) => {
  expect(advice(parseTimeRange(text))).toBe(message);
});

test.each(["00:00", "09:05", "23:59"])("%s is a wall time", (text) => {
  expect(read(parseWallTime(text))).toBe(text);
});

test.each([
  ["9:00", "09:00"],
  ["9:5", "09:05 or 09:50"],
  ["17.30", "17:30"],
  ["17h30", "17:30"],
  ["1730", "17:30"],
  ["930", "09:30"],
  ["5pm", "17:00"],
  ["5.30 p.m.", "17:30"],
  ["12am", "00:00"],
  ["12pm", "12:00"],
  ["5", "05:00 or 17:00"],
  ["noon", "12:00"],
  ["17:30:00", "17:30"],
  ["24:00", "00:00"],
  ["17:60", "18:00"],
  ["25:00", "hours and minutes of the 24-hour clock, such as 17:30"],
  ["17:75", "hours and minutes of the 24-hour clock, such as 17:30"],
  ["later", "hours and minutes of the 24-hour clock, such as 17:30"],
  ["", "hours and minutes of the 24-hour clock, such as 17:30"],
])("for the wall time %j it suggests %s", (text, write) => {
  expect(advice(parseWallTime(text)).endsWith(`Write ${write}.`)).toBe(true);
});

test("never throws on any text", () => {
  const like = fc.stringMatching(
    /^[0-9]{1,4}[:.]?[0-9]{0,2} ?[apm]{0,2} ?(?:to|-|–) ?[0-9:.apm]{0,6}$/,
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), like), (text) => {
      for (const parsed of [parseTimeRange(text), parseWallTime(text)]) {
        if (!parsed.ok) expect(`${parsed.message}${parsed.fix}`).not.toMatch(/undefined|NaN|\n/);
      }
    }),
    { numRuns: 1000 },
  );
});
