import { z } from "zod";
import * as common from "./common.ts";
import * as f from "./fields.ts";

/** The fields of a post, `content/posts/2017-06-21-map-check.md`. */
export const postSchema = f.perZone((zone) =>
  z.strictObject({
    title: common.title,
    date: f.field(f.moment(zone), "The date of publication, or date and time.", "2017-06-21"),
    ...common.entryFields,
    authors: f
      .field(f.separatedListOf(f.id), "Authors: file names from content/people.", "ann-lee")
      .optional(),
    tags: common.tags.optional(),
    image: common.picture.optional(),
    updated: f
      .field(f.moment(zone), "The date of the last change in substance.", "2017-07-03")
      .optional(),
    id: f
      .field(
        f.identity,
        "What feeds know it by, if the file was renamed: the old name without its date.",
        "map-check",
      )
      .optional(),
    cohort: common.cohort.optional(),
    review: f
      .field(
        f.oneLine,
        "Makes the post a map check of its cohort: start, halfway, end, or words of your own. Its headings are What we did, What we learned, What next.",
        "halfway",
      )
      .optional(),
    answers: common.answers.optional(),
    hashtag: common.hashtag.optional(),
  }),
);

export type PostFields = z.output<ReturnType<typeof postSchema>>;
