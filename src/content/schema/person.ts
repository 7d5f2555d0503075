import { z } from "zod";
import * as common from "./common.ts";
import * as f from "./fields.ts";

/** The fields of a person, `content/people/alison-braithwaite.md`; the text is the bio. */
export const personSchema = z.strictObject({
  name: f.field(f.oneLine, "The name as it is printed.", "Alison Braithwaite"),
  ...common.entryFields,
  role: f.field(f.oneLine, "What they do in the programme.", "Programme lead").optional(),
  organisation: f.field(f.oneLine, "Whom they work for.", "City Council").optional(),
  pronouns: f.field(f.oneLine, "How to speak of them.", "she/her").optional(),
  photo: common.picture.optional(),
  links: common.links.optional(),
  status: f
    .field(
      z.enum(["active", "left"]),
      "left keeps name and bylines; photo, links and bio go.",
      "left",
    )
    .optional(),
});
