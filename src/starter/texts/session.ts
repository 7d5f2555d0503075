/** New files of sessions: what is different on one day of a series. */
import { getSessionFile } from "../../model/event-files.ts";
import type { Event, Series } from "../../model/types.ts";
import { addDays, getWeekday } from "../../time/date.ts";
import { formatDayInEnglish, weekdayNames } from "../../time/names.ts";
import { parseDate } from "../../time/parse/date.ts";
import { parseMoment } from "../../time/parse/moment.ts";
import type { PlainDate } from "../../time/types.ts";
import { createFieldStep } from "./entries.ts";
import { readTimeOfDay, writeStartAndEnd } from "./events.ts";
import {
  type Answers,
  createChoice,
  createStep,
  type KindOfText,
  type Known,
  readWords,
} from "./question.ts";
import { writeField, writePlain, writeText } from "./write.ts";

/** How many sessions are offered: those ahead, and the last that took place. */
const [aheadCount, pastCount] = [8, 3];

/** Words for "no" in an answer; an extra session is one that the person says yes to. */
const yes = "yes";

function findSeries({ site }: Known, answers: Answers): Series | undefined {
  return site.series.find(({ id }) => id === answers("series"));
}

/** Returns the sessions that the series has on a date; there may be none. */
function findSession(known: Known, answers: Answers): Event | undefined {
  const date = answers("date");
  return findSeries(known, answers)?.sessions.find(({ session }) => session?.originalDate === date);
}

/** Returns the next sessions without files of their own, and the last ones, by date. */
function listDates(series: Series, today: PlainDate): readonly PlainDate[] {
  const dates = series.sessions
    .flatMap(({ session }) => (session?.hasOwnFile === false ? [session.originalDate] : []))
    .sort();
  const ahead = dates.filter((date) => date >= today).slice(0, aheadCount);
  return [...ahead, ...dates.filter((date) => date < today).slice(-pastCount)];
}

/** Whether a session on that day has to say that it is extra. */
function isExtra(known: Known, answers: Answers): boolean {
  const series = findSeries(known, answers);
  return series?.repeats !== undefined && findSession(known, answers) === undefined;
}

export const session: KindOfText = {
  words: "one day of a series that is different: its topic, time or place, or cancelled",
  steps: [
    {
      option: "series",
      ask: ({ site }) => {
        if (site.series.length === 0)
          throw new Error("There is no series yet. Write one first: npm run new series");
        return createChoice("Of which series?", site.series, "series", { isRequired: true });
      },
    },
    {
      option: "date",
      ask: (known, answers) => {
        const series = findSeries(known, answers);
        const today = known.site.buildDate.date;
        const dates = series === undefined ? [] : listDates(series, today);
        return {
          message: "Which session? (The date for which it was first planned.)",
          choices: new Map(
            dates.map((date) => [
              date,
              `${weekdayNames[getWeekday(date) - 1]} ${formatDayInEnglish(date)}${date < today ? ", took place" : ""}`,
            ]),
          ),
          otherChoice: "Another day",
          isRequired: true,
          read: (answer) => {
            const date = parseDate(answer);
            if (!date.ok) return date;
            const file = getSessionFile(series?.file ?? "", date.value);
            return known.exists(file)
              ? { ok: false, message: `${file} is there already`, fix: "Edit that file" }
              : date;
          },
        };
      },
    },
    {
      option: "extra",
      ask: (known, answers) => {
        const series = findSeries(known, answers);
        const isNeeded = isExtra(known, answers);
        const today = known.site.buildDate.date;
        const next = series === undefined ? [] : listDates(series, today).slice(0, 4);
        const missing = `the series has no session on ${answers("date")}${next.length === 0 ? "" : `; the next are ${next.join(", ")}`}`;
        return {
          message: `${missing.charAt(0).toUpperCase()}${missing.slice(1)}. Is it one more?`,
          choices: new Map([
            [yes, "Yes, an extra session"],
            ["no", "No, stop here"],
          ]),
          isAsked: isNeeded,
          isRequired: isNeeded,
          read: (answer) => {
            if (answer !== yes)
              return { ok: false, message: missing, fix: "Write one of these dates, or --extra" };
            return isNeeded
              ? { ok: true, value: yes }
              : {
                  ok: false,
                  message: `${answers("date")} is a day of the series`,
                  fix: "Leave out --extra",
                };
          },
        };
      },
    },
    {
      option: "time",
      ask: (known, answers) => {
        const date = parseDate(answers("date"));
        const series = findSeries(known, answers);
        const isNeeded = series?.time === undefined;
        return {
          message: "From when to when? (18:00 to 19:30; leave it out for the whole day)",
          isAsked: isNeeded,
          read: (answer) => {
            if (!date.ok) return date;
            return isNeeded
              ? readTimeOfDay(answer, date.value, series?.zone ?? known.site.settings.zone)
              : {
                  ok: false,
                  message: "the series says from when to when",
                  fix: `Write --moved "${date.value} ${series?.time?.start ?? ""}" with the new time: subscribers then see that it moved`,
                };
          },
        };
      },
    },
    createStep("title", {
      message: "What is its topic? (Leave it out if it has none of its own.)",
      read: readWords,
    }),
    {
      option: "moved",
      ask: (known, answers) => ({
        message: "Does it move? To which day and time? (2027-03-05 14:00; leave it out if not)",
        isAsked: !isExtra(known, answers) && isAhead(known, answers),
        read: (answer) => {
          const zone = findSeries(known, answers)?.zone ?? known.site.settings.zone;
          const moment = parseMoment(answer, zone);
          return moment.ok ? { ok: true, value: answer.trim() } : moment;
        },
      }),
    },
    {
      option: "cancelled",
      ask: (known, answers) => ({
        message: "Is it cancelled? Why? (The room is flooded; leave it out if not)",
        isAsked: answers("moved") === "" && !isExtra(known, answers) && isAhead(known, answers),
        read: readWords,
      }),
    },
    createFieldStep("session", "place", "Where, if not where the series is?", { isAsked: false }),
  ],
  write: (known, answers) => {
    const file = getSessionFile(findSeries(known, answers)?.file ?? "", answers("date"));
    const range = answers("time");
    return {
      file,
      text: writeText("session", [
        writeField("title", answers("title")),
        answers("extra") === yes ? "extra: true" : undefined,
        ...(range === "" ? [] : writeStartAndEnd(answers("date"), range)),
        writePlain("moved", answers("moved")),
        ...(answers("cancelled") === ""
          ? []
          : ["status: cancelled", writeField("reason", answers("cancelled"))]),
        writeField("place", answers("place")),
        ...listHints(known, answers),
      ]),
      next: [
        `Write in ${file} what is different on that day; all else comes from the series`,
        "It is published with the next build: commit the file when it is right",
      ],
    };
  },
};

/** Returns what may be written next, as comments. */
function listHints(known: Known, answers: Answers): readonly string[] {
  if (answers("cancelled") !== "") return [];
  return isAhead(known, answers)
    ? [
        "# Who speaks, and from which point of view:",
        "# speakers: [{ person: ann-lee, perspective: leader }]",
      ]
    : [
        "# What came of it:",
        "# outputs: [{ title: Notes, url: https://example.org/notes, minutes: 5 }]",
      ];
}

function isAhead({ site }: Known, answers: Answers): boolean {
  return answers("date") > addDays(site.buildDate.date, -1);
}
