/**
 * When the files of events were added and changed, for the feeds of events. Of older versions only
 * two fields are read, `draft` and `status`; no older version is published again.
 */
import { parseFrontMatter } from "../content/fields/front-matter.ts";
import { decode } from "../content/files/decode.ts";
import { contentFolder } from "../content/files/path.ts";
import type { FileTimes } from "../model/event-news.ts";
import type { FileChange } from "./changes.ts";

const eventsFolder = `${contentFolder}/events/`;

/** What a version of a file says of its event. */
interface Version {
  readonly isDraft: boolean;
  /** Whether it says, and is published, that the event is cancelled or postponed. */
  readonly isOff: boolean;
}

const usual: Version = { isDraft: false, isOff: false };

/** What commits tell of a file, in milliseconds since 1970. */
export interface CommittedTimes {
  readonly changed: number;
  /** When it first was there and no draft. */
  readonly added?: number | undefined;
  /** When it last stopped saying that the event is cancelled or postponed. */
  readonly resumed?: number | undefined;
}

export function isEventFile(file: string): boolean {
  return file.startsWith(eventsFolder);
}

/** Returns the times of a file with one more change of it. `versions` are those of `readVersions`. */
export function addChange(
  earlier: CommittedTimes | undefined,
  { time, before, after }: FileChange,
  versions: ReadonlyMap<string, Version>,
): CommittedTimes {
  const [old, now] = [versions.get(before ?? "") ?? usual, versions.get(after ?? "") ?? usual];
  const isAdded = after !== undefined && !now.isDraft;
  const isResumed = old.isOff && !now.isOff;
  const { changed = time, added, resumed } = earlier ?? {};
  return {
    changed: Math.max(time, changed),
    added: isAdded ? Math.min(time, added ?? time) : added,
    resumed: isResumed ? Math.max(time, resumed ?? time) : resumed,
  };
}

/**
 * Returns the times of each file of an event, by path. `latest` has the times of the last changes,
 * with those that are not committed.
 */
export function createFileTimes(
  committed: readonly (readonly [string, CommittedTimes])[],
  latest: ReadonlyMap<string, number>,
): ReadonlyMap<string, FileTimes> {
  const times = new Map<string, FileTimes>();
  const byFile = new Map(committed);
  for (const [file, changed] of latest)
    if (isEventFile(file)) {
      const { added, resumed } = byFile.get(file) ?? {};
      times.set(file, { added: added ?? changed, changed, resumed });
    }
  return times;
}

/** Returns the versions that are not as usual, by git id. */
export function readVersions(texts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  for (const [id, bytes] of texts) {
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
