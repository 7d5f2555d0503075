/** The marks of other systems that texts have, counted for `check`. */
import type { Loaded } from "../../content/load.ts";

/** Returns a line for each mark, the most frequent first; "" without any. */
export function formatMarks({ marks }: Pick<Loaded, "marks">): string {
  if (marks.size === 0) return "";
  const format = (number: number, one: string) =>
    `${number.toLocaleString("en-GB")} ${number === 1 ? one : `${one}s`}`;
  const lines = [...marks]
    .sort(([a, { count: left }], [b, { count: right }]) => right - left || (a < b ? -1 : 1))
    .map(
      ([name, { count, texts }]) =>
        `  ${name} ${format(count, "time")} in ${format(texts, "text")}`,
    );
  return `marks of other systems, shown as typed:\n${lines.join("\n")}\n`;
}
