/** The search index in whole builds. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  createProject,
  minimalSettings,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";
import { hashFiles, hashFolder } from "../support/tree.ts";
import { post, posts } from "./make.ts";

afterAll(removeProjects);

const searching = minimalSettings.replace("search: false", "search: true");
const inSite = (root: string, path: string) => join(root, "_site", path);

const published = async (root: string) =>
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });

/** The keys of the terms in the published index. */
function listKeys(root: string): readonly string[] {
  const folder = inSite(root, "search-index");
  const parts = readdirSync(folder).filter((name) => name.startsWith("terms-"));
  return parts.flatMap((name) =>
    JSON.parse(readFileSync(join(folder, name), "utf8")).map(([key]: [string]) => key),
  );
}

test.concurrent("the search index is published without the file that only builds read", async () => {
  const root = createProject({ "site.yaml": searching, ...posts(2) });
  await published(root);
  const names = readdirSync(inSite(root, "search-index"));
  expect(names.map((name) => name.replace(/-\w{16}/, "-*")).sort()).toEqual([
    "find.js",
    "index.json",
    "minisearch.js",
    "results-*.json",
    "stemmer.js",
    "terms-*.json",
    "terms.js",
  ]);
  expect(listKeys(root)).toEqual(
    expect.arrayContaining(["kind:person", "person:Ann", "word words"]),
  );
});

test.concurrent("the search index is built once, again after an edit, with the same bytes for the same content", async () => {
  const root = createProject({ "site.yaml": searching, ...posts(3) });
  await published(root);
  const first = hashFolder(inSite(root, "."));
  const made = readdirSync(join(root, ".waymark/made"));
  rmSync(join(root, ".waymark/releases"), { recursive: true });
  rmSync(join(root, "_site"));
  await published(root);
  expect(readdirSync(join(root, ".waymark/made"))).toEqual(made);
  writeContent(root, { "posts/post-2.md": post("Post 2", "Quite other words.") });
  await published(root);
  expect(readdirSync(join(root, ".waymark/made"))).not.toEqual(made);
  expect(listKeys(root)).toContain("quit quite");
  writeContent(root, posts(3));
  await published(root);
  expect(listKeys(root)).not.toContain("quit quite");
  expect(hashFolder(inSite(root, "."))).toBe(first);
});

test.concurrent("an incremental build gives the same search index as a cold one", async () => {
  const root = createProject({ "site.yaml": searching, ...posts(4) });
  const content = join(root, "content");
  const change: Readonly<Record<string, () => void>> = {
    edited: () => writeContent(root, { "posts/post-2.md": post("Post 2", "Quite other words.") }),
    added: () => writeContent(root, { "posts/post-9.md": post("Post 9", "One more.") }),
    deleted: () => {
      rmSync(join(content, "posts/post-1.md"));
      writeContent(root, { "site.yaml": `${searching}removed: [/blog/post-1/]\n` });
    },
    renamed: () => {
      rmSync(join(content, "posts/post-3.md"));
      const text = post("Post 3", "Some words. 3.", "aliases: /blog/post-3/\nid: post-3\n");
      writeContent(root, { "posts/other.md": text });
    },
    retagged: () => writeContent(root, { "posts/post-4.md": post("Post 4", "X.", "tags: tea\n") }),
  };
  await published(root);
  for (const [name, run] of Object.entries(change)) {
    run();
    await published(root);
    const cold = createProject({});
    cpSync(content, join(cold, "content"), { recursive: true });
    await published(cold);
    const [incremental, expected] = [root, cold].map((one) => hashFiles(inSite(one, ".")));
    expect([name, incremental]).toEqual([name, expected]);
  }
});

test.concurrent("the search index is not built if search is off, nor by a check", async () => {
  const root = createProject(posts(1));
  await published(root);
  for (const path of ["search-index", "search", "assets/search.js"])
    expect([path, existsSync(inSite(root, path))]).toEqual([path, false]);
  for (const path of ["index.html", "404.html"])
    expect(readFileSync(inSite(root, path), "utf8")).not.toMatch(/search/i);
  writeContent(root, { "site.yaml": searching });
  expect(await runScript("check", root)).toMatchObject({ status: 0 });
  const made = readdirSync(join(root, ".waymark/made"));
  expect(made.filter((name) => name.startsWith("search"))).toEqual([]);
});
