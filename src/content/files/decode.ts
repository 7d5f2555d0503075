/** Decodes the bytes of a text, and finds positions in it. */
import { isUtf8 } from "node:buffer";
import { fileStart, type Position, type Problem } from "./problem.ts";

/** Size limit of a text, in bytes: ten times a chapter of a book. */
export const maxTextBytes = 1024 * 1024;

type DecodeProblem = Pick<Problem, "position" | "message" | "fix">;

/** C0 except tab and line ends, DEL, C1, and what XML and HTML forbid. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const loneSurrogate = /\p{Cs}/u;

/** Returns the text with `\n` line ends and without a byte order mark, or why it is rejected. */
export function decode(bytes: Buffer): string | DecodeProblem {
  if (bytes.length > maxTextBytes) {
    return createDecodeProblem(
      fileStart,
      `it is larger than ${maxTextBytes / 1024} KB`,
      "Split it into several texts",
    );
  }
  if (isUtf16(bytes)) {
    return createDecodeProblem(
      fileStart,
      "the file is saved as UTF-16",
      "Save it as UTF-8 (Save as, Encoding)",
    );
  }
  if (!isUtf8(bytes)) return explainNotUtf8(bytes);
  const text = normalizeLineEnds(bytes.toString("utf8"));
  const found = findUnprintable(text);
  return found === undefined ? text : explainControlCharacter(text, found.offset, found.name);
}

function normalizeLineEnds(text: string): string {
  const withoutBom = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return withoutBom.includes("\r") ? withoutBom.replace(/\r\n?/g, "\n") : withoutBom;
}

/** Finds the first character that cannot be published; its name is like "U+0007". */
export function findUnprintable(
  text: string,
): { readonly offset: number; readonly name: string } | undefined {
  const found = text.search(unprintable);
  const offset = found < 0 && !text.isWellFormed() ? text.search(loneSurrogate) : found;
  if (offset < 0) return undefined;
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  return { offset, name: `U+${code}` };
}

/** Whether a text has only spaces and invisible characters. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{C}\p{Z}]/u.test(text);
}

/** Converts offsets of a text to lines and columns, by binary search. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];
  /** Whether each line has characters of two code units, by line number. */
  readonly #hasSurrogates = new Map<number, boolean>();

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
      this.#starts.push(at + 1);
  }

  /** Returns the offset of a line's first character; lines count from 1. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  positionAt(offset: number): Position {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.lineStart(middle + 1) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = low + 1;
    const begin = this.lineStart(line);
    const before = this.#lineHasSurrogates(line)
      ? [...this.#text.slice(begin, offset)].length
      : offset - begin;
    return { line, column: before + 1 };
  }

  #lineHasSurrogates(line: number): boolean {
    const cached = this.#hasSurrogates.get(line);
    if (cached !== undefined) return cached;
    const hasSurrogates = /[\ud800-\udfff]/.test(
      this.#text.slice(this.lineStart(line), this.lineStart(line + 1)),
    );
    this.#hasSurrogates.set(line, hasSurrogates);
    return hasSurrogates;
  }
}

function explainControlCharacter(text: string, offset: number, code: string): DecodeProblem {
  const name = code === "U+0000" ? "a NUL" : "a control character";
  return createDecodeProblem(
    new LineIndex(text).positionAt(offset),
    `there is ${name} (${code}) here, which is invisible and cannot be published`,
    "Delete it; if you cannot see it, type the words around it again",
  );
}

/** Tells by the byte order mark, or by a zero byte in each of the first two characters. */
function isUtf16([a, b, c, d]: Buffer): boolean {
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (a === 0 && c === 0 && b !== 0 && d !== 0) || (a !== 0 && c !== 0 && b === 0 && d === 0);
}

function explainNotUtf8(bytes: Buffer): DecodeProblem {
  // A bad byte decodes to U+FFFD, so the encoded text first differs near it.
  const reencoded = Buffer.from(bytes.toString("utf8"));
  const first = bytes.findIndex((byte, i) => byte !== reencoded[i]);
  let at = first < 0 ? bytes.length : first;
  while (!isUtf8(bytes.subarray(0, at))) at--;
  const before = normalizeLineEnds(bytes.toString("utf8", 0, at));
  return createDecodeProblem(
    new LineIndex(before).positionAt(before.length),
    "this character is not UTF-8",
    "Save the file as UTF-8 (in most editors: Save as, Encoding)",
  );
}

function createDecodeProblem(position: Position, message: string, fix: string): DecodeProblem {
  return { position, message, fix };
}
