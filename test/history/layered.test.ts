import fc from "fast-check";
import { expect, test } from "vitest";
import { Layered } from "../../src/history/layered.ts";

const edits = fc.array(
  fc.array(fc.tuple(fc.nat(300).map(String), fc.option(fc.nat(5), { nil: undefined }))),
  { maxLength: 8 },
);

/** What a plain map holds after the same edits. */
function edited(
  before: ReadonlyMap<string, number>,
  edit: readonly (readonly [string, number | undefined])[],
) {
  const map = new Map(before);
  for (const [key, value] of edit) {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  return map;
}

test("is a map whose earlier states stay, and which knows what differs between any two", () => {
  fc.assert(
    fc.property(edits, fc.nat(), (all, fork) => {
      const states = [{ layered: new Layered<number>(), plain: new Map<string, number>() }];
      for (const [i, edit] of all.entries()) {
        const before = states[(fork * (i + 1)) % states.length];
        if (before === undefined) continue;
        states.push({
          layered: before.layered.with(new Map(edit)),
          plain: edited(before.plain, [...new Map(edit)]),
        });
      }
      for (const a of states) {
        expect(new Map(a.layered.entries())).toEqual(a.plain);
        for (const key of a.plain.keys()) expect(a.layered.get(key)).toBe(a.plain.get(key));
        for (const b of states) {
          const keys = new Set([...a.plain.keys(), ...b.plain.keys()]);
          const differing = [...keys].filter((key) => a.plain.get(key) !== b.plain.get(key));
          expect(new Set(a.layered.differing(b.layered))).toEqual(new Set(differing));
        }
      }
    }),
  );
});
