/**
 * The revisions of events, from git. DTSTAMP and LAST-MODIFIED (RFC 5545 3.8.7.2, 3.8.7.3) are the
 * time of the latest commit that changed what the entry is made of, and SEQUENCE is that time in
 * minutes. Nothing is counted, so a revert, a merge, a squash or a rename raises it like any edit.
 *
 * An entry is made of its event's file; for a session also its series' index.md and the file that
 * the session would have, present or not; the bios of the people it names; and the settings.
 */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createRevision, createUnknownRevision, type Revision } from "../calendar/revision.ts";
import type { FileTimes } from "../model/event-files.ts";
import { listPeople } from "../model/queries.ts";
import type { Event, Site } from "../model/types.ts";
import { getStartOfDay } from "../time/zoned-time.ts";
import { readBlobs } from "./blobs.ts";
import { listUncommittedFiles } from "./changes.ts";
import { readCommitTimes } from "./commit-times.ts";
import { type CommitTimesCache, readCommitTimesWithCache } from "./commit-times-cache.ts";
import { createFileTimes } from "./file-times.ts";
import type { Environment } from "./git.ts";
import { GitFailed, NoHistory, noCommit, shallow } from "./no-history.ts";
import { findCutOff, findRepository, type Repository } from "./repository.ts";
import { getEntryKey, isSettingsFile } from "./settings-changes.ts";

export interface RevisionOptions {
  /** Folder that holds content/. */
  readonly root: string;
  readonly site: Pick<Site, "settings" | "buildDate" | "events" | "series">;
  /** `process.env`, for git. */
  readonly env: Environment;
  /** The commit that the site was read from; the files as they are, if left out. */
  readonly commit?: string;
  /** Not used for a `commit`. */
  readonly cache?: CommitTimesCache | undefined;
}

export interface Revisions {
  /** Of each of the site's events, by its `uid`. */
  readonly byUid: ReadonlyMap<string, Revision>;
  /** Of each file below content/events that there is or was, by its path from the project's root. */
  readonly files: ReadonlyMap<string, FileTimes>;
  /** Why they may be wrong: a sentence without a full stop, for the summary of the build. */
  readonly notice?: string;
}

/** Returns the revisions of a site's events. Without history every event has that of `createUnknownRevision`. */
export async function readRevisions(options: RevisionOptions): Promise<Revisions> {
  const { root, site, env, commit } = options;
  if (site.events.length === 0 && site.series.length === 0)
    return { byUid: new Map(), files: new Map() };
  try {
    const repository = await findRepository(root, env);
    const times = await readChangeTimes(repository, options);
    const { settings, buildDate } = site;
    const floor = settings.calendar.revised ?? 0;
    const toEntry = (event: Event): readonly [string, Revision] => {
      const changed = Math.max(...listSources(event).map((file) => times.latest.get(file) ?? 0));
      if (changed === 0) return [event.uid, createUnknownRevision(site)];
      const latest = Math.max(changed, times.settings, floor);
      return [event.uid, createRevision(Math.min(latest, buildDate.epoch))];
    };
    const cutOff = await findCutOff(repository, commit ?? "HEAD");
    return {
      byUid: new Map(site.events.map(toEntry)),
      files: times.files,
      notice: cutOff === undefined ? undefined : shallow(cutOff),
    };
  } catch (error) {
    if (!(error instanceof NoHistory)) throw error;
    const revision = createUnknownRevision(site);
    const isEmpty = error instanceof GitFailed && /bad revision/.test(error.output);
    return {
      byUid: new Map(site.events.map(({ uid }) => [uid, revision])),
      files: new Map(),
      notice: isEmpty ? noCommit().message : error.message,
    };
  }
}

/** Returns the paths of the files that an event's calendar entry is made of. */
function listSources(event: Event): readonly string[] {
  const folder = dirname(event.file);
  const own =
    event.session === undefined
      ? [event.file]
      : [`${folder}/index.md`, `${folder}/${event.session.originalDate}.md`];
  return [...own, ...[...listPeople(event)].map(({ file }) => file)];
}

interface ChangeTimes {
  /** When each path was last changed, in milliseconds since 1970. */
  readonly latest: ReadonlyMap<string, number>;
  readonly files: ReadonlyMap<string, FileTimes>;
  /** When the settings last changed what entries say. */
  readonly settings: number;
}

/** What is not committed was changed at the start of the day, or just after its last commit. */
async function readChangeTimes(
  repository: Repository,
  { root, site, commit, cache }: RevisionOptions,
): Promise<ChangeTimes> {
  const [commits, uncommitted] = await Promise.all([
    commit === undefined && cache !== undefined
      ? readCommitTimesWithCache(repository, cache)
      : // The record of an older commit has no use for the rest.
        readCommitTimes(repository, {
          revisions: [commit ?? "HEAD"],
          onlyChanged: commit !== undefined,
        }),
    commit === undefined ? listUncommittedFiles(repository) : [],
  ]);
  const latest = new Map(commits.files.map(([file, { changed }]) => [file, changed]));
  const today = getStartOfDay(site.buildDate.date, site.settings.zone);
  const minute = 60_000;
  // A file without commits may be a published one under another name.
  const newest = [...latest.values()].reduce((a, b) => Math.max(a, b), 0);
  for (const file of uncommitted)
    latest.set(file, Math.max(today, (latest.get(file) ?? newest) + minute));
  let { settings } = commits;
  for (const file of uncommitted.filter(isSettingsFile)) {
    const name = `HEAD:./${basename(file)}`;
    const committed = (await readBlobs(repository, [name])).get(name);
    if (getEntryKey(file, committed) !== getEntryKey(file, readFile(join(root, file))))
      settings = Math.max(settings, latest.get(file) ?? 0);
  }
  const files = commit === undefined ? createFileTimes(commits.files, latest) : new Map();
  return { latest, files, settings };
}

function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
