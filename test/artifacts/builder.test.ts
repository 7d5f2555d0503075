/** The cache, the builder and the keys of artifacts, within one process. */
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ArtifactBuilder } from "../../src/artifacts/builder.ts";
import { ArtifactCache } from "../../src/artifacts/cache.ts";
import { mapConcurrently } from "../../src/artifacts/map-concurrently.ts";
import { ArtifactError, type ArtifactSpec, createArtifactKey } from "../../src/artifacts/spec.ts";
import { createProject, removeProjects } from "../support/project.ts";

afterAll(removeProjects);

const code = { folders: [], packages: [] };
const createCache = () => new ArtifactCache(createProject({}), "made");
const createFiles = (text: string) => new Map([["a.txt", Buffer.from(text)]]);
const createSpec = (text: string): ArtifactSpec => ({
  key: createArtifactKey("r", code, [text]),
  build: async () => createFiles(text),
});
const source = { file: "content/site.yaml" };

test("a key differs for every list of inputs, however their bytes are split", () => {
  const inputs = [["a", "b"], ["ab"], ["ab", ""], ["", "ab"], ["1 a"], ["a"], ["a b"]];
  const keys = inputs.map((input) => createArtifactKey("r", code, input));
  keys.push(createArtifactKey("s", code, ["a"]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(createArtifactKey("r", code, ["é"])).toBe(
    createArtifactKey("r", code, [Buffer.from("é")]),
  );
});

describe("the cache", () => {
  test.each(["../a", "/a", "a/../b", "a//b", "", ".a", "a\\b", "a b"])(
    "rejects the file name %j",
    (name) => {
      const contents = new Map([[name, Buffer.from("x")]]);
      expect(() => createCache().put("r-1-0", contents)).toThrow("not a valid artifact file name");
    },
  );

  test.each(["", "..", "1-a", "a/b", "A"])("rejects the key %j", (key) => {
    expect(() => createCache().put(key, createFiles("x"))).toThrow("not a valid artifact key");
  });

  test("keeps what another build has saved under the same key meanwhile", () => {
    const root = createProject({});
    const [ours, theirs] = [new ArtifactCache(root, "made"), new ArtifactCache(root, "made")];
    expect(ours.get("r-1-0")).toBeUndefined();
    const first = theirs.put("r-1-0", createFiles("first"));
    expect(ours.put("r-1-0", createFiles("second"))).toEqual(first);
    expect(readFileSync(join(root, ours.path("r-1-0", "a.txt")), "utf8")).toBe("first");
    expect(readdirSync(join(root, "made"))).toEqual(["r-1-0"]);
  });

  test("finds the newest artifact of a name that is not damaged", () => {
    const root = createProject({});
    const cache = new ArtifactCache(root, "made");
    const read = () => new ArtifactCache(root, "made").findEarlier("r-new")?.("a.txt")?.toString();
    expect(read()).toBeUndefined();
    for (const [i, key] of ["r-1", "r-2", "r-3", "r-s-4", "s-5"].entries()) {
      cache.put(key, createFiles(key));
      utimesSync(join(root, "made", key), i, i);
    }
    expect(read()).toBe("r-3");
    writeFileSync(join(root, cache.path("r-3", "a.txt")), "cut");
    expect(read()).toBe("r-2");
    expect(cache.findEarlier("r-new")?.("b.txt")).toBeUndefined();
    expect(cache.findEarlier("t-new")).toBeUndefined();
  });

  test("replaces a damaged artifact", () => {
    const root = createProject({});
    new ArtifactCache(root, "made").put("r-1-0", createFiles("first"));
    const cache = new ArtifactCache(root, "made");
    writeFileSync(join(root, cache.path("r-1-0", "a.txt")), "cut");
    expect(cache.get("r-1-0")).toBeUndefined();
    cache.put("r-1-0", createFiles("second"));
    expect(cache.read("r-1-0")).toEqual(createFiles("second"));
    expect(readdirSync(join(root, "made"))).toEqual(["r-1-0"]);
  });

  test.each([
    ["an empty list", "made.json", ""],
    ["a list of zeros", "made.json", "\0\0\0"],
    ["half of a list", "made.json", '[{"name":"a.txt","byt'],
    ["an empty file", "files/a.txt", ""],
  ])("replaces an artifact of which a crash of the system left %s", (_, file, left) => {
    const root = createProject({});
    new ArtifactCache(root, "made").put("r-1-0", createFiles("first"));
    writeFileSync(join(root, "made/r-1-0", file), left);
    const cache = new ArtifactCache(root, "made");
    expect(cache.get("r-1-0")).toBeUndefined();
    cache.put("r-1-0", createFiles("first"));
    expect(new ArtifactCache(root, "made").read("r-1-0")).toEqual(createFiles("first"));
    expect(readdirSync(join(root, "made"))).toEqual(["r-1-0"]);
  });

  test("B3: does not use a file whose bytes were changed, even at the same size", () => {
    const root = createProject({});
    const first = new ArtifactCache(root, "made");
    first.put("r-1-0", createFiles("first"));
    expect(new ArtifactCache(root, "made").read("r-1-0")).toEqual(createFiles("first"));
    writeFileSync(join(root, first.path("r-1-0", "a.txt")), "f1rst");
    const cache = new ArtifactCache(root, "made");
    expect(cache.get("r-1-0")).toBeUndefined();
    cache.put("r-1-0", createFiles("first"));
    expect(new ArtifactCache(root, "made").read("r-1-0")).toEqual(createFiles("first"));
  });

  test("deletes unused artifacts and leftovers of killed builds, but not while others run", () => {
    const root = createProject({});
    const cache = new ArtifactCache(root, "made");
    cache.put("r-1-0", createFiles("x"));
    cache.put("r-1-1", createFiles("y"));
    mkdirSync(join(root, "made/999999999-leftover"));
    cache.prune(new Set(), () => false);
    expect(readdirSync(join(root, "made"))).toHaveLength(3);
    let calls = 0;
    cache.prune(new Set(), () => calls++ === 0);
    expect(readdirSync(join(root, "made"))).toHaveLength(2);
    cache.prune(new Set(["r-1-0"]), () => true);
    expect(readdirSync(join(root, "made"))).toEqual(["r-1-0"]);
    expect(cache.get("r-1-0")).toHaveLength(1);
    cache.prune(new Set(), () => true);
    expect(cache.get("r-1-0")).toBeUndefined();
    expect(readdirSync(join(root, "made"))).toEqual([]);
  });
});

describe("the builder", () => {
  test("gives a page the files in the second pass", async () => {
    const builder = new ArtifactBuilder(createCache());
    const request = { spec: createSpec("x"), urlOf: () => "/x.txt" as const, source };
    expect(builder.resolve(request)).toBeUndefined();
    expect(await builder.build({ checkOnly: false })).toEqual({
      failures: [],
      needsAnotherPass: true,
    });
    builder.startPass();
    expect(builder.resolve(request)).toMatchObject([{ name: "a.txt", bytes: 1 }]);
    expect(await builder.build({ checkOnly: false })).toEqual({
      failures: [],
      needsAnotherPass: false,
    });
    expect(builder.collectAssets()).toMatchObject({
      assets: [{ url: "/x.txt", bytes: 1, generated: true }],
      conflicts: [],
    });
  });

  test("builds in a check only what has to be built to be checked", async () => {
    const builder = new ArtifactBuilder(createCache());
    const built: string[] = [];
    const add = (name: string, checked: Pick<ArtifactSpec, "inputChecked">) => {
      const build = async () => {
        built.push(name);
        return createFiles(name);
      };
      const spec = { ...createSpec(name), ...checked, build };
      builder.add({ spec, urlOf: () => `/${name}.txt`, source });
    };
    add("checked", { inputChecked: true });
    add("unchecked", {});
    await builder.build({ checkOnly: true });
    expect(built).toEqual(["unchecked"]);
  });

  test("remembers the keys of content over all passes, and of pages in the last", async () => {
    const builder = new ArtifactBuilder(createCache());
    const [read, old, latest] = [createSpec("read"), createSpec("old"), createSpec("new")];
    expect(await builder.read(read)).toEqual(createFiles("read"));
    builder.markUsed("marked-1-0");
    builder.add({ spec: old, urlOf: () => "/old.txt", source });
    builder.startPass();
    builder.add({ spec: latest, urlOf: () => "/new.txt", source });
    expect([...builder.usedKeys]).toEqual([read.key, "marked-1-0", latest.key]);
  });

  test("lets a spec read the artifact that it replaces, and publishes what the request says", async () => {
    const cache = createCache();
    const build = async (text: string) => {
      const builder = new ArtifactBuilder(cache);
      const spec: ArtifactSpec = {
        ...createSpec(text),
        build: async (read) =>
          new Map([
            ...createFiles(text),
            ["kept.txt", Buffer.from(`${text}${read?.("kept.txt")}`)],
          ]),
      };
      const isPublished = (name: string) => name !== "kept.txt";
      builder.add({ spec, urlOf: (name) => `/${name}`, isPublished, source });
      await builder.build({ checkOnly: false });
      return [
        builder.collectAssets().assets.map(({ url }) => url),
        cache.read(spec.key)?.get("kept.txt")?.toString(),
      ];
    };
    expect(await build("x")).toEqual([["/a.txt"], "xundefined"]);
    expect(await build("y")).toEqual([["/a.txt"], "yxundefined"]);
  });

  test("allows two URLs for one file, but not two files for one URL", async () => {
    const builder = new ArtifactBuilder(createCache());
    builder.add({ spec: createSpec("x"), urlOf: () => "/one.txt", source });
    builder.add({ spec: createSpec("x"), urlOf: () => "/two.txt", source });
    await builder.build({ checkOnly: false });
    const { assets, conflicts } = builder.collectAssets();
    expect(assets.map(({ url }) => url)).toEqual(["/one.txt", "/two.txt"]);
    expect(conflicts).toEqual([]);
    builder.add({ spec: createSpec("y"), urlOf: () => "/two.txt", source });
    await builder.build({ checkOnly: false });
    expect(builder.collectAssets().conflicts).toEqual([
      {
        ...source,
        message: "two files would have the address /two.txt",
        fix: "Rename one of the files they are made from",
      },
    ]);
  });

  test("closes once what its builds left running, and nothing that it did not build", async () => {
    const closed: string[] = [];
    const closes = (name: string) => async () => void closed.push(name);
    const [one, other] = [closes("one"), closes("other")];
    const builder = new ArtifactBuilder(createCache());
    for (const text of ["a", "b"]) await builder.read({ ...createSpec(text), close: one });
    builder.add({
      spec: { ...createSpec("c"), inputChecked: true, close: other },
      urlOf: () => "/c",
      source,
    });
    await builder.build({ checkOnly: true });
    await builder.close();
    expect(closed).toEqual(["one"]);
  });

  test("reports how many are made of how many, and of what", async () => {
    const builder = new ArtifactBuilder(createCache());
    const add = (name: string, plural?: string) => {
      const spec = { ...createSpec(name), ...(plural !== undefined && { plural }) };
      builder.add({ spec, urlOf: () => `/${name}.txt`, source });
    };
    for (const name of ["a", "b", "a"]) add(name, "pictures");
    add("index", "search indexes");
    const lines: string[] = [];
    const onProgress = (what: string, done: number, all: number) =>
      lines.push(`${what} ${done} of ${all}`);
    await builder.build({ checkOnly: false, onProgress });
    expect(lines).toEqual(
      [0, 1, 2, 3].map((done) => `Making pictures, search indexes ${done} of 3`),
    );
    add("other");
    await builder.build({ checkOnly: false, onProgress });
    expect(lines.slice(4)).toEqual(["Making files 0 of 1", "Making files 1 of 1"]);
    await builder.build({ checkOnly: false, onProgress });
    expect(lines).toHaveLength(6);
  });

  test("reports a failure for each request, and throws errors of the program", async () => {
    const builder = new ArtifactBuilder(createCache());
    const failing = {
      key: "failing-1-0",
      build: () => Promise.reject(new ArtifactError("is empty", "Save it again")),
    };
    builder.resolve({ spec: failing, urlOf: () => "/one.txt", source });
    builder.add({ spec: failing, urlOf: () => "/two.txt", source: { file: "b.md", field: "x" } });
    const problem = { message: "is empty", fix: "Save it again" };
    expect(await builder.build({ checkOnly: false })).toEqual({
      failures: [
        { ...source, ...problem },
        { file: "b.md", field: "x", ...problem },
      ],
      needsAnotherPass: false,
    });
    builder.startPass();
    const broken = { key: "broken-1-0", build: () => Promise.reject(new Error("a bug")) };
    builder.add({ spec: broken, urlOf: () => "/one.txt", source });
    await expect(builder.build({ checkOnly: false })).rejects.toThrow("a bug");
  });
});

test("mapConcurrently limits the calls that run, keeps the order, and throws when all have ended", async () => {
  let running = 0;
  let most = 0;
  const double = async (n: number) => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < n; turn++) await Promise.resolve();
    running--;
    return n * 2;
  };
  expect(await mapConcurrently([5, 4, 3, 2, 1], 2, double)).toEqual([10, 8, 6, 4, 2]);
  expect([most, running]).toEqual([2, 0]);
  const failing = mapConcurrently([1, 2, 3, 4], 2, async (n) => {
    await double(n);
    if (n === 2) throw new Error("two");
  });
  await expect(failing).rejects.toThrow("two");
  expect(running).toBe(0);
  expect(await mapConcurrently([], 2, double)).toEqual([]);
});
