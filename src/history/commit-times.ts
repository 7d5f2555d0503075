/**
 * What commits tell of the times of files. Each is the earliest or the latest of some times, so more
 * commits can be added in any order, and one that is added twice makes no difference.
 */
import { readOldBlobs } from "./blobs.ts";
import { listChanges } from "./changes.ts";
import { addChange, type CommittedTimes, isEventFile, readVersions } from "./file-times.ts";
import type { Repository } from "./repository.ts";
import { findEntryChanges, isSettingsFile } from "./settings-changes.ts";

export interface CommitTimes {
  /** Of each file that there is or was, by its path from the project's root. */
  readonly files: readonly (readonly [string, CommittedTimes])[];
  /** When the settings last changed what entries say; 0 if never. */
  readonly settings: number;
  /** Whether all older versions were read; a partial clone does not have them. */
  readonly isComplete: boolean;
}

export interface CommitSelection {
  /** Those of `listChanges`. */
  readonly revisions: readonly string[];
  /** What other commits tell, to be added to. */
  readonly earlier?: CommitTimes;
  /** Leaves out when files were added and resumed, for which all their versions are read. */
  readonly onlyChanged?: boolean;
}

/** Returns what some commits tell. */
export async function readCommitTimes(
  repository: Repository,
  { revisions, earlier, onlyChanged = false }: CommitSelection,
): Promise<CommitTimes> {
  const changes = await listChanges(repository, revisions);
  const listIds = (isWanted: (file: string) => boolean) =>
    changes
      .filter(({ file }) => isWanted(file))
      .flatMap(({ before, after }) => [before, after])
      .filter((id) => id !== undefined);
  const [settingsIds, eventIds] = [listIds(isSettingsFile), listIds(isEventFile)];
  const settingsTexts = await readOldBlobs(repository, settingsIds);
  const eventTexts = await readOldBlobs(repository, onlyChanged ? [] : eventIds);
  const versions = readVersions(eventTexts);
  const files = new Map(earlier?.files);
  for (const change of changes)
    files.set(change.file, addChange(files.get(change.file), change, versions));
  let settings = earlier?.settings ?? 0;
  for (const { time } of findEntryChanges(changes, settingsTexts))
    settings = Math.max(settings, time);
  const isComplete =
    settingsIds.every((id) => settingsTexts.has(id)) && eventIds.every((id) => eventTexts.has(id));
  return { files: [...files], settings, isComplete };
}
