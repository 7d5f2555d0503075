/** Lists the fields of each kind from their schemas, for `npm run fields`. */
import type { z } from "zod";
import { getDoc } from "../fields/docs.ts";
import { cohortSchema } from "./cohort.ts";
import { eventSchema, seriesSchema, sessionSchema } from "./event.ts";
import { pageSchema } from "./page.ts";
import { personSchema } from "./person.ts";
import { postSchema } from "./post.ts";
import { siteSchema } from "./site.ts";
import { wordingSchema } from "./wording.ts";

export interface FieldList {
  readonly kind: string;
  /** Path of an example file. */
  readonly file: string;
  readonly fields: readonly FieldEntry[];
}

export interface FieldEntry {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  /** A value as typed. */
  readonly example: string;
}

/** Returns all kinds of file, with their fields in the order of the schema. */
export function fieldLists(): readonly FieldList[] {
  const describeKind = (kind: string, file: string, schema: z.ZodObject): FieldList => ({
    kind,
    file: `content/${file}`,
    fields: Object.entries(schema.shape).map(([name, field]) => describeField(name, field)),
  });
  return [
    describeKind("site", "site.yaml", siteSchema),
    describeKind("wording", "wording.yaml", wordingSchema),
    describeKind("post", "posts/2017-06-21-map-check.md", postSchema("UTC")),
    describeKind("person", "people/alison-braithwaite.md", personSchema),
    describeKind("event", "events/2017-06-01-digital-literacy.md", eventSchema("UTC")),
    describeKind("series", "events/digital-cafe/index.md", seriesSchema),
    describeKind("session", "events/digital-cafe/2017-05-25.md", sessionSchema("UTC")),
    describeKind("cohort", "cohorts/occupational-therapists.md", cohortSchema),
    describeKind("page", "pages/about.md", pageSchema),
  ];
}

/** Throws where a field has no documentation; a test lists all fields. */
function describeField(name: string, field: z.core.$ZodType): FieldEntry {
  const doc = getDoc(field);
  if (typeof doc?.description !== "string" || typeof doc.example !== "string") {
    throw new Error(`the field ${name} is not documented`);
  }
  const required = field._zod.optin !== "optional";
  return { name, required, description: doc.description, example: doc.example };
}
