/** A site whose lists are all too long for one page. */

import { mulberry32 } from "../../scripts/bench/corpus/random.ts";
import { headline, sentence } from "../../scripts/bench/corpus/sentence.ts";
import { addDays } from "../../src/time/date.ts";
import type { PlainDate } from "../../src/time/types.ts";
import type { Files } from "../support/project.ts";
import { event, md, person, post } from "./site.ts";

const random = mulberry32(1);
const day = (n: number) => addDays("2015-01-07" as PlainDate, n);

/** One post a week, one a day in the last year; the newest is p499. */
const posts = Array.from({ length: 500 }, (_, n) =>
  post(n < 400 ? day(7 * n) : addDays("2025-03-01" as PlainDate, n - 400), `p${n}`, {
    title: `${headline(random)} (${n})`,
    summary: sentence(random),
    authors: n % 5 < 3 ? ["ann", "ben"] : ["ben"],
    tags: n % 2 === 0 ? ["Tea & maps"] : ["page", "posts"],
    ...(n % 4 === 0 && { cohort: "one" }),
  }),
);

/** 400 past sessions and 78 upcoming ones; every fourth has a topic and outcomes. */
const firstSession = "2019-03-27" as PlainDate;
const sessions = Array.from({ length: 100 }, (_, n) => ({
  [`events/cafe/${addDays(firstSession, 28 * n)}.md`]: md({
    title: headline(random),
    summary: sentence(random),
    outputs: [{ title: headline(random), url: `https://example.com/notes/${n}` }],
  }),
}));

export const long: Files = Object.assign(
  {},
  person("ann", { role: "Lead" }, "A bio that stands once.\n"),
  ...["ben", "page", "posts"].map((name) => person(name)),
  ...Array.from({ length: 120 }, (_, n) => person(`q${n}`, { summary: sentence(random) })),
  { "cohorts/one.md": md({ title: "Cohort one", people: ["ann"] }) },
  ...posts,
  {
    "events/cafe/index.md": md({
      title: "Digital café",
      summary: "Lunch, and one question.",
      repeats: "weekly on Wednesday",
      from: firstSession,
      time: "12:30 to 13:30",
      online: "https://example.com/join",
      hosts: "ann",
      tags: ["Tea & maps"],
      cohort: "one",
    }),
  },
  ...sessions,
  event("2026-12-24", "page"),
  event("2026-12-25", "posts"),
);
