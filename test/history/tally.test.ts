/** What the arithmetic promises, on histories of any shape. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Tally, tallyOf, type Version } from "../../src/history/tally.ts";

/** One commit: its parents (by how far back they are), what it says, and its clock. */
const commit = fc.record({
  parents: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 }),
  facts: fc.constantFrom("a", "b", "c"),
  title: fc.constantFrom("x", "y"),
  /** Nothing is published by the commit. */
  silent: fc.boolean(),
  /** Takes over what a parent says, as most merges do. */
  follows: fc.option(fc.nat(2), { freq: 1 }),
  time: fc.nat(20),
});

interface Node {
  readonly id: string;
  readonly parents: readonly Node[];
  readonly now: Version | undefined;
  readonly time: number;
}

const history = fc.array(commit, { minLength: 1, maxLength: 25 }).map((commits) => {
  const nodes: Node[] = [];
  for (const [i, { parents, facts, title, silent, follows, time }] of commits.entries()) {
    const before = parents.map((back) => nodes[i - 1 - back]).filter((one) => one !== undefined);
    const same = follows === null ? undefined : before[follows % Math.max(1, before.length)]?.now;
    const now = same ?? (silent ? undefined : { facts, text: facts + title });
    nodes.push({ id: String(i), parents: before, now, time: time * 1000 });
  }
  return nodes;
});

function tallies(nodes: readonly Node[], order = (list: Tally[]) => list) {
  const found = new Map<Node, Tally | undefined>();
  for (const node of nodes) {
    const known = node.parents.map((one) => found.get(one)).filter((one) => one !== undefined);
    found.set(node, tallyOf(order(known), node.now, node));
  }
  return found;
}

function isBefore(a: Node, b: Node): boolean {
  return b.parents.some((parent) => parent === a || isBefore(a, parent));
}

describe("from any commit to any later one", () => {
  const later = (say: (a: Tally, b: Tally) => void) =>
    fc.assert(
      fc.property(history, (nodes) => {
        const found = tallies(nodes);
        for (const a of nodes)
          for (const b of nodes) {
            const [before, after] = [found.get(a), found.get(b)];
            if (before !== undefined && isBefore(a, b)) {
              expect(after).toBeDefined();
              if (after !== undefined) say(before, after);
            }
          }
      }),
      { numRuns: 300 },
    );

  test("SEQUENCE and DTSTAMP never fall", () => {
    later((before, after) => {
      expect(after.changes.length).toBeGreaterThanOrEqual(before.changes.length);
      expect(after.stamp).toBeGreaterThanOrEqual(before.stamp);
    });
  });

  test("SEQUENCE has risen where the facts differ, DTSTAMP where anything does", () => {
    later((before, after) => {
      if (after.version.facts !== before.version.facts)
        expect(after.changes.length).toBeGreaterThan(before.changes.length);
      if (after.version.text !== before.version.text)
        expect(after.stamp).toBeGreaterThan(before.stamp);
    });
  });

  test("no change is forgotten or counted twice", () => {
    later((before, after) => {
      expect(new Set(after.changes).size).toBe(after.changes.length);
      for (const id of before.changes) expect(after.changes).toContain(id);
    });
  });
});

test("the order of a merge's parents makes no difference", () => {
  fc.assert(
    fc.property(history, (nodes) => {
      const plain = (all: ReadonlyMap<Node, Tally | undefined>) =>
        [...all.values()].map((one) => one && { ...one, changes: [...one.changes].sort() });
      const turned = tallies(nodes, (list) => list.toReversed());
      expect(plain(turned)).toEqual(plain(tallies(nodes)));
    }),
  );
});

test("commits that say nothing new make no difference, wherever they are put in", () => {
  fc.assert(
    fc.property(history, (nodes) => {
      const found = tallies(nodes);
      for (const node of nodes) {
        const tally = found.get(node);
        if (tally === undefined) continue;
        expect(tallyOf([tally], tally.version, { id: "new", time: 1e9 })).toBe(tally);
        expect(tallyOf([tally], undefined, { id: "new", time: 1e9 })).toBe(tally);
        expect(tallyOf([tally, tally], tally.version, { id: "new", time: 1e9 })).toBe(tally);
      }
    }),
  );
});
