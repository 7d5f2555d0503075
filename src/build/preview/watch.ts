/** Watches a file or a folder with all that is in it, for edits and deletions. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Milliseconds without another edit before `onEdit` is called. */
const debounceTime = 40;

/** Milliseconds between two looks at all files, where the system does not report edits. */
const pollInterval = 1000;

/** Codes of errors that say that the system's limit of watched files or folders is reached. */
const limitErrors = new Set(["ENOSPC", "EMFILE", "ENFILE"]);

export interface WatchOptions {
  /** Called after edits with the paths that were edited, deleted or created. */
  readonly onEdit: (files: ReadonlySet<string>) => void;
  /** Called once if the system's limit is reached; from then on all files are looked at. */
  readonly onLimit: () => void;
}

/** Calls `onEdit` after edits, until the process ends. */
export function watchPath(path: string, { onEdit, onLimit }: WatchOptions): void {
  const watched = new Map<string, { readonly id: number; readonly watcher: FSWatcher }>();
  const edited = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isPolling = false;

  const scheduleEdit = (file: string) => {
    edited.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = new Set(edited);
      edited.clear();
      if (!isPolling) updateWatchers();
      onEdit(files);
    }, debounceTime);
  };

  /** Ends the watcher of a folder that may be another one now; the next update watches it again. */
  const forget = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };

  /** Watches each folder by itself: recursive watching loses files that are replaced. */
  const updateWatchers = () => {
    const current = new Map(listWatchedFolders(path).map((folder) => [folder, readInode(folder)]));
    for (const [folder, { id }] of watched) {
      if (current.get(folder) !== id) forget(folder);
    }
    for (const [folder, id] of current) {
      if (id === undefined || watched.has(folder)) continue;
      try {
        const watcher = watch(folder, (_event, name) => {
          // A folder that is deleted and made again may have the same inode; its watcher is dead.
          if (name !== null) forget(name === basename(folder) ? folder : join(folder, name));
          if (folder !== dirname(path) || name === basename(path))
            scheduleEdit(name === null ? folder : join(folder, name));
        });
        watcher.on("error", () => watcher.close());
        watched.set(folder, { id, watcher });
      } catch (error) {
        if (isLimitError(error)) return poll();
        // The folder was deleted, and the watcher of its parent reports that; or it cannot be read.
      }
    }
  };

  const poll = () => {
    isPolling = true;
    for (const { watcher } of watched.values()) watcher.close();
    watched.clear();
    onLimit();
    let before = readStamps(path);
    setInterval(() => {
      const after = readStamps(path);
      for (const file of new Set([...before.keys(), ...after.keys()]))
        if (before.get(file) !== after.get(file)) scheduleEdit(file);
      before = after;
    }, pollInterval);
  };

  updateWatchers();
}

function isLimitError(error: unknown): boolean {
  return error instanceof Error && "code" in error && limitErrors.has(String(error.code));
}

/** Returns the folder that contains it, itself, and all folders below it. */
function listWatchedFolders(path: string): readonly string[] {
  return [dirname(path), path, ...listSubfolders(path)];
}

function listSubfolders(folder: string): readonly string[] {
  const subfolders = readFolder(folder).filter((one) => one.isDirectory());
  return subfolders.flatMap(({ name }) => [
    join(folder, name),
    ...listSubfolders(join(folder, name)),
  ]);
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It was deleted meanwhile, or cannot be read.
    return [];
  }
}

/** Returns a number that changes when another folder replaces this one. */
function readInode(folder: string): number | undefined {
  try {
    return statSync(folder).ino;
  } catch {
    return undefined;
  }
}

/** Returns what changes with an edit of a file, for it and all that is in it. */
function readStamps(path: string, stamps = new Map<string, string>()): Map<string, string> {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    stamps.set(path, [mtimeMs, ctimeMs, size, ino].join());
  } catch {
    return stamps;
  }
  for (const { name } of readFolder(path)) readStamps(join(path, name), stamps);
  return stamps;
}
