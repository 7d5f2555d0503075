/**
 * Makes dist/, which the package has instead of the source, since Node does not strip types below
 * node_modules: JavaScript, declarations, and the files that the program reads. npm runs it before
 * `npm pack` and `npm publish`.
 */
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeVersionFile, hashCode } from "../src/build/code-version.ts";
import { minifySources } from "../src/build/sources/minify-sources.ts";
import { siteSourcesFile } from "../src/build/sources/read-sources.ts";
import { bundle } from "./bundle.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

/** Files that the program reads, and the command, which is JavaScript already. */
const copied = [
  "scripts/waymark.js",
  "src/search/browser",
  "src/starter/files",
  "src/starter/handbook/handbook.md",
  "docs/hosts",
];

rmSync(dist, { recursive: true, force: true });
execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
writeFileSync(join(dist, siteSourcesFile), JSON.stringify(minifySources()));
for (const path of copied) cpSync(join(root, path), join(dist, path), { recursive: true });
for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  const file = join(dist, name);
  // The compiler rewrites the imports of JavaScript alone.
  if (name.endsWith(".d.ts"))
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/(?<=["']\.[^"'\n]*)\.ts(?=["'])/g, ".js"),
    );
}
writeFileSync(join(dist, codeVersionFile), hashCode(dist));
await bundle(dist);
