/** Every rule that a phrase can say, for properties. */
import fc from "fast-check";
import { daysInMonth } from "../../src/time/names.ts";
import type { Nth, Repeats } from "../../src/time/repeats.ts";

const every = fc.integer({ min: 1, max: 14 });
const weekday = fc.integer({ min: 1, max: 7 });
const nth = fc.constantFrom<Nth>(1, 2, 3, 4, 5, "last");
const dayOfYear = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ month, day }) => day <= daysInMonth(2000, month));

export const anyRule: fc.Arbitrary<Repeats> = fc.oneof(
  fc.record({ kind: fc.constant("daily" as const), every }),
  fc.record({
    kind: fc.constant("weekly" as const),
    every,
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.sort((a, b) => a - b)),
  }),
  fc.record({ kind: fc.constant("monthly-weekday" as const), every, nth, weekday }),
  fc.record({
    kind: fc.constant("monthly-day" as const),
    every,
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc
    .tuple(every, dayOfYear)
    .map(([often, day]) => ({ kind: "yearly" as const, every: often, ...day })),
);
