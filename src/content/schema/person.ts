import { z } from "zod";
import * as common from "./common.ts";
import * as f from "./fields.ts";

/** The fields of a person, `content/people/ann-lee.md`; the text is the bio. */
export const personSchema = z.strictObject({
  name: f.field(f.oneLine, "The name.", "Ann Lee"),
  ...common.entryFields,
  role: f.field(f.oneLine, "Their role in the programme.", "Programme lead").optional(),
  organisation: f.field(f.oneLine, "Their organisation.", "City Council").optional(),
  pronouns: f.field(f.oneLine, "Their pronouns.", "she/her").optional(),
  photo: common.picture.optional(),
  links: common.links.optional(),
  status: f
    .field(
      z.enum(["active", "left"]),
      "left keeps the name and bylines, and removes photo, links and bio.",
      "left",
    )
    .optional(),
});
