/** Small projects in git repositories of their own, and what their history tells. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type HistoryOptions, readHistory } from "../../src/history/history.ts";
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

/** A revision, its time to be read. */
export interface Told {
  readonly sequence: number;
  readonly modified: string;
}

/** What an event has of which nothing is told. */
export const untold: Told = { sequence: 0, modified: "2000-01-01T00:00:00.000Z" };

/** A new empty folder. */
export const folder = temporaryFolder;

/** Commits are given to git by one process, at the moment when something else needs them. */
export class Repo {
  readonly #root: string;
  #commits = 0;
  /** Whether commits are collected; not in a repository that others write to as well. */
  #collects = false;
  /** Commits that git has not got yet, in the form that `git fast-import` reads. */
  readonly #waiting: Buffer[] = [];

  constructor(root: string = folder()) {
    this.#root = root;
  }

  /** A repository with site.yaml and these files below content/ in its first commit. */
  static with(files: Files, ...init: string[]): Repo {
    const repo = new Repo();
    if (init.length > 0) repo.git("init", "-q", "-b", "main", ...init);
    else repo.#init();
    repo.#collects = true;
    repo.commit({ "site.yaml": minimalSettings, ...files });
    return repo;
  }

  /** Folder that holds content/. */
  get root(): string {
    this.#flush();
    return this.#root;
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
    writeContent(this.#root, files);
  }

  remove(...files: string[]): void {
    for (const file of files) rmSync(join(this.#root, "content", file), { recursive: true });
  }

  /** Commits these files, below content/, and whatever else has changed; at its own hour, or at another time. */
  commit(files: Files = {}, date = hour(this.#commits)): void {
    this.write(files);
    const branch = this.#collects ? this.#branch() : undefined;
    if (branch === undefined) {
      this.git("add", "--all", "--force");
      this.gitAt(date, "commit", "-q", "--allow-empty", "-m", "x");
    } else {
      const tree = filesBelow(this.#root).map((path): [string, Buffer] => [
        path,
        readFileSync(join(this.#root, path)),
      ]);
      const isNext = this.#waiting.length > 0 || !this.#has(branch);
      this.#waiting.push(importedCommit(branch, date, tree, isNext ? [] : [`${branch}^0`]));
    }
    this.#commits++;
  }

  /** What `git init` makes, without a process; see gitrepository-layout(5). */
  #init(): void {
    for (const name of ["objects", "refs/heads"])
      mkdirSync(join(this.#root, ".git", name), { recursive: true });
    writeFileSync(join(this.#root, ".git/HEAD"), "ref: refs/heads/main\n");
    writeFileSync(join(this.#root, ".git/config"), "[core]\n\tbare = false\n");
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const input = Buffer.concat(this.#waiting.splice(0));
    const options = { cwd: this.#root, env, input, stdio: "pipe" } as const;
    execFileSync("git", ["fast-import", "--quiet"], options);
    execFileSync("git", ["reset", "-q"], options);
  }

  /** The branch that is checked out; undefined where git has to make the next commit itself. */
  #branch(): string | undefined {
    if (existsSync(join(this.#root, ".git/MERGE_HEAD"))) return undefined;
    const head = readFileSync(join(this.#root, ".git/HEAD"), "utf8");
    return /^ref: (refs\/heads\/.+)\n$/.exec(head)?.[1];
  }

  #has(branch: string): boolean {
    const packed = join(this.#root, ".git/packed-refs");
    return (
      existsSync(join(this.#root, ".git", branch)) ||
      (existsSync(packed) && readFileSync(packed, "utf8").includes(` ${branch}\n`))
    );
  }

  /** As `git merge`, at an hour of its own. */
  merge(...args: string[]): void {
    this.git("merge", "-q", "--no-edit", ...args);
    this.#commits++;
  }

  /** What history says of the site as it lies in the folder. */
  async history(more: Partial<HistoryOptions> = {}) {
    const { root } = this;
    const { site } = await prepareProject(root);
    return readHistory({ root, site, version: "1", env, ...more });
  }

  /** Of all events, by identity. */
  async told(more: Partial<HistoryOptions> = {}): Promise<Readonly<Record<string, Told>>> {
    const { revisions, notice } = await this.history(more);
    if (notice !== undefined) throw new Error(notice);
    return readable(revisions);
  }
}

/** A commit with all of its files, as `git fast-import` reads it. */
export function importedCommit(
  branch: string,
  date: string,
  files: Iterable<readonly [path: string, content: string | Buffer]>,
  parents: readonly string[],
): Buffer {
  const [from, ...merged] = parents;
  const parts = [
    `commit ${branch}\ncommitter Lead <lead@example.org> ${Date.parse(date) / 1000} +0000\ndata 1\nx\n`,
    from === undefined ? "" : `from ${from}\n`,
    ...merged.map((one) => `merge ${one}\n`),
    "deleteall\n",
    ...Array.from(files, ([path, of]) => [
      `M 100644 inline ${JSON.stringify(path)}\ndata ${Buffer.byteLength(of)}\n`,
      of,
      "\n",
    ]).flat(),
    "\n",
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

/** Paths of the files below a folder, without those of git. */
function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(".git/"));
}

export function readable(
  revisions: ReadonlyMap<string, { sequence: number; modified: number }>,
): Readonly<Record<string, Told>> {
  const list = [...revisions].map(([uid, { sequence, modified }]): [string, Told] => [
    uid,
    { sequence, modified: new Date(modified).toISOString() },
  ]);
  return Object.fromEntries(list);
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
