/** Explains common mistakes in YAML: what is wrong, and what to write. */

import { findInvisible } from "../../text/invisible.ts";

/** An error of the yaml library. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

export interface YamlMistake {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
  /** What the fix says, for a machine; each is safe. */
  readonly edits?: readonly YamlEdit[] | undefined;
}

/** A change of the text at an offset. */
export interface YamlEdit {
  readonly offset: number;
  readonly from: string;
  readonly to: string;
}

/** The longest line that a fix suggests, in characters. */
const maxAdviceLength = 80;
const fieldFormFix = "Write one field a line: its name, a colon, a space and its value";

/** Explains the first error of each line; the others follow from it. */
export function explainYamlErrors(
  errors: readonly YamlError[],
  text: string,
): readonly YamlMistake[] {
  const lines = new Set<number>();
  const mistakes: YamlMistake[] = [];
  for (const error of errors) {
    const mistake = explainYamlError(error, text);
    const mistakeLines = [error.pos[0], mistake.offset].map((offset) =>
      findLineStart(text, offset),
    );
    if (!mistakeLines.some((line) => lines.has(line))) mistakes.push(mistake);
    for (const line of mistakeLines) lines.add(line);
  }
  return mistakes;
}

function explainYamlError({ code, message, pos: [offset] }: YamlError, text: string): YamlMistake {
  const createMistake = (message: string, fix: string, at = offset): YamlMistake => ({
    offset: at,
    message,
    fix,
  });
  if (/call stack/i.test(message)) return explainDeepNesting(offset);
  const mark = findNoBreakSpace(offset, text) ?? explainItemMark(offset, text);
  if (mark !== undefined) return mark;
  switch (code) {
    case "TAB_AS_INDENT":
      return createMistake("there is a tab here", "Indent with spaces instead");
    case "BLOCK_AS_IMPLICIT_KEY":
      return message.startsWith("Nested") ? explainNested(offset, text) : explainIndent(offset);
    case "MULTILINE_IMPLICIT_KEY":
      return explainMissingColon(offset, text);
    case "MISSING_CHAR":
      if (message.startsWith("Missing closing")) {
        const quote = message.includes('"') ? '"' : "'";
        return explainUnclosed(text.lastIndexOf(quote, offset - 1));
      }
      return explainMissingColon(offset, text);
    case "BAD_INDENT":
      return /^Flow/.test(message)
        ? explainUnclosed(text.lastIndexOf(message.includes("map") ? "{" : "[", offset))
        : explainIndent(offset);
    case "BAD_DQ_ESCAPE": {
      const { key, value } = readLineAt(text, offset);
      const inner = value.replace(/^"(.*)"$/, "$1").replaceAll("'", "''");
      return createMistake(
        "a backslash has a special meaning in double quotes",
        `Use single quotes: ${key}: '${inner}'`,
      );
    }
    case "BAD_ALIAS":
      return explainIndicator(offset, text);
    case "MULTIPLE_DOCS":
      return createMistake(
        "there is a line of dots or dashes among the fields",
        "Delete that line",
      );
    case "UNEXPECTED_TOKEN":
      return message.endsWith("node end")
        ? explainTextAfterEnd(offset, text)
        : explainUnexpected(offset, text);
    default:
      return explainUnexpected(offset, text);
  }
}

/** Explains a no-break space before a field, or after its colon or hyphen, where YAML knows ordinary ones only. */
function findNoBreakSpace(offset: number, text: string): YamlMistake | undefined {
  const { start, line } = readLineAt(text, offset);
  const [before] = /^ *(?:[\w-]+: *|- *)?(?=[\u00a0\u2007\u202f])/.exec(line) ?? [];
  if (before === undefined) return undefined;
  const mark = findInvisible(line.slice(before.length, before.length + 1));
  return before.trim() === ""
    ? {
        offset: start,
        message: `the line begins with ${mark}, which does not indent it`,
        fix: "Indent it with ordinary spaces",
      }
    : {
        offset: start + before.length,
        message: `there is ${mark} here, which looks like an ordinary space`,
        fix: "Delete it, and type a space",
      };
}

/** Explains a pasted bullet, and a hyphen before a no-break space: YAML takes either for words. */
export function explainListMark(offset: number, text: string): YamlMistake | undefined {
  const { start, line } = readLineAt(text, offset);
  const [typed, mark] = listMark.exec(line.slice(offset - start)) ?? [];
  if (typed === undefined || line.slice(0, offset - start).trim() !== "") return undefined;
  const item = line.slice(offset - start + typed.length).trim();
  const indent = line.slice(0, offset - start);
  return {
    offset,
    edits: listMarkEdits(offset, indent, text),
    message:
      mark === undefined
        ? "the space after the hyphen is a no-break space, so this is no list"
        : `${mark} does not begin an item of a list here`,
    fix: writeIfShort(`- ${item}`) ?? "Write a hyphen and a space",
  };
}

/** Explains a hyphen without a space at the beginning of a line: YAML takes it for a part of the words. */
export function explainItemMark(offset: number, text: string): YamlMistake | undefined {
  const { start, line } = readLineAt(text, offset);
  const [, indent = "", item] = /^(\s*)-(?=[^\s-])(.*)$/.exec(line) ?? [];
  if (item === undefined) return undefined;
  return {
    offset: start + indent.length,
    message: "there is no space after the hyphen",
    fix: writeIfShort(`- ${item.trim()}`) ?? "Put a space after it",
  };
}

/** Returns the edits for a mark, and for those below it. */
function listMarkEdits(offset: number, indent: string, text: string): readonly YamlEdit[] {
  const edits: YamlEdit[] = [];
  let start = offset - indent.length;
  for (const line of text.slice(start).split("\n")) {
    const from = line.startsWith(indent)
      ? listMark.exec(line.slice(indent.length))?.[0]
      : undefined;
    if (from === undefined) break;
    edits.push({ offset: start + indent.length, from, to: "- " });
    start += line.length + 1;
  }
  return edits;
}

/** A bullet, or a hyphen that a no-break space follows. */
const listMark = /^(?:([•·‣◦▪●])\s*|-[ \t]*[\u00a0\u2007\u202f])(?=\S)/u;

/** Explains too many levels of lists or maps. */
export function explainDeepNesting(offset: number): YamlMistake {
  return { offset, message: "fields are nested too deeply here", fix: "Use a few levels at most" };
}

/** What a plain value cannot have. */
const needsQuotes = /^[^\p{L}\p{N}]|: |:$| #/u;

/** Explains a value that starts with a character that has a meaning in YAML. */
export function explainIndicator(offset: number, text: string): YamlMistake {
  const { key, value } = readLineAt(text, offset);
  const indicator = text.charAt(offset);
  if (/^\{\s*[\w-]+:\s/.test(value))
    return {
      offset,
      message: "what stands between the braces cannot be read",
      fix: "Write each of its fields on a line of its own, without braces and commas",
    };
  const plain = value.replace(/(\*{1,2}|`)(\S|\S.*?\S)\1/g, "$2");
  if (plain !== value && /^(?:title|name|summary)$/.test(key) && !needsQuotes.test(plain))
    return {
      offset,
      message: `a value that starts with ${indicator} has a special meaning, and ${key} is plain text`,
      fix: writeIfShort(`${key}: ${plain}`) ?? `Delete the ${indicator}`,
    };
  return {
    offset,
    message: `a value that starts with ${indicator} has a special meaning`,
    fix: value.startsWith(indicator) ? adviseQuotes(key, value) : "Put it in quotes",
  };
}

/** Explains that YAML ignores the words after a #. */
export function explainComment(offset: number, text: string): YamlMistake {
  const { key, value } = readLineAt(text, offset);
  return {
    offset,
    message: "the text after # is ignored",
    fix: `${adviseQuotes(key, value)}; or move the comment to a line of its own`,
  };
}

/** Explains a colon in the value, or an indented line below it that looks like a field. */
function explainNested(offset: number, text: string): YamlMistake {
  const { key, value, end } = readLineAt(text, offset);
  if (value.startsWith("?")) return explainIndicator(offset, text);
  if (/:(?:\s|$)/.test(value)) {
    return {
      offset,
      message: "the value contains a colon and a space",
      fix: adviseQuotes(key, value),
      edits: quoteEdits(offset, text),
    };
  }
  const next = /\S/.exec(text.slice(end))?.index ?? 0;
  return {
    offset: end + next,
    message: "this line is indented, so it belongs to the line above",
    fix: "Start it in the same column as the other fields",
  };
}

/** Fields of words. */
const wordFields = /^(?:title|name|summary|description|reason|place|role|talk|caption|alt)$/;
/** The name of a field within a value, where a line break was lost. */
const joinedField =
  /(?:^|\s)(?:[\w-]*date|start|end|moved|status|reason|draft|unlisted|id|aliases|tags|authors?|hosts?|speakers?|place|online|title|summary|cohort|from|until|time|repeats|skip|duration|image|registration):/;

/** Returns the edit that puts quotes round words with a colon, unless they may be two fields. */
function quoteEdits(offset: number, text: string): readonly YamlEdit[] | undefined {
  const { key, value, start, line } = readLineAt(text, offset);
  if (!wordFields.test(key) || /["\\#]/.test(value) || joinedField.test(value)) return undefined;
  const from = value.trim();
  return [{ offset: start + line.lastIndexOf(from), from, to: `"${from}"` }];
}

function explainMissingColon(offset: number, text: string): YamlMistake {
  const { line, start, end } = readLineAt(text, offset);
  const mark = explainListMark(start + line.search(/\S|$/), text);
  if (mark !== undefined) return mark;
  const [, key, value] = /^\s*([\w-]+):(?!\/\/)(\S.*)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined) {
    return {
      offset,
      message: "there is no space after the colon",
      fix: writeIfShort(`${key}: ${value}`) ?? "Put a space after it",
    };
  }
  const item = explainItemMark(offset, text);
  if (item !== undefined) return item;
  const above = start === 0 ? "" : readLineAt(text, start - 1).line;
  const isBeside = /^[\w-]+:\s+[^\s|>]/.test(above) && /^\S/.test(line);
  if (isBeside && /^[\w-]+:(?:\s|$)/m.test(text.slice(end + 1)))
    return {
      offset: start,
      message: "this line has no field name and colon",
      fix: "Put it at the end of the line above, or begin it with two blanks",
    };
  return {
    offset,
    message: "this line has no field name and colon",
    fix: "Write a name, a colon and a value; if the text begins here, write a line --- above it",
  };
}

function explainUnclosed(offset: number): YamlMistake {
  return {
    offset: Math.max(0, offset),
    message: "a quote or bracket opens here and is not closed",
    fix: "Close it, or put the whole value in quotes",
  };
}

function explainIndent(offset: number): YamlMistake {
  return {
    offset,
    message: "this line does not start in the same column as its neighbours",
    fix: "Line it up with spaces",
  };
}

/** Explains text after a closing quote or bracket, or after indented lines. */
function explainTextAfterEnd(offset: number, text: string): YamlMistake {
  const before = text.slice(0, offset).trimEnd();
  const last = before.at(-1) ?? "";
  if (last === '"' || last === "'") {
    const open = before.lastIndexOf(last, before.length - 2);
    if (open >= 0 && before.slice(open).includes("\n")) return explainUnclosed(open);
    const { key, value } = readLineAt(text, offset);
    return {
      offset,
      message: "there is text after the closing quote",
      fix: adviseQuotes(key, value),
    };
  }
  if (findLineStart(text, offset) === offset) return explainIndent(offset);
  return explainUnexpected(offset, text);
}

function explainUnexpected(offset: number, text: string): YamlMistake {
  const { value, start, line } = readLineAt(text, offset);
  if (/^[@`%&*!|>[\]{},?-]/.test(value)) {
    return explainIndicator(start + line.length - value.length, text);
  }
  return { offset, message: "this cannot be read as a field", fix: fieldFormFix };
}

/** Returns the fix to put a value in quotes, with the value as typed. */
export function adviseQuotes(key: string, value: string): string {
  const inner = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
  const quoted = /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
  const name = key === "" ? "" : `${key}: `;
  return writeIfShort(`${name}${quoted}`, "Put the value in quotes: ") ?? "Put the value in quotes";
}

function writeIfShort(advice: string, prefix = "Write "): string | undefined {
  return advice.length > maxAdviceLength ? undefined : `${prefix}${advice}`;
}

function findLineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Returns the line at an offset and the field on it, without the hyphens of list items. */
export function readLineAt(text: string, offset: number) {
  const start = findLineStart(text, offset);
  const next = text.indexOf("\n", offset);
  const end = next < 0 ? text.length : next;
  const line = text.slice(start, end);
  const plain = line.trim().replace(/^(?:- +)+/, "");
  const [, key, rest = ""] = /^([^\s:[{"'][^:]*?)\s*:(?:\s+(.*))?$/s.exec(plain) ?? [];
  const value = key === undefined ? plain : rest;
  return { start, end, line, key: key ?? "", value: value.trimEnd() };
}
