/** Turns a file's bytes into text, or says why they are not text and where that shows. */
import { isUtf8 } from "node:buffer";
import { type Position, type Problem, start } from "./problem.ts";

/** The most that a text may have, in bytes: a book's chapter is a tenth of it. */
export const textLimit = 1024 * 1024;

type Refusal = Pick<Problem, "at" | "wrong" | "write">;

/** C0 but tab and line ends, DEL, C1, and what XML 1.0 and HTML forbid. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** The text with `\n` line ends and without a byte order mark, or the reason for refusing it. */
export function decode(bytes: Buffer): string | Refusal {
  if (bytes.length > textLimit) {
    return refuse(start, `it is larger than ${textLimit / 1024} KB`, "Split it into several texts");
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16();
  if (!isUtf8(bytes)) return notUtf8(bytes);
  let text = bytes.toString("utf8");
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  const at = text.search(unprintable);
  return at < 0 ? text : controlCharacter(text, at);
}

/** Line and column of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: [...before.slice(before.lastIndexOf("\n") + 1)].length + 1 };
}

function controlCharacter(text: string, at: number): Refusal {
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  const name = code === "0000" ? "a NUL" : "a control character";
  return refuse(
    positionAt(text, at),
    `there is ${name} (U+${code}) here, which cannot be seen or published`,
    "Delete it, and type the words around it again",
  );
}

function notUtf8(bytes: Buffer): Refusal {
  // A bad byte is decoded as U+FFFD, so it is where the text, written again, first differs.
  const again = Buffer.from(bytes.toString("utf8"));
  const at = bytes.findIndex((byte, i) => byte !== again[i]);
  const before = bytes.toString("utf8", 0, at);
  return refuse(
    positionAt(before, before.length),
    "this character is not UTF-8",
    "Save the file as UTF-8 (in most editors: Save as, Encoding)",
  );
}

function utf16(): Refusal {
  return refuse(start, "the file is saved as UTF-16", "Save it as UTF-8 (Save as, Encoding)");
}

function refuse(at: Position, wrong: string, write: string): Refusal {
  return { at, wrong, write };
}
