/** Marks without an end (L13), and words that were not meant to be published (L16). */
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

const unfinished: readonly RegExp[] = [
  // Not "TODO tests", which is about them.
  /(?:^|(?<=[.!?:;–—-]\s)|[[(])(?:TODO|FIXME)(?=\s*[:\])]|\s*$|\s+(?:write|add|ask|check|find|insert|update|replace|finish|fix|get|link|picture|photo)(?!\p{L}))/mu,
  /(?<![\p{L}\d_./-])(?<!,\s)(?:TBC|TBD|TBA|tbc|tbd)(?![\p{L}\d_-])/u,
  /\[(?:insert|enter|fill in|your|add (?:a |the )?(?:name|link|date|time|picture|photo|text|quote)|(?:name|date|time|place|venue|title|link|text|photo|picture) (?:here|to come|to follow|tbc))(?![\p{L}\d])[^\]\n]*\](?![[(:])/iu,
  /lorem ipsum dolor|^lorem ipsum(?![\p{L}\d])/imu,
  /(?<![\p{L}\d])xx[/.]xx[/.](?:xx|\d{2})/iu,
];

/** Returns words of each kind that stand for what is still to be written, the first of a kind. */
export function findUnfinished(text: string): readonly Mistake[] {
  return unfinished.flatMap((pattern) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const typed = found[0].replace(/^[[(](?=TODO|FIXME)/, "");
    return {
      offset: found.index,
      typed,
      message: `"${typed}" looks like a note of what is still to be written, and would be published`,
      fix: "Write what is missing, or delete it",
    };
  });
}

const fileName = /^[^\s/]+\.(?:png|jpe?g|gif|webp|avif|svg|heic|bmp|tiff?)$/i;
const cameraName =
  /^(?:img|dsc|dscn|dscf|pxl|p|image|photo|picture|pic|screenshot|screen shot|untitled|scan|whatsapp image)[\s_-]*[\d\s_.:-]*(?:at [\d.]+)?$/i;

/** Whether alternative text says nothing of the picture: a file's name, "IMG_2034", "image" (L31). */
export function isFileName(alt: string): boolean {
  const text = alt.trim();
  return fileName.test(text) || cameraName.test(text);
}
