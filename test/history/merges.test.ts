/** Branches and merges: what happened on either side counts once, however they were put together. */
import { afterAll, describe, expect, test } from "vitest";
import { clear, hour, Repo, single } from "./repo.ts";

afterAll(clear);

const file = "events/map.md";
const other = "events/other.md";
const park = single({ place: "The Park" });
const noon = single({ start: "2026-12-01 12:00" });
const both = single({ place: "The Park", start: "2026-12-01 12:00" });

/** A repository whose branch `side` begins at its first commit, and is checked out. */
function branched(): Repo {
  const repo = Repo.with({ [file]: single(), [other]: single() });
  repo.git("checkout", "-q", "-b", "side");
  return repo;
}

/** A merge whose tree is as given, whatever git would make of it. */
function mergeAs(repo: Repo, branch: string, text: string): void {
  repo.git("merge", "-q", "--no-commit", "--no-ff", "-s", "ours", branch);
  repo.commit({ [file]: text });
}

describe("a merge", () => {
  test("counts a change of its side branch once, and keeps its time", async () => {
    const repo = branched();
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "main");
    repo.commit({ [other]: noon });
    repo.merge("side");
    expect(await repo.told()).toEqual({
      map: { sequence: 1, modified: hour(1) },
      other: { sequence: 1, modified: hour(2) },
    });
  });

  test("with and without a commit of its own (--no-ff) counts the same", async () => {
    for (const how of ["--ff-only", "--no-ff"]) {
      const repo = branched();
      repo.commit({ [file]: park });
      repo.commit({ [file]: noon });
      repo.git("checkout", "-q", "main");
      repo.merge(how, "side");
      expect((await repo.told()).map, how).toEqual({ sequence: 2, modified: hour(2) });
    }
  });

  test("of one into the other is the same as of the other into the one", async () => {
    for (const [into, from] of [
      ["main", "side"],
      ["side", "main"],
    ] as const) {
      const repo = branched();
      repo.commit({ [file]: park });
      repo.commit({ [file]: single() });
      repo.git("checkout", "-q", "main");
      repo.commit({ [file]: single({ title: "A", start: "2026-12-01 12:00" }) });
      repo.git("checkout", "-q", into);
      mergeAs(repo, from, noon);
      expect((await repo.told()).map, into).toEqual({ sequence: 3, modified: hour(4) });
    }
  });

  test("of changes to different fields counts each of them, and no third", async () => {
    const repo = branched();
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "main");
    repo.commit({ [file]: noon });
    mergeAs(repo, "side", both);
    // Nobody had seen both together before the merge.
    expect((await repo.told()).map).toEqual({ sequence: 2, modified: hour(3) });
  });

  test("that settles a conflict for either side, or for neither, counts both", async () => {
    for (const settled of [park, noon, single({ start: "2026-12-01 11:00" })]) {
      const repo = branched();
      repo.commit({ [file]: park });
      repo.git("checkout", "-q", "main");
      repo.commit({ [file]: noon });
      mergeAs(repo, "side", settled);
      expect((await repo.told()).map?.sequence).toBe(2);
    }
  });

  test("that takes back all that a side did is a change for those who saw that side", async () => {
    const repo = branched();
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "main");
    repo.commit({ [other]: noon });
    repo.git("checkout", "-q", "side");
    mergeAs(repo, "main", single());
    expect((await repo.told()).map).toEqual({ sequence: 2, modified: hour(3) });
  });

  test("that changes more than its sides did is a change", async () => {
    const repo = branched();
    repo.commit({ [other]: noon });
    repo.git("checkout", "-q", "main");
    repo.commit({ [other]: park });
    mergeAs(repo, "side", park);
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: hour(3) });
  });

  test("of a change that was made and reverted on the side counts two", async () => {
    const repo = branched();
    repo.commit({ [file]: park });
    repo.commit({ [file]: single() });
    repo.git("checkout", "-q", "main");
    repo.commit({ [other]: noon });
    repo.merge("side");
    expect((await repo.told()).map).toEqual({ sequence: 2, modified: hour(2) });
  });

  test("that is reverted counts one more", async () => {
    const repo = branched();
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "main");
    repo.merge("--no-ff", "side");
    repo.git("revert", "--no-edit", "-m", "1", "HEAD");
    expect((await repo.told()).map).toEqual({ sequence: 2, modified: hour(3) });
  });

  test("brings an event that a side added, with its own history", async () => {
    const repo = branched();
    repo.commit({ "events/new.md": single() });
    repo.commit({ "events/new.md": park });
    repo.git("checkout", "-q", "main");
    repo.commit({ [other]: noon });
    repo.merge("side");
    expect((await repo.told()).new).toEqual({ sequence: 1, modified: hour(2) });
  });

  test("of an event that both sides added alike, or each otherwise", async () => {
    const repo = branched();
    repo.commit({ "events/new.md": park });
    repo.git("checkout", "-q", "main");
    repo.commit({ "events/new.md": park });
    repo.merge("side");
    expect((await repo.told()).new).toEqual({ sequence: 0, modified: hour(2) });
    const unlike = branched();
    unlike.commit({ "events/new.md": park });
    unlike.git("checkout", "-q", "main");
    unlike.commit({ "events/new.md": noon });
    unlike.git("merge", "-q", "-X", "ours", "--no-edit", "side");
    expect((await unlike.told()).new).toEqual({ sequence: 1, modified: hour(2) });
  });

  test("of three branches at once counts all of them", async () => {
    const repo = branched();
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "-b", "third", "main");
    repo.commit({ [other]: park });
    repo.git("checkout", "-q", "main");
    repo.commit({ "events/new.md": single() });
    repo.merge("side", "third");
    expect(await repo.told()).toEqual({
      map: { sequence: 1, modified: hour(1) },
      other: { sequence: 1, modified: hour(2) },
      new: { sequence: 0, modified: hour(3) },
    });
  });

  test("across merges (criss-cross) counts each change once", async () => {
    const repo = branched();
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "main");
    repo.commit({ [other]: noon });
    const [main, side] = [repo.git("rev-parse", "main"), repo.git("rev-parse", "side")];
    repo.merge(side);
    repo.git("checkout", "-q", "side");
    repo.merge(main);
    repo.commit({ [file]: noon });
    repo.git("checkout", "-q", "main");
    repo.commit({ [other]: both });
    repo.merge("side");
    expect(await repo.told()).toEqual({
      map: { sequence: 2, modified: hour(5) },
      other: { sequence: 2, modified: hour(6) },
    });
  });

  test("of a history with another beginning counts the changes of both", async () => {
    const repo = Repo.with({ [file]: single() });
    repo.commit({ [file]: park });
    repo.git("checkout", "-q", "--orphan", "apart");
    repo.commit({ [file]: noon });
    repo.commit({ [file]: single() });
    repo.git("checkout", "-q", "main");
    repo.git("merge", "-q", "--allow-unrelated-histories", "-X", "ours", "--no-edit", "apart");
    expect((await repo.told()).map).toEqual({ sequence: 2, modified: hour(4) });
  });

  test("of a branch that has nothing to do with events is passed over", async () => {
    const repo = branched();
    repo.commit({ "pages/about.md": "---\ntitle: About\n---\nUs\n" });
    repo.git("checkout", "-q", "main");
    repo.commit({ [file]: park });
    repo.merge("side");
    expect((await repo.told()).map).toEqual({ sequence: 1, modified: hour(2) });
  });

  test("with the marks of a conflict in it is passed over, the same from both sides", async () => {
    for (const [into, from] of [
      ["main", "side"],
      ["side", "main"],
    ] as const) {
      const repo = branched();
      repo.commit({ [file]: park });
      repo.git("checkout", "-q", "main");
      repo.commit({ [file]: noon });
      repo.git("checkout", "-q", into);
      mergeAs(repo, from, "<<<<<<< HEAD\n");
      repo.commit({ [file]: both });
      expect((await repo.told()).map, into).toEqual({ sequence: 3, modified: hour(4) });
    }
  });
});

test("a rebased branch counts its commits anew, a squashed one as one", async () => {
  const repo = branched();
  repo.commit({ [file]: park });
  repo.commit({ [file]: noon });
  repo.git("checkout", "-q", "main");
  repo.commit({ [other]: park });
  repo.git("checkout", "-q", "-b", "copy", "side");
  repo.git("rebase", "-q", "main");
  expect((await repo.told()).map?.sequence).toBe(2);
  repo.git("checkout", "-q", "main");
  repo.git("merge", "-q", "--squash", "side");
  repo.commit();
  expect((await repo.told()).map?.sequence).toBe(1);
});

test("a change that was cherry-picked is counted where it was made and where it was picked", async () => {
  const repo = branched();
  repo.commit({ [file]: park });
  const id = repo.git("rev-parse", "HEAD");
  repo.git("checkout", "-q", "main");
  repo.commit({ [other]: park });
  repo.git("cherry-pick", id);
  repo.merge("side");
  expect((await repo.told()).map?.sequence).toBe(2);
});
