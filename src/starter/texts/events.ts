/** New single events and series. */
import { contentFolder } from "../../content/files/path.ts";
import { addDays, getWeekday } from "../../time/date.ts";
import { formatDayInEnglish, weekdayNames } from "../../time/names.ts";
import { parseDate } from "../../time/parse/date.ts";
import { parseZonedTime } from "../../time/parse/moment.ts";
import { parseRecurrence } from "../../time/parse/recurrence.ts";
import { parseTimeRange } from "../../time/parse/time-range.ts";
import type { ParseResult, PlainDate } from "../../time/types.ts";
import { createFieldStep, finishDraft, summaryStep, titleStep } from "./entries.ts";
import { createNameStep, getKindFile } from "./file.ts";
import {
  type Answers,
  cohortStep,
  createPeopleStep,
  createStep,
  type KindOfText,
  tagsStep,
} from "./question.ts";
import { draftLines, writeField, writeList, writePlain, writeSummary, writeText } from "./write.ts";

/** Where it is, who hosts it and what it is about: events and series are asked the same. */
const detailSteps = (kind: "event" | "series") => [
  createFieldStep(kind, "place", "Where? (The Hub, Room 1; leave it out if it is online)"),
  createFieldStep(
    kind,
    "online",
    "How do people join online? A public address, or words such as: by e-mail",
    { isAsked: false },
  ),
  createPeopleStep("hosts", "Who hosts it?"),
  tagsStep,
  cohortStep,
  summaryStep,
];

const writeDetails = (kind: "event" | "series", answers: Answers) => [
  writeField("place", answers("place")),
  writeField("online", answers("online")),
  writeList("hosts", answers("hosts")),
  writeList("tags", answers("tags")),
  writeField("cohort", answers("cohort")),
  writeSummary(kind, answers("summary")),
  draftLines,
];

/** Reads "18:00 to 19:30" of a day in a zone; an error if the clocks skip one of the times. */
export function readTimeOfDay(answer: string, date: PlainDate, zone: string): ParseResult<string> {
  const range = parseTimeRange(answer);
  if (!range.ok) return range;
  const { start, end } = range.value;
  for (const [day, time] of [
    [date, start],
    [getEndDay(date, range.value), end],
  ] as const) {
    const moment = parseZonedTime(day, time, zone);
    if (!moment.ok) return { ...moment, fix: "Give another time" };
  }
  return { ok: true, value: `${start} to ${end}` };
}

/** An end before the start is on the next day. */
function getEndDay(
  date: PlainDate,
  { start, end }: { readonly start: string; readonly end: string },
): PlainDate {
  return end < start ? addDays(date, 1) : date;
}

/** Returns the lines `start` and `end` of a time such as "18:00 to 19:30"; of a whole day without one. */
export function writeStartAndEnd(date: string, range: string): readonly (string | undefined)[] {
  const day = parseDate(date);
  const time = range === "" ? undefined : parseTimeRange(range);
  if (!day.ok || time?.ok !== true) return [writePlain("start", date)];
  const { start, end } = time.value;
  const endDay = getEndDay(day.value, time.value);
  return [
    `start: ${date} ${start}`,
    writePlain("end", endDay === day.value ? end : `${endDay} ${end}`),
  ];
}

export const event: KindOfText = {
  words: "something that takes place once",
  steps: [
    titleStep,
    createStep("date", {
      message: "On which day? (2027-03-04)",
      isRequired: true,
      read: parseDate,
    }),
    {
      option: "time",
      ask: ({ site }, answers) => {
        const date = parseDate(answers("date"));
        return {
          message: "From when to when? (18:00 to 19:30; leave it out for the whole day)",
          read: (answer) =>
            date.ok ? readTimeOfDay(answer, date.value, site.settings.zone) : date,
        };
      },
    },
    ...detailSteps("event"),
    createNameStep("event", (name, answers) => getKindFile("event", `${answers("date")}-${name}`)),
  ],
  write: (_, answers) => ({
    file: getKindFile("event", `${answers("date")}-${answers("file")}`),
    text: writeText("event", [
      writeField("title", answers("title")),
      ...writeStartAndEnd(answers("date"), answers("time")),
      ...writeDetails("event", answers),
      "# Later: moved: or status: cancelled; content/README.md says what subscribers then see.",
    ]),
    next: finishDraft,
  }),
};

/** Returns rules to choose from, with the weekday of a day. */
function listCommonRules(today: PlainDate): ReadonlyMap<string, string> {
  const weekday = weekdayNames[getWeekday(today) - 1] ?? "";
  const rules = [
    `weekly on ${weekday}`,
    `every 2 weeks on ${weekday}`,
    `monthly on the 1st ${weekday}`,
    `monthly on the last ${weekday}`,
  ];
  return new Map(rules.map((rule) => [rule, rule]));
}

export const series: KindOfText = {
  words: "something that takes place again and again",
  steps: [
    titleStep,
    {
      option: "from",
      ask: ({ site }) => ({
        message: "What is its first day?",
        initial: site.buildDate.date,
        isRequired: true,
        read: parseDate,
      }),
    },
    {
      option: "repeats",
      ask: (_, answers) => {
        const from = parseDate(answers("from"));
        return {
          message: from.ok
            ? `How often? ${formatDayInEnglish(from.value)} is the first day.`
            : "How often?",
          choices: from.ok ? listCommonRules(from.value) : new Map(),
          otherChoice: "Another rule (monthly on the 15th)",
          isRequired: true,
          read: (answer) => {
            const rule = parseRecurrence(answer);
            return rule.ok ? { ok: true, value: answer.trim() } : rule;
          },
        };
      },
    },
    {
      option: "time",
      ask: () => ({
        message: "From when to when is each session? (12:30 to 13:30)",
        isRequired: true,
        read: (answer) => {
          const range = parseTimeRange(answer);
          return range.ok
            ? { ok: true, value: `${range.value.start} to ${range.value.end}` }
            : range;
        },
      }),
    },
    createFieldStep("series", "until", "What is its last day? (Leave it out if none is known.)"),
    ...detailSteps("series"),
    createNameStep("series", getSeriesFile),
  ],
  write: (_, answers) => ({
    file: getSeriesFile(answers("file")),
    text: writeText("series", [
      writeField("title", answers("title")),
      writePlain("repeats", answers("repeats")),
      writePlain("from", answers("from")),
      writePlain("until", answers("until")),
      writePlain("time", answers("time")),
      "# Days on which it does not take place: skip: [2027-04-07]",
      ...writeDetails("series", answers),
    ]),
    next: [
      "npm run check -- --dates lists its dates",
      ...finishDraft,
      `One session is different? npm run new session ${answers("file")}`,
    ],
  }),
};

function getSeriesFile(name: string): string {
  return `${contentFolder}/events/${name}/index.md`;
}
