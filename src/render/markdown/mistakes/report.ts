import type { MarkdownProblem } from "../result.ts";
import { type LeftText, lineAt, understood } from "./left-text.ts";

/** What is wrong at an offset of a text. */
export interface Mistake {
  readonly offset: number;
  /** What was typed there, to find its column. */
  readonly typed: string;
  readonly message: string;
  readonly fix: string;
  /** "warning", if left out. */
  readonly severity?: MarkdownProblem["severity"];
}

/** Returns the problem of a mistake in `of`, which is one of the two texts of `left`. */
export function locateMistake(left: LeftText, mistake: Mistake, of = left.text): MarkdownProblem {
  const { offset, typed, message, fix, severity = "warning" } = mistake;
  const [words = ""] = typed.split(new RegExp(`[\n${understood}]`));
  const line = lineAt(left, offset, of);
  return { line, ...(words === "" ? {} : { typed: words }), severity, message, fix };
}
