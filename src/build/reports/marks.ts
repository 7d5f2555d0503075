/** The marks of other systems that texts have, counted for `check`. */

import type { Loaded } from "../../content/load.ts";
import { formatCount } from "../../text/count.ts";

/** Returns a line for each mark, the most frequent first; "" without any. */
export function formatMarks({ marks }: Pick<Loaded, "marks">): string {
  if (marks.size === 0) return "";
  const lines = [...marks]
    .sort(([a, { count: left }], [b, { count: right }]) => right - left || (a < b ? -1 : 1))
    .map(
      ([name, { count, texts }]) =>
        `  ${name} ${formatCount(count, "time")} in ${formatCount(texts, "text")}`,
    );
  return `marks of other systems, shown as typed:\n${lines.join("\n")}\n`;
}
