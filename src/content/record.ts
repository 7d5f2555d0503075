/**
 * What a text file says, as plain data. It follows from the file's path and bytes alone, so it can
 * be made in another thread, and be kept from one build to the next.
 */
import { type BodyFacts, readBody } from "./body.ts";
import { frontMatter } from "./front-matter.ts";
import { placesOf } from "./link-places.ts";
import { type Problem, Problems, start } from "./problem.ts";
import { decode } from "./text.ts";
import type { YamlMap } from "./yaml.ts";

export interface TextRecord {
  /** The fields, none where they cannot be read. */
  readonly values?: YamlMap | undefined;
  /** Their text from line 2 of the file, to find places in. */
  readonly yaml: string;
  /** Line of the file on which the markdown begins. */
  readonly markdownLine: number;
  readonly body: BodyFacts;
  /** What is wrong with the block of fields as a whole, and with the markdown, links excepted. */
  readonly problems: readonly Problem[];
}

/** A record, with the markdown and its markup for the base it was read with: plain data too. */
export interface ReadRecord {
  readonly record: TextRecord;
  readonly markdown: string;
  readonly html: string;
}

/** What came of reading a file. */
export type RecordResult = ReadRecord | readonly Problem[];

/** Reads the bytes of `file`, or says what is wrong with them; `base` is the site's path. */
export function readRecord(file: string, bytes: Buffer, base: string): RecordResult {
  const problems = new Problems();
  const source = decode(bytes);
  if (typeof source !== "string") {
    problems.add({ file, ...source });
    return problems.all;
  }
  const parts = frontMatter(source);
  const hasText = "text" in parts;
  for (const problem of hasText ? parts.problems : parts) problems.add({ file, ...problem });
  if (!hasText) return problems.all;
  const { facts, html } = readBody(parts.text, file, base);
  const places = placesOf(facts.remarks, parts.text);
  for (const [i, { severity, wrong, write }] of facts.remarks.entries()) {
    const { line, column } = places[i] ?? start;
    const problem = { file, at: { line: parts.textLine + line - 1, column }, wrong, write };
    if (severity === "problem") problems.add(problem);
    else problems.warn(problem);
  }
  const record = {
    values: parts.fields,
    yaml: parts.yaml,
    markdownLine: parts.textLine,
    body: facts,
    problems: problems.all,
  };
  return { record, markdown: parts.text, html: html.text };
}

/** The markdown of a file that has been read before. */
export function markdownOf(bytes: Buffer): string {
  const source = decode(bytes);
  const parts = typeof source === "string" ? frontMatter(source) : [];
  return "text" in parts ? parts.text : "";
}
