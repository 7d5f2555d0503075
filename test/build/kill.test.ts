/** After a build was killed, the site is exactly the old one or exactly the new one. */
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  type Files,
  removeProjects,
  runBuildInOwnProcess,
  startScript,
  waitForExit,
  writeContent,
} from "../support/project.ts";
import { hashFiles, hashFolder } from "../support/tree.ts";
import { expectNoLeftovers, fault, named, oldSite, post } from "./make.ts";

afterAll(removeProjects);

/** A project between two states of its content, and the hash of the site that each gives. */
interface Alternation {
  readonly root: string;
  readonly states: readonly [Files, Files];
  readonly hashes: readonly [string, string];
  /** Milliseconds of a build that is left alone. */
  readonly time: number;
  /** Which of the two is published. */
  published: 0 | 1;
}

async function createAlternation(
  root: string,
  states: readonly [Files, Files],
): Promise<Alternation> {
  const hash = async (state: Files) => {
    writeContent(root, state);
    expect(await runBuildInOwnProcess(root)).toMatchObject({ status: 0, stderr: "" });
    return hashFolder(join(root, "_site"));
  };
  const second = await hash(states[1]);
  const begun = performance.now();
  const first = await hash(states[0]);
  const time = performance.now() - begun;
  expect(first).not.toBe(second);
  return { root, states, hashes: [first, second], time, published: 0 };
}

/** Starts a build to the other state, kills it after some milliseconds, and returns which site is there. */
async function buildAndKill(
  one: Alternation,
  after: number,
  env = {},
): Promise<"old" | "new" | "neither"> {
  const other = one.published === 0 ? 1 : 0;
  writeContent(one.root, one.states[other]);
  const child = startScript("build.ts", one.root, env);
  const end = waitForExit(child);
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  await end;
  clearTimeout(timer);
  const there = hashFolder(join(one.root, "_site"));
  if (there === one.hashes[one.published]) return "old";
  if (there !== one.hashes[other]) return "neither";
  one.published = other;
  return "new";
}

/** Kills that many builds, at times spread over a little more than a whole build. */
async function killAtTimes(one: Alternation, kills: number): Promise<Record<string, number>> {
  const found = { old: 0, new: 0, neither: 0 };
  let { time } = one;
  for (let i = 0; i < kills; i++) {
    const part = (i / (kills - 1)) * 1.1;
    const there = await buildAndKill(one, part * time);
    found[there]++;
    // The machine has become slower since the run that was measured.
    if (part > 0.8 && there === "old") time *= 1.2;
  }
  if (process.env.VERBOSE) console.info(found, `over ${Math.round(time)} ms`);
  return found;
}

/** Kills that many builds, each at another page that it writes. */
async function killAtPages(one: Alternation, kills: number): Promise<Record<string, number>> {
  const found = { old: 0, new: 0, neither: 0 };
  const pages = Object.keys(hashFiles(join(one.root, "_site"))).length;
  for (let i = 0; i < kills; i++) {
    const page = 1 + Math.floor((i / kills) * (pages - 20));
    const when = i % 2 === 0 ? "before" : "after";
    const env = fault("kill", { KILL_AT: `${when} writeFileSync /site/ ${page}` });
    found[await buildAndKill(one, 60_000, env)]++;
  }
  if (process.env.VERBOSE) console.info(found, `in ${pages} pages`);
  return found;
}

/** Builds to the other state and lets it end. */
const buildOther = (one: Alternation) => buildAndKill(one, 60_000);

/** Expects that another build gives the right site and deletes what the killed ones left. */
async function expectRecovery({ root, states, hashes }: Alternation): Promise<void> {
  writeContent(root, states[1]);
  expect(await runBuildInOwnProcess(root)).toMatchObject({ status: 0, stderr: "" });
  expect(hashFolder(join(root, "_site"))).toBe(hashes[1]);
  expectNoLeftovers(root);
}

const everything: readonly [Files, Files] = [
  { "site.yaml": named("Old") },
  { "site.yaml": named("New") },
];
const onePost: readonly [Files, Files] = [
  { "posts/post-7.md": post("Post 7", "Old words.") },
  { "posts/post-7.md": post("Post 7", "New words.") },
];

test.concurrent("a build of 300 posts is killed at any time", async () => {
  const one = await createAlternation(oldSite(300), everything);
  expect(await killAtTimes(one, 24)).toMatchObject({ neither: 0 });
  await expectRecovery(one);
});

test.concurrent("a build of 300 posts is killed at any page", async () => {
  const one = await createAlternation(oldSite(300), everything);
  expect(await killAtPages(one, 12)).toEqual({ old: 12, new: 0, neither: 0 });
  await expectRecovery(one);
});

describe("a build that is killed", () => {
  test.concurrent("after an edit of one post leaves the old site or the new one", async () => {
    const one = await createAlternation(oldSite(100), onePost);
    expect(await killAtTimes(one, 9)).toMatchObject({ neither: 0 });
    await expectRecovery(one);
  });

  test.concurrent("at each step of publishing leaves the old site or the new one", async () => {
    const one = await createAlternation(oldSite(3), everything);
    const steps = [
      ["before renameSync /lock$", "old"],
      ["after renameSync /lock$", "old"],
      ["before rmSync /manifest.json$", "old"],
      ["after rmSync /manifest.json$", "old"],
      ["before renameSync /releases/[^/]+$", "old"],
      ["after renameSync /releases/[^/]+$", "old"],
      ["after rmSync /site/blog/index.html$", "old"],
      ["before writeFileSync /manifest.json$", "old"],
      ["after writeFileSync /manifest.json$", "old"],
      ["before symlinkSync /link$", "old"],
      ["after symlinkSync /link$", "old"],
      ["before renameSync /_site$", "old"],
      ["after renameSync /_site$", "new"],
      ["before rmSync /lock/", "new"],
      ["after rmSync /lock/", "new"],
    ] as const;
    for (const [step, there] of steps) {
      // Needs a complete release to make the next of, and a lock that is free.
      if (/rmSync|releases/.test(step)) await buildOther(one);
      const before = one.published;
      await buildAndKill(one, 60_000, fault("kill", { KILL_AT: step }));
      expect([step, one.published === before ? "old" : "new"]).toEqual([step, there]);
    }
    await expectRecovery(one);
  });
});
