/**
 * Problems of the content: where, what is wrong, and what to write. Problems stop a build, warnings
 * do not. All of a run are collected before any is shown.
 */

/** A position in a text file; line and column count from 1, the column in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A change to the file of a problem that solves it. */
export interface Edit {
  readonly position: Position;
  /** What stands there, in one line; "" where something is inserted. In YAML it may stand in quotes. */
  readonly from: string;
  /** What stands there then; may be several lines. */
  readonly to: string;
  /** Whether nothing can be lost or change its meaning, so that `check --fix` may write it. */
  readonly safe: boolean;
}

/** A file that a link or a name leads to, and that there is not. */
export interface MissingFile {
  /** The paths that it can have. */
  readonly files: readonly string[];
  /** What was typed. */
  readonly typed?: string | undefined;
  /** Whether its name was typed, and not its path. */
  readonly isName: boolean;
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
  /** The file that is missing, if nothing else is wrong. */
  readonly missingFile?: MissingFile | undefined;
  /** The same at the other of two files, in case that this one is published and that one is new. */
  readonly other?: Problem | undefined;
  /** Whether others may follow from it, so that it is shown before them. */
  readonly isFirst?: boolean | undefined;
  /** What the fix says, for a machine: applied all together, and safe if each is. */
  readonly edits?: readonly Edit[] | undefined;
}

/** The first character of a file. */
export const fileStart: Position = { line: 1, column: 1 };

/** What is reported of a file that the file system does not let us read. */
export const unreadable = {
  position: fileStart,
  message: "the file cannot be read",
  fix: "Check that it still exists, and its permissions",
};

/** Returns `file:line:column field: message. Fix.`, with more lines where the fix has them. */
export function formatProblem(problem: Problem): string {
  const { file, position, field, message, fix } = problem;
  const location = `${file}:${position.line}:${position.column}`;
  return `${location}${field === undefined ? "" : ` ${shortenFieldName(field)}`}: ${message}. ${fix}${endSentence(fix)}`;
}

/** Makes one short line of a name that was typed. */
function shortenFieldName(name: string): string {
  const line = name.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function endSentence(text: string): string {
  return /[.?!:\n]$/.test(text) ? "" : ".";
}

/** Collects the problems and warnings of a run, each once. */
export class Problems {
  readonly #problems = new Map<string, Problem>();
  #reports = 0;
  #drafts: ReadonlySet<string> = new Set();

  /** Adds a problem; a warning, if it is in a draft. */
  add(problem: Omit<Problem, "severity">): void {
    this.#add(this.#demote({ severity: "problem", ...problem }));
  }

  warn(problem: Omit<Problem, "severity">): void {
    this.#add({ severity: "warning", ...problem });
  }

  /** Turns the problems of drafts into warnings, those that were found before and after. */
  demoteDrafts(drafts: ReadonlySet<string>): void {
    this.#drafts = drafts;
    for (const [key, problem] of this.#problems) this.#problems.set(key, this.#demote(problem));
  }

  /** Adds problems with the severity that they have. */
  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) this.#add(problem);
  }

  /** Puts other problems in the place of those that there are. */
  replaceAll(replace: (problem: Problem) => Problem): void {
    const { all } = this;
    this.#problems.clear();
    this.addAll(all.map(replace));
  }

  /** In the order in which they were found. */
  get all(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  #demote(problem: Problem): Problem {
    return this.#drafts.has(problem.file) ? { ...problem, severity: "warning" } : problem;
  }

  #add(problem: Problem): void {
    this.#reports++;
    this.#problems.set(formatProblem(problem), problem);
  }

  /** How often a problem or warning was added, also one that there was already. */
  get reports(): number {
    return this.#reports;
  }

  /** The number of problems, without warnings. */
  get count(): number {
    return this.list("problem").length;
  }

  /** In the order of files, lines and columns; first those from which others may follow. */
  list(severity: Problem["severity"]): readonly Problem[] {
    return [...this.#problems.values()]
      .filter((one) => one.severity === severity)
      .sort(comparePosition);
  }
}

function comparePosition(a: Problem, b: Problem): number {
  if (a.isFirst !== b.isFirst) return a.isFirst === true ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.position.line - b.position.line || a.position.column - b.position.column;
}
