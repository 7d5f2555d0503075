/** Events as messages tell of them. */

import {
  describeChange,
  formatLocation,
  formatPreparation,
} from "../../calendar/calendar-event.ts";
import { formatMinutes } from "../../locales/minutes.ts";
import { formatPerspective } from "../../locales/perspective.ts";
import { formatStartWithoutZone, formatWhen } from "../../locales/when.ts";
import type { Words } from "../../locales/words.ts";
import { addBase } from "../../model/addresses.ts";
import type { OutputMinutes } from "../../model/outcomes/minutes.ts";
import { getFullTitle } from "../../model/queries.ts";
import { isOff } from "../../model/state.ts";
import type { Event, OpenSlot, Settings, Site } from "../../model/types.ts";
import type { EventWithOpenSlots } from "../../model/upcoming/open-slots.ts";
import { formatDateWithoutWeekday, formatUtcMinute } from "../../time/format.ts";
import { getEndEpoch, getFirstDay } from "../../time/when.ts";
import type { MessageItem, MessageLine } from "../../views/views.ts";

/** Returns an event that takes place: when, what has changed, where, what to prepare, how to join. */
export function composeEvent(event: Event, { settings }: Pick<Site, "settings">): MessageItem {
  const { words, url: origin, zone } = settings;
  const { status, online, registration, when, url, takes } = event;
  const title = getFullTitle(event);
  const link = (label: string, url: string | undefined): readonly MessageLine[] =>
    url === undefined ? [] : [{ text: label, url: addBase(origin, url) }];
  return {
    text: status === "tentative" ? words.text("tentative-title", { title }) : title,
    url: origin + encodeURI(url),
    endsAt: formatUtcMinute(getEndEpoch(when, zone)),
    lines: [
      ...listTexts(
        formatWhen(when, words),
        describeChange(event, words),
        formatLocation(event, words),
        takes === undefined
          ? undefined
          : words.text("week-takes", { minutes: formatMinutes(takes, words) }),
      ),
      ...composePreparation(event, settings),
      ...link(words.text("join-online"), online),
      ...link(words.text("book-a-place"), registration),
    ],
  };
}

/** Returns what is to be prepared for an event, with the link to it; nothing if nothing is. */
export function composePreparation(
  { prepare }: Pick<Event, "prepare">,
  { words, url: origin }: Settings,
): readonly MessageLine[] {
  if (prepare === undefined) return [];
  const { url } = prepare;
  return [{ text: formatPreparation(prepare, words), url: url && addBase(origin, url) }];
}

/** Returns an event that does not take place as planned: "Cancelled: Café, Wednesday 2 December 2026, 12:30". */
export function composeChange(event: Event, { settings }: Pick<Site, "settings">): MessageItem {
  const { words, url: origin } = settings;
  const { status, when, url } = event;
  const kind = isOff(status) ? status : "moved";
  const values = { title: getFullTitle(event), start: formatStartWithoutZone(when, words) };
  return {
    text: words.text(`news-${kind}`, values),
    url: origin + encodeURI(url),
    lines: listTexts(describeChange(event, words)),
  };
}

/** Returns what a past event left behind, with the minutes that each takes where they are known. */
export function composeOutcomes(
  event: Event,
  minutesOf: OutputMinutes,
  { settings }: Pick<Site, "settings">,
): MessageItem {
  const { words, url: origin } = settings;
  return {
    text: `${getFullTitle(event)}, ${formatDateWithoutWeekday(getFirstDay(event.when), words.language)}`,
    url: origin + encodeURI(event.url),
    lines: event.outputs.map((output) => {
      const minutes = minutesOf(output);
      const { title, url } = output;
      const time = minutes === undefined ? "" : ` (${formatMinutes(minutes, words)})`;
      return { text: `${title}${time}`, url: addBase(origin, url) };
    }),
  };
}

/** Returns an event that looks for speakers, with the perspective or talk of each. */
export function composeOpenSlots(
  { event, slots }: EventWithOpenSlots,
  { settings }: Pick<Site, "settings">,
): MessageItem {
  const { words, url: origin } = settings;
  return {
    text:
      event.status === "postponed"
        ? getFullTitle(event)
        : `${getFullTitle(event)}, ${formatStartWithoutZone(event.when, words)}`,
    url: origin + encodeURI(event.url),
    lines: slots.map((slot) => ({ text: describePart(slot, words) ?? "" })),
  };
}

/** "How I read a map (citizen perspective)"; undefined without either. */
export function describePart(
  { talk, perspective }: Pick<OpenSlot, "talk" | "perspective">,
  words: Words,
): string | undefined {
  const point = perspective && formatPerspective(perspective, words);
  if (talk === undefined || point === undefined) return talk ?? point;
  return `${talk} (${point})`;
}

/** Returns a line for each text that there is. */
export function listTexts(...texts: readonly (string | undefined)[]): readonly MessageLine[] {
  return texts.flatMap((text) => (text === undefined || text === "" ? [] : [{ text }]));
}
