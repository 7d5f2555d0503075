import { z } from "zod";
import * as common from "./common.ts";
import * as f from "./fields.ts";

/** The fields of a cohort, `content/cohorts/occupational-therapists.md`. */
export const cohortSchema = z.strictObject({
  title: common.title,
  ...common.entryFields,
  from: f.field(f.date, "The first day.", "2017-03-01").optional(),
  until: f.field(f.date, "The last day.", "2017-07-31").optional(),
  people: f
    .field(
      f.separatedListOf(f.id),
      "Members: file names from content/people.",
      "[alison-braithwaite]",
    )
    .optional(),
  order: f.field(f.wholeNumber(1, 9999), "Its position among the cohorts.", "1").optional(),
});
