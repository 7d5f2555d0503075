/** Errors of the file system in plain words: what is full, not writable or in the way. */
import { lstatSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/**
 * Returns what is wrong and what to do; undefined for an error of another kind. Names paths from
 * the working folder.
 */
export function explainSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  // A rename or copy fails for its target, unless its source is missing.
  const names = error.code === "ENOENT" ? ["path", "dest"] : ["dest", "path"];
  const paths = names.flatMap((name) => {
    const path: unknown = Reflect.get(error, name);
    return typeof path === "string" ? [resolve(path)] : [];
  });
  const name = nameOf(paths[0]);
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
      return `The disk is full: ${name} could not be written. Free some space and try again.`;
    case "EFBIG":
      return `${name} is larger than this system allows a file to be (ulimit -f). Raise the limit and try again.`;
    case "EROFS":
      return `${name} is on a file system that can only be read. Work in a copy of the project elsewhere.`;
    case "EACCES":
    case "EPERM":
      return `You have no permission to use ${name}. Make it yours (sudo chown -R "$USER" ${topFolder(name)}) and try again.`;
    case "EISDIR":
      return `${name} is a folder where a file has to be. Move it away and try again.`;
    case "ENOTDIR":
    case "EEXIST":
      return `${nameOf(paths.map(findObstacle).find((path) => path !== undefined) ?? paths[0])} is in the way. Move it away and try again.`;
    case "ENOENT":
      return `${name} is not there; another program may have deleted it. Try again.`;
    default:
      return undefined;
  }
}

function nameOf(path: string | undefined): string {
  return path === undefined ? "a file" : relative(process.cwd(), path) || path;
}

/** What belongs to the project is changed as a whole, ".waymark" or "_site". */
function topFolder(name: string): string {
  return name.startsWith(".waymark/") ? ".waymark" : name;
}

/** Returns the first part of a path that is not a folder, so that nothing can lie below it. */
function findObstacle(path: string): string | undefined {
  const above = dirname(path) === path ? undefined : findObstacle(dirname(path));
  if (above !== undefined) return above;
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found === undefined || found.isDirectory() ? undefined : path;
}
