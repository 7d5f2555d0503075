/**
 * The architecture as two tables: which folder may import which, and in which folder each library
 * lives. All imports count, those of types too. CONTRIBUTING.md tells what each folder is for.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * What each folder may import beside itself, lowest first. A row stands for the folders below it
 * too, unless they have rows of their own.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/text": [],
  "src/colour": [],
  "src/time": ["src/text"],
  "src/time/recurrence": ["src/text", "src/time"],
  "src/time/mistakes": ["src/text", "src/time", "src/time/recurrence"],
  "src/time/parse": ["src/text", "src/time", "src/time/recurrence", "src/time/mistakes"],
  "src/render": ["src/text"],
  "src/render/markdown": ["src/text", "src/render"],
  "src/locales": ["src/text", "src/time", "src/render"],
  "src/model": ["src/text", "src/time", "src/render", "src/locales"],
  "src/artifacts": ["src/text", "src/model"],
  "src/images": ["src/text", "src/model", "src/artifacts"],
  "src/social-images": ["src/text", "src/colour", "src/model", "src/artifacts"],
  "src/search": ["src/text", "src/time", "src/render", "src/locales", "src/model", "src/artifacts"],
  "src/calendar": ["src/text", "src/time", "src/locales", "src/model"],
  "src/feeds": ["src/text", "src/time", "src/render", "src/locales", "src/model"],
  "src/content/files": [
    "src/text",
    "src/time",
    "src/time/parse",
    "src/model",
    "src/artifacts",
    "src/images",
  ],
  "src/content/fields": ["src/text", "src/time", "src/time/mistakes", "src/content/files"],
  "src/content/links": [
    "src/text",
    "src/time",
    "src/render",
    "src/model",
    "src/images",
    "src/content/files",
    "src/content/fields",
  ],
  "src/content/schema": [
    "src/text",
    "src/time",
    "src/time/recurrence",
    "src/time/parse",
    "src/colour",
    "src/locales",
    "src/model",
    "src/content/files",
    "src/content/fields",
  ],
  "src/content/texts": [
    "src/text",
    "src/time",
    "src/render",
    "src/render/markdown",
    "src/model",
    "src/images",
    "src/content/files",
    "src/content/fields",
    "src/content/links",
  ],
  "src/content/assemble": [
    "src/text",
    "src/time",
    "src/time/recurrence",
    "src/time/parse",
    "src/model",
    "src/content/files",
    "src/content/fields",
    "src/content/links",
    "src/content/schema",
    "src/content/texts",
  ],
  "src/content/checks": [
    "src/text",
    "src/time",
    "src/model",
    "src/content/files",
    "src/content/fields",
    "src/content/texts",
    "src/content/assemble",
  ],
  "src/content": [
    "src/text",
    "src/time",
    "src/locales",
    "src/model",
    "src/artifacts",
    "src/images",
    "src/content/files",
    "src/content/fields",
    "src/content/links",
    "src/content/schema",
    "src/content/texts",
    "src/content/assemble",
    "src/content/checks",
  ],
  "src/history": [
    "src/time",
    "src/model",
    "src/calendar",
    "src/content/files",
    "src/content/fields",
  ],
  "src/published": [
    "src/text",
    "src/time",
    "src/locales",
    "src/model",
    "src/content/files",
    "src/content/fields",
  ],
  "src/views": [
    "src/time",
    "src/render",
    "src/locales",
    "src/model",
    "src/social-images",
    "src/calendar",
    "src/feeds",
  ],
  _includes: ["src/text", "src/time", "src/render", "src/locales", "src/views"],
  "src/pages": [
    "src/text",
    "src/colour",
    "src/time",
    "src/render",
    "src/locales",
    "src/model",
    "src/artifacts",
    "src/images",
    "src/social-images",
    "src/search",
    "src/calendar",
    "src/feeds",
    "src/published",
    "src/views",
  ],
  "src/build": [
    "src/text",
    "src/time",
    "src/time/parse",
    "src/render",
    "src/locales",
    "src/model",
    "src/artifacts",
    "src/content",
    "src/content/files",
    "src/content/fields",
    "src/content/links",
    "src/content/checks",
    "src/history",
    "src/published",
    "src/views",
    "_includes",
    "src/pages",
    "src/build/write",
  ],
  "src/build/write": ["src/text", "src/model"],
  ".eleventy.ts": ["src/build"],
  "src/build/publish": [
    "src/text",
    "src/time",
    "src/model",
    "src/artifacts",
    "src/content",
    "src/content/files",
    "src/history",
    "src/build",
    ".eleventy.ts",
  ],
  "src/build/preview": [
    "src/render",
    "src/model",
    "src/artifacts",
    "src/content",
    "src/content/files",
    "src/pages",
    "src/build",
    "src/build/publish",
  ],
  "src/starter": ["src/text", "src/time"],
  "src/starter/handbook": ["src/text", "src/time", "src/time/recurrence", "src/content/schema"],
  "src/starter/texts": [
    "src/text",
    "src/time",
    "src/time/parse",
    "src/model",
    "src/content/files",
    "src/content/fields",
    "src/content/schema",
  ],
  "src/extend.ts": ["src/render", "src/views", "_includes"],
  "src/index.ts": ["src/content/files", "src/model", "src/build", "src/extend.ts"],
  scripts: [
    "src/text",
    "src/time",
    "src/starter",
    "src/starter/handbook",
    "src/starter/texts",
    "src/artifacts",
    "src/content",
    "src/content/files",
    "src/content/schema",
    "src/published",
    "src/build",
    "src/build/publish",
    "src/build/preview",
  ],
};

/** The folder in which each library lives; the folders below it may use it too. */
const libraryFolder: Readonly<Record<string, string>> = {
  "@11ty/eleventy": "src/build",
  "@11ty/eleventy-dev-server": "src/build/preview",
  "@clack/prompts": "scripts",
  "@orama/stemmers": "src/search",
  "canvaskit-wasm": "src/social-images",
  "colorjs.io": "src/colour",
  "fastest-levenshtein": "src/text",
  "ical-generator": "src/calendar",
  "lean-qr": "src/render",
  lightningcss: "src/build",
  luxon: "src/time",
  "markdown-it": "src/render/markdown",
  "markdown-it-footnote": "src/render/markdown",
  minisearch: "src/search",
  "moment-timezone": "src/time",
  saxes: "src/images/svg",
  sharp: "src/images",
  yaml: "src/content/fields",
  zod: "src/content",
};

/** Files that may import a library from elsewhere, or a folder above them, and why. */
const exceptions: Readonly<Record<string, string>> = {
  ".eleventy.ts @11ty/eleventy": "Eleventy calls it with its own configuration",
  "src/published/read-record.ts zod": "the record of another site is untrusted text too",
};

function removeComments(source: string): string {
  return source.replace(/^\s*(?:\/\*|\*|\/\/).*$/gm, "");
}

/** What every import of a file names, as it is written. */
function readImports(source: string): readonly string[] {
  const code = removeComments(source);
  return [...code.matchAll(/\bfrom\s+"([^"]+)"|\b(?:import|require)\s*\(?\s*"([^"]+)"/g)].flatMap(
    ([, from, direct]) => from ?? direct ?? [],
  );
}

/** The files that a file starts as workers. They are no part of its cycles: a worker begins anew. */
function readWorkers(source: string): readonly string[] {
  return [...removeComments(source).matchAll(/\bnew URL\("(\.[^"]+)"/g)].flatMap(
    ([, url]) => url ?? [],
  );
}

/** Source by path from the root. */
type Sources = ReadonlyMap<string, string>;

function resolveImport(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}

/** The row that a file belongs to: the longest that it lies below. */
function findRow(file: string): string | undefined {
  const rows = Object.keys(mayImport).filter((row) => file === row || file.startsWith(`${row}/`));
  return rows.sort((a, b) => b.length - a.length)[0];
}

/** One sentence for each import that the tables do not allow. */
function findForbiddenImports(sources: Sources): readonly string[] {
  const sentences: string[] = [];
  for (const [file, source] of sources) {
    const row = findRow(file);
    if (row === undefined) {
      sentences.push(
        `${file} is in no folder of the table in test/architecture.test.ts: add a row.`,
      );
      continue;
    }
    for (const specifier of [...readImports(source), ...readWorkers(source)]) {
      if (specifier.startsWith(".")) {
        const target = resolveImport(file, specifier);
        const targetRow = findRow(target);
        if (targetRow === undefined || targetRow === row) continue;
        const allowed = mayImport[row] ?? [];
        if (allowed.includes(targetRow)) continue;
        const list = allowed.length === 0 ? "nothing" : allowed.join(", ");
        sentences.push(
          `${file} may not import ${target}, because ${row} may import ${list}. Move what both need to a folder that both may import, or pass it in.`,
        );
      } else {
        const library = Object.keys(libraryFolder).find(
          (name) => specifier === name || specifier.startsWith(`${name}/`),
        );
        const folder = library === undefined ? undefined : libraryFolder[library];
        if (folder === undefined || file.startsWith(`${folder}/`)) continue;
        if (exceptions[`${file} ${library}`] !== undefined) continue;
        sentences.push(
          `${file} may not import ${library}, because it lives in ${folder}. Use what that folder exports, or add it there.`,
        );
      }
    }
  }
  return sentences;
}

/** Each cycle of files as a path that ends where it began. */
function findCycles(sources: Sources): readonly string[] {
  const imports = new Map(
    [...sources].map(([file, source]) => [
      file,
      readImports(source)
        .filter((one) => one.startsWith("."))
        .map((one) => resolveImport(file, one))
        .filter((target) => sources.has(target)),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push([...path.slice(start), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return cycles;
}

const root = join(import.meta.dirname, "..");

function readSources(): Sources {
  const files = ["src", "_includes", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name.replaceAll("\\", "/")}`,
    ),
  );
  const code = [".eleventy.ts", ...files].filter(
    (file) => file.endsWith(".ts") && !file.startsWith("scripts/bench"),
  );
  return new Map(code.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

const sources = readSources();

test("every import goes to a folder that the table allows, and every library stays in its folder", () => {
  expect(sources.size).toBeGreaterThan(200);
  expect(findForbiddenImports(sources)).toEqual([]);
});

test("no file imports itself through others, types included", () => {
  expect(findCycles(sources)).toEqual([]);
});

test("only src/time reads the clock", () => {
  const reads = /\bDate\.now\b|\bnew Date\(\)|\bDateTime\.(?:now|local|utc)\(\)/;
  const readers = [...sources].flatMap(([file, code]) => (reads.test(code) ? [file] : []));
  expect(readers).toEqual(["src/time/clock.ts"]);
});

test("a folder of src has at most fifteen files", () => {
  const counts = new Map<string, number>();
  for (const file of sources.keys()) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  // src/history is replaced as a whole, with the record of what was published.
  counts.delete("src/history");
  const full = [...counts].filter(([folder, count]) => folder.startsWith("src/") && count > 15);
  expect(full).toEqual([]);
});

test("each library of package.json that src uses has its folder", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const unlisted = Object.keys(dependencies).filter((name) => !(name in libraryFolder));
  expect(unlisted).toEqual(["@expo-google-fonts/vollkorn"]);
});

describe("what is not allowed is told in a sentence", () => {
  const problemsOf = (file: string, source: string) =>
    findForbiddenImports(new Map([[file, source]]));

  test("a folder above", () => {
    expect(problemsOf("src/text/x.ts", 'import type { Site } from "../model/types.ts";')).toEqual([
      "src/text/x.ts may not import src/model/types.ts, because src/text may import nothing. Move what both need to a folder that both may import, or pass it in.",
    ]);
  });

  test("a folder beside, in a dynamic import, an export and a worker's address", () => {
    for (const code of [
      'const { rss } = await import("../feeds/rss.ts");',
      'export { rss } from "../feeds/rss.ts";',
      'new Worker(new URL("../feeds/rss.ts", import.meta.url));',
    ])
      expect(problemsOf("src/calendar/x.ts", code)).toHaveLength(1);
    expect(problemsOf("src/calendar/x.ts", '// as in "../feeds/rss.ts"')).toEqual([]);
  });

  test("a library outside its folder", () => {
    expect(problemsOf("src/pages/x.ts", 'import Color from "colorjs.io/fn";')).toEqual([
      "src/pages/x.ts may not import colorjs.io, because it lives in src/colour. Use what that folder exports, or add it there.",
    ]);
  });

  test("a folder that the table does not have", () => {
    expect(problemsOf("src/new/x.ts", "")).toHaveLength(1);
  });

  test("a cycle, of types alone too", () => {
    const cycle = new Map([
      ["src/text/a.ts", 'import { b } from "./b.ts";'],
      ["src/text/b.ts", 'import type { A } from "./a.ts";'],
    ]);
    expect(findCycles(cycle)).toEqual(["src/text/a.ts -> src/text/b.ts -> src/text/a.ts"]);
  });
});
