/** What the placeholders of briefings show of the programme, for their pages and for checks. */

import type { SiteQueries } from "./queries.ts";
import { isOff } from "./state.ts";
import type { Briefing, Event, Person, Site } from "./types.ts";

/** Words a minute that people read aloud: the mean of 77 studies in English (Brysbaert 2019, "How many words do we read per minute?"). */
export const wordsPerMinute = 183;

/** Returns how many minutes a briefing takes: as its lead says, else to read its text aloud. */
export function getBriefingMinutes({ minutes, body }: Briefing): number {
  return minutes ?? Math.max(1, Math.round(body.wordCount / wordsPerMinute));
}

/** Returns the events of its cohort; of all, if it is of none. */
function listEvents({ cohort }: Briefing, site: Site, queries: SiteQueries): readonly Event[] {
  return cohort === undefined ? site.events : queries.byCohort(cohort).events;
}

/** Returns upcoming events by start, without those that do not take place as planned. */
export function listBriefingDates(
  briefing: Briefing,
  site: Site,
  queries: SiteQueries,
): readonly Event[] {
  return queries
    .upcoming(listEvents(briefing, site, queries))
    .filter(({ status }) => !isOff(status));
}

/** Returns past events that left something behind, the latest first. */
export function listBriefingOutcomes(
  briefing: Briefing,
  site: Site,
  queries: SiteQueries,
): readonly Event[] {
  return queries
    .past(listEvents(briefing, site, queries))
    .filter(({ outputs }) => outputs.length > 0);
}

/** Returns the people of its cohort, without those who have left. */
export function listBriefingPeople({ cohort }: Briefing): readonly Person[] {
  return (cohort?.people ?? []).filter(({ status }) => status === "active");
}
