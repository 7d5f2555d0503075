/** A build after a change of the program, here of a copy of it. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { computeEngineVersion } from "../../src/build/code-version.ts";
import { createProject, removeProjects, runInOwnProcess } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { hashFiles } from "../support/tree.ts";
import { ann, post } from "./make.ts";

afterAll(removeProjects);

const repository = join(import.meta.dirname, "../..");

/** Copies the program, with its packages as a link. */
function copyEngine(): string {
  const engine = temporaryFolder();
  for (const path of ["src", "_includes", "scripts", ".eleventy.ts", "package.json"])
    cpSync(join(repository, path), join(engine, path), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(engine, "node_modules"));
  return engine;
}

/** Replaces a text that a file has once. */
function edit(file: string, from: string, to: string): void {
  const parts = readFileSync(file, "utf8").split(from);
  expect([file, parts.length]).toEqual([file, 2]);
  writeFileSync(file, parts.join(to));
}

/** Builds a project with a program, and returns the hashes of the site's files. */
async function build(engine: string, root: string) {
  const file = join(engine, "scripts/waymark.js");
  expect(await runInOwnProcess("build", root, {}, [], file)).toMatchObject({
    status: 0,
    stderr: "",
  });
  return hashFiles(join(root, "_site"));
}

test("T1: after a change of template, renderer and icons a build equals one from nothing", async () => {
  const engine = copyEngine();
  const files = { ...ann, "posts/one.md": post("One", "```\ncode\n```") };
  const root = createProject(files);
  const before = await build(engine, root);
  edit(join(engine, "_includes/layouts/post.ts"), "<article>", '<article class="new">');
  edit(
    join(engine, "src/render/markdown/blocks.ts"),
    "</code></pre>\\n`;\n  };",
    "</code></pre>`;\n  };",
  );
  edit(join(engine, "src/images/icons.ts"), "compressionLevel: 9", "compressionLevel: 1");
  const after = await build(engine, root);
  expect(after).toEqual(await build(engine, createProject(files)));
  const isChanged = (file: string) => before[file] !== after[file];
  expect(["blog/one/index.html", "feed.xml", "icon-192.png"].filter(isChanged)).toHaveLength(3);
});

test("T1: the version changes with each file of src and _includes, its name, and the lock file", () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "_includes"));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
    return computeEngineVersion(root);
  };
  const versions = [
    write("src/a/b.ts", "1"),
    write("src/a/b.ts", "2"),
    write("_includes/css/a.css", "1"),
    write("_includes/css/a.css", "2"),
    write("src/a/c.ts", ""),
    write("package-lock.json", "1"),
    write("package-lock.json", "2"),
  ];
  expect(new Set(versions).size).toBe(versions.length);
  expect(write("package-lock.json", "2")).toBe(versions.at(-1));
});
