/** The markup of many texts is kept on the disk, and read from there by builds that need it again. */
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countingEnv, readWork } from "../support/count-work.ts";
import {
  createProject,
  minimalSettings,
  removeProjects,
  runInOwnProcess,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { hashFolder } from "../support/tree.ts";
import { waitUntilSettled } from "../support/wait.ts";
import { posts } from "./make.ts";

afterAll(removeProjects);

/** As many as are read in several threads. */
const count = 310;

let root: string;

beforeAll(async () => {
  root = createProject(posts(count));
  expect(await build()).toBeGreaterThanOrEqual(count);
});

/** Builds, and returns how many texts were rendered from markdown, in all threads. */
async function build(): Promise<number> {
  const folder = temporaryFolder();
  await waitUntilSettled(root);
  const { status, stderr } = await runInOwnProcess("build", root, countingEnv(folder));
  expect(status, stderr).toBe(0);
  return readWork(folder, stderr)["markdown rendered"] ?? 0;
}

const listMarkup = () =>
  readdirSync(join(root, ".waymark/records")).filter((name) => name.endsWith(".html"));

const rename = (name: string) =>
  writeFileSync(
    join(root, "content/site.yaml"),
    minimalSettings.replace("name: Test", `name: ${name}`),
  );

/** What a first build of the same content publishes. */
async function hashFirstBuild(): Promise<string> {
  const other = createProject({ ...posts(count), "site.yaml": readSettings() });
  for (const name of readdirSync(join(root, "content/posts")))
    writeFileSync(
      join(other, "content/posts", name),
      readFileSync(join(root, "content/posts", name)),
    );
  const { status } = await runInOwnProcess("build", other, {});
  expect(status).toBe(0);
  return hashFolder(join(other, "_site"));
}

const readSettings = () => readFileSync(join(root, "content/site.yaml"), "utf8");

test("a build that renders all pages again renders no text from markdown", async () => {
  rename("Another name");
  // The empty text that stands for those that are not shown.
  expect(await build()).toBeLessThan(3);
});

test("an edited text has its new markup, then and later", async () => {
  appendFileSync(join(root, "content/posts/post-7.md"), "One more sentence.\n");
  expect(await build()).toBeLessThan(5);
  rename("A third name");
  expect(await build()).toBeLessThan(5);
  expect(hashFolder(join(root, "_site"))).toBe(await hashFirstBuild());
});

test("markup that was changed or deleted is rendered again", async () => {
  const [file = "", ...others] = listMarkup().map((name) => join(root, ".waymark/records", name));
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("words", "sword"));
  for (const other of others) rmSync(other);
  rename("A fourth name");
  expect(await build()).toBeGreaterThan(count);
  expect(hashFolder(join(root, "_site"))).toBe(await hashFirstBuild());
});

test("files of markup that no record needs are deleted", async () => {
  const posts = Array.from({ length: count }, (_, i) => `posts/post-${i + 1}.md`);
  for (const file of ["people/ann.md", ...posts])
    appendFileSync(join(root, "content", file), "Edited.\n");
  const before = listMarkup();
  await build();
  expect(listMarkup().length).toBeGreaterThan(0);
  expect(listMarkup().filter((name) => before.includes(name))).toEqual([]);
});
