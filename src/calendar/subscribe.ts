/** Links by which a reader's own calendar takes in a calendar of ours, or one event of it. */
import { addDays } from "../time/date.ts";
import { isoOf } from "../time/format.ts";
import type { ZonedTime } from "../time/types.ts";
import { instantsOf } from "../time/wall.ts";
import type { CalendarEvent } from "./types.ts";

/** Ways to subscribe; the https address is the one to copy, and works everywhere. */
export interface SubscribeLinks {
  readonly https: string;
  /** For programs on the reader's own machine: Apple, Outlook for desktop, Thunderbird. */
  readonly webcal: string;
  readonly google: string;
  readonly outlook: string;
  /** Microsoft 365, at work. */
  readonly office: string;
}

/** Of a calendar's absolute address and name. */
export function subscribeLinks(https: string, name: string): SubscribeLinks {
  const webcal = https.replace(/^https?:/, "webcal:");
  const web = `addfromweb?url=${encodeURIComponent(https)}&name=${encodeURIComponent(name)}`;
  return {
    https,
    webcal,
    // Google takes no https address here: it opens an empty page.
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/${web}`,
    office: `https://outlook.office.com/calendar/0/${web}`,
  };
}

/** Ways to put one event into a calendar; it does not follow later changes there. */
export interface AddLinks {
  readonly google: string;
  readonly outlook: string;
  readonly office: string;
}

export function addLinks(event: CalendarEvent): AddLinks {
  const compose = query({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: event.summary,
    ...outlookTimes(event),
    location: event.location ?? "",
    body: event.description,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${query({
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

/** Wall times and their zone; of whole days, the day after the last. */
function googleTimes({ when }: CalendarEvent): Record<string, string> {
  if (when.kind === "all-day") {
    return { dates: `${compact(when.first)}/${compact(addDays(when.last, 1))}` };
  }
  const { start, end } = when;
  // What the clocks show twice says too little with a zone alone.
  const plain = [start, end].every(
    ({ date, time, zone }) => zone.includes("/") && instantsOf(date, time, zone).length === 1,
  );
  if (!plain) return { dates: `${utc(start)}/${utc(end)}` };
  const wall = ({ date, time }: ZonedTime) => `${compact(date)}T${time.replace(":", "")}00`;
  return { dates: `${wall(start)}/${wall(end)}`, ctz: start.zone };
}

/** With the offset, as Outlook knows no zone in its links. */
function outlookTimes({ when }: CalendarEvent): Record<string, string> {
  if (when.kind === "all-day") {
    return { startdt: when.first, enddt: addDays(when.last, 1), allday: "true" };
  }
  return { startdt: isoOf(when.start), enddt: isoOf(when.end) };
}

function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}

function compact(date: string): string {
  return date.replaceAll("-", "");
}

function utc({ epoch }: ZonedTime): string {
  return new Date(epoch).toISOString().replace(/[-:]|\.\d+/g, "");
}
