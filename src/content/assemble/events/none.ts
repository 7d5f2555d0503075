/** Words such as "none" and "required" in fields that want an address or a name. */
import { quote } from "../../../text/quote.ts";
import { type RawFields, reportProblem, reportWarning, valueAt } from "../../fields/raw-fields.ts";
import { type AssembleContext, readLink } from "../context.ts";

const none = /^(?:no|none|nil|nothing|not? (?:needed|required|applicable)|n\/?a|-+)$/i;

/** Reports a word that means none; returns whether it was one. */
export function reportNone(
  context: AssembleContext,
  raw: RawFields,
  field: string,
  typed: string,
): boolean {
  if (!none.test(typed)) return false;
  const fix = `Delete the line, or write ${field}: false if the series or the site has one`;
  reportProblem(raw, [field], `${quote(typed)} is not an address`, fix, context.problems);
  return true;
}

/** Reads a link; words alone are no path of a file. */
export function readAddress(
  context: AssembleContext,
  raw: RawFields,
  field: "registration" | "feedback",
  typed: string,
): string | undefined {
  if (reportNone(context, raw, field, typed)) return undefined;
  const folder = raw.file.replace(/[^/]*$/, "");
  if (
    !/^[\p{L}' -]+$/u.test(typed) ||
    context.exists(`${folder}${typed}.md`) ||
    /^(?:true|yes)$/i.test(typed)
  )
    return readLink(context, raw, [field], typed);
  const fix =
    "Write an address, such as https://example.org/book, or an e-mail address; other words belong in the text, below the second ---";
  reportProblem(raw, [field], `${quote(typed)} is not an address`, fix, context.problems);
  return undefined;
}

/** Warns of words that pages would show as the name of a place or person, or as what to prepare. */
export function warnOfNone(context: AssembleContext, raw: RawFields): void {
  for (const field of ["place", "prepare", "speakers", "hosts"]) {
    const typed = valueAt(raw.values, [field]);
    const isPlace =
      field === "place" && typeof typed === "string" && /^(?:yes|true)$/i.test(typed.trim());
    if (typeof typed !== "string" || !(isPlace || none.test(typed.trim()))) continue;
    const remove =
      field === "speakers" || field === "hosts"
        ? ""
        : `, or write ${field}: false if the series has one`;
    const fix = isPlace
      ? "Write the name of the place, such as place: The Hub"
      : `Delete the line${remove}`;
    reportWarning(raw, [field], `readers see ${quote(typed)} there`, fix, context.problems);
  }
}
