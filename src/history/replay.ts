/** Goes through commits from the oldest on, and gives the world that the last of them left. */
import type { Commit } from "./commits.ts";
import type { Reader } from "./reader.ts";
import { advance, type World } from "./world.ts";

/** `commits` stand parents first; parents that are not among them are of the world `start`. */
export function replay(commits: readonly Commit[], start: World, reader: Reader): World {
  const children = new Map<string, number>();
  for (const parent of commits.flatMap((commit) => commit.parents))
    children.set(parent, (children.get(parent) ?? 0) + 1);
  const worlds = new Map<string, World>();
  let last = start;
  for (const commit of commits) {
    const [base = start, ...others] = commit.parents.map((id) => worlds.get(id) ?? start);
    last = advance(base, others, commit, reader);
    worlds.set(commit.id, last);
    // A world that nothing comes after is not kept.
    for (const id of commit.parents) {
      const left = (children.get(id) ?? 0) - 1;
      children.set(id, left);
      if (left === 0) worlds.delete(id);
    }
  }
  return last;
}
