/** Results of parsing. */
import type { ParseResult } from "./types.ts";

/** A failed ParseResult. */
export type ParseFailure = Extract<ParseResult<never>, { readonly ok: false }>;

/** What is wrong with a text, and what to write. */
export interface Mistake {
  readonly message: string;
  readonly fix: string;
  /** What may have been meant, the likeliest first. */
  readonly candidates: readonly string[];
}

/** Returns a successful result. */
export function succeed<T>(value: T): ParseResult<T> {
  return { ok: true, value };
}

/** Returns a failed result: a clause and an instruction, both without a full stop. */
export function fail(message: string, fix: string): ParseFailure {
  return { ok: false, message, fix };
}
