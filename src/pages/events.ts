import { agendaPage, events } from "../../_includes/layouts/events.ts";
import { pastPage } from "../../_includes/layouts/list.ts";
import type { Event } from "../model/types.ts";
import { monthInWords } from "../time/format.ts";
import { firstOfMonth } from "../time/month-grid.ts";
import type { PlainDate } from "../time/types.ts";
import { firstDay } from "../time/when.ts";
import { type Context, listed } from "./context.ts";
import { eventPage, sessionNeighbours } from "./event.ts";
import { addresses, headOf } from "./frame.ts";
import { alone, listPages, numbered, type Owner, section } from "./lists.ts";
import { monthAddress } from "./months.ts";
import { type Page, page } from "./page.ts";
import { seriesPages } from "./series.ts";

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
      repeats: one.repeats,
      summary: one.summary,
    })),
    coming,
    past: past.slice(0, latest).map(lines.event),
    more:
      past.length > latest ? { url: frame.base + addresses.past, count: past.length } : undefined,
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
