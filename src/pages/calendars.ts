/** The calendars of a site: which there are, what is in each, and the pages about them. */
import { type SubscribeInput, subscribe } from "../../_includes/layouts/calendar.ts";
import { calendarEvent } from "../calendar/event.ts";
import { icalendar } from "../calendar/ical.ts";
import { calendarKey } from "../calendar/key.ts";
import { type Revision, revisionOf } from "../calendar/revision.ts";
import { subscribeLinks } from "../calendar/subscribe.ts";
import type { Calendar, CalendarEvent } from "../calendar/types.ts";
import { isFolder } from "../model/old-addresses.ts";
import type { Entry, Event, Site, SitePath } from "../model/types.ts";
import { qrCode } from "../render/qr.ts";
import { addMonths } from "../time/months.ts";
import { startOfDay } from "../time/wall.ts";
import { endEpoch } from "../time/when.ts";
import { type Context, listed } from "./context.ts";
import { addresses, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";
import { posterPage } from "./posters.ts";
import type { CalendarLine, Frame } from "./views.ts";

/** A calendar to which a reader can subscribe. */
interface Subscription {
  readonly name: string;
  /** What it is a calendar of, in a list of its kind. */
  readonly label: string;
  readonly kind: CalendarLine["kind"];
  readonly file: SitePath;
  /** Where it was before what it is of was renamed: those who subscribed there go on asking there. */
  readonly oldFiles: readonly SitePath[];
  /** The page about it. */
  readonly about: SitePath;
  readonly description: string;
  readonly events: readonly Event[];
}

/** Every calendar file, the page that tells how to subscribe, and a poster for each series. */
export function calendarPages(context: Context): readonly Page[] {
  const { site, frame } = context;
  const lines = subscriptionsOf(context).map((one) => lineOf(frame, one));
  const head = headOf(frame, {
    title: "Calendars",
    url: "/calendar/",
    section: addresses.events,
    sheet: "calendar",
  });
  const input: SubscribeInput = { frame, head, calendars: lines };
  return [
    ...calendarFiles(context),
    page("/calendar/", { name: "subscribe", render: subscribe }, input, listed(head)),
    ...site.series.map((series) => posterPage(context, series)),
  ];
}

/** Every calendar to which a reader can subscribe, and that of each single event. */
export function calendarFiles(context: Context): readonly Page[] {
  const { site, frame, told, old } = context;
  const files = subscriptionsOf(context).flatMap((one) => filesOf(frame, one, told));
  const singles = site.events
    .filter((event) => told.has(event))
    .flatMap((event) =>
      filesOf(
        frame,
        {
          name: event.title,
          label: event.title,
          kind: "event",
          file: eventFile(event.url),
          oldFiles: (old.get(event) ?? []).filter(isFolder).map(eventFile),
          about: event.url,
          description: event.summary ?? event.title,
          events: [event],
        },
        told,
      ),
    );
  return [...files, ...singles];
}

/** The anchor, on the page of calendars, of the one that belongs to a page. */
export function calendarId(about: SitePath): string {
  return idOf(fileFor(about));
}

function fileFor(about: SitePath): SitePath {
  return `/${about.slice(1, -1)}.ics`;
}

function idOf(file: SitePath): string {
  return file.slice(1, -4).replaceAll("/", "-");
}

/** Where the calendar of the one event of a page is, for a single import. */
export function eventFile(about: SitePath): SitePath {
  return `${about}event.ics`;
}

/**
 * Events that ended no longer ago than calendars reach back, each in the one form that all share.
 * A revision that is not in `revisions`, by identity, is what front matter says of it.
 */
export function toldOf(
  site: Site,
  revisions: ReadonlyMap<string, Revision>,
): ReadonlyMap<Event, CalendarEvent> {
  const { settings, build } = site;
  const first = startOfDay(addMonths(build.date, -settings.calendar.monthsBack), settings.zone);
  const told = new Map<Event, CalendarEvent>();
  for (const event of site.events) {
    if (endEpoch(event.when, settings.zone) < first) continue;
    const revision = revisions.get(event.uid) ?? revisionOf(event, build);
    told.set(event, calendarEvent(event, settings, revision));
  }
  return told;
}

/** All events; then each series and cohort; then people and tags that have events at all. */
function subscriptionsOf({ site, ask, frame }: Context): readonly Subscription[] {
  const list: Subscription[] = [
    {
      name: frame.name,
      label: "All events",
      kind: "all",
      file: addresses.calendar,
      oldFiles: [],
      about: "/calendar/",
      description: frame.description,
      events: site.events,
    },
  ];
  const add = (
    kind: CalendarLine["kind"],
    one: Pick<Entry, "title" | "url" | "summary" | "aliases">,
    events: readonly Event[],
  ) => {
    const { title: label, url: about, aliases } = one;
    const name = `${label} – ${frame.name}`;
    const oldFiles = aliases.filter(isFolder).map(fileFor);
    const description = one.summary ?? name;
    list.push({ name, label, kind, file: fileFor(about), oldFiles, about, events, description });
  };
  for (const one of site.series) add("series", one, one.sessions);
  for (const one of site.cohorts) add("cohort", one, ask.ofCohort(one).events);
  for (const one of site.people) {
    const { events } = ask.ofPerson(one);
    const { title, url, aliases } = one;
    if (events.length > 0) add("person", { title, url, aliases }, events);
  }
  for (const one of site.tags) {
    const { events } = ask.ofTag(one);
    const { name: title, url } = one;
    if (events.length > 0) add("tag", { title, url, aliases: [] }, events);
  }
  return list;
}

/**
 * The file of a calendar, and the same bytes wherever it was before: an app that goes by the SOURCE
 * in it asks at the new address from then on, and all others find at the old one what they know.
 */
function filesOf(
  frame: Frame,
  one: Subscription,
  told: ReadonlyMap<Event, CalendarEvent>,
): readonly Page[] {
  const calendar: Calendar = {
    name: one.name,
    description: one.description,
    url: frame.origin + encodeURI(one.about),
    source: frame.origin + encodeURI(one.file),
    zone: frame.zone,
    events: one.events.map((event) => told.get(event)).filter((event) => event !== undefined),
  };
  const template = { name: "calendar", render: icalendar, keyOf: calendarKey };
  return [one.file, ...one.oldFiles].map((file) => page(file, template, calendar));
}

function lineOf(frame: Frame, one: Subscription): CalendarLine {
  const id = idOf(one.file);
  const about = `${frame.origin}/calendar/#${encodeURIComponent(id)}`;
  return {
    id,
    kind: one.kind,
    label: one.label,
    about: frame.base + encodeURI(one.about),
    file: frame.base + encodeURI(one.file),
    links: subscribeLinks(frame.origin + encodeURI(one.file), one.name),
    qr: one.kind === "all" || one.kind === "series" ? qrCode(about) : undefined,
  };
}
