/** The weekly message to a cohort, or to everybody. */
import { formatMinutes } from "../../locales/minutes.ts";
import { formatDays } from "../../locales/when.ts";
import type { Words } from "../../locales/words.ts";
import { addresses } from "../../model/addresses.ts";
import type { OutputMinutes } from "../../model/outcomes/minutes.ts";
import { sumMinutes } from "../../model/outcomes/missed.ts";
import type { Site } from "../../model/types.ts";
import type { Week } from "../../model/upcoming/week.ts";
import type { Message, MessageItem, QuestionItem } from "../../views/views.ts";
import { formatAsk } from "../people/asked-time.ts";
import {
  composeChange,
  composeEvent,
  composeOpenSlots,
  composeOutcomes,
  listTexts,
} from "./event-lines.ts";

/** What the message needs beside the week itself. */
export interface WeekDetails {
  /** Says how long outcomes take. */
  readonly outputMinutes: OutputMinutes;
  /** The newest question without an answer, with absolute URLs. */
  readonly question: QuestionItem | undefined;
}

/** Returns the message of a week of a programme that has not ended. */
export function composeWeekMessage(
  week: Week,
  site: Site,
  { outputMinutes, question }: WeekDetails,
): Message {
  const { words, url: origin, name } = site.settings;
  const { cohort, from, until, events, changed, missed, open, posts, next, minutes } = week;
  const section = (heading: string | undefined, items: readonly MessageItem[]) =>
    items.length === 0 ? [] : [{ heading, items }];
  return {
    title: words.text("week-title", {
      name: cohort?.title ?? name,
      days: formatDays({ first: from, last: until }, words),
    }),
    intro:
      events.length === 0
        ? [words.text("week-nothing")]
        : minutes === 0
          ? []
          : [describeTime(week, words)],
    sections: [
      ...section(
        undefined,
        events.map((event) => composeEvent(event, site)),
      ),
      ...section(
        words.text("week-changed"),
        changed.map((event) => composeChange(event, site)),
      ),
      ...section(
        describeMissed(week, outputMinutes, words),
        missed.map((event) => composeOutcomes(event, outputMinutes, site)),
      ),
      ...section(
        words.text("open-slot"),
        open.map((one) => composeOpenSlots(one, site)),
      ),
      ...section(
        words.text("week-question"),
        question === undefined
          ? []
          : [
              {
                text: words.text("question-name", { question: question.text }),
                url: question.url,
                lines: listTexts(words.text("question-of-page", { page: question.page })),
              },
            ],
      ),
      ...section(
        words.text("week-posts"),
        posts.map(({ title, url, summary, body }) => ({
          text: title,
          url: origin + encodeURI(url),
          lines: listTexts(summary ?? body.excerpt),
        })),
      ),
      ...section(words.text("week-next"), next === undefined ? [] : [composeEvent(next, site)]),
    ],
    closing: [{ text: words.text("week-subscribe"), url: origin + addresses.calendars }],
  };
}

/** "This week takes 65 minutes in all."; "Events of the cohort take 65 minutes this week. The cohort asks for 1 hour a week." */
function describeTime({ minutes, cohort }: Week, words: Words): string {
  const ask = cohort && formatAsk(cohort, words);
  const key = cohort === undefined ? "week-minutes" : "week-cohort-minutes";
  const time = words.text(key, { minutes: formatMinutes(minutes, words) });
  return ask === undefined ? time : `${time} ${words.text("week-ask", { ask })}`;
}

/** "Missed something? The last two weeks in 35 minutes"; without the time where nobody knows it. */
function describeMissed({ missed }: Week, minutesOf: OutputMinutes, words: Words): string {
  const { minutes, unknown } = sumMinutes(missed, minutesOf);
  return minutes === 0 || unknown > 0
    ? words.text("week-missed")
    : words.text("week-missed-in", { time: formatMinutes(minutes, words) });
}
