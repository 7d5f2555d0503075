/** Builds of one project at the same time. */
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build, clear, ended, start, write } from "../support/project.ts";
import { publishedRelease, releasesOf, treeHash } from "../support/tree.ts";
import { named, oldSite, rename, wait } from "./make.ts";

afterAll(clear);

const names = ["Old", "New"] as const;

/** A project, and the hash of its site under each name. */
async function known() {
  const root = oldSite(30);
  const hash = new Map<string, string>();
  for (const name of names) {
    rename(root, name);
    await build(root);
    hash.set(name, treeHash(join(root, "_site")));
  }
  return { root, hash };
}

/** After one more build only the published release is left. */
async function expectClear(root: string): Promise<void> {
  expect(await build(root)).toMatchObject({ status: 0, stderr: "" });
  expect(releasesOf(root)).toEqual([publishedRelease(root)]);
}

test.concurrent("two that start together or one after the other both publish the whole site", async () => {
  const { root, hash } = await known();
  for (const [round, apart] of [0, 0, 100, 200, 300].entries()) {
    const name = names[round % 2] ?? "Old";
    rename(root, name);
    const both = await Promise.all([build(root), wait(apart).then(() => build(root))]);
    for (const ran of both) expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(treeHash(join(root, "_site"))).toBe(hash.get(name));
  }
  await expectClear(root);
});

test.concurrent("one that began before an edit does not undo one that began after it", async () => {
  const { root, hash } = await known();
  for (const apart of [100, 250, 400]) {
    rename(root, "Old");
    const first = build(root);
    await wait(apart);
    rename(root, "New");
    const both = await Promise.all([first, build(root)]);
    expect(both.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect(treeHash(join(root, "_site"))).toBe(hash.get("New"));
  }
  await expectClear(root);
});

test.concurrent("one publishes the whole site while another is killed", async () => {
  const { root, hash } = await known();
  for (const [round, after] of [150, 300, 450].entries()) {
    const name = names[round % 2] ?? "Old";
    write(root, { "site.yaml": named(name) });
    const victim = start("build.ts", root);
    const end = ended(victim);
    const other = build(root);
    await wait(after);
    victim.kill("SIGKILL");
    await end;
    expect(await other).toMatchObject({ status: 0, stderr: "" });
    expect(treeHash(join(root, "_site"))).toBe(hash.get(name));
  }
  await expectClear(root);
});
