/** Builds of one project at the same time. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  removeProjects,
  runBuildInOwnProcess,
  startScript,
  waitForExit,
  writeContent,
} from "../support/project.ts";
import { hashFolder } from "../support/tree.ts";
import { expectNoLeftovers, fault, named, oldSite, rename, wait } from "./make.ts";

afterAll(removeProjects);

const names = ["Old", "New"] as const;
/** Of the site under each name. */
const hash = new Map<string, string>();

beforeAll(async () => {
  const root = oldSite(10);
  for (const name of names) {
    rename(root, name);
    await runBuildInOwnProcess(root);
    hash.set(name, hashFolder(join(root, "_site")));
  }
});

test.concurrent("two that start together or one after the other both publish the whole site", async () => {
  const root = oldSite(10);
  for (const [round, apart] of [0, 0, 80, 160, 300].entries()) {
    const name = names[round % 2] ?? "Old";
    rename(root, name);
    const both = await Promise.all([
      runBuildInOwnProcess(root),
      wait(apart).then(() => runBuildInOwnProcess(root)),
    ]);
    for (const ran of both) expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(hashFolder(join(root, "_site"))).toBe(hash.get(name));
  }
  expectNoLeftovers(root);
});

test.concurrent("one publishes the whole site while another is killed", async () => {
  const root = oldSite(10);
  for (const [round, after] of [150, 250, 350].entries()) {
    const name = names[round % 2] ?? "Old";
    writeContent(root, { "site.yaml": named(name) });
    const victim = startScript("build.ts", root);
    const end = waitForExit(victim);
    const other = runBuildInOwnProcess(root);
    await wait(after);
    victim.kill("SIGKILL");
    await end;
    expect(await other).toMatchObject({ status: 0, stderr: "" });
    expect(hashFolder(join(root, "_site"))).toBe(hash.get(name));
  }
  expectNoLeftovers(root);
});

test.concurrent("one that is held up at any step does no harm to another that overtakes it", {
  timeout: 240_000,
}, async () => {
  const root = oldSite(10);
  const steps = [
    "before readdirSync /releases$",
    "after readdirSync /releases$",
    "before renameSync /releases/[^/]+$",
    "after renameSync /releases/[^/]+$",
    "after rmSync /site/index.html$",
    "before writeFileSync /manifest.json$",
    // Here it has published; what is left is to clear away.
    "before readdirSync /releases$ 2",
    "after readdirSync /releases$ 2",
  ];
  await runBuildInOwnProcess(root);
  let missing = 0;
  const look = setInterval(() => {
    if (!existsSync(join(root, "_site/index.html"))) missing++;
  }, 2);
  for (const step of steps) {
    if (/renameSync|rmSync/.test(step)) {
      // A release that was replaced, for the slow one to take.
      rename(root, "Old");
      await runBuildInOwnProcess(root);
    }
    rename(root, "Slow");
    const slow = startScript("build.ts", root, fault("kill", { KILL_AT: step, STOP: "1" }));
    const end = waitForExit(slow);
    try {
      await Promise.race([once(slow.stderr, "data"), end]);
      rename(root, "New");
      expect([step, await runBuildInOwnProcess(root)]).toMatchObject([
        step,
        { status: 0, stderr: "" },
      ]);
      expect([step, hashFolder(join(root, "_site"))]).toEqual([step, hash.get("New")]);
    } finally {
      slow.kill("SIGCONT");
    }
    expect([step, await end]).toMatchObject([step, { status: 0, stderr: "stopped\n" }]);
    expect([step, hashFolder(join(root, "_site"))]).toEqual([step, hash.get("New")]);
    expectNoLeftovers(root);
  }
  clearInterval(look);
  expect(missing).toBe(0);
});
