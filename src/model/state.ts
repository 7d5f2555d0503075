/**
 * Whether something is coming, running or over at the build date: the one place that decides it for
 * pages, lists, calendars, feeds and search. A site holds no unpublished entries, so none counts.
 */
import { addDays } from "../time/date.ts";
import type { PlainDate, When } from "../time/types.ts";
import { getEndEpoch, getStartEpoch } from "../time/when.ts";
import { getStartOfDay } from "../time/zoned-time.ts";
import type {
  Cohort,
  CohortRegistration,
  Event,
  PlainPage,
  Site,
  Status,
  Timestamp,
} from "./types.ts";

export type State = "coming" | "running" | "over";

/** The build date, and the zone that all-day events are days of. */
export type StateDate = Pick<Site, "buildDate" | "settings">;

/**
 * Returns the state of an event by its time alone: it is running from its start until its end. A
 * cancelled event has the state that it would have had.
 */
export function findEventState(when: When, { buildDate, settings }: StateDate): State {
  if (getEndEpoch(when, settings.zone) <= buildDate.epoch) return "over";
  return getStartEpoch(when, settings.zone) <= buildDate.epoch ? "running" : "coming";
}

/** Whether the programme's last day, `ended` in site.yaml, is over. Then nothing is running or coming. */
export function hasEnded({ buildDate, settings }: StateDate): boolean {
  return settings.ended !== undefined && buildDate.date > settings.ended.on;
}

/** Returns the last day, and the page that says how it went, once the programme has ended. */
export function findProgrammeEnd(
  site: StateDate & Pick<Site, "pages">,
): { readonly on: PlainDate; readonly page?: PlainPage } | undefined {
  const { ended } = site.settings;
  if (ended === undefined || !hasEnded(site)) return undefined;
  return { on: ended.on, page: site.pages.find(({ url }) => encodeURI(url) === ended.page) };
}

/**
 * Returns the state of what takes place as a list of events: a series, or all events of a person or
 * a tag. It is over when none that takes place is left ahead. Cancelled events do not count;
 * postponed ones do until their planned time has passed, since a new one may be named. A series
 * without an end has sessions as far as calendars reach, so it is running. A list without events is
 * coming: its first may still be written down.
 */
export function findListState(events: readonly Event[], date: StateDate): State {
  if (events.length === 0) return hasEnded(date) ? "over" : "coming";
  const planned = events.filter(({ status }) => status !== "cancelled");
  return planned.length === 0
    ? "over"
    : combineStates(planned.map(({ when }) => findEventState(when, date)));
}

/**
 * Returns the state of a cohort by its first and last day; `events` are those of the cohort. After
 * its last day it is running as long as an event of it is left ahead. Without a last day it is not
 * over.
 */
export function findCohortState(
  { from, until }: Pick<Cohort, "from" | "until">,
  events: readonly Event[],
  date: StateDate,
): State {
  const today = date.buildDate.date;
  if (hasEnded(date)) return "over";
  if (from !== undefined && from > today) return "coming";
  if (until === undefined || until >= today) return "running";
  const hasEventsAhead = events.length > 0 && findListState(events, date) !== "over";
  return hasEventsAhead ? "running" : "over";
}

/**
 * Returns the instant from which findCohortState says that a cohort is over, in milliseconds since
 * 1970; undefined if neither the cohort nor the programme has a last day. `events` are those of the cohort.
 */
export function findCohortEnd(
  { until }: Pick<Cohort, "until">,
  events: readonly Event[],
  { settings }: Pick<Site, "settings">,
): number | undefined {
  const { zone, ended } = settings;
  const programmeEnd = ended && getStartOfDay(addDays(ended.on, 1), zone);
  if (until === undefined) return programmeEnd;
  const ends = events
    .filter(({ status }) => status !== "cancelled")
    .map(({ when }) => getEndEpoch(when, zone));
  const end = Math.max(getStartOfDay(addDays(until, 1), zone), ...ends);
  return programmeEnd === undefined ? end : Math.min(end, programmeEnd);
}

/**
 * Returns when people can join a cohort, in milliseconds since 1970: from `opens` until `closes`, the
 * end of its last day, or of the programme's, whichever is first. Undefined is always, or without an end.
 */
export function findRegistrationSpan(
  { opens, closes }: CohortRegistration,
  { until }: Pick<Cohort, "until">,
  { settings }: Pick<Site, "settings">,
): {
  readonly opens?: number;
  /** The last moment as typed, or the last day. */
  readonly closes?: { readonly at: number; readonly last: Timestamp };
} {
  const { zone, ended } = settings;
  const ends = [closes, until && { date: until }, ended && { date: ended.on }]
    .filter((last) => last !== undefined)
    .map((last: Timestamp) => ({
      at: last.time?.epoch ?? getStartOfDay(addDays(last.date, 1), zone),
      last,
    }));
  return {
    opens: opens && (opens.time?.epoch ?? getStartOfDay(opens.date, zone)),
    closes: ends.sort((a, b) => a.at - b.at)[0],
  };
}

/** Between two events or cohorts a programme has nothing ahead for a while, and readers still join it. */
const quietDays = 60;

/**
 * Returns the state of a whole programme, by the states of its events, series and cohorts: over
 * when all of them have been over for 60 days, or once it has ended, and coming when it has none.
 */
export function findProgrammeState(
  site: Pick<Site, "events" | "series" | "cohorts"> & StateDate,
): State {
  if (hasEnded(site)) return "over";
  const { events, series, cohorts, settings, buildDate } = site;
  const state = combineStates([
    ...(events.length === 0 ? [] : [findListState(events, site)]),
    ...series.map(({ sessions }) => findListState(sessions, site)),
    ...cohorts.map((cohort) =>
      findCohortState(
        cohort,
        events.filter((event) => event.cohort === cohort),
        site,
      ),
    ),
  ]);
  if (state !== "over") return state;
  const quietSince = addDays(buildDate.date, -quietDays);
  const isRecent =
    cohorts.some(({ until }) => until !== undefined && until >= quietSince) ||
    listTakingPlace(events).some(
      ({ when }) => getEndEpoch(when, settings.zone) > getStartOfDay(quietSince, settings.zone),
    );
  return isRecent ? "running" : "over";
}

/** Returns the state of parts together: running between the first and the last of them. */
function combineStates(states: readonly State[]): State {
  const [first = "coming", ...others] = states;
  return others.every((state) => state === first) ? first : "running";
}

/** Returns the events of some that take place, as planned now, or took place: a past one needs no confirmation. */
export function listTakingPlace(events: readonly Event[]): readonly Event[] {
  return events.filter(({ status }) => !isOff(status));
}

/** Whether an event does not take place on the day that it has. */
export function isOff(status: Status | undefined): status is "cancelled" | "postponed" {
  return status === "cancelled" || status === "postponed";
}
