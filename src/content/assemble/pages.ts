import { optional } from "../../model/optional.ts";
import type { PlainPage } from "../../model/types.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf } from "../desk.ts";
import { pageSchema } from "../schema/page.ts";
import type { Text } from "../texts.ts";

export function pageOf(desk: Desk, text: Text): PlainPage | undefined {
  const fields = checkFields(text.fields, pageSchema, desk.problems);
  if (fields === undefined) return undefined;
  desk.links.noteBody(text);
  return { ...entryOf(text, fields.title, fields), ...optional("navigation", fields.navigation) };
}
