/** D10: compressed copies beside texts, made once. */
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { planCopies } from "../../src/build/publish/compress.ts";
import {
  createProject,
  type Files,
  minimalSettings,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { hashFolder } from "../support/tree.ts";
import { post, posts } from "./make.ts";

afterAll(removeProjects);

const settings = `${minimalSettings}compress: true\n`;

const create = (files: Files = {}) =>
  createProject({ "site.yaml": settings, ...posts(3), ...files });

const site = (root: string) => join(root, "_site");

const listFiles = (root: string) =>
  readdirSync(site(root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site(root).length + 1));

const listCopies = (root: string) => listFiles(root).filter((file) => /\.(?:gz|br)$/.test(file));

/** Checks that each copy is that of its text; returns their number. */
function checkCopies(root: string): number {
  const copies = listCopies(root);
  for (const file of copies) {
    const bytes = readFileSync(join(site(root), file));
    const text = file.endsWith(".gz") ? gunzipSync(bytes) : brotliDecompressSync(bytes);
    expect([file, text.equals(readFileSync(join(site(root), file.slice(0, -3))))]).toEqual([
      file,
      true,
    ]);
  }
  return copies.length;
}

test.concurrent("D10: each text of 1,000 bytes and more has two copies, and no other file has", async () => {
  const root = create({
    "events/talk.md":
      "---\ntitle: Talk\nsummary: A talk.\nstart: 2026-12-01 10:00\nduration: 1 hour\n---\nWords.\n",
  });
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(checkCopies(root)).toBeGreaterThan(20);
  const texts = listFiles(root).filter(
    (file) =>
      /\.(?:css|html|ics|js|json|svg|txt|webmanifest|xml)$/.test(file) &&
      statSync(join(site(root), file)).size >= 1000,
  );
  expect(texts).toEqual(expect.arrayContaining(["calendar.ics", "index.html", "assets/site.css"]));
  expect(listCopies(root).sort()).toEqual(
    texts.flatMap((file) => [`${file}.br`, `${file}.gz`]).sort(),
  );
});

test.concurrent("D10: without the setting there are none, and turning it off deletes them", async () => {
  const root = create();
  await runBuild(root);
  expect(listCopies(root)).not.toEqual([]);
  writeContent(root, { "site.yaml": minimalSettings });
  expect(await runBuild(root)).toMatchObject({ status: 0 });
  expect(listCopies(root)).toEqual([]);
  writeContent(root, { "site.yaml": settings });
  expect((await runBuild(root)).stdout).toMatch(/, 0 of them new or changed/);
  expect(checkCopies(root)).toBeGreaterThan(20);
});

test.concurrent("D10: after an edit only the copies of what changed are made", async () => {
  const root = create();
  await runBuild(root);
  const times = () =>
    new Map(listFiles(root).map((file) => [file, statSync(join(site(root), file)).mtimeMs]));
  const before = times();
  writeContent(root, { "posts/post-1.md": post("Post 1", "Other words.") });
  await runBuild(root);
  checkCopies(root);
  const changed = [...times()].flatMap(([file, time]) => (before.get(file) === time ? [] : [file]));
  expect(changed).toContain("blog/post-1/index.html.gz");
  expect(changed).not.toContain("blog/post-2/index.html.br");
  for (const file of changed.filter((file) => /\.(?:gz|br)$/.test(file)))
    expect(changed).toContain(file.slice(0, -3));
});

test.concurrent("D10: copies of a removed page are removed", async () => {
  const root = create();
  await runBuild(root);
  rmSync(join(root, "content/posts/post-1.md"));
  writeContent(root, { "site.yaml": `${settings}removed: [/blog/post-1/]\n` });
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(listFiles(root).filter((file) => file.includes("post-1/"))).toEqual([]);
});

test.concurrent("B3: a damaged or deleted copy is made again; without a change there is nothing to do", async () => {
  const root = create();
  await runBuild(root);
  const before = hashFolder(site(root));
  expect((await runBuild(root)).stdout).toMatch(/^_site\/ is up to date/m);
  rmSync(join(site(root), "index.html.br"));
  writeFileSync(join(site(root), "feed.xml.gz"), "");
  const { stdout } = await runBuild(root);
  expect(stdout).toMatch(
    /^2 published files were changed .*: index\.html\.br, feed\.xml\.gz$|^2 published files were changed .*: feed\.xml\.gz, index\.html\.br$/m,
  );
  expect(hashFolder(site(root))).toBe(before);
  const { mtime, atime } = statSync(join(site(root), "index.html.gz"));
  const bytes = readFileSync(join(site(root), "index.html.gz"));
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  writeFileSync(join(site(root), "index.html.gz"), bytes);
  utimesSync(join(site(root), "index.html.gz"), atime, mtime);
  await runScript("build", root, {}, ["--verify"]);
  expect(hashFolder(site(root))).toBe(before);
});

test("D10: a file of the site that is named like a copy stays as it is", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "list.txt"), "A line of a list.\n".repeat(100));
  writeFileSync(join(folder, "list.txt.gz"), "its own");
  const keys = { "list.txt": "key", "list.txt.gz": "key of its own" };
  const plan = planCopies(true, { keys, unchanged: {}, previous: {}, intact: {} });
  const { written } = await plan.write(
    folder,
    new Map([["list.txt", { hash: "hash", size: 1800 }]]),
  );
  expect([...written.keys()]).toEqual(["list.txt.br"]);
  expect(readFileSync(join(folder, "list.txt.gz"), "utf8")).toBe("its own");
});
