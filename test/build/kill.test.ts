/**
 * After a build was killed, the site is exactly the old one or exactly the new one. Some builds are
 * processes that are killed at some moment; the others are cut off from the disk at a call to the
 * file system, which leaves the same and needs no process.
 */
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  type Files,
  type ProcessResult,
  removeProjects,
  runBuild,
  runBuildInOwnProcess,
  startScript,
  waitForExit,
  writeContent,
} from "../support/project.ts";
import { hashFiles, hashFolder } from "../support/tree.ts";
import { waitForLock } from "../support/wait.ts";
import { expectNoLeftovers, fault, named, oldSite, post } from "./make.ts";

afterAll(removeProjects);

/** A project between two states of its content, and the hash of the site that each gives. */
interface Alternation {
  readonly root: string;
  readonly states: readonly [Files, Files];
  readonly hashes: readonly [string, string];
  /** Milliseconds that a build says it took. */
  readonly time: number;
  /** Which of the two is published. */
  published: 0 | 1;
}

async function createAlternation(
  root: string,
  states: readonly [Files, Files],
): Promise<Alternation> {
  const build = async (state: Files) => {
    writeContent(root, state);
    const ran = await runBuild(root);
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    return { hash: hashFolder(join(root, "_site")), time: secondsOf(ran) * 1000 };
  };
  const second = await build(states[1]);
  const first = await build(states[0]);
  expect(first.hash).not.toBe(second.hash);
  return { root, states, hashes: [first.hash, second.hash], time: first.time, published: 0 };
}

const secondsOf = ({ stdout }: ProcessResult) => Number(/in ([\d.]+) s$/m.exec(stdout)?.[1]);

/** Puts the other state there, lets `build` build it, and returns which site is there then. */
async function buildTo(
  one: Alternation,
  build: () => Promise<unknown>,
): Promise<"old" | "new" | "neither"> {
  const other = one.published === 0 ? 1 : 0;
  writeContent(one.root, one.states[other]);
  await build();
  const there = hashFolder(join(one.root, "_site"));
  if (there === one.hashes[one.published]) return "old";
  if (there !== one.hashes[other]) return "neither";
  one.published = other;
  return "new";
}

/** Starts a build, and kills it some milliseconds after it has the lock. */
async function killAfter(root: string, milliseconds: number): Promise<void> {
  const child = startScript("build", root);
  const end = waitForExit(child);
  await waitForLock(root, child);
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  await end;
  clearTimeout(timer);
}

/** Kills that many builds, at times spread over a little more than a whole build. */
async function killAtTimes(one: Alternation, kills: number): Promise<Record<string, number>> {
  const found = { old: 0, new: 0, neither: 0 };
  let { time } = one;
  for (let i = 0; i < kills; i++) {
    const part = (i / (kills - 1)) * 1.1;
    const there = await buildTo(one, () => killAfter(one.root, part * time));
    found[there]++;
    // The machine has become slower since the run that was measured.
    if (part > 0.8 && there === "old") time *= 1.2;
  }
  if (process.env.VERBOSE) console.info(found, `over ${Math.round(time)} ms`);
  return found;
}

/** Cuts a build off from the disk at a step. */
async function cutAt(root: string, step: string): Promise<void> {
  const { stderr } = await runBuild(root, fault("cut", { CUT_AT: step }));
  expect([step, stderr]).toEqual([step, expect.stringMatching(/^cut\n/)]);
}

/** Cuts that many builds off, each at another page that it writes. */
async function cutAtPages(one: Alternation, cuts: number): Promise<Record<string, number>> {
  const found = { old: 0, new: 0, neither: 0 };
  const pages = Object.keys(hashFiles(join(one.root, "_site"))).length;
  for (let i = 0; i < cuts; i++) {
    const page = 1 + Math.floor((i / cuts) * (pages - 20));
    const when = i % 2 === 0 ? "before" : "after";
    const step = `${when} writeFileSync /site/ ${page}`;
    found[await buildTo(one, () => cutAt(one.root, step))]++;
  }
  return found;
}

/** Expects that another build gives the right site and deletes what the killed ones left. */
async function expectRecovery(
  { root, states, hashes }: Alternation,
  build = runBuild,
): Promise<void> {
  writeContent(root, states[1]);
  expect(await build(root)).toMatchObject({ status: 0, stderr: "" });
  expect(hashFolder(join(root, "_site"))).toBe(hashes[1]);
  expectNoLeftovers(root);
}

const everything: readonly [Files, Files] = [
  { "site.yaml": named("Old") },
  { "site.yaml": named("New") },
];
const onePost: readonly [Files, Files] = [
  { "posts/post-2.md": post("Post 2", "Old words.") },
  { "posts/post-2.md": post("Post 2", "New words.") },
];

/** Steps of publishing, and which site is there after a kill at each. */
const steps = [
  ["before renameSync /lock$", "old"],
  ["after renameSync /lock$", "old"],
  ["before rmSync /manifest.json$", "old"],
  ["after rmSync /manifest.json$", "old"],
  ["before renameSync /releases/[^/]+$", "old"],
  ["after renameSync /releases/[^/]+$", "old"],
  ["after rmSync /site/blog/post-2/index.html$", "old"],
  ["before writeFileSync /manifest.json$", "old"],
  ["after writeFileSync /manifest.json$", "old"],
  ["before symlinkSync /link$", "old"],
  ["after symlinkSync /link$", "old"],
  ["before renameSync /_site$", "old"],
  ["after renameSync /_site$", "new"],
  ["before rmSync /lock/", "new"],
  ["after rmSync /lock/", "new"],
] as const;

describe("a build that is killed", () => {
  test("at any time leaves the old site or the new one", async () => {
    const one = await createAlternation(oldSite(150), everything);
    expect(await killAtTimes(one, 8)).toMatchObject({ neither: 0 });
    await expectRecovery(one, runBuildInOwnProcess);
  });

  test("after an edit of one post, at any time, leaves the old site or the new one", async () => {
    const one = await createAlternation(oldSite(100), onePost);
    expect(await killAtTimes(one, 5)).toMatchObject({ neither: 0 });
    await expectRecovery(one, runBuildInOwnProcess);
  });

  test("at any page leaves the old site", async () => {
    const one = await createAlternation(oldSite(60), everything);
    expect(await cutAtPages(one, 12)).toEqual({ old: 12, new: 0, neither: 0 });
    await expectRecovery(one);
  });

  test.each([
    ["of everything", 3, everything],
    ["of one post of many", 10, onePost],
  ] as const)(
    "at a step of publishing an edit %s, leaves the old site or the new one",
    async (_, count, states) => {
      const one = await createAlternation(oldSite(count), states);
      for (const [step, there] of steps) {
        // Needs a complete release to make the next of, and a lock that is free.
        if (/rmSync|releases/.test(step)) await buildTo(one, () => runBuild(one.root));
        expect([step, await buildTo(one, () => cutAt(one.root, step))]).toEqual([step, there]);
      }
      await expectRecovery(one);
    },
  );

  test.each([
    ["before rmSync /manifest.json$", "old"],
    ["after renameSync /_site$", "new"],
  ] as const)("as a process, %s, leaves the %s site", async (step, there) => {
    const one = await createAlternation(oldSite(3), everything);
    const kill = async () => {
      const { status } = await runBuildInOwnProcess(one.root, fault("kill", { KILL_AT: step }));
      expect(status).toBe(null);
    };
    expect(await buildTo(one, kill)).toBe(there);
    await expectRecovery(one, runBuildInOwnProcess);
  });
});
