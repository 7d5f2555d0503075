/** The next seven days of a programme, or of one cohort, as they are told to people. */
import { addDays } from "../../time/date.ts";
import type { PlainDate, When } from "../../time/types.ts";
import { compareWhen, getFirstDay, getLastDay } from "../../time/when.ts";
import { sumAskedMinutes } from "../asked-time.ts";
import { listGiven, listMissed, listSince } from "../outcomes/missed.ts";
import { findEventState, isOff } from "../state.ts";
import type { Cohort, Event, Post, Site } from "../types.ts";
import { type EventWithOpenSlots, listOpenSlots } from "./open-slots.ts";

export interface Week {
  /** Undefined for the whole programme. */
  readonly cohort?: Cohort;
  readonly from: PlainDate;
  /** The last of the seven days. */
  readonly until: PlainDate;
  /** What takes place, by start; what goes on since earlier days too. */
  readonly events: readonly Event[];
  /** What was planned for these days and is cancelled, postponed or moved out of them, by the planned time. */
  readonly changed: readonly Event[];
  /** What left outcomes in the two weeks before, the latest first. */
  readonly missed: readonly Event[];
  /** All events ahead that look for a speaker. */
  readonly open: readonly EventWithOpenSlots[];
  /** Posts of that day and of the seven days before it, newest first. */
  readonly posts: readonly Post[];
  /** The first event after these days, where none is within them. */
  readonly next?: Event | undefined;
  /** What the events, of a cohort its own alone, take together, with what is to be prepared. */
  readonly minutes: number;
}

/** How far back a message reminds of what can be caught up on. */
const missedDays = 14;

/** Whether the members of a cohort are meant to come: it is an event of theirs, or for everybody. */
export function isFor(cohort: Cohort | undefined, event: Event): boolean {
  return cohort === undefined || event.cohort === undefined || event.cohort === cohort;
}

/** Returns the seven days from `from` on; without a cohort, those of all events. */
export function findWeek(
  site: Pick<Site, "events" | "posts" | "buildDate" | "settings">,
  cohort: Cohort | undefined,
  from: PlainDate,
): Week {
  const until = addDays(from, 6);
  const isInWeek = (when: When) => getFirstDay(when) <= until && getLastDay(when) >= from;
  const events = site.events.filter(
    (event) => isFor(cohort, event) && findEventState(event.when, site) !== "over",
  );
  const inWeek = events.filter((event) => !isOff(event.status) && isInWeek(event.when));
  const isRecent = ({ posted: { date } }: Post) => date > addDays(from, -8) && date <= from;
  const planned = ({ movedFrom, when }: Event) => movedFrom ?? when;
  return {
    cohort,
    from,
    until,
    events: inWeek,
    changed: events
      .filter((event) => isInWeek(planned(event)) && (isOff(event.status) || !isInWeek(event.when)))
      .sort((a, b) => compareWhen(planned(a), planned(b))),
    missed: listSince(
      cohort === undefined ? listGiven(site) : listMissed(cohort, site),
      addDays(from, -missedDays),
    ),
    open: listOpenSlots(site).filter(({ event }) => isFor(cohort, event)),
    posts: site.posts.filter(
      (post) => isRecent(post) && (cohort === undefined || (post.cohort ?? cohort) === cohort),
    ),
    next:
      inWeek.length > 0
        ? undefined
        : events.find((event) => !isOff(event.status) && getFirstDay(event.when) > until),
    minutes: sumAskedMinutes(
      inWeek.filter((event) => cohort === undefined || event.cohort === cohort),
    ),
  };
}
