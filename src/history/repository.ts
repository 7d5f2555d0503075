/** Where the history of a project's content is kept, and how far back it goes. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contentFolder } from "../content/files/path.ts";
import { type Environment, type Git, gitIn } from "./git.ts";
import { GitFailed, noCommit, noRepository, shallow } from "./no-history.ts";
import type { Moment } from "./tally.ts";

export interface Place {
  /** git in the content folder. */
  readonly git: Git;
  /** The content folder's path within the repository, with a slash at its end; "" for its top. */
  readonly prefix: string;
  readonly isShallow: boolean;
}

export interface Repository extends Place {
  /** The commit that is checked out. */
  readonly head: Moment;
}

/** The repository and all that led to the commit checked out; throws where some of it is not there. */
export async function repositoryOf(root: string, env: Environment): Promise<Repository> {
  const place = await placeOf(root, env);
  const head = await commitOf(place.git, "HEAD");
  if (head === undefined) throw noCommit();
  if (place.isShallow) await refuseCut(place.git, head.id);
  return { ...place, head };
}

/**
 * The repository that holds `root`/content: the project's own, one around it, or one of the
 * content folder alone. Variables such as GIT_DIR, which a hook sets for a repository that may be
 * another one, count only where the folder is in none.
 */
export async function placeOf(root: string, env: Environment): Promise<Place> {
  const folder = join(root, contentFolder);
  if (!existsSync(folder)) throw noRepository();
  const place = (await placeIn(gitIn(folder, env))) ?? (await placeElsewhere(folder, env));
  if (place === undefined) throw noRepository();
  return place;
}

async function placeIn(git: Git): Promise<Place | undefined> {
  try {
    const args = ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"];
    const text = (await git(args)).toString();
    const [inside, isShallow, ...prefix] = text.split("\n");
    if (inside !== "true") return undefined;
    return { git, prefix: prefix.slice(0, -1).join("\n"), isShallow: isShallow === "true" };
  } catch (error) {
    if (error instanceof GitFailed && /not a git repository/i.test(error.said)) return undefined;
    throw error;
  }
}

/** A repository apart from its files, as `GIT_DIR` and `GIT_WORK_TREE` name it. */
async function placeElsewhere(folder: string, env: Environment): Promise<Place | undefined> {
  const { GIT_DIR, GIT_WORK_TREE } = env;
  if (GIT_DIR === undefined) return undefined;
  const own = { GIT_DIR: resolve(GIT_DIR), GIT_WORK_TREE: resolve(GIT_WORK_TREE ?? ".") };
  return placeIn(gitIn(folder, env, own));
}

/** The commit of a name such as HEAD, a tag or "main@{yesterday}"; undefined where there is none. */
export async function commitOf(git: Git, name: string): Promise<Moment | undefined> {
  try {
    const [commit] = await commitsListed(git, ["--max-count=1", "--end-of-options", name, "--"]);
    return commit;
  } catch (error) {
    if (error instanceof GitFailed && /bad revision|unknown revision/.test(error.said))
      return undefined;
    throw error;
  }
}

/**
 * Throws where one of the commits at which a shallow clone ends is among those that led to `head`.
 * From then on nothing is told of any event: of one that is younger than the cut something could
 * be, but would be forgotten as soon as the cut moves past it.
 */
async function refuseCut(git: Git, head: string): Promise<void> {
  const path = await git(["rev-parse", "--path-format=absolute", "--git-path", "shallow"]);
  const ends = new Set(readFileSync(path.toString().replace(/\n$/, ""), "utf8").split("\n"));
  const oldest = await commitsListed(git, ["--max-parents=0", head, "--"]);
  const cuts = oldest.filter(({ id }) => ends.has(id)).map(({ time }) => time);
  if (cuts.length > 0) throw shallow(Math.max(...cuts));
}

async function commitsListed(git: Git, args: readonly string[]): Promise<readonly Moment[]> {
  const lines = (await git(["rev-list", "--timestamp", ...args])).toString().trim().split("\n");
  return lines
    .map((line) => line.split(" "))
    .map(([seconds, id = ""]) => ({ id, time: Number(seconds) * 1000 }))
    .filter(({ id }) => id !== "");
}
