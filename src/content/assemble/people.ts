import type { Person } from "../../model/types.ts";
import { noBody } from "../body.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf, imageOf, linksOf } from "../desk.ts";
import { personSchema } from "../schema/person.ts";
import type { Text } from "../texts.ts";

/** A person; of one who left, photo, links and bio are withdrawn here, for everything after. */
export function personOf(desk: Desk, text: Text): Person | undefined {
  const checked = checkFields(text.fields, personSchema, desk.problems);
  if (checked === undefined) return undefined;
  const { fields, sound } = checked;
  const entry = entryOf(text, fields.name, fields);
  const common = {
    ...entry,
    role: fields.role,
    organisation: fields.organisation,
    pronouns: fields.pronouns,
  };
  if (fields.status === "left") {
    if (!sound) return undefined;
    const { summary: _, ...rest } = common;
    return { ...rest, body: noBody, links: [], status: "left" };
  }
  desk.links.noteBody(text);
  const photo = imageOf(desk, text.fields, "photo", fields.photo);
  const links = linksOf(desk, text.fields, "links", fields.links);
  if (!sound) return undefined;
  return {
    ...common,
    photo,
    links,
    status: "active",
  };
}
