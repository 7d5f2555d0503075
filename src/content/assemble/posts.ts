import type { Person, Post } from "../../model/types.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf, find, heldUntil, imageOf, postedOf, tagsOf } from "../desk.ts";
import { complain } from "../fields.ts";
import { postSchema } from "../schema/post.ts";
import type { Text } from "../texts.ts";

export function postOf(desk: Desk, text: Text): Post | undefined {
  const typed = text.fields;
  desk.links.noteBody(text);
  const checked = checkFields(typed, postSchema(desk.settings.zone), desk.problems);
  if (checked === undefined) return undefined;
  const { fields, sound } = checked;
  const posted = postedOf(fields.date);
  const entry = entryOf(text, fields.title, fields, heldUntil(posted, desk.build));
  const from = { fields: typed, held: entry.held !== undefined || !sound };
  const named = text.address.date;
  if (sound && named !== undefined && named !== posted.date) {
    complain(
      typed,
      ["date"],
      `the file's name says ${named}, the date is ${posted.date}`,
      `Write date: ${named}, or rename the file`,
      desk.problems,
      { severity: "warning" },
    );
  }
  if (sound && fields.updated !== undefined && postedOf(fields.updated).date < posted.date) {
    complain(
      typed,
      ["updated"],
      `it was updated before its date, ${posted.date}`,
      "Mend one of the two",
      desk.problems,
    );
  }
  const authors = new Set<Person>();
  for (const [i, id] of (fields.authors ?? []).entries()) {
    const person = find(desk, desk.people, id, "person", from, ["authors", i]);
    if (person !== undefined) authors.add(person);
  }
  const cohort =
    fields.cohort === undefined
      ? undefined
      : find(desk, desk.cohorts, fields.cohort, "cohort", from, ["cohort"]);
  const tags = tagsOf(desk, fields.tags, typed);
  const image = imageOf(desk, typed, "image", fields.image);
  if (!sound) return undefined;
  return {
    ...entry,
    posted,
    updated: fields.updated && postedOf(fields.updated),
    authors: [...authors],
    tags,
    image,
    cohort,
    hashtag: fields.hashtag,
  };
}
