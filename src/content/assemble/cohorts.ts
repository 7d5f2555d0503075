import type { Cohort, Person } from "../../model/types.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf, find } from "../desk.ts";
import { complain } from "../fields.ts";
import { cohortSchema } from "../schema/cohort.ts";
import type { Text } from "../texts.ts";

export function cohortOf(desk: Desk, text: Text): Cohort | undefined {
  desk.links.noteBody(text);
  const checked = checkFields(text.fields, cohortSchema, desk.problems);
  if (checked === undefined) return undefined;
  const { fields, sound } = checked;
  const entry = entryOf(text, fields.title, fields);
  const from = { fields: text.fields, held: entry.held !== undefined || !sound };
  if (fields.from !== undefined && fields.until !== undefined && fields.until < fields.from) {
    complain(
      text.fields,
      ["until"],
      `until ${fields.until} is before from ${fields.from}`,
      "Swap the two, or mend the year",
      desk.problems,
    );
  }
  const people = new Set<Person>();
  for (const [i, id] of (fields.people ?? []).entries()) {
    const person = find(desk, desk.people, id, "person", from, ["people", i]);
    if (person !== undefined) people.add(person);
  }
  if (!sound) return undefined;
  return {
    ...entry,
    from: fields.from,
    until: fields.until,
    order: fields.order,
    people: [...people],
  };
}
