/** What the tests of this folder share. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { createProject, type Files, minimalSettings, writeContent } from "../support/project.ts";
import { findPublishedRelease, listReleases } from "../support/tree.ts";

/** Returns site.yaml with a name, which is on every page. */
export function named(name: string): string {
  return minimalSettings.replace("name: Test", `name: ${name}`);
}

/** A post of Ann's in two paragraphs; `lines` are front matter. */
export function post(title: string, text: string, lines = ""): string {
  const fields = `title: ${title}\ndate: 2026-03-04\nauthors: ann\nsummary: About ${title}\n${lines}`;
  return `---\n${fields}---\n${text}\n\nIt goes on.\n`;
}

/** Ann, who writes all posts. */
export const ann: Files = { "people/ann.md": "---\nname: Ann\n---\nShe writes.\n" };

/** Ann and `count` posts of hers, post-1 and so on. */
export function posts(count: number, text = "Some words."): Files {
  const files: Record<string, string | Uint8Array> = { ...ann };
  for (let i = 1; i <= count; i++) files[`posts/post-${i}.md`] = post(`Post ${i}`, `${text} ${i}.`);
  return files;
}

/** A project of so many posts that is called Old. */
export function oldSite(count: number): string {
  return createProject({ "site.yaml": named("Old"), ...posts(count) });
}

export const rename = (root: string, name: string) =>
  writeContent(root, { "site.yaml": named(name) });

/** Returns an environment in which a command has faults of test/build/faults: "kill artifacts". */
export const fault = (names: string, env: Readonly<Record<string, string>> = {}) => ({
  ...env,
  FAULTS: names,
});

/** Expects at most one release beside the published one, complete, and no temporary files. */
export function expectNoLeftovers(root: string): void {
  const releases = listReleases(root);
  expect(releases).toContain(findPublishedRelease(root));
  expect(releases.length).toBeLessThanOrEqual(2);
  for (const release of releases) expect(readdirSync(release)).toContain("manifest.json");
  const known = [
    "compile",
    "history.json",
    "input",
    "last-build.json",
    "made",
    "records",
    "releases",
  ];
  expect(known).toEqual(expect.arrayContaining(readdirSync(join(root, ".waymark"))));
}

/** Matches a line of a stack trace. */
export const stack = /^\s+at .*[:(]/m;

/** Numbers from a seed, from 0 to 1, the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
