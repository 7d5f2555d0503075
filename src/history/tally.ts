/**
 * How often what subscribers were told of an event has changed, and when it last did: the
 * arithmetic of SEQUENCE (RFC 5545 3.8.7.4), DTSTAMP (3.8.7.2) and LAST-MODIFIED (3.8.7.3).
 *
 * Both follow from which commits lead to which, and from nothing else: not from the order of a
 * merge's parents, nor from clocks that run ahead. From any commit to any later one, however many
 * branches lie between,
 * - neither ever falls,
 * - SEQUENCE has risen where start, end, place or status differ,
 * - DTSTAMP is later where anything differs.
 */

/** What a calendar says of an event at one time, as two hashes that are equal if it says the same. */
export interface Version {
  /** Of what SEQUENCE counts: start, end, place and status. */
  readonly facts: string;
  /** Of all of it. */
  readonly text: string;
}

export interface Tally {
  /** The last that was published. */
  readonly version: Version;
  /** Ids of the commits that changed the facts. SEQUENCE is how many they are. */
  readonly changes: readonly string[];
  /** DTSTAMP and LAST-MODIFIED, milliseconds since 1970. */
  readonly stamp: number;
}

/** A commit's id, and its time in milliseconds since 1970. */
export interface Moment {
  readonly id: string;
  readonly time: number;
}

const second = 1000;

/**
 * The tally of an event after a commit. `parents` are the tallies of the commit's parents that know
 * the event; `now` is what the commit says of it: undefined where it is not there, is a draft, or
 * cannot be read, for then the last that was published still stands.
 *
 * The changes of all parents are taken together, so a merge counts what happened on either side
 * once. The commit itself counts as a change only where some parent's facts differ and no change
 * that this parent does not have yet accounts for it: always so for an ordinary commit that changes
 * them, and for a merge that takes back what one side did.
 */
export function tallyOf(
  parents: readonly Tally[],
  now: Version | undefined,
  commit: Moment,
): Tally | undefined {
  const version = now ?? latest(parents)?.version;
  if (version === undefined) return undefined;
  const [first] = parents;
  if (first === undefined) return { version, changes: [], stamp: commit.time };

  const all = parents.length === 1 ? first.changes : union(parents.map((one) => one.changes));
  const unaccounted = parents.some(
    (one) => one.version.facts !== version.facts && one.changes.length === all.length,
  );
  const changes = unaccounted ? [...all, commit.id] : all;

  const last = Math.max(...parents.map((one) => one.stamp));
  const outdated = parents.some((one) => one.version.text !== version.text && one.stamp === last);
  const stamp = outdated ? Math.max(commit.time, last + second) : last;

  return (
    parents.find((one) => isSame(one, { version, changes, stamp })) ?? { version, changes, stamp }
  );
}

/** Of tallies that come together where none of their versions is there, the same in any order. */
function latest(tallies: readonly Tally[]): Tally | undefined {
  return [...tallies].sort(
    (a, b) =>
      b.changes.length - a.changes.length ||
      b.stamp - a.stamp ||
      (a.version.text < b.version.text ? -1 : 1),
  )[0];
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = lists.reduce((a, b) => (b.length > a.length ? b : a));
  const all = new Set(longest);
  for (const list of lists) for (const id of list) all.add(id);
  return all.size === longest.length ? longest : [...all];
}

/** All changes of a parent are among those of its child, so as many are the same. */
function isSame(parent: Tally, child: Tally): boolean {
  return (
    parent.stamp === child.stamp &&
    parent.changes.length === child.changes.length &&
    parent.version.text === child.version.text &&
    parent.version.facts === child.version.facts
  );
}
