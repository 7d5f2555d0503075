/** Reads the texts of the content folder: bytes, front matter and markdown, each parsed once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, type EntryAddress } from "./address.ts";
import { type ReadBody, readBody } from "./body.ts";
import type { Fields } from "./check.ts";
import { frontMatter, frontMatterLine } from "./front-matter.ts";
import { type Problem, Problems, start } from "./problem.ts";
import { decode, textLimit } from "./text.ts";
import type { Found } from "./walk.ts";

/** A text of the content folder, as typed. */
export interface Text {
  readonly file: string;
  readonly address: EntryAddress;
  readonly fields: Fields;
  readonly read: ReadBody;
  /** The markdown, and the line of the file on which it begins; for messages. */
  readonly markdown: string;
  readonly markdownLine: number;
}

/** What lies in the content folder, sorted by what it is. */
export interface Sorted {
  readonly settings?: Found;
  readonly texts: readonly { readonly found: Found; readonly address: EntryAddress }[];
  /** Pictures and documents, with their addresses. */
  readonly files: readonly { readonly found: Found; readonly url: `/${string}` }[];
}

/** Tells texts from pictures by their paths; a path that says nothing is a problem. */
export function sortFiles(found: readonly Found[], problems: Problems): Sorted {
  let settings: Found | undefined;
  const texts: Sorted["texts"][number][] = [];
  const files: Sorted["files"][number][] = [];
  for (const one of found) {
    const address = addressOf(one.file);
    if (address.kind === "settings") settings = one;
    else if (address.kind === "asset") files.push({ found: one, url: address.url });
    else if (address.kind === "bad")
      problems.add({ file: one.file, at: start, wrong: address.wrong, write: address.write });
    else texts.push({ found: one, address });
  }
  return settings === undefined ? { texts, files } : { settings, texts, files };
}

/** A file's text, or undefined after what is wrong with its bytes was reported. */
export function readSource(root: string, found: Found, problems: Problems): string | undefined {
  let bytes: Buffer;
  try {
    // A size that is refused anyway is not read into memory.
    bytes =
      found.bytes > textLimit ? Buffer.alloc(textLimit + 1) : readFileSync(join(root, found.file));
  } catch {
    problems.add({
      file: found.file,
      at: start,
      wrong: "the file cannot be read",
      write: "Check that it is still there and that you may read it",
    });
    return undefined;
  }
  const text = decode(bytes);
  if (typeof text === "string") return text;
  problems.add({ file: found.file, ...text });
  return undefined;
}

/** Texts that were read before, by path; each with the stamp of the file that it was read from. */
export type TextCache = Map<
  string,
  { readonly stamp: string; readonly base: string; readonly result: TextResult }
>;

interface TextResult {
  readonly text: Text | undefined;
  readonly problems: readonly Problem[];
}

/**
 * One text, or undefined after its problems were reported. `base` is the site's path. With a
 * cache, a file that has not changed since is not read again.
 */
export function readText(
  root: string,
  found: Found,
  address: EntryAddress,
  base: string,
  problems: Problems,
  cache?: TextCache,
): Text | undefined {
  const { file, stamp } = found;
  const known = cache?.get(file);
  const fresh =
    known?.stamp === stamp && known.base === base
      ? known.result
      : parseText(root, found, address, base);
  cache?.set(file, { stamp, base, result: fresh });
  problems.addAll(fresh.problems);
  return fresh.text;
}

function parseText(root: string, found: Found, address: EntryAddress, base: string): TextResult {
  const { file } = found;
  const problems = new Problems();
  const source = readSource(root, found, problems);
  if (source === undefined) return { text: undefined, problems: problems.all };
  const parts = frontMatter(source);
  if (!("fields" in parts)) {
    for (const problem of parts) problems.add({ file, ...problem });
    return { text: undefined, problems: problems.all };
  }
  const read = readBody(parts.text, file, base);
  for (const { line, severity, wrong, write } of read.remarks) {
    const problem = { file, at: { line: parts.textLine + line, column: 1 }, wrong, write };
    if (severity === "problem") problems.add(problem);
    else problems.warn(problem);
  }
  const fields = { file, yaml: parts.yaml, line: frontMatterLine, values: parts.fields };
  const text = { file, address, fields, read, markdown: parts.text, markdownLine: parts.textLine };
  return { text, problems: problems.all };
}
