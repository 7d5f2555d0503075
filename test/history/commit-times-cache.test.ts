/** With the cache, revisions and times of files are those that the whole history gives. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { prepareSite } from "../../src/build/prepare.ts";
import { type CommitTimes, readCommitTimes } from "../../src/history/commit-times.ts";
import { readCommitTimesWithCache } from "../../src/history/commit-times-cache.ts";
import { findRepository } from "../../src/history/repository.ts";
import { seeded } from "../build/make.ts";
import { type Tree, writeCommit } from "../support/git.ts";
import { minimalSettings, runScript } from "../support/project.ts";
import { clear, env, folder, hour, Repo, single } from "./repo.ts";

afterAll(clear);

const file = "events/map.md";
const [off, park] = [single({ status: "cancelled" }), single({ place: "The Park" })];

/** Reads a repository again and again with one cache, and counts what git does for it. */
class Reader {
  readonly repo: Repo;
  cache = { path: join(folder(), "kept/history.json"), version: "1" };
  /** Of the last read: the commands that git was given, and the commits that it listed. */
  commands: string[] = [];
  commits = 0;

  constructor(repo: Repo) {
    this.repo = repo;
  }

  /** With the cache, after a check that it is the same without. */
  async read(): Promise<CommitTimes> {
    const repository = await findRepository(this.repo.root, env);
    this.commands = [];
    this.commits = 0;
    const git = async (args: readonly string[], input?: string) => {
      const output = await repository.git(args, input);
      this.commands.push(args[0] ?? "");
      if (args[0] === "log") this.commits += output.toString().split("commit ").length - 1;
      return output;
    };
    const times = await readCommitTimesWithCache({ ...repository, git }, this.cache);
    expect(sort(times)).toEqual(sort(await readCommitTimes(repository, { revisions: ["HEAD"] })));
    return times;
  }

  /** How many commits are read next. */
  async count(): Promise<number> {
    await this.read();
    return this.commits;
  }
}

const sort = (times: CommitTimes) => ({ ...times, files: new Map(times.files) });

/** Three commits to an event, which have been read. */
async function three(): Promise<Reader> {
  const repo = Repo.with({ [file]: single() });
  repo.commit({ [file]: off });
  repo.commit({ [file]: park });
  const reader = new Reader(repo);
  expect(await reader.count()).toBe(3);
  return reader;
}

describe("what is read", () => {
  test("at the same commit is nothing", async () => {
    const reader = await three();
    expect(await reader.count()).toBe(0);
    expect(reader.commands.sort()).toEqual(["replace", "rev-parse"]);
    reader.repo.write({ [file]: single() });
    expect(await reader.count()).toBe(0);
  });

  test("after more commits is those alone", async () => {
    const reader = await three();
    reader.repo.commit({ "events/new.md": single({ draft: "true" }) });
    reader.repo.commit({ "events/new.md": single() });
    expect(await reader.count()).toBe(2);
    expect(await reader.count()).toBe(0);
  });

  test("after a merge is the commits that it brought, older or not", async () => {
    const reader = await three();
    const { repo } = reader;
    repo.git("checkout", "-q", "-b", "side", "HEAD~2");
    repo.commit({ "events/other.md": single() }, hour(1));
    repo.git("checkout", "-q", "main");
    repo.merge("side");
    expect(await reader.count()).toBe(2);
  });

  test.each<[string, number, (repo: Repo) => unknown]>([
    ["an earlier commit was checked out", 2, (repo) => repo.git("checkout", "-q", "HEAD~1")],
    ["the last commit was amended", 3, (repo) => repo.git("commit", "-q", "--amend", "-m", "y")],
    [
      "commits were squashed",
      2,
      (repo) => {
        repo.git("reset", "-q", "--soft", "HEAD~2");
        repo.git("commit", "-q", "-m", "x");
      },
    ],
    [
      "commits were rebased",
      4,
      (repo) => {
        repo.git("checkout", "-q", "-b", "side", "HEAD~2");
        repo.commit({ "events/other.md": single() });
        repo.git("rebase", "-q", "side", "main");
      },
    ],
    [
      "the history has another beginning",
      1,
      (repo) => {
        repo.git("checkout", "-q", "--orphan", "apart");
        repo.commit({ [file]: single() });
      },
    ],
  ])("is the whole history where %s", async (_, count, rewrite) => {
    const reader = await three();
    rewrite(reader.repo);
    expect(await reader.count()).toBe(count);
  });

  test.each<[string, (repo: Repo, first: string) => unknown]>([
    ["git-replace(1)", (repo, first) => repo.git("replace", "--graft", "HEAD", first)],
    [
      "info/grafts",
      (repo, first) => {
        mkdirSync(join(repo.root, ".git/info"), { recursive: true });
        const graft = `${repo.git("rev-parse", "HEAD")} ${first}\n`;
        writeFileSync(join(repo.root, ".git/info/grafts"), graft);
      },
    ],
  ])("is the whole history where %s gives commits other parents", async (_, graft) => {
    const reader = await three();
    graft(reader.repo, reader.repo.git("rev-parse", "HEAD~2"));
    expect(await reader.count()).toBe(2);
    expect(await reader.count()).toBe(2);
  });

  test("is the whole history of a shallow clone, before and after it is made whole", async () => {
    const { repo } = await three();
    const clone = new Repo(join(folder(), "clone"));
    repo.git("clone", "-q", "--depth", "1", `file://${repo.root}`, clone.root);
    const reader = new Reader(clone);
    expect(await reader.count()).toBe(1);
    clone.git("fetch", "-q", "--depth", "2");
    expect(await reader.count()).toBe(2);
    clone.git("fetch", "-q", "--unshallow");
    expect(await reader.count()).toBe(3);
    expect(await reader.count()).toBe(0);
  });

  test("is the whole history of a partial clone, until its texts are fetched", async () => {
    const { repo } = await three();
    repo.git("config", "uploadpack.allowFilter", "true");
    const clone = new Repo(join(folder(), "clone"));
    repo.git("clone", "-q", "--filter=blob:none", `file://${repo.root}`, clone.root);
    const reader = new Reader(clone);
    expect(await reader.count()).toBe(3);
    expect(await reader.count()).toBe(3);
    clone.git("rev-list", "--objects", "--all");
    clone.git("cat-file", "blob", "HEAD~1:content/events/map.md");
    clone.git("cat-file", "blob", "HEAD~2:content/events/map.md");
    const { files } = await reader.read();
    expect(new Map(files).get(`content/${file}`)?.resumed).toBe(Date.parse(hour(2)));
    expect(await reader.count()).toBe(0);
  });

  test("is the whole history where another version of the code kept it", async () => {
    const reader = await three();
    reader.cache = { ...reader.cache, version: "2" };
    expect(await reader.count()).toBe(3);
  });

  test("is the whole history of a folder that was moved within the repository", async () => {
    const reader = await three();
    mkdirSync(join(reader.repo.root, "site"));
    reader.repo.git("mv", "content", "site/content");
    reader.repo.git("commit", "-q", "-m", "x");
    const moved = new Reader(new Repo(join(reader.repo.root, "site")));
    moved.cache = reader.cache;
    expect(await moved.count()).toBe(4);
  });

  test.each<[string, (text: string) => string]>([
    ["is damaged and still JSON", (text) => text.replace(/"changed":1/, '"changed":2')],
    ["is cut off", (text) => text.slice(0, -9)],
    ["is empty", () => ""],
  ])("is the whole history where the file %s", async (_, damage) => {
    const reader = await three();
    const { path } = reader.cache;
    const text = readFileSync(path, "utf8");
    expect(damage(text)).not.toBe(text);
    writeFileSync(path, damage(text));
    expect(await reader.count()).toBe(3);
    expect(await reader.count()).toBe(0);
  });

  test("is the whole history each time where nothing can be written", async () => {
    const reader = await three();
    const blocked = join(folder(), "file");
    writeFileSync(blocked, "");
    reader.cache = { ...reader.cache, path: join(blocked, "history.json") };
    expect(await reader.count()).toBe(3);
    expect(await reader.count()).toBe(3);
  });
});

/**
 * Writes commits of several beginnings, with merges of any two and clocks that are wrong, and one
 * that merges all. Returns their ids, the last one last.
 */
function writeHistory(root: string, seed: number): readonly string[] {
  const random = seeded(seed);
  const pick = <T>(from: readonly [T, ...T[]]): T =>
    from[Math.floor(random() * from.length)] ?? from[0];
  const texts = [single(), off, park, single({ draft: "true" }), undefined] as const;
  const commits: { readonly id: string; readonly tree: Tree }[] = [];
  const start: Tree = new Map([["content/site.yaml", Buffer.from(minimalSettings)]]);
  const commit = (parents: typeof commits) => {
    const tree = new Map(
      parents.length === 0 ? start : parents[pick([0, parents.length - 1])]?.tree,
    );
    if (parents.length < 2 || random() < 0.3) {
      const path = `content/events/${pick(["a", "b"])}.md`;
      const text = pick(texts);
      if (text === undefined) tree.delete(path);
      else tree.set(path, Buffer.from(text));
      const zone = pick(["London", "London", "Paris"]);
      const settings = minimalSettings.replace("London", zone);
      tree.set("content/site.yaml", Buffer.from(settings));
    }
    const ids = parents.map(({ id }) => id);
    const id = writeCommit(root, tree, ids, hour(Math.floor(random() * 1000)));
    commits.push({ id, tree });
  };
  for (let n = 0; n < 12; n++) {
    const recent = commits.slice(-4).sort(() => random() - 0.5);
    commit(recent.slice(0, pick([0, 1, 1, 2, 2])));
  }
  commit(commits.slice());
  return commits.map(({ id }) => id);
}

test("case 14: the cache may hold the times up to any commit", async () => {
  const repo = Repo.with({});
  const ids = writeHistory(repo.root, 1);
  const reader = new Reader(repo);
  const read = (id = "") => {
    writeFileSync(join(repo.root, ".git/HEAD"), `${id}\n`);
    return reader.read();
  };
  for (const id of ids) {
    await read(id);
    await read(ids.at(-1));
    expect(reader.commits).toBeLessThan(ids.length);
  }
});

test("a build reads what the last one kept", async () => {
  const repo = Repo.with({ [file]: single() });
  repo.commit({ [file]: park });
  const prepare = async () => {
    const { record, notices } = await prepareSite({
      root: repo.root,
      preview: false,
      readsHistory: true,
      comparison: { engine: "1", published: repo.root },
    });
    return { modified: record.events.map(({ modified }) => modified), notices };
  };
  const first = await prepare();
  expect(first.modified).toEqual([hour(1)]);
  const tree = repo.git("rev-parse", "HEAD~1:content");
  const object = join(repo.root, ".git/objects", tree.slice(0, 2), tree.slice(2));
  renameSync(object, `${object}.gone`);
  expect(await prepare()).toEqual(first);
});

test("build, check and changes read what any of them kept", async () => {
  const repo = Repo.with({ [file]: single() });
  repo.commit({ [file]: park });
  for (const command of ["build", "check", "changes", "build"])
    expect(await runScript(command, repo.root)).toMatchObject({ status: 0 });
  const kept = () => readFileSync(join(repo.root, ".waymark/history.json"), "utf8");
  const before = kept();
  const tree = repo.git("rev-parse", "HEAD~1:content");
  const object = join(repo.root, ".git/objects", tree.slice(0, 2), tree.slice(2));
  renameSync(object, `${object}.gone`);
  for (const command of ["check", "changes", "build"]) {
    const { status, stdout, stderr } = await runScript(command, repo.root);
    expect([command, status, stdout + stderr]).toEqual([
      command,
      0,
      expect.not.stringContaining("revisions of events:"),
    ]);
  }
  expect(kept()).toBe(before);
});
