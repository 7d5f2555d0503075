/** The search index as files that are made once for what there is to find. Pagefind lives here. */
import type { PagefindIndex } from "pagefind";
import { packageVersion } from "../model/package-version.ts";
import { type Recipe, recipeKey, Unmakeable } from "../model/recipe.ts";
import { documentOf } from "./document.ts";
import type { SearchRecord } from "./record.ts";

/** How many records wait for the indexer at a time; each holds a whole text. */
const batch = 100;

/** What makes the index of these records; `base` is the one that the site's own pages have. */
export function indexRecipe(
  records: readonly SearchRecord[],
  language: string,
  base: string,
): Recipe {
  return {
    // A body stands in a record's JSON by its hash, so no text is read to know the key.
    key: recipeKey("search", 1, [pagefindVersion(), language, JSON.stringify(records)]),
    sound: true,
    make: async () => {
      // Loaded only where an index is made, which most builds do not.
      const { createIndex, close } = await import("pagefind");
      // All of the site is in its language, and one index has one stemmer.
      const how = { forceLanguage: language, excludeSelectors: unread };
      const { index } = await createIndex(how).catch(notHere);
      if (index === undefined) return notHere(undefined);
      try {
        await addAll(index, records, language, base);
        const { files, errors } = await index.getFiles();
        complain(errors);
        return published(new Map(files.map(({ path, content }) => [path, content])));
      } finally {
        await close();
      }
    },
  };
}

/** Marks of footnotes, which are no words. */
const unread = [".footnote-ref", ".footnote-back"];

async function addAll(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  language: string,
  base: string,
): Promise<void> {
  for (let i = 0; i < records.length; i += batch) {
    const some = records.slice(i, i + batch).map((record) => {
      const content = documentOf(record, language, base);
      return index.addHTMLFile({ url: record.url, content });
    });
    for (const { errors } of await Promise.all(some)) complain(errors);
  }
}

function complain(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

/** The indexer is a program for a kind of machine, and there are kinds for which there is none. */
function notHere(error: unknown): never {
  const why = error instanceof Error ? `: ${error.message.split("\n")[0]}` : "";
  throw new Unmakeable(
    `the search index cannot be made on this machine${why}`,
    "Write search: false, or build on another",
  );
}

/** What our page asks for: no interface of Pagefind's own, and the stemmer of one language. */
function published(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const entry = Buffer.from(files.get("pagefind-entry.json") ?? []).toString();
  const stemmer = /"wasm":"([^"]+)"/.exec(entry)?.[1] ?? "unknown";
  const used = new Set(["pagefind.js", "pagefind-entry.json", `wasm.${stemmer}.pagefind`]);
  return new Map(
    [...files].filter(
      ([name]) => used.has(name) || /\.pf_(?:meta|index|filter|fragment)$/.test(name),
    ),
  );
}

/** Of the package that is installed. */
export function pagefindVersion(): string {
  return packageVersion(new URL("../package.json", import.meta.resolve("pagefind")));
}
