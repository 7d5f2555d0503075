/** What a build decides to write, keep and delete. */
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { FileRecord } from "../../src/build/manifest.ts";
import { planBuild } from "../../src/build/plan.ts";
import { manifestFile, type Release } from "../../src/build/publish/release.ts";
import { stageRelease } from "../../src/build/publish/releases.ts";
import { findIntactFiles } from "../../src/build/publish/seal.ts";
import { createPage } from "../../src/pages/page.ts";
import { hash } from "../../src/text/hash.ts";
import { removeProjects } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";

afterAll(removeProjects);

const template = { name: "text", render: (input: string) => input };

test("files that the next site does not have are deleted, unchanged ones are kept", () => {
  const pages = [createPage("/a/", template, "same"), createPage("/b/", template, "new")];
  const [kept, changed] = pages;
  const plan = planBuild(pages, [], {
    "a/index.html": kept?.key() ?? "",
    "b/index.html": "old",
    "gone/index.html": "old",
  });
  expect([...plan.render]).toEqual([["b/index.html", changed]]);
  expect([plan.unchanged, plan.removed]).toEqual([["a/index.html"], ["gone/index.html"]]);
});

test("a page whose file is missing or was changed is rendered, as one that is new", () => {
  const pages = [createPage("/a/", template, "same"), createPage("/b/", template, "new")];
  const plan = planBuild(pages, [], { "a/index.html": "" });
  expect([...plan.render.keys()]).toEqual(["a/index.html", "b/index.html"]);
  expect(plan.unchanged).toEqual([]);
});

/** When the files of releases are written, in seconds since 1970. */
const writtenAt = 1000;

/** Writes a release with a file of each name, and returns it with the records of its files. */
function writeRelease(files: readonly string[]) {
  const folder = temporaryFolder();
  const release: Release = { folder, site: join(folder, "site") };
  const records: Record<string, FileRecord> = {};
  for (const file of files) {
    const path = join(release.site, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
    utimesSync(path, writtenAt, writtenAt);
    records[file] = { key: "", hash: hash(file), size: file.length, mtime: writtenAt * 1000 };
  }
  const manifest = { engine: "1", files: records };
  writeFileSync(join(folder, manifestFile), JSON.stringify(manifest));
  return { release, manifest };
}

test("a file of another size is not intact, even at the same time", () => {
  const { release, manifest } = writeRelease(["a.html", "b.html"]);
  const listIntact = () => Object.keys(findIntactFiles(release, manifest, false));
  expect(listIntact()).toEqual(["a.html", "b.html"]);
  writeFileSync(join(release.site, "a.html"), "cut");
  utimesSync(join(release.site, "a.html"), writtenAt, writtenAt);
  expect(listIntact()).toEqual(["b.html"]);
});

test("a release made of the one before has neither its other files nor their folders", () => {
  const previous = writeRelease(["kept.html", "old/deep/page.html", "old/page.html"]);
  const current = writeRelease(["kept.html", "new/page.html"]);
  const folder = join(temporaryFolder(), "next");
  const next: Release = { folder, site: join(folder, "site") };
  stageRelease(next, previous.release, current.release, current.manifest.files);
  expect(readdirSync(next.site).sort()).toEqual(["kept.html", "new"]);
  expect(existsSync(join(next.site, "new/page.html"))).toBe(true);
  expect(existsSync(previous.release.folder)).toBe(false);
});
