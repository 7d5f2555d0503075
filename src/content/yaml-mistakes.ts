/** The mistakes that people make in YAML, in plain words: what is wrong, and what to write. */

/** An error of the library that reads YAML. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

export interface Mistake {
  readonly offset: number;
  readonly wrong: string;
  readonly write: string;
}

/** The longest value that an advice repeats, in characters. */
const longest = 80;
const oneFieldALine = "Write one field a line: its name, a colon, a space and its value";

/** What the errors say, one for each line: what comes after the first is its echo. */
export function mistakesOf(errors: readonly YamlError[], text: string): readonly Mistake[] {
  const lines = new Set<number>();
  const found: Mistake[] = [];
  for (const error of errors) {
    const mistake = mistakeOf(error, text);
    const own = [error.pos[0], mistake.offset].map((offset) => lineStart(text, offset));
    if (!own.some((line) => lines.has(line))) found.push(mistake);
    for (const line of own) lines.add(line);
  }
  return found;
}

function mistakeOf({ code, message, pos: [offset] }: YamlError, text: string): Mistake {
  const say = (wrong: string, write: string, at = offset): Mistake => ({
    offset: at,
    wrong,
    write,
  });
  if (/call stack/i.test(message)) return tooDeep(offset);
  switch (code) {
    case "TAB_AS_INDENT":
      return say("there is a tab here", "Indent with spaces instead");
    case "BLOCK_AS_IMPLICIT_KEY":
      return message.startsWith("Nested") ? nested(offset, text) : outOfLine(offset);
    case "MULTILINE_IMPLICIT_KEY":
      return notAField(offset, text);
    case "MISSING_CHAR":
      if (message.startsWith("Missing closing")) {
        const quote = message.includes('"') ? '"' : "'";
        return unclosed(text.lastIndexOf(quote, offset - 1));
      }
      return notAField(offset, text);
    case "BAD_INDENT":
      return /^Flow/.test(message)
        ? unclosed(text.lastIndexOf(message.includes("map") ? "{" : "[", offset))
        : outOfLine(offset);
    case "BAD_DQ_ESCAPE": {
      const { key, value } = lineAt(text, offset);
      const inner = value.replace(/^"(.*)"$/, "$1").replaceAll("'", "''");
      return say(
        "within double quotes a backslash has a meaning of its own",
        `Use single quotes: ${key}: '${inner}'`,
      );
    }
    case "BAD_ALIAS":
      return specialStart(offset, text);
    case "MULTIPLE_DOCS":
      return say("there is a line of dots or dashes among the fields", "Delete that line");
    case "UNEXPECTED_TOKEN":
      return message.endsWith("node end") ? afterEnd(offset, text) : unexpected(offset, text);
    default:
      return unexpected(offset, text);
  }
}

/** Lists or groups within others, to no end. */
export function tooDeep(offset: number): Mistake {
  return { offset, wrong: "fields are nested too deeply here", write: "Use a few levels at most" };
}

/** A value that starts with one of the characters to which YAML gives a meaning. */
export function specialStart(offset: number, text: string): Mistake {
  const { key, value } = lineAt(text, offset);
  const mark = text.charAt(offset);
  return {
    offset,
    wrong: `a value that starts with ${mark} has a meaning of its own`,
    write: value.startsWith(mark) ? inQuotes(key, value) : "Put it in quotes",
  };
}

/** Words after a # that YAML does not take as part of the value. */
export function cutOff(offset: number, text: string): Mistake {
  const { key, value } = lineAt(text, offset);
  return {
    offset,
    wrong: "what stands after the # is not read",
    write: `${inQuotes(key, value)}; or move the note to a line of its own`,
  };
}

/** A colon in the value, or a value that goes on in an indented line which looks like a field. */
function nested(offset: number, text: string): Mistake {
  const { key, value, end } = lineAt(text, offset);
  if (value.startsWith("?")) return specialStart(offset, text);
  if (/:(?:\s|$)/.test(value)) {
    return {
      offset,
      wrong: "a colon followed by a space stands within the value",
      write: inQuotes(key, value),
    };
  }
  const next = /\S/.exec(text.slice(end))?.index ?? 0;
  return {
    offset: end + next,
    wrong: "this line is indented, so it is taken as part of the one above",
    write: "Begin it in the same column as its neighbours",
  };
}

function notAField(offset: number, text: string): Mistake {
  const { line } = lineAt(text, offset);
  const [, key, value] = /^\s*([\w-]+):(?!\/\/)(\S.*)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined) {
    return {
      offset,
      wrong: "there is no space after the colon",
      write: short(`${key}: ${value}`) ?? "Put a space after it",
    };
  }
  if (/^\s*-\S/.test(line)) {
    return { offset, wrong: "there is no space after the hyphen", write: "Put a space after it" };
  }
  return {
    offset,
    wrong: "this line has no field's name and colon",
    write: "Write name: and a value, or, where the text begins here, a line --- above it",
  };
}

function unclosed(at: number): Mistake {
  return {
    offset: Math.max(0, at),
    wrong: "a quote or bracket is opened here and not closed",
    write: "Close it, or put the whole value in quotes",
  };
}

function outOfLine(offset: number): Mistake {
  return {
    offset,
    wrong: "this line does not begin in the same column as its neighbours",
    write: "Line it up with spaces",
  };
}

/** Something follows a closing quote or bracket, or a block of lines that were indented. */
function afterEnd(offset: number, text: string): Mistake {
  const before = text.slice(0, offset).trimEnd();
  const last = before.at(-1) ?? "";
  if (last === '"' || last === "'") {
    const open = before.lastIndexOf(last, before.length - 2);
    if (open >= 0 && before.slice(open).includes("\n")) return unclosed(open);
    const { key, value } = lineAt(text, offset);
    return {
      offset,
      wrong: "there is more after the closing quote",
      write: inQuotes(key, value),
    };
  }
  if (lineStart(text, offset) === offset) return outOfLine(offset);
  return unexpected(offset, text);
}

function unexpected(offset: number, text: string): Mistake {
  const { value, start, line } = lineAt(text, offset);
  if (/^[@`%&*!|>[\]{},?-]/.test(value)) {
    return specialStart(start + line.length - value.length, text);
  }
  return { offset, wrong: "this cannot be read as a field", write: oneFieldALine };
}

/** The advice to put a value in quotes, with the words as they were typed. */
export function inQuotes(key: string, value: string): string {
  const inner = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
  const quoted = /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
  const name = key === "" ? "" : `${key}: `;
  return short(`${name}${quoted}`, "Put the value in quotes: ") ?? "Put the value in quotes";
}

function short(advice: string, lead = "Write "): string | undefined {
  return advice.length > longest ? undefined : `${lead}${advice}`;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The line that holds an offset, and the field on it; a list's hyphens are no part of its name. */
export function lineAt(text: string, offset: number) {
  const start = lineStart(text, offset);
  const next = text.indexOf("\n", offset);
  const end = next < 0 ? text.length : next;
  const line = text.slice(start, end);
  const plain = line.trim().replace(/^(?:- +)+/, "");
  const [, key, rest = ""] = /^([^\s:[{"'][^:]*?)\s*:(?:\s+(.*))?$/s.exec(plain) ?? [];
  const value = key === undefined ? plain : rest;
  return { start, end, line, key: key ?? "", value: value.trimEnd() };
}
