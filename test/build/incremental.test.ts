/** An incremental build gives the same site as a build from nothing. */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  createProject,
  minimalSettings,
  type ProcessResult,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { findPublishedRelease, hashFiles, hashFolder } from "../support/tree.ts";
import { cold, Edited } from "./edits.ts";
import { ann, oldSite, post, posts } from "./make.ts";

afterAll(removeProjects);

const site = (root: string) => join(root, "_site");
const written = ({ stdout }: ProcessResult) =>
  Number(/(\d+) of them new or changed/.exec(stdout)?.[1]);

test.concurrent.for([1, 2])(
  "after random edits an incremental build equals a cold one, seed %i",
  async (seed) => {
    const edited = new Edited(seed);
    const done: string[] = [];
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 8; i++) done.push(edited.edit());
      const before = existsSync(site(edited.root)) ? findPublishedRelease(edited.root) : undefined;
      const old = before === undefined ? "" : hashFolder(before);
      // Both are compared with what was published before.
      const record = join(temporaryFolder(), "events.json");
      if (before !== undefined) copyFileSync(join(site(edited.root), "events.json"), record);
      const args = before === undefined ? [] : ["--published", record];
      const ran = await runBuild(edited.root);
      const other = cold(edited.root);
      const fresh = await runScript("build", other, {}, args);
      // The content may have come to have problems (two posts with one old address): the same ones.
      expect([done, ran.status, ran.stderr]).toEqual([done, fresh.status, fresh.stderr]);
      if (ran.status !== 0) continue;
      expect([done, hashFiles(site(edited.root))]).toEqual([done, hashFiles(site(other))]);
      // Files are shared with the release before, which must not change with them.
      if (before !== undefined) expect(hashFolder(before)).toBe(old);
    }
  },
);

test.concurrent("a deleted, renamed or moved text is gone after a build", async () => {
  const root = createProject({
    ...posts(4),
    "posts/post-1.md": post("Post 1", "![One](one.svg)", "aliases: /first/\ntags: [maps]\n"),
    "posts/one.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n`,
  });
  await runBuild(root);
  const there = (path: string) => existsSync(join(site(root), path));
  const text = (path: string) => readFileSync(join(site(root), path), "utf8");
  const [picture = ""] = readdirSync(join(site(root), "media"));
  expect(picture).toMatch(/^one-[0-9a-f]{8}\.svg$/);
  for (const path of ["first/index.html", "blog/post-2/index.html"])
    expect([path, there(path)]).toEqual([path, true]);

  rmSync(join(root, "content/posts/one.svg"));
  rmSync(join(root, "content/posts/post-2.md"));
  rmSync(join(root, "content/posts/post-3.md"));
  writeContent(root, {
    "site.yaml": `${minimalSettings}removed: [/first/, /blog/post-2/, /blog/post-3/, /tags/maps/]\n`,
    "posts/post-1.md": post("Post 1", "No picture.", "aliases: /once/\n"),
    "posts/post-three.md": post("Post 3", "Some words. 3."),
  });
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  for (const path of [`media/${picture}`, "first", "blog/post-2", "blog/post-3", "tags/maps"])
    expect([path, there(path)]).toEqual([path, false]);
  for (const path of ["once/index.html", "blog/post-three/index.html"])
    expect([path, there(path)]).toEqual([path, true]);
  for (const path of ["blog/index.html", "feed.xml", "sitemap.xml", "people/ann/index.html"])
    expect(text(path)).not.toMatch(/post-[23]\b/);
});

test.concurrent("only changed files are written; nothing, if nothing changed", async () => {
  const root = oldSite(30);
  const all = written(await runBuild(root));
  expect(all).toBe(Object.keys(hashFiles(site(root))).length);
  const release = findPublishedRelease(root);
  expect((await runBuild(root)).stdout).toMatch(/_site\/ is up to date: \d+ files, in /);
  expect(findPublishedRelease(root)).toBe(release);
  writeContent(root, { "posts/post-30.md": post("Post 30", "Other words.\n\nIn the text.") });
  expect(written(await runBuild(root))).toBeLessThan(5);
  // A touch without an edit.
  writeContent(root, ann);
  expect((await runBuild(root)).stdout).toMatch(/up to date/);
});

test.concurrent("files that were deleted from _site by hand are made again", async () => {
  const root = oldSite(3);
  await runBuild(root);
  const before = hashFolder(site(root));
  rmSync(join(site(root), "blog"), { recursive: true });
  await runBuild(root);
  expect(hashFolder(site(root))).toBe(before);
  rmSync(join(site(root), "index.html"));
  writeContent(root, { "posts/post-3.md": post("Post 3", "Other words.") });
  await runBuild(root);
  expect(existsSync(join(site(root), "index.html"))).toBe(true);
  rmSync(join(root, ".waymark"), { recursive: true });
  writeContent(root, { "posts/post-3.md": post("Post 3", "Some words. 3.") });
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(hashFolder(site(root))).toBe(before);
});

test.concurrent("a published file is never written to again, though releases share it", async () => {
  const root = oldSite(3);
  await runBuild(root);
  writeContent(root, { "posts/post-3.md": post("Post 3", "Other words.") });
  await runBuild(root);
  const published = join(findPublishedRelease(root), "site");
  rmSync(join(published, "index.html"));
  const written = () =>
    Object.keys(hashFiles(published)).map((file) => [
      file,
      statSync(join(published, file)).mtimeMs,
    ]);
  const before = written();
  // The missing file is made again, in another release.
  await runBuild(root);
  expect(findPublishedRelease(root)).not.toBe(join(published, ".."));
  expect(written()).toEqual(before);
  expect(existsSync(join(site(root), "index.html"))).toBe(true);
});
