/** How long it takes, beside what git itself needs to hand out the same commits and texts. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readHistory } from "../../src/history/history.ts";
import { minimalSettings, prepareProject } from "../support/project.ts";
import { clear, env, folder, hour, Repo, single } from "./repo.ts";

afterAll(clear);

/** How many gits were started. */
let started = 0;

vi.mock("node:child_process", async (original) => {
  const real = await original<typeof import("node:child_process")>();
  const spawn = (command: string, args: readonly string[], options: object) => {
    started++;
    return real.spawn(command, args, options);
  };
  return { ...real, spawn };
});

beforeEach(() => {
  started = 0;
});

/** Half of the events are there from the start, the others come one by one; then each is edited. */
function large(events: number, commits: number): Repo {
  const repo = new Repo();
  repo.git("init", "-q", "-b", "main");
  const data = (of: string) => `data ${Buffer.byteLength(of)}\n${of}\n`;
  const file = (path: string, of: string) => `M 100644 inline content/${path}\n${data(of)}`;
  const event = (i: number, version: number) =>
    file(`events/event-${i}.md`, single({ title: `Event ${i}`, place: `Room ${version}` }));
  const half = Math.floor(events / 2);
  const initial = Array.from({ length: half }, (_, i) => event(i, 0)).join("");
  const later = Array.from({ length: commits - 1 }, (_, i) =>
    half + i < events ? event(half + i, 0) : event((i * 7919) % events, i),
  );
  const stream = [file("site.yaml", minimalSettings) + initial, ...later].map(
    (files, i) =>
      `commit refs/heads/main\ncommitter Lead <a@example.org> ${Date.parse(hour(i)) / 1000} +0000\n${data("x")}${files}\n`,
  );
  const input = stream.join("");
  execFileSync("git", ["fast-import", "--quiet"], { cwd: repo.root, env, input });
  repo.git("reset", "-q", "--hard");
  return repo;
}

async function milliseconds(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The best of three, so that what else the machine does matters less. */
async function best(work: () => unknown): Promise<number> {
  return Math.min(await milliseconds(work), await milliseconds(work), await milliseconds(work));
}

/** git alone: all commits with what they changed, and all texts. */
function floor({ root }: Repo): void {
  const how = { cwd: root, env, maxBuffer: 2 ** 30 };
  const log = execFileSync("git", ["log", "--raw", "-z", "--no-abbrev"], how).toString();
  const ids = new Set(log.match(/[0-9a-f]{40}(?= [AM])/g));
  execFileSync("git", ["cat-file", "--batch", "--buffer"], { ...how, input: [...ids].join("\n") });
}

describe("the time that it takes", () => {
  test("is a small multiple of git's own, and next to nothing when nothing has changed", async () => {
    const repo = large(600, 600);
    const { site } = await prepareProject(repo.root);
    const given = { root: repo.root, site, version: "1", env };
    const cacheFile = join(folder(), "history.json");
    const git = await best(() => floor(repo));
    const cold = await best(() => readHistory(given));
    await readHistory({ ...given, cacheFile });
    const warm = await best(() => readHistory({ ...given, cacheFile }));
    expect(cold / git).toBeLessThan(20);
    expect(warm / cold).toBeLessThan(0.5);
  });

  test("grows no faster than the number of commits and events", async () => {
    const times: number[] = [];
    for (const size of [250, 1000]) {
      const repo = large(size, size);
      const { site } = await prepareProject(repo.root);
      times.push(await best(() => readHistory({ root: repo.root, site, version: "1", env })));
    }
    const [small = 1, big = 0] = times;
    expect(big / small).toBeLessThan(4 * 2);
  });

  test("is not spent on starting git: as often for 200 commits as for two", async () => {
    const counts: number[] = [];
    for (const commits of [2, 200]) {
      const repo = large(2, commits);
      const { site } = await prepareProject(repo.root);
      started = 0;
      await readHistory({ root: repo.root, site, version: "1", env });
      counts.push(started);
    }
    expect(counts).toEqual([5, 5]);
  });
});
