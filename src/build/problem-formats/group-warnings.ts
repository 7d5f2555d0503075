/** Joins warnings of one cause into one. */
import type { Problem } from "../../content/files/problem.ts";

/** Up to this many warnings of one cause stay as they are. */
const maxListed = 5;

/**
 * Returns the warnings, in the order of the first of each cause. More than `maxListed` of one cause
 * are one: the first of them, with the number of the others.
 */
export function joinByCause(warnings: readonly Problem[]): readonly Problem[] {
  const groups = Map.groupBy(warnings, getCause);
  return [...groups.values()].flatMap((group) =>
    group.length > maxListed ? joinGroup(group) : group,
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

function joinGroup(group: readonly Problem[]): readonly Problem[] {
  const [first, second, third] = group;
  if (first === undefined || second === undefined || third === undefined) return group;
  const place = ({ file, position }: Problem) => `${file}:${position.line}`;
  const count = (group.length - 1).toLocaleString("en-GB");
  const message = `${first.message}; likewise in ${count} more places, such as ${place(second)} and ${place(third)}`;
  return [{ ...first, message }];
}
