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
import { describeValues } from "./shapes.ts";
import { siteSchema } from "./site.ts";
import { createWordingSchema } from "./wording.ts";

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
  /** The values that it takes, in words. */
  readonly values: string;
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
      .map(([name, field]) => describeField(kind, name, field)),
  });
  return [
    describeKind("site", "site.yaml", siteSchema),
    describeKind("wording", "wording.yaml", createWordingSchema()),
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

/** Examples of fields that all kinds have, where that of a post would not fit. */
const examplesByKind: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  person: { summary: "Leads the programme", aliases: "/people/ann/" },
  event: {
    title: "Digital literacy",
    summary: "Three views of what it takes, and time to talk",
    aliases: "/events/literacy/",
  },
  series: {
    title: "Digital Café",
    summary: "An hour each week to try something out",
    aliases: "/events/cafe/",
    image: "{ src: cafe.jpg, alt: People around a table with their phones }",
  },
  session: { summary: "What to post, and what not", aliases: "/events/social-media/" },
  cohort: {
    title: "Occupational therapists",
    summary: "Twelve therapists who try one thing each week",
    aliases: "/cohorts/therapists/",
  },
  briefing: {
    title: "What nurses do in the programme",
    summary: "What it asks, when it meets, and what came of it",
    aliases: "/briefings/nursing/",
  },
  page: { title: "About", summary: "Who we are, and how to join", aliases: "/who-we-are/" },
};

/** Throws where a field has no documentation; a test lists all fields. */
function describeField(kind: string, name: string, field: z.core.$ZodType): FieldEntry {
  const doc = getDoc(field);
  if (typeof doc?.description !== "string" || typeof doc.example !== "string") {
    throw new Error(`the field ${name} is not documented`);
  }
  const required = field._zod.optin !== "optional";
  const example = examplesByKind[kind]?.[name] ?? doc.example;
  // Words of the interface are all words.
  const values = kind === "wording" ? "words" : describeValues(field);
  return { name, required, description: doc.description, values, example };
}
