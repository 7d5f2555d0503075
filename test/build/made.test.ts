/** Files that are made for the site: once, whatever else changes, and never half. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ArtifactBuilder } from "../../src/artifacts/builder.ts";
import { ArtifactCache } from "../../src/artifacts/cache.ts";
import { mapConcurrently } from "../../src/artifacts/map-concurrently.ts";
import { createArtifactKey } from "../../src/artifacts/spec.ts";
import { formatProblem, Problems } from "../../src/content/files/problem.ts";
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
import { expectNoLeftovers, fault, post, posts, wait } from "./make.ts";

afterAll(removeProjects);

type Recipes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A project of one post that orders these. */
function ordering(recipes: Recipes): string {
  const root = createProject(posts(1));
  order(root, recipes);
  return root;
}

const order = (root: string, recipes: Recipes) =>
  writeFileSync(join(root, "recipes.json"), JSON.stringify(recipes));

const published = async (root: string, env = {}) =>
  expect(await runBuild(root, fault("recipes", env))).toMatchObject({ status: 0, stderr: "" });

/** What has been made since this was asked last. */
function madeIn(root: string): readonly string[] {
  const log = join(root, "made.log");
  const names = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").sort() : [];
  rmSync(log, { force: true });
  return names;
}

const inSite = (root: string, path: string) => join(root, "_site/made", path);
const textAt = (root: string, path: string) => readFileSync(inSite(root, path), "utf8");
const store = (root: string) => join(root, ".waymark/made");

/** Keys of what is kept, but for the site's icons, which are kept in any case. */
const keysIn = (root: string) =>
  readdirSync(store(root))
    .filter((name) => !name.startsWith("icons-"))
    .sort();

/** What is kept, by the names of the recipes. */
const keptIn = (root: string) => keysIn(root).map((name) => name.replace(/-1-[0-9a-f]{32}$/, ""));

describe("what recipes make", () => {
  test.concurrent("is published, folders and all, and goes away with its recipe", async () => {
    const root = ordering({ one: { "a.txt": "A" }, two: { "deep/er/b.bin": "B", "c.bin": "" } });
    await published(root);
    expect(textAt(root, "one/a.txt")).toBe("A");
    expect(textAt(root, "two/deep/er/b.bin")).toBe("B");
    expect(textAt(root, "two/c.bin")).toBe("");
    order(root, { one: { "a.txt": "A" } });
    await published(root);
    expect(textAt(root, "one/a.txt")).toBe("A");
    expect(existsSync(inSite(root, "two"))).toBe(false);
    expectNoLeftovers(root);
  });

  test.concurrent("is made once, also where the site is built from nothing", async () => {
    const root = ordering({ one: { "a.txt": "A" }, two: { "b.txt": "B" } });
    await published(root);
    expect(madeIn(root)).toEqual(["one", "two"]);
    const before = hashFolder(join(root, "_site"));
    writeContent(root, { "site.yaml": minimalSettings.replace("Test", "Other") });
    await published(root);
    writeContent(root, { "site.yaml": minimalSettings });
    for (const path of ["_site", ".waymark/releases", ".waymark/records.json"])
      rmSync(join(root, path), { recursive: true });
    await published(root);
    expect(madeIn(root)).toEqual([]);
    expect(hashFolder(join(root, "_site"))).toBe(before);
  });

  test.concurrent("shares its bytes with what is kept", async () => {
    const root = ordering({ one: { "a.txt": "A" } });
    await published(root);
    const [key = ""] = keysIn(root);
    const kept = statSync(join(store(root), key, "files/a.txt"));
    expect(statSync(inSite(root, "one/a.txt")).ino).toBe(kept.ino);
  });

  test.concurrent("is made anew where its input is another, and the old is forgotten", async () => {
    const root = ordering({ one: { "a.txt": "A" }, two: { "b.txt": "B" } });
    await published(root);
    madeIn(root);
    order(root, { one: { "a.txt": "Other" }, two: { "b.txt": "B" } });
    await published(root);
    expect(madeIn(root)).toEqual(["one"]);
    expect(textAt(root, "one/a.txt")).toBe("Other");
    expect(keptIn(root)).toEqual(["one", "two"]);
  });

  test.concurrent("is made again where it was deleted or cut off", async () => {
    const root = ordering({ one: { "a.txt": "A", "b.txt": "B" }, two: { "c.txt": "C" } });
    await published(root);
    madeIn(root);
    const [one = "", two = ""] = keysIn(root);
    rmSync(join(store(root), one, "files/b.txt"));
    rmSync(join(store(root), two, "made.json"));
    rmSync(join(root, ".waymark/releases"), { recursive: true });
    await published(root);
    expect(madeIn(root)).toEqual(["one", "two"]);
    rmSync(join(store(root), one, "files/b.txt"));
    writeFileSync(join(store(root), one, "files/b.txt"), "");
    await published(root);
    expect(madeIn(root)).toEqual(["one"]);
    expect(textAt(root, "one/b.txt")).toBe("B");
  });
});

describe("a recipe that cannot be made", () => {
  const line = "content/posts/post-1.md:2:8 title: it has no letters. Mend it.\n\n1 problem.";

  test.concurrent("stops a build; the site stays, and so does what is kept", async () => {
    const root = ordering({ one: { "a.txt": "A" } });
    await published(root);
    const before = hashFolder(join(root, "_site"));
    order(root, { two: { fails: "it has no letters" }, three: { "c.txt": "C" } });
    const { status, stderr } = await runBuild(root, fault("recipes"));
    expect([status, stderr]).toEqual([
      1,
      `${line} Nothing was published; the site that was there is as it was.\n`,
    ]);
    expect(hashFolder(join(root, "_site"))).toBe(before);
    expect(keptIn(root)).toEqual(["one", "three"]);
  });

  test.concurrent("is found by a check, which makes only what may fail, and clears nothing", async () => {
    const root = ordering({ one: { "a.txt": "A" } });
    await published(root);
    madeIn(root);
    order(root, { two: { fails: "it has no letters" }, "sound-one": { "c.txt": "C" } });
    const { status, stderr } = await runScript("check.ts", root, fault("recipes"));
    expect([status, stderr]).toEqual([1, `${line} A build would publish nothing.\n`]);
    expect(madeIn(root)).toEqual(["two"]);
    expect(keptIn(root)).toEqual(["one"]);
  });

  test.concurrent("is not tried while the content has other problems", async () => {
    const root = ordering({ one: { "a.txt": "A" } });
    writeContent(root, { "posts/bad.md": "no fields" });
    expect(await runBuild(root, fault("recipes"))).toMatchObject({ status: 1 });
    expect(madeIn(root)).toEqual([]);
  });
});

test.concurrent("what is made takes no address of a file of content", async () => {
  const root = ordering({ media: { "notes.txt": "A" } });
  writeContent(root, {
    "posts/post-1.md": post("Post 1", "[N](../media/notes.txt)"),
    "media/notes.txt": "B",
  });
  const { status, stderr } = await runBuild(root, fault("recipes"));
  expect([status, stderr.split("\n")[0]]).toEqual([
    1,
    "content/media/notes.txt:1:1: its address /media/notes.txt is that of a file that is made for the site. Rename the file.",
  ]);
});

describe("a store and a workshop", () => {
  const store = () => new ArtifactCache(createProject({}), ".waymark/made");
  const text = (words: string) => new Map([["a.txt", Buffer.from(words)]]);
  const recipe = (words: string) => ({
    key: createArtifactKey("r", 1, [words]),
    build: async () => text(words),
  });
  const source = { file: "content/site.yaml" };

  test("a key tells one input from another, however it is cut up", () => {
    const keys = [["a", "b"], ["ab"], ["ab", ""], ["", "ab"], ["1 a"], ["a"]];
    const all = keys.map((input) => createArtifactKey("r", 1, input));
    all.push(createArtifactKey("r", 2, ["a"]), createArtifactKey("s", 1, ["a"]));
    expect(new Set(all).size).toBe(all.length);
    expect(createArtifactKey("r", 1, ["é"])).toBe(createArtifactKey("r", 1, [Buffer.from("é")]));
  });

  test.each(["../a", "/a", "a/../b", "a//b", "", ".a", "a\\b", "a b"])(
    "no file is named %j",
    (name) => {
      expect(() => store().put("r-1-0", new Map([[name, Buffer.from("x")]]))).toThrow(
        "cannot make",
      );
    },
  );

  test.each(["", "..", "1-a", "a/b", "A"])("no key is %j", (key) => {
    expect(() => store().put(key, text("x"))).toThrow("cannot be the key");
  });

  test("what others made meanwhile stays as it is", () => {
    const root = createProject({});
    const [ours, theirs] = [new ArtifactCache(root, "made"), new ArtifactCache(root, "made")];
    expect(ours.get("r-1-0")).toBeUndefined();
    const first = theirs.put("r-1-0", text("first"));
    expect(ours.put("r-1-0", text("second"))).toEqual(first);
    expect(readFileSync(join(root, ours.relativePath("r-1-0", "a.txt")), "utf8")).toBe("first");
    expect(readdirSync(join(root, "made"))).toEqual(["r-1-0"]);
  });

  test("nothing is cleared away while others run", () => {
    const root = createProject({});
    const kept = new ArtifactCache(root, "made");
    kept.put("r-1-0", text("x"));
    kept.prune(new Set(), () => true);
    expect(kept.get("r-1-0")).toHaveLength(1);
    kept.prune(new Set(["r-1-0"]), () => false);
    expect(kept.get("r-1-0")).toHaveLength(1);
    kept.prune(new Set(), () => false);
    expect(kept.get("r-1-0")).toBeUndefined();
    expect(readdirSync(join(root, "made"))).toEqual([]);
  });

  test("a page sees what came out the second time that it asks", async () => {
    const kept = store();
    const order = { spec: recipe("x"), urlOf: () => "/x.txt" as const, source };
    const problems = new Problems();
    const first = new ArtifactBuilder(kept);
    expect(first.resolve(order)).toBeUndefined();
    expect(await first.buildMissing(problems, { checkOnly: false })).toBe(true);
    const second = new ArtifactBuilder(kept);
    expect(second.resolve(order)).toMatchObject([{ name: "a.txt", bytes: 1 }]);
    expect(await second.buildMissing(problems, { checkOnly: false })).toBe(false);
    expect(second.assets(problems)).toMatchObject([{ url: "/x.txt", bytes: 1, generated: true }]);
    expect(problems.all).toEqual([]);
  });

  test("one file may have two addresses, and two files cannot have one", async () => {
    const workshop = new ArtifactBuilder(store());
    const problems = new Problems();
    workshop.add({ spec: recipe("x"), urlOf: () => "/one.txt", source });
    workshop.add({ spec: recipe("x"), urlOf: () => "/two.txt", source });
    await workshop.buildMissing(problems, { checkOnly: false });
    expect(workshop.assets(problems).map(({ url }) => url)).toEqual(["/one.txt", "/two.txt"]);
    expect(problems.all).toEqual([]);
    workshop.add({ spec: recipe("y"), urlOf: () => "/two.txt", source });
    await workshop.buildMissing(problems, { checkOnly: false });
    workshop.assets(problems);
    expect(problems.all.map(formatProblem)).toEqual([
      "content/site.yaml:1:1: two files would have the address /two.txt. Rename one of the files that it is made from.",
    ]);
  });
});

describe("a build that is killed", { timeout: 120_000 }, () => {
  test.concurrent("leaves whole files or none, at each step", async () => {
    const root = ordering({ one: { "a.txt": "A" } });
    await published(root);
    const states = [{ "a.txt": "A" }, { "a.txt": "B", "b.txt": "B" }] as const;
    const steps = [
      "before writeFileSync /files/a.txt$",
      "after writeFileSync /files/a.txt$",
      "before writeFileSync made.json$",
      "after writeFileSync made.json$",
      "before renameSync /made/one-1-[^/]*$",
      "after renameSync /made/one-1-[^/]*$",
      "before linkSync /site/made/one/a.txt$",
      "after linkSync /site/made/one/a.txt$",
      "before rmSync /made/\\d+-[^/]*$",
    ];
    for (const [i, step] of steps.entries()) {
      order(root, { one: states[(i + 1) % 2] ?? {} });
      const { status } = await runBuild(root, fault("kill recipes", { KILL_AT: step }));
      expect([step, status]).toEqual([step, null]);
      for (const key of readdirSync(store(root)).filter((name) => name.startsWith("one")))
        expect(readdirSync(join(store(root), key)).sort()).toEqual(["files", "made.json"]);
      await published(root);
      expect(textAt(root, "one/a.txt")).toBe(i % 2 === 0 ? "B" : "A");
      expect(keptIn(root)).toEqual(["one"]);
    }
    expectNoLeftovers(root);
  });
});

test.concurrent("two builds at once make a whole site each, and keep what they share", async () => {
  const many = Array.from({ length: 20 }, (_, i) => [`r${i}`, { "a.txt": `A${i}` }] as const);
  const root = ordering(Object.fromEntries(many));
  const both = [waitForExit(startScript("build.ts", root, fault("recipes"))), wait(100)] as const;
  await both[1];
  const second = await runBuild(root, fault("recipes"));
  expect([(await both[0]).status, second.status]).toEqual([0, 0]);
  for (const [name, { "a.txt": text }] of many) expect(textAt(root, `${name}/a.txt`)).toBe(text);
  await published(root);
  expect(keptIn(root)).toEqual(many.map(([name]) => name).sort());
});

test("work in a pool is done so many at a time, and comes back in order", async () => {
  let now = 0;
  let most = 0;
  const work = async (n: number) => {
    most = Math.max(most, ++now);
    await wait(n % 3);
    now--;
    return n * 2;
  };
  expect(await mapConcurrently([5, 4, 3, 2, 1], 2, work)).toEqual([10, 8, 6, 4, 2]);
  expect([most, now]).toEqual([2, 0]);
  const failing = mapConcurrently([1, 2, 3, 4], 2, async (n) => {
    await work(n);
    if (n === 2) throw new Error("two");
  });
  await expect(failing).rejects.toThrow("two");
  expect(now).toBe(0);
  expect(await mapConcurrently([], 2, work)).toEqual([]);
});
