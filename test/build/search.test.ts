/** The search index in whole builds. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
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

/** What results show, as the published files have it, by address. */
function found(root: string): Readonly<Record<string, string>> {
  const folder = inSite(root, "pagefind/fragment");
  const texts = readdirSync(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    return JSON.parse(text.slice(text.indexOf("{")));
  });
  return Object.fromEntries(texts.map(({ url, content }) => [url, content]));
}

test.concurrent("the search index is published without the files that the page does not load", async () => {
  const root = createProject({ "site.yaml": searching, ...posts(2) });
  await published(root);
  const kinds = Object.keys(hashFiles(inSite(root, "pagefind")))
    .map((name) => name.replace(/[^/]*\.pf_/, "*.pf_").replace(/-[\w-]+(?=\.pagefind)/, ""))
    .sort();
  expect([...new Set(kinds)]).toEqual([
    "*.pf_meta",
    "filter/*.pf_filter",
    "fragment/*.pf_fragment",
    "index/*.pf_index",
    "pagefind-entry.json",
    "pagefind.js",
    "wasm.en.pagefind",
  ]);
  expect(found(root)).toEqual({
    "/blog/post-1/": "About Post 1. Some words. 1. It goes on.",
    "/blog/post-2/": "About Post 2. Some words. 2. It goes on.",
    "/people/ann/": "She writes.",
  });
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
  expect(found(root)["/blog/post-2/"]).toBe("About Post 2. Quite other words. It goes on.");
  writeContent(root, posts(3));
  await published(root);
  expect(hashFolder(inSite(root, "."))).toBe(first);
});

test.concurrent("the search index is not built if search is off, nor by a check", async () => {
  const root = createProject(posts(1));
  await published(root);
  for (const path of ["pagefind", "search", "assets/search.js"])
    expect([path, existsSync(inSite(root, path))]).toEqual([path, false]);
  for (const path of ["index.html", "404.html"])
    expect(readFileSync(inSite(root, path), "utf8")).not.toMatch(/search/i);
  writeContent(root, { "site.yaml": searching });
  expect(await runScript("check", root)).toMatchObject({ status: 0 });
  const made = readdirSync(join(root, ".waymark/made"));
  expect(made.filter((name) => name.startsWith("search"))).toEqual([]);
});
