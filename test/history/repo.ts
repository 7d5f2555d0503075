/** Small projects in git repositories of their own, and the revisions of their events. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RevisionOptions, readRevisions } from "../../src/history/revisions.ts";
import { initRepository, treeIn, writeCommit, writeIndex } from "../support/git.ts";
import { type Files, minimalSettings, prepareProject, writeContent } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";

export { clear } from "../support/temporary.ts";

/** Nothing of the machine's own settings, and nobody's name. */
export const env: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Lead",
  GIT_AUTHOR_EMAIL: "lead@example.org",
  GIT_COMMITTER_NAME: "Lead",
  GIT_COMMITTER_EMAIL: "lead@example.org",
};

/** Time of the n-th commit of a repository, counted from 0: an hour after the one before. */
export function hour(n: number): string {
  return new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString();
}

/** The revision of what is not committed: the start of the day of the build. */
export const today = "2026-11-22T00:00:00.000Z";

/** A new empty folder. */
export const folder = temporaryFolder;

export class Repo {
  /** Folder that holds content/. */
  readonly root: string;
  readonly #cache = { path: join(temporaryFolder(), "history.json"), version: "1" };
  #commits = 0;
  /** Whether nobody else writes to the repository, so that commits need no git. */
  #own = false;

  constructor(root: string = folder()) {
    this.root = root;
  }

  /** A repository with site.yaml and these files below content/ in its first commit. */
  static with(files: Files, ...init: string[]): Repo {
    const repo = new Repo();
    repo.#own = init.length === 0;
    if (repo.#own) initRepository(repo.root);
    else repo.git("init", "-q", "-b", "main", ...init);
    repo.commit({ "site.yaml": minimalSettings, ...files });
    return repo;
  }

  git(...args: string[]): string {
    return this.gitAt(hour(this.#commits), ...args);
  }

  gitAt(date: string, ...args: string[]): string {
    const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const options = { cwd: this.root, env: { ...env, ...dates }, stdio: "pipe" } as const;
    return execFileSync("git", args, options).toString().trim();
  }

  write(files: Files): void {
    writeContent(this.root, files);
  }

  remove(...files: string[]): void {
    for (const file of files) rmSync(join(this.root, "content", file), { recursive: true });
  }

  /** Commits these files, below content/, and whatever else has changed; at its own hour, or at another time. */
  commit(files: Files = {}, date = hour(this.#commits)): void {
    this.write(files);
    const branch = this.#branch();
    if (branch === undefined) {
      this.git("add", "--all", "--force");
      this.gitAt(date, "commit", "-q", "--allow-empty", "-m", "x");
    } else {
      const parents = existsSync(branch) ? [readFileSync(branch, "utf8").trim()] : [];
      const tree = treeIn(this.root);
      writeFileSync(branch, `${writeCommit(this.root, tree, parents, date)}\n`);
      writeIndex(this.root, tree);
    }
    this.#commits++;
  }

  /** The file that names the last commit; undefined where git has to make the next one. */
  #branch(): string | undefined {
    if (!this.#own) return undefined;
    const git = join(this.root, ".git");
    if (["MERGE_HEAD", "packed-refs"].some((name) => existsSync(join(git, name)))) return undefined;
    const [, ref] = /^ref: (.+)\n$/.exec(readFileSync(join(git, "HEAD"), "utf8")) ?? [];
    return ref === undefined ? undefined : join(git, ref);
  }

  /** As `git merge`, at an hour of its own. */
  merge(...args: string[]): void {
    this.git("merge", "-q", "--no-edit", ...args);
    this.#commits++;
  }

  /** The revisions of the site as it lies in the folder. */
  async revisions(more: Partial<RevisionOptions> = {}) {
    const { site } = await prepareProject(this.root);
    return readRevisions({ root: this.root, site, env, cache: this.#cache, ...more });
  }

  /** When each event last changed, by identity. */
  async times(more: Partial<RevisionOptions> = {}): Promise<Readonly<Record<string, string>>> {
    const { byUid, notice } = await this.revisions(more);
    if (notice !== undefined) throw new Error(notice);
    return toTimes(byUid);
  }
}

export function toTimes(
  revisions: ReadonlyMap<string, { readonly modified: number }>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...revisions].map(([uid, { modified }]) => [uid, new Date(modified).toISOString()]),
  );
}

/** The text of a file with these fields. */
export function text(fields: Readonly<Record<string, string>>, body = "Words."): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join("")}---\n${body}\n`;
}

const usual = {
  title: "Map check",
  summary: "Where we are",
  start: "2026-12-01 12:30",
  end: "2026-12-01 13:30",
  place: "The Hub",
};

/** A single event with other fields than usual; a field of "" is left out. */
export function single(fields: Readonly<Record<string, string>> = {}): string {
  const all = Object.entries({ ...usual, ...fields }).filter(([, value]) => value !== "");
  return text(Object.fromEntries(all));
}

const weekly = {
  title: "Café",
  summary: "Bring lunch",
  repeats: "weekly on Wednesday",
  from: "2026-12-02",
  until: "2026-12-23",
  time: "12:30 to 13:30",
  place: "The Hub",
};

/** A series of four Wednesdays, 2, 9, 16 and 23 December, with other fields than usual. */
export function series(fields: Readonly<Record<string, string>> = {}): string {
  const all = Object.entries({ ...weekly, ...fields }).filter(([, value]) => value !== "");
  return text(Object.fromEntries(all));
}

/** Puts a file beside content/. */
export function beside(repo: Repo, name: string, text: string): void {
  writeFileSync(join(repo.root, name), text);
}
