/** The files of the search index: the same after any edits as made from nothing, and few change. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createQueries } from "../../src/model/queries.ts";
import { createSearchRecords } from "../../src/search/create-records.ts";
import { isPublished } from "../../src/search/index-files.ts";
import { createSearchIndexSpec } from "../../src/search/index-spec.ts";
import type { SearchRecord } from "../../src/search/search-record.ts";
import { isPlainDate } from "../../src/time/date.ts";
import { md, siteOf } from "../pages/site.ts";

const day = (text: string) => (isPlainDate(text) ? text : expect.fail());

type IndexFiles = ReadonlyMap<string, Uint8Array>;

const build = (records: readonly SearchRecord[], earlier?: IndexFiles, language = "en-GB") =>
  createSearchIndexSpec(records, language).build((name) => earlier?.get(name));

const textsOf = (files: IndexFiles) =>
  Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));

const record = (
  name: string,
  words: readonly string[],
  more: Partial<SearchRecord> = {},
): SearchRecord => ({
  url: `/blog/${name}/`,
  title: `About ${name}`,
  kind: "post",
  labels: ["Post"],
  isOver: false,
  day: day("2026-03-01"),
  date: "1 March 2026",
  tags: [],
  people: [],
  facts: [words.join(" ")],
  ...more,
});

/** A list of 2,000 words, no two of which have the same stem, and a fixed order of them for each text. */
const vocabulary = Array.from(
  { length: 2000 },
  (_, i) => `w${((i * 7919) % 46_656).toString(36)}q`,
);
const wordsOf = (text: number) =>
  Array.from({ length: 150 }, (_, i) => vocabulary[(text * 31 + i * i * 17) % 2000] ?? "");
const createRecords = (length: number) =>
  Array.from({ length }, (_, i) => record(`text-${i}`, wordsOf(i)));
const many = createRecords(60);

describe("an index that is made from an earlier one", () => {
  test("has the bytes of one that is made from nothing, after edits, deletions, additions and renames", async () => {
    const words = fc.array(fc.constantFrom("map", "maps", "walk", "café", "école", "学习社群"), {
      maxLength: 6,
    });
    const days = fc.constantFrom(day("2025-01-01"), day("2026-01-01"), undefined);
    const records = fc.uniqueArray(
      fc
        .record({ name: fc.constantFrom(..."abcdefgh"), words, day: days, isOver: fc.boolean() })
        .map((one) => record(one.name, one.words, { day: one.day, isOver: one.isOver })),
      { selector: ({ url }) => url },
    );
    const property = fc.asyncProperty(fc.array(records, { minLength: 2 }), async (states) => {
      let earlier: IndexFiles | undefined;
      for (const state of states) {
        earlier = await build(state, earlier);
        expect(textsOf(earlier)).toEqual(textsOf(await build(state)));
      }
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("has files of the same bytes for texts in another order", async () => {
    expect(textsOf(await build(many.toReversed()))).toEqual(textsOf(await build(many)));
  });

  test("M8: reads no text that the earlier index has", async () => {
    const { site } = await siteOf({
      "posts/a.md": md({ title: "A", date: "2026-01-01" }, "One.\n"),
      "posts/b.md": md({ title: "B", date: "2026-01-02" }, "Two.\n"),
    });
    const read: string[] = [];
    const watch = (one: SearchRecord, version = ""): SearchRecord => ({
      ...one,
      ...(one.body && {
        body: {
          ...one.body,
          toJSON: () => `${one.body?.hash}${version}`,
          html: (...given: Parameters<typeof one.body.html>) => {
            read.push(one.title);
            return one.body?.html(...given) ?? expect.fail();
          },
        },
      }),
    });
    const records = createSearchRecords(site, createQueries(site));
    const first = await build(records.map((one) => watch(one)));
    expect(read.splice(0).sort()).toEqual(["A", "B"]);
    await build(
      records.map((one) => watch(one, one.title === "A" ? "edited" : "")),
      first,
    );
    expect(read).toEqual(["A"]);
  });

  test("takes nothing from an index that is incomplete or of another language", async () => {
    const expected = textsOf(await build(many));
    const first = await build(many);
    for (const lost of first.keys()) {
      const rest = new Map([...first].filter(([name]) => name !== lost));
      expect(textsOf(await build(many, rest))).toEqual(expected);
    }
    const words = [record("x", ["libraries", "walking"])];
    const french = await build(words, undefined, "fr");
    expect(textsOf(await build(words, french))).toEqual(textsOf(await build(words)));
  });
});

describe("how many files change", () => {
  const large = createRecords(1500);
  let first: IndexFiles;

  beforeAll(async () => {
    first = await build(large);
  });

  const changedFiles = (before: IndexFiles, after: IndexFiles) =>
    [...after.keys()]
      .filter(isPublished)
      .filter((name) => !before.has(name) || name === "index.json")
      .map((name) => name.replace(/-.*/, ""))
      .sort();

  test("an index of 1,500 texts has more than 15 parts of terms, none of them large", async () => {
    const files = [...first].filter(([name]) => name.startsWith("terms-"));
    expect(files.length).toBeGreaterThan(15);
    expect(Math.max(...files.map(([, { length }]) => length))).toBeLessThan(130_000);
  });

  test("M8: an edit of four words changes at most a part for each, and the list", async () => {
    const edited = large.with(200, record("text-200", [...wordsOf(200).slice(2), "new", "words"]));
    const changed = changedFiles(first, await build(edited, first));
    expect(changed.filter((name) => name !== "terms")).toEqual(["index.json"]);
    expect(changed.length).toBeLessThanOrEqual(5);
  });

  test("an edit of a title changes one file of results too", async () => {
    const edited = large.with(200, { ...record("text-200", wordsOf(200)), title: "Another" });
    const changed = changedFiles(first, await build(edited, first));
    expect(changed.filter((name) => name === "results")).toEqual(["results"]);
    expect(changed.length).toBeLessThanOrEqual(5);
  });

  test("a new post, the newest, changes no part but those of its words", async () => {
    const post = record("new", ["one", "two"], { day: day("2026-03-02"), date: "2 March 2026" });
    const changed = changedFiles(first, await build([...large, post], first));
    // About, new, one, two, 2, March, 2026, kind:post; the text; the list and a file of results.
    expect(changed.length).toBeLessThanOrEqual(11);
  });

  test("many new words that begin alike do not move the parts after them", async () => {
    const words = Array.from({ length: 300 }, (_, i) => `aa${i.toString(36)}q`);
    const edited = large.with(200, record("text-200", [...wordsOf(200), ...words]));
    const changed = changedFiles(first, await build(edited, first));
    expect(changed.length).toBeLessThanOrEqual(4);
  });

  test("nothing changes with a text whose words stand in another order", async () => {
    const edited = large.with(200, record("text-200", wordsOf(200).toReversed()));
    expect(changedFiles(first, await build(edited, first))).toEqual(["index.json"]);
  });
});

test("the key of an index changes with a word, tag or language", async () => {
  const key = async (fields: object, words: string, language = "en-GB") => {
    const { site } = await siteOf({
      "posts/a.md": md({ title: "A", date: "2026-01-01", ...fields }, words),
    });
    return createSearchIndexSpec(createSearchRecords(site, createQueries(site)), language).key;
  };
  const first = await key({}, "One.\n");
  expect(await key({}, "One.\n")).toBe(first);
  const others = [
    await key({}, "Two.\n"),
    await key({ tags: ["x"] }, "One.\n"),
    await key({}, "One.\n", "de"),
  ];
  expect(new Set([first, ...others]).size).toBe(4);
});

test.for([
  ["en-GB", "libraries", "librari"],
  ["fr", "bibliothèques", "bibliothequ"],
  ["de", "Häuser", "haus"],
  ["nb", "bilene", "bil"],
  ["nn", "bilene", "bil"],
  ["ar", "المكتبات", "مكتب"],
  ["cy", "llyfrgelloedd", "llyfrgelloedd"],
  ["zh", "maps", "maps"],
] as const)("an index in %s finds %s by the stem %s", async ([language, word, stem]) => {
  const files = textsOf(await build([record("x", [word])], undefined, language));
  const parts = Object.entries(files).filter(([name]) => name.startsWith("terms-"));
  const keys = parts.flatMap(([, part]) => JSON.parse(part).map(([key]: [string]) => key));
  expect(keys.map((key: string) => key.split(" ")[0])).toContain(stem);
  // The browser gets the same stemmer.
  expect(files["stemmer.js"]).toMatch(/export (?:const|\{)/);
  const hasNotice = files["stemmer.js"]?.startsWith("/*! @orama/stemmers, Apache License 2.0,");
  expect(hasNotice).toBe(!["cy", "zh"].includes(language));
  expect(files["minisearch.js"]).toMatch(/^\/\*! MiniSearch, MIT License,/);
});
