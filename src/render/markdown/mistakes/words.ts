/** Marks without an end (L13). */
import { understood } from "./left-text.ts";
import type { Mistake } from "./report.ts";

/** `**` that begins or ends words, or stands apart from them; not 2**10, src/**, (**options) or "**". */
const openEmphasis = new RegExp(
  [
    `(?<![\\p{L}\\d*/\\\\])\\*\\*(?=[\\p{L}\\d\\p{Ps}\\p{Pi}"'${understood}])(?!\\w+[),=])`,
    `(?<=[\\p{L}\\d.,!?:;"'\\p{Pe}\\p{Pf}${understood}])\\*\\*(?![\\p{L}\\d*/])`,
    "(?<=^|\\s)\\*\\*(?= [^*\\n]+\\*\\*)",
  ].join("|"),
  "gmu",
);
const quotedStars = /["'“‘]\*\*["'”’]/;

/** Returns the first `**` of a text that makes nothing bold. */
export function findOpenEmphasis(text: string): Mistake | undefined {
  if (!text.includes("**")) return undefined;
  for (const { index } of text.matchAll(openEmphasis)) {
    if (quotedStars.test(text.slice(Math.max(0, index - 1), index + 3))) continue;
    return {
      offset: index,
      typed: "**",
      message: "** makes nothing bold here, and is shown as typed",
      fix: "Write **words**, with both pairs of stars close to the words, or \\*\\* to show the stars",
    };
  }
  return undefined;
}

const formula = /(?<![\\$\p{L}\d])(\${1,2})(?=[^\s$\d])([^$\n]*[^\s$\\])\1(?![\d$\p{L}])/gu;
const latex = /\\[A-Za-z]{2,}|[A-Za-z\d)]\^|[A-Za-z]_[A-Za-z\d{]|^[A-Za-z]$/;

/** Returns the first formula between dollar signs, `$x^2$`; prices are none. */
export function findFormula(text: string): Mistake | undefined {
  if (!text.includes("$")) return undefined;
  for (const { index, 0: typed, 2: inside = "" } of text.matchAll(formula)) {
    if (!latex.test(inside)) continue;
    return {
      offset: index,
      typed,
      message: "formulas between dollar signs are shown as typed",
      fix: "Write it in words and characters (x², ≤), or as a picture; to show it as it is, put it between backquotes",
    };
  }
  return undefined;
}

/** Returns what stands where a box of a task list was meant: "[]", "[x]" without a blank. */
export function findBrokenTask(text: string): Mistake | undefined {
  const typed = /^(?:\[\] ?|\[[xX]\](?=[\p{L}]))/u.exec(text)?.[0];
  if (typed === undefined || text.length === typed.length) return undefined;
  const box = typed.startsWith("[]") ? "[ ]" : "[x]";
  return {
    offset: 0,
    typed,
    message: `${typed.trim()} makes no box, and is shown as typed`,
    fix: `Write ${box} and a space before the words`,
  };
}
