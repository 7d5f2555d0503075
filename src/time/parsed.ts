/** What every reader of the lead's text needs: to say what came of it, in the same manner. */
import type { Parsed } from "./types.ts";

/** The half of Parsed that says what is wrong, and what to write. */
export type Refused = Extract<Parsed<never>, { readonly ok: false }>;

/** A mistake together with what may have been meant, from the likeliest on; none where unknown. */
export interface Mistake {
  readonly wrong: string;
  readonly write: string;
  readonly meant: readonly string[];
}

/** The text was understood. */
export function understood<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** The text was not understood: a clause, and an instruction; neither ends with a full stop. */
export function refused(wrong: string, write: string): Refused {
  return { ok: false, wrong, write };
}

/** The longest text that is looked at for what may have been meant, in characters. */
export const longest = 100;

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
export function either(choices: readonly string[]): string {
  return joined(choices, "or");
}

/** "a", "a and b", "a, b and c". */
export function both(items: readonly string[]): string {
  return joined(items, "and");
}

function joined(items: readonly string[], word: string): string {
  const most = items.slice(0, -1).join(", ");
  const last = items.at(-1) ?? "";
  return most === "" ? last : `${most} ${word} ${last}`;
}
