/** The search index as files that are made once for what there is to find. Pagefind lives here. */
import type { PagefindIndex } from "pagefind";
import { readPackageVersion } from "../artifacts/package-version.ts";
import { ArtifactError, type ArtifactSpec, createArtifactKey } from "../artifacts/spec.ts";
import { renderSearchDocument } from "./search-document.ts";
import type { SearchRecord } from "./search-record.ts";

/** How many records wait for the indexer at a time; each holds a whole text. */
const batchSize = 100;

/** What makes the index of these records; `base` is the one that the site's own pages have. */
export function createSearchIndexSpec(
  records: readonly SearchRecord[],
  language: string,
  base: string,
): ArtifactSpec {
  return {
    // A body stands in a record's JSON by its hash, so no text is read to know the key.
    key: createArtifactKey("search", 1, [readPagefindVersion(), language, JSON.stringify(records)]),
    inputChecked: true,
    build: async () => {
      // Loaded only where an index is made, which most builds do not.
      const { createIndex, close } = await import("pagefind");
      // All of the site is in its language, and one index has one stemmer.
      const options = { forceLanguage: language, excludeSelectors: excludedSelectors };
      const { index } = await createIndex(options).catch(throwUnavailable);
      if (index === undefined) return throwUnavailable(undefined);
      try {
        await addRecords(index, records, language, base);
        const { files, errors } = await index.getFiles();
        throwIfErrors(errors);
        return selectPublishedFiles(new Map(files.map(({ path, content }) => [path, content])));
      } finally {
        await close();
      }
    },
  };
}

/** Marks of footnotes, which are no words. */
const excludedSelectors = [".footnote-ref", ".footnote-back"];

async function addRecords(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  language: string,
  base: string,
): Promise<void> {
  for (let i = 0; i < records.length; i += batchSize) {
    const additions = records.slice(i, i + batchSize).map((record) => {
      const content = renderSearchDocument(record, language, base);
      return index.addHTMLFile({ url: record.url, content });
    });
    for (const { errors } of await Promise.all(additions)) throwIfErrors(errors);
  }
}

function throwIfErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

/** The indexer is a program for a kind of machine, and there are kinds for which there is none. */
function throwUnavailable(error: unknown): never {
  const reason = error instanceof Error ? `: ${error.message.split("\n")[0]}` : "";
  throw new ArtifactError(
    `the search index cannot be made on this machine${reason}`,
    "Write search: false, or build on another",
  );
}

/** What our page asks for: no interface of Pagefind's own, and the stemmer of one language. */
function selectPublishedFiles(
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const entry = Buffer.from(files.get("pagefind-entry.json") ?? []).toString();
  const stemmer = /"wasm":"([^"]+)"/.exec(entry)?.[1] ?? "unknown";
  const usedNames = new Set(["pagefind.js", "pagefind-entry.json", `wasm.${stemmer}.pagefind`]);
  return new Map(
    [...files].filter(
      ([name]) => usedNames.has(name) || /\.pf_(?:meta|index|filter|fragment)$/.test(name),
    ),
  );
}

/** Of the package that is installed. */
export function readPagefindVersion(): string {
  return readPackageVersion(new URL("../package.json", import.meta.resolve("pagefind")));
}
