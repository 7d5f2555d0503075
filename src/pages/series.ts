import { comingSessions, pastSessions, series } from "../../_includes/layouts/series.ts";
import type { Event, Series } from "../model/types.ts";
import { dateInWords } from "../time/format.ts";
import { firstDay } from "../time/when.ts";
import { calendarId } from "./calendars.ts";
import { type Context, listed } from "./context.ts";
import { outputsOf } from "./event.ts";
import { addresses, headOf } from "./frame.ts";
import { type Owner, section } from "./lists.ts";
import { type Page, page } from "./page.ts";
import { ruleTime } from "./rule-time.ts";
import type { EventLine } from "./views.ts";

/** The page of a series, and the pages on which its sessions go on. */
export function seriesPages(context: Context, one: Series): readonly Page[] {
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
    repeats: one.repeats,
    time: ruleTime(one, frame),
  };
  const owner: Owner = {
    name: one.title,
    url: one.url,
    section: addresses.events,
    held: one.held,
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
