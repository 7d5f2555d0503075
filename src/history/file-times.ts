/**
 * When the files of events were added and changed, for the feeds of events. Of older versions only
 * two fields are read, `draft` and `status`; no older version is published again.
 */
import { parseFrontMatter } from "../content/fields/front-matter.ts";
import { decode } from "../content/files/decode.ts";
import { contentFolder } from "../content/files/path.ts";
import type { FileTimes } from "../model/event-news.ts";
import { readOldBlobs } from "./blobs.ts";
import type { FileChange } from "./changes.ts";
import type { Repository } from "./repository.ts";

const eventsFolder = `${contentFolder}/events/`;

/** What a version of a file says of its event. */
interface Version {
  readonly isDraft: boolean;
  /** Whether it says, and is published, that the event is cancelled or postponed. */
  readonly isOff: boolean;
}

const usual: Version = { isDraft: false, isOff: false };

/**
 * Returns the times of each file of an event, by path. `latest` has the times of the last changes,
 * with those that are not committed.
 */
export async function createFileTimes(
  repository: Repository,
  changes: readonly FileChange[],
  latest: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, FileTimes>> {
  const eventChanges = changes.filter(({ file }) => file.startsWith(eventsFolder));
  const versions = await readVersions(repository, eventChanges);
  const added = new Map<string, number>();
  const resumed = new Map<string, number>();
  for (const { file, time, before, after } of eventChanges) {
    const [old, now] = [versions.get(before ?? "") ?? usual, versions.get(after ?? "") ?? usual];
    if (after !== undefined && !now.isDraft)
      added.set(file, Math.min(time, added.get(file) ?? time));
    if (old.isOff && !now.isOff) resumed.set(file, Math.max(time, resumed.get(file) ?? time));
  }
  const times = new Map<string, FileTimes>();
  for (const [file, changed] of latest)
    if (file.startsWith(eventsFolder))
      times.set(file, {
        added: added.get(file) ?? changed,
        changed,
        resumed: resumed.get(file),
      });
  return times;
}

/** Returns the versions that are not as usual, by git id. */
async function readVersions(
  repository: Repository,
  changes: readonly FileChange[],
): Promise<ReadonlyMap<string, Version>> {
  const ids = changes.flatMap(({ before, after }) => [before, after]);
  const blobs = await readOldBlobs(repository, ids);
  const versions = new Map<string, Version>();
  for (const [id, bytes] of blobs) {
    const version = readVersion(bytes);
    if (version !== undefined) versions.set(id, version);
  }
  return versions;
}

function readVersion(bytes: Buffer): Version | undefined {
  // Few files have one of the fields, and YAML takes long to read.
  if (!/^(?:draft|status):/m.test(bytes.toString("latin1"))) return undefined;
  const text = decode(bytes);
  const read = typeof text === "string" ? parseFrontMatter(text) : undefined;
  if (read === undefined || !("fields" in read)) return undefined;
  const { draft, status } = read.fields ?? {};
  const isDraft = /^true$/i.test(String(draft));
  return { isDraft, isOff: !isDraft && (status === "cancelled" || status === "postponed") };
}
