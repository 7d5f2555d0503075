/** Artifacts in whole builds: built once, published completely, and safe from kills. */
import { once } from "node:events";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { expectNoLeftovers, fault, post, posts } from "../build/make.ts";
import {
  createProject,
  minimalSettings,
  removeProjects,
  runBuild,
  runScript,
  startScript,
  waitForExit,
  writeContent,
} from "../support/project.ts";
import { hashFolder } from "../support/tree.ts";

afterAll(removeProjects);

/** Texts by file name, by artifact. See test/build/faults/artifacts.ts. */
type Artifacts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Returns a new project of one post whose builds request these artifacts. */
function createProjectWith(artifacts: Artifacts): string {
  const root = createProject(posts(1));
  requestArtifacts(root, artifacts);
  return root;
}

/** A build knows of no such file, and would take what it is given for the same as before. */
function requestArtifacts(root: string, artifacts: Artifacts): void {
  writeFileSync(join(root, "artifacts.json"), JSON.stringify(artifacts));
  forgetLastBuild(root);
}

const forgetLastBuild = (root: string) =>
  rmSync(join(root, ".waymark/last-build.json"), { force: true });

async function publish(root: string, env = {}): Promise<void> {
  forgetLastBuild(root);
  expect(await runBuild(root, fault("artifacts", env))).toMatchObject({ status: 0, stderr: "" });
}

/** Returns which artifacts were built since the last call. */
function takeBuilt(root: string): readonly string[] {
  const log = join(root, "artifacts.log");
  const names = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").sort() : [];
  rmSync(log, { force: true });
  return names;
}

const publishedPath = (root: string, path: string) => join(root, "_site/made", path);
const readPublished = (root: string, path: string) =>
  readFileSync(publishedPath(root, path), "utf8");
const cacheFolder = (root: string) => join(root, ".waymark/made");

/** Returns the keys in the cache, without the site's icons, which are always there. */
const listKeys = (root: string) =>
  readdirSync(cacheFolder(root))
    .filter((name) => !name.startsWith("icons-"))
    .sort();

/** Returns the names of the artifacts in the cache. */
const listCached = (root: string) =>
  listKeys(root).map((name) => name.replace(/-[0-9a-f]{32}$/, ""));

describe("artifacts", () => {
  test.concurrent("are published with their folders, and removed with their request", async () => {
    const root = createProjectWith({
      one: { "a.txt": "A" },
      two: { "deep/er/b.bin": "B", "c.bin": "" },
    });
    await publish(root);
    expect(readPublished(root, "one/a.txt")).toBe("A");
    expect(readPublished(root, "two/deep/er/b.bin")).toBe("B");
    expect(readPublished(root, "two/c.bin")).toBe("");
    requestArtifacts(root, { one: { "a.txt": "A" } });
    await publish(root);
    expect(readPublished(root, "one/a.txt")).toBe("A");
    expect(existsSync(publishedPath(root, "two"))).toBe(false);
    expectNoLeftovers(root);
  });

  test.concurrent("are built once, even if the site is built from nothing", async () => {
    const root = createProjectWith({ one: { "a.txt": "A" }, two: { "b.txt": "B" } });
    await publish(root);
    expect(takeBuilt(root)).toEqual(["one", "two"]);
    const before = hashFolder(join(root, "_site"));
    writeContent(root, { "site.yaml": minimalSettings.replace("Test", "Other") });
    await publish(root);
    writeContent(root, { "site.yaml": minimalSettings });
    for (const path of ["_site", ".waymark/releases", ".waymark/records"])
      rmSync(join(root, path), { recursive: true });
    await publish(root);
    expect(takeBuilt(root)).toEqual([]);
    expect(hashFolder(join(root, "_site"))).toBe(before);
  });

  test.concurrent("B3: stay as they are in the cache if a published file is edited", async () => {
    const root = createProjectWith({ one: { "a.txt": "A" } });
    await publish(root);
    const [key = ""] = listKeys(root);
    writeFileSync(publishedPath(root, "one/a.txt"), "B");
    expect(readFileSync(join(cacheFolder(root), key, "files/a.txt"), "utf8")).toBe("A");
    takeBuilt(root);
    for (const path of ["_site", ".waymark/releases"])
      rmSync(join(root, path), { recursive: true });
    await publish(root);
    expect(takeBuilt(root)).toEqual([]);
    expect(readPublished(root, "one/a.txt")).toBe("A");
  });

  test.concurrent("B3: are built again by the next build if bytes changed at the same size and time", async () => {
    const root = createProjectWith({ one: { "a.txt": "A" } });
    await publish(root);
    const [key = ""] = listKeys(root);
    const file = join(cacheFolder(root), key, "files/a.txt");
    const { atimeMs, mtimeMs } = statSync(file);
    writeFileSync(file, "B");
    utimesSync(file, atimeMs / 1000, mtimeMs / 1000);
    for (const path of ["_site", ".waymark/releases"])
      rmSync(join(root, path), { recursive: true });
    const { status, stderr } = await runBuild(root, fault("artifacts"));
    expect([status, stderr]).toEqual([1, expect.stringContaining("Build again")]);
    await publish(root);
    expect(readPublished(root, "one/a.txt")).toBe("A");
  });

  test.concurrent("are built again if their input changes, and the old ones deleted", async () => {
    const root = createProjectWith({ one: { "a.txt": "A" }, two: { "b.txt": "B" } });
    await publish(root);
    takeBuilt(root);
    requestArtifacts(root, { one: { "a.txt": "Other" }, two: { "b.txt": "B" } });
    await publish(root);
    expect(takeBuilt(root)).toEqual(["one"]);
    expect(readPublished(root, "one/a.txt")).toBe("Other");
    expect(listCached(root)).toEqual(["one", "two"]);
  });

  test.concurrent("are built again if a file of theirs was deleted or truncated", async () => {
    const root = createProjectWith({ one: { "a.txt": "A", "b.txt": "B" }, two: { "c.txt": "C" } });
    await publish(root);
    takeBuilt(root);
    const [one = "", two = ""] = listKeys(root);
    rmSync(join(cacheFolder(root), one, "files/b.txt"));
    rmSync(join(cacheFolder(root), two, "made.json"));
    rmSync(join(root, ".waymark/releases"), { recursive: true });
    await publish(root);
    expect(takeBuilt(root)).toEqual(["one", "two"]);
    rmSync(join(cacheFolder(root), one, "files/b.txt"));
    writeFileSync(join(cacheFolder(root), one, "files/b.txt"), "");
    await publish(root);
    expect(takeBuilt(root)).toEqual(["one"]);
    expect(readPublished(root, "one/b.txt")).toBe("B");
  });
});

describe("an artifact that cannot be built", () => {
  const line = "content/posts/post-1.md:2:8 title: it has no letters. Fix it.\n\n1 problem.";

  test.concurrent("stops a build; the site and the cache stay", async () => {
    const root = createProjectWith({ one: { "a.txt": "A" } });
    await publish(root);
    const before = hashFolder(join(root, "_site"));
    requestArtifacts(root, { two: { fails: "it has no letters" }, three: { "c.txt": "C" } });
    const { status, stderr } = await runBuild(root, fault("artifacts"));
    expect([status, stderr]).toEqual([
      1,
      `${line} Nothing was published; the site that was there is as it was.\n`,
    ]);
    expect(hashFolder(join(root, "_site"))).toBe(before);
    expect(listCached(root)).toEqual(["one", "three"]);
  });

  test.concurrent("is found by a check, which builds only what may fail and deletes nothing", async () => {
    const root = createProjectWith({ one: { "a.txt": "A" } });
    await publish(root);
    takeBuilt(root);
    requestArtifacts(root, {
      two: { fails: "it has no letters" },
      "checked-one": { "c.txt": "C" },
    });
    const { status, stderr } = await runScript("check", root, fault("artifacts"));
    expect([status, stderr]).toEqual([1, `${line} A build would publish nothing.\n`]);
    expect(takeBuilt(root)).toEqual(["two"]);
    expect(listCached(root)).toEqual(["one"]);
  });

  test.concurrent("is not built while the content has other problems", async () => {
    const root = createProjectWith({ one: { "a.txt": "A" } });
    writeContent(root, { "posts/bad.md": "no fields" });
    expect(await runBuild(root, fault("artifacts"))).toMatchObject({ status: 1 });
    expect(takeBuilt(root)).toEqual([]);
  });
});

test.concurrent("an artifact cannot have the URL of a file of the content", async () => {
  const root = createProjectWith({ media: { "notes.txt": "A" } });
  writeContent(root, {
    "posts/post-1.md": post("Post 1", "[N](../media/notes.txt)"),
    "media/notes.txt": "B",
  });
  const { status, stderr } = await runBuild(root, fault("artifacts"));
  expect([status, stderr.split("\n")[0]]).toEqual([
    1,
    "content/media/notes.txt:1:1: its address /media/notes.txt belongs to a file that Waymark makes already. Rename the file.",
  ]);
});

describe("a build that is killed", () => {
  test.concurrent("leaves complete artifacts or none, at each step", async () => {
    const root = createProjectWith({ one: { "a.txt": "A" } });
    await publish(root);
    const states = [{ "a.txt": "A" }, { "a.txt": "B", "b.txt": "B" }] as const;
    const steps = [
      "before writeFileSync /files/a.txt$",
      "after writeFileSync /files/a.txt$",
      "before writeFileSync made.json$",
      "after writeFileSync made.json$",
      "before renameSync /made/one-[^/]*$",
      "after renameSync /made/one-[^/]*$",
      "before writeFileSync /site/made/one/a.txt$",
      "after writeFileSync /site/made/one/a.txt$",
      "before rmSync /made/\\d+-[^/]*$",
    ];
    for (const [i, step] of steps.entries()) {
      requestArtifacts(root, { one: states[(i + 1) % 2] ?? {} });
      const { stderr } = await runBuild(root, fault("cut artifacts", { CUT_AT: step }));
      expect([step, stderr]).toEqual([step, expect.stringMatching(/^cut\n/)]);
      for (const key of readdirSync(cacheFolder(root)).filter((name) => name.startsWith("one")))
        expect(readdirSync(join(cacheFolder(root), key)).sort()).toEqual(["files", "made.json"]);
      await publish(root);
      expect(readPublished(root, "one/a.txt")).toBe(i % 2 === 0 ? "B" : "A");
      expect(listCached(root)).toEqual(["one"]);
    }
    expectNoLeftovers(root);
  });
});

test.concurrent("two builds at once publish a complete site each, and keep shared artifacts", async () => {
  const many = Array.from({ length: 20 }, (_, i) => [`r${i}`, { "a.txt": `A${i}` }] as const);
  const root = createProjectWith(Object.fromEntries(many));
  const half = { KILL_AT: "after renameSync /made/r9-[^/]*$", STOP: "1" };
  const first = startScript("build", root, fault("kill artifacts", half));
  const firstEnd = waitForExit(first);
  await Promise.race([once(first.stderr, "data"), firstEnd]);
  const second = startScript("build", root, fault("artifacts"));
  const secondEnd = waitForExit(second);
  await Promise.race([once(second.stderr, "data"), secondEnd]);
  first.kill("SIGCONT");
  expect([(await firstEnd).status, (await secondEnd).status]).toEqual([0, 0]);
  for (const [name, { "a.txt": text }] of many)
    expect(readPublished(root, `${name}/a.txt`)).toBe(text);
  await publish(root);
  expect(listCached(root)).toEqual(many.map(([name]) => name).sort());
});
