/** The commits that touched what calendars are made of, oldest first. */
import { contentFolder } from "../content/files/path.ts";
import type { Git } from "./git.ts";
import type { Place } from "./repository.ts";
import type { Moment } from "./tally.ts";

/** What stands in calendars comes from these, as paths within the content folder. */
export const sources = ["events", "people", "site.yaml"];

const isSource = /^(?:events\/|people\/|site\.yaml$)/;

/** A file, by its path from the project's root, and its bytes; undefined where it is gone. */
export interface Change {
  readonly file: string;
  readonly blob: string | undefined;
}

export interface Commit extends Moment {
  readonly parents: readonly string[];
  /** To the sources, against the first parent. */
  readonly changes: readonly Change[];
}

/**
 * All that led to `head` but not to `since`, parents before children. Of a repository that holds
 * more than the project, commits that have nothing to do with it are left out, and the parents of
 * others are the nearest of those that are not; but side branches are followed to their ends, also
 * where a merge took nothing from them.
 */
export async function commitsTo(
  { git, prefix }: Pick<Place, "git" | "prefix">,
  head: string,
  since?: string,
): Promise<Commit[]> {
  const range = since === undefined ? [head] : [head, `^${since}`];
  // To look only for some paths takes git twice as long, where it is nearly all commits anyway.
  const isPart = prefix !== "" && prefix !== `${contentFolder}/`;
  const only = isPart ? ["--full-history", "--parents", ...range, "--", "."] : [...range, "--"];
  const text = await git(["log", "--topo-order", "--reverse", ...output, ...only]);
  return parse(text.toString());
}

/** All files of the sources as a commit has them. */
export async function filesAt(git: Git, commit: string): Promise<readonly Change[]> {
  const text = await git(["ls-tree", "-r", "-z", commit, "--", ...sources]);
  return text
    .toString()
    .split("\0")
    .filter((entry) => entry !== "")
    .map((entry) => {
      const tab = entry.indexOf("\t");
      const [mode = "", , blob] = entry.slice(0, tab).split(" ");
      return change(entry.slice(tab + 1), mode, blob);
    });
}

/** Says everything that a user's settings might say otherwise. */
const output = [
  "--format=commit %H %ct %P",
  "--raw",
  "-z",
  "--no-abbrev",
  "--relative",
  "--root",
  "--diff-merges=first-parent",
  "--no-renames",
  "--no-color",
  "--encoding=UTF-8",
  "--no-notes",
  "--no-show-signature",
  "--no-ext-diff",
  "--ignore-submodules=none",
];

/** Texts separated by NUL: "commit …" begins one, ":100644 …" a change, followed by its path. */
function parse(text: string): Commit[] {
  const commits: (Commit & { changes: Change[] })[] = [];
  const parts = text.split("\0");
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]?.trimStart() ?? "";
    if (part.startsWith(":")) {
      i++;
      const path = parts[i] ?? "";
      if (isSource.test(path)) commits.at(-1)?.changes.push(changeOf(part, path));
    } else if (part.startsWith("commit ")) {
      const [, id = "", seconds, ...parents] = part.trim().split(" ");
      commits.push({ id, time: Number(seconds) * 1000, parents, changes: [] });
    }
  }
  return commits;
}

/** ":<mode before> <mode> <blob before> <blob> <letter>". */
function changeOf(raw: string, path: string): Change {
  const [, mode = "", , blob] = raw.split(" ");
  return change(path, mode, blob);
}

/** Ordinary files alone are content; `path` starts from the content folder. */
function change(path: string, mode: string, blob: string | undefined): Change {
  return { file: `${contentFolder}/${path}`, blob: mode.startsWith("100") ? blob : undefined };
}
