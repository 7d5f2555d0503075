/** Watches a file or a folder with all that is in it, for edits and deletions. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Milliseconds without another edit before `onEdit` is called. */
const debounceTime = 40;

/** Calls `onEdit` after edits, until the process ends. */
export function watchPath(path: string, onEdit: () => void): void {
  const watched = new Map<string, { readonly id: number; readonly watcher: FSWatcher }>();
  let timer: NodeJS.Timeout | undefined;

  const scheduleEdit = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      updateWatchers();
      onEdit();
    }, debounceTime);
  };

  /** Watches each folder by itself: recursive watching loses files that are replaced. */
  const updateWatchers = () => {
    const current = new Map(listWatchedFolders(path).map((folder) => [folder, readInode(folder)]));
    for (const [folder, { id, watcher }] of watched) {
      if (current.get(folder) === id) continue;
      watcher.close();
      watched.delete(folder);
    }
    for (const [folder, id] of current) {
      if (id === undefined || watched.has(folder)) continue;
      try {
        const watcher = watch(folder, (_event, name) => {
          if (folder !== dirname(path) || name === basename(path)) scheduleEdit();
        });
        watcher.on("error", () => watcher.close());
        watched.set(folder, { id, watcher });
      } catch {
        // The folder was deleted; the watcher of its parent reports that.
      }
    }
  };

  updateWatchers();
}

/** Returns the folder that contains it, itself, and all folders below it. */
function listWatchedFolders(path: string): readonly string[] {
  return [dirname(path), path, ...listSubfolders(path)];
}

function listSubfolders(folder: string): readonly string[] {
  try {
    const subfolders = readdirSync(folder, { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    return subfolders.flatMap(({ name }) => [
      join(folder, name),
      ...listSubfolders(join(folder, name)),
    ]);
  } catch {
    // It was deleted meanwhile.
    return [];
  }
}

/** Returns a number that changes when another folder replaces this one. */
function readInode(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}
