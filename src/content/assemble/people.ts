import { optional } from "../../model/optional.ts";
import type { Person } from "../../model/types.ts";
import { noBody } from "../body.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf, imageOf, linksOf } from "../desk.ts";
import { personSchema } from "../schema/person.ts";
import type { Text } from "../texts.ts";

/** A person; of one who left, photo, links and bio are withdrawn here, for everything after. */
export function personOf(desk: Desk, text: Text): Person | undefined {
  const fields = checkFields(text.fields, personSchema, desk.problems);
  if (fields === undefined) return undefined;
  const entry = entryOf(text, fields.name, fields);
  const common = {
    ...entry,
    ...optional("role", fields.role),
    ...optional("organisation", fields.organisation),
    ...optional("pronouns", fields.pronouns),
  };
  if (fields.status === "left") {
    const { summary: _, ...rest } = common;
    return { ...rest, body: noBody, links: [], status: "left" };
  }
  desk.links.noteBody(text);
  return {
    ...common,
    ...optional("photo", imageOf(desk, text.fields, "photo", fields.photo)),
    links: linksOf(desk, text.fields, "links", fields.links),
    status: "active",
  };
}
