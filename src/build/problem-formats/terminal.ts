/**
 * Prints problems for a person at a terminal: with colours, and the line of the file with a caret
 * below the place. Everywhere else a problem is one line of text, for editors and other programs.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { formatProblem, type Problem } from "../../content/files/problem.ts";
import { showLine } from "./source-line.ts";

/** Returns the text of a problem. */
export type ProblemPrinter = (problem: Problem) => string;

/** Where problems are printed: process.stderr. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/**
 * Returns how problems of the project in `root` are printed to a stream. NO_COLOR prints no colours;
 * FORCE_COLOR treats any stream as a terminal.
 */
export function createProblemPrinter(root: string, stream: Output): ProblemPrinter {
  const paint: Paint = (style, text) => styleText(style, text, { stream });
  if (stream.isTTY !== true && paint("bold", "x") === "x") return formatProblem;
  const readLine = createLineReader(root);
  const width = Math.max(stream.columns ?? 100, 40);
  return (problem) => {
    const colour = problem.severity === "problem" ? "red" : "yellow";
    const { file, position } = problem;
    const location = `${file}:${position.line}:${position.column}`;
    const text = formatProblem(problem).replace(/\n$/, "");
    const line = isAtPlace(problem, readLine) ? readLine(file, position.line) : undefined;
    const first = `${paint(["bold", colour], location)}${text.slice(location.length)}`;
    return line === undefined
      ? first
      : `${first}\n${formatExcerpt(line, problem, width, (part) => paint(colour, part), paint)}`;
  };
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function formatExcerpt(
  line: string,
  { position }: Problem,
  width: number,
  highlight: (text: string) => string,
  paint: Paint,
): string {
  const margin = `${String(position.line).padStart(6)} | `;
  const { text, offset } = showLine(line, position.column, width - margin.length);
  const below = `${" ".repeat(margin.length - 2)}| `;
  return `${paint("dim", margin)}${text}\n${paint("dim", below)}${" ".repeat(offset)}${highlight("^")}`;
}

/** Whether a problem is about what stands at its place, and not about what is missing in the file. */
function isAtPlace({ file, position, field }: Problem, readLine: LineReader): boolean {
  if (!/\.(?:md|ya?ml|css)$/.test(file)) return false;
  const line = readLine(file, position.line);
  if (line === undefined || line.trim() === "") return false;
  if (position.column > 1) return true;
  if (field === undefined) return position.line > 1 || !/^---|[\0\ufffd]/.test(line);
  return line.startsWith(field.split(".").at(-1) ?? field);
}

/** Returns a line of a file, counted from 1; undefined if it has no such line, or cannot be read. */
type LineReader = (file: string, line: number) => string | undefined;

/** Reads each file once. */
function createLineReader(root: string): LineReader {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? readLines(join(root, file));
    files.set(file, lines);
    return lines[line - 1];
  };
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8")
      .replace(/^\ufeff/, "")
      .split(/\r\n?|\n/);
  } catch {
    return [];
  }
}
