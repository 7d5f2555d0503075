import { defineConfig } from "vitest/config";

/** TZ and locale are set here, so that no test takes them from the machine; some set others. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    env: { TZ: "America/New_York", LC_ALL: "C", SOURCE_DATE_EPOCH: "1794571200" },
    reporters: ["default", "./test/closing-line.ts"],
    // A golden file that is not there fails, on every machine; `vitest --update` renews them.
    update: "none",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
