/** Lines that were meant as lists or headings, and are shown as one paragraph (L8). */
import type { MarkdownProblem } from "../result.ts";
import { type LeftText, understood } from "./left-text.ts";
import { locateMistake } from "./report.ts";

/** Spaces that make no list; Word and web pages put them after bullets. */
const odd = "\u00a0\u2000-\u200a\u202f\u3000";
const bullet = /^[•·‣◦▪●○∙]/;

const mayBeList = new RegExp(
  `[ \\t>*+-]*(?:[•·‣◦▪●○∙–—]|[-*+](?=[\\p{L}\\[\`${odd}])|#+(?=[^\\s#]|[${odd}])|\\d+[.)](?=\\p{L}|[${odd}]))`,
  "uy",
);

/** Whether a text may have such lines; most have none. */
export function mayHaveLists(source: string): boolean {
  // Line by line, since a search for "^" looks at each character.
  for (let at = 0; ; ) {
    mayBeList.lastIndex = at;
    if (mayBeList.test(source)) return true;
    at = source.indexOf("\n", at) + 1;
    if (at === 0) return false;
  }
}

interface Line {
  readonly left: LeftText;
  readonly offset: number;
  readonly text: string;
}

type LineMistake = readonly [line: Line, message: string, fix: string];

/** Reports each kind of such lines once in a text. */
export function reportLists(texts: readonly LeftText[]): readonly MarkdownProblem[] {
  const blocks = texts.filter(({ block }) => block === "paragraph_open").map(splitLines);
  const lines = blocks.flat();
  const found = [
    findBullet(lines),
    findOddSpace(lines),
    findHeading(lines),
    findNumbers(lines),
    ...blocks
      .map(findDashes)
      .filter((one) => one !== undefined)
      .slice(0, 1),
  ];
  return found.flatMap((mistake) => {
    if (mistake === undefined) return [];
    const [{ left, offset, text }, message, fix] = mistake;
    return locateMistake(left, { offset, typed: text, message, fix });
  });
}

function splitLines(left: LeftText): readonly Line[] {
  let offset = 0;
  return left.text.split("\n").map((text) => {
    const line = { left, offset, text };
    offset += text.length + 1;
    return line;
  });
}

/** Two bullets one after the other; a single one may be an ornament. */
function findBullet(lines: readonly Line[]): LineMistake | undefined {
  const isItem = (line: Line | undefined) =>
    line !== undefined &&
    bullet.test(line.text) &&
    line.text.length > 1 &&
    line.text.split(line.text.charAt(0)).length === 2;
  const line = lines.find((one, i) => isItem(one) && isItem(lines[i + 1]));
  if (line === undefined) return undefined;
  const mark = line.text.charAt(0);
  const fix = "Write - and a space before each item, and leave an empty line above the first";
  return [line, `lines that begin with ${mark} are no list: they are shown as typed`, fix];
}

function findOddSpace(lines: readonly Line[]): LineMistake | undefined {
  const pattern = new RegExp(`^([-*+]|#{1,6}|\\d+[.)])[${odd}]`);
  const found = lines.filter(({ text }) => pattern.test(text));
  const isNumber = ({ text }: Line) => /^\d/.test(text);
  // "12. Juni" is a date.
  const line = found.find((one) => !isNumber(one) || found.filter(isNumber).length > 1);
  if (line === undefined) return undefined;
  const mark = pattern.exec(line.text)?.[1] ?? "";
  const kind = mark.startsWith("#") ? "heading" : "list";
  return [
    line,
    `the space after ${mark} is a no-break space, which makes no ${kind}`,
    `Delete it, and type an ordinary space after ${mark}`,
  ];
}

function findHeading(lines: readonly Line[]): LineMistake | undefined {
  const line = lines.find(({ text }) => /^#{2,6}[\p{L}\d"'“‘(¿¡]/u.test(text));
  if (line === undefined) return undefined;
  const [, marks = "", words = ""] = /^(#+)(.*)$/.exec(line.text) ?? [];
  return [line, `${marks} without a space makes no heading`, `Write ${marks} ${words}`];
}

/** "1.one" and "2.two". */
function findNumbers(lines: readonly Line[]): LineMistake | undefined {
  const numberOf = ({ text }: Line) => /^(\d{1,2})[.)](?=\p{L}{2})/u.exec(text)?.[1];
  const numbers = new Set(lines.map(numberOf));
  const line = lines.find((one) => {
    const number = numberOf(one);
    return number !== undefined && numbers.has(String(Number(number) + 1));
  });
  if (line === undefined) return undefined;
  const [mark = ""] = /^\d+[.)]/.exec(line.text) ?? [];
  const fix = `Write ${mark} ${line.text.slice(mark.length)}, and leave an empty line above the first`;
  return [line, `${mark} without a space makes no list`, fix];
}

const dashItem = new RegExp(
  `^(?:[-*+](?=\\p{L}{3}|\\p{L}+ \\p{L}|${understood})|[–—] ?(?=[\\p{L}${understood}]))`,
  "u",
);

/** Several lines of "-one" or "– one". */
function findDashes(lines: readonly Line[]): LineMistake | undefined {
  const found = lines.filter(({ text }) => dashItem.test(text));
  const [line] = found;
  if (line === undefined || found.length < 2) return undefined;
  const mark = line.text.charAt(0);
  const fix = "Write - and a space before each item, and leave an empty line above the first";
  return /[–—]/.test(mark)
    ? [line, `lines that begin with ${mark} are no list: they are shown as typed`, fix]
    : [line, `${mark} without a space makes no list`, fix];
}
