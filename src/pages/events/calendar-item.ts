/** Calendars as pages offer them. */
import { buildSubscribeLinks } from "../../calendar/links.ts";
import { getCalendarAnchor, getCalendarFile } from "../../model/addresses.ts";
import type { State } from "../../model/state.ts";
import type { Event, SitePath } from "../../model/types.ts";
import type { CalendarItem, CalendarKind, SiteData } from "../../views/views.ts";
import type { Context } from "../context.ts";

interface Calendar {
  /** Its name among calendars of its kind. */
  readonly label: string;
  readonly name: string;
  readonly file: SitePath;
}

/** Returns what a page needs to offer a calendar. */
export function toCalendarItem(
  { origin, base }: Pick<SiteData, "origin" | "base">,
  { label, name, file }: Calendar,
): CalendarItem {
  return {
    id: getCalendarAnchor(file),
    label,
    fileUrl: base + encodeURI(file),
    subscribeLinks: buildSubscribeLinks(origin + encodeURI(file), name),
  };
}

/** What has a page and a calendar. */
interface CalendarOwner {
  readonly kind: Exclude<CalendarKind, "all">;
  readonly title: string;
  readonly url: SitePath;
  readonly events: readonly Event[];
  /** That of the events, if left out. */
  readonly state?: State;
}

/** Returns whether to offer a calendar to readers. A series or cohort may still get its first event. */
export function isOffered(kind: CalendarKind, state: State, events: readonly Event[]): boolean {
  return state !== "over" && (events.length > 0 || kind === "series" || kind === "cohort");
}

/** Returns the calendar that a page offers as its own; undefined once nothing in it is ahead. */
export function createOwnCalendar(
  { siteData, queries, toItem }: Pick<Context, "siteData" | "queries" | "toItem">,
  { kind, title, url, events, state = queries.listState(events) }: CalendarOwner,
): CalendarItem | undefined {
  if (!isOffered(kind, state, events)) return undefined;
  const name = siteData.words.text("calendar-name", { name: title, site: siteData.name });
  return {
    ...toCalendarItem(siteData, { label: title, name, file: getCalendarFile(url) }),
    endsAt: findLastEnd({ queries, toItem }, events),
  };
}

/** Returns the instant at which the last upcoming event ends: "2026-11-25T13:30Z". */
export function findLastEnd(
  { queries, toItem }: Pick<Context, "queries" | "toItem">,
  events: readonly Event[],
): string | undefined {
  const last = queries.upcoming(events).findLast(({ status }) => status !== "cancelled");
  return last && toItem.endsAt(last);
}
