import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import LongestFirst from "./test/longest-first.ts";

/** TZ and locale are set here, so that no test takes them from the machine; some set others. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/each-file.ts"],
    env: { TZ: "America/New_York", LC_ALL: "C", SOURCE_DATE_EPOCH: "1794571200" },
    reporters: ["default", "./test/closing-line.ts"],
    // A golden file that is not there fails, on every machine; `vitest --update` renews them.
    update: "none",
    expect: { requireAssertions: true },
    // A process per worker: importing the program and starting a process once per file took a third
    // of the processor time. Not threads, where TZ and the working folder could not be changed.
    pool: "forks",
    isolate: false,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // Ends a run that hangs; no measure of speed.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
