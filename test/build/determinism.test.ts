/** The same content and build date give the same bytes, whatever the machine. */
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sampleRoot } from "../pages/site.ts";
import {
  commandFile,
  createProject,
  removeProjects,
  runBuild,
  testEpoch,
  waitForExit,
} from "../support/project.ts";
import { hashFolder } from "../support/tree.ts";

afterAll(removeProjects);

const sample = join(sampleRoot, "content");

/** Creates a project with the sample content, in a folder below its own. */
function sampleIn(folder: string): string {
  const root = join(createProject({}), folder);
  mkdirSync(root, { recursive: true });
  cpSync(sample, join(root, "content"), { recursive: true });
  return root;
}

/** As above, in a folder with an unusual name, with the files created in the opposite order. */
function sampleBackwards(): string {
  const root = join(createProject({}), "b/a b & ü");
  const files = readdirSync(sample, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .reverse();
  for (const file of files) {
    const to = join(root, "content", relative(sample, file));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(file));
  }
  return root;
}

/** Builds with an unusual umask. */
function builtPrivately(root: string, env: Readonly<Record<string, string>>) {
  const line = `umask 077 && exec "$0" "$@"`;
  const all = { PATH: process.env.PATH, SOURCE_DATE_EPOCH: testEpoch, ...env };
  const args = ["-c", line, process.execPath, commandFile, "build", "--root", root];
  return waitForExit(spawn("bash", args, { env: all }));
}

test("time zone, locale, folder, order of files and umask make no difference", async () => {
  const runs = [
    [runBuild, sampleIn("a"), { TZ: "UTC", LANG: "C" }],
    [
      builtPrivately,
      sampleBackwards(),
      { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", CI: "true" },
    ],
  ] as const;
  const hashes = runs.map(async ([run, root, env]) => {
    expect(await run(root, env)).toMatchObject({ status: 0 });
    return hashFolder(join(root, "_site"));
  });
  expect(new Set(await Promise.all(hashes)).size).toBe(1);
});

test.concurrent("two clones of one commit give the same site", async () => {
  const root = sampleIn("cloned");
  // What is drawn and indexed has no part in what git tells.
  appendFileSync(join(root, "content/site.yaml"), "search: false\nshare-pictures: false\n");
  const git = (folder: string, ...words: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, GIT_COMMITTER_DATE: "2026-03-04T10:00:00Z" },
      stdio: "pipe",
    });
  git(root, "init", "--quiet");
  git(root, "add", "content");
  git(root, "commit", "--quiet", "--message=First");
  const talk = join(root, "content/events/2027-01-14-ask-anything.md");
  writeFileSync(
    talk,
    readFileSync(talk, "utf8").replace(/^start: .*$/m, "start: 2027-01-14 13:30"),
  );
  git(root, "commit", "--quiet", "--all", "--message=An hour later");
  const hashes = new Set<string>();
  for (const [folder, env] of [
    ["one", { TZ: "Asia/Kolkata", LC_ALL: "ar_EG.UTF-8" }],
    ["two", { TZ: "America/New_York", LC_ALL: "C" }],
  ] as const) {
    git(join(root, ".."), "clone", "--quiet", root, folder);
    const clone = join(root, "..", folder);
    expect(await runBuild(clone, env)).toMatchObject({ status: 0 });
    hashes.add(hashFolder(join(clone, "_site")));
  }
  expect(hashes.size).toBe(1);
});

test.concurrent("another build date gives another site", async () => {
  const root = createProject({ "events/talk.md": "---\ntitle: Talk\nstart: 2026-12-01\n---\n" });
  await runBuild(root);
  const before = hashFolder(join(root, "_site"));
  await runBuild(root, { SOURCE_DATE_EPOCH: String(Number(testEpoch) + 40 * 86_400) });
  expect(hashFolder(join(root, "_site"))).not.toBe(before);
});
