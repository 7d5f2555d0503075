/** Prints what the stage answers, for machine.test.ts to compare between machines. */
import { formatWhen } from "../../src/locales/when.ts";
import { createWords } from "../../src/locales/words.ts";
import { formatDate, formatIso, formatRfc822 } from "../../src/time/format.ts";
import { parseDate } from "../../src/time/parse/date.ts";
import { parseMoment } from "../../src/time/parse/moment.ts";
import { parseZone } from "../../src/time/parse/zone.ts";
import { listOccurrences } from "../../src/time/recurrence/occurrences.ts";
import { getEndEpoch, getStartEpoch } from "../../src/time/when.ts";
import { readBuildDate } from "../../src/time/zoned-time.ts";
import { at, day, days, london, rule, timed } from "./make.ts";

const phrases = [
  "weekly on Wednesday",
  "monthly on the last Sunday",
  "daily",
  "yearly on 29 March",
];
const moments = [
  "2026-03-29 00:59",
  "2026-03-29 02:00",
  "2026-10-25 01:30 GMT",
  "2017-03-05T23:30-08:00",
];
const refused = ["2026-03-29 01:30", "2026-10-25 01:30", "21/06/2017 5pm"];
const whens = [
  days("2026-03-29"),
  days("2026-10-24", "2026-10-25"),
  timed("2026-10-24 23:30", "2026-10-25 02:30"),
];

const answers = [
  ...phrases.map((phrase) =>
    listOccurrences(rule(phrase), { from: day("2026-01-01"), horizon: day("2026-12-31") }),
  ),
  ...moments.map((text) => [formatIso(at(text)), at(text).epoch, formatRfc822(at(text))]),
  ...refused.map((text) => parseMoment(text, london)),
  ...whens.map((when) => [getStartEpoch(when, london), getEndEpoch(when, london)]),
  ...["en-GB", "cy", "tlh"].flatMap((language) =>
    whens.map((when) => formatWhen(when, createWords(language))),
  ),
  formatDate(day("2026-03-29"), "xx"),
  parseDate("03/04/2017"),
  parseZone("London"),
  readBuildDate(london, { SOURCE_DATE_EPOCH: "1774747800" }),
];

process.stdout.write(JSON.stringify(answers, null, 1));
