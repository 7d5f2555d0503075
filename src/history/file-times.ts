/**
 * When the files of events were added and changed, for the feeds of events. Of older versions only
 * three fields are read, `draft`, `status` and `outputs`; no older version is published again.
 */
import { parseFrontMatter } from "../content/fields/front-matter.ts";
import { isList, isMap, type YamlValue } from "../content/fields/yaml.ts";
import { decode } from "../content/files/decode.ts";
import { contentFolder } from "../content/files/path.ts";
import type { FileTimes } from "../model/event-files.ts";
import type { FileChange } from "./changes.ts";

const eventsFolder = `${contentFolder}/events/`;

/** What a version of a file says of its event. */
interface Version {
  readonly isDraft: boolean;
  /** Whether it says, and is published, that the event is cancelled or postponed. */
  readonly isOff: boolean;
  /** The addresses of the outcomes that it gives, as typed. */
  readonly outputs: readonly string[];
}

const usual: Version = { isDraft: false, isOff: false, outputs: [] };

/** What commits tell of a file, in milliseconds since 1970. */
export interface CommittedTimes {
  readonly changed: number;
  /** When it first was there and no draft. */
  readonly added?: number | undefined;
  /** When it last stopped saying that the event is cancelled or postponed. */
  readonly resumed?: number | undefined;
  /** When each of its outcomes was first published, by address. */
  readonly outputs?: readonly (readonly [address: string, time: number])[] | undefined;
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
  const { changed = time, added, resumed, outputs } = earlier ?? {};
  return {
    changed: Math.max(time, changed),
    added: isAdded ? Math.min(time, added ?? time) : added,
    resumed: isResumed ? Math.max(time, resumed ?? time) : resumed,
    outputs: now.isDraft ? outputs : addOutputs(outputs, now.outputs, time),
  };
}

function addOutputs(
  earlier: CommittedTimes["outputs"],
  addresses: readonly string[],
  time: number,
): CommittedTimes["outputs"] {
  if (addresses.length === 0) return earlier;
  const times = new Map(earlier);
  for (const address of addresses) times.set(address, Math.min(time, times.get(address) ?? time));
  return [...times];
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
      const { added, resumed, outputs } = byFile.get(file) ?? {};
      times.set(file, {
        added: added ?? changed,
        changed,
        resumed,
        outputs: outputs && new Map(outputs),
      });
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
  if (!/^(?:draft|status|outputs):/m.test(bytes.toString("latin1"))) return undefined;
  const text = decode(bytes);
  const read = typeof text === "string" ? parseFrontMatter(text) : undefined;
  if (read === undefined || !("fields" in read)) return undefined;
  const { draft, status, outputs } = read.fields ?? {};
  const isDraft = /^true$/i.test(String(draft));
  const isOff = !isDraft && (status === "cancelled" || status === "postponed");
  return { isDraft, isOff, outputs: listAddresses(outputs) };
}

/** The addresses in a list of outcomes as typed; a single one counts as a list. */
function listAddresses(outputs: YamlValue | undefined): readonly string[] {
  if (outputs === undefined) return [];
  return (isList(outputs) ? outputs : [outputs]).flatMap((output) => {
    const address = isMap(output) ? (output.url ?? output.file) : undefined;
    return typeof address === "string" && address.trim() !== "" ? [address.trim()] : [];
  });
}
