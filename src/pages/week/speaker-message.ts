/** The reminder to a speaker. */
import { formatLocation } from "../../calendar/calendar-event.ts";
import { formatMinutes } from "../../locales/minutes.ts";
import { formatStartWithoutZone, formatWhen } from "../../locales/when.ts";
import { addBase } from "../../model/addresses.ts";
import { getLength } from "../../model/asked-time.ts";
import { getFullTitle } from "../../model/queries.ts";
import type { Event, Settings, Speaker } from "../../model/types.ts";
import type { Message, MessageLine } from "../../views/views.ts";
import { composePreparation, describePart, listTexts } from "./event-lines.ts";

/** Returns what a speaker of an event needs to know: when, where, how long, their part, and who hosts. */
export function composeSpeakerMessage(event: Event, speaker: Speaker, settings: Settings): Message {
  const { words, url: origin, contact } = settings;
  const { when, online, url, hosts } = event;
  const title = getFullTitle(event);
  const minutes = getLength(when);
  const n = event.speakers.length;
  const part = describePart(speaker, words);
  const hostNames = hosts.map(({ name }) => name).join(", ");
  const join: readonly MessageLine[] =
    online === undefined ? [] : [{ text: words.text("join-online"), url: addBase(origin, online) }];
  return {
    title: words.text("speaker-title", { title, start: formatStartWithoutZone(when, words) }),
    intro: [
      words.text("speaker-greeting", { name: speaker.name }),
      words.text("speaker-reminder", { title }),
    ],
    sections: [
      {
        items: [
          {
            text: title,
            url: origin + encodeURI(url),
            lines: [
              ...listTexts(
                formatWhen(when, words),
                formatLocation(event, words),
                minutes === undefined
                  ? undefined
                  : words.text("speaker-length", { n, minutes: formatMinutes(minutes, words) }),
                part && words.text("speaker-part", { part }),
                hostNames === "" ? undefined : words.text("speaker-hosts", { hosts: hostNames }),
              ),
              ...composePreparation(event, settings),
              ...join,
            ],
          },
        ],
      },
    ],
    closing:
      contact === undefined
        ? []
        : [
            {
              text: words.text("speaker-contact"),
              url: addBase(origin, contact).replace(/^(?:mailto|tel):([^?]*).*$/, "$1"),
            },
          ],
  };
}
