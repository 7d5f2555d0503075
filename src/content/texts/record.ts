/**
 * Reads a text file into plain data, which depends only on the file's path and bytes. So another
 * thread can do it, and builds can cache it.
 */

import { parseFrontMatter } from "../fields/front-matter.ts";
import type { YamlMap } from "../fields/yaml.ts";
import { decode } from "../files/decode.ts";
import { kindNames } from "../files/kinds.ts";
import { parsePath } from "../files/path.ts";
import { fileStart, type Problem, Problems } from "../files/problem.ts";
import { findPositions } from "../links/positions.ts";
import { type BodyInfo, readBody } from "./body.ts";
import type { StoredMarkup } from "./markup-store.ts";
import { type DatedWeekday, findDatedWeekdays } from "./weekdays.ts";

export interface TextRecord {
  /** The fields; undefined where they cannot be read. */
  readonly values?: YamlMap | undefined;
  /** Their source from line 2 of the file, to find positions in. */
  readonly yaml: string;
  /** Line of the file at which the markdown begins. */
  readonly markdownLine: number;
  readonly body: BodyInfo;
  /** Where its markup is, if it was read together with many others. */
  readonly markup?: StoredMarkup | undefined;
  /** What the schema of its kind made of the fields for a zone, where nothing was wrong in them. */
  readonly validated?: { readonly zone: string; readonly fields: unknown };
  /** Of the texts of events and sessions. */
  readonly weekdays: readonly DatedWeekday[];
  /** Problems of the front matter's syntax and of the markdown, without links. */
  readonly problems: readonly Problem[];
}

/** A record with the HTML, with markers. */
export interface RecordWithMarkup {
  readonly record: TextRecord;
  /** Undefined where the record says where it is. */
  readonly html: string | undefined;
}

/** The result of reading a file: its content, or why it was rejected. */
export type ReadResult = RecordWithMarkup | readonly Problem[];

const datedKinds: ReadonlySet<string> = new Set(["event", "session", "series"]);

/** Reads the bytes of `file`. */
export function readTextRecord(file: string, bytes: Buffer): ReadResult {
  const problems = new Problems();
  const source = decode(bytes);
  if (typeof source !== "string") {
    problems.add({ file, ...source });
    return problems.all;
  }
  const { kind } = parsePath(file);
  const frontMatter = parseFrontMatter(
    source,
    kindNames.find((one) => one === kind),
  );
  const isSplit = "markdown" in frontMatter;
  for (const problem of isSplit ? frontMatter.problems : frontMatter)
    problems.add({ file, ...problem });
  if (!isSplit) return problems.all;
  const { info, html } = readBody(frontMatter.markdown, file);
  const positions = findPositions(info.problems, frontMatter.markdown);
  for (const [i, { severity, message, fix }] of info.problems.entries()) {
    const { line, column } = positions[i] ?? fileStart;
    const problem = {
      file,
      position: { line: frontMatter.markdownLine + line - 1, column },
      message,
      fix,
    };
    if (severity === "problem") problems.add(problem);
    else problems.warn(problem);
  }
  const record = {
    values: frontMatter.fields,
    yaml: frontMatter.yaml,
    markdownLine: frontMatter.markdownLine,
    body: info,
    weekdays: datedKinds.has(kind)
      ? findDatedWeekdays(frontMatter.markdown, frontMatter.markdownLine)
      : [],
    problems: problems.all,
  };
  return { record, html: html.text };
}

/** Returns the markdown of a file that has been read before. */
export function extractMarkdown(bytes: Buffer): string {
  const source = decode(bytes);
  const frontMatter = typeof source === "string" ? parseFrontMatter(source) : [];
  return "markdown" in frontMatter ? frontMatter.markdown : "";
}
