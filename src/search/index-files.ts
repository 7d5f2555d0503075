/**
 * The files of the index. A browser loads `index.json`, then the parts with the terms of the query,
 * and what the results show. The next build reads them too.
 */
import { hashInHex } from "../text/hash.ts";
import { noPostings, type Postings } from "./postings.ts";
import type { SearchRecord } from "./search-record.ts";

/** The average size of a part, in characters. */
const partSize = 40_000;

/** Records in a file of results; find.js has it too. */
const resultsPerFile = 32;

/** The file that only the next build reads. */
const keptFile = "kept.json";

/** Returns whether a file of the index is published. */
export const isPublished = (name: string): boolean => name !== keptFile;

/** `index.json`, the list of the other files. */
interface IndexList {
  /** A letter for each record. */
  readonly lengths: string;
  /** The first stem or filter of each part, and its file. */
  readonly parts: readonly (readonly [first: string, file: string])[];
  /** The files of what results show. */
  readonly results: readonly string[];
}

interface Kept {
  readonly version: string;
  readonly hashes: readonly string[];
}

/**
 * A line of a part: a key of the postings or a filter, then for each record the difference from the
 * one before, times 16, plus the weight less one.
 */
type Entry = readonly [key: string, ...posting: number[]];

/** Returns the files by name. `version` is that of the code which splits texts. */
export function createIndexFiles(
  records: readonly SearchRecord[],
  { hashes, lengths, byKey }: Postings,
  version: string,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, text: string) => {
    const file = `${name}-${hashInHex(text).slice(0, 16)}.json`;
    files.set(file, text);
    return file;
  };
  const entries = [...byKey, ...listFilters(records)].map(createEntry);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = cutParts(entries).map(({ first, text }) => [first, add("terms", text)] as const);
  const starts = Array.from(
    { length: Math.ceil(records.length / resultsPerFile) },
    (_, i) => i * resultsPerFile,
  );
  const results = starts.map((start) => {
    const rows = records.slice(start, start + resultsPerFile).map(describeResult);
    return add("results", JSON.stringify(rows));
  });
  const list: IndexList = { lengths: lengths.join(""), parts, results };
  const kept: Kept = { version, hashes };
  return files.set("index.json", JSON.stringify(list)).set(keptFile, JSON.stringify(kept));
}

/** Returns the postings of an earlier index; none if a file is missing, or another version made it. */
export function readPostings(
  read: (name: string) => Uint8Array | undefined,
  version: string,
): Postings {
  const parse = (name: string): unknown => {
    const bytes = read(name);
    return bytes && JSON.parse(Buffer.from(bytes).toString());
  };
  const [kept, list] = [parse(keptFile), parse("index.json")];
  if (!isKept(kept) || kept.version !== version || !isList(list)) return noPostings;
  const parts = list.parts.map(([, file]) => parse(file)).filter(isPart);
  if (parts.length < list.parts.length) return noPostings;
  const entries = parts.flat().filter(([key]) => !isFilter(key));
  return {
    hashes: kept.hashes,
    lengths: [...list.lengths],
    byKey: new Map(entries.map(readEntry)),
  };
}

// The version names the code that wrote the files, so their top level is enough.
const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "version" in value && "hashes" in value;
const isList = (value: unknown): value is IndexList =>
  typeof value === "object" && value !== null && "parts" in value && "lengths" in value;
const isPart = (value: unknown): value is readonly Entry[] => Array.isArray(value);

function describeResult({ url, title, labels, status, date, signed, people }: SearchRecord) {
  return [url, title, labels, status ?? "", date ?? "", signed ? people.join(", ") : ""];
}

function createEntry([key, numbers]: readonly [string, readonly number[]]): Entry {
  return [key, ...numbers.map((number, i) => number - ((numbers[i - 1] ?? 0) & ~15))];
}

/** The reverse of `createEntry`. */
function readEntry([key, ...steps]: Entry): readonly [string, readonly number[]] {
  let base = 0;
  const numbers = steps.map((step) => {
    base += step & ~15;
    return base + (step & 15);
  });
  return [key, numbers];
}

/** No term has a colon, and every filter has. */
const isFilter = (key: string) => key.includes(":");

/** Returns the filters and the records that fit, as in postings. */
function listFilters(records: readonly SearchRecord[]): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (const [number, { kind, tags, people, isOver }] of records.entries()) {
    const filters = [
      `kind:${kind}`,
      ...tags.map((tag) => `tag:${tag}`),
      ...people.map((name) => `person:${name}`),
      ...(isOver ? ["over:yes"] : []),
    ];
    for (const filter of filters) {
      const list = lists.get(filter) ?? [];
      list.push(number * 16);
      lists.set(filter, list);
    }
  }
  return lists;
}

/**
 * Cuts entries into parts. Whether a part ends after a stem depends on that stem alone, so that an
 * edit changes the parts of its own words and few others; the longer its postings, the likelier it is.
 * A part of three times the size ends in any case.
 */
function cutParts(entries: readonly Entry[]): readonly { first: string; text: string }[] {
  const parts: { first: string; text: string }[] = [];
  let lines: string[] = [];
  let [first, length, stemLength] = ["", 0, 0];
  for (const [i, entry] of entries.entries()) {
    const line = JSON.stringify(entry);
    const stem = getStem(entry);
    if (lines.length === 0) [first, length] = [stem, 0];
    lines.push(line);
    length += line.length;
    stemLength += line.length;
    const next = entries[i + 1];
    if (next !== undefined && getStem(next) === stem) continue;
    const isEnd = hashStem(stem) < stemLength / partSize || length > 3 * partSize;
    stemLength = 0;
    if (!isEnd && next !== undefined) continue;
    parts.push({ first, text: `[${lines.join(",\n")}]` });
    lines = [];
  }
  return parts;
}

const getStem = ([key]: Entry) => (isFilter(key) ? key : (key.split(" ", 1)[0] ?? key));

/** Returns a number from 0 to 1: the hash FNV-1a of the stem's code units. */
function hashStem(stem: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
