/** What a programme did until the build date, counted from its content and git alone. */

import { sumAskedMinutes } from "../../model/asked-time.ts";
import { type FileTimes, findEventHistory } from "../../model/event-files.ts";
import { findEventState, listTakingPlace } from "../../model/state.ts";
import type { Cohort, Event, Series, Site } from "../../model/types.ts";
import type { PlainDate } from "../../time/types.ts";
import { getEndEpoch, getFirstDay, getStartEpoch } from "../../time/when.ts";

/** The counts of some events. */
export interface EventCounts {
  /** Those that took place. */
  readonly held: number;
  /** Of those, the ones that took place at another time than planned. */
  readonly moved: number;
  readonly cancelled: number;
  /** Their planned time has passed, and they have no new one. */
  readonly postponed: number;
  readonly upcoming: number;
  /** Outcomes of those that took place, and how many of them were promised. */
  readonly given: number;
  readonly promised: number;
  readonly kept: number;
}

export interface ProgrammeCounts {
  readonly total: EventCounts;
  /** Of each series by title, then of the single events; those without any event are left out. */
  readonly rows: readonly (EventCounts & { readonly title: string })[];
  /** The days of the first and the last event that took place. */
  readonly period?: { readonly from: PlainDate; readonly to: PlainDate };
  /** What those that took place asked of each who came to all, with what was to prepare, in minutes. */
  readonly minutes: number;
  /** How often each perspective spoke, most often first; "" stands for none. */
  readonly voices: readonly { readonly perspective: string; readonly count: number }[];
  /** From the end of an event to an outcome, in days; of each whose day git knows, ascending. */
  readonly daysToOutputs: readonly number[];
}

/** Counts the events of a site, or of one cohort. `files` has the times of their files by path. */
export function countProgramme(
  site: Site,
  files: ReadonlyMap<string, FileTimes>,
  cohort?: Cohort,
): ProgrammeCounts {
  const events = site.events.filter(
    (event) => (cohort === undefined || event.cohort === cohort) && !isReplaced(event),
  );
  const held = listTakingPlace(events).filter((event) => isOver(event, site));
  const ofSeries = (series: Series) =>
    events.filter(({ session }) => session?.series.id === series.id);
  const single = events.filter(({ session }) => session === undefined);
  const [first, last] = [held[0], held.at(-1)];
  return {
    total: countEvents(events, site),
    rows: [
      ...site.series.map((series) => ({ title: series.title, events: ofSeries(series) })),
      { title: "Single events", events: single },
    ]
      .filter((row) => row.events.length > 0)
      .map((row) => ({ title: row.title, ...countEvents(row.events, site) })),
    period: first && last && { from: getFirstDay(first.when), to: getFirstDay(last.when) },
    minutes: sumAskedMinutes(held),
    voices: countVoices(held),
    daysToOutputs: held.flatMap((event) => listDaysToOutputs(event, site, files)).sort(ascending),
  };
}

/** Returns the middle of some sorted numbers, the mean of the two in the middle; undefined of none. */
export function findMedian(sorted: readonly number[]): number | undefined {
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function countEvents(events: readonly Event[], site: Site): EventCounts {
  const past = events.filter((event) => isOver(event, site));
  const held = listTakingPlace(past);
  const outputs = held.flatMap((event) => event.outputs);
  const kept = outputs.filter(({ isPromised }) => isPromised).length;
  const count = (status: Event["status"]) => past.filter((one) => one.status === status).length;
  return {
    held: held.length,
    moved: held.filter(({ movedFrom }) => movedFrom !== undefined).length,
    cancelled: count("cancelled"),
    postponed: count("postponed"),
    upcoming: listTakingPlace(events).length - held.length,
    given: outputs.length,
    promised: kept + held.reduce((sum, { owed }) => sum + owed.length, 0),
    kept,
  };
}

function isOver({ when }: Event, site: Site): boolean {
  return findEventState(when, site) === "over";
}

/** A date that another rule of the series replaced is in calendars as cancelled, and was no session. */
function isReplaced({ session, status }: Event): boolean {
  return session?.rule === "replaced" && status === "cancelled";
}

function countVoices(events: readonly Event[]): ProgrammeCounts["voices"] {
  const voices = new Map<string, { perspective: string; count: number }>();
  for (const { perspective = "" } of events.flatMap(({ speakers }) => speakers)) {
    const key = perspective.toLowerCase();
    const voice = voices.get(key) ?? { perspective, count: 0 };
    voice.count += 1;
    voices.set(key, voice);
  }
  const isNone = ({ perspective }: { perspective: string }) => Number(perspective === "");
  return [...voices.values()].sort((a, b) => isNone(a) - isNone(b) || b.count - a.count);
}

/**
 * The days from the end of an event to each of its outcomes, 0 for one that was there before. Nothing
 * of an event that took place before git knew of it: its outcomes may be far older than their commit.
 */
function listDaysToOutputs(
  event: Event,
  { series, settings }: Site,
  files: ReadonlyMap<string, FileTimes>,
): readonly number[] {
  const owner = series.find(({ id }) => id === event.session?.series.id);
  const { times, planned } = findEventHistory(event, owner, files);
  const start = getStartEpoch(event.when, settings.zone);
  if (times === undefined || planned === undefined || planned > start) return [];
  const end = getEndEpoch(event.when, settings.zone);
  return event.outputs.flatMap(({ address }) => {
    const given = times.outputs?.get(address);
    return given === undefined ? [] : [Math.max(0, Math.round((given - end) / 86_400_000))];
  });
}

function ascending(a: number, b: number): number {
  return a - b;
}
