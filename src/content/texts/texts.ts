/** Reads the texts of the content folder, each once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Body } from "../../render/body.ts";
import { restoreMarkup } from "../../render/markdown/read-markdown.ts";
import type { MarkdownPlaceholder } from "../../render/markdown/result.ts";
import { frontMatterLine } from "../fields/front-matter.ts";
import type { RawFields } from "../fields/raw-fields.ts";
import type { CopiedFile } from "../files/assets.ts";
import { type EntryPath, parsePath } from "../files/path.ts";
import { fileStart, type Problems } from "../files/problem.ts";
import type { RecordTable } from "../files/record-table.ts";
import type { SourceFile } from "../files/walk.ts";
import { type BodyInfo, type BodyLink, createBody, hashBody } from "./body.ts";
import type { MarkupStore } from "./markup-store.ts";
import { readInParallel } from "./parallel.ts";
import { extractMarkdown, type ReadResult, type TextRecord } from "./record.ts";

/** A text of the content folder, before its fields are validated. */
export interface ContentText {
  readonly file: string;
  readonly address: EntryPath;
  readonly fields: RawFields;
  /** Returns what came of the fields for a zone before, where nothing was wrong in them. */
  readonly recallFields: (zone: string) => unknown;
  readonly rememberFields: (zone: string, fields: unknown) => void;
  /** Whether the front matter could be parsed. */
  readonly hasFields: boolean;
  readonly body: Body;
  readonly links: readonly BodyLink[];
  readonly placeholders: readonly MarkdownPlaceholder[];
  /** How often each mark of another system stands in it, by name. */
  readonly marks: BodyInfo["marks"];
  /** Dates with a weekday, of the text of an event or session. */
  readonly weekdays: TextRecord["weekdays"];
  /** The markdown, and the line of the file at which it begins; for messages. */
  readonly markdown: () => string;
  readonly markdownLine: number;
}

/** The files of the content folder, by what they are. */
export interface ClassifiedFiles {
  readonly settings?: SourceFile;
  readonly wording?: SourceFile;
  readonly texts: readonly { readonly source: SourceFile; readonly address: EntryPath }[];
  /** Pictures and documents, with their addresses. */
  readonly files: readonly CopiedFile[];
  /** Files of content/public, which are copied as they are. */
  readonly publicFiles: readonly CopiedFile[];
}

/**
 * Classifies files by their paths. An invalid path is reported and added to `rejected`, together
 * with the path that was probably meant.
 */
export function classifyFiles(
  sources: readonly SourceFile[],
  problems: Problems,
  rejected: Set<string>,
): ClassifiedFiles {
  let settings: SourceFile | undefined;
  let wording: SourceFile | undefined;
  const texts: ClassifiedFiles["texts"][number][] = [];
  const files: CopiedFile[] = [];
  const publicFiles: CopiedFile[] = [];
  const fileByUrl = new Map<string, string>();
  for (const source of sources) {
    const address = parsePath(source.file);
    if (address.kind === "settings") settings = source;
    else if (address.kind === "wording") wording = source;
    else if (address.kind === "handbook") continue;
    else if (address.kind === "asset") {
      const { url } = address;
      const first = fileByUrl.get(url);
      if (first === undefined) {
        fileByUrl.set(url, source.file);
        files.push({ source, url });
        continue;
      }
      const message = `it has the same address, ${url}, as ${first}`;
      const fix = "Rename one of the two files";
      problems.add({ file: source.file, position: fileStart, message, fix });
      rejected.add(source.file);
    } else if (address.kind === "public") publicFiles.push({ source, url: address.url });
    else if (address.kind === "bad") {
      const { path: file, message, fix, intendedFile } = address;
      problems.add({ file, position: fileStart, message, fix });
      rejected.add(source.file);
      if (intendedFile !== undefined) rejected.add(intendedFile);
    } else texts.push({ source, address });
  }
  return { settings, wording, texts, files, publicFiles };
}

/** Reads texts in the order given; reports and leaves out those that cannot be read. */
export async function readTexts(
  texts: ClassifiedFiles["texts"],
  context: ReadContext,
): Promise<readonly ContentText[]> {
  const cached = texts.map(({ source: { file, stamp } }) => context.records.get(file, stamp));
  const uncached = texts.filter((_, i) => cached[i] === undefined).map(({ source }) => source);
  const results = await readInParallel(uncached, context);
  return texts
    .map(({ source, address }, i) => {
      const record = cached[i];
      return record === undefined
        ? textFromResult(source, address, results.get(source.file), context)
        : textFromRecord(source, address, record, context);
    })
    .filter((text) => text !== undefined);
}

function textFromRecord(
  { file }: SourceFile,
  address: EntryPath,
  record: TextRecord,
  context: ReadContext,
): ContentText {
  context.problems.addAll(record.problems);
  return createText(file, address, record, context);
}

function textFromResult(
  { file, stamp }: SourceFile,
  address: EntryPath,
  result: ReadResult | undefined,
  context: ReadContext,
): ContentText | undefined {
  if (result === undefined) return undefined;
  if (!("record" in result)) {
    context.problems.addAll(result);
    return undefined;
  }
  const { record, html } = result;
  context.problems.addAll(record.problems);
  context.records.set(file, stamp, record);
  return createText(file, address, record, context, html);
}

/** What reading any text needs. */
export interface ReadContext {
  readonly root: string;
  readonly problems: Problems;
  readonly records: RecordTable<TextRecord>;
  /** Where the markup of many texts is kept; in memory, if left out. */
  readonly store?: MarkupStore | undefined;
  /** Called with the number of texts that have been read. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

function createText(
  file: string,
  address: EntryPath,
  record: TextRecord,
  { root, records, store }: ReadContext,
  html?: string,
): ContentText {
  const { values, yaml, body, markdownLine, validated } = record;
  const fields = { file, yaml, firstLine: frontMatterLine, values: values ?? {} };
  // Few texts are asked for it, so it is not sent from thread to thread and kept.
  const markdown = () => rereadMarkdown(root, file, record);
  return {
    file,
    address,
    fields,
    recallFields: (zone) => (validated?.zone === zone ? validated.fields : undefined),
    rememberFields: (zone, fields) =>
      records.replace(file, { ...record, validated: { zone, fields } }),
    hasFields: values !== undefined,
    body: createBody(body, file, markdown, () => {
      const markup = html ?? (record.markup && store?.read(record.markup));
      return markup === undefined ? undefined : restoreMarkup(markup);
    }),
    links: body.links,
    placeholders: body.placeholders,
    marks: body.marks,
    weekdays: record.weekdays,
    markdown,
    markdownLine,
  };
}

/** Throws where the file has changed since the record was made. */
function rereadMarkdown(root: string, file: string, record: TextRecord): string {
  const markdown = extractMarkdown(readFileSync(join(root, file)));
  if (hashBody(file, markdown) === record.body.hash) return markdown;
  throw new Error(`${file} changed during the build. Build again`);
}
