import type { Person } from "../../model/types.ts";
import { personSchema } from "../schema/person.ts";
import { emptyBody } from "../texts/body.ts";
import type { ContentText } from "../texts/texts.ts";
import {
  type AssembleContext,
  assembleEntry,
  checkEntryFields,
  readImage,
  readLinks,
} from "./context.ts";

/** Assembles a person; removes photo, links and bio of one who left. */
export function assemblePerson(context: AssembleContext, text: ContentText): Person | undefined {
  const checked = checkEntryFields(context, text, text.fields, personSchema);
  if (checked === undefined) return undefined;
  const { fields, valid } = checked;
  const entry = assembleEntry(text, fields.name, fields);
  const details = {
    ...entry,
    role: fields.role,
    organisation: fields.organisation,
    pronouns: fields.pronouns,
  };
  if (fields.status === "left") {
    if (!valid) return undefined;
    const { summary: _, ...rest } = details;
    return { ...rest, body: emptyBody, links: [], status: "left" };
  }
  context.links.addBody(text);
  const photo = readImage(context, text.fields, "photo", fields.photo);
  const links = readLinks(context, text.fields, "links", fields.links);
  if (!valid) return undefined;
  return {
    ...details,
    photo,
    links,
    status: "active",
  };
}
