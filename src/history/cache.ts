/** Keeps a world from one build to the next, so that no commit is read twice. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Settings } from "../model/types.ts";
import type { Announced } from "./announced.ts";
import type { Tally, Version } from "./tally.ts";
import type { Claim, Unit } from "./units.ts";
import { announcedBy, emptyWorld, type World } from "./world.ts";

/** A world, and the commit that left it. */
export interface Kept {
  readonly head: string;
  readonly world: World;
}

type SavedVersion = readonly [facts: string, text: string];
type SavedClaim = readonly [
  part: string,
  uid: string,
  ...version: SavedVersion,
  announced: Announced,
];

interface SavedUnit {
  readonly name: string;
  readonly files: readonly (readonly [part: string, blob: string])[];
  readonly claims: readonly SavedClaim[];
  readonly people: readonly string[];
  readonly index?: string | undefined;
}

interface Saved {
  /** Of the code, and of whatever else the world depends on beside the commits. */
  readonly key: string;
  readonly head: string;
  readonly settings: Pick<Settings, "url" | "base" | "language" | "zone"> & { namespace: string };
  readonly names: readonly (readonly [id: string, name: string])[];
  readonly units: readonly SavedUnit[];
  readonly tallies: readonly (readonly [
    uid: string,
    sequence: number,
    stamp: number,
    ...version: SavedVersion,
  ])[];
  /** Of identities that nothing claims any more. */
  readonly gone: readonly Announced[];
}

/** What `save` kept under the same key; undefined where there is no such thing. */
export function loadWorld(path: string, key: string, settings: Settings): Kept | undefined {
  try {
    const saved: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isSaved(saved) && saved.key === key ? restored(saved, settings) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it in one step. A folder that cannot be written to is no reason not to build. */
export function saveWorld(path: string, key: string, { head, world }: Kept): void {
  const { url, base, language, zone, calendar } = world.settings;
  const saved: Saved = {
    key,
    head,
    settings: { url, base, language, zone, namespace: calendar.namespace },
    names: [...world.names.entries()],
    units: [...world.units.entries()].map(savedUnit),
    tallies: [...world.tallies.entries()].map(([uid, { changes, stamp, version }]) => {
      return [uid, changes.length, stamp, version.facts, version.text];
    }),
    gone: [...world.announced.entries()].flatMap(([uid, one]) =>
      (world.claims.get(uid) ?? []).length === 1 ? [] : one,
    ),
  };
  try {
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(saved));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // The next build reads all commits again.
  }
}

function savedUnit([name, { files, claims, people, index }]: readonly [string, Unit]): SavedUnit {
  const list = [...claims].map(
    ([part, { uid, version, announced }]): SavedClaim => [
      part,
      uid,
      version.facts,
      version.text,
      announced,
    ],
  );
  return { name, files: [...files], claims: list, people, index };
}

function restored({ head, settings, names, units, tallies, gone }: Saved, given: Settings): Kept {
  const { namespace, ...common } = settings;
  const claims = new Map<string, Claim[]>();
  const empty = emptyWorld({ ...given, ...common, calendar: { ...given.calendar, namespace } });
  const world = {
    ...empty,
    names: empty.names.with(new Map(names)),
    units: empty.units.with(new Map(units.map((unit) => restoredUnit(unit, claims)))),
    tallies: empty.tallies.with(
      new Map(
        tallies.map(([uid, count, stamp, facts, text]): [string, Tally] => [
          uid,
          { version: { facts, text }, changes: earlier(count), stamp },
        ]),
      ),
    ),
  };
  const announced = new Map([
    ...gone.map((one) => [one.uid, one] as const),
    ...announcedBy(claims),
  ]);
  return {
    head,
    world: {
      ...world,
      claims: empty.claims.with(claims),
      announced: empty.announced.with(announced),
    },
  };
}

/** A unit as it was, whose claims are put to those of their identities. */
function restoredUnit(
  { name, files, claims, people, index }: SavedUnit,
  all: Map<string, Claim[]>,
): [string, Unit] {
  const own = new Map<string, Claim>();
  for (const [part, uid, facts, text, announced] of claims) {
    const version: Version = { facts, text };
    const claim = { uid, version, announced };
    own.set(part, claim);
    all.set(uid, [...(all.get(uid) ?? []), claim]);
  }
  return [name, { files: new Map(files), claims: own, people, index }];
}

/**
 * Stand-ins for so many commits. Whatever comes after a kept world comes after all of them, so
 * which they were makes no difference.
 */
function earlier(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `earlier ${i}`);
}

/** The key names the code that wrote it, so its shape below that is known. */
function isSaved(value: unknown): value is Saved {
  return typeof value === "object" && value !== null && "key" in value && "tallies" in value;
}
