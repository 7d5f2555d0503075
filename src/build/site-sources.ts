/** The version of the code, and the style sheets and scripts that are published. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { readManifest, readPackageVersion } from "../artifacts/versions.ts";
import { mapStylesheets } from "../pages/site-data.ts";
import type { AssetTexts } from "../pages/site-pages.ts";
import { hash } from "../text/hash.ts";
import { packageRoot } from "./paths.ts";

/**
 * Returns a hash of all code below `root`, of the versions of its libraries and of Node's. After an
 * edit of the code, everything is made again.
 */
export function computeEngineVersion(root = packageRoot): string {
  return computeVersion(root, ["src", "_includes"]);
}

/**
 * Returns the same without the templates, which have no part in what is read from the content and from
 * git. After an edit of them, the texts are not read again.
 */
export function computeReaderVersion(root = packageRoot): string {
  return computeVersion(root, ["src"]);
}

function computeVersion(root: string, folders: readonly string[]): string {
  // The package has the hash of its code, and no lock file.
  const packaged = readIfPresent(join(root, codeVersionFile));
  if (packaged === undefined)
    return hash(
      process.version,
      hashCode(root, folders),
      readIfPresent(join(root, "package-lock.json")) ?? "",
    );
  const libraries = Object.keys(readManifest().dependencies);
  const versions = libraries.map((name) => `${name} ${readPackageVersion(name)} `);
  return hash(process.version, packaged, ...versions);
}

/** The file in the package that has `hashCode` of it. */
export const codeVersionFile = "code-version";

/** Returns a hash of the names and bytes of the code in folders below `root`; of all, if left out. */
export function hashCode(root: string, folders: readonly string[] = ["src", "_includes"]): string {
  const code = folders
    .flatMap((folder) => listFiles(join(root, folder)))
    .flatMap((file) => [file.slice(root.length), readFileSync(file)]);
  return hash(...code);
}

function readIfPresent(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/**
 * Reads what every site has: the style sheet (all of _includes/css, in the order of their names),
 * style sheets of single pages (_includes/css/only) and scripts.
 */
export function readSiteSources(): AssetTexts {
  return {
    stylesheet: minifyCss(readStyleSheet()),
    extraStylesheets: mapStylesheets((name) =>
      // Home lists cohorts too, and loads one style sheet.
      minifyCss((name === "home" ? ["cohorts", name] : [name]).map(readOnly).join("\n")),
    ),
    upcomingScript: readScript("upcoming.js"),
    deviceScript: readScript("device.js"),
    copyScript: readScript("copy.js"),
    playScript: readScript("play.js"),
    searchScript: readScript("search.js"),
  };
}

/**
 * Returns a script without comment lines, indentation, spaces around some signs (which no string of
 * ours has with spaces), and line ends where a statement goes on.
 */
function readScript(name: string): string {
  const text = readFileSync(join(packageRoot, "_includes/scripts", name), "utf8");
  return text
    .replace(/^\s+/gm, "")
    .replace(/^\/[/*].*\n/gm, "")
    .replace(/ ([!=]==|=>|=|\?\?) /g, "$1")
    .replace(/(?<=[{([,;])\n|\n(?=[})\].?:])/g, "");
}

/** Throws if a rule cannot be parsed. */
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

function readOnly(name: string): string {
  return readCss(`only/${name}.css`);
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
