/** Finds the file that a link to a missing one probably means. */
import { posix } from "node:path";
import { findNearest, isOnlyTypo, normalizeForComparison } from "../../text/nearest.ts";

/**
 * Returns the file with the most similar name and the same ending, in any folder. It is safe to
 * write where no other can have been meant.
 */
export function nearestFile(
  wanted: string,
  fileNames: FileNames,
): { readonly file: string; readonly safe: boolean } | undefined {
  const { name, ending } = splitFileName(wanted);
  const filesByName = fileNames.get(ending) ?? new Map<string, readonly string[]>();
  const nearest = findNearest(name, filesByName.keys());
  const files = filesByName.get(nearest ?? "") ?? [];
  const file = files.at(-1);
  if (file === undefined) return undefined;
  const isOnly = files.length === 1 && nearest !== undefined;
  return { file, safe: isOnly && isOnlyTypo(name, nearest, filesByName.keys()) };
}

/** Returns the one file of the same name with another ending. */
export function findOtherEnding(
  wanted: string,
  fileNames: FileNames,
): { readonly file: string; readonly safe: boolean } | undefined {
  const { name, ending } = splitFileName(wanted);
  if (ending === "" || ending === ".md") return undefined;
  const found = [...fileNames].flatMap(([other, files]) => {
    const isSame = (one: string) => normalizeForComparison(one) === normalizeForComparison(name);
    return other === ".md" ? [] : [...files].flatMap(([one, paths]) => (isSame(one) ? paths : []));
  });
  const [file] = found;
  return file === undefined || found.length > 1 ? undefined : { file, safe: false };
}

/** Files by ending and name. */
export type FileNames = ReturnType<typeof indexFileNames>;

/** Indexes files by ending and name. */
export function indexFileNames(files: readonly string[]) {
  const fileNames = new Map<string, Map<string, readonly string[]>>();
  for (const file of files) {
    const { name, ending } = splitFileName(file);
    const filesByName = fileNames.get(ending) ?? new Map<string, readonly string[]>();
    fileNames.set(ending, filesByName.set(name, [...(filesByName.get(name) ?? []), file]));
  }
  return fileNames;
}

/** Splits off what often differs in a path: folder and date. */
function splitFileName(file: string): { readonly name: string; readonly ending: string } {
  const ending = posix.extname(file);
  const name = posix.basename(file, ending).replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, "");
  return { name, ending: ending.toLowerCase().replace(/^\.jpeg$/, ".jpg") };
}
