/** Joins warnings of one cause into one. */
import { formatProblem, type Problem } from "../../content/files/problem.ts";

/** Up to this many warnings of one cause are printed one by one. */
const maxListed = 5;

/**
 * Returns the lines that are printed for warnings, in the order of the first of each cause. More
 * than `maxListed` of one cause are one line: the first of them, with the number of the others.
 */
export function formatByCause(warnings: readonly Problem[]): readonly string[] {
  const groups = Map.groupBy(warnings, getCause);
  return [...groups.values()].flatMap((group) =>
    group.length > maxListed ? [formatGroup(group)] : group.map(formatProblem),
  );
}

/** What two warnings of one cause have in common: their words, but for what was typed. */
function getCause({ field = "", message }: Problem): string {
  const words = message
    .replace(/"[^"]*"/g, '""')
    .replace(/\bcontent\/\S*\w/g, "content/")
    .replace(/\d+/g, "0");
  return `${field.replace(/\.\d+(?=\.|$)/g, "")}\n${words}`;
}

function formatGroup(group: readonly Problem[]): string {
  const [first, second, third] = group;
  if (first === undefined || second === undefined || third === undefined) return "";
  const place = ({ file, position }: Problem) => `${file}:${position.line}`;
  const count = (group.length - 1).toLocaleString("en-GB");
  const message = `${first.message}; likewise in ${count} more places, such as ${place(second)} and ${place(third)}`;
  return formatProblem({ ...first, message });
}
