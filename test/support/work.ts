/** Counts work instead of time: a count is the same on every machine, however busy it is. */
import { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** Runs `work`; returns the arguments of each process that it started asynchronously. */
export async function startedBy(
  work: () => Promise<unknown>,
): Promise<readonly (readonly string[])[]> {
  const started: ChildProcess[] = [];
  const note = (message: unknown) => {
    if (typeof message !== "object" || message === null || !("process" in message)) return;
    if (message.process instanceof ChildProcess) started.push(message.process);
  };
  subscribe("child_process", note);
  try {
    await work();
  } finally {
    unsubscribe("child_process", note);
  }
  return started.map(({ spawnargs }) => spawnargs.slice(1));
}

type Counted = readonly (readonly [owner: object, names: readonly string[]])[];

/** Runs `work`; returns how often it read and wrote maps and sets. */
export const countLookups = (work: () => unknown): Promise<number> =>
  countCalls(work, [
    [Map.prototype, ["get", "set", "has"]],
    [Set.prototype, ["add", "has"]],
  ]);

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
