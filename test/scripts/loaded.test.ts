/** A command loads what is heavy only where it uses it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ann, post, posts } from "../build/make.ts";
import {
  commandFile,
  createProject,
  removeProjects,
  testEpoch,
  waitForExit,
} from "../support/project.ts";
import { waitUntil } from "../support/wait.ts";

afterAll(removeProjects);

const heavy = [
  "@11ty/eleventy",
  "canvaskit-wasm",
  "minisearch",
  "@orama/stemmers",
  "sharp",
  "yaml",
  "@clack/prompts",
];

/** Runs a command in a folder; returns the packages that it has loaded. */
async function listLoaded(root: string, ...args: readonly string[]): Promise<readonly string[]> {
  const line = [`--import=${join(import.meta.dirname, "loaded.ts")}`, commandFile, ...args];
  const env = { PATH: process.env.PATH, TZ: "UTC", SOURCE_DATE_EPOCH: testEpoch };
  const { status, stderr } = await waitForExit(spawn(process.execPath, line, { cwd: root, env }));
  expect([args, status]).toEqual([args, 0]);
  return /^loaded: (.*)$/m.exec(stderr)?.[1]?.split(" ") ?? [];
}

test("a build of many pages renders them with Eleventy", async () => {
  const root = createProject({ ...ann, ...posts(70) });
  expect(await listLoaded(root, "build")).toContain("@11ty/eleventy");
});

test("a check, a build of a few pages, one with nothing to do and the help load no Eleventy, and nothing that draws", async () => {
  const root = createProject({ ...ann, "posts/one.md": post("One", "Words.") });
  expect(await listLoaded(root, "build")).not.toContain("@11ty/eleventy");
  // With nothing to do, it keeps what it said once the content is a second old.
  const light = ["fastest-levenshtein"];
  const loadedByBuild = async () => {
    const loaded = await listLoaded(root, "build");
    expect(loaded.filter((name) => heavy.includes(name))).toEqual([]);
    return loaded;
  };
  await waitUntil(
    async () => (await loadedByBuild()).join() === light.join(),
    () => "a build with nothing to do loads nothing",
  );
  for (const args of [["check"], ["fields"]]) {
    const loaded = await listLoaded(root, ...args);
    expect(loaded).toContain("zod");
    expect([args, loaded.filter((name) => heavy.includes(name))]).toEqual([args, []]);
  }
  expect(await listLoaded(root, "--help")).toEqual(light);
});
