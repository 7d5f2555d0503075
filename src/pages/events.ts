import { event } from "../../_includes/layouts/event.ts";
import { events, pastEvents } from "../../_includes/layouts/events.ts";
import { series } from "../../_includes/layouts/series.ts";
import { addLinks } from "../calendar/subscribe.ts";
import type { CalendarEvent } from "../calendar/types.ts";
import { eventData } from "../feeds/structured-data.ts";
import { optional } from "../model/optional.ts";
import { titleOf } from "../model/questions.ts";
import type { Event, Series, SitePath } from "../model/types.ts";
import { dateInWords, dateShort, monthInWords } from "../time/format.ts";
import { firstOfMonth } from "../time/month-grid.ts";
import type { PlainDate } from "../time/types.ts";
import { firstDay } from "../time/when.ts";
import { calendarId, eventFile } from "./calendars.ts";
import { type Context, listed, numbered, pagerOf, paginate } from "./context.ts";
import { aboutThing, addresses, at, headOf } from "./frame.ts";
import { monthAddress } from "./months.ts";
import { type Page, page } from "./page.ts";
import { ruleTime } from "./rule-time.ts";
import type { EventLine, Frame } from "./views.ts";

/** Past events on the events page itself, and on each page of all that is past. */
const latest = 12;
const pageSize = 50;

/** The events page, what is past, each series with its sessions, each single event. */
export function eventPages(context: Context): readonly Page[] {
  const { site } = context;
  const neighbours = new Map(site.series.flatMap((one) => sessionNeighbours(one)));
  return [
    indexPage(context),
    ...pastPages(context),
    ...site.series.map((one) => seriesPage(context, one)),
    ...site.events.map((one) => eventPage(context, one, neighbours.get(one) ?? {})),
  ];
}

function indexPage({ site, ask, frame, lines }: Context): Page {
  const coming = ask.coming(site.events);
  const head = headOf(frame, {
    title: "Events",
    url: addresses.events,
    section: addresses.events,
    passing: coming.length > 0,
  });
  const past = ask.past(site.events);
  const input = {
    frame,
    head,
    series: site.series.map((one) => ({
      ...lines.link(one),
      ...optional("repeats", one.repeats),
      ...optional("summary", one.summary),
    })),
    coming: byMonth(coming, site.build.date).map(([first, events]) => ({
      label: monthInWords(first, frame.language),
      url: frame.base + monthAddress(first),
      events: events.map(lines.event),
    })),
    past: past.slice(0, latest).map(lines.event),
    ...optional(
      "more",
      past.length > latest ? { url: frame.base + addresses.past, count: past.length } : undefined,
    ),
  };
  return page(addresses.events, { name: "events", render: events }, input, listed(head));
}

/** By the month in which they begin; what goes on already is of this month. */
function byMonth(
  events: readonly Event[],
  today: PlainDate,
): readonly [PlainDate, readonly Event[]][] {
  const month = ({ when }: Event) => {
    const day = firstDay(when);
    return firstOfMonth(day < today ? today : day);
  };
  return [...Map.groupBy(events, month)];
}

/** Only where the events page does not hold it all. */
function pastPages({ site, ask, frame, lines }: Context): readonly Page[] {
  const past = ask.past(site.events);
  if (past.length <= latest) return [];
  const parts = paginate(past, pageSize);
  const address = (i: number): SitePath => (i === 0 ? addresses.past : `/events/past/${i + 1}/`);
  return parts.map((part, i) => {
    const title = numbered("Past events", i);
    const head = headOf(frame, { title, url: address(i), section: addresses.events });
    const pager = pagerOf(i, parts.length, (n) => frame.base + address(n));
    const input = { frame, head, past: part.map(lines.event), pager };
    return page(address(i), { name: "past", render: pastEvents }, input, listed(head));
  });
}

function seriesPage({ frame, lines, ask, pictures, cards }: Context, one: Series): Page {
  // Here a session goes by its topic or its day, since the series is named already.
  const line = (session: Event): EventLine => {
    const { series, ...own } = lines.event(session);
    return {
      ...own,
      title: session.session?.topic ?? dateInWords(firstDay(session.when), frame.language),
    };
  };
  const rule = {
    ...optional("repeats", one.repeats),
    ...optional("time", ruleTime(one, frame)),
  };
  const coming = ask.coming(one.sessions);
  const head = headOf(frame, {
    title: one.title,
    description: one.summary ?? one.body.excerpt,
    url: one.url,
    image:
      pictures.share(one.image, "text") ?? cards.series({ title: one.title, ...rule }, one.file),
    section: addresses.events,
    held: one.held,
    passing: coming.length > 0,
  });
  const input = {
    frame,
    head,
    ...lines.occasion(one),
    subscribe: `${frame.base}/calendar/#${calendarId(one.url)}`,
    poster: `${frame.base}${one.url}poster/`,
    ...rule,
    coming: coming.map(line),
    past: ask
      .past(one.sessions)
      .map((session) => ({ ...line(session), outputs: outputsOf(frame.base, session) })),
  };
  return page(one.url, { name: "series", render: series }, input, listed(head));
}

interface Neighbours {
  readonly earlier?: Event;
  readonly later?: Event;
}

function sessionNeighbours({ sessions }: Series): [Event, Neighbours][] {
  return sessions.map((one, i) => {
    const [earlier, later] = [sessions[i - 1], sessions[i + 1]];
    return [one, { ...optional("earlier", earlier), ...optional("later", later) }];
  });
}

function eventPage(
  { site, frame, lines, ask, told, pictures, cards }: Context,
  one: Event,
  { earlier, later }: Neighbours,
): Page {
  const day = (other: Event) => ({
    label: dateShort(firstDay(other.when), frame.language),
    url: frame.base + other.url,
  });
  const past = ask.isPast(one.when);
  const head = headOf(frame, {
    title: one.session === undefined ? one.title : `${titleOf(one)}, ${day(one).label}`,
    description: one.summary ?? one.body.excerpt,
    url: one.url,
    type: "article",
    // Whoever is told of an event wants the day, the hour and the place before anything else.
    image: cards.event(lines.event(one), one.file) ?? pictures.share(one.image, "text"),
    section: addresses.events,
    held: one.held,
    passing: !past && one.status !== "cancelled" && one.status !== "postponed",
  });
  const input = {
    frame,
    head: aboutThing(head, (shown) => eventData(one, site.settings, shown)),
    ...lines.occasion(one),
    title: titleOf(one),
    when: one.when,
    ends: lines.ends(one),
    past,
    status: lines.status(one),
    ...optional("reason", one.reason),
    outputs: outputsOf(frame.base, one),
    ...optional(
      "series",
      one.session && { label: one.session.series.title, url: frame.base + one.session.series.url },
    ),
    ...optional("add", past ? undefined : addOf(frame, one, told.get(one))),
    ...optional("movedFrom", one.movedFrom),
    ...optional("earlier", earlier && day(earlier)),
    ...optional("later", later && day(later)),
  };
  return page(one.url, { name: "event", render: event }, input, listed(head));
}

function outputsOf(base: string, one: Event) {
  return one.outputs.map((output) => ({ ...output, url: at(base, output.url) }));
}

/** Nobody wants what is cancelled in their calendar who has it not there already. */
function addOf(frame: Frame, one: Event, told: CalendarEvent | undefined) {
  if (told === undefined || told.status === "CANCELLED") return undefined;
  return { ...addLinks(told), file: frame.base + eventFile(one) };
}
