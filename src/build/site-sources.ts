/** The code itself: where it is, its style sheet, and its version. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { mapStylesheets } from "../pages/site-data.ts";
import type { AssetTexts } from "../pages/site-pages.ts";
import { hash } from "../text/hash.ts";

const packageRoot = join(import.meta.dirname, "../..");

/**
 * Changes with any file that can change what is published, so that after an edit of the code
 * everything is made anew.
 */
export function computeEngineVersion(): string {
  const code = ["src", "_includes"]
    .flatMap((folder) => listFiles(join(packageRoot, folder)))
    .flatMap((file) => [file.slice(packageRoot.length), readFileSync(file)]);
  const lock = join(packageRoot, "package-lock.json");
  return hash(process.version, ...code, existsSync(lock) ? readFileSync(lock) : "");
}

/**
 * What is published with every site: the style sheet is all of _includes/css, by their names, and
 * each file of its folder "only" is for the pages that ask for it.
 */
export function readSiteSources(): AssetTexts {
  return {
    stylesheet: minifyCss(readStyleSheet()),
    extraStylesheets: mapStylesheets((name) => minifyCss(readCss(`only/${name}.css`))),
    upcomingScript: readScript("upcoming.js"),
    searchScript: readScript("search.js"),
  };
}

/** Without comment lines and indentation, which no reader's browser needs. */
function readScript(name: string): string {
  const text = readFileSync(join(packageRoot, "_includes/scripts", name), "utf8");
  return text.replace(/^\s+/gm, "").replace(/^\/[/*].*\n/gm, "");
}

/** Says the same in fewer bytes. Throws where a rule cannot be read. */
function minifyCss(css: string): string {
  return transform({ filename: "site.css", code: Buffer.from(css), minify: true }).code.toString();
}

function readStyleSheet(): string {
  return readdirSync(join(packageRoot, "_includes/css"))
    .filter((name) => name.endsWith(".css"))
    .sort()
    .map(readCss)
    .join("\n");
}

function readCss(name: string): string {
  return readFileSync(join(packageRoot, "_includes/css", name), "utf8");
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
