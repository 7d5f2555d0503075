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
