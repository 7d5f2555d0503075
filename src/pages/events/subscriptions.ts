/** The calendars to which readers can subscribe. */
import { addresses, getCalendarFile } from "../../model/addresses.ts";
import { isFolderAddress } from "../../model/old-addresses.ts";
import type { State } from "../../model/state.ts";
import type { Entry, Event, SitePath } from "../../model/types.ts";
import type { CalendarKind } from "../../views/views.ts";
import type { Context } from "../context.ts";
import { formatSeriesChanges } from "./series-change.ts";

/** What is in a calendar file, and where it is published. */
export interface CalendarSource {
  readonly name: string;
  readonly description: string;
  readonly file: SitePath;
  /** Where the file was before a rename: apps that subscribed then still load it from there. */
  readonly oldFiles: readonly SitePath[];
  /** The page about it. */
  readonly pageUrl: SitePath;
  readonly events: readonly Event[];
}

export interface Subscription extends CalendarSource {
  readonly kind: CalendarKind;
  /** Its name among calendars of its kind. */
  readonly label: string;
  readonly state: State;
}

/**
 * Returns all events, each series, cohort and person, and the tags that have events. A person who
 * no longer speaks keeps an empty calendar, and with it the subscribers.
 */
export function listSubscriptions({
  site,
  queries,
}: Pick<Context, "site" | "queries">): readonly Subscription[] {
  const { words, name: siteName, description } = site.settings;
  const subscriptions: Subscription[] = [
    {
      kind: "all",
      label: words.text("calendar-all"),
      state: queries.programmeState(),
      name: siteName,
      description,
      file: addresses.allEventsCalendar,
      oldFiles: [],
      pageUrl: addresses.calendars,
      events: site.events,
    },
  ];
  const add = (
    kind: CalendarKind,
    { title, url, summary, aliases }: Pick<Entry, "title" | "url" | "summary" | "aliases">,
    events: readonly Event[],
    state = queries.listState(events),
  ) => {
    const name = words.text("calendar-name", { name: title, site: siteName });
    subscriptions.push({
      kind,
      label: title,
      state,
      name,
      description: summary ?? name,
      file: getCalendarFile(url),
      oldFiles: aliases.filter(isFolderAddress).map(getCalendarFile),
      pageUrl: url,
      events,
    });
  };
  for (const series of site.series) {
    const changes = formatSeriesChanges(series, site.settings);
    const summary = [series.summary, ...changes].filter((text) => text !== undefined).join("\n");
    add("series", { ...series, summary: summary === "" ? undefined : summary }, series.sessions);
  }
  for (const cohort of site.cohorts)
    add("cohort", cohort, queries.byCohort(cohort).events, queries.cohortState(cohort));
  for (const person of site.people)
    add("person", { ...person, summary: undefined }, queries.byPerson(person).events);
  for (const tag of site.tags) {
    const { events } = queries.byTag(tag);
    if (events.length > 0) add("tag", { ...tag, title: tag.name }, events);
  }
  return subscriptions;
}
