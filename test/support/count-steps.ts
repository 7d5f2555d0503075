/**
 * Counts the work of a process instead of its time: how often each block of code ran, loops
 * included, as V8 counts it for coverage, and how many characters strings searched. A process that
 * loads this file first prints the latter when it ends.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the variables that make a process count; V8 writes its counts into the folder. */
export function countingEnv(folder: string) {
  return {
    NODE_V8_COVERAGE: folder,
    // Code from a cache has no counters within its functions.
    NODE_DISABLE_COMPILE_CACHE: "1",
    NODE_OPTIONS: `--import=${import.meta.filename}`,
  };
}

/** Returns the steps of a process that ended; `stderr` is what it printed. */
export function readSteps(folder: string, stderr: string): number {
  const [, characters = "0"] = /^searched (\d+) characters$/m.exec(stderr) ?? [];
  let steps = Number(characters);
  for (const name of readdirSync(folder)) {
    const coverage: Coverage = JSON.parse(readFileSync(join(folder, name), "utf8"));
    for (const { functions } of coverage.result)
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  }
  return steps;
}

/** The part of a file of V8's coverage that is read here. */
interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

if (process.env.NODE_V8_COVERAGE !== undefined) countCharacters();

function countCharacters(): void {
  let characters = 0;
  const weigh = (name: keyof typeof String.prototype, weight: Weight) => {
    const real: unknown = Reflect.get(String.prototype, name);
    if (typeof real !== "function") return;
    Reflect.set(String.prototype, name, function (this: unknown, ...args: unknown[]): unknown {
      const result: unknown = Reflect.apply(real, this, args);
      characters += weight(String(this).length, args, result);
      return result;
    });
  };
  for (const name of ["split", "replace", "replaceAll", "match", "search"] as const)
    weigh(name, (length) => length);
  weigh("indexOf", (length, [, from = 0], at) => (at === -1 ? length : Number(at)) - Number(from));
  process.once("exit", () => process.stderr.write(`searched ${characters} characters\n`));
}

type Weight = (length: number, args: readonly unknown[], result: unknown) => number;
