import { z } from "zod";
import * as common from "./common.ts";
import * as f from "./fields.ts";

const registration = (zone: string) =>
  z.preprocess(
    (value) => (typeof value === "string" ? { url: value } : value),
    z.strictObject({
      url: f.linkTarget,
      opens: f.moment(zone).optional(),
      closes: f.moment(zone).optional(),
    }),
  );

/** The fields of a cohort, `content/cohorts/occupational-therapists.md`. */
export const cohortSchema = f.perZone((zone) =>
  z.strictObject({
    title: common.title,
    ...common.entryFields,
    from: f.field(f.date, "The first day.", "2017-03-01").optional(),
    until: f.field(f.lastDate, "The last day.", "2017-07-31").optional(),
    people: f
      .field(f.separatedListOf(f.id), "Members: file names from content/people.", "[ann-lee]")
      .optional(),
    ask: f
      .field(
        f.rate,
        "The time that it asks of each member, in a week or a month; its events count towards it.",
        "60 minutes a week",
      )
      .optional(),
    registration: f
      .field(
        registration(zone),
        "How to join: an address or e-mail address, or url, opens and closes (dates, or dates and times).",
        "{ url: https://example.org/join, opens: 2017-01-09, closes: 2017-02-17 }",
      )
      .optional(),
    order: f.field(f.wholeNumber(1, 9999), "Its position among the cohorts.", "1").optional(),
  }),
);

export type CohortFields = z.output<ReturnType<typeof cohortSchema>>;
