/** Lines that were meant as a table, and are shown as one paragraph. */
import type { MarkdownProblem } from "../result.ts";
import type { LeftText } from "./left-text.ts";
import { locateMistake } from "./report.ts";

/** The line below the head: `|---|:---:|`. */
const delimiter = /^\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?$/;
/** What a bullet or number is in the first column of a list that was pasted. */
const listMark = /^(?:[^\p{L}\d]|o|\d+[.)])$/u;

/** Reports the first such lines of a text. */
export function reportTables(texts: readonly LeftText[]): readonly MarkdownProblem[] {
  for (const left of texts) {
    if (left.block !== "paragraph_open" || !/[|\t]/.test(left.text)) continue;
    const lines = left.text.split("\n").map((line) => line.trim());
    const fix = explainBars(lines) ?? explainTabs(lines);
    if (fix === undefined) continue;
    const message = "these lines make no table: they are shown as typed";
    return [locateMistake(left, { offset: 0, typed: lines[0] ?? "", message, fix })];
  }
  return [];
}

/** No line, or one of another length, below the head. */
function explainBars([head = "", second = "", ...rest]: readonly string[]): string | undefined {
  if (!head.includes("|")) return undefined;
  const columns = countCells(head);
  const line = `|${"---|".repeat(columns)}`;
  if (second.includes("|") && delimiter.test(second))
    return countCells(second) === columns ? undefined : `Write ${line} as the second line`;
  const isRow = (text: string) => /^\|.*\S.*\|$/.test(text);
  return columns > 1 && [head, second, ...rest].every(isRow)
    ? `Write ${line} on a line below the first`
    : undefined;
}

function countCells(line: string): number {
  return line.replace(/^\||\|$/g, "").split(/(?<!\\)\|/).length;
}

/** Cells with tabs between them, as word processors and spreadsheets copy them. */
function explainTabs(lines: readonly string[]): string | undefined {
  const rows = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const [head = []] = rows;
  const isTable = rows.every(
    (cells) => cells.length === head.length && cells.every((cell) => cell !== ""),
  );
  if (!isTable || rows.length < 2 || head.length < 2) return undefined;
  if (rows.every(([first = ""]) => listMark.test(first))) return undefined;
  return `Write | between the cells and at both ends of each line, and |${"---|".repeat(head.length)} on a line below the first`;
}
