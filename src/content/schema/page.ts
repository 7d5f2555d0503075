import { z } from "zod";
import * as common from "./common.ts";
import * as f from "./fields.ts";

/** The fields of a plain page, `content/pages/about.md`. */
export const pageSchema = z.strictObject({
  title: common.title,
  ...common.entryFields,
  navigation: f
    .field(
      f.wholeNumber(1, 9999),
      "Its position in the navigation; left out, it is not in it.",
      "1",
    )
    .optional(),
  unlisted: f
    .field(
      f.trueOrFalse,
      "true leaves it out of the sitemap and search; anyone with the address can read it.",
      "true",
    )
    .optional(),
});
