/** Finds the git repository of a project's content. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contentFolder } from "../content/files/content-folder.ts";
import { createGit, type Environment, type Git } from "./git.ts";
import { GitFailed, NoHistory, noRepository } from "./no-history.ts";

export interface Repository {
  /** Runs git in the content folder. */
  readonly git: Git;
  /** The content folder's path within the repository, with a slash at its end; "" for its top. */
  readonly prefix: string;
  readonly isShallow: boolean;
}

export interface Commit {
  readonly id: string;
  /** When it was committed, in milliseconds since 1970. */
  readonly time: number;
}

/**
 * Returns the repository that holds `root`/content: the project's own, one around it, or one of the
 * content folder alone. Variables such as GIT_DIR, which a hook sets for a repository that may be
 * another one, count only if the folder is in none. Throws NoHistory if there is none.
 */
export async function findRepository(root: string, env: Environment): Promise<Repository> {
  const folder = join(root, contentFolder);
  if (!existsSync(folder)) throw noRepository();
  const repository =
    (await readRepository(createGit(folder, env))) ?? (await findSeparateRepository(folder, env));
  if (repository === undefined) throw noRepository();
  return repository;
}

/**
 * Returns the path of a folder within its repository, with a slash at its end; "" for the top, and
 * where there is no repository.
 */
export async function findFolderInRepository(root: string, env: Environment): Promise<string> {
  try {
    return (await readRepository(createGit(root, env)))?.prefix ?? "";
  } catch (error) {
    if (error instanceof NoHistory) return "";
    throw error;
  }
}

/** Returns the last commit of a project's content and whether the history is shallow; "" without any. */
export async function readHead(root: string, env: Environment): Promise<string> {
  try {
    const git = createGit(join(root, contentFolder), env);
    return (await git(["rev-parse", "HEAD", "--is-shallow-repository"])).toString();
  } catch (error) {
    if (error instanceof NoHistory) return "";
    throw error;
  }
}

async function readRepository(git: Git): Promise<Repository | undefined> {
  try {
    const args = ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"];
    const text = (await git(args)).toString();
    const [inside, isShallow, ...prefix] = text.split("\n");
    if (inside !== "true") return undefined;
    return { git, prefix: prefix.slice(0, -1).join("\n"), isShallow: isShallow === "true" };
  } catch (error) {
    if (error instanceof GitFailed && /not a git repository/i.test(error.output)) return undefined;
    throw error;
  }
}

/** Finds a repository apart from its files, as `GIT_DIR` and `GIT_WORK_TREE` name it. */
async function findSeparateRepository(
  folder: string,
  env: Environment,
): Promise<Repository | undefined> {
  const { GIT_DIR, GIT_WORK_TREE } = env;
  if (GIT_DIR === undefined) return undefined;
  const own = { GIT_DIR: resolve(GIT_DIR), GIT_WORK_TREE: resolve(GIT_WORK_TREE ?? ".") };
  return readRepository(createGit(folder, env, own));
}

/**
 * Returns the commit of a name such as HEAD, a tag or "main@{yesterday}", and at most `count` first
 * parents, newest first; none if git knows no such commit.
 */
export async function listFirstParents(
  { git }: Repository,
  name: string,
  count: number,
): Promise<readonly Commit[]> {
  try {
    const args = ["--first-parent", `--max-count=${count}`, "--end-of-options", name, "--"];
    return await listCommits(git, args);
  } catch (error) {
    if (error instanceof GitFailed && /bad revision|unknown revision/.test(error.output)) return [];
    throw error;
  }
}

/**
 * Returns the time of the latest commit at which a shallow clone ends, of those that led to
 * `commit`; undefined if all of its history is there.
 */
export async function findCutOff(
  { git, isShallow }: Repository,
  commit: string,
): Promise<number | undefined> {
  if (!isShallow) return undefined;
  const path = await git(["rev-parse", "--path-format=absolute", "--git-path", "shallow"]);
  const ends = new Set(readFileSync(path.toString().replace(/\n$/, ""), "utf8").split("\n"));
  const oldest = await listCommits(git, ["--max-parents=0", commit, "--"]);
  const cuts = oldest.filter(({ id }) => ends.has(id)).map(({ time }) => time);
  return cuts.length === 0 ? undefined : Math.max(...cuts);
}

async function listCommits(git: Git, args: readonly string[]): Promise<readonly Commit[]> {
  const lines = (await git(["rev-list", "--timestamp", ...args])).toString().trim().split("\n");
  return lines
    .map((line) => line.split(" "))
    .map(([seconds, id = ""]) => ({ id, time: Number(seconds) * 1000 }))
    .filter(({ id }) => id !== "");
}
