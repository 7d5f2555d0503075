/** The world as the commit left it that is checked out, out of as few commits as need be read. */
import { parsePath } from "../content/files/path.ts";
import type { Settings } from "../model/types.ts";
import type { Blobs } from "./blobs.ts";
import { type Kept, loadWorld, saveWorld } from "./cache.ts";
import { type Change, type Commit, commitsTo } from "./commits.ts";
import { GitFailed } from "./no-history.ts";
import type { Reader } from "./reader.ts";
import { replay } from "./replay.ts";
import type { Repository } from "./repository.ts";
import { partOf, type Unit } from "./units.ts";
import { emptyWorld, type World } from "./world.ts";

/** What the past is read with, and where what was found out is kept. */
export interface Past {
  readonly settings: Settings;
  /** Changes with whatever else than commits the world depends on. */
  readonly key: string;
  readonly cacheFile?: string | undefined;
}

export async function committedWorld(
  repository: Repository,
  { settings, key, cacheFile }: Past,
  blobs: Blobs,
  reader: Reader,
): Promise<World> {
  const { git, head } = repository;
  const kept = cacheFile === undefined ? undefined : loadWorld(cacheFile, key, settings);
  if (kept?.head === head.id) return kept.world;
  const since = kept && (await commitsSince(repository, kept));
  const start = kept !== undefined && since !== undefined ? kept.world : emptyWorld(settings);
  const commits = since ?? (await commitsTo(repository, head.id));
  const changes = commits.flatMap((commit) => commit.changes);
  await blobs.fetch(git, blobsFor(start, changes));
  const world = replay(commits, start, reader);
  if (cacheFile !== undefined) saveWorld(cacheFile, key, { head: head.id, world });
  return world;
}

/**
 * The commits after a kept one; undefined where they do not all come after it: after a reset, and
 * where a branch that is older than it was merged.
 */
async function commitsSince(
  repository: Repository,
  { head: since }: Kept,
): Promise<readonly Commit[] | undefined> {
  try {
    const head = repository.head.id;
    await repository.git(["merge-base", "--is-ancestor", since, head]);
    const commits = await commitsTo(repository, head, since);
    const after = new Set([since, ...commits.map(({ id }) => id)]);
    const follows = ({ parents }: Commit) =>
      parents.length > 0 && parents.every((id) => after.has(id));
    return commits.every(follows) ? commits : undefined;
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

/** The blobs that may be asked for when these changes come upon a world. */
export function blobsFor(world: World, changes: readonly Change[]): ReadonlySet<string> {
  const blobs = new Set<string>();
  const add = (unit: Unit | undefined) => {
    for (const blob of unit?.files.values() ?? []) blobs.add(blob);
  };
  const units = new Set<string>();
  let all = false;
  for (const { file, blob } of changes) {
    const { kind } = parsePath(file);
    const unit = partOf(file)?.unit;
    if (kind === "settings" || kind === "person") all = true;
    else if (unit === undefined) continue;
    else units.add(unit);
    if (blob !== undefined) blobs.add(blob);
  }
  for (const name of units) add(world.units.get(name));
  if (all) for (const [, unit] of world.units.entries()) add(unit);
  return blobs;
}
