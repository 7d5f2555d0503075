/** Tells of edits of a file or below a folder, deletions included, from the first moment on. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Milliseconds without another edit after which files are taken to be saved. */
const settled = 40;

/** Calls `edited` whenever something was edited, until the process ends. */
export function watchPath(path: string, edited: () => void): void {
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
    const there = new Map(foldersOf(path).map((one) => [one, idOf(one)]));
    for (const [folder, { id, watcher }] of watched) {
      if (there.get(folder) === id) continue;
      watcher.close();
      watched.delete(folder);
    }
    for (const [folder, id] of there) {
      if (id === undefined || watched.has(folder)) continue;
      try {
        const watcher = watch(folder, (_event, name) => {
          if (folder !== dirname(path) || name === basename(path)) noted();
        });
        watcher.on("error", () => watcher.close());
        watched.set(folder, { id, watcher });
      } catch {
        // A folder that goes away is told of by the one that it is in.
      }
    }
  };

  look();
}

/** The folder that it is in, it, and all folders below it. */
function foldersOf(path: string): readonly string[] {
  return [dirname(path), path, ...below(path)];
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
