/** A failed build changes nothing and says in plain words why. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  commandFile,
  createProject,
  type ProcessResult,
  removeProjects,
  runBuild,
  testEpoch,
  waitForExit,
  writeContent,
} from "../support/project.ts";
import { hashFolder } from "../support/tree.ts";
import { expectNoLeftovers, fault, oldSite, post, posts, rename, stack } from "./make.ts";

let root: string;
let before: string;

beforeAll(async () => {
  root = oldSite(20);
  await runBuild(root);
  before = hashFolder(join(root, "_site"));
  rename(root, "New");
});
afterAll(removeProjects);

function expectUntouched({ status, stdout, stderr }: ProcessResult): void {
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(stack);
  expect(stderr).toMatch(/Nothing was published; the site that was there is as it was\.\n$/);
  expect(hashFolder(join(root, "_site"))).toBe(before);
  expectNoLeftovers(root);
}

test("problems in the content stop a build", async () => {
  writeContent(root, {
    "posts/post-1.md": post("Post 1", "Some words.", "athors: bob\n"),
    "posts/post-2.md": post("Post 2", "[gone](gone.md)"),
  });
  const ran = await runBuild(root);
  writeContent(root, posts(2));
  expectUntouched(ran);
  expect(ran.stderr).toMatch(/^content\/posts\/post-1\.md:6:1 athors: /m);
  expect(ran.stderr).toMatch(/^content\/posts\/post-2\.md:7:\d+: there is no file /m);
  expect(ran.stderr).toMatch(/^2 problems\. /m);
});

test("a template that throws is reported with the page", async () => {
  const ran = await runBuild(root, fault("render"));
  expectUntouched(ran);
  expect(ran.stderr).toMatch(
    /^The page \/blog\/post-2\/ cannot be made: input\.tags is not iterable\.$/m,
  );
});

test("a template that throws under Eleventy, which renders many pages, is reported the same way", async () => {
  const many = createProject(posts(70));
  const { status, stderr } = await runBuild(many, fault("render"));
  expect([status, stderr]).toEqual([
    1,
    "The page /blog/post-2/ cannot be made: input.tags is not iterable.\nNothing was published; the site that was there is as it was.\n",
  ]);
});

test("B7: a full disk is reported in plain words", async () => {
  const ran = await runBuild(root, fault("full"));
  expectUntouched(ran);
  expect(ran.stderr).toMatch(
    /^The disk is full: \.waymark\/\S+ could not be written\. Free some space and try again\.$/m,
  );
});

test.each([
  [
    "mkdirSync /\\.waymark/input$ EACCES",
    /^You have no permission to use \.waymark\/input\. Make it yours \(sudo chown -R "\$USER" \.waymark\) and try again\.$/m,
  ],
  ["renameSync /_site$ EPERM", /^You have no permission to use _site\. Make it yours /m],
  [
    // Read to be checked, or, where the last build's record of it is taken, to be rendered.
    "readFileSync /content/posts/post-1\\.md$ EACCES",
    /^(?:content\/posts\/post-1\.md:1:1: the file cannot be read|You have no permission to use content\/posts\/post-1\.md)\. /m,
  ],
  [
    "mkdirSync /releases/2/site$ EROFS",
    /^\.waymark\/releases\/2\/site is on a file system that can only be read\. /m,
  ],
  [
    "writeFileSync /manifest\\.json$ EDQUOT",
    /^The disk is full: \.waymark\/releases\/2\/manifest\.json could not be written\. /m,
  ],
  [
    "writeFileSync /manifest\\.json$ ENOENT",
    /^\.waymark\/releases\/2\/manifest\.json is not there; /m,
  ],
])("B7: a system error is reported in plain words: %s", async (failure, message) => {
  const ran = await runBuild(root, fault("system-error", { FAIL_AT: failure }));
  expectUntouched(ran);
  expect(ran.stderr).toMatch(message);
});

test("B7: a file or folder in the way of .waymark, its lock or its records is reported", async () => {
  for (const path of [".waymark", ".waymark/lock", ".waymark/releases"]) {
    const other = createProject(posts(1));
    if (path !== ".waymark") mkdirSync(join(other, ".waymark"));
    writeFileSync(join(other, path), "mine");
    const { status, stderr } = await runBuild(other);
    expect([status, stderr]).toEqual([
      1,
      `${path} is in the way. Move it away and try again.\nNothing was published; the site that was there is as it was.\n`,
    ]);
    expect(readFileSync(join(other, path), "utf8")).toBe("mine");
  }
  const other = createProject(posts(1));
  for (let part = 0; part < 32; part++)
    mkdirSync(join(other, `.waymark/records/${part}.json`), { recursive: true });
  const ran = await runBuild(other);
  expect(ran.stderr).toMatch(
    /^\.waymark\/records\/\d+\.json is a folder where a file has to be\. /m,
  );
});

test("a limit to the size of files is reported", async () => {
  // Makes the build save its records, which are larger.
  writeContent(root, { "posts/post-1.md": post("Post 1", "Other words.") });
  const shell = spawn(
    "bash",
    ["-c", `ulimit -f 2 && exec "$0" "$@"`, process.execPath, commandFile, "build", "--root", root],
    {
      env: { PATH: process.env.PATH, TZ: "UTC", SOURCE_DATE_EPOCH: testEpoch },
    },
  );
  const ran = await waitForExit(shell);
  writeContent(root, posts(1));
  expectUntouched(ran);
});

test("a missing site.yaml, content folder or project is reported", async () => {
  const bare = createProject({});
  rmSync(join(bare, "content/site.yaml"));
  expect(await runBuild(bare)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("site.yaml"),
  });
  rmSync(join(bare, "content"), { recursive: true });
  expect(await runBuild(bare)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("content:1:1: there is no such folder"),
  });
  const nowhere = await runBuild(join(bare, "nowhere"));
  expect(nowhere.status).toBe(1);
  expect(nowhere.stderr).toMatch(/^There is no folder .*nowhere\.\n/);
  expect(nowhere.stderr).not.toMatch(stack);
});

test("an invalid build date is reported", async () => {
  const ran = await runBuild(root, { SOURCE_DATE_EPOCH: "yesterday" });
  expectUntouched(ran);
  expect(ran.stderr).toMatch(/^SOURCE_DATE_EPOCH is "yesterday"/);
});

test("once everything is fixed, the next build publishes", async () => {
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(hashFolder(join(root, "_site"))).not.toBe(before);
});
