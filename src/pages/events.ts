import { event } from "../../_includes/layouts/event.ts";
import { agendaPage, events } from "../../_includes/layouts/events.ts";
import { pastPage } from "../../_includes/layouts/list.ts";
import { comingSessions, pastSessions, series } from "../../_includes/layouts/series.ts";
import { addLinks } from "../calendar/subscribe.ts";
import type { CalendarEvent } from "../calendar/types.ts";
import { eventData } from "../feeds/structured-data.ts";
import { optional } from "../model/optional.ts";
import { titleOf } from "../model/questions.ts";
import type { Event, Series } from "../model/types.ts";
import { dateInWords, dateShort, monthInWords } from "../time/format.ts";
import { firstOfMonth } from "../time/month-grid.ts";
import type { PlainDate } from "../time/types.ts";
import { firstDay } from "../time/when.ts";
import { calendarId, eventFile } from "./calendars.ts";
import { type Context, listed } from "./context.ts";
import { aboutThing, addresses, at, headOf } from "./frame.ts";
import { alone, listPages, numbered, type Owner, section } from "./lists.ts";
import { monthAddress } from "./months.ts";
import { type Page, page } from "./page.ts";
import { ruleTime } from "./rule-time.ts";
import type { EventLine, Frame } from "./views.ts";

/** Past events on the events page itself. */
const latest = 12;

/** The events page, what is past, each series with its sessions, each single event. */
export function eventPages(context: Context): readonly Page[] {
  const { site } = context;
  const neighbours = new Map(site.series.flatMap((one) => sessionNeighbours(one)));
  return [
    ...indexPages(context),
    ...pastPages(context),
    ...site.series.flatMap((one) => seriesPages(context, one)),
    ...site.events.map((one) => eventPage(context, one, neighbours.get(one) ?? {})),
  ];
}

/** The events page, and the pages on which what is coming goes on. */
function indexPages(context: Context): readonly Page[] {
  const { site, ask, frame, lines } = context;
  const owner: Owner = { name: "All events", url: addresses.events, section: addresses.events };
  const { part: coming, pages } = section(context, owner, {
    id: "coming",
    title: "Coming events",
    list: ask.coming(site.events),
    lines: (part) =>
      byMonth(part, site.build.date).map(([first, list]) => ({
        label: monthInWords(first, frame.language),
        url: frame.base + monthAddress(first),
        events: list.map(lines.event),
      })),
    template: { name: "agenda", render: agendaPage },
    first: alone,
  });
  const head = headOf(frame, {
    title: "Events",
    url: addresses.events,
    section: addresses.events,
    passing: coming.lines.length > 0,
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
    coming,
    past: past.slice(0, latest).map(lines.event),
    ...optional(
      "more",
      past.length > latest ? { url: frame.base + addresses.past, count: past.length } : undefined,
    ),
  };
  return [
    page(addresses.events, { name: "events", render: events }, input, listed(head)),
    ...pages,
  ];
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
  const back = { label: "All events", url: frame.base + addresses.events };
  const parts = listPages(past, alone, { base: frame.base, url: addresses.past });
  return parts.map(({ items, url, number, pager }) => {
    const title = numbered("Past events", number);
    const head = headOf(frame, { title, url, section: addresses.events });
    const input = { frame, head, back, part: { lines: items.map(lines.event), pager } };
    return page(url, { name: "past", render: pastPage }, input, listed(head));
  });
}

/** The page of a series, and the pages on which its sessions go on. */
function seriesPages(context: Context, one: Series): readonly Page[] {
  const { frame, lines, ask, pictures, cards } = context;
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
  const owner: Owner = {
    name: one.title,
    url: one.url,
    section: addresses.events,
    ...optional("held", one.held),
  };
  const coming = section(context, owner, {
    id: "coming",
    title: `${one.title}: coming sessions`,
    list: ask.coming(one.sessions),
    lines: (part) => part.map(line),
    template: { name: "coming sessions", render: comingSessions },
  });
  const past = section(context, owner, {
    id: "past",
    title: `${one.title}: past sessions`,
    list: ask.past(one.sessions),
    lines: (part) =>
      part.map((session) => ({ ...line(session), outputs: outputsOf(frame.base, session) })),
    template: { name: "past sessions", render: pastSessions },
  });
  const head = headOf(frame, {
    title: one.title,
    description: one.summary ?? one.body.excerpt,
    url: one.url,
    image:
      pictures.share(one.image, "text") ?? cards.series({ title: one.title, ...rule }, one.file),
    section: addresses.events,
    held: one.held,
    passing: coming.part.lines.length > 0,
  });
  const input = {
    frame,
    head,
    ...lines.occasion(one),
    subscribe: `${frame.base}/calendar/#${calendarId(one.url)}`,
    poster: `${frame.base}${one.url}poster/`,
    ...rule,
    coming: coming.part,
    past: past.part,
  };
  return [
    page(one.url, { name: "series", render: series }, input, listed(head)),
    ...coming.pages,
    ...past.pages,
  ];
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
  return { ...addLinks(told), file: frame.base + eventFile(one.url) };
}
