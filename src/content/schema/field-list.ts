/** Lists the fields of each kind from their schemas, for `npm run fields`. */
import type { z } from "zod";
import { suggest } from "../../text/nearest.ts";
import { getDoc, getRefusal } from "../fields/docs.ts";
import { type Kind, kindNames, kinds } from "../files/kinds.ts";
import { contentFolder } from "../files/path.ts";
import { briefingSchema } from "./briefing.ts";
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

/** The schema of each kind. */
export const schemas: Readonly<Record<Kind, z.ZodObject>> = {
  post: postSchema("UTC"),
  person: personSchema,
  event: eventSchema("UTC"),
  series: seriesSchema,
  session: sessionSchema("UTC"),
  cohort: cohortSchema("UTC"),
  briefing: briefingSchema,
  page: pageSchema,
};

/** Returns all kinds of file, with their fields in the order of the schema. */
export function fieldLists(): readonly FieldList[] {
  const describeKind = (kind: string, file: string, schema: z.ZodObject): FieldList => ({
    kind,
    file: `${contentFolder}/${file}`,
    fields: Object.entries(schema.shape)
      .filter(([, field]) => getRefusal(field) === undefined)
      .map(([name, field]) => describeField(name, field)),
  });
  return [
    describeKind("site", "site.yaml", siteSchema),
    describeKind("wording", "wording.yaml", wordingSchema),
    ...kindNames.map((kind) => describeKind(kind, kinds[kind].example, schemas[kind])),
  ];
}

/** Returns the lists of these kinds, or all for none. Throws where there is no such kind. */
export function selectFieldLists(names: readonly string[]): readonly FieldList[] {
  const lists = fieldLists();
  const kinds = lists.map(({ kind }) => kind);
  const unknown = names.find((name) => !kinds.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no kind of file "${unknown}". ${suggest(unknown, kinds, "kind")}`);
  return names.length === 0 ? lists : lists.filter(({ kind }) => names.includes(kind));
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
