/** Tells of edits below a folder, deleted files and folders included, from the first moment on. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Milliseconds without another edit after which files are taken to be saved. */
const settled = 40;

/** Calls `edited` whenever something was edited; gives a function that ends it. */
export function watchFolder(folder: string, edited: () => void): () => void {
  const watched = new Map<string, { readonly id: number; readonly watcher: FSWatcher }>();
  let timer: NodeJS.Timeout | undefined;

  const noted = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look();
      edited();
    }, settled);
  };

  /** Watches each folder by itself: what watches trees loses sight of files that are replaced. */
  const look = () => {
    const there = new Map(foldersBelow(folder).map((path) => [path, idOf(path)]));
    for (const [path, { id, watcher }] of watched) {
      if (there.get(path) === id) continue;
      watcher.close();
      watched.delete(path);
    }
    for (const [path, id] of there) {
      if (id === undefined || watched.has(path)) continue;
      const watcher = watch(path, (_event, name) => {
        if (path !== dirname(folder) || name === basename(folder)) noted();
      });
      // A folder that goes away is told of by the one that it is in.
      watcher.on("error", () => watcher.close());
      watched.set(path, { id, watcher });
    }
  };

  look();
  return () => {
    clearTimeout(timer);
    for (const { watcher } of watched.values()) watcher.close();
  };
}

/** The folder that this one is in, this one, and all below it. */
function foldersBelow(folder: string): readonly string[] {
  return [dirname(folder), folder, ...below(folder)];
}

function below(folder: string): readonly string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
    return inside.flatMap(({ name }) => [join(folder, name), ...below(join(folder, name))]);
  } catch {
    // It went away meanwhile.
    return [];
  }
}

/** Changes when another folder takes the place of this one. */
function idOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}
