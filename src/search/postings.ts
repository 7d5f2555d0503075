/** Postings: which records have a term, and how much it counts in each of them. */
import { hash } from "../text/hash.ts";
import { findStem, splitTerms } from "./browser/terms.js";
import type { SearchRecord } from "./search-record.ts";
import { listSearchTexts } from "./search-texts.ts";

/** Returns the stem of a word in lower case. */
export type Stem = (word: string) => string;

/** The postings of some records, whose numbers are their places in a list. */
export interface Postings {
  /** Of each record: the hash of what is searched. */
  readonly hashes: readonly string[];
  /** Of each record: the length of its body, see `describeLength`. */
  readonly lengths: readonly string[];
  /** By key, see `createKey`: sorted numbers of records, times 16, plus the weight less one. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

export const noPostings: Postings = { hashes: [], lengths: [], byKey: new Map() };

/** What a word counts in each text of `listSearchTexts`, and at most; together up to 16. */
const weights = [
  { each: 8, most: 8 },
  { each: 3, most: 3 },
  { each: 2, most: 2 },
  { each: 1, most: 3 },
] as const;

/** Returns the postings of records. Of those that are in `earlier` no text is read. */
export function createPostings(
  records: readonly SearchRecord[],
  stem: Stem,
  earlier: Postings,
): Postings {
  const numbers = new Map(earlier.hashes.map((one, number) => [one, number]));
  const hashes = records.map(({ url, title, facts, date, people, body }) =>
    hash(JSON.stringify([url, title, facts, date, people, body])),
  );
  const newNumbers = new Map(hashes.map((one, number) => [numbers.get(one), number]));
  const byKey = new Map<string, number[]>();
  for (const [key, posting] of earlier.byKey) {
    const kept = posting.flatMap((packed) => {
      const number = newNumbers.get(packed >> 4);
      return number === undefined ? [] : number * 16 + (packed & 15);
    });
    if (kept.length > 0) byKey.set(key, kept);
  }
  const findKey = createKeyFinder(stem);
  const lengths = records.map((record, number) => {
    const known = numbers.get(hashes[number] ?? "");
    if (known !== undefined) return earlier.lengths[known] ?? "";
    const { totals, length } = weighTerms(record, findKey);
    for (const [key, weight] of totals) {
      const posting = byKey.get(key) ?? [];
      posting.push(number * 16 + weight - 1);
      byKey.set(key, posting);
    }
    return describeLength(length);
  });
  for (const posting of byKey.values()) posting.sort((a, b) => a - b);
  return { hashes, lengths, byKey };
}

/**
 * Returns a function from a word and its term to a key: the stem, and the term if it is another. So
 * the forms of a word follow each other: "digit", "digit digital", "digit digits".
 */
function createKeyFinder(stem: Stem): (word: string, term: string) => string {
  // Texts repeat their words, and stemming is the slowest step.
  const keys = new Map<string, string>();
  return (word, term) => {
    const known = keys.get(word);
    if (known !== undefined) return known;
    const common = findStem(word, stem);
    const key = common === term ? term : `${common} ${term}`;
    keys.set(word, key);
    return key;
  };
}

/** Returns the weight of each key in a record, and the number of words in its body. */
function weighTerms(record: SearchRecord, findKey: (word: string, term: string) => string) {
  const totals = new Map<string, number>();
  let length = 0;
  for (const [i, text] of listSearchTexts(record).entries()) {
    const { each, most } = weights[i] ?? weights[3];
    const terms = splitTerms(text);
    const counts = new Map<string, number>();
    for (const { term, start, end } of terms) {
      const key = findKey(text.slice(start, end), term);
      counts.set(key, Math.min(most, (counts.get(key) ?? 0) + each));
    }
    for (const [key, count] of counts) totals.set(key, (totals.get(key) ?? 0) + count);
    length = terms.length;
  }
  return { totals, length };
}

/**
 * Ranks compare lengths roughly, so a length is a letter from "a" on, two for each doubling: a few
 * words more in one text do not change the ranks of others.
 */
function describeLength(length: number): string {
  return String.fromCharCode(97 + Math.min(25, Math.round(2 * Math.log2(length + 1))));
}
