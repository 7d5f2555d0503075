/** Builds of one project at the same time. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ProcessResult,
  removeProjects,
  runBuild,
  runBuildInOwnProcess,
  startScript,
  waitForExit,
} from "../support/project.ts";
import { hashFolder } from "../support/tree.ts";
import { expectNoLeftovers, fault, oldSite, rename } from "./make.ts";

afterAll(removeProjects);

const names = ["Old", "New"] as const;
/** Hash of the site by its name. */
const hash = new Map<string, string>();

beforeAll(async () => {
  const root = oldSite(10);
  for (const name of names) {
    rename(root, name);
    await runBuild(root);
    hash.set(name, hashFolder(join(root, "_site")));
  }
});

const waiting = /^waiting for another build \(process \d+\)\n$/;

/** One of two builds may have to wait for the other, and says so once. */
function expectPublished({ status, stderr }: ProcessResult): void {
  expect([status, stderr.replace(waiting, "")]).toEqual([0, ""]);
}

test.concurrent("two builds that start together both publish the whole site", async () => {
  const root = oldSite(10);
  for (const name of names) {
    rename(root, name);
    for (const ran of await Promise.all([runBuildInOwnProcess(root), runBuildInOwnProcess(root)]))
      expectPublished(ran);
    expect(hashFolder(join(root, "_site"))).toBe(hash.get(name));
  }
  expectNoLeftovers(root);
});

test.concurrent("a build that waits for one that is killed publishes the whole site", async () => {
  const root = oldSite(10);
  for (const [round, step] of ["after renameSync /lock$", "before renameSync /_site$"].entries()) {
    const name = names[round % 2] ?? "Old";
    // A replaced release, for the victim to make the next of.
    for (const before of ["Newer", "Newest"]) {
      rename(root, before);
      await runBuild(root);
    }
    rename(root, name);
    const victim = startScript("build", root, fault("kill", { KILL_AT: step, STOP: "1" }));
    const victimEnd = waitForExit(victim);
    await Promise.race([once(victim.stderr, "data"), victimEnd]);
    const other = startScript("build", root);
    const otherEnd = waitForExit(other);
    await Promise.race([once(other.stderr, "data"), otherEnd]);
    victim.kill("SIGKILL");
    expect([step, await victimEnd]).toMatchObject([step, { status: null, stderr: "stopped\n" }]);
    expect([step, await otherEnd]).toMatchObject([
      step,
      { status: 0, stderr: `waiting for another build (process ${victim.pid})\n` },
    ]);
    expect([step, hashFolder(join(root, "_site"))]).toEqual([step, hash.get(name)]);
    expectNoLeftovers(root);
  }
});

test.concurrent("a build that stops with the lock makes another wait until it continues", async () => {
  const root = oldSite(10);
  // So that the first round publishes, and leaves a replaced release.
  rename(root, "New");
  await runBuild(root);
  let missing = 0;
  const look = setInterval(() => {
    if (!existsSync(join(root, "_site/index.html"))) missing++;
  }, 2);
  for (const step of ["after rmSync /site/index.html$", "after renameSync /_site$"]) {
    // A replaced release, for the slow one to make the next of.
    rename(root, "Old");
    await runBuild(root);
    rename(root, "Slow");
    const slow = startScript("build", root, fault("kill", { KILL_AT: step, STOP: "1" }));
    const slowEnd = waitForExit(slow);
    await Promise.race([once(slow.stderr, "data"), slowEnd]);
    rename(root, "New");
    const other = startScript("build", root);
    const otherEnd = waitForExit(other);
    await Promise.race([once(other.stderr, "data"), otherEnd]);
    slow.kill("SIGCONT");
    expect([step, await slowEnd]).toMatchObject([step, { status: 0, stderr: "stopped\n" }]);
    expect([step, await otherEnd]).toMatchObject([
      step,
      { status: 0, stderr: `waiting for another build (process ${slow.pid})\n` },
    ]);
    expect([step, hashFolder(join(root, "_site"))]).toEqual([step, hash.get("New")]);
    expectNoLeftovers(root);
  }
  clearInterval(look);
  expect(missing).toBe(0);
});

test.concurrent("a build that stops before it has the lock makes no other wait", async () => {
  const root = oldSite(10);
  const slow = startScript(
    "build",
    root,
    fault("kill", { KILL_AT: "before renameSync /lock$", STOP: "1" }),
  );
  const end = waitForExit(slow);
  await Promise.race([once(slow.stderr, "data"), end]);
  rename(root, "New");
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  slow.kill("SIGCONT");
  expect(await end).toMatchObject({ status: 0, stderr: "stopped\n" });
  expect(hashFolder(join(root, "_site"))).toBe(hash.get("New"));
  expectNoLeftovers(root);
});
