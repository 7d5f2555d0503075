import type { Problem } from "../../content/files/problem.ts";

/** A problem as programs read it; docs/adopting.md describes it. */
interface JsonProblem {
  readonly severity: Problem["severity"];
  /** Path from the top of the repository. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in characters. */
  readonly column: number;
  readonly field?: string | undefined;
  readonly message: string;
  readonly fix: string;
}

/**
 * Returns a JSON object with `version` 1, `problems` and `warnings`. The version grows with a change
 * that a reader has to know. `folder` is the project's path in its repository, with a slash at its
 * end, or "".
 */
export function formatProblemsAsJson(
  {
    problems,
    warnings,
  }: { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] },
  folder: string,
): string {
  const toJson = ({ severity, file, position, field, message, fix }: Problem): JsonProblem => ({
    severity,
    file: folder + file,
    ...position,
    field,
    message,
    fix,
  });
  const report = { version: 1, problems: problems.map(toJson), warnings: warnings.map(toJson) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
