/** What was found out is kept, and what is kept gives the same as what is read anew. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { HistoryOptions } from "../../src/history/history.ts";
import { startedBy } from "../support/work.ts";
import { clear, folder, hour, Repo, series, single, text } from "./repo.ts";

afterAll(clear);

const file = "events/map.md";
const park = single({ place: "The Park" });

function cached(): { repo: Repo; cacheFile: string } {
  const repo = Repo.with({
    [file]: single({ hosts: "tom-hill" }),
    "people/tom-hill.md": text({ name: "Tom" }),
    "events/cafe/index.md": series({ hosts: "tom-hill" }),
    "events/cafe/2026-12-09.md": text({ place: "The Park" }),
  });
  repo.commit({ [file]: single({ hosts: "tom-hill", start: "2026-12-01 12:00" }) });
  return { repo, cacheFile: join(folder(), "history.json") };
}

/** Asserts that with the kept file and without, the same is told; gives the ranges of the log. */
async function sameAsAnew(repo: Repo, more: Partial<HistoryOptions> & { cacheFile: string }) {
  let kept: unknown;
  const started = await startedBy(async () => {
    kept = await repo.told(more);
  });
  const logs = started.filter(([command]) => command === "log");
  const ranges = logs.map((args) => args.filter((arg) => /^\^?[0-9a-f]{40}/.test(arg)));
  const { cacheFile: _, ...anew } = more;
  expect(kept).toEqual(await repo.told(anew));
  return ranges;
}

describe("the kept history", () => {
  test("of the same commit is all that is needed", async () => {
    const { repo, cacheFile } = cached();
    expect(await sameAsAnew(repo, { cacheFile })).toHaveLength(1);
    expect(await sameAsAnew(repo, { cacheFile })).toEqual([]);
    const started = await startedBy(() => repo.told({ cacheFile }));
    expect(started.map(([command]) => command)).not.toContain("cat-file");
  });

  test("is gone on from: only commits that came after are read", async () => {
    const { repo, cacheFile } = cached();
    await repo.told({ cacheFile });
    const before = repo.git("rev-parse", "HEAD");
    repo.commit({ [file]: park });
    repo.commit({ "events/cafe/2026-12-09.md": text({ title: "Phones" }) });
    repo.commit({ "events/cafe/2026-12-16.md": text({ moved: "2026-12-17 14:00" }) });
    repo.commit({ "people/tom-hill.md": text({ name: "Thomas" }) });
    const after = repo.git("rev-parse", "HEAD");
    expect(await sameAsAnew(repo, { cacheFile })).toEqual([[after, `^${before}`]]);
    repo.commit({
      "site.yaml": readFileSync(join(repo.root, "content/site.yaml"), "utf8").replace(
        "London",
        "Paris",
      ),
    });
    await sameAsAnew(repo, { cacheFile });
  });

  test("is gone on from past commits that have nothing to do with events", async () => {
    const { repo, cacheFile } = cached();
    await repo.told({ cacheFile });
    repo.commit({ "pages/about.md": text({ title: "About" }) });
    await sameAsAnew(repo, { cacheFile });
    expect(await sameAsAnew(repo, { cacheFile })).toEqual([]);
    repo.commit({ [file]: park });
    expect(await sameAsAnew(repo, { cacheFile })).toHaveLength(1);
  });

  test("is gone on from where a branch that begins at its commit was merged", async () => {
    const { repo, cacheFile } = cached();
    await repo.told({ cacheFile });
    repo.git("checkout", "-q", "-b", "side");
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "main");
    repo.commit({ "events/cafe/index.md": series({ place: "The Library" }) });
    repo.merge("side");
    expect(await sameAsAnew(repo, { cacheFile })).toHaveLength(1);
  });

  test("is read anew where a branch was merged that is older", async () => {
    const { repo, cacheFile } = cached();
    repo.git("checkout", "-q", "-b", "side");
    repo.commit({ "events/cafe/2026-12-09.md": text({ place: "The Library" }) });
    repo.git("checkout", "-q", "main");
    repo.commit({ [file]: park });
    await repo.told({ cacheFile });
    repo.merge("side");
    const ranges = await sameAsAnew(repo, { cacheFile });
    expect(ranges.at(-1)).toEqual([repo.git("rev-parse", "HEAD")]);
  });

  test("is read anew after a reset, an amended commit, and on another branch", async () => {
    const { repo, cacheFile } = cached();
    repo.commit({ [file]: park });
    await repo.told({ cacheFile });
    repo.git("reset", "-q", "--hard", "HEAD~1");
    await sameAsAnew(repo, { cacheFile });
    repo.git("commit", "-q", "--amend", "-m", "y", "--date=now");
    await sameAsAnew(repo, { cacheFile });
    repo.git("checkout", "-q", "-b", "side", "HEAD~1");
    repo.commit({ [file]: single({ start: "2026-12-01 11:00" }) });
    await sameAsAnew(repo, { cacheFile });
  });

  test("is read anew where a history with another beginning was merged", async () => {
    const { repo, cacheFile } = cached();
    await repo.told({ cacheFile });
    repo.git("checkout", "-q", "--orphan", "apart");
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--allow-unrelated-histories", "-X", "ours", "--no-edit", "apart");
    await sameAsAnew(repo, { cacheFile });
  });

  test("is kept for one version of the code", async () => {
    const { repo, cacheFile } = cached();
    await repo.told({ cacheFile });
    expect(await sameAsAnew(repo, { cacheFile, version: "2" })).toHaveLength(1);
  });

  test("holds what is committed, whatever else lies in the folder", async () => {
    const { repo, cacheFile } = cached();
    repo.write({ [file]: park });
    await sameAsAnew(repo, { cacheFile });
    await sameAsAnew(repo, { cacheFile });
    repo.git("checkout", "-q", "--", ".");
    await sameAsAnew(repo, { cacheFile });
    expect((await repo.told({ cacheFile })).map).toEqual({ sequence: 1, modified: hour(1) });
  });

  test("may be gone, cut short or nonsense", async () => {
    const { repo, cacheFile } = cached();
    await repo.told({ cacheFile });
    const whole = readFileSync(cacheFile, "utf8");
    for (const damaged of [whole.slice(0, 100), "", "null", "[]", '{"key":1,"tallies":2}']) {
      writeFileSync(cacheFile, damaged);
      await sameAsAnew(repo, { cacheFile });
      expect(readFileSync(cacheFile, "utf8")).toBe(whole);
    }
    rmSync(cacheFile);
    await sameAsAnew(repo, { cacheFile });
    expect(existsSync(cacheFile)).toBe(true);
  });

  test("need not be writable", async () => {
    const { repo } = cached();
    await sameAsAnew(repo, { cacheFile: join(folder(), "no/such/folder/history.json") });
  });
});
