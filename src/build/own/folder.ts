/**
 * The folder of a project in which an adopter changes layouts and styles. Its code runs from a copy
 * below .waymark/own, named by a hash of the files: so an edit of any of them is new code to Node,
 * which loads a module once, and nothing outside the folder can be imported by its path.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileStart, type Problems } from "../../content/files/problem.ts";
import { isLeftBehind } from "../../content/files/walk.ts";
import { hashInHex } from "../../text/hash.ts";
import { projectPaths, templateFolder } from "../paths.ts";

/** `_includes/site.css`, which is published and no code. */
export const stylesheetFile = `${templateFolder}/site.css`;

/** The code of a project, by path from its root: "_includes/layouts/post.ts". */
export type OwnFiles = ReadonlyMap<string, Uint8Array>;

/** A copy of the code that Node can load. */
export interface OwnCode {
  readonly files: OwnFiles;
  /** Absolute path of the folder that stands for `_includes`. */
  readonly folder: string;
  /** Hash of all files. */
  readonly version: string;
}

/** Reads all files of the folder but the style sheet; reports links, which are not followed. */
export function readOwnFiles(root: string, problems: Problems): OwnFiles {
  const files = new Map<string, Uint8Array>();
  const readFolder = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (isLeftBehind(entry.name) || file === stylesheetFile || entry.name === "node_modules")
        continue;
      if (entry.isDirectory()) readFolder(file);
      else if (entry.isFile()) files.set(file, readFileSync(join(root, file)));
      else
        problems.add({
          file,
          position: fileStart,
          message: "it is a link to a file or folder elsewhere",
          fix: "Replace it by a copy of that file or folder",
        });
    }
  };
  if (existsSync(join(root, templateFolder))) readFolder(templateFolder);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Copies the code to where it is loaded from, unless it is there. What `npm install` brings counts
 * too, so the hash is also of the project's lock file.
 */
export function copyOwnCode(root: string, files: OwnFiles): OwnCode {
  const lock = join(root, "package-lock.json");
  const parts = [...files].flatMap(([file, bytes]) => [`${file}\n${bytes.length}\n`, bytes]);
  const version = hashInHex(...parts, existsSync(lock) ? readFileSync(lock) : "");
  const copies = join(root, projectPaths.own);
  const folder = join(copies, version);
  if (!existsSync(folder)) {
    const temporary = `${copies}.${process.pid}`;
    rmSync(temporary, { recursive: true, force: true });
    // Whatever the project's package.json says, the code has import and export.
    writeFile(join(temporary, "package.json"), '{"type":"module"}\n');
    for (const [file, bytes] of files)
      writeFile(join(temporary, file.slice(templateFolder.length + 1)), bytes);
    mkdirSync(copies, { recursive: true });
    renameUnlessThere(temporary, folder);
  }
  return { files, folder, version };
}

/** Deletes the copies of earlier versions; for a build that holds the lock. */
export function deleteOldCopies(root: string, version: string | undefined): void {
  const copies = join(root, projectPaths.own);
  if (!existsSync(copies)) return;
  for (const name of readdirSync(copies))
    if (name !== version) rmSync(join(copies, name), { recursive: true, force: true });
}

function writeFile(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Another process may have made the same copy meanwhile. */
function renameUnlessThere(temporary: string, folder: string): void {
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
