/** Mistakes in code blocks, headings and tables, and what git leaves behind. */
import type { Token } from "markdown-it";
import { conflictMarker, conflictProblem } from "../../../text/merge-conflict.ts";
import { quote } from "../../../text/quote.ts";
import type { MarkdownProblem } from "../result.ts";

/** What checks of blocks need: the tokens, and the markdown. */
interface Blocks {
  readonly tokens: readonly Token[];
  readonly src: string;
}

/** A code block without a closing fence contains all that follows. */
export function findOpenFences({ tokens }: Blocks): readonly MarkdownProblem[] {
  return tokens.flatMap(({ type, map, content, markup }) => {
    if (type !== "fence") return [];
    const [from, to] = map ?? [0, 0];
    const within = content === "" ? 0 : content.replace(/\n$/, "").split("\n").length;
    if (to - from === within + 2) return [];
    return {
      line: from,
      severity: "warning",
      message:
        "the code block that starts here is not closed, so all that follows is shown as code",
      fix: `Write ${markup} on a line of its own after the code`,
    } as const;
  });
}

const anyMarker = new RegExp(conflictMarker, "m");

/**
 * Returns the first marker that git leaves where two versions collide, outside code (L11). A line of
 * seven = is the underline of a heading, unless another marker or the text above it says otherwise.
 */
export function findConflict({ tokens, src }: Blocks): readonly MarkdownProblem[] {
  if (!anyMarker.test(src)) return [];
  const lines = src.split("\n");
  const code = new Set<number>();
  for (const { type, map } of tokens)
    if ((type === "fence" || type === "code_block") && map !== null)
      for (let line = map[0]; line < map[1]; line++) code.add(line);
  const markers = lines.flatMap((text, line) =>
    conflictMarker.test(text) && !code.has(line) ? [line] : [],
  );
  const isSure = markers.some((line) => lines[line] !== "=======");
  const first = markers.find((line) => isSure || !isUnderline(line, lines));
  if (first === undefined) return [];
  return [
    {
      line: first,
      severity: "problem",
      ...conflictProblem,
    },
  ];
}

/** Whether a line of = is below the words of a heading: one line that is no sentence. */
function isUnderline(line: number, lines: readonly string[]): boolean {
  const above = lines[line - 1]?.trim() ?? "";
  const before = lines[line - 2]?.trim() ?? "";
  return above !== "" && before === "" && !/[.!?;:,…]$/.test(above);
}

/** A line of dashes directly below text makes it a heading (L9). */
export function findDashedHeadings({ tokens, src }: Blocks): readonly MarkdownProblem[] {
  const headings = tokens.filter(
    ({ type, markup }) => type === "heading_open" && /^[-=]$/.test(markup),
  );
  if (!headings.some(({ markup }) => markup === "-")) return [];
  const lines = src.split("\n");
  // Who underlines titles with =, or three lines and more, means headings by dashes.
  const isHabit =
    headings.some(({ markup }) => markup === "=") ||
    (headings.length > 2 && headings.every((heading) => isTitle(heading, lines)));
  return headings.flatMap(({ markup, map }): MarkdownProblem[] => {
    const [from, to] = map ?? [0, 0];
    if (markup !== "-" || to <= from) return [];
    const dashes = (lines[to - 1] ?? "").replace(/[^-]/g, "").length;
    const words = lines.slice(from, to - 1).map((line) => line.replace(/^[\s>*+-]*/, "").trim());
    const text = words.join(" ");
    if (words.length === 1 && (isHabit || !isRule(text, dashes))) return [];
    const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    return [
      {
        line: to - 1,
        severity: "warning",
        message: `the line of dashes directly below "${shown}" makes it a heading`,
        fix: `Leave an empty line above the dashes; for a heading write ## ${words.length > 1 ? "before its words" : shown}`,
      },
    ];
  });
}

/** Whether one line that is no sentence stands above the dashes. */
function isTitle({ map }: Token, lines: readonly string[]): boolean {
  const [from, to] = map ?? [0, 0];
  return to - from === 2 && /[^.!?,;…]$/.test(lines[from]?.trim() ?? "");
}

/** Whether dashes below one line were meant to part it from what follows, not to underline it. */
function isRule(text: string, dashes: number): boolean {
  // Who underlines a long line may miscount.
  if (Math.abs(dashes - [...text].length) <= (text.length > 40 ? 2 : 0)) return false;
  return dashes <= 3 || /[,;…]$/.test(text) || (text.endsWith(".") && text.length > 80);
}

const pictureFile = /^(?![a-z]+:|\/\/).*\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** A link alone in its paragraph to a file that is a picture: the ! before it was forgotten. */
export function findPictureLinks({ tokens }: Blocks): readonly MarkdownProblem[] {
  return tokens.flatMap(({ type, children, content, map }, i): MarkdownProblem[] => {
    const [open, ...rest] = children ?? [];
    if (type !== "inline" || open?.type !== "link_open" || !content.startsWith("[")) return [];
    if (tokens[i - 1]?.type !== "paragraph_open" || tokens[i - 1]?.hidden === true) return [];
    const isAlone = rest.findIndex((one) => one.type === "link_close") === rest.length - 1;
    const hasPicture = rest.some((one) => one.type === "image");
    const to = String(open.attrGet("href"));
    if (!isAlone || hasPicture || !pictureFile.test(to)) return [];
    const shown = content.length > 80 ? `![words](${to})` : `!${content}`;
    return [
      {
        line: map?.[0] ?? 0,
        typed: content,
        severity: "warning",
        message: "a link leads to the picture, which is not shown",
        fix: `Write ${shown} to show it; for a link write a sentence around it`,
      },
    ];
  });
}

/** Cells beyond those of the head are dropped, and their words with them (L10). */
export function findLostCells({ tokens, src }: Blocks): readonly MarkdownProblem[] {
  if (!tokens.some(({ type }) => type === "table_open")) return [];
  const lines = src.split("\n");
  const problems: MarkdownProblem[] = [];
  let columns = 0;
  for (const { type, map } of tokens) {
    if (type === "table_open") columns = 0;
    else if (type === "th_open") columns++;
    else if (type === "tr_open" && columns > 0 && map !== null) {
      const cells = splitRow(lines[map[0]] ?? "");
      const lost = cells.slice(columns).filter((cell) => cell.trim() !== "");
      if (lost.length === 0) continue;
      const count = (number: number) => `${number} ${number === 1 ? "cell" : "cells"}`;
      const hasCode = cells.some((cell) => cell.split("`").length % 2 === 0);
      const bar = "write \\| for a bar within a cell";
      const column = "give the head of the table as many cells";
      problems.push({
        line: map[0],
        typed: lost[0]?.trim() ?? "",
        severity: "problem",
        message: `the row has ${count(cells.length)} and the head of the table ${columns}, so these words would be lost: ${quote(lost.map((cell) => cell.trim()).join(" | "))}`,
        fix: capitalize(hasCode ? `${bar}, in code too; or ${column}` : `${column}; or ${bar}`),
      });
    }
  }
  return problems;
}

/** Splits a row at the bars that are not escaped, as the parser does. */
function splitRow(line: string): readonly string[] {
  const cells = line
    .replace(/^[\s>]*/, "")
    .trimEnd()
    .split(/(?<!\\)\|/);
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
