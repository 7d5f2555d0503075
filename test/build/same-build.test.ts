/** A build that is given what the last one was given does nothing, and says the same. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectPaths } from "../../src/build/paths.ts";
import { prepareSite } from "../../src/build/prepare.ts";
import { readBuildInputs } from "../../src/build/publish/last-build.ts";
import { findNextChange } from "../../src/model/next-change.ts";
import { initRepository, treeIn, writeCommit } from "../support/git.ts";
import {
  createProject,
  type ProcessResult,
  removeProjects,
  runBuild,
  runScript,
  testEpoch,
  writeContent,
} from "../support/project.ts";
import { hashFolder } from "../support/tree.ts";
import { waitUntilSettled } from "../support/wait.ts";
import { post, posts } from "./make.ts";

afterAll(removeProjects);

const withoutTime = ({ stdout, stderr, status }: ProcessResult) => ({
  status,
  stderr,
  stdout: stdout.replace(/in [\d.]+ s$/m, ""),
});
const saidFile = (root: string) => join(root, projectPaths.lastBuild);

/** A build that reads its content writes the file of what it said anew. */
const identify = (root: string) => {
  const { ino, mtimeMs } = statSync(saidFile(root));
  return `${ino} ${mtimeMs}`;
};

/** Builds when what a build said is kept. */
async function buildUntilKept(root: string): Promise<ProcessResult> {
  await waitUntilSettled(root);
  rmSync(saidFile(root), { force: true });
  const ran = await runBuild(root);
  expect(ran.status).toBe(0);
  expect(existsSync(saidFile(root))).toBe(true);
  return ran;
}

/** Whether a build of a project does nothing, as nothing is new to it. */
async function doesNothing(root: string, ...rest: [env?: Record<string, string>, args?: string[]]) {
  const before = identify(root);
  const ran = await runScript("build", root, ...rest);
  expect(ran.status).toBe(0);
  return identify(root) === before;
}

const event = (start: string, duration: string) =>
  `---\ntitle: Talk\nstart: ${start}\nduration: ${duration}\nplace: Town hall\nsummary: A talk\n---\nWords.\n`;
/** It is 12:00 on 22 November; the post has a warning. */
const files = {
  ...posts(3),
  "posts/post-4.md": post("Post 4", "TODO: write it."),
  "events/talk.md": event("2026-11-22 14:00", "1 hour"),
};
const at = (seconds: number) => ({ SOURCE_DATE_EPOCH: String(Number(testEpoch) + seconds) });

let root: string;
let first: ProcessResult;
beforeAll(async () => {
  root = createProject(files);
  first = await buildUntilKept(root);
});

test("with nothing changed it says what the last build said", async () => {
  const before = identify(root);
  const said = await runBuild(root);
  expect(identify(root)).toBe(before);
  const published = withoutTime(first);
  expect(said.stderr).toMatch(/TODO/);
  expect(withoutTime(said)).toEqual({
    ...published,
    stdout: published.stdout.replace(
      /published (_site\/): (\d+ files).*/,
      "$1 is up to date: $2, ",
    ),
  });
});

test.each<[string, (root: string) => void]>([
  ["an edited text", (root) => appendFileSync(join(root, "content/posts/post-1.md"), "More.\n")],
  ["a new text", (root) => writeContent(root, { "posts/new.md": post("New", "Words.") })],
  ["a deleted text", (root) => rmSync(join(root, "content/posts/post-2.md"))],
  [
    "a renamed text",
    (root) =>
      renameSync(join(root, "content/posts/post-4.md"), join(root, "content/posts/post-9.md")),
  ],
  ["a new folder", (root) => mkdirSync(join(root, "content/posts/later"))],
  ["permissions", (root) => chmodSync(join(root, "content/posts/post-1.md"), 0o600)],
  [
    "a style sheet of its own",
    (root) => {
      mkdirSync(join(root, "_includes"));
      writeFileSync(join(root, "_includes/site.css"), "a { color: red }\n");
    },
  ],
  ["other packages", (root) => writeFileSync(join(root, "package-lock.json"), "{}\n")],
  [
    "a commit",
    (root) => {
      initRepository(root);
      const id = writeCommit(root, treeIn(root), [], "2026-03-04T12:00:00Z");
      writeFileSync(join(root, ".git/refs/heads/main"), `${id}\n`);
    },
  ],
])("%s is another input", async (_, change) => {
  const one = createProject(files);
  const before = await readBuildInputs(one, "1", {});
  expect(await readBuildInputs(one, "1", {})).toEqual(before);
  change(one);
  expect((await readBuildInputs(one, "1", {}))?.key).not.toBe(before?.key);
});

test("another version of the code is another input", async () => {
  const { key } = (await readBuildInputs(root, "1", {})) ?? {};
  expect((await readBuildInputs(root, "2", {}))?.key).not.toBe(key);
});

test("a warning of what the change takes from subscribers is said once", async () => {
  const cafe = (title: string) => ({
    "events/cafe/index.md": `---\ntitle: ${title}\nrepeats: weekly on Wednesday\nfrom: 2026-11-04\nuntil: 2026-12-30\ntime: 12:30 to 13:00\nplace: Room 1\nsummary: A talk\n---\nWords.\n`,
  });
  const one = createProject(cafe("Café"));
  await buildUntilKept(one);
  writeContent(one, cafe("Lunch"));
  const changed = await buildUntilKept(one);
  expect(changed.stderr).toMatch(/^content\/events\/cafe\/index\.md:2:8 title: /);
  const before = identify(one);
  expect((await runBuild(one)).stderr).toBe("");
  expect(identify(one)).toBe(before);
});

test.each<[string, (site: string) => void]>([
  ["that something else wrote", (site) => appendFileSync(join(site, "index.html"), "x")],
  ["that is gone", (site) => rmSync(join(site, "calendar.ics"))],
])("a published file %s is made again", async (_, damage) => {
  await buildUntilKept(root);
  const before = hashFolder(join(root, "_site"));
  damage(join(root, "_site"));
  expect(await doesNothing(root)).toBe(false);
  expect(hashFolder(join(root, "_site"))).toBe(before);
  expect(await doesNothing(root)).toBe(true);
});

test("a build for another time, place or comparison is not the same", async () => {
  await buildUntilKept(root);
  expect(await doesNothing(root, at(60))).toBe(true);
  expect(await doesNothing(root, at(-60))).toBe(false);
  await buildUntilKept(root);
  expect(await doesNothing(root, at(2 * 3600))).toBe(false);
  await buildUntilKept(root);
  expect(await doesNothing(root, at(12 * 3600))).toBe(false);
  await buildUntilKept(root);
  expect(await doesNothing(root, { CI: "true" })).toBe(true);
  expect(await doesNothing(root, {}, ["--published", join(root, "_site")])).toBe(false);
});

test("until the next change, each instant gives the same pages", async () => {
  const site = join(import.meta.dirname, "../sites/sample");
  const seconds = Number(testEpoch);
  const prepare = async (epoch: number) => {
    process.env.SOURCE_DATE_EPOCH = String(epoch);
    const { pages, problems, ...rest } = await prepareSite({ root: site, preview: false });
    const keys = pages.map((page) => `${page.file} ${page.key()}`);
    return { ...rest, said: [...keys, JSON.stringify(problems.all)] };
  };
  let changes = 0;
  for (let epoch = seconds; changes < 12; changes++) {
    const { site, unpublished, said } = await prepare(epoch);
    const until = Math.ceil(findNextChange(site, unpublished) / 1000);
    expect((await prepare(until - 1)).said).toEqual(said);
    epoch = until;
  }
});
