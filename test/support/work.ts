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

const counted = [
  [Map.prototype, ["get", "set", "has"]],
  [Set.prototype, ["add", "has"]],
] as const;

/** Runs `work`; returns how often it read and wrote maps and sets. */
export async function countLookups(work: () => unknown): Promise<number> {
  let count = 0;
  const undo: (() => void)[] = [];
  for (const [prototype, names] of counted) {
    for (const name of names) {
      const real: unknown = Reflect.get(prototype, name);
      if (typeof real !== "function") continue;
      Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]): unknown {
        count++;
        return Reflect.apply(real, this, args);
      });
      undo.push(() => Reflect.set(prototype, name, real));
    }
  }
  try {
    await work();
  } finally {
    for (const one of undo) one();
  }
  return count;
}
