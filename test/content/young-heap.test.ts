/** The part of the heap for new objects, in processes of their own. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const module = join(import.meta.dirname, "../../src/content/files/young-heap.ts");

/** Keeps some 200 MB, and prints how many MB there are for new objects. */
const fill = `import { getHeapSpaceStatistics } from "node:v8";
const kept = Array.from({ length: 2_000_000 }, (_, at) => ({ at, text: String(at) }));
const space = getHeapSpaceStatistics().find((one) => one.space_name === "new_space");
console.log(kept.length, Math.round((space?.space_size ?? 0) / 1e6));`;

function run(script: string): string {
  const line = ["--input-type=module-typescript", "--eval", script];
  return execFileSync(process.execPath, line, { encoding: "utf8", stdio: "pipe" }).trim();
}

const sizeAfter = (start: string): number => Number(run(`${start}\n${fill}`).split(" ")[1]);

test("does not grow with what is kept, once growth is ended", () => {
  const start = `import { stopYoungHeapGrowth } from ${JSON.stringify(module)};\nstopYoungHeapGrowth();`;
  expect(sizeAfter("")).toBeGreaterThan(20);
  expect(sizeAfter(start)).toBeLessThan(10);
});

test("threads that start afterwards have 8 MB of it at once", () => {
  const thread = `const { getHeapSpaceStatistics } = require("node:v8");
const space = getHeapSpaceStatistics().find((one) => one.space_name === "new_space");
require("node:worker_threads").parentPort.postMessage(space.space_size);`;
  const sizeOf = (start: string) =>
    Number(
      run(`import { Worker } from "node:worker_threads";
import { stopYoungHeapGrowth } from ${JSON.stringify(module)};
${start}
const thread = new Worker(${JSON.stringify(thread)}, { eval: true, execArgv: [] });
thread.once("message", (size) => console.log(size));`),
    );
  expect(sizeOf("")).toBeLessThan(8_000_000);
  expect(sizeOf("stopYoungHeapGrowth();")).toBeGreaterThanOrEqual(8_000_000);
});
