/** Generates any rule that a phrase can express. */
import fc from "fast-check";
import { countDaysInMonth } from "../../src/time/names.ts";
import type { Nth, Recurrence } from "../../src/time/recurrence/recurrence.ts";

const interval = fc.integer({ min: 1, max: 14 });
const weekday = fc.integer({ min: 1, max: 7 });
const nth = fc.constantFrom<Nth>(1, 2, 3, 4, 5, "last");
const dayOfYear = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ month, day }) => day <= countDaysInMonth(2000, month));

export const anyRule: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ kind: fc.constant("daily" as const), interval }),
  fc.record({
    kind: fc.constant("weekly" as const),
    interval,
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.sort((a, b) => a - b)),
  }),
  fc.record({ kind: fc.constant("monthly-weekday" as const), interval, nth, weekday }),
  fc.record({
    kind: fc.constant("monthly-day" as const),
    interval,
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc
    .tuple(interval, dayOfYear)
    .map(([often, day]) => ({ kind: "yearly" as const, interval: often, ...day })),
);
