/**
 * Counts what a command does that does not depend on the machine: its calls of the file system, and
 * of some functions of ours, as V8 counts them for coverage. A process that loads this file first
 * prints the former when it ends. One with threads counts those of its main thread alone.
 */
import fs, { readdirSync, readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** The calls that are counted together, by what they do. */
const calls: Readonly<Record<string, readonly string[]>> = {
  "files read": ["readFileSync"],
  "files written": ["writeFileSync"],
  "files linked": ["linkSync"],
  "files copied": ["copyFileSync"],
  "looked at": ["lstatSync", "statSync", "existsSync"],
  "folders listed": ["readdirSync"],
  "folders made": ["mkdirSync"],
  renamed: ["renameSync"],
  deleted: ["rmSync", "rmdirSync"],
  "waited for the disk": ["fsyncSync"],
};

/** Functions, by the file that has them, and what they stand for. */
const functions: Readonly<Record<string, readonly [file: string, name: string]>> = {
  "texts parsed": ["src/content/texts/record.ts", "readTextRecord"],
  "markdown rendered": ["src/render/markdown/read-markdown.ts", "readMarkdown"],
  "pages made": ["src/pages/page.ts", "createLazyPage"],
  "pages rendered": ["src/pages/page.ts", "renderPageWithKey"],
  "inputs of posts made": ["src/pages/posts/posts.ts", "makeInput"],
  hashed: ["src/text/hash.ts", "hash"],
};

export type Work = Readonly<Record<string, number>>;

/** Returns the variables that make a process count; V8 writes its counts into the folder. */
export function countingEnv(folder: string) {
  return {
    NODE_V8_COVERAGE: folder,
    // Code from a cache has no counters within its functions.
    NODE_DISABLE_COMPILE_CACHE: "1",
    NODE_OPTIONS: `--import=${import.meta.filename}`,
  };
}

/** Returns the counts of a process that ended; `stderr` is what it printed. */
export function readWork(folder: string, stderr: string): Work {
  const [, printed = "{}"] = /^counted (.*)$/m.exec(stderr) ?? [];
  const work: Record<string, number> = JSON.parse(printed);
  for (const name of Object.keys(functions)) work[name] = 0;
  for (const file of readdirSync(folder)) {
    const coverage: Coverage = JSON.parse(readFileSync(join(folder, file), "utf8"));
    for (const { url, functions: counted } of coverage.result)
      for (const [what, [path, name]] of Object.entries(functions))
        for (const { functionName, ranges } of counted)
          if (functionName === name && url.endsWith(path))
            work[what] = (work[what] ?? 0) + (ranges[0]?.count ?? 0);
  }
  return work;
}

/** The part of a file of V8's coverage that is read here. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

if (process.env.NODE_V8_COVERAGE !== undefined && threadId === 0) countCalls();

/** Whether a call is about a file of the project, in whose folder the command works. */
function isOfProject(args: readonly unknown[]): boolean {
  const root = process.cwd();
  return args.some(
    (arg) => typeof arg === "string" && (arg === root || arg.startsWith(`${root}/`)),
  );
}

function countCalls(): void {
  const counts: Record<string, number> = {};
  for (const [what, names] of Object.entries(calls)) {
    counts[what] = 0;
    for (const name of names) {
      const real: unknown = Reflect.get(fs, name);
      if (typeof real !== "function") throw new Error(`node:fs has no ${name}`);
      Reflect.set(fs, name, (...args: unknown[]): unknown => {
        if (isOfProject(args)) counts[what] = (counts[what] ?? 0) + 1;
        return Reflect.apply(real, fs, args);
      });
    }
  }
  syncBuiltinESMExports();
  process.once("exit", () => process.stderr.write(`counted ${JSON.stringify(counts)}\n`));
}
