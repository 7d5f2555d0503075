/**
 * What is new of events and series, for feeds: that there is one, and each state that it has now. A
 * state is read from the content alone; its date comes from the history of one file.
 */
import type { PlainDate, When } from "../time/types.ts";
import { getEndEpoch } from "../time/when.ts";
import { getStartOfDay } from "../time/zoned-time.ts";
import {
  type FilePair,
  type FileTimes,
  findFileTimes,
  findGivenTime,
  getEventFiles,
  getSeriesFiles,
  getSessionFiles,
} from "./event-files.ts";
import { isOnline } from "./queries.ts";
import { listChangedParts, type SeriesPart } from "./series-change.ts";
import { isOff } from "./state.ts";
import type { Event, EventBase, Series, SeriesChange, Session, Site, Status } from "./types.ts";

export type EventNewsKind =
  | "new"
  | "moved"
  | "place"
  | "cancelled"
  | "postponed"
  | "on-again"
  | "outcomes";

interface NewsBase {
  /** Distinguishes news of one kind and subject: a second move has another. "" for what happens once. */
  readonly value: string;
  /** In milliseconds since 1970. */
  readonly date: number;
}

/** News of a single event or a session. */
export interface EventNews extends NewsBase {
  readonly kind: EventNewsKind;
  readonly event: Event;
}

/**
 * News of a series: it is new, it will be different from a day on, or sessions that follow each other
 * are off because it says so.
 */
export interface SeriesNews extends NewsBase {
  readonly kind: "new" | "changed" | "cancelled" | "postponed";
  readonly series: Series;
  /** The first date that is different or off. */
  readonly from?: PlainDate;
  readonly change?: SeriesChange;
}

export type News = EventNews | SeriesNews;

/** Returns the event or series that news is of. */
export function getSubject(news: News): Event | Series {
  return "series" in news ? news.series : news.event;
}

/**
 * Returns all news, newest first. `files` has the times of files by path; a file without any changed
 * at the start of the day of the build. Sessions that a rule gives are no news, and neither are those
 * that came together with their series.
 */
export function listNews(
  {
    events,
    series,
    settings,
    buildDate,
  }: Pick<Site, "events" | "series" | "settings" | "buildDate">,
  files: ReadonlyMap<string, FileTimes>,
): readonly News[] {
  const { zone } = settings;
  const today = getStartOfDay(buildDate.date, zone);
  const dates: NewsDates = {
    timesOf: (pair) =>
      findFileTimes(files, pair) ?? {
        added: today,
        changed: today,
        resumed: files.get(pair[1])?.resumed,
      },
    // A change that is made after the event is no news.
    limit: (date, when) => Math.min(date, getEndEpoch(when, zone)),
  };
  const news = [
    ...events
      .filter(({ session }) => session === undefined)
      .flatMap((event) => listEventNews(event, dates)),
    ...series.flatMap((one) => listSeriesNews(one, dates)),
  ];
  return news
    .map((one) => ({ ...one, date: Math.min(one.date, buildDate.epoch) }))
    .reverse()
    .sort((a, b) => b.date - a.date);
}

interface NewsDates {
  /** Returns the times of a file; it may have been added under another name. */
  readonly timesOf: (files: FilePair) => FileTimes;
  readonly limit: (date: number, when: When) => number;
}

/** The news of a single event: that it is there, and its states. */
function listEventNews(event: Event, { timesOf, limit }: NewsDates): readonly News[] {
  const times = timesOf(getEventFiles(event));
  return [{ kind: "new", value: "", date: times.added, event }, ...listStates(event, times, limit)];
}

/** The news of a session: that it is there, if no rule and no new series says so, and its states. */
function listSessionNews(
  event: Event,
  session: Session,
  series: Series,
  { timesOf, limit }: NewsDates,
): readonly News[] {
  const times = timesOf(getSessionFiles(session, series));
  const news = listStates(event, times, limit);
  const isAdded = session.rule === undefined;
  if (!isAdded || times.added <= timesOf(getSeriesFiles(series)).added) return news;
  return [{ kind: "new", value: "", date: times.added, event }, ...news];
}

function listStates(event: Event, times: FileTimes, limit: NewsDates["limit"]): readonly News[] {
  const { changed, resumed } = times;
  const { session, status, when, movedFrom, plannedLocation, outputs } = event;
  const isSeriesOff = isOff(session?.seriesStatus);
  const value = formatStartValue(when);
  const date = limit(changed, when);
  const news: News[] = [];
  if (outputs.length > 0) {
    const given = Math.max(...outputs.map((output) => findGivenTime(output, times)));
    news.push({ kind: "outcomes", value: String(outputs.length), date: given, event });
  }
  if (isOff(status)) {
    if (!isSeriesOff) news.push({ kind: status, value, date, event });
    return news;
  }
  if (resumed !== undefined || isSeriesOff)
    news.push({ kind: "on-again", value, date: limit(resumed ?? changed, when), event });
  if (movedFrom !== undefined) news.push({ kind: "moved", value, date, event });
  if (plannedLocation !== undefined)
    news.push({ kind: "place", value: formatPlaceValue(event), date, event });
  return news;
}

/** The news of a series and its sessions. */
function listSeriesNews(series: Series, dates: NewsDates): readonly News[] {
  const { added, changed } = dates.timesOf(getSeriesFiles(series));
  return [
    { kind: "new", value: "", date: added, series },
    ...series.changes.flatMap((change): readonly News[] => {
      const value = formatChangeValue(change);
      const { from } = change;
      return value === undefined
        ? []
        : [{ kind: "changed", value: `${from} ${value}`, date: changed, series, from, change }];
    }),
    ...listOffRuns(series).map(({ kind, from, last }): News => {
      return { kind, value: from, date: dates.limit(changed, last), series, from };
    }),
    ...series.sessions.flatMap((event) =>
      event.session === undefined ? [] : listSessionNews(event, event.session, series, dates),
    ),
  ];
}

/** Returns what will be different for readers; undefined if nothing is, or sessions will be off. */
function formatChangeValue(change: SeriesChange): string | undefined {
  const { changed, title, repeats, time, zone, hosts, status } = change;
  const parts = listChangedParts(change);
  if (parts.includes("status") && isOff(status)) return undefined;
  const hours = time === undefined ? "all-day" : `${time.start}-${time.end}`;
  const values: Readonly<Record<SeriesPart, string | undefined>> = {
    title,
    repeats,
    time: changed.includes("zone") ? `${hours} ${zone}` : hours,
    venue: formatPlaceValue(change),
    hosts: hosts.map(({ name }) => name).join(", "),
    status: status ?? "confirmed",
  };
  const texts = parts.map((part) => values[part]).filter((text) => text);
  return texts.length === 0 ? undefined : texts.join(" ");
}

interface OffRun {
  readonly kind: Extract<Status, "cancelled" | "postponed">;
  readonly from: PlainDate;
  /** When the last of its sessions would have been. */
  last: When;
}

/**
 * Returns the sessions that follow each other and are off because the series says so. Dates that
 * another rule replaced are no part of it: the series is changed.
 */
function listOffRuns({ sessions }: Series): readonly OffRun[] {
  const runs: OffRun[] = [];
  let run: OffRun | undefined;
  for (const { session, when } of sessions.toSorted(byOriginalDate)) {
    if (session === undefined || session.rule === "replaced") continue;
    const kind = session.seriesStatus;
    if (!isOff(kind)) {
      run = undefined;
    } else if (run?.kind === kind) {
      run.last = when;
    } else {
      run = { kind, from: session.originalDate, last: when };
      runs.push(run);
    }
  }
  return runs;
}

function byOriginalDate({ session: a }: Event, { session: b }: Event): number {
  return (a?.originalDate ?? "") < (b?.originalDate ?? "") ? -1 : 1;
}

function formatStartValue(when: When): string {
  return when.kind === "timed" ? `${when.start.date}T${when.start.time}` : when.first;
}

function formatPlaceValue(event: EventBase): string {
  return event.place?.name ?? (isOnline(event) ? "online" : "none");
}
