import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, fromDayNumber, getWeekday } from "../../src/time/date.ts";
import {
  formatWeekdays,
  getFirstDayOfWeek,
  getFirstOfMonth,
  listWeeks,
} from "../../src/time/month-grid.ts";
import { day } from "./make.ts";

describe("weeks of a month", () => {
  test("November 2026 begins on a Sunday: six weeks from Monday, five from Sunday", () => {
    const monday = listWeeks(day("2026-11-01"), 1);
    expect(monday).toHaveLength(6);
    expect(monday[0]).toEqual([...Array(6).fill(undefined), "2026-11-01"]);
    expect(monday[5]?.[0]).toBe("2026-11-30");
    expect(listWeeks(day("2026-11-01"), 7)).toHaveLength(5);
  });

  test("any month has each day once, in order, below its weekday", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 1, max: 7 }),
        (n, from) => {
          const first = getFirstOfMonth(fromDayNumber(n));
          const weeks = listWeeks(first, from);
          const days = weeks.flat().filter((one) => one !== undefined);
          expect(days[0]).toBe(first);
          for (const [i, one] of days.entries()) expect(one).toBe(addDays(first, i));
          expect(addDays(days.at(-1) ?? first, 1).slice(8)).toBe("01");
          for (const week of weeks) {
            expect(week).toHaveLength(7);
            for (const [i, one] of week.entries()) {
              if (one !== undefined) expect(getWeekday(one)).toBe(((from - 1 + i) % 7) + 1);
            }
          }
        },
      ),
    );
  });

  test("the first day of the week and the weekdays follow the language", () => {
    expect(getFirstDayOfWeek("en-GB")).toBe(1);
    expect(getFirstDayOfWeek("en-US")).toBe(7);
    expect(formatWeekdays("en-GB", 1)).toEqual([
      "Monday",
      "Tuesday",
      "Wednesday",
      "Thursday",
      "Friday",
      "Saturday",
      "Sunday",
    ]);
    expect(formatWeekdays("cy", 7)[0]).toBe("Dydd Sul");
  });
});
