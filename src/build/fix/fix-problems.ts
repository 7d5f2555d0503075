/** Applies the safe edits of problems to the files of a project. */

import { isUtf8 } from "node:buffer";
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem, Problems } from "../../content/files/problem.ts";
import { listUncommittedFiles } from "../../history/changes.ts";
import { NoHistory } from "../../history/no-history.ts";
import { findRepository } from "../../history/repository.ts";
import { formatCount } from "../../text/count.ts";
import { applyEdits, formatDiff } from "./apply-edits.ts";

export interface FixOptions {
  readonly root: string;
  /** Whether files that are not committed are changed too: nothing brings them back. */
  readonly uncommitted: boolean;
  /** Reads and checks the project as it is now. */
  readonly prepare: () => Promise<{ readonly problems: Problems }>;
  /** Called with the difference of each file that is written, or that `confirm` is asked about. */
  readonly onDiff: (diff: string) => void;
  /** Asks whether to write a file that is not committed; without it, such files are left. */
  readonly confirm?: ((file: string) => Promise<boolean>) | undefined;
}

export interface FixResult {
  readonly fixed: number;
  readonly files: number;
  /** Files that could be written, but are not committed, or not in git at all. */
  readonly uncommitted: readonly string[];
  /** Files of which `confirm` said no. */
  readonly declined: readonly string[];
}

/** An edit may bring up another, but not for ever. */
const maxRounds = 10;

/**
 * Writes what has one safe answer, and checks again until nothing is left to write. Throws where a
 * file cannot be written; each file is whole, old or new.
 */
export async function fixProblems(options: FixOptions): Promise<FixResult> {
  const { root, prepare, onDiff, confirm } = options;
  const isCommitted = await createCommittedTest(options);
  const written = new Set<string>();
  const left = new Set<string>();
  const declined = new Set<string>();
  let fixed = 0;
  for (let round = 0; round < maxRounds; round++) {
    const { problems } = await prepare();
    let count = 0;
    for (const [file, own] of Map.groupBy(problems.all.filter(isSafe), (one) => one.file)) {
      if (declined.has(file)) continue;
      const change = applySafeEdits(root, file, own);
      if (change === undefined) continue;
      if (!isCommitted(file) && confirm === undefined) {
        left.add(file);
        continue;
      }
      onDiff(change.diff);
      if (!isCommitted(file) && !(await confirm?.(file))) {
        declined.add(file);
        continue;
      }
      replaceFile(join(root, file), change.source);
      written.add(file);
      count += change.count;
    }
    if (count === 0) break;
    fixed += count;
  }
  const sort = (files: ReadonlySet<string>) => [...files].sort();
  return { fixed, files: written.size, uncommitted: sort(left), declined: sort(declined) };
}

/** Whether a machine may solve a problem. */
export function isSafe({ edits = [] }: Problem): boolean {
  return edits.length > 0 && edits.every(({ safe }) => safe);
}

interface FileChange {
  readonly source: string;
  readonly diff: string;
  /** The number of problems that it solves. */
  readonly count: number;
}

/** Returns what a file would be with the edits of its problems; undefined if they change nothing. */
function applySafeEdits(
  root: string,
  file: string,
  problems: readonly Problem[],
): FileChange | undefined {
  const bytes = readFileSync(join(root, file));
  if (!isUtf8(bytes)) return undefined;
  const groups = problems.map(({ edits = [] }) => edits);
  const { source, lines, applied } = applyEdits(bytes.toString("utf8"), groups);
  if (lines.length === 0) return undefined;
  return { source, diff: formatDiff(file, lines), count: applied.length };
}

/** The file is never half written, and keeps its permissions. */
function replaceFile(path: string, source: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, source);
    chmodSync(temporary, statSync(path).mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Returns a test for files whose content git could bring back; the others have no edits. */
async function createCommittedTest({
  root,
  uncommitted,
}: FixOptions): Promise<(file: string) => boolean> {
  if (uncommitted) return () => true;
  try {
    const changed = new Set(
      await listUncommittedFiles(await findRepository(root, process.env), ["."]),
    );
    return (file) => !changed.has(file);
  } catch (error) {
    if (error instanceof NoHistory) return () => false;
    throw error;
  }
}

/**
 * Returns why each problem was left, a line each; "" for none. `leftFiles` could have been written.
 */
export function formatLeft(problems: readonly Problem[], leftFiles: readonly string[]): string {
  const lines = problems
    .filter((one) => !(isSafe(one) && leftFiles.includes(one.file)))
    .map(({ file, position, field, edits, fix }) => {
      const place = `${file}:${position.line}${field === undefined ? "" : ` ${field}`}`;
      if (edits !== undefined) return `${place}: only you know whether it is meant`;
      return / or |; if /.test(fix)
        ? `${place}: two answers are possible`
        : `${place}: only you know what to write`;
    });
  if (lines.length === 0) return "";
  return `Left for you:\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

/** Returns what was done, and what was left because it is not committed: sentences, each on a line. */
export function formatFixResult({ fixed, files, uncommitted }: FixResult): string {
  const done =
    fixed === 0
      ? "Nothing was changed.\n"
      : `Fixed ${formatCount(fixed, "problem")} in ${formatCount(files, "file")}.\n`;
  if (uncommitted.length === 0) return done;
  const names = uncommitted.slice(0, 3).join(", ");
  const more = uncommitted.length > 3 ? ` and ${uncommitted.length - 3} more` : "";
  return `${done}Left ${formatCount(uncommitted.length, "file")} as it is, since git could not bring back what stands there now: ${names}${more}. Commit first, or write: npm run check -- --fix --uncommitted\n`.replace(
    /(\d files) as it is/,
    "$1 as they are",
  );
}
