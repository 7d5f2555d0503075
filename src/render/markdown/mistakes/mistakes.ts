import type { MarkdownIt, StateCore } from "markdown-it";
import { findUnfinished, mayBeUnfinished } from "../../../text/unfinished.ts";
import { getResult, type MarkdownProblem, type MarkdownResult } from "../result.ts";
import {
  findConflict,
  findDashedHeadings,
  findLostCells,
  findOpenFences,
  findPictureLinks,
} from "./blocks.ts";
import { reportHtml } from "./html.ts";
import { collectLeftText, type LeftText, understood } from "./left-text.ts";
import { findBrokenLinks } from "./links.ts";
import { mayHaveLists, reportLists } from "./lists.ts";
import { type FoundMark, findMarks, selectMarkKinds } from "./marks.ts";
import { locateMistake, type Mistake } from "./report.ts";
import { reportTables } from "./tables.ts";
import { findBrokenTask, findFormula, findOpenEmphasis } from "./words.ts";

/** Reports text that was probably meant otherwise. */
export function mistakes(md: MarkdownIt): void {
  // Before text_join, which joins escaped characters with the text around them.
  md.core.ruler.after("inline", "waymark_mistakes", (state) => {
    const result = getResult(state.env);
    const blocks = { tokens: state.tokens, src: state.src };
    result.problems.push(
      ...findOpenFences(blocks),
      ...findConflict(blocks),
      ...findLostCells(blocks),
      ...findDashedHeadings(blocks),
      ...findPictureLinks(blocks),
      ...reportText(state, result),
    );
  });
}

function reportText(
  { tokens, src }: StateCore,
  result: MarkdownResult,
): readonly MarkdownProblem[] {
  const texts = collectLeftText(tokens);
  const { problems, unmarked } = reportMarks(texts, src, result);
  return [
    ...problems,
    ...(src.includes("<") ? reportHtml(unmarked) : []),
    ...(mayHaveLists(src) ? reportLists(unmarked) : []),
    ...(/[|\t]/.test(src) ? reportTables(unmarked) : []),
    ...unmarked.flatMap((left) =>
      findBrokenLinks(left.withAddresses).map((mistake) =>
        locateMistake(left, mistake, left.withAddresses),
      ),
    ),
    ...(src.includes("<!--") ? reportFirst(unmarked, findOpenComment) : []),
    ...(src.includes("**") ? reportFirst(unmarked, findOpenEmphasis) : []),
    ...(src.includes("$") ? reportFirst(unmarked, findFormula) : []),
    ...reportFirst(
      unmarked.filter(({ block }) => block === "paragraph_open"),
      findBrokenTask,
    ),
    ...(mayBeUnfinished(src) ? reportUnfinished(unmarked.filter(({ isQuoted }) => !isQuoted)) : []),
  ];
}

/** Reports each mark of another system once, counts all, and returns the texts without them. */
function reportMarks(
  texts: readonly LeftText[],
  src: string,
  { marks }: MarkdownResult,
): { readonly problems: readonly MarkdownProblem[]; readonly unmarked: readonly LeftText[] } {
  const problems: MarkdownProblem[] = [];
  const kinds = selectMarkKinds(src);
  if (kinds.length === 0) return { problems, unmarked: texts };
  const unmarked = texts.map((left) => {
    const found = findMarks(left.withAddresses, kinds);
    if (found.length === 0) return left;
    for (const { offset, typed, name, what, fix } of found) {
      const count = marks.get(name) ?? 0;
      marks.set(name, count + 1);
      if (count > 0) continue;
      const message = `${name} is ${what}, shown as typed`;
      problems.push(locateMistake(left, { offset, typed, message, fix }, left.withAddresses));
    }
    const text = maskMarks(left.text, findMarks(left.text, kinds));
    return { ...left, text, withAddresses: maskMarks(left.withAddresses, found) };
  });
  return { problems, unmarked };
}

function maskMarks(text: string, marks: readonly FoundMark[]): string {
  let masked = text;
  for (const { offset, typed } of marks)
    masked =
      masked.slice(0, offset) +
      typed.replace(/[^\n]/g, understood) +
      masked.slice(offset + typed.length);
  return masked;
}

/** Reports the first of a kind in a text. */
function reportFirst(
  texts: readonly LeftText[],
  find: (text: string) => Mistake | undefined,
): readonly MarkdownProblem[] {
  for (const left of texts) {
    const mistake = find(left.text);
    if (mistake !== undefined) return [locateMistake(left, mistake)];
  }
  return [];
}

function findOpenComment(text: string): Mistake | undefined {
  const offset = text.indexOf("<!--");
  if (offset < 0) return undefined;
  return {
    offset,
    typed: "<!--",
    severity: "problem",
    message: "the comment that begins here has no end, so it is shown as typed",
    fix: "Write --> at its end; where it has empty lines in it, start it on a line of its own",
  };
}

/** Reports each note of what is still to be written once in a text. */
function reportUnfinished(texts: readonly LeftText[]): readonly MarkdownProblem[] {
  const found = new Map<string, MarkdownProblem>();
  for (const left of texts)
    for (const mistake of findUnfinished(left.text))
      if (!found.has(mistake.typed)) found.set(mistake.typed, locateMistake(left, mistake));
  return [...found.values()];
}
