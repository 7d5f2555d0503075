/** The files of events and series, and what history knows of them. */
import type { Event, Output, Series, Session } from "./types.ts";

/** When the file of an event or series changed, in milliseconds since 1970. */
export interface FileTimes {
  /** When it first was there and no draft. */
  readonly added: number;
  readonly changed: number;
  /** When it last stopped saying that the event is cancelled or postponed. */
  readonly resumed?: number | undefined;
  /** When each of its outcomes was first there, by its address as typed; those not committed are not in it. */
  readonly outputs?: ReadonlyMap<string, number> | undefined;
}

/** Returns when an outcome was given, by the times of the file that lists it. */
export function findGivenTime({ address }: Output, { changed, outputs }: FileTimes): number {
  return outputs?.get(address) ?? changed;
}

/** The path of a file, and the one that its identity names: its first, if it was renamed and has `id`. */
export type FilePair = readonly [file: string, oldFile: string];

export function getEventFiles({ file, uid }: Event): FilePair {
  return [file, `${getEventsFolder(file)}/${uid}.md`];
}

export function getSeriesFiles({ file, uid }: Series): FilePair {
  return [file, `${getEventsFolder(file)}/${uid}/index.md`];
}

/** The file that a session of the series in `seriesFile` would have, present or not. */
export function getSessionFile(seriesFile: string, originalDate: string): string {
  return seriesFile.replace(/[^/]*$/, `${originalDate}.md`);
}

export function getSessionFiles({ originalDate }: Session, series: Series): FilePair {
  const [file, oldFile] = getSeriesFiles(series);
  return [getSessionFile(file, originalDate), getSessionFile(oldFile, originalDate)];
}

/** "content/events" for all files of events. */
function getEventsFolder(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}

/** Returns the times of a file, which may have been added under another name; undefined if they are not known. */
export function findFileTimes(
  files: ReadonlyMap<string, FileTimes>,
  [file, oldFile]: FilePair,
): FileTimes | undefined {
  const times = files.get(file);
  const old = oldFile === file ? undefined : files.get(oldFile);
  if (times === undefined || old === undefined) return times;
  return {
    ...times,
    added: Math.min(times.added, old.added),
    // What was said under the old name was said then.
    resumed: times.resumed ?? old.resumed,
    outputs: new Map([...(times.outputs ?? []), ...(old.outputs ?? [])]),
  };
}

/** What history knows of an event. */
export interface EventHistory {
  /** Of the file that it has, or would have. */
  readonly times?: FileTimes | undefined;
  /** When it first was planned: of a session that a rule gives, when its series was. */
  readonly planned?: number | undefined;
}

/** Returns what history knows of an event; `series` is that of a session. */
export function findEventHistory(
  event: Event,
  series: Series | undefined,
  files: ReadonlyMap<string, FileTimes>,
): EventHistory {
  const { session } = event;
  if (session === undefined || series === undefined) {
    const times = findFileTimes(files, getEventFiles(event));
    return { times, planned: times?.added };
  }
  const times = findFileTimes(files, getSessionFiles(session, series));
  const planned = session.rule === undefined ? times : findFileTimes(files, getSeriesFiles(series));
  return { times, planned: planned?.added };
}
