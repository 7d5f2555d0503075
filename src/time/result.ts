/** What every reader of the lead's text needs: to say what came of it, in the same manner. */
import type { ParseResult } from "./types.ts";

/** The half of Parsed that says what is wrong, and what to write. */
export type ParseFailure = Extract<ParseResult<never>, { readonly ok: false }>;

/** A mistake together with what may have been meant, from the likeliest on; none where unknown. */
export interface Mistake {
  readonly message: string;
  readonly fix: string;
  readonly candidates: readonly string[];
}

/** The text was understood. */
export function succeed<T>(value: T): ParseResult<T> {
  return { ok: true, value };
}

/** The text was not understood: a clause, and an instruction; neither ends with a full stop. */
export function fail(message: string, fix: string): ParseFailure {
  return { ok: false, message, fix };
}

/** The longest text that is looked at for what may have been meant, in characters. */
export const maxInputLength = 100;

/** The text in quotation marks for a message: on one line, and cut where it is long. */
export function quote(text: string): string {
  const line = text
    .slice(0, 200)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  const letters = [...line];
  return letters.length > 60 ? `"${letters.slice(0, 59).join("")}…"` : `"${line}"`;
}

/** "a", "a or b", "a, b or c". */
export function joinWithOr(choices: readonly string[]): string {
  return joinItems(choices, "or");
}

/** "a", "a and b", "a, b and c". */
export function joinWithAnd(items: readonly string[]): string {
  return joinItems(items, "and");
}

function joinItems(items: readonly string[], word: string): string {
  const allButLast = items.slice(0, -1).join(", ");
  const last = items.at(-1) ?? "";
  return allButLast === "" ? last : `${allButLast} ${word} ${last}`;
}
