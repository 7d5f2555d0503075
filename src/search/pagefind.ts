/** The search index, built by Pagefind. No other file imports it. */
import { join } from "node:path";
import type { PagefindIndex } from "pagefind";
import {
  type ArtifactCode,
  ArtifactError,
  type ArtifactSpec,
  createArtifactKey,
} from "../artifacts/spec.ts";
import { readPackageVersion } from "../artifacts/versions.ts";
import { renderSearchDocument } from "./search-document.ts";
import type { SearchRecord } from "./search-record.ts";

/** The renderer too: a record contains the hash of a body's markdown, not of its markup. */
const code: ArtifactCode = {
  folders: [import.meta.dirname, join(import.meta.dirname, "../render")],
  packages: ["pagefind", "markdown-it", "markdown-it-footnote"],
};

/** Records sent to the indexer at once; each holds a whole text. */
const batchSize = 100;

/** Returns the spec of the search index; `base` is the base path of the site's pages. */
export function createSearchIndexSpec(
  records: readonly SearchRecord[],
  language: string,
  base: string,
): ArtifactSpec {
  return {
    // In JSON a body is its hash, so no text is read for the key.
    key: createArtifactKey("search", code, [language, JSON.stringify(records)]),
    plural: "search indexes",
    inputChecked: true,
    build: async () => {
      // Most builds build no index.
      const { createIndex, close } = await import("pagefind");
      // An index has one stemmer, that of the site's language.
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

/** Footnote marks. */
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

/** Pagefind is a native program, and does not exist for every platform. */
function throwUnavailable(error: unknown): never {
  const reason = error instanceof Error ? `: ${error.message.split("\n")[0]}` : "";
  throw new ArtifactError(
    `the search index cannot be built on this machine${reason}`,
    "Write search: false, or build on another machine",
  );
}

/** Drops the files that the search page does not load: Pagefind's interface and other stemmers. */
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

/** Returns the version of the installed Pagefind. */
export function readPagefindVersion(): string {
  return readPackageVersion("pagefind");
}
