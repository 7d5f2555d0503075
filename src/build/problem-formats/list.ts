/** Problems and warnings as commands print them. */
import { formatProblem, type Problems } from "../../content/files/problem.ts";
import { formatCount } from "../../text/count.ts";
import { joinByCause } from "./group-warnings.ts";
import type { ProblemPrinter } from "./terminal.ts";

/** Returns a line for each problem, then their number and the consequence; "" if there are none. */
export function formatProblems(
  problems: Problems,
  consequence: string,
  print: ProblemPrinter = formatProblem,
): string {
  const found = problems.list("problem");
  if (found.length === 0) return "";
  const lines = found.map(print).join("\n");
  return `${lines}\n\n${formatCount(found.length, "problem")}. ${consequence}\n`;
}

/**
 * Returns a line for each cause of warnings, or with `all` for each warning, then their number; "" if
 * there are none.
 */
export function formatWarnings(
  problems: Problems,
  { all = false, print = formatProblem }: { all?: boolean; print?: ProblemPrinter } = {},
): string {
  const found = problems.list("warning");
  if (found.length === 0) return "";
  const shown = all ? found : joinByCause(found);
  const rest = shown.length < found.length ? " npm run check -- --all lists each." : "";
  return `${shown.map(print).join("\n")}\n\n${formatCount(found.length, "warning")}. ${found.length === 1 ? "It does" : "They do"} not stop a build.${rest}\n`;
}
