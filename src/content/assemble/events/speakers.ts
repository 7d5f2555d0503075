/** Reads who speaks at events and who hosts them, and the slots for speakers that are open. */
import { findEventState } from "../../../model/state.ts";
import type { Event, EventBase, OpenSlot, Speaker } from "../../../model/types.ts";
import { quote } from "../../../text/quote.ts";
import { type RawFields, reportProblem, reportWarning, valueAt } from "../../fields/raw-fields.ts";
import { isFlow, isList, type YamlPath } from "../../fields/yaml.ts";
import type { SpeakerFields } from "../../schema/event.ts";
import { type AssembleContext, findReference } from "../context.ts";
import { findMisspeltPerson, findPersonByName, findSeveralPeople } from "../unknown-person.ts";

export type SpeakersAndSlots = Pick<EventBase, "speakers" | "openSlots">;

interface Source {
  readonly fields: RawFields;
  readonly isUnpublished: boolean;
}

/** Returns the speakers, and apart from them the slots that have a perspective or talk and nobody yet. */
export function readSpeakers(
  context: AssembleContext,
  source: Source,
  typed: readonly SpeakerFields[],
): SpeakersAndSlots {
  const speakers: Speaker[] = [];
  const openSlots: OpenSlot[] = [];
  for (const [i, one] of typed.entries()) {
    const { person, name, perspective, talk } = one;
    const isOpen = person === undefined && name === undefined;
    if (isOpen && (perspective !== undefined || talk !== undefined)) {
      openSlots.push({ perspective, talk });
      continue;
    }
    const speaker = readSpeaker(context, source, one, ["speakers", i]);
    if (speaker !== undefined) speakers.push(speaker);
  }
  return { speakers, openSlots };
}

/** Returns the hosts; reports those without a person and a name. */
export function readHosts(
  context: AssembleContext,
  source: Source,
  typed: readonly SpeakerFields[],
): readonly Speaker[] {
  return typed
    .map((one, i) => readSpeaker(context, source, one, ["hosts", i]))
    .filter((one) => one !== undefined);
}

/** Returns an event without open slots once it is over or cancelled: nobody can fill them. */
export function closeSlots(event: Event, context: AssembleContext): Event {
  const isAhead = event.status !== "cancelled" && findEventState(event.when, context) !== "over";
  return isAhead || event.openSlots.length === 0 ? event : { ...event, openSlots: [] };
}

/** Reads a speaker or host; undefined after reporting what is wrong. */
function readSpeaker(
  context: AssembleContext,
  source: Source,
  speaker: SpeakerFields,
  path: YamlPath,
): Speaker | undefined {
  const { name, perspective, talk } = speaker;
  const details = { perspective, talk };
  const isBareName = typeof valueAt(source.fields.values, path) === "string";
  if (name !== undefined && speaker.person === undefined) {
    const namePath = isBareName ? path : [...path, "name"];
    if (reportSeveral(context, source.fields, name, namePath)) return undefined;
  }
  const id =
    speaker.person ?? (isBareName && name !== undefined ? readPersonId(context, name) : undefined);
  if (id !== undefined) {
    const personPath = speaker.person === undefined ? path : [...path, "person"];
    if (speaker.person !== undefined && name !== undefined) {
      const fix = "Remove one of the two";
      reportProblem(
        source.fields,
        personPath,
        "it has both a person and a name",
        fix,
        context.problems,
      );
    }
    const person = findReference(context, context.people, id, "person", source, personPath);
    return person && { name: person.title, person, ...details };
  }
  if (name !== undefined) {
    if (path[0] === "speakers") warnOfPlaceholder(context, source.fields, name, path);
    warnOfUnlinkedPerson(context, source.fields, name, isBareName ? path : [...path, "name"]);
    if (isBareName) warnOfMisspeltPerson(context, source.fields, name, path);
    return { name, ...details };
  }
  reportProblem(
    source.fields,
    path,
    "there is no person and no name",
    path[0] === "speakers"
      ? "Write person: and the name of a file in content/people, or name: and a name; or perspective: or talk: for a slot that is still open"
      : "Write person: and the name of a file in content/people, or name: and a name",
    context.problems,
  );
  return undefined;
}

/** Reports several people in the place of one; true of those who cannot be one guest. */
function reportSeveral(
  { people, problems }: AssembleContext,
  fields: RawFields,
  value: string,
  path: YamlPath,
): boolean {
  const several = findSeveralPeople(people, value);
  const isMap = path.at(-1) === "name";
  if (several === undefined || (isMap && !several.isSure)) return false;
  const { typed, isSure } = several;
  const [field = ""] = path;
  const isItem = isMap || isList(fields.values[String(field)]);
  const write = !isItem
    ? `Write [${typed.join(", ")}]`
    : !isMap && isFlow(fields.yaml, [...(fields.path ?? []), field])
      ? `Write ${typed.join(", ")}`
      : `Write a line for each: ${typed.map((one) => `- ${one}`).join(", ")}`;
  const [first = "", role = ""] = typed;
  const isRole = typed.length === 2 && people.has(first) && /^\p{Ll}/u.test(role);
  const guest = `; for one guest write { name: ${JSON.stringify(value)} }`;
  reportProblem(
    fields,
    path,
    `${quote(value)} is one value, but looks like several`,
    isSure ? write : isRole ? `Write { person: ${first}, perspective: ${role} }` : write + guest,
    problems,
    { severity: isSure ? "problem" : "warning" },
  );
  return isSure;
}

/** Warns of a name that is that of somebody who has a page but for one letter. */
function warnOfMisspeltPerson(
  { people, problems }: AssembleContext,
  fields: RawFields,
  name: string,
  path: YamlPath,
): void {
  const meant = findMisspeltPerson(people, name);
  if (meant === undefined) return;
  const message = `${quote(name)} is nearly ${meant.title}, who has a page`;
  const fix = `Write ${meant.id}; for a guest of that name write { name: ${name} }`;
  const replacement = { to: meant.id, safe: false };
  reportWarning(fields, path, message, fix, problems, { replacement });
}

/** Warns of a name, with or without a role in brackets, of somebody who has a page. */
function warnOfUnlinkedPerson(
  context: AssembleContext,
  fields: RawFields,
  name: string,
  path: YamlPath,
): void {
  const [, bareName = name, role] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  const id = findPersonByName(context.people, bareName);
  const person = id === undefined ? undefined : context.people.get(id);
  if (person === undefined) return;
  const message = `${person.title} has a page, and this name does not link to it`;
  const fix =
    path.at(-1) === "name"
      ? `Write person: ${person.id} instead of the name`
      : `Write ${role === undefined ? person.id : `{ person: ${person.id}, perspective: ${role} }`}`;
  reportWarning(fields, path, message, fix, context.problems);
}

/** Returns the id in a bare word that looks like one, or like a file's name. */
function readPersonId(context: AssembleContext, text: string): string | undefined {
  const id = text.replace(/^(?:.*\/)?(.*)\.md$/, "$1");
  const isId = id !== text || context.people.has(text) || /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text);
  return isId ? id : undefined;
}

/** Warns of a name that says that there is nobody yet: search would list it among people. */
function warnOfPlaceholder(
  context: AssembleContext,
  fields: RawFields,
  name: string,
  path: YamlPath,
): void {
  if (
    !/^(?:t\.?b\.?[acd]\.?|to be (?:announced|confirmed|decided)|n\.? ?n\.?|\?+|(?:could be )?you\??)$/i.test(
      name,
    )
  )
    return;
  const message = `${quote(name)} is shown as the name of a person`;
  const fix =
    "Leave the name out, and write perspective: or talk: alone: the page then says that the slot is open";
  reportWarning(fields, path, message, fix, context.problems);
}
