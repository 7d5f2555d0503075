/** Random edits, branches, merges and reverts of a small site, in real repositories. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { readHistory } from "../../src/history/history.ts";
import { snapshotAt } from "../../src/history/snapshot.ts";
import type { Event, Site } from "../../src/model/types.ts";
import { initRepository, writeCommit } from "../support/git.ts";
import { createProject, minimalSettings, prepareProject } from "../support/project.ts";
import { clear, env, folder, hour, Repo, series, single, text } from "./repo.ts";

afterAll(clear);

/** What may become of each file: a version to choose from, or none. */
const versions: readonly (readonly [string, readonly (string | undefined)[]])[] = [
  [
    "events/map.md",
    [
      single(),
      single({ place: "The Park" }),
      single({ title: "Maps", hosts: "tom-hill" }),
      single({ start: "2026-12-01 12:00", status: "tentative" }),
      single({ id: "walk" }),
      single({ start: "soon" }),
      undefined,
    ],
  ],
  [
    "events/chart.md",
    [single({ id: "walk" }), single({ id: "map", place: "The Park" }), undefined],
  ],
  [
    "events/cafe/index.md",
    [
      series(),
      series({ time: "13:00 to 14:00" }),
      series({ skip: "2026-12-09", hosts: "tom-hill" }),
      series({ title: "Lunch", until: "2026-12-09" }),
      series({ repeats: "now and then" }),
    ],
  ],
  [
    "events/cafe/2026-12-09.md",
    [
      text({ extra: "true", moved: "2026-12-10 14:00" }),
      text({ extra: "true", place: "The Park" }),
      text({ extra: "true", status: "cancelled", reason: "Rain" }),
      text({ place: "The Park", draft: "true", extra: "true" }),
      undefined,
    ],
  ],
  ["people/tom-hill.md", [text({ name: "Tom" }), text({ name: "Thomas" })]],
  [
    "site.yaml",
    [
      minimalSettings,
      minimalSettings.replace("London", "Paris"),
      minimalSettings.replace(".org", ".com"),
    ],
  ],
];

const oneEdit = fc.nat(versions.length - 1).chain((file) => {
  const [path, texts] = versions[file] ?? ["", []];
  return fc.constantFrom(...texts).map((version) => ({ path, version }));
});

/** One commit; `on` and `with` say how many commits back the parents are. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ on: fc.nat(2), edits: fc.array(oneEdit, { maxLength: 2 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      on: fc.nat(1),
      with: fc.nat(4),
      edits: fc.array(oneEdit, { maxLength: 1 }),
      /** Of each file, whether the merge takes it from the other side. */
      theirs: fc.array(fc.boolean(), { minLength: versions.length, maxLength: versions.length }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ on: fc.nat(1), revertTo: fc.nat(4), edits: fc.constant([]) }),
  },
);

interface Planned {
  readonly parents: readonly number[];
  readonly tree: ReadonlyMap<string, string>;
}

/** Commits by number; the last of them has all others that matter before it. */
const plan = fc.array(step, { minLength: 4, maxLength: 12 }).map((steps) => {
  const first = new Map(versions.map(([path, [version]]) => [path, version ?? ""]));
  const commits: Planned[] = [{ parents: [], tree: first }];
  for (const one of steps) {
    const back = (n: number) => Math.max(0, commits.length - 1 - n);
    const treeOf = (n: number) => commits[back(n)]?.tree ?? first;
    const tree = new Map(treeOf("revertTo" in one ? one.revertTo : one.on));
    const parents = new Set([back(one.on)]);
    if ("with" in one) {
      parents.add(back(one.with));
      for (const [i, [path]] of versions.entries()) {
        if (one.theirs[i]) put(tree, path, treeOf(one.with).get(path));
      }
    }
    for (const { path, version } of one.edits) put(tree, path, version);
    commits.push({ parents: [...parents], tree });
  }
  return commits;
});

function put(tree: Map<string, string>, path: string, version: string | undefined): void {
  if (version === undefined) tree.delete(path);
  else tree.set(path, version);
}

/** A repository whose branch main has these commits, each an hour after the one before. */
function imported(commits: readonly Planned[], turned = false): Repo {
  const repo = new Repo();
  initRepository(repo.root);
  const ids: string[] = [];
  for (const [i, { parents, tree }] of commits.entries()) {
    const files = [...tree].map(([path, of]) => [`content/${path}`, Buffer.from(of)] as const);
    const before = parents.map((parent) => ids[parent] ?? "");
    const ordered = turned ? before.toReversed() : before;
    ids.push(writeCommit(repo.root, new Map(files), ordered, hour(i)));
  }
  writeFileSync(join(repo.root, ".git/refs/heads/main"), `${ids.at(-1)}\n`);
  repo.git("reset", "-q", "--hard");
  return repo;
}

/** What SEQUENCE counts. */
function facts({ when, place, online, status }: Event): string {
  return JSON.stringify([when, place?.name, online === undefined, status]);
}

/** A site without events; what else it has is taken from each commit. */
async function emptySite(): Promise<Site> {
  return (await prepareProject(createProject({}))).site;
}

test("along the history of a branch SEQUENCE never falls, and rises with each published change", async () => {
  const given = await emptySite();
  const { buildDate } = given;
  const check = async (commits: readonly Planned[]) => {
    const repo = imported(commits);
    const cacheFile = join(folder(), "history.json");
    const last = new Map<string, { sequence: number; modified: number; facts: string }>();
    const ids = repo.git("rev-list", "--first-parent", "--reverse", "main").split("\n");
    for (const ref of ids) {
      repo.git("checkout", "-q", "--detach", ref);
      const { events, unread, settings } = await snapshotAt({
        root: repo.root,
        ref,
        site: given,
        env,
      });
      const site = {
        settings: { ...given.settings, ...settings },
        buildDate,
        events: [...events.values()],
      };
      const options = { root: repo.root, site, version: "1", env };
      const { revisions, announced } = await readHistory(options);
      const kept = await readHistory({ ...options, cacheFile });
      expect(kept.revisions).toEqual(revisions);
      expect(new Set(kept.announced)).toEqual(new Set(announced));
      // A site with a mistake is not published.
      if (unread.length > 0) continue;
      for (const [uid, event] of events) {
        const now = revisions.get(uid);
        if (now === undefined) throw new Error(`nothing is told of ${uid}`);
        const before = last.get(uid);
        if (before !== undefined) {
          expect(now.sequence).toBeGreaterThanOrEqual(before.sequence);
          expect(now.modified).toBeGreaterThanOrEqual(before.modified);
          if (facts(event) !== before.facts) {
            expect(now.sequence).toBeGreaterThan(before.sequence);
            expect(now.modified).toBeGreaterThan(before.modified);
          }
        }
        last.set(uid, { ...now, facts: facts(event) });
      }
    }
  };
  await fc.assert(fc.asyncProperty(plan, check), { numRuns: Number(process.env.WALKS ?? 6) });
});

test("a history whose merges were all made the other way round tells the same", async () => {
  const given = await emptySite();
  const told = async (repo: Repo) => {
    const { events } = await snapshotAt({ root: repo.root, ref: "HEAD", site: given, env });
    const site = { ...given, events: [...events.values()] };
    return (await readHistory({ root: repo.root, site, version: "1", env })).revisions;
  };
  const check = async (commits: readonly Planned[]) => {
    expect(await told(imported(commits, true))).toEqual(await told(imported(commits)));
  };
  await fc.assert(fc.asyncProperty(plan, check), { numRuns: Number(process.env.WALKS ?? 6) });
});
