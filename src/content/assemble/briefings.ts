import type { Briefing } from "../../model/types.ts";
import { briefingSchema } from "../schema/briefing.ts";
import type { ContentText } from "../texts/texts.ts";
import { type AssembleContext, assembleEntry, checkEntryFields, findReference } from "./context.ts";
import { readPlaceholders } from "./placeholders.ts";

/** Assembles a briefing; returns undefined after reporting its problems. */
export function assembleBriefing(
  context: AssembleContext,
  text: ContentText,
): Briefing | undefined {
  context.links.addBody(text);
  const placeholders = readPlaceholders(text, context.problems);
  const checked = checkEntryFields(context, text, text.fields, briefingSchema);
  if (checked === undefined) return undefined;
  const { fields, valid } = checked;
  const entry = assembleEntry(text, fields.title, fields);
  const source = { fields: text.fields, isUnpublished: entry.unpublished !== undefined || !valid };
  const cohort =
    fields.cohort === undefined
      ? undefined
      : findReference(context, context.cohorts, fields.cohort, "cohort", source, ["cohort"]);
  if (!valid) return undefined;
  return { ...entry, cohort, minutes: fields.minutes, placeholders };
}
