/** What a build does with whatever is at `_site`. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeProjects, runBuild, writeContent } from "../support/project.ts";
import { hashFiles, hashFolder, listReleases } from "../support/tree.ts";
import { fault, oldSite, post, rename, stack } from "./make.ts";

afterAll(removeProjects);

const kind = (path: string) => {
  const found = lstatSync(path);
  return found.isSymbolicLink() ? "link" : found.isDirectory() ? "folder" : "file";
};

/** Hash of the site of oldSite(3). */
let expected: string;

beforeAll(async () => {
  const root = oldSite(3);
  await runBuild(root);
  expected = hashFolder(join(root, "_site"));
});

test.concurrent("without _site, it becomes a link to a release in .waymark", async () => {
  const root = oldSite(3);
  expect(await runBuild(root, { CI: "false" })).toMatchObject({ status: 0, stderr: "" });
  expect(readlinkSync(join(root, "_site"))).toMatch(/^\.waymark\/releases\/[^/]+\/site$/);
});

test.concurrent("B9: somebody's own folder is refused, and nothing in it is touched", async () => {
  const root = oldSite(3);
  const site = join(root, "_site");
  mkdirSync(join(site, "old"), { recursive: true });
  writeFileSync(join(site, "old/page.html"), "mine");
  writeFileSync(join(site, "index.html"), '<meta name="generator" content="Hugo 0.111.3">');
  const before = hashFiles(site);
  for (const CI of ["false", "true"]) {
    const ran = await runBuild(root, { CI });
    expect([ran.status, ran.stderr]).toEqual([
      1,
      "_site is a folder that Waymark did not make. Move it away, or delete it, and build again: the site goes to _site.\nNothing was published; the site that was there is as it was.\n",
    ]);
    expect(hashFiles(site)).toEqual(before);
  }
});

test.concurrent("B9: an empty folder, and one that a build made, give way to the site", async () => {
  const root = oldSite(3);
  const site = join(root, "_site");
  mkdirSync(site);
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect([kind(site), hashFolder(site)]).toEqual(["link", expected]);
  rmSync(site);
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), '<meta name="generator" content="Waymark">');
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect([kind(site), hashFolder(site)]).toEqual(["link", expected]);
});

test.concurrent("a folder that the new site cannot replace is put back", async () => {
  const root = oldSite(3);
  const site = join(root, "_site");
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), '<meta name="generator" content="Waymark">');
  const ran = await runBuild(root, fault("swap"));
  expect(ran.status).toBe(1);
  expect(ran.stderr).not.toMatch(stack);
  expect(hashFiles(site)).toEqual({ "index.html": expect.any(String) });
});

test.concurrent("a link to another folder is refused, and nothing is touched", async () => {
  const root = oldSite(3);
  const elsewhere = join(root, "elsewhere");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "page.html"), "mine");
  symlinkSync("elsewhere", join(root, "_site"));
  const ran = await runBuild(root);
  expect(ran.status).toBe(1);
  expect(ran.stderr).toMatch(/^_site is a link to elsewhere that Waymark did not make\. /);
  expect(ran.stderr).not.toMatch(stack);
  expect(readlinkSync(join(root, "_site"))).toBe("elsewhere");
  expect(hashFiles(elsewhere)).toEqual({ "page.html": expect.any(String) });
});

test.concurrent("a dangling link and a file are refused", async () => {
  const root = oldSite(3);
  symlinkSync("nowhere", join(root, "_site"));
  expect((await runBuild(root)).stderr).toMatch(/^_site is a link to nowhere that /);
  rmSync(join(root, "_site"));
  writeFileSync(join(root, "_site"), "mine");
  const ran = await runBuild(root);
  expect(ran.status).toBe(1);
  expect(ran.stderr).toMatch(/^_site is a file that Waymark did not make\. /);
  expect(readFileSync(join(root, "_site"), "utf8")).toBe("mine");
});

test.concurrent("on a build machine _site is a folder, in every build", async () => {
  const root = oldSite(3);
  const site = join(root, "_site");
  const CI = "true";
  expect(await runBuild(root, { CI })).toMatchObject({ status: 0, stderr: "" });
  expect(kind(site)).toBe("folder");
  expect(hashFolder(site)).toBe(expected);
  expect(listReleases(root)).toEqual([]);

  rename(root, "New");
  expect(await runBuild(root, { CI })).toMatchObject({ status: 0, stderr: "" });
  expect(kind(site)).toBe("folder");
  expect(readFileSync(join(site, "index.html"), "utf8")).toContain("New");
  const made = hashFolder(site);
  expect(await runBuild(root, { CI })).toMatchObject({ status: 0, stderr: "" });
  expect(hashFolder(site)).toBe(made);
  expect(listReleases(root)).toEqual([]);

  // Problems do not change the folder.
  writeContent(root, { "posts/post-1.md": "---\ntitle: One\n---\n" });
  expect(await runBuild(root, { CI })).toMatchObject({ status: 1 });
  expect(hashFolder(site)).toBe(made);

  // A person builds in the same folder.
  writeContent(root, { "posts/post-1.md": post("Post 1", "Some words. 1.") });
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect([kind(site), hashFolder(site)]).toEqual(["link", made]);

  // A build machine keeps a link.
  rename(root, "Newer");
  expect(await runBuild(root, { CI })).toMatchObject({ status: 0, stderr: "" });
  expect(kind(site)).toBe("link");
});

test.concurrent("a killed build on a build machine leaves the whole site or none", async () => {
  const root = oldSite(3);
  const site = join(root, "_site");
  const cutAt = async (step: string) => {
    const { stderr } = await runBuild(root, fault("cut", { CI: "1", CUT_AT: step }));
    expect(stderr).toMatch(/^cut\n/);
  };
  await cutAt("before renameSync /_site$");
  expect(existsSync(site)).toBe(false);
  await cutAt("after renameSync /_site$");
  expect(hashFolder(site)).toBe(expected);
  await runBuild(root, { CI: "1" });
  expect(hashFolder(site)).toBe(expected);
  expect(listReleases(root)).toEqual([]);
});
