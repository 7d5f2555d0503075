/** Counts work instead of time: a count is the same on every machine, however busy it is. */

type Counted = readonly (readonly [owner: object, names: readonly string[]])[];

/** Runs `work`; returns how often it took strings apart, put them together or measured them. */
export const countStringCalls = (work: () => unknown): Promise<number> =>
  countCalls(work, [
    [String.prototype, ["replace", "replaceAll", "split", "slice"]],
    [Array.prototype, ["join"]],
    [Buffer, ["byteLength"]],
    [JSON, ["stringify"]],
  ]);

async function countCalls(work: () => unknown, counted: Counted): Promise<number> {
  let count = 0;
  const undo: (() => void)[] = [];
  for (const [owner, names] of counted) {
    for (const name of names) {
      const real: unknown = Reflect.get(owner, name);
      if (typeof real !== "function") continue;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]): unknown {
        count++;
        return Reflect.apply(real, this, args);
      });
      undo.push(() => Reflect.set(owner, name, real));
    }
  }
  try {
    await work();
  } finally {
    for (const one of undo) one();
  }
  return count;
}
