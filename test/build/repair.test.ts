/** What is published is what was read, and what was damaged since is made again. */
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createProject, removeProjects, runBuild, runScript } from "../support/project.ts";
import { hashFolder } from "../support/tree.ts";
import { expectNoLeftovers, fault, oldSite, post, posts, rename } from "./make.ts";

afterAll(removeProjects);

const runVerify = (root: string) => runScript("build", root, {}, ["--verify"]);

test.concurrent("B1: a document that is saved between its hashing and its copying stops the build", async () => {
  const root = createProject({
    ...posts(1),
    "posts/post-1.md": post("Post 1", "[Notes](../media/notes.txt)"),
    "media/notes.txt": "Some notes.\n",
  });
  const ran = await runBuild(root, fault("edit"));
  expect(ran).toMatchObject({ status: 1, stdout: "" });
  expect(ran.stderr).toBe(
    "content/media/notes.txt was changed while the site was being built. Build again.\nNothing was published; the site that was there is as it was.\n",
  );
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  const media = join(root, "_site/media");
  const [name = ""] = readdirSync(media).filter((file) => file.endsWith(".txt"));
  expect(readFileSync(join(media, name), "utf8")).toBe("Some notes.\n");
});

test.concurrent("B3: a published file that was cut off or edited is made again, alone", async () => {
  const root = oldSite(3);
  await runBuild(root);
  const before = hashFolder(join(root, "_site"));
  const page = join(root, "_site/index.html");
  for (const damage of [
    () => writeFileSync(page, ""),
    () => writeFileSync(page, readFileSync(page, "utf8").replace("Old", "Odd")),
  ]) {
    damage();
    const ran = await runBuild(root);
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout).toMatch(/^1 published file was changed .*: index\.html$/m);
    expect(ran.stdout).toMatch(/\b1 of them new or changed/);
    expect(hashFolder(join(root, "_site"))).toBe(before);
    expectNoLeftovers(root);
  }
});

test.concurrent("B3: a file of another time and the same bytes is up to date", async () => {
  const root = oldSite(1);
  await runBuild(root);
  utimesSync(join(root, "_site/index.html"), 1, 1);
  expect((await runBuild(root)).stdout).toMatch(/^_site\/ is up to date/m);
});

test.concurrent("B3: --verify finds other bytes of the same size and time", async () => {
  const root = oldSite(1);
  await runBuild(root);
  const before = hashFolder(join(root, "_site"));
  const page = join(root, "_site/index.html");
  const reference = join(root, "reference");
  copyFileSync(page, reference);
  execFileSync("touch", ["-r", page, reference]);
  writeFileSync(page, readFileSync(page, "utf8").replace("Old", "Odd"));
  execFileSync("touch", ["-r", reference, page]);
  expect((await runBuild(root)).stdout).toMatch(/^_site\/ is up to date/m);
  expect((await runVerify(root)).stdout).toMatch(/^1 published file was changed /m);
  expect(hashFolder(join(root, "_site"))).toBe(before);
});

test.concurrent("B3: files of the release before, damaged, do not come into the next site", async () => {
  const root = oldSite(1);
  for (const name of ["Old", "New"]) {
    rename(root, name);
    await runBuild(root);
  }
  const expected = hashFolder(join(root, ".waymark/releases/1/site"));
  for (const file of ["index.html", "blog/index.html"])
    writeFileSync(join(root, ".waymark/releases/1/site", file), "");
  rename(root, "Old");
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(hashFolder(join(root, "_site"))).toBe(expected);
});
