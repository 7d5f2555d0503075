import { event } from "../../_includes/layouts/event.ts";
import { addLinks } from "../calendar/subscribe.ts";
import type { CalendarEvent } from "../calendar/types.ts";
import { eventData } from "../feeds/structured-data.ts";
import { titleOf } from "../model/questions.ts";
import type { Event, Series } from "../model/types.ts";
import { dateShort } from "../time/format.ts";
import { firstDay } from "../time/when.ts";
import { eventFile } from "./calendars.ts";
import { type Context, listed } from "./context.ts";
import { aboutThing, addresses, at, headOf } from "./frame.ts";
import { type Page, page } from "./page.ts";
import type { Frame } from "./views.ts";

interface Neighbours {
  readonly earlier?: Event;
  readonly later?: Event;
}

/** Of each session the one before it and the one after it. */
export function sessionNeighbours({ sessions }: Series): [Event, Neighbours][] {
  return sessions.map((one, i) => {
    const [earlier, later] = [sessions[i - 1], sessions[i + 1]];
    return [one, { earlier, later }];
  });
}

/** The page of a single event, or of a session with those before and after it. */
export function eventPage(
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
    reason: one.reason,
    outputs: outputsOf(frame.base, one),
    series: one.session && {
      label: one.session.series.title,
      url: frame.base + one.session.series.url,
    },
    add: past ? undefined : addOf(frame, one, told.get(one)),
    movedFrom: one.movedFrom,
    earlier: earlier && day(earlier),
    later: later && day(later),
  };
  return page(one.url, { name: "event", render: event }, input, listed(head));
}

/** What came of an event, at addresses as pages have them. */
export function outputsOf(base: string, one: Event) {
  return one.outputs.map((output) => ({ ...output, url: at(base, output.url) }));
}

/** Nobody wants what is cancelled in their calendar who has it not there already. */
function addOf(frame: Frame, one: Event, told: CalendarEvent | undefined) {
  if (told === undefined || told.status === "CANCELLED") return undefined;
  return { ...addLinks(told), file: frame.base + eventFile(one.url) };
}
