/** Warns of people who left and still host or speak at what is to come. */
import { listPeople } from "../../model/queries.ts";
import { findEventState, type StateDate } from "../../model/state.ts";
import type { Event, Person } from "../../model/types.ts";
import { joinWithAnd } from "../../text/quote.ts";
import { formatDayInEnglish } from "../../time/names.ts";
import { compareWhen, getFirstDay } from "../../time/when.ts";
import type { AssembledContent } from "../assemble/assemble.ts";
import { type RawFields, reportWarning, valueAt } from "../fields/raw-fields.ts";
import type { Problems } from "../files/problem.ts";

type Content = Pick<AssembledContent, "people" | "series" | "events">;

/** One warning for each of them, at their status. */
export function warnOfPeopleWhoLeft(
  content: Content,
  date: StateDate,
  getRawFields: (file: string) => RawFields | undefined,
  problems: Problems,
): void {
  const left = new Set(content.people.filter(isGone));
  if (left.size === 0) return;
  const eventsByPerson = new Map<Person, Event[]>();
  for (const event of content.events) {
    if (event.unpublished !== undefined || event.status === "cancelled") continue;
    const people = [...listPeople(event)].filter((person) => left.has(person));
    if (people.length === 0 || findEventState(event.when, date) === "over") continue;
    for (const person of people)
      eventsByPerson.set(person, [...(eventsByPerson.get(person) ?? []), event]);
  }
  for (const [person, events] of eventsByPerson) {
    const fields = getRawFields(person.file);
    if (fields === undefined) continue;
    const byStart = events.toSorted((a, b) => compareWhen(a.when, b.when));
    const message = `${person.title} left, and still hosts or speaks at ${describeEvents(byStart)}`;
    const fix = describeFix(person, byStart, content, getRawFields);
    reportWarning(fields, ["status"], message, fix, problems);
  }
}

function isGone({ status, unpublished }: Person): boolean {
  return status === "left" && unpublished === undefined;
}

/** "18 sessions of Digital Café (2 December 2026 to 31 March 2027) and Ask us (3 May 2027)". */
function describeEvents(events: readonly Event[]): string {
  const groups = Map.groupBy(events, (event) => event.session?.series.id ?? event.uid);
  return joinWithAnd(
    [...groups.values()].map((group) => {
      const [first = "", last = ""] = [group[0], group.at(-1)].map(
        (event) => event && formatDayInEnglish(getFirstDay(event.when)),
      );
      const title = group[0]?.session?.series.title ?? group[0]?.title ?? "";
      return group.length === 1
        ? `${title} (${first})`
        : `${group.length} sessions of ${title} (${first} to ${last})`;
    }),
  );
}

/**
 * Where to write other names. In a series whose past sessions have the name too it is from the next
 * session on, so that they keep it.
 */
function describeFix(
  person: Person,
  events: readonly Event[],
  { series }: Content,
  getRawFields: (file: string) => RawFields | undefined,
): string {
  const fixes = new Map<string, string>();
  for (const event of events) {
    for (const field of ["hosts", "speakers"] as const) {
      if (!event[field].some((one) => one.person === person)) continue;
      const ownFields = getRawFields(event.file);
      const isOwn = ownFields !== undefined && valueAt(ownFields.values, [field]) !== undefined;
      const owner = series.find(({ id }) => id === event.session?.series.id);
      const file = isOwn ? event.file : (owner?.file ?? event.file);
      const key = `${file} ${field}`;
      if (fixes.has(key)) continue;
      const hasPast = file === owner?.file && owner.sessions[0] !== event;
      fixes.set(
        key,
        hasPast
          ? `in ${file}\nlater:\n  - from: ${event.session?.originalDate}\n    ${field}: and a name\n`
          : `in ${file} ${field}: and another name`,
      );
    }
  }
  const [first = "", ...others] = fixes.values();
  return others.reduce(
    (text, fix) => `${text}${text.endsWith("\n") ? "and " : ", and "}${fix}`,
    `Write ${first}`,
  );
}
