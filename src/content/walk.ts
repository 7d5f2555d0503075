/** Finds the files of the content folder, and refuses by name what cannot be read safely. */
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { contentFolder } from "./address.ts";
import { type Problems, start } from "./problem.ts";

/** A regular file below content/. */
export interface Found {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly bytes: number;
  /** Changes when the file does: size, times and inode. For caches within a machine only. */
  readonly stamp: string;
}

/** What systems and editors leave behind; nobody means them as content. */
const litter =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.gitkeep|\.gitignore|\.gitattributes|\.keep)$/;
const leftover = /(?:~|\.swp|\.swo|\.bak|\.orig|\.tmp)$|^#.*#$/;

/** All files below `root`/content in the order of their paths. Links are never followed. */
export async function walk(root: string, problems: Problems): Promise<readonly Found[]> {
  const found: Found[] = [];
  const top = await lstat(join(root, contentFolder)).catch(() => undefined);
  if (top === undefined || !top.isDirectory()) {
    problems.add({
      file: contentFolder,
      at: start,
      wrong: top === undefined ? "there is no such folder" : "it is not a folder",
      write: `Make a folder ${contentFolder}/ with a file site.yaml`,
    });
    return found;
  }
  await folder(root, contentFolder, found, problems);
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function folder(
  root: string,
  path: string,
  found: Found[],
  problems: Problems,
): Promise<void> {
  const names = (await readdir(join(root, path))).filter((name) => !litter.test(name));
  sameButForCase(path, names, problems);
  await Promise.all(names.map((name) => one(root, `${path}/${name}`, name, found, problems)));
}

async function one(
  root: string,
  file: string,
  name: string,
  found: Found[],
  problems: Problems,
): Promise<void> {
  const say = (wrong: string, write: string) => ({
    file: printable(file),
    at: start,
    wrong,
    write,
  });
  if (name.startsWith(".") || leftover.test(name)) {
    problems.warn(say("hidden files and leftovers of editors are not read", "Rename or delete it"));
    return;
  }
  const stat = await lstat(join(root, file));
  if (stat.isDirectory()) return folder(root, file, found, problems);
  if (stat.isSymbolicLink()) {
    problems.add(say("it is a link to another file", "Put a copy of that file in its place"));
  } else if (!stat.isFile()) {
    problems.add(say("it is not an ordinary file", `Move it out of ${contentFolder}/`));
  } else {
    const stamp = `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}-${stat.ino}`;
    found.push({ file, bytes: stat.size, stamp });
  }
}

/** "Probe.md" and "probe.md" are one file on a Mac or on Windows, and one address on many hosts. */
function sameButForCase(path: string, names: readonly string[], problems: Problems): void {
  const seen = new Map<string, string>();
  for (const name of [...names].sort()) {
    const folded = name.normalize("NFC").toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) {
      problems.add({
        file: printable(`${path}/${name}`),
        at: start,
        wrong: `its name differs from ${printable(`${path}/${other}`)} in upper and lower case only`,
        write: "Rename one of the two",
      });
    }
    seen.set(folded, name);
  }
}

/** A name as it can be shown in a terminal: control characters are written as escapes. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
