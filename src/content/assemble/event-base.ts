/** Assembles what events, sessions and series share. */
import type { Entry, EventBase, Output, Place, Speaker, Status } from "../../model/types.ts";
import { slugify } from "../../text/slug.ts";
import { type RawFields, reportProblem, reportWarning, valueAt } from "../fields/raw-fields.ts";
import type { YamlPath } from "../fields/yaml.ts";
import type {
  EventFields,
  OutputFields,
  SeriesFields,
  SessionFields,
  SpeakerFields,
} from "../schema/event.ts";
import { type AssembleContext, findReference, readImage, readLink, readTags } from "./context.ts";

type EventBaseFields = EventFields | SessionFields | SeriesFields;

/** The shared fields, without those of Entry. */
export type EventDetails = Omit<EventBase, keyof Entry>;

/** Reads the shared fields; `inherited` has the series' values for those left out. */
export function readEventDetails(
  context: AssembleContext,
  raw: RawFields,
  fields: EventBaseFields,
  isUnpublished: boolean,
  inherited?: EventDetails,
): EventDetails {
  const source = { fields: raw, isUnpublished };
  /** `false` removes the value of the series. */
  const inheritUnlessFalse = <T>(
    fieldValue: unknown,
    own: T | undefined,
    inheritedValue: T | undefined,
  ) => (fieldValue === false ? undefined : (own ?? inheritedValue));
  const place = fields.place ? readPlace(context, raw, fields.place) : undefined;
  const inheritLink = (field: "online" | "registration") => {
    const fieldValue = fields[field];
    const own = fieldValue ? readLink(context, raw, [field], fieldValue) : undefined;
    return inheritUnlessFalse(fieldValue, own, inherited?.[field]);
  };
  const image =
    fields.image === undefined ? inherited?.image : readImage(context, raw, "image", fields.image);
  const cohort =
    fields.cohort === undefined
      ? inherited?.cohort
      : findReference(context, context.cohorts, fields.cohort, "cohort", source, ["cohort"]);
  const inheritSpeakers = (field: "speakers" | "hosts") => {
    const fieldValue = fields[field];
    if (fieldValue === undefined) return inherited?.[field] ?? [];
    return fieldValue
      .map((one, i) => readSpeaker(context, source, one, [field, i]))
      .filter((one) => one !== undefined);
  };
  return {
    place: inheritUnlessFalse(fields.place, place, inherited?.place),
    online: inheritLink("online"),
    registration: inheritLink("registration"),
    speakers: inheritSpeakers("speakers"),
    hosts: inheritSpeakers("hosts"),
    tags: fields.tags === undefined ? (inherited?.tags ?? []) : readTags(context, fields.tags, raw),
    cohort,
    hashtag: fields.hashtag ?? inherited?.hashtag,
    image,
  };
}

/** Returns status and reason as typed; warns where a reason is missing. */
export function readStatus(
  context: AssembleContext,
  raw: RawFields,
  fields: EventBaseFields,
): { status?: Status; reason?: string } {
  const { status, reason } = fields;
  if ((status === "cancelled" || status === "postponed") && reason === undefined) {
    reportWarning(
      raw,
      ["status"],
      `it is ${status}, without a reason`,
      "Write reason: and a few words",
      context.problems,
    );
  }
  return { status, reason };
}

export function readOutputs(
  context: AssembleContext,
  raw: RawFields,
  outputs: readonly OutputFields[] | undefined,
): readonly Output[] {
  return (outputs ?? []).map(({ title, url, file, kind }, i) => {
    if ((url === undefined) === (file === undefined)) {
      const message =
        url === undefined
          ? `"${title}" has no url and no file`
          : `"${title}" has both url and file`;
      reportProblem(
        raw,
        ["outputs", i],
        message,
        "Write url: and an address, or file: and the name of a file",
        context.problems,
      );
    }
    const path: YamlPath = ["outputs", i, url === undefined ? "file" : "url"];
    const target = url ?? file;
    const resolvedUrl = target === undefined ? "#" : readLink(context, raw, path, target);
    return { title, url: resolvedUrl, kind };
  });
}

function readPlace(
  context: AssembleContext,
  raw: RawFields,
  place: Exclude<EventBaseFields["place"], false | undefined>,
): Place {
  return {
    name: place.name,
    address: place.address,
    url: place.url === undefined ? undefined : readLink(context, raw, ["place", "url"], place.url),
  };
}

function readSpeaker(
  context: AssembleContext,
  source: { fields: RawFields; isUnpublished: boolean },
  speaker: SpeakerFields,
  path: YamlPath,
): Speaker | undefined {
  const { name, perspective, talk } = speaker;
  const details = { perspective, talk };
  const isBareName = typeof valueAt(source.fields.values, path) === "string";
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
    warnOfUnlinkedPerson(context, source.fields, name, isBareName ? path : [...path, "name"]);
    return { name, ...details };
  }
  reportProblem(
    source.fields,
    path,
    "there is no person and no name",
    "Write person: and the name of a file in content/people, or name: and a name",
    context.problems,
  );
  return undefined;
}

/** Warns of a name, with or without a role in brackets, of somebody who has a page. */
function warnOfUnlinkedPerson(
  context: AssembleContext,
  fields: RawFields,
  name: string,
  path: YamlPath,
): void {
  const [, bareName = name, role] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  const id = slugify(bareName);
  const person = context.people.get(id);
  if (person === undefined || slugify(person.title) !== id) return;
  const message = `${person.title} has a page, and this name does not link to it`;
  const fix =
    path.at(-1) === "name"
      ? `Write person: ${id} instead of the name`
      : `Write ${role === undefined ? id : `{ person: ${id}, perspective: ${role} }`}`;
  reportWarning(fields, path, message, fix, context.problems);
}

/** Returns the id in a bare word that looks like one, or like a file's name. */
function readPersonId(context: AssembleContext, text: string): string | undefined {
  const id = text.replace(/^(?:.*\/)?(.*)\.md$/, "$1");
  const isId = id !== text || context.people.has(text) || /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text);
  return isId ? id : undefined;
}
