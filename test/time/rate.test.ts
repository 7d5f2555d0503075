/** P5: "60 minutes a week", as it is typed. */
import { expect, test } from "vitest";
import { parseRate } from "../../src/time/parse/rate.ts";

test.each([
  ["60 minutes a week", 60, "week"],
  ["1 hour a week", 60, "week"],
  ["1 hour per week", 60, "week"],
  ["90 min each week", 90, "week"],
  ["1h30 every week", 90, "week"],
  ["1 hour 30 minutes a  Week", 90, "week"],
  ["45 minutes weekly", 45, "week"],
  ["1 hour, weekly", 60, "week"],
  ["60 minutes/week", 60, "week"],
  ["4 hours a month", 240, "month"],
  ["2 hours monthly", 120, "month"],
])("P5: %s", (text, minutes, per) => {
  expect(parseRate(text)).toEqual({ ok: true, value: { minutes, per } });
});

const generic = "Write how long in a week or a month, such as 60 minutes a week";

test.each([
  ["60 minutes", '"60 minutes" does not say in what time', "Write 1 hour a week or 1 hour a month"],
  [
    "60 a week",
    '"60 a week" is not a time in a week',
    "Write 60 minutes a week or 60 hours a week",
  ],
  ["an hour a week", '"an hour a week" is not a time in a week', "Write 1 hour a week"],
  [
    "half an hour a week",
    '"half an hour a week" is not a time in a week',
    "Write 30 minutes a week",
  ],
  ["1 hour a weak", '"1 hour a weak" is not a time in a week or a month', "Write 1 hour a week"],
  ["1 hour in a week", '"1 hour in a week" is not a time in a week', generic],
  [
    "1 hour a fortnight",
    '"1 hour a fortnight" is not a time in a week or a month',
    "Write 30 minutes a week",
  ],
  ["1 hour a day", '"1 hour a day" is not a time in a week or a month', generic],
  ["a week", '"a week" is not a time in a week or a month', generic],
  ["some time each week", '"some time each week" is not a time in a week', generic],
  ["200 hours a week", '"200 hours a week" is more than a week has', generic],
  ["", '"" is not a time in a week or a month', generic],
])("P5: not %s", (text, message, fix) => {
  expect(parseRate(text)).toEqual({ ok: false, message, fix });
});
