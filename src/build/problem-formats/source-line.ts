/** Shows a line of a text with a caret below one of its characters, for a terminal. */

const tabWidth = 4;

/** A character as readers count them, and the columns that it takes. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  /** Index of its first code point in the line. */
  readonly index: number;
}

/** Characters that take two columns: Chinese, Japanese, Korean, full-width forms, and emoji. */
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function splitCells(line: string): readonly Cell[] {
  let index = 0;
  let column = 0;
  return [...segmenter.segment(line)].map(({ segment }) => {
    const width = segment === "\t" ? tabWidth - (column % tabWidth) : wide.test(segment) ? 2 : 1;
    // What has no shape of its own is shown as a dot, so that it can be seen.
    const shown =
      segment === "\t" ? " ".repeat(width) : /^[\p{C}\p{M}]+$/u.test(segment) ? "·" : segment;
    const cell = { shown, width, index };
    index += [...segment].length;
    column += width;
    return cell;
  });
}

/**
 * Returns the line, cut to `maxWidth` columns around the character at `column` (from 1, in
 * characters), and the number of columns before that one.
 */
export function showLine(
  line: string,
  column: number,
  maxWidth: number,
): { readonly text: string; readonly offset: number } {
  const cells = splitCells(line);
  // The place may be the end of the line.
  const isAtEnd = column > [...line].length;
  const at = isAtEnd ? cells.length : cells.findLastIndex(({ index }) => index < column);
  const measure = (from: number, to: number) =>
    cells.slice(from, to).reduce((sum, { width }) => sum + width, 0);
  let from = 0;
  let to = cells.length;
  if (measure(0, to) + 1 > maxWidth) {
    // A column at each end is for the ellipsis.
    const before = Math.floor(maxWidth / 2) - 1;
    while (from < at && measure(from, at) > before) from++;
    while (to > at + 1 && measure(from, to) > maxWidth - 3) to--;
  }
  const text = cells.slice(from, to).map(({ shown }) => shown);
  return {
    text: `${from > 0 ? "…" : ""}${text.join("")}${to < cells.length ? "…" : ""}`,
    offset: measure(from, at) + (from > 0 ? 1 : 0),
  };
}
