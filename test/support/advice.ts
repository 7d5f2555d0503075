/** A2: what is advised is accepted when it is written. */
import { expect } from "vitest";
import { applyEdits } from "../../src/build/fix/apply-edits.ts";
import { formatProblem, type Problem } from "../../src/content/files/problem.ts";

/** Text or bytes by path from the project's root. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a problem is about, wherever it stands: a field may have another name then. */
const toCause = ({ file, message }: Problem) => `${file}: ${message}`;

/** Whether an edit writes the right name of a field, whose value is read for the first time then. */
function isRename({ field, edits = [] }: Problem): boolean {
  return field !== undefined && edits.some(({ from }) => field.split(".").at(-1) === from);
}

/** Whether a problem is of a field, and the fields of its file could not be read before. */
const isReadFirst = (before: Problem, { file, field }: Problem) =>
  before.field === undefined && file === before.file && field !== undefined;

/**
 * Writes what each problem says for a machine, one at a time, and checks again: it is gone, and
 * nothing that stops a build has come in its place. `others` were there before too. Returns the
 * number of problems with edits.
 */
export async function expectAdviceIsAccepted(
  files: Files,
  before: readonly Problem[],
  check: (files: Files) => Promise<readonly Problem[]>,
  others: readonly Problem[] = [],
): Promise<number> {
  let count = 0;
  for (const problem of before) {
    const path = problem.file.replace(/^content\//, "");
    const source = files[path];
    if (problem.edits === undefined || source === undefined) continue;
    const text = typeof source === "string" ? source : Buffer.from(source).toString("utf8");
    const { applied, source: fixed } = applyEdits(text, [problem.edits]);
    // What was typed with escapes or on several lines does not stand in the file as it was read.
    if (applied.length === 0) continue;
    count++;
    const after = await check({ ...files, [path]: fixed });
    const isKnown = (one: Problem) =>
      [...before, ...others].some((other) => toCause(other) === toCause(one)) ||
      isReadFirst(problem, one) ||
      (isRename(problem) && one.position.line === problem.position.line);
    const isSame = (one: Problem) => toCause(problem) === toCause(one);
    const number = (list: readonly Problem[]) => list.filter(isSame).length;
    const name = `A2: ${formatProblem(problem)}`;
    expect(number(after), name).toBeLessThan(number(before));
    const fresh = after.filter((one) => one.severity === "problem" && !isKnown(one));
    expect(fresh.map(formatProblem), name).toEqual([]);
  }
  return count;
}
