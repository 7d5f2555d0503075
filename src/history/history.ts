/**
 * What git knows of the revisions of events. Nobody keeps a count: for every event the commits are
 * gone through that changed what its calendar entry says.
 *
 * - SEQUENCE (RFC 5545 3.8.7.4) counts the changes of start, end, place and status, as the entry has
 *   them, since the event was first published. A series' rule counts by what it does to each of its
 *   sessions. A change that is taken back is one more change. A session that its series
 *   drops and brings back goes on from its count; one that appears later begins at 0.
 * - DTSTAMP and LAST-MODIFIED (3.8.7.2, 3.8.7.3) are the time of the last commit that changed
 *   anything in the entry, be it through the event's text, its series, the name of a speaker or the
 *   settings. Where a clock was behind, it is a second after the one before.
 * - Versions with mistakes, drafts, and two events of one identity were not published, and are
 *   passed over: what was published before stands until something else is.
 * - src/history/tally.ts says what merges do.
 * - What is not committed counts as one more commit, made a second after the last: the same on every
 *   machine with the same files. It is told of no event that no commit has.
 *
 * Old texts are read as they would be read now, with the horizon of the present build.
 */
import { getRevision, type Revision } from "../calendar/revision.ts";
import type { Event, Site } from "../model/types.ts";
import { isPlainDate } from "../time/date.ts";
import { addMonths } from "../time/months.ts";
import type { BuildDate, PlainDate } from "../time/types.ts";
import type { Announced } from "./announced.ts";
import { Blobs } from "./blobs.ts";
import { blobsFor, committedWorld } from "./committed.ts";
import type { Environment } from "./git.ts";
import type { Layered } from "./layered.ts";
import { NoHistory, noCommit } from "./no-history.ts";
import { Reader } from "./reader.ts";
import { repositoryOf } from "./repository.ts";
import type { Tally } from "./tally.ts";
import { changesOf, uncommittedFiles } from "./uncommitted.ts";
import { advance, settingsKey } from "./world.ts";

export interface HistoryOptions {
  /** Folder that holds content/. */
  readonly root: string;
  /** As it is built now. */
  readonly site: Pick<Site, "settings" | "buildDate" | "events">;
  /** Of the code: what another one found out is found out anew. */
  readonly version: string;
  /** Where what was found out is kept; nowhere, if left out. */
  readonly cacheFile?: string | undefined;
  /** `process.env`, for git. */
  readonly env: Environment;
}

export interface History {
  /** Of each of the site's events, by its `uid`. */
  readonly revisions: ReadonlyMap<string, Revision>;
  /** What commits have published, also of events that are gone; empty where there is no history. */
  readonly announced: readonly Announced[];
  /** Why history told nothing: a sentence without a full stop, for the summary of the build. */
  readonly notice?: string;
}

/**
 * The revisions of a site's events. `revision` and `updated` in front matter have the last word,
 * and they alone have one where there is no history, or not all of it; a notice says so then.
 */
export async function readHistory(options: HistoryOptions): Promise<History> {
  const { events, buildDate } = options.site;
  const revisions = (tallies: (uid: string) => Tally | undefined) =>
    new Map(events.map((event) => [event.uid, revised(event, buildDate, tallies(event.uid))]));
  try {
    const { tallies, announced } = await told(options);
    return { revisions: revisions(tallies), announced };
  } catch (error) {
    if (!(error instanceof NoHistory)) throw error;
    const nothing = { revisions: revisions(() => undefined), announced: [] };
    return events.length === 0 ? nothing : { ...nothing, notice: error.message };
  }
}

/** What front matter says, or history; a stamp is never later than the build (see revisionOf). */
function revised(event: Event, build: BuildDate, tally: Tally | undefined): Revision {
  const told = getRevision(event, build);
  if (tally === undefined) return told;
  return {
    sequence: event.revision ?? tally.changes.length,
    modified: event.revised === undefined ? Math.min(tally.stamp, build.epoch) : told.modified,
  };
}

interface Told {
  readonly tallies: (uid: string) => Tally | undefined;
  readonly announced: readonly Announced[];
}

async function told(options: HistoryOptions): Promise<Told> {
  const { root, site, env } = options;
  const repository = await repositoryOf(root, env);
  const blobs = new Blobs();
  const horizon = horizonOf(site);
  const key = [options.version, horizon, repository.prefix, settingsKey(site.settings)].join("\n");
  const past = { settings: site.settings, key, cacheFile: options.cacheFile };
  const reader = new Reader(blobs, horizon);
  const [world, edited] = await Promise.all([
    committedWorld(repository, past, blobs, reader),
    uncommittedFiles(repository),
  ]);
  if (isEmpty(world.tallies)) throw noCommit();
  const announced = [...world.announced.entries()].map(([, one]) => one);
  if (edited.length === 0) return { tallies: (uid) => world.tallies.get(uid), announced };
  const changes = changesOf(root, edited, blobs);
  await blobs.fetch(repository.git, blobsFor(world, changes));
  const commit = { id: "uncommitted", time: repository.head.time + 1000, changes };
  const now = advance(world, [], commit, reader);
  const tallies = (uid: string) =>
    world.tallies.get(uid) === undefined ? undefined : now.tallies.get(uid);
  return { tallies, announced };
}

/**
 * The last day for which sessions are made: the end of the year of the build's own last day, so
 * that what was found out holds for more than a day. No session depends on how far others go.
 */
function horizonOf({ settings, buildDate }: HistoryOptions["site"]): PlainDate {
  const last = addMonths(buildDate.date, settings.calendar.monthsAhead);
  const end = `${last.slice(0, 4)}-12-31`;
  return isPlainDate(end) ? end : last;
}

function isEmpty(map: Layered<unknown>): boolean {
  return map.entries().next().done === true;
}
