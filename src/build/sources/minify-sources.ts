/** Makes the style sheets and scripts that are published from those in _includes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { mapStylesheets } from "../../pages/site-data.ts";
import type { AssetTexts } from "../../pages/site-pages.ts";
import { packageRoot } from "../paths.ts";

/**
 * Returns the style sheet (all of _includes/css, in the order of their names), style sheets of single
 * pages (_includes/css/only) and scripts. Throws if a rule cannot be parsed.
 */
export function minifySources(): AssetTexts {
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
