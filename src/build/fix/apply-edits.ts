/** Writes edits into the source of a file, and leaves every other byte of it as it is. */
import type { Edit } from "../../content/files/problem.ts";

/** The edits that solve one problem. */
export type EditGroup = readonly Edit[];

/** A line that was changed; `after` may be several, or end with `before` where lines were inserted. */
export interface ChangedLine {
  /** Counts from 1, in the source as it was. */
  readonly line: number;
  readonly before: string;
  readonly after: readonly string[];
}

export interface AppliedEdits {
  readonly source: string;
  readonly lines: readonly ChangedLine[];
  readonly applied: readonly EditGroup[];
}

/** An edit by its columns in a line, in code units. */
interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Applies groups of edits to a source with any line ends. A group is left out where something else
 * stands at its place, or an earlier group changes the same place.
 */
export function applyEdits(source: string, groups: readonly EditGroup[]): AppliedEdits {
  const parts = source.split(/(\r\n?|\n)/);
  const lines = parts.filter((_, i) => i % 2 === 0);
  const lineEnd = parts[1] ?? "\n";
  const spans: Span[] = [];
  const applied = groups.filter((group) => {
    const found = group.map((edit) => locateEdit(lines, edit));
    const usable = found.filter((span) => span !== undefined);
    if (
      usable.length < found.length ||
      usable.some((one) => spans.some((other) => overlap(one, other)))
    )
      return false;
    spans.push(...usable);
    return true;
  });
  const changed = [...Map.groupBy(spans, ({ line }) => line)]
    .sort(([a], [b]) => a - b)
    .map(([line, own]): ChangedLine => {
      const before = lines[line - 1] ?? "";
      return { line, before, after: writeSpans(before, own).split("\n") };
    });
  for (const { line, after } of changed) parts[2 * (line - 1)] = after.join(lineEnd);
  return { source: parts.join(""), lines: changed, applied };
}

function locateEdit(lines: readonly string[], { position, from, to }: Edit): Span | undefined {
  const text = lines[position.line - 1];
  if (text === undefined) return undefined;
  const mark = position.line === 1 && text.startsWith("\ufeff") ? 1 : 0;
  const letters = [...text.slice(mark)].slice(0, position.column - 1);
  const start = mark + letters.join("").length;
  // The position of a value in quotes is that of the quote.
  const quote = /["']/.exec(text.charAt(start))?.[0];
  const isQuoted = quote !== undefined && text.startsWith(`${quote}${from}${quote}`, start);
  if (isQuoted && from !== "" && !to.includes(quote))
    return { line: position.line, from: start + 1, to: start + 1 + from.length, text: to };
  if (!text.startsWith(from, start)) return undefined;
  return { line: position.line, from: start, to: start + from.length, text: to };
}

function overlap(a: Span, b: Span): boolean {
  return a.line === b.line && a.from <= b.to && b.from <= a.to;
}

function writeSpans(line: string, spans: readonly Span[]): string {
  const last = [...spans].sort((a, b) => b.from - a.from);
  return last.reduce(
    (text, { from, to, text: own }) => text.slice(0, from) + own + text.slice(to),
    line,
  );
}

/** Returns the changes of a file as a unified diff without context. */
export function formatDiff(file: string, lines: readonly ChangedLine[]): string {
  let added = 0;
  const hunks = lines.map(({ line, before, after }) => {
    const isInsertion = after.length > 1 && after.at(-1) === before;
    const written = isInsertion ? after.slice(0, -1) : after;
    const old = isInsertion ? `${line - 1},0` : `${line}`;
    const now = `${line + added}${written.length === 1 ? "" : `,${written.length}`}`;
    added += after.length - 1;
    const removed = isInsertion ? [] : [`-${before}`];
    return [`@@ -${old} +${now} @@`, ...removed, ...written.map((one) => `+${one}`)].join("\n");
  });
  return `--- a/${file}\n+++ b/${file}\n${hunks.join("\n")}\n`;
}
