/** Lists what changes for subscribers between two records of a site, for `npm run changes`. */
import { formatWhen } from "../locales/when.ts";
import type { Words } from "../locales/words.ts";
import { describeSessions } from "./advice-context.ts";
import { indexRecord, type RecordIndex, readWhen } from "./index-record.ts";
import type { RecordEvent, SiteRecord } from "./record.ts";

/** A change of one upcoming event. */
export interface Change {
  readonly event: RecordEvent;
  readonly kind: string;
  /** What it was, if that is worth telling. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * Returns the changes by start. What is over at `now` (milliseconds since 1970) is left out: no
 * calendar is looked at for it.
 */
export function listChanges(
  before: SiteRecord,
  after: SiteRecord,
  now: number,
  words: Words,
): readonly Change[] {
  const oldIndex = indexRecord(before);
  const newIndex = indexRecord(after);
  const isShared = [...oldIndex.events.keys()].some((identity) => newIndex.events.has(identity));
  // Another host and no event in common: another programme.
  if (before.site.namespace !== after.site.namespace && !isShared) return [];
  const changes: Change[] = [];
  for (const [identity, event] of newIndex.events) {
    const old = oldIndex.events.get(identity);
    const isUpcoming = newIndex.getEnd(event) > now;
    if (old === undefined) {
      if (isUpcoming) changes.push({ event, kind: "new" });
    } else if (isUpcoming || oldIndex.getEnd(old) > now) {
      changes.push(...compareEvents(old, event, oldIndex, newIndex, words));
    }
  }
  for (const [identity, event] of oldIndex.events) {
    if (!newIndex.events.has(identity) && oldIndex.getEnd(event) > now)
      changes.push({ event, kind: "removed, subscribers get no notice" });
  }
  return changes;
}

function compareEvents(
  old: RecordEvent,
  event: RecordEvent,
  oldIndex: RecordIndex,
  newIndex: RecordIndex,
  words: Words,
): readonly Change[] {
  const changes: Change[] = [];
  const compare = (kind: string, before = "", after = "") => {
    if (before !== after) changes.push({ event, kind, before, after });
  };
  if (old.status !== event.status) {
    const kind =
      isOff(event) || event.status === "tentative"
        ? event.status
        : isOff(old)
          ? "on again"
          : "confirmed";
    changes.push({ event, kind, after: event.reason });
  }
  if (!isOff(event)) {
    const isSameDay =
      old.start.slice(0, 11) === event.start.slice(0, 11) && event.start.includes("T");
    const hasSameZone = old.zone === event.zone;
    if (isSameDay) compare("moved", formatTimes(old, hasSameZone), formatTimes(event, hasSameZone));
    else compare("moved", formatWhen(readWhen(old), words), formatWhen(readWhen(event), words));
    compare("place", old.place ?? "no place", event.place ?? "no place");
    compare("join link", old.online ?? "none", event.online ?? "none");
  }
  compare("renamed", old.title, event.title);
  const hasOtherWords =
    old.words !== event.words || oldIndex.toPath(old.url) !== newIndex.toPath(event.url);
  if (changes.length === 0 && hasOtherWords) changes.push({ event, kind: "details" });
  return changes;
}

function isOff({ status }: RecordEvent): boolean {
  return status === "cancelled" || status === "postponed";
}

/**
 * Returns a line for each change, and one for the sessions of a series that change in the same way.
 * `markdown` makes names stand out in a merge request.
 */
export function formatChanges(
  changes: readonly Change[],
  words: Words,
  markdown: boolean,
): readonly string[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const { event, kind } = change;
    const key = event.series === undefined ? event.uid : `${event.series} ${describe(change)}`;
    const group = groups.get(`${kind} ${key}`);
    if (group === undefined) groups.set(`${kind} ${key}`, [change]);
    else group.push(change);
  }
  return [...groups.values()].map((group) => formatGroup(group, words, markdown));
}

function formatGroup(
  group: readonly [Change, ...Change[]],
  words: Words,
  markdown: boolean,
): string {
  const [change] = group;
  const { event, kind, before } = change;
  const bold = (name: string) => (markdown ? `**${name}**` : name);
  const prefix = `${markdown ? "- " : ""}${kind}: `;
  if (group.length === 1) {
    const was = before === undefined ? "" : ` (was ${before})`;
    const after = kind === "moved" || kind === "renamed" ? "" : (change.after ?? "");
    const what = `${bold(event.title)}, ${formatWhen(readWhen(event), words)}`;
    return `${prefix}${what}${after === "" ? "" : `: ${after}`}${was}`;
  }
  const events = group.map((one) => one.event);
  const what = describeSessions(events, words.language, "session");
  return `${prefix}${bold(event.title.split(": ")[0] ?? event.title)}, ${what}${describe(change)}`;
}

/** ": 16:00 to 17:00 (was 12:30 to 13:30)": what sessions of several days have in common. */
function describe({ before, after }: Change): string {
  if (before === undefined) return after === undefined ? "" : `: ${after}`;
  return `: ${after} (was ${before})`;
}

/** "12:30 to 13:30" of times on one day, with their zone unless both have the same. */
function formatTimes({ start, end, zone }: RecordEvent, hasSameZone: boolean): string {
  const times = `${start.slice(11)} to ${end.slice(11)}`;
  return hasSameZone ? times : `${times} (${zone})`;
}
