/**
 * What is read together: a single event, or a series with the files of its sessions. A session is
 * known by its original date, whether it has a file or not.
 */
import { contentFolder, parsePath } from "../content/files/path.ts";
import { type Announced, announcedOf } from "./announced.ts";
import type { Change } from "./commits.ts";
import type { Read, Reader, Source, Surroundings } from "./reader.ts";
import type { Version } from "./tally.ts";
import { versionOf } from "./version.ts";

/** That something has an identity, and what it says of it. */
export interface Claim {
  readonly uid: string;
  readonly version: Version;
  readonly announced: Announced;
}

export interface Unit {
  /** Blobs of its files: by original date and "index" for a series, by "" for a single event. */
  readonly files: ReadonlyMap<string, string>;
  /** By original date, or by "". */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Ids that were looked up among people for it. */
  readonly people: readonly string[];
  /** The index.md with which all its claims have been read; undefined where it has to be read whole. */
  readonly index: string | undefined;
}

export const noUnit: Unit = { files: new Map(), claims: new Map(), people: [], index: undefined };

/** The unit that a file belongs to and its name there; undefined for files of other kinds. */
export function partOf(file: string): { readonly unit: string; readonly part: string } | undefined {
  const address = parsePath(file);
  if (address.kind === "event") return { unit: file, part: "" };
  if (address.kind === "series") return { unit: address.id, part: "index" };
  if (address.kind !== "session") return undefined;
  return { unit: address.series ?? "", part: address.id };
}

/** Changes by unit and part. */
export function editsOf(changes: readonly Change[]): Map<string, Edit["parts"]> {
  const edits = new Map<string, Map<string, string | undefined>>();
  for (const { file, blob } of changes) {
    const place = partOf(file);
    if (place === undefined) continue;
    const parts = edits.get(place.unit) ?? new Map<string, string | undefined>();
    edits.set(place.unit, parts.set(place.part, blob));
  }
  return edits;
}

/** A unit is named by its path, a series by its folder's name, which has no slash in it. */
export function isSingle(name: string): boolean {
  return name.includes("/");
}

function fileOf(name: string, part: string): string {
  return isSingle(name) ? name : `${contentFolder}/events/${name}/${part}.md`;
}

/** What has changed about a unit. */
export interface Edit {
  readonly name: string;
  /** Blobs by part; undefined for a file that is gone. */
  readonly parts: ReadonlyMap<string, string | undefined>;
  /** Whether the settings have changed too, or somebody's name. */
  readonly whole: boolean;
}

/**
 * The unit after an edit. Where nothing of a series but files of sessions has changed, only these
 * sessions are read. A unit with a mistake claims nothing, and is read whole next time.
 */
export function reread(before: Unit, edit: Edit, reader: Reader, around: Surroundings): Unit {
  const files = filesAfter(before.files, edit.parts);
  const index = files.get("index");
  const all = edit.whole || index === undefined || index !== before.index;
  const parts = new Set((all ? files : edit.parts).keys());
  const read = readUnit(edit.name, files, all ? undefined : parts, reader, around);
  if (read === undefined && !all) return reread(before, { ...edit, whole: true }, reader, around);
  if (read === undefined) return { ...noUnit, files };
  const fresh = claimed(read, all ? undefined : parts, before, around);
  if (all) return { files, claims: fresh, people: [...read.people], index };
  const claims = new Map(before.claims);
  for (const part of parts) {
    const claim = fresh.get(part);
    if (claim === undefined) claims.delete(part);
    else claims.set(part, claim);
  }
  return { files, claims, people: [...new Set([...before.people, ...read.people])], index };
}

/** What the files of a unit say; of a series, `parts` alone where they are given. */
export function readUnit(
  name: string,
  files: Unit["files"],
  parts: ReadonlySet<string> | undefined,
  reader: Reader,
  around: Surroundings,
): Read | undefined {
  const sources = [...files]
    .filter(([part]) => part !== "index" && (parts?.has(part) ?? true))
    .map(([part, blob]): Source => ({ file: fileOf(name, part), blob }));
  const [single] = sources;
  if (isSingle(name)) return single && reader.event(single, around);
  const index = files.get("index");
  return index === undefined
    ? undefined
    : reader.sessions({ file: fileOf(name, "index"), blob: index }, sources, parts, around);
}

export function filesAfter(before: Unit["files"], parts: Edit["parts"]): Unit["files"] {
  const files = new Map(before);
  for (const [part, blob] of parts) {
    if (blob === undefined) files.delete(part);
    else files.set(part, blob);
  }
  return files;
}

/** Claims by part, of `parts` alone where they are given; the same object as before for the same. */
function claimed(
  { events }: Read,
  parts: ReadonlySet<string> | undefined,
  before: Unit,
  { settings }: Surroundings,
): Unit["claims"] {
  const claims = new Map<string, Claim>();
  for (const event of events) {
    const part = event.session?.originalDate ?? "";
    if (parts?.has(part) === false) continue;
    const version = versionOf(event, settings);
    const known = before.claims.get(part);
    const same = known?.uid === event.uid && known.version.text === version.text;
    claims.set(
      part,
      same ? known : { uid: event.uid, version, announced: announcedOf(event, settings) },
    );
  }
  return claims;
}
