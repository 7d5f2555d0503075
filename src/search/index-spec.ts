/** The search index, an artifact: it is made again when something that can be found has changed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ArtifactCode, type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import { hashVersion } from "../text/hash.ts";
import { parseLanguage } from "../text/language.ts";
import { createIndexFiles, readPostings } from "./index-files.ts";
import { createPostings, type Stem } from "./postings.ts";
import type { SearchRecord } from "./search-record.ts";

/** The renderer too: a record contains the hash of a body's markdown, not of its markup. */
const code: ArtifactCode = {
  folders: [import.meta.dirname, join(import.meta.dirname, "../render")],
  packages: ["minisearch", "@orama/stemmers", "markdown-it", "markdown-it-footnote"],
};

/** Returns the spec of the search index of a site in a language. */
export function createSearchIndexSpec(
  records: readonly SearchRecord[],
  language: string,
): ArtifactSpec {
  return {
    // In JSON a body is its hash, so no text is read for the key.
    key: createArtifactKey("search", code, [language, JSON.stringify(records)]),
    plural: "search indexes",
    inputChecked: true,
    build: async (readEarlier = () => undefined) => {
      const version = createArtifactKey("terms", code, [language]);
      const sorted = records.toSorted(compareAge);
      const stem = await loadStemmer(language);
      const postings = createPostings(sorted, stem, readPostings(readEarlier, version));
      const files = [...createIndexFiles(sorted, postings, version), ...readScripts(language)];
      return new Map(files.map(([name, text]) => [name, Buffer.from(text)]));
    },
  };
}

/**
 * Undated records first, then from the oldest to the newest: numbers of records are places in this
 * order, so a new post changes few others.
 */
function compareAge(a: SearchRecord, b: SearchRecord): number {
  const [first, second] = [a, b].map(({ day = "", url }) => `${day} ${url}`);
  return first !== undefined && second !== undefined && first < second ? -1 : 1;
}

/** Stands at the head of published files of libraries, as their licences ask. */
const notices = {
  minisearch:
    "/*! MiniSearch, MIT License, Copyright 2022 Luca Ongaro, github.com/lucaong/minisearch */\n",
  stemmer: "/*! @orama/stemmers, Apache License 2.0, Copyright 2023 OramaSearch Inc. */\n",
} as const;

/** Returns the script of the site that finds records, `find.js`, and the modules that it loads. */
function readScripts(language: string): ReadonlyMap<string, string> {
  const stemmer = findStemmer(language);
  const read = (url: string | URL) => removeComments(readFileSync(fileURLToPath(url), "utf8"));
  return new Map([
    ["find.js", read(new URL("browser/find.js", import.meta.url))],
    ["terms.js", read(new URL("browser/terms.js", import.meta.url))],
    ["minisearch.js", notices.minisearch + read(import.meta.resolve("minisearch"))],
    [
      "stemmer.js",
      stemmer === undefined
        ? "export const stemmer = (word) => word;\n"
        : notices.stemmer + read(stemmer),
    ],
  ]);
}

/** Comments are half of the library. No string of these files has the signs of one. */
const removeComments = (text: string) =>
  text.replace(/^\s*\/\/.*\n|\/\*[\s\S]*?\*\//gm, "").replace(/\n\s*(?=\n)/g, "");

/** Returns a version of the scripts, for their URLs. */
export function getScriptsVersion(language: string): string {
  return hashVersion(createArtifactKey("scripts", code, [language]));
}

async function loadStemmer(language: string): Promise<Stem> {
  const url = findStemmer(language);
  if (url === undefined) return (word) => word;
  const module: unknown = await import(url);
  if (typeof module !== "object" || module === null || !("stemmer" in module))
    throw new Error(`${url} has no stemmer`);
  const { stemmer } = module;
  if (typeof stemmer !== "function") throw new Error(`${url} has no stemmer`);
  return (word) => String(stemmer(word));
}

/** Returns the URL of the module with a stemmer; undefined if the library has none for the language. */
function findStemmer(language: string): string | undefined {
  const { language: code } = parseLanguage(language);
  // The library names its modules in English: "norwegian" is both Bokmål and Nynorsk.
  const [name = ""] = new Intl.DisplayNames("en", { type: "language" }).of(code)?.split(" ") ?? [];
  try {
    return import.meta.resolve(`@orama/stemmers/${name.toLowerCase()}`);
  } catch {
    return undefined;
  }
}
