import type { Person, Post } from "../../model/types.ts";
import { reportProblem, reportWarning } from "../fields/raw-fields.ts";
import { type PostFields, postSchema } from "../schema/post.ts";
import type { ContentText } from "../texts/texts.ts";
import { readAnswers } from "./answers.ts";
import {
  type AssembleContext,
  assembleEntry,
  checkEntryFields,
  findReference,
  getSchedule,
  readImage,
  readTags,
  toTimestamp,
} from "./context.ts";
import { readMapCheck } from "./map-check.ts";

const isFields = (fields: unknown): fields is PostFields =>
  typeof fields === "object" && fields !== null && "date" in fields;

export function assemblePost(context: AssembleContext, text: ContentText): Post | undefined {
  const raw = text.fields;
  context.links.addBody(text);
  const { zone } = context.settings;
  const checked = checkEntryFields(context, text, raw, postSchema(zone), { zone, isFields });
  if (checked === undefined) return undefined;
  const { fields, valid } = checked;
  const posted = toTimestamp(fields.date);
  const entry = assembleEntry(text, fields.title, fields, getSchedule(posted, context.buildDate));
  const source = { fields: raw, isUnpublished: entry.unpublished !== undefined || !valid };
  const fileDate = text.address.date;
  if (valid && fileDate !== undefined && fileDate !== posted.date) {
    reportWarning(
      raw,
      ["date"],
      `the date is ${posted.date}, and the file's name starts with ${fileDate}`,
      `Write date: ${fileDate}, or rename the file`,
      context.problems,
    );
  }
  if (valid && fields.updated !== undefined && toTimestamp(fields.updated).date < posted.date) {
    reportProblem(
      raw,
      ["updated"],
      `updated is before date, ${posted.date}`,
      "Correct one of the two",
      context.problems,
    );
  }
  const updated = fields.updated && toTimestamp(fields.updated);
  if (
    valid &&
    updated !== undefined &&
    updated.date > context.buildDate.date &&
    updated.date > posted.date
  )
    reportWarning(
      raw,
      ["updated"],
      `it would have been updated on ${updated.date}, which is still to come`,
      `Write the day of the correction, such as ${context.buildDate.date}`,
      context.problems,
    );
  const authors = new Set<Person>();
  for (const [i, id] of (fields.authors ?? []).entries()) {
    const person = findReference(context, context.people, id, "person", source, ["authors", i]);
    if (person !== undefined) authors.add(person);
  }
  const cohort =
    fields.cohort === undefined
      ? undefined
      : findReference(context, context.cohorts, fields.cohort, "cohort", source, ["cohort"]);
  const answers = readAnswers(context, raw, ["answers"], fields.answers);
  const mapCheck =
    fields.review === undefined ? undefined : readMapCheck(context, text, fields.review);
  const tags = readTags(context, fields.tags, raw);
  const image = readImage(context, raw, "image", fields.image);
  if (!valid) return undefined;
  return {
    ...entry,
    feedId: fields.id ?? entry.id,
    posted,
    updated,
    authors: [...authors],
    tags,
    image,
    cohort,
    mapCheck: cohort && mapCheck,
    answers,
    hashtag: fields.hashtag,
  };
}
