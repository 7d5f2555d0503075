/** Reads the texts of the content folder: bytes, front matter and markdown, each parsed once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Body } from "../render/body.ts";
import { markupOf } from "../render/markdown/read.ts";
import { addressOf, type EntryAddress } from "./address.ts";
import { type BodyLink, bodyHash, bodyOf } from "./body.ts";
import { readBytes } from "./bytes.ts";
import type { Fields } from "./fields.ts";
import { frontMatterLine } from "./front-matter.ts";
import { type Problems, start } from "./problem.ts";
import { readRecords } from "./readers.ts";
import { markdownOf, type RecordResult, type TextRecord } from "./record.ts";
import type { Records } from "./records.ts";
import { decode } from "./text.ts";
import type { Found } from "./walk.ts";

/** A text of the content folder, as typed. */
export interface Text {
  readonly file: string;
  readonly address: EntryAddress;
  readonly fields: Fields;
  /** Whether the fields could be read at all. */
  readonly readable: boolean;
  readonly body: Body;
  readonly links: readonly BodyLink[];
  /** The markdown, and the line of the file on which it begins; for messages. */
  readonly markdown: () => string;
  readonly markdownLine: number;
}

/** What lies in the content folder, sorted by what it is. */
export interface Sorted {
  readonly settings?: Found;
  readonly texts: readonly { readonly found: Found; readonly address: EntryAddress }[];
  /** Pictures and documents, with their addresses. */
  readonly files: readonly { readonly found: Found; readonly url: `/${string}` }[];
}

/**
 * Tells texts from pictures by their paths; a path that says nothing is a problem, and is added to
 * `refused`, together with the path that is meant.
 */
export function sortFiles(
  found: readonly Found[],
  problems: Problems,
  refused: Set<string>,
): Sorted {
  let settings: Found | undefined;
  const texts: Sorted["texts"][number][] = [];
  const files: Sorted["files"][number][] = [];
  for (const one of found) {
    const address = addressOf(one.file);
    if (address.kind === "settings") settings = one;
    else if (address.kind === "asset") files.push({ found: one, url: address.url });
    else if (address.kind === "bad") {
      const { at: file, wrong, write, meant } = address;
      problems.add({ file, at: start, wrong, write });
      refused.add(one.file);
      if (meant !== undefined) refused.add(meant);
    } else texts.push({ found: one, address });
  }
  return settings === undefined ? { texts, files } : { settings, texts, files };
}

/** A file's text, or undefined after what is wrong with its bytes was reported. */
export function readSource(root: string, found: Found, problems: Problems): string | undefined {
  const text = readBytes(root, found);
  const decoded = Buffer.isBuffer(text) ? decode(text) : text;
  if (typeof decoded === "string") return decoded;
  problems.add({ file: found.file, ...decoded });
  return undefined;
}

/** Texts in the order given, less those whose problems were reported instead. */
export async function readTexts(texts: Sorted["texts"], how: Reading): Promise<readonly Text[]> {
  const known = texts.map(({ found: { file, stamp } }) => how.records.texts.get(file, stamp));
  const unknown = texts.filter((_, i) => known[i] === undefined).map(({ found }) => found);
  const fresh = await readRecords(unknown, how);
  return texts
    .map(({ found, address }, i) => {
      const record = known[i];
      return record === undefined
        ? freshText(found, address, fresh.get(found.file), how)
        : knownText(found, address, record, how);
    })
    .filter((text) => text !== undefined);
}

function knownText({ file }: Found, address: EntryAddress, record: TextRecord, how: Reading): Text {
  how.problems.addAll(record.problems);
  return textOf(file, address, record, () => markdownAgain(how.root, file, record));
}

function freshText(
  { file, stamp }: Found,
  address: EntryAddress,
  read: RecordResult | undefined,
  how: Reading,
): Text | undefined {
  if (read === undefined) return undefined;
  if (!("record" in read)) {
    how.problems.addAll(read);
    return undefined;
  }
  const { record, markdown, html } = read;
  how.problems.addAll(record.problems);
  how.records.texts.set(file, stamp, record);
  return textOf(file, address, record, () => markdown, { base: how.base, html: markupOf(html) });
}

/** What the reading of every text needs. */
export interface Reading {
  readonly root: string;
  /** The site's path. */
  readonly base: string;
  readonly problems: Problems;
  readonly records: Records;
  /** Is told how many of how many texts have been read. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

function textOf(
  file: string,
  address: EntryAddress,
  record: TextRecord,
  markdown: () => string,
  first?: Parameters<typeof bodyOf>[3],
): Text {
  const { values, yaml, body, markdownLine } = record;
  const fields = { file, yaml, line: frontMatterLine, values: values ?? {} };
  return {
    file,
    address,
    fields,
    readable: values !== undefined,
    body: bodyOf(body, file, markdown, first),
    links: body.links,
    markdown,
    markdownLine,
  };
}

/** Throws where the file is no longer what the record was made of. */
function markdownAgain(root: string, file: string, record: TextRecord): string {
  const markdown = markdownOf(readFileSync(join(root, file)));
  if (bodyHash(file, markdown) === record.body.hash) return markdown;
  throw new Error(`${file} was changed while the site was being built. Build again`);
}
