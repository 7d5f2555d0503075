/** Which files of the content each commit changed. */
import { contentFolder } from "../content/files/path.ts";
import type { Repository } from "./repository.ts";

/** What calendar entries are made of, as paths within the content folder. */
const sources = ["events", "people", "site.yaml", "wording.yaml"];

/** A change of one file by a commit. */
export interface FileChange {
  /** Path from the project's root, "content/events/talk.md". */
  readonly file: string;
  /** When it was committed, in milliseconds since 1970. */
  readonly time: number;
  /** The git ids of the file's bytes before and after; undefined if there is no such file. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Returns what each commit of some revisions changed, as gitrevisions(7) names them: "HEAD" for all
 * that led to it, "^<id>" without those that led to another. A merge changes the files that differ
 * from its first parent; what it took over unchanged is a change of the commits on the other side.
 */
export async function listChanges(
  { git }: Repository,
  revisions: readonly string[],
): Promise<readonly FileChange[]> {
  const text = await git(["log", ...logOptions, ...revisions, "--", ...sources]);
  const changes: FileChange[] = [];
  const parts = text.toString().split("\0");
  let time = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]?.trimStart() ?? "";
    if (part.startsWith(":")) {
      // ":<mode before> <mode after> <id before> <id after> <letter>", then the path.
      const [, , before, after] = part.split(" ");
      i++;
      changes.push({
        file: `${contentFolder}/${parts[i]}`,
        time,
        before: toBlob(before),
        after: toBlob(after),
      });
    } else if (part.startsWith("commit ")) {
      time = Number(part.split(" ")[1]) * 1000;
    }
  }
  return changes;
}

/** Set here, so that a user's own settings have no effect. */
const logOptions = [
  "--format=commit %ct",
  "--raw",
  "-z",
  "--no-abbrev",
  "--relative",
  "--root",
  // By default git leaves out branches that a merge took nothing from. They count too.
  "--full-history",
  // No commit is left out because it changes nothing against one of its parents.
  "--sparse",
  "--diff-merges=first-parent",
  "--no-renames",
  "--no-color",
  "--encoding=UTF-8",
  "--no-notes",
  "--no-show-signature",
  "--no-ext-diff",
  "--ignore-submodules=none",
];

function toBlob(id: string | undefined): string | undefined {
  return id === undefined || /^0+$/.test(id) ? undefined : id;
}

/**
 * Returns the files, from the project's root, that are not as in the last commit: edited, staged or
 * not, new, deleted, and those that git ignores. `paths` are those to look at, in content/.
 */
export async function listUncommittedFiles(
  { git, prefix }: Repository,
  paths: readonly string[] = sources,
): Promise<readonly string[]> {
  const options = ["--porcelain=v1", "-z", "--untracked-files=all", "--ignored", "--no-renames"];
  const text = await git(["status", ...options, "--ignore-submodules=none", "--", ...paths]);
  return text
    .toString()
    .split("\0")
    .map((entry) => entry.slice(3))
    .filter((path) => path !== "" && path.startsWith(prefix))
    .map((path) => `${contentFolder}/${path.slice(prefix.length)}`);
}
