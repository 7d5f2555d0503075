/** The progress line of a build. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createProgress, isCI } from "../../src/build/progress.ts";
import { commandFile, removeProjects, testEpoch, waitForExit } from "../support/project.ts";
import { oldSite } from "./make.ts";

afterAll(removeProjects);

/** Clears a line of a terminal. */
const takeAway = "\r\u001b[K";

describe("on a terminal", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => vi.useRealTimers());

  /** What is written in steps of 50 ms each. */
  function written(steps: number, isTTY: boolean, env = {}): readonly string[] {
    const lines: string[] = [];
    const stream = { isTTY, write: (text: string) => lines.push(text) > 0 };
    const progress = createProgress(stream, env);
    for (let i = 0; i < steps; i++) {
      progress.update("Reading", i, steps);
      vi.advanceTimersByTime(50);
    }
    progress.clear();
    return lines;
  }

  test("nothing is printed within the first second", () => {
    expect(written(20, true)).toEqual([]);
  });

  test("then it is updated ten times a second, and removed at the end", () => {
    const lines = written(40, true);
    expect(lines[0]).toBe(`${takeAway}Reading 20 of 40`);
    expect(lines.at(-1)).toBe(takeAway);
    expect(lines).toHaveLength(11);
  });

  test("with CI=false it is a terminal", () => {
    expect(written(40, true, { CI: "false" })[0]).toBe(`${takeAway}Reading 20 of 40`);
  });
});

describe("in a log", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] }));
  afterEach(() => vi.useRealTimers());

  const createLog = (isTTY = false, env = {}) => {
    const lines: string[] = [];
    const stream = { isTTY, write: (text: string) => lines.push(text) > 0 };
    return { lines, progress: createProgress(stream, env) };
  };

  test.each([
    [false, {}],
    [true, { CI: "true" }],
  ])("M7: there is a line every ten seconds, and none in the first ten", (isTTY, env) => {
    const { lines, progress } = createLog(isTTY, env);
    for (let i = 0; i <= 250; i++) {
      progress.update("Making pictures", i, 300);
      vi.advanceTimersByTime(100);
    }
    progress.clear();
    expect(lines).toEqual(["Making pictures 99 of 300\n", "Making pictures 199 of 300\n"]);
  });

  test("a build of less says nothing", () => {
    const { lines, progress } = createLog();
    progress.update("Reading", 1, 2);
    vi.advanceTimersByTime(9000);
    progress.update("Writing", 1, 2);
    progress.clear();
    vi.advanceTimersByTime(60_000);
    expect(lines).toEqual([]);
  });

  test("one task that takes long is named again every ten seconds", () => {
    const { lines, progress } = createLog();
    progress.update("Making search indexes", 0, 1);
    vi.advanceTimersByTime(35_000);
    progress.clear();
    expect(lines).toEqual(new Array(3).fill("Making search indexes 0 of 1\n"));
  });

  test("work that keeps timers from running is reported by its updates", () => {
    const { lines, progress } = createLog();
    const now = vi.spyOn(performance, "now");
    for (const seconds of [0, 4, 8, 12, 16, 20, 24]) {
      now.mockReturnValue(seconds * 1000);
      progress.update("Reading", seconds, 24);
    }
    progress.clear();
    expect(lines).toEqual(["Reading 12 of 24\n", "Reading 24 of 24\n"]);
  });

  test("after it was cleared, as between two edits in a preview, ten seconds begin anew", () => {
    const { lines, progress } = createLog();
    for (const what of ["First", "Second"]) {
      progress.update(what, 0, 9);
      vi.advanceTimersByTime(9000);
      progress.clear();
      vi.advanceTimersByTime(9000);
    }
    progress.update("Third", 0, 9);
    vi.advanceTimersByTime(10_000);
    expect(lines).toEqual(["Third 0 of 9\n"]);
    progress.clear();
  });
});

test.each([
  ["true", true],
  ["1", true],
  ["woodpecker", true],
  ["", false],
  ["0", false],
  ["false", false],
  ["False", false],
])("CI=%s: a build machine? %s", (CI, is) => {
  expect(isCI({ CI })).toBe(is);
});

test("without CI it is none", () => expect(isCI({})).toBe(false));

const { error } = spawnSync("script", ["--version"]);

describe.skipIf(error !== undefined).concurrent("in a terminal", () => {
  /** What a slow build writes to a terminal, or to a file. */
  async function shown(terminal: boolean, env: Readonly<Record<string, string>> = {}) {
    const slow = join(import.meta.dirname, "faults/slow.ts");
    const command = `"${process.execPath}" --import="${slow}" "${commandFile}" build --root "${oldSite(40)}"`;
    const line = terminal ? command : `${command} 2>&1 | cat`;
    const always = { PATH: process.env.PATH, TZ: "UTC", SOURCE_DATE_EPOCH: testEpoch };
    const child = spawn("script", ["-qec", line, "/dev/null"], { env: { ...always, ...env } });
    return (await waitForExit(child)).stdout;
  }

  test("a long build shows its progress, and removes the line", async () => {
    const text = (await shown(true)).replaceAll(takeAway, "^");
    expect(text).toMatch(/\^Reading \d+ of 41/);
    expect(text).toMatch(/\^Writing \d+ of \d+/);
    expect(text).toMatch(/\^40 posts, /);
  });

  test.for([
    [false, {}],
    [true, { CI: "1" }],
  ] as const)("none of it goes to a file, or to a build machine's terminal", async ([is, env]) => {
    const text = await shown(is, env);
    expect(text).toMatch(/^40 posts, /);
    expect(text).not.toContain("\u001b");
  });
});
