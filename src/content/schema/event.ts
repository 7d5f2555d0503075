import { z } from "zod";
import { parseDays, parseDue } from "../../time/parse/due.ts";
import * as common from "./common.ts";
import * as f from "./fields.ts";

/** A speaker or host: a person's id or a name alone, or a map. */
const speaker = z.preprocess(
  (value) => (typeof value === "string" ? { name: value } : value),
  z.strictObject({
    person: f.id.optional(),
    name: f.oneLine.optional(),
    perspective: f.oneLine.optional(),
    talk: f.oneLine.optional(),
  }),
);

const place = f.orFalse(
  z.preprocess(
    (value) => (typeof value === "string" ? { name: value } : value),
    z.strictObject({
      name: f.oneLine,
      address: f.oneLine.optional(),
      url: f.linkTarget.optional(),
    }),
  ),
);

const preparation = f.orFalse(
  z.preprocess(
    (value) => (typeof value === "string" ? { text: value } : value),
    z.strictObject({
      text: f.oneLine,
      minutes: f.minutes.optional(),
      link: f.linkTarget.optional(),
    }),
  ),
);

const output = z.strictObject({
  title: f.oneLine,
  url: f.linkTarget.optional(),
  file: f.linkTarget.optional(),
  kind: f.oneLine.optional(),
  due: f.withValues(f.parseWith(parseDue), "a length after the end, or a date").optional(),
  minutes: f.minutes.optional(),
  answers: common.answers.optional(),
});

/** What each session of a series owes: its name, or a map. */
const promise = z.preprocess(
  (value) => (typeof value === "string" ? { title: value } : value),
  z.strictObject({
    title: f.oneLine,
    due: f.withValues(f.parseWith(parseDays), "a length after the end").optional(),
  }),
);

/** One or several; none or false for none. */
const promises = z.preprocess(
  (value) => (typeof value === "string" && /^none$/i.test(value) ? "false" : value),
  f.orFalse(f.separatedListOf(promise)),
);

/** Fields that events, sessions and series share. */
const eventBase = {
  ...common.entryFields,
  place: f
    .field(
      place,
      "Where: a name, or name, address and url; false removes the place of the series.",
      "The Hub, Room 1",
    )
    .optional(),
  online: f
    .field(
      f.orFalse(f.linkTarget),
      "The link to join online, or how people get it: by e-mail; false removes that of the series.",
      "https://example.org/join",
    )
    .optional(),
  registration: f
    .field(
      f.orFalse(f.linkTarget),
      "Where to register; false removes that of the series.",
      "https://example.org/book",
    )
    .optional(),
  prepare: f
    .field(
      preparation,
      "What to do before: a sentence, or text, minutes and link; false removes that of the series.",
      "{ minutes: 5, text: Read one page, link: one-page.md }",
    )
    .optional(),
  takes: f
    .field(
      f.orFalse(f.duration),
      "The time that it takes of each, if not its whole length; false for its length.",
      "20 minutes",
    )
    .optional(),
  speakers: f
    .field(
      f.listOf(speaker),
      "Speakers: person (or name), perspective, talk; a slot without a person is open.",
      "[{ person: ann-lee, perspective: leader }]",
    )
    .optional(),
  hosts: f.field(f.listOf(speaker), "Hosts: person or name of each.", "[ann-lee]").optional(),
  feedback: f
    .field(
      f.orFalse(f.linkTarget),
      "Where to say how it was, after the end, if it is not that of site.yaml; false for none.",
      "https://example.org/feedback",
    )
    .optional(),
  tags: common.tags.optional(),
  cohort: common.cohort.optional(),
  hashtag: common.hashtag.optional(),
  image: common.picture.optional(),
  status: f
    .field(
      z.enum(["confirmed", "tentative", "cancelled", "postponed"]),
      "Whether it takes place.",
      "cancelled",
    )
    .optional(),
  reason: f
    .field(f.oneLine, "Why it is cancelled, postponed or moved.", "The room is flooded")
    .optional(),
};

const eventOnly = (zone: string) => ({
  outputs: f
    .field(
      z.array(output),
      "Outcomes, such as notes: title, and url or file; kind, the minutes that one takes, and the question that it answers. One that is still to come has due in place of url: 2 weeks (after the event), or a date.",
      "[{ title: Notes, file: notes.pdf, minutes: 5 }, { title: Recording, due: 2 weeks }]",
    )
    .optional(),
  id: f
    .field(
      f.identity,
      "Its identity in calendars, if the file was renamed: the old name.",
      "show-and-tell-1",
    )
    .optional(),
  revision: f.removedField("Delete it: git knows when the event changed"),
  updated: f.removedField("Delete it: git knows when the event changed"),
  end: f
    .field(
      f.endMoment(zone),
      "When it ends; a time alone means the day of the start.",
      "2017-06-01 19:30",
    )
    .optional(),
  duration: f.field(f.duration, "How long it takes, instead of end.", "90 minutes").optional(),
});

const zoneField = f.field(f.zone, "The time zone, if it is not the site's.", "Europe/London");

/** The fields of a single event, `content/events/2017-06-01-digital-literacy.md`. */
export const eventSchema = f.perZone((zone) =>
  z.strictObject({
    title: common.title,
    start: f.field(
      f.eventMoment(zone),
      "When it starts; a date alone means the whole day.",
      "2017-06-01 17:30",
    ),
    moved: f
      .field(
        f.movedMoment(zone),
        "The new date and time, or date; leave start and end as first planned, and give a new length as duration.",
        "2017-06-15 14:00",
      )
      .optional(),
    ...eventBase,
    ...eventOnly(zone),
    promises: f.refusedField(
      "only a series has promises",
      "Write outputs: [{ title: Notes, due: 2 weeks }]",
    ),
    zone: zoneField.optional(),
  }),
);

/** The fields of a session, `content/events/digital-cafe/2017-05-25.md`: all optional. */
export const sessionSchema = f.perZone((zone) =>
  z.strictObject({
    title: f.field(f.oneLine, "The session's topic.", "Social media").optional(),
    start: f
      .field(
        f.eventMoment(zone),
        "When it starts, if not at the time of the series.",
        "2017-05-25 16:30",
      )
      .optional(),
    ...eventBase,
    ...eventOnly(zone),
    promises: f
      .field(
        promises,
        "Which outcomes it owes in place of those that its series promises; none for none.",
        "none",
      )
      .optional(),
    zone: zoneField.optional(),
    moved: f.field(f.movedMoment(zone), "The new date and time.", "2017-06-15 14:00").optional(),
    extra: f
      .field(f.trueOrFalse, "true for a session that repeats does not give.", "true")
      .optional(),
  }),
);

/** A field that an entry of `later` cannot have, as it is one of the whole series. */
const ofWholeSeries = (fix: string) =>
  f.refusedField("it is of the whole series, not of a part of it", fix);

/** What holds for the sessions of a series from a day on; `false` means none. */
const laterEntry = z.strictObject({
  from: f.date,
  title: common.title.optional(),
  summary: f.orFalse(f.oneLine).optional(),
  place: eventBase.place,
  online: eventBase.online,
  registration: eventBase.registration,
  prepare: eventBase.prepare,
  takes: eventBase.takes,
  feedback: eventBase.feedback,
  speakers: f.orFalse(f.listOf(speaker)).optional(),
  hosts: f.orFalse(f.listOf(speaker)).optional(),
  tags: f.orFalse(common.tags).optional(),
  cohort: f.orFalse(common.cohort).optional(),
  hashtag: f.orFalse(common.hashtag).optional(),
  image: f.orFalse(common.picture).optional(),
  status: eventBase.status,
  reason: eventBase.reason,
  repeats: f.orFalse(f.oneLine).optional(),
  time: f.orFalse(f.timeRange).optional(),
  zone: f.orFalse(f.zone).optional(),
  promises: promises.optional(),
  id: ofWholeSeries("Move it above later"),
  aliases: ofWholeSeries("Move it above later"),
  draft: ofWholeSeries("Move it above later"),
  skip: ofWholeSeries("Move it above later; it may name dates of each part"),
  times: ofWholeSeries("Move it above later, with the number of all sessions"),
  until: ofWholeSeries("Move it above later, with the last day of all"),
  later: f.refusedField("an entry cannot have later", "Write another entry below this one"),
});

/** The fields of a series, `content/events/digital-cafe/index.md`. */
export const seriesSchema = z.strictObject({
  title: common.title,
  ...eventBase,
  repeats: f
    .field(f.oneLine, "How often it takes place.", "monthly on the last Wednesday")
    .optional(),
  from: f.field(f.date, "The first date on which it may take place.", "2017-05-01").optional(),
  until: f.field(f.lastDate, "The last date on which it may take place.", "2017-12-31").optional(),
  times: f
    .field(f.wholeNumber(1, 1000), "The number of sessions, instead of until.", "10")
    .optional(),
  time: f.field(f.timeRange, "When each session starts and ends.", "12:30 to 13:30").optional(),
  skip: f.field(f.dateList, "Dates on which it does not take place.", "[2017-08-30]").optional(),
  zone: zoneField.optional(),
  promises: f
    .field(
      promises,
      "Outcomes that each session owes once it has taken place, due after 2 weeks unless due says otherwise; an output with that title or kind keeps the promise.",
      "[notes, { title: recording, due: 3 weeks }]",
    )
    .optional(),
  later: f
    .field(
      f.listOf(laterEntry),
      "What is different from a day on, such as time, place or status; what took place stays as it was.",
      "[{ from: 2017-09-06, time: 16:00 to 17:00, place: Room 2 }]",
    )
    .optional(),
  "status-from": f.removedField(
    "Move it and status below later, such as\nlater:\n  - from: 2017-12-06\n    status: cancelled\n    reason: The building closes\n",
  ),
  id: f
    .field(
      f.identity,
      "The start of its sessions' identities in calendars, if the folder was renamed: the old name.",
      "digital-cafe",
    )
    .optional(),
});

export type EventFields = z.output<ReturnType<typeof eventSchema>>;
export type SessionFields = z.output<ReturnType<typeof sessionSchema>>;
export type SeriesFields = z.output<typeof seriesSchema>;
export type LaterFields = z.output<typeof laterEntry>;
export type SpeakerFields = z.output<typeof speaker>;
export type OutputFields = z.output<typeof output>;
export type PromiseFields = z.output<typeof promises>;
