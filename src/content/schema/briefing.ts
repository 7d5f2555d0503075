import { z } from "zod";
import * as common from "./common.ts";
import * as f from "./fields.ts";

/** The fields of a briefing, `content/briefings/nurses.md`. */
export const briefingSchema = z.strictObject({
  title: common.title,
  ...common.entryFields,
  cohort: f
    .field(
      f.id,
      "The cohort whose dates, outputs and people it shows; left out, those of all.",
      "occupational-therapists",
    )
    .optional(),
  minutes: f
    .field(
      f.wholeNumber(1, 120),
      "How many minutes it takes to read aloud or to talk through; left out, it is counted.",
      "5",
    )
    .optional(),
});
