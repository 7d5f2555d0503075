import type { PlainPage } from "../../model/types.ts";
import { pageSchema } from "../schema/page.ts";
import type { ContentText } from "../texts/texts.ts";
import { type AssembleContext, assembleEntry, checkEntryFields } from "./context.ts";

export function assemblePage(context: AssembleContext, text: ContentText): PlainPage | undefined {
  context.links.addBody(text);
  const checked = checkEntryFields(context, text, text.fields, pageSchema);
  if (!checked?.valid) return undefined;
  const { fields } = checked;
  return {
    ...assembleEntry(text, fields.title, fields),
    navigation: fields.navigation,
    unlisted: fields.unlisted === true,
  };
}
