/** How much work it takes to read a history. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readHistory } from "../../src/history/history.ts";
import { minimalSettings, prepareProject } from "../support/project.ts";
import { countLookups, startedBy } from "../support/work.ts";
import { clear, env, folder, hour, Repo, single } from "./repo.ts";

afterAll(clear);

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

/** How often maps and sets are asked while the history of so many commits and events is read. */
async function workFor(size: number) {
  const repo = large(size, size);
  const { site } = await prepareProject(repo.root);
  const given = { root: repo.root, site, version: "1", env };
  const cacheFile = join(folder(), "history.json");
  const cold = await countLookups(() => readHistory({ ...given, cacheFile }));
  const warm = await countLookups(() => readHistory({ ...given, cacheFile }));
  return { cold, warm };
}

describe("the work that it takes", () => {
  test("grows no faster than the number of commits and events, and is little when nothing has changed", async () => {
    const [small, big] = [await workFor(100), await workFor(400)];
    expect(small.cold).toBeGreaterThan(1000);
    expect(big.cold / small.cold).toBeLessThan(4 * 1.5);
    expect(big.warm / big.cold).toBeLessThan(0.5);
  });

  test("is not spent on starting git: as often for 200 commits as for two", async () => {
    const counts: number[] = [];
    for (const commits of [2, 200]) {
      const repo = large(2, commits);
      const { site } = await prepareProject(repo.root);
      const given = { root: repo.root, site, version: "1", env };
      counts.push((await startedBy(() => readHistory(given))).length);
    }
    expect(counts).toEqual([5, 5]);
  });
});
