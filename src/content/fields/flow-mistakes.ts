/** Explains values between braces or brackets that need quotes. */
import { adviseQuotes, type YamlMistake } from "./yaml-mistakes.ts";

/** A mistake, and where the value that it is about ends. */
export interface FlowMistake extends YamlMistake {
  readonly end: number;
}

/** A brace or bracket that begins a value: nothing, a colon, hyphen, comma or bracket is before it. */
const opening = /(?<=(?:^|[:,[-])[ \t]*)[{[]/g;
/** What may follow the brace or bracket that ends a value. */
const afterClosing = /^[ \t]*(?:$|[\]},]|[ \t]#)/;
/** The name of a field and its colon; without a space after it, as in `src:a.png`, in small letters. */
const fieldStart = /(?:^|,)\s*([A-Za-z][\w-]*(?=\s*:(?:\s|$))|[a-z-]+(?=:(?!\/\/)))\s*:\s*/g;
const itemStart = /(?:^|,)\s*()/g;
const quotedText = /(?<=(?:^|[:,])\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*(?:,|$))/g;

/** The longest line that is looked at, in characters; a longer one was written by no person. */
const maxLineLength = 2000;

/**
 * Returns the mistakes between braces and brackets that open and close on one line, in the order of
 * the text. `isReadable` says whether YAML reads what stands between two of them, with both.
 */
export function findFlowMistakes(
  text: string,
  isReadable: (flow: string) => boolean,
): readonly FlowMistake[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const lineStart = start;
    start += line.length + 1;
    const openings = line.length > maxLineLength ? [] : [...line.matchAll(opening)];
    let found: readonly FlowMistake[] = [];
    let rest = line;
    // The last one has no other within it, and is then a word within the one around it.
    for (const { index: from } of openings.reverse()) {
      const to = findEnd(rest.slice(from));
      if (to === undefined) continue;
      if (!isReadable(rest.slice(from, from + to + 1))) {
        const outer = explainFlow(line, from, from + to, rest);
        const isInOuter = ({ offset, end }: FlowMistake) =>
          outer.some((one) => one.offset <= offset && end <= one.end);
        found = [...found.filter((one) => !isInOuter(one)), ...outer];
      }
      rest = mask(rest, from, from + to + 1);
    }
    return [...found]
      .sort((a, b) => a.offset - b.offset)
      .map((one) => ({ ...one, offset: lineStart + one.offset, end: lineStart + one.end }));
  });
}

/** Returns a text of the same length without the mistakes. */
export function maskMistakes(text: string, mistakes: readonly FlowMistake[]): string {
  let masked = "";
  for (const { offset, end } of mistakes) {
    masked += text.slice(masked.length, offset);
    masked += mask(text.slice(offset, end), 0, end - offset);
  }
  return masked + text.slice(masked.length);
}

/** Returns a text of the same length with plain letters, or a blank for a comma, between two offsets. */
export function mask(text: string, from: number, to: number): string {
  const letter = text.slice(from, to) === "," ? " " : "x";
  return text.slice(0, from) + letter.repeat(to - from) + text.slice(to);
}

/** Returns the offset of the brace or bracket that closes the first one of a line. */
function findEnd(line: string): number | undefined {
  const [open, close] = line.startsWith("{") ? ["{", "}"] : ["[", "]"];
  let depth = 0;
  for (const [i, letter] of line.split("").entries()) {
    if (letter === open) depth++;
    else if (letter === close && --depth === 0)
      return afterClosing.test(line.slice(i + 1)) ? i : undefined;
  }
  return undefined;
}

/**
 * Explains the values between the brace or bracket at `from` and the one at `to`. `masked` is the
 * text with words in the place of what is nested.
 */
export function explainFlow(
  text: string,
  from: number,
  to: number,
  masked: string,
): readonly FlowMistake[] {
  const isList = text.charAt(from) === "[";
  const begin = from + 1;
  // Signs within quotes mean nothing.
  const inner = masked.slice(begin, to).replace(quotedText, (typed) => "x".repeat(typed.length));
  const starts = [...inner.matchAll(isList ? itemStart : fieldStart)];
  const values = starts.map(({ index, 0: typed, 1: key = "" }, i) => {
    const plain = inner.slice(index + typed.length, starts[i + 1]?.index ?? inner.length).trimEnd();
    const offset = begin + index + typed.length;
    const end = offset + plain.length;
    const value = text.slice(offset, end).replace(/\s+/g, " ");
    return { offset, end, plain, key, value, hasSpace: isList || /\s$/.test(typed) };
  });
  const commas = [...inner.matchAll(/(?<=,\s*),/g)].map(({ index }) => ({
    offset: begin + index,
    end: begin + index + 1,
    message: "there is nothing between two commas",
    fix: "Delete one of them",
  }));
  return commas.length > 0 ? commas : values.flatMap(explainValue);
}

interface FlowValue extends Pick<FlowMistake, "offset" | "end"> {
  /** The field's name; empty for an item of a list. */
  readonly key: string;
  readonly value: string;
  /** The value, with words in the place of what is nested or in quotes. */
  readonly plain: string;
  readonly hasSpace: boolean;
}

function explainValue({
  offset,
  end,
  key,
  value,
  plain,
  hasSpace,
}: FlowValue): readonly FlowMistake[] {
  if (!hasSpace && plain !== "") {
    const message = "there is no space after the colon";
    return [{ offset, end, message, fix: `Write ${key}: ${value}` }];
  }
  const sign = findSign(plain);
  if (sign === undefined) return [];
  const next = /^(?:[^;]*;|[\w/-]*[./-][\w./-]*) +([a-z]+):\s/.exec(plain)?.[1];
  if (next !== undefined && key !== "") {
    const message = "there is no comma between two fields";
    return [{ offset, end, message, fix: `Write a comma and a space before ${next}:` }];
  }
  const [before, word] = plain.split(/, *(?=[a-z-]+$)/);
  if (word !== undefined && /^[\w/-]*[./-][\w./-]*$/.test(before ?? "")) {
    const message = `there is no value for ${word}`;
    return [{ offset: end - word.length, end, message, fix: `Write ${word}: and its value` }];
  }
  const advice = adviseQuotes(key, value);
  const where = key === "" ? "brackets" : "braces";
  return [
    {
      offset,
      end,
      message: `between ${where}, ${key === "" ? "an item" : "a value"} with ${sign} needs quotes`,
      fix: key === "" || advice.includes(":") ? advice : `Put the whole value of ${key}: in quotes`,
    },
  ];
}

/** Returns what in a plain value needs quotes. */
function findSign(plain: string): string | undefined {
  if (/^["']/.test(plain)) return /.["']./.test(plain) ? "quotes around a part of it" : undefined;
  if (/:(?:\s|$)/.test(plain)) return "a colon and a space";
  if (/(?:^|\s)#/.test(plain)) return "a #";
  if (/[[\]{}]/.test(plain)) return "a bracket";
  if (plain.includes(",")) return "a comma";
  const [first] = /^(?:[@`%&*!|>]|[-?](?=\s|$))/.exec(plain) ?? [];
  return first === undefined ? undefined : `${first} at its beginning`;
}
