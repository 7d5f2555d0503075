/** Lists the files of the content folder, and rejects what cannot be read safely. */
import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { contentFolder, isPublicFile } from "./path.ts";
import { fileStart, type Problems } from "./problem.ts";

/** A regular file below content/. */
export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly bytes: number;
  /** Size, mtime, ctime (in milliseconds) and inode: valid on one machine only. */
  readonly stamp: string;
}

/** Files that operating systems and git leave behind; skipped without a warning. */
const systemFiles =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.gitkeep|\.gitignore|\.gitattributes|\.keep)$/;
const editorLeftovers = /(?:~|\.swp|\.swo|\.bak|\.orig|\.tmp)$|^#.*#$|^~\$/;

/** Returns whether a file or folder is hidden, or left behind by a system or an editor. */
export function isLeftBehind(name: string): boolean {
  return name.startsWith(".") || systemFiles.test(name) || editorLeftovers.test(name);
}

/**
 * Returns all files below `root`/content in the order of their paths. Symbolic links are never
 * followed. Rejected files and folders are added to `rejected`, so that links to them are not
 * reported as well.
 */
export function walk(
  root: string,
  problems: Problems,
  rejected: Set<string>,
): readonly SourceFile[] {
  const files: SourceFile[] = [];
  const reject = (file: string, message: string, fix: string) => {
    rejected.add(file);
    problems.add({ file: escapeControls(file), position: fileStart, message, fix });
  };
  const folderStat = lookAt(join(root, contentFolder));
  if (folderStat === undefined || !folderStat.isDirectory()) {
    const create = `Create a folder ${contentFolder}/ with a file site.yaml`;
    const start =
      "Go to the folder of your programme, or name it with --root; waymark init makes a new one";
    if (folderStat === undefined) reject(contentFolder, "there is no such folder here", start);
    else reject(contentFolder, "it is not a folder", create);
    return files;
  }
  walkFolder({ root, files, problems, reject }, contentFolder);
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

interface WalkContext {
  readonly root: string;
  readonly files: SourceFile[];
  readonly problems: Problems;
  readonly reject: (file: string, message: string, fix: string) => void;
}

function walkFolder(context: WalkContext, path: string): void {
  const names = listNames(join(context.root, path));
  if (names === undefined) {
    context.reject(path, "the folder cannot be read", "Check its permissions");
    return;
  }
  const wantedNames = dropCaseDuplicates(
    context,
    path,
    names.filter((name) => !systemFiles.test(name)),
  );
  for (const name of wantedNames) visitPath(context, `${path}/${name}`, name);
}

function listNames(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

/** One file after another is faster than many at once, which wait for each other's answers. */
function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function visitPath(context: WalkContext, file: string, name: string): void {
  const isHidden = name.startsWith(".") && (name === ".git" || !isPublicFile(file));
  if (isHidden || editorLeftovers.test(name)) {
    const message = "hidden files and editors' temporary files are not published";
    context.problems.warn({
      file: escapeControls(file),
      position: fileStart,
      message,
      fix: "Rename or delete it",
    });
    return;
  }
  const stat = lookAt(join(context.root, file));
  // readdir decodes a name that is not UTF-8 to one that no file has.
  const unreadable = stat === undefined && name.includes("\ufffd");
  if (stat === undefined && !unreadable) return;
  if (stat === undefined || /\p{C}/u.test(name)) {
    const message = "its name has characters that are invisible or not valid";
    context.reject(file, message, "Rename it, with the letters a to z, digits and hyphens");
  } else if (stat.isDirectory()) {
    walkFolder(context, file);
  } else if (stat.isSymbolicLink()) {
    const fix = "Replace it by a copy of that file or folder";
    context.reject(file, "it is a link to a file or folder elsewhere", fix);
  } else if (!stat.isFile()) {
    context.reject(file, "it is not an ordinary file", `Move it out of ${contentFolder}/`);
  } else {
    const stamp = `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}-${stat.ino}`;
    context.files.push({ file, bytes: stat.size, stamp });
  }
}

/**
 * Drops names that differ from another in case only, and keeps the lower-case one: "Probe.md" and
 * "probe.md" are one file on macOS and Windows, and one address on many hosts.
 */
function dropCaseDuplicates(
  context: WalkContext,
  path: string,
  names: readonly string[],
): readonly string[] {
  const kept = new Map<string, string>();
  const lowerFirst = [...names].sort((a, b) => (a < b ? 1 : -1));
  for (const name of lowerFirst) {
    const folded = name.normalize("NFC").toLowerCase();
    const first = kept.get(folded);
    if (first === undefined) kept.set(folded, name);
    else {
      const message = `its name differs from ${escapeControls(first)} in upper and lower case only`;
      context.reject(`${path}/${name}`, message, "Rename one of the two");
    }
  }
  return [...kept.values()];
}

/** Replaces control characters in a name by escapes, so that a terminal can show it. */
function escapeControls(name: string): string {
  return name.replace(
    /\p{C}/gu,
    (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
