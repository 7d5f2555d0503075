/** Links that subscribe to a calendar or add one event in the calendar programs of readers. */
import { addDays } from "../time/date.ts";
import { formatIso } from "../time/format.ts";
import type { ZonedTime } from "../time/types.ts";
import { findInstants } from "../time/zoned-time.ts";
import { getTzid } from "./timezone.ts";
import type { CalendarEvent } from "./types.ts";

/** Links to subscribe. The https address is the one to copy; it works everywhere. */
export interface SubscribeLinks {
  readonly https: string;
  /** For desktop programs: Apple Calendar, Outlook, Thunderbird. */
  readonly webcal: string;
  readonly google: string;
  readonly outlook: string;
  /** Microsoft 365. */
  readonly office: string;
}

/** Returns the links to subscribe to a calendar at an absolute URL. */
export function buildSubscribeLinks(https: string, name: string): SubscribeLinks {
  const webcal = https.replace(/^https?:/, "webcal:");
  const web = `addfromweb?url=${encodeURIComponent(https)}&name=${encodeURIComponent(name)}`;
  return {
    https,
    webcal,
    // With an https address Google opens an empty page.
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/${web}`,
    office: `https://outlook.office.com/calendar/0/${web}`,
  };
}

/** Links that add one event to a calendar, where later changes do not reach it. */
export interface AddToCalendarLinks {
  readonly google: string;
  readonly outlook: string;
  readonly office: string;
}

/** Returns the links to add one event. */
export function buildAddToCalendarLinks(event: CalendarEvent): AddToCalendarLinks {
  const compose = formatQuery({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: event.summary,
    ...outlookTimes(event),
    location: event.location ?? "",
    body: event.description,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${formatQuery({
      action: "TEMPLATE",
      text: event.summary,
      ...googleTimes(event),
      location: event.location ?? "",
      details: event.description,
    })}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${compose}`,
    office: `https://outlook.office.com/calendar/0/deeplink/compose?${compose}`,
  };
}

/** Wall times and their zone where calendars have them, otherwise UTC; of days the end is the day after the last. */
function googleTimes({ when }: CalendarEvent): Record<string, string> {
  if (when.kind === "all-day") {
    return { dates: `${compactDate(when.first)}/${compactDate(addDays(when.last, 1))}` };
  }
  const { start, end } = when;
  const zone = getTzid(when);
  // A wall time that happens twice is ambiguous with a zone alone.
  const isAmbiguous = [start, end].some(
    (moment) => findInstants(moment.date, moment.time, moment.zone).length > 1,
  );
  if (zone === undefined || isAmbiguous) return { dates: `${formatUtc(start)}/${formatUtc(end)}` };
  const formatWallTime = ({ date, time }: ZonedTime) =>
    `${compactDate(date)}T${time.replace(":", "")}00`;
  return { dates: `${formatWallTime(start)}/${formatWallTime(end)}`, ctz: zone };
}

/** Times with the offset, because Outlook's links have no zone. */
function outlookTimes({ when }: CalendarEvent): Record<string, string> {
  if (when.kind === "all-day") {
    return { startdt: when.first, enddt: addDays(when.last, 1), allday: "true" };
  }
  return { startdt: formatIso(when.start), enddt: formatIso(when.end) };
}

function formatQuery(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}

function compactDate(date: string): string {
  return date.replaceAll("-", "");
}

function formatUtc({ epoch }: ZonedTime): string {
  return new Date(epoch).toISOString().replace(/[-:]|\.\d+/g, "");
}
