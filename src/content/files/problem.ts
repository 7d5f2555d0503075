/**
 * What is wrong with the content, said so that the lead can mend it: where, what, and what to
 * write. Problems stop a build, warnings do not; all of a run are gathered before any is shown.
 */

/** A place in a text file; both count from 1, the column in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Problem {
  readonly severity: "problem" | "warning";
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly position: Position;
  /** The front matter field, "speakers.2.person"; undefined for the text itself. */
  readonly field?: string | undefined;
  /** A clause without a full stop. */
  readonly message: string;
  /** An instruction without a full stop: "Write 2017-06-21". */
  readonly fix: string;
}

/** The first character of a file. */
export const fileStart: Position = { line: 1, column: 1 };

/** One line, or more where the advice shows what to write: `file:line:column field: …`. */
export function formatProblem(problem: Problem): string {
  const { file, position, field, message, fix } = problem;
  const location = `${file}:${position.line}:${position.column}`;
  return `${location}${field === undefined ? "" : ` ${shortenFieldName(field)}`}: ${message}. ${fix}${endSentence(fix)}`;
}

/** A name that was typed, which may be of any length and have any line ends. */
function shortenFieldName(name: string): string {
  const line = name.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function endSentence(text: string): string {
  return /[.?!:\n]$/.test(text) ? "" : ".";
}

/** Gathers what a run finds; says each thing once. */
export class Problems {
  readonly #problems = new Map<string, Problem>();

  add(problem: Omit<Problem, "severity">): void {
    this.#add({ severity: "problem", ...problem });
  }

  warn(problem: Omit<Problem, "severity">): void {
    this.#add({ severity: "warning", ...problem });
  }

  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) this.#add(problem);
  }

  /** As they were found. */
  get all(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  #add(problem: Problem): void {
    this.#problems.set(formatProblem(problem), problem);
  }

  /** How many of those found so far stop a build. */
  get count(): number {
    return this.list("problem").length;
  }

  /** In the order of files, lines and columns. */
  list(severity: Problem["severity"]): readonly Problem[] {
    return [...this.#problems.values()]
      .filter((one) => one.severity === severity)
      .sort(comparePosition);
  }
}

function comparePosition(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.position.line - b.position.line || a.position.column - b.position.column;
}
