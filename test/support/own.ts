/** Projects with layouts of their own, which import the program as "waymark". */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createProject, type Files } from "./project.ts";

const entry = pathToFileURL(join(import.meta.dirname, "../../src/index.ts")).href;

/** Creates a project with these files of `_includes`, and a package "waymark" that is the program. */
export function createOwnProject(own: Files, content: Files = {}): string {
  const root = createProject(content);
  write(root, "node_modules/waymark", {
    "package.json": '{ "name": "waymark", "type": "module", "exports": "./index.js" }\n',
    "index.js": `export * from "${entry}";\n`,
  });
  writeOwn(root, own);
  return root;
}

/** Puts files into the `_includes` of a project. */
export function writeOwn(root: string, files: Files): void {
  write(root, "_includes", files);
}

function write(root: string, folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
