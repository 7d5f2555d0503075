/** Wherever the history lies and however git is set up, revisions are the same; without it, a notice says so. */
import { chmodSync, cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readRevisions } from "../../src/history/revisions.ts";
import { minimalSettings, prepareProject } from "../support/project.ts";
import { beside, clear, env, folder, hour, Repo, single, today, toTimes } from "./repo.ts";

afterAll(clear);

const file = "events/map.md";
const park = single({ place: "The Park" });
const changed = { map: hour(1) };

function two(...init: string[]): Repo {
  const repo = Repo.with({ [file]: single() }, ...init);
  repo.commit({ [file]: park });
  return repo;
}

describe("history is found", () => {
  test("with a detached HEAD", async () => {
    const repo = two();
    repo.commit({ [file]: single() });
    repo.git("checkout", "-q", "--detach", "HEAD~1");
    expect(await repo.times()).toEqual(changed);
  });

  test("in a linked worktree", async () => {
    const repo = two();
    const linked = new Repo(join(folder(), "linked"));
    repo.git("worktree", "add", "-q", "-b", "side", linked.root);
    expect(await linked.times()).toEqual(changed);
    linked.git("commit", "-q", "--allow-empty", "-m", "x");
    linked.write({ [file]: single() });
    expect((await linked.times()).map).toBe(today);
    expect(await repo.times()).toEqual(changed);
  });

  test.each([
    ["plain", "sites/one"],
    ["odd to git (core.quotePath)", 'zürich "b"\t[x]*/ café\\n'],
    ["starting with a dash and a colon", "-a/:b"],
  ])("where the site is a folder of a larger repository, its name %s", async (_, name) => {
    const outer = new Repo();
    outer.git("init", "-q", "-b", "main");
    outer.commit({ [file]: single({ title: "Another site's" }), "site.yaml": minimalSettings });
    const inner = new Repo(join(outer.root, name));
    inner.write({ "site.yaml": minimalSettings, [file]: single() });
    outer.commit({ [file]: park });
    inner.write({ [file]: park });
    outer.commit();
    expect(await inner.times()).toEqual({ map: hour(2) });
    inner.write({ [file]: single() });
    expect((await inner.times()).map).toBe(today);
  });

  test("where a larger repository was merged from a branch that took its change back", async () => {
    const outer = new Repo();
    const inner = new Repo(join(outer.root, "site"));
    outer.git("init", "-q", "-b", "main");
    inner.write({ "site.yaml": minimalSettings, [file]: single() });
    outer.commit();
    outer.git("checkout", "-q", "-b", "side");
    inner.write({ [file]: park });
    outer.commit();
    outer.commit({ "elsewhere.md": "a" });
    inner.write({ [file]: single() });
    outer.commit();
    outer.git("checkout", "-q", "main");
    outer.commit({ "elsewhere.md": "b" });
    outer.git("merge", "-q", "--no-edit", "-X", "ours", "side");
    expect((await inner.times()).map).toBe(hour(3));
  });

  test("where the folder of the site was moved within the repository: files have new paths", async () => {
    const repo = two();
    mkdirSync(join(repo.root, "site"));
    repo.git("mv", "content", "site/content");
    repo.commit();
    const inner = new Repo(join(repo.root, "site"));
    expect((await inner.times()).map).toBe(hour(2));
  });

  test("where the content folder is a repository of its own", async () => {
    const repo = two();
    const own = new Repo();
    cpSync(join(repo.root, "content"), join(own.root, "content"), { recursive: true });
    const content = new Repo(join(own.root, "content"));
    content.git("init", "-q");
    content.gitAt(hour(0), "add", "--all");
    content.gitAt(hour(0), "commit", "-q", "-m", "x");
    writeFileSync(join(content.root, file), single());
    content.gitAt(hour(1), "commit", "-q", "-a", "-m", "x");
    expect(await own.times()).toEqual(changed);
    writeFileSync(join(content.root, file), park);
    expect((await own.times()).map).toBe(today);
  });

  test("in a submodule", async () => {
    const outer = new Repo();
    outer.git("init", "-q");
    outer.git(
      "-c",
      "protocol.file.allow=always",
      "submodule",
      "--quiet",
      "add",
      two().root,
      "site",
    );
    outer.git("commit", "-q", "-m", "x");
    expect(await new Repo(join(outer.root, "site")).times()).toEqual(changed);
  });

  test("where objects have ids of SHA-256", async () => {
    expect(await two("--object-format=sha256").times()).toEqual(changed);
  });

  test("through a link to the project's folder", async () => {
    const repo = two();
    const link = join(folder(), "link");
    symlinkSync(repo.root, link);
    expect(await new Repo(link).times()).toEqual(changed);
  });

  test("in packs, with a commit graph, and with tags and other branches about", async () => {
    const repo = two();
    repo.git("tag", "-a", "v1", "-m", "x");
    repo.git("branch", "old", "HEAD~1");
    repo.git("branch", "content");
    repo.git("gc", "-q");
    repo.git("commit-graph", "write", "--reachable", "--changed-paths");
    repo.commit({ [file]: single() });
    expect((await repo.times()).map).toBe(hour(2));
  });

  test("of a history to which another was grafted", async () => {
    const repo = two();
    repo.git("checkout", "-q", "--orphan", "fresh");
    repo.commit();
    expect((await repo.times()).map).toBe(hour(2));
    repo.git("replace", "--graft", "fresh", "main");
    expect(await repo.times()).toEqual(changed);
  });

  test("beside a tag that has the name of the branch", async () => {
    const repo = two();
    repo.git("tag", "main", "HEAD~1");
    expect(await repo.times()).toEqual(changed);
  });
});

describe("the machine's settings make no difference", () => {
  const config = {
    "color.ui": "always",
    "core.quotePath": "true",
    "core.abbrev": "5",
    "diff.renames": "copies",
    "diff.relative": "false",
    "diff.noprefix": "true",
    "log.diffMerges": "combined",
    "log.showRoot": "false",
    "log.showSignature": "true",
    "log.follow": "true",
    "log.date": "relative",
    "log.decorate": "full",
    "format.pretty": "fuller",
    "format.notes": "true",
    "status.showUntrackedFiles": "no",
    "status.branch": "true",
    "status.short": "true",
    "status.relativePaths": "false",
    "i18n.logOutputEncoding": "UTF-16",
    "core.autocrlf": "true",
  };

  test("those of git", async () => {
    const repo = two();
    repo.git("checkout", "-q", "-b", "side", "HEAD~1");
    repo.commit({ "events/other.md": single() });
    repo.git("checkout", "-q", "main");
    repo.merge("side");
    for (const [name, value] of Object.entries(config)) repo.git("config", name, value);
    repo.git("notes", "add", "-m", "A note");
    repo.git("mv", "content/events/other.md", "content/events/moved.md");
    repo.commit({ "events/moved.md": single({ id: "other" }) });
    repo.write({ "events/cafe/index.md": single() });
    repo.remove("events/cafe/index.md");
    const expected = { ...changed, other: hour(4) };
    expect(await repo.times()).toEqual(expected);
    repo.write({ [file]: single() });
    expect((await repo.times()).map).toBe(today);
  });

  test("variables that name another repository, as in a hook", async () => {
    const [repo, elsewhere] = [two(), two()];
    elsewhere.commit({ [file]: single() });
    const variables = {
      GIT_DIR: join(elsewhere.root, ".git"),
      GIT_WORK_TREE: elsewhere.root,
      GIT_INDEX_FILE: join(elsewhere.root, ".git/index"),
      GIT_OBJECT_DIRECTORY: join(elsewhere.root, ".git/objects"),
      GIT_PREFIX: "content/",
    };
    expect(await repo.times({ env: { ...env, ...variables } })).toEqual(changed);
  });

  test("variables that name the repository of a folder that has none beside it", async () => {
    const repo = two();
    const apart = join(folder(), "history.git");
    renameSync(join(repo.root, ".git"), apart);
    const variables = { GIT_DIR: apart, GIT_WORK_TREE: repo.root };
    expect(await repo.times({ env: { ...env, ...variables } })).toEqual(changed);
    expect((await repo.revisions({ env })).notice).toContain("in no git repository");
  });
});

function cloned(repo: Repo, ...how: string[]): Repo {
  const root = join(folder(), "clone");
  repo.git("clone", "-q", ...how, `file://${repo.root}`, root);
  return new Repo(root);
}

describe("a shallow clone", () => {
  test("has the times that it knows, and says what is missing", async () => {
    const repo = two();
    repo.commit({ "events/other.md": single() });
    const clone = cloned(repo, "--depth", "1");
    const { byUid, notice } = await clone.revisions();
    expect(toTimes(byUid)).toEqual({ map: hour(2), other: hour(2) });
    expect(notice).toBe(
      "history is cut off at 2026-01-01 (a shallow clone), so entries that changed before count as changed then: fetch all of it, in most hosts' settings by a fetch depth of 0",
    );
    clone.git("fetch", "-q", "--unshallow");
    expect(await clone.times()).toEqual({ ...changed, other: hour(2) });
  });

  test("is whole if what is cut off led to other branches only", async () => {
    const repo = two();
    repo.git("checkout", "-q", "--orphan", "apart");
    repo.commit();
    repo.commit({ [file]: single() });
    const clone = cloned(repo, "--depth", "1", "--branch", "apart");
    clone.git("fetch", "-q", `file://${repo.root}`, "main");
    clone.git("checkout", "-q", "FETCH_HEAD");
    expect(await clone.times()).toEqual(changed);
  });
});

test("a partial clone has all times, and nothing is fetched without being asked for", async () => {
  const repo = two();
  repo.git("config", "uploadpack.allowFilter", "true");
  const clone = cloned(repo, "--filter=blob:none");
  expect(await clone.times()).toEqual(changed);
  const missing = clone.git("rev-list", "--objects", "--all", "--missing=print");
  expect(missing).toContain("?");
});

describe("without history, everything was changed today, and a notice says why", () => {
  /** The notice, after a check that nothing else is claimed. */
  async function noticeOf(repo: Repo, more = {}) {
    const { byUid, notice } = await repo.revisions(more);
    expect(toTimes(byUid)).toEqual({ map: today });
    return notice;
  }

  test("no repository", async () => {
    const repo = new Repo(folder());
    repo.write({ "site.yaml": minimalSettings, [file]: single() });
    expect(await noticeOf(repo)).toBe(
      "this folder is in no git repository, so every calendar entry counts as changed today",
    );
  });

  test("a branch without a commit", async () => {
    const repo = new Repo();
    repo.git("init", "-q");
    repo.write({ "site.yaml": minimalSettings, [file]: single() });
    expect(await noticeOf(repo)).toContain("nothing has been committed yet");
  });

  test("no git", async () => {
    expect(await noticeOf(two(), { env: { ...env, PATH: folder() } })).toBe(
      "git is not installed here, so every calendar entry counts as changed today",
    );
  });

  test("a git that fails", async () => {
    const bin = folder();
    writeFileSync(
      join(bin, "git"),
      "#!/bin/sh\necho 'fatal: detected dubious ownership in repository' >&2\nexit 128\n",
    );
    chmodSync(join(bin, "git"), 0o755);
    expect(await noticeOf(two(), { env: { ...env, PATH: `${bin}:${env.PATH}` } })).toBe(
      "git could not read the history (fatal: detected dubious ownership in repository), so every calendar entry counts as changed today",
    );
  });

  test("a damaged repository", async () => {
    const repo = two();
    const tree = repo.git("rev-parse", "HEAD~1:content");
    renameSync(
      join(repo.root, ".git/objects", tree.slice(0, 2), tree.slice(2)),
      join(repo.root, "gone"),
    );
    expect(await noticeOf(repo)).toContain("git could not read the history");
  });
});

test("events that git ignores were changed today", async () => {
  const repo = new Repo();
  repo.git("init", "-q");
  beside(repo, ".gitignore", "content/\n");
  repo.git("add", "--all");
  repo.git("commit", "-q", "-m", "x");
  repo.write({ "site.yaml": minimalSettings, [file]: single() });
  expect(await repo.times()).toEqual({ map: today });
});

test("a site without events needs no history", async () => {
  const root = folder();
  new Repo(root).write({ "site.yaml": minimalSettings });
  const { site } = await prepareProject(root);
  expect(await readRevisions({ root, site, env })).toEqual({ byUid: new Map(), files: new Map() });
});
