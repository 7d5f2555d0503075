/** All that calendars are made of, as it was after a commit. */
import { parsePath } from "../content/files/path.ts";
import type { Settings } from "../model/types.ts";
import type { Announced } from "./announced.ts";
import type { Change, Commit } from "./commits.ts";
import { Layered } from "./layered.ts";
import type { Reader, Surroundings } from "./reader.ts";
import { type Moment, type Tally, tallyOf } from "./tally.ts";
import { type Claim, editsOf, noUnit, reread, type Unit } from "./units.ts";

export interface World {
  readonly settings: Settings;
  /** Of people, by id. */
  readonly names: Layered<string>;
  /** Single events by path, series by name. */
  readonly units: Layered<Unit>;
  /** What has an identity; more than one thing is a mistake, with which nothing is published. */
  readonly claims: Layered<readonly Claim[]>;
  /** By identity. */
  readonly tallies: Layered<Tally>;
  /**
   * What was last published of each identity, by the commits that lead from first parent to first
   * parent: what a branch had for a while before it was merged was never published.
   */
  readonly announced: Layered<Announced>;
}

/** Before the first commit; settings are as given until there is a site.yaml. */
export function emptyWorld(settings: Settings): World {
  return {
    settings,
    names: new Layered(),
    units: new Layered(),
    claims: new Layered(),
    tallies: new Layered(),
    announced: new Layered(),
  };
}

/** What of the settings a calendar's text follows from. */
export function settingsKey({ url, language, zone, calendar }: Settings): string {
  return [url, language, zone, calendar.namespace].join(" ");
}

/** The world after a commit; `base` is that of its first parent, `others` those of the others. */
export function advance(
  base: World,
  others: readonly World[],
  commit: Pick<Commit, "id" | "time" | "changes">,
  reader: Reader,
): World {
  if (others.length === 0 && commit.changes.length === 0) return base;
  const settings = settingsAfter(base, commit.changes, reader);
  const renamed = namesAfter(base, commit.changes, reader);
  const names = base.names.with(renamed);
  const around = { settings, nameOf: (id: string) => names.get(id) };
  const stale = staleUnits(base, settings, renamed);
  const units = unitsAfter(base, commit.changes, stale, reader, around);
  const claims = claimsAfter(base, units);
  const announced = base.announced.with(announcedBy(claims));
  const next = {
    settings,
    names,
    units: base.units.with(units),
    claims: base.claims.with(claims),
    announced,
  };
  return { ...next, tallies: talliesAfter([base, ...others], next, claims.keys(), commit) };
}

export function settingsAfter(
  base: Pick<World, "settings">,
  changes: readonly Change[],
  reader: Reader,
): Settings {
  for (const { file, blob } of changes) {
    if (blob === undefined || parsePath(file).kind !== "settings") continue;
    const settings = reader.settings({ file, blob }, base.settings);
    if (settingsKey(settings) !== settingsKey(base.settings)) return settings;
  }
  return base.settings;
}

/**
 * Names that are not as they were. They stay where a text has a mistake or is gone: while anything
 * refers to it nothing is published.
 */
export function namesAfter(
  base: Pick<World, "settings" | "names">,
  changes: readonly Change[],
  reader: Reader,
): Map<string, string> {
  const around: Surroundings = { settings: base.settings, nameOf: () => undefined };
  const names = new Map<string, string>();
  for (const { file, blob } of changes) {
    const address = parsePath(file);
    if (blob === undefined || address.kind !== "person") continue;
    const name = reader.name({ file, blob }, around);
    if (name !== undefined && name !== base.names.get(address.id)) names.set(address.id, name);
  }
  return names;
}

/** Units that may say something else though none of their files has changed. */
function staleUnits(
  base: World,
  settings: Settings,
  renamed: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const stale = new Set<string>();
  if (settings === base.settings && renamed.size === 0) return stale;
  for (const [name, unit] of base.units.entries()) {
    if (settings !== base.settings || unit.people.some((id) => renamed.has(id))) stale.add(name);
  }
  return stale;
}

/** Units that have changed; undefined for those that are gone. */
function unitsAfter(
  base: World,
  changes: readonly Change[],
  stale: ReadonlySet<string>,
  reader: Reader,
  around: Surroundings,
): ReadonlyMap<string, Unit | undefined> {
  const edits = editsOf(changes);
  const units = new Map<string, Unit | undefined>();
  for (const name of new Set([...edits.keys(), ...stale])) {
    const edit = { name, parts: edits.get(name) ?? new Map(), whole: stale.has(name) };
    const unit = reread(base.units.get(name) ?? noUnit, edit, reader, around);
    units.set(name, unit.files.size === 0 ? undefined : unit);
  }
  return units;
}

/** Claims to each identity whose claims are not the same. */
function claimsAfter(
  base: World,
  units: ReadonlyMap<string, Unit | undefined>,
): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, readonly Claim[]>();
  const now = (uid: string) => claims.get(uid) ?? base.claims.get(uid) ?? [];
  for (const [name, unit] of units) {
    const before = new Set(base.units.get(name)?.claims.values());
    const after = new Set(unit?.claims.values());
    for (const gone of before) {
      if (after.has(gone)) continue;
      const left = now(gone.uid).filter((claim) => claim !== gone);
      claims.set(gone.uid, left);
    }
    for (const fresh of after) {
      if (!before.has(fresh)) claims.set(fresh.uid, [...now(fresh.uid), fresh]);
    }
  }
  return claims;
}

/** What these claims announce: nothing where two things claim one identity. */
export function announcedBy(
  claims: ReadonlyMap<string, readonly Claim[]>,
): ReadonlyMap<string, Announced> {
  const announced = new Map<string, Announced>();
  for (const [uid, [claim, rival]] of claims)
    if (claim !== undefined && rival === undefined) announced.set(uid, claim.announced);
  return announced;
}

/** `touched` are the identities of which the commit itself says something else than its first parent. */
function talliesAfter(
  parents: readonly [World, ...World[]],
  { claims }: Pick<World, "claims">,
  touched: Iterable<string>,
  commit: Moment,
): Layered<Tally> {
  const [base, ...others] = parents;
  const uids = new Set(touched);
  for (const other of others)
    for (const uid of base.tallies.differing(other.tallies)) uids.add(uid);
  const tallies = new Map<string, Tally | undefined>();
  for (const uid of uids) {
    const [claim, ...rivals] = claims.get(uid) ?? [];
    const known = parents.map((world) => world.tallies.get(uid)).filter((one) => one !== undefined);
    const tally = tallyOf(known, rivals.length === 0 ? claim?.version : undefined, commit);
    if (tally !== base.tallies.get(uid)) tallies.set(uid, tally);
  }
  return base.tallies.with(tallies);
}
