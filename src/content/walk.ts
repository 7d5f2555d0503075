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
const leftover = /(?:~|\.swp|\.swo|\.bak|\.orig|\.tmp)$|^#.*#$|^~\$/;

/**
 * All files below `root`/content in the order of their paths. Links are never followed. What is
 * refused is added to `refused`, folders among it, so that nobody calls it missing.
 */
export async function walk(
  root: string,
  problems: Problems,
  refused: Set<string>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  const refuse = (file: string, wrong: string, write: string) => {
    refused.add(file);
    problems.add({ file: printable(file), at: start, wrong, write });
  };
  const top = await lstat(join(root, contentFolder)).catch(() => undefined);
  if (top === undefined || !top.isDirectory()) {
    const wrong = top === undefined ? "there is no such folder" : "it is not a folder";
    refuse(contentFolder, wrong, `Make a folder ${contentFolder}/ with a file site.yaml`);
    return found;
  }
  await folder({ root, found, problems, refuse }, contentFolder);
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

interface Walk {
  readonly root: string;
  readonly found: Found[];
  readonly problems: Problems;
  readonly refuse: (file: string, wrong: string, write: string) => void;
}

async function folder(walk: Walk, path: string): Promise<void> {
  const names = await readdir(join(walk.root, path)).catch(() => undefined);
  if (names === undefined) {
    walk.refuse(path, "the folder cannot be read", "Check that you may open it");
    return;
  }
  const wanted = differing(
    walk,
    path,
    names.filter((name) => !litter.test(name)),
  );
  await Promise.all(wanted.map((name) => one(walk, `${path}/${name}`, name)));
}

async function one(walk: Walk, file: string, name: string): Promise<void> {
  if (name.startsWith(".") || leftover.test(name)) {
    const wrong = "hidden files and leftovers of editors are not read";
    walk.problems.warn({ file: printable(file), at: start, wrong, write: "Rename or delete it" });
    return;
  }
  const stat = await lstat(join(walk.root, file)).catch(() => undefined);
  // A name that is not UTF-8 comes out as one that no file has.
  const unreadable = stat === undefined && name.includes("\ufffd");
  if (stat === undefined && !unreadable) return;
  if (stat === undefined || /\p{C}/u.test(name)) {
    const wrong = "its name has characters that cannot be shown";
    walk.refuse(file, wrong, "Rename it, with the letters a to z, digits and hyphens");
  } else if (stat.isDirectory()) {
    await folder(walk, file);
  } else if (stat.isSymbolicLink()) {
    const write = "Put a copy of what it leads to in its place";
    walk.refuse(file, "it is a link to a file or folder elsewhere", write);
  } else if (!stat.isFile()) {
    walk.refuse(file, "it is not an ordinary file", `Move it out of ${contentFolder}/`);
  } else {
    const stamp = `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}-${stat.ino}`;
    walk.found.push({ file, bytes: stat.size, stamp });
  }
}

/**
 * The names without those that differ from another in case only: "Probe.md" and "probe.md" are one
 * file on a Mac or on Windows, and one address on many hosts. The one in lower case stays.
 */
function differing(walk: Walk, path: string, names: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  const lowerFirst = [...names].sort((a, b) => (a < b ? 1 : -1));
  for (const name of lowerFirst) {
    const folded = name.normalize("NFC").toLowerCase();
    const other = kept.get(folded);
    if (other === undefined) kept.set(folded, name);
    else {
      const wrong = `its name differs from ${printable(other)} in upper and lower case only`;
      walk.refuse(`${path}/${name}`, wrong, "Rename one of the two");
    }
  }
  return [...kept.values()];
}

/** A name as it can be shown in a terminal: control characters are written as escapes. */
function printable(name: string): string {
  return name.replace(
    /\p{C}/gu,
    (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
