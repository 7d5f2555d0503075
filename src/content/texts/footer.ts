/** The words of the lead at the foot of every page. */
import type { Body } from "../../render/body.ts";
import { locateField, type RawFields } from "../fields/raw-fields.ts";
import type { Position, Problems } from "../files/problem.ts";
import type { LinkChecker } from "../links/link-checker.ts";
import { findPositions } from "../links/positions.ts";
import { createBody, readBody } from "./body.ts";

/** Reads the markdown of `footer` in site.yaml; its links are checked with all others. */
export function readFooter(
  fields: RawFields,
  text: string,
  linkChecker: LinkChecker,
  problems: Problems,
): Body {
  const { file, yaml } = fields;
  const { info } = readBody(text, file);
  const { field, position } = locateField(fields, ["footer"]);
  const start = position();
  // Targets of links are looked for in the file itself, from the line of the value on.
  const source = yaml
    .split("\n")
    .slice(start.line - 1)
    .join("\n");
  const inSource = <T extends { readonly line: number }>(one: T) => ({ ...one, line: 0 });
  linkChecker.addBody({
    file,
    field,
    links: info.links.map(inSource),
    markdown: () => source,
    markdownLine: start.line,
  });
  const positions = findPositions(info.problems.map(inSource), source);
  for (const [i, { severity, message, fix, raw, typed, line }] of info.problems.entries()) {
    const found = positions[i] ?? start;
    const at: Position =
      raw === undefined && typed === undefined
        ? getLineStart(start, line, source)
        : { line: start.line + found.line - 1, column: found.column };
    const problem = { file, field, position: at, message, fix };
    if (severity === "problem") problems.add(problem);
    else problems.warn(problem);
  }
  const addProblem = (message: string, fix: string) =>
    problems.add({ file, field, position: start, message, fix });
  // Their anchors would be those of the page's own text.
  if (info.headings.length > 0)
    addProblem("the footer has a heading", "Write it as bold words: **Contact**");
  if (info.questions.length > 0)
    addProblem("the footer has a question", "Write it into a text, where people can answer it");
  if (/\[\^[^\]]+\]/.test(text))
    addProblem("the footer has a footnote", "Write it into the text, or onto a page");
  return createBody(info, file, () => text);
}

/** Returns where a line of the markdown begins, from 0; after "|" or ">" it is a line of the file. */
function getLineStart(start: Position, line: number, source: string): Position {
  const isBlock = /^[|>]/.test(source.slice(start.column - 1));
  return isBlock ? { line: start.line + 1 + line, column: 1 } : start;
}
