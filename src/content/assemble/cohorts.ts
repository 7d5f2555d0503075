import type { Cohort, Person } from "../../model/types.ts";
import { reportProblem } from "../fields/raw-fields.ts";
import { cohortSchema } from "../schema/cohort.ts";
import type { ContentText } from "../texts/texts.ts";
import { type AssembleContext, assembleEntry, checkEntryFields, findReference } from "./context.ts";
import { readRegistration } from "./registration.ts";

export function assembleCohort(context: AssembleContext, text: ContentText): Cohort | undefined {
  context.links.addBody(text);
  const checked = checkEntryFields(context, text, text.fields, cohortSchema(context.settings.zone));
  if (checked === undefined) return undefined;
  const { fields, valid } = checked;
  const entry = assembleEntry(text, fields.title, fields);
  const source = { fields: text.fields, isUnpublished: entry.unpublished !== undefined || !valid };
  if (fields.from !== undefined && fields.until !== undefined && fields.until < fields.from) {
    reportProblem(
      text.fields,
      ["until"],
      `until ${fields.until} is before from ${fields.from}`,
      "Swap the two, or correct the year",
      context.problems,
    );
  }
  const people = new Set<Person>();
  for (const [i, id] of (fields.people ?? []).entries()) {
    const person = findReference(context, context.people, id, "person", source, ["people", i]);
    if (person !== undefined) people.add(person);
  }
  const registration = readRegistration(context, text.fields, fields);
  if (!valid) return undefined;
  return {
    ...entry,
    from: fields.from,
    until: fields.until,
    order: fields.order,
    ask: fields.ask,
    registration,
    people: [...people],
  };
}
