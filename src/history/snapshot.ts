/** The events of an earlier state of the content, read with the code that counts revisions. */
import { contentFolder } from "../content/files/path.ts";
import type { Event, Settings, Site } from "../model/types.ts";
import { addMonths } from "../time/months.ts";
import { type Announced, announcedOf } from "./announced.ts";
import { Blobs } from "./blobs.ts";
import { filesAt } from "./commits.ts";
import { blobsFor } from "./committed.ts";
import type { Environment } from "./git.ts";
import { NoHistory } from "./no-history.ts";
import { Reader } from "./reader.ts";
import { commitOf, placeOf } from "./repository.ts";
import type { Moment } from "./tally.ts";
import { editsOf, filesAfter, isSingle, readUnit } from "./units.ts";
import { emptyWorld, namesAfter, settingsAfter } from "./world.ts";

export interface SnapshotOptions {
  /** Folder that holds content/. */
  readonly root: string;
  /** Any name that git knows a commit by: "HEAD", "v1", "main@{yesterday}", an id. */
  readonly ref: string;
  /** As it is built now: settings that site.yaml does not have yet, and how far series reach. */
  readonly site: Pick<Site, "settings" | "buildDate">;
  /** `process.env`, for git. */
  readonly env: Environment;
}

export interface Snapshot {
  readonly commit: Moment;
  /** As site.yaml had them then, as far as calendars show them. */
  readonly settings: Settings;
  /** What was published, by `uid`. Of people and cohorts they know no more than the name. */
  readonly events: ReadonlyMap<string, Event>;
  /** Events and series that could not be read: with their mistakes they were not published. */
  readonly unread: readonly string[];
}

/** Throws NoHistory, whose message says why, where there is no such state. */
export async function snapshotAt({ root, ref, site, env }: SnapshotOptions): Promise<Snapshot> {
  const { git } = await placeOf(root, env);
  const commit = await commitOf(git, ref);
  if (commit === undefined) throw new NoHistory(`git knows no commit "${ref}"`);
  const changes = await filesAt(git, commit.id);
  const blobs = new Blobs();
  const before = emptyWorld(site.settings);
  await blobs.fetch(git, blobsFor(before, changes));
  const last = addMonths(site.buildDate.date, site.settings.calendar.monthsAhead);
  const reader = new Reader(blobs, last);
  const settings = settingsAfter(before, changes, reader);
  const names = namesAfter(before, changes, reader);
  const around = { settings, nameOf: (id: string) => names.get(id) };

  const events = new Map<string, Event>();
  const unread: string[] = [];
  for (const [name, parts] of editsOf(changes)) {
    const read = readUnit(name, filesAfter(new Map(), parts), undefined, reader, around);
    if (read === undefined) unread.push(isSingle(name) ? name : `${contentFolder}/events/${name}/`);
    for (const event of read?.events ?? []) {
      const rival = events.get(event.uid);
      if (rival === undefined) events.set(event.uid, event);
      else unread.push(event.file);
    }
  }
  return { commit, settings, events, unread };
}

/** What that state published; throws as `snapshotAt`. */
export async function announcedAt(options: SnapshotOptions): Promise<readonly Announced[]> {
  const { events, settings } = await snapshotAt(options);
  return [...events.values()].map((event) => announcedOf(event, settings));
}
