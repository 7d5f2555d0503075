import type { PlainPage } from "../../model/types.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf } from "../desk.ts";
import { pageSchema } from "../schema/page.ts";
import type { Text } from "../texts.ts";

export function pageOf(desk: Desk, text: Text): PlainPage | undefined {
  desk.links.noteBody(text);
  const checked = checkFields(text.fields, pageSchema, desk.problems);
  if (!checked?.sound) return undefined;
  const { fields } = checked;
  return {
    ...entryOf(text, fields.title, fields),
    navigation: fields.navigation,
    unlisted: fields.unlisted === true,
  };
}
