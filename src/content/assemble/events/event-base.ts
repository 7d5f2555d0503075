/** Assembles what events, sessions and series share. */
import { isOnline } from "../../../model/online.ts";
import type {
  Entry,
  EventBase,
  Place,
  Preparation,
  Speaker,
  Status,
} from "../../../model/types.ts";
import { slugify } from "../../../text/slug.ts";
import { type RawFields, reportProblem, reportWarning, valueAt } from "../../fields/raw-fields.ts";
import type { YamlPath } from "../../fields/yaml.ts";
import type {
  EventFields,
  LaterFields,
  SeriesFields,
  SessionFields,
  SpeakerFields,
} from "../../schema/event.ts";
import { type AssembleContext, findReference, readImage, readLink, readTags } from "../context.ts";
import { type Online, readOnline, warnOfOnlinePlace } from "./online.ts";

type EventBaseFields = EventFields | SessionFields | SeriesFields | LaterFields;

/** The shared fields, without those of Entry. */
export type EventDetails = Omit<EventBase, keyof Entry>;

/** Reads the shared fields; `inherited` has the values for those left out, and `false` means none. */
export function readEventDetails(
  context: AssembleContext,
  raw: RawFields,
  fields: EventBaseFields,
  isUnpublished: boolean,
  inherited?: EventDetails,
): EventDetails {
  const source = { fields: raw, isUnpublished };
  const online = inherit<string, Online>(fields.online, inherited, (typed) =>
    readOnline(context, raw, typed),
  );
  warnOfOnlinePlace(context, raw, fields.place, online !== undefined && isOnline(online));
  const readSpeakers = (field: "speakers" | "hosts") =>
    inherit(fields[field], inherited?.[field], (speakers) =>
      speakers
        .map((one, i) => readSpeaker(context, source, one, [field, i]))
        .filter((one) => one !== undefined),
    ) ?? [];
  return {
    place: inherit(fields.place, inherited?.place, (place) => readPlace(context, raw, place)),
    online: online?.online,
    onlineNote: online?.onlineNote,
    registration: inherit(fields.registration, inherited?.registration, (link) =>
      readLink(context, raw, ["registration"], link),
    ),
    prepare: inherit(fields.prepare, inherited?.prepare, (prepare) =>
      readPreparation(context, raw, prepare),
    ),
    speakers: readSpeakers("speakers"),
    hosts: readSpeakers("hosts"),
    tags: inherit(fields.tags, inherited?.tags, (tags) => readTags(context, tags, raw)) ?? [],
    cohort: inherit(fields.cohort, inherited?.cohort, (id) =>
      findReference(context, context.cohorts, id, "cohort", source, ["cohort"]),
    ),
    hashtag: inherit(fields.hashtag, inherited?.hashtag, (hashtag) => hashtag),
    image: inherit(fields.image, inherited?.image, (image) =>
      readImage(context, raw, "image", image),
    ),
  };
}

/** Returns a value as typed, undefined for `false`, the inherited one where nothing is typed. */
export function inherit<T, V>(
  typed: T | false | undefined,
  inherited: V | undefined,
  read: (typed: T) => V | undefined,
): V | undefined {
  if (typed === undefined) return inherited;
  return typed === false ? undefined : read(typed);
}

/** Returns status and reason as typed; warns where a reason is missing. */
export function readStatus(
  context: AssembleContext,
  raw: RawFields,
  fields: Pick<EventBaseFields, "status" | "reason">,
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

function readPreparation(
  context: AssembleContext,
  raw: RawFields,
  { text, minutes, link }: Exclude<EventBaseFields["prepare"], false | undefined>,
): Preparation {
  const url = link === undefined ? undefined : readLink(context, raw, ["prepare", "link"], link);
  return { text, minutes, url };
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
