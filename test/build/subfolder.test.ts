/** A programme in a folder of a larger repository: `waymark … --root sub/programme`. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hour, Repo, single } from "../history/repo.ts";
import { minimalSettings, removeProjects, runBuild, runScript } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";

afterAll(removeProjects);

const talk = "events/2026-12-01-talk.md";

let top: string;
let root: string;
let first: string;

/** Puts files at paths from the top of the repository. */
function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
}

beforeAll(async () => {
  top = temporaryFolder();
  root = join(top, "sub/programme");
  const repo = new Repo(top);
  repo.git("init", "-q", "-b", "main");
  const commit = (files: Readonly<Record<string, string>>) => {
    write(files);
    repo.commit();
  };
  commit({ "README.md": "Many things\n", ".gitignore": ".waymark/\n_site\n" });
  const programme = {
    "site.yaml": minimalSettings,
    [talk]: single(),
    "media/notes.txt": "Notes\n",
    "pages/about.md": "---\ntitle: About\n---\n[Notes](../media/notes.txt), [key](/key.txt)\n",
    "public/key.txt": "key\n",
  };
  commit(
    Object.fromEntries(
      Object.entries(programme).map(([path, text]) => [`sub/programme/content/${path}`, text]),
    ),
  );
  first = repo.git("rev-parse", "HEAD");
  commit({ "app/main.js": "1;\n" });
  commit({ [`sub/programme/content/${talk}`]: single({ place: "The Library" }) });
  // Files of the same names elsewhere are of no programme, or of another.
  commit({
    [`content/${talk}`]: single({ place: "Nowhere" }),
    "content/site.yaml": "name: Other\n",
  });
  commit({ [`sub/other/content/${talk}`]: single({ place: "Elsewhere" }) });
  commit({ "app/main.js": "2;\n" });
});

test("D3: a programme in a folder of a larger repository is checked and built there", async () => {
  expect(await runScript("check", root)).toMatchObject({
    status: 0,
    stderr: "",
    stdout: expect.not.stringContaining("revisions of events"),
  });
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(existsSync(join(root, ".waymark/releases"))).toBe(true);
  expect([".waymark", "_site"].filter((name) => existsSync(join(top, name)))).toEqual([]);
});

test("D3: its events have the revisions of its own files", async () => {
  await runBuild(root);
  const calendar = readFileSync(join(root, "_site/calendar.ics"), "utf8");
  const changed = hour(3).replace(/[-:]|\.\d+/g, "");
  expect(calendar.match(/^LAST-MODIFIED:.*$/gm)?.map((line) => line.trim())).toEqual([
    `LAST-MODIFIED:${changed}`,
  ]);
  expect(calendar).toContain("LOCATION:The Library");
});

test("D3: its changes are those since a commit of the repository", async () => {
  const changes = (since: string) => runScript("changes", root, {}, ["--since", since]);
  const { status, stdout, stderr } = await changes(first);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^Since commit [0-9a-f]{10}, subscribers see:\n.*The Library/);
  expect((await changes("HEAD")).stdout).toMatch(/subscribers see:\nno change\n$/);
  expect((await changes("HEAD~6")).status).toBe(1);
});

test("D3: without a release, a build compares with its own earlier content", async () => {
  const { stderr } = await runScript("changes", root, { CI: "1" });
  expect(stderr).toBe("");
  rmSync(join(root, "content", talk));
  const { status, stderr: losses } = await runScript("check", root, { CI: "1" });
  writeFileSync(join(root, "content", talk), single({ place: "The Library" }));
  expect([status, losses]).toEqual([1, expect.stringContaining("Map check")]);
});
