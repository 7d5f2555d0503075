/** What single events, sessions and series have in common. */

import { optional } from "../../model/optional.ts";
import type { Entry, Occasion, Output, Place, Speaker, Status } from "../../model/types.ts";
import { complain, type Fields } from "../check.ts";
import { type Desk, find, imageOf, linkOf, tagsOf } from "../desk.ts";
import type {
  EventFields,
  OutputFields,
  SeriesFields,
  SessionFields,
  SpeakerFields,
} from "../schema/event.ts";
import type { YamlPath } from "../yaml.ts";

type OccasionFields = EventFields | SessionFields | SeriesFields;

/** The common part, without what comes from the file itself. */
export type OccasionPart = Omit<Occasion, keyof Entry>;

/** What of a series holds for a session that says nothing else. */
export interface Inherited extends OccasionPart {
  readonly status?: Status;
  readonly reason?: string;
}

/** Reads the common fields; where `over` is given, its values stand for those left out. */
export function occasionOf(
  desk: Desk,
  typed: Fields,
  fields: OccasionFields,
  held: boolean,
  over?: OccasionPart,
): OccasionPart {
  const from = { fields: typed, held };
  const place = fields.place === undefined ? over?.place : placeOf(desk, typed, fields.place);
  const image =
    fields.image === undefined ? over?.image : imageOf(desk, typed, "image", fields.image);
  const cohort =
    fields.cohort === undefined
      ? over?.cohort
      : find(desk, desk.cohorts, fields.cohort, "cohort", from, ["cohort"]);
  const people = (field: "speakers" | "hosts") => {
    const given = fields[field];
    if (given === undefined) return over?.[field] ?? [];
    return given
      .map((one, i) => speakerOf(desk, from, one, [field, i]))
      .filter((one) => one !== undefined);
  };
  return {
    ...optional("place", place),
    ...optional("online", urlOf(desk, typed, "online", fields.online) ?? over?.online),
    ...optional(
      "registration",
      urlOf(desk, typed, "registration", fields.registration) ?? over?.registration,
    ),
    speakers: people("speakers"),
    hosts: people("hosts"),
    tags: fields.tags === undefined ? (over?.tags ?? []) : tagsOf(desk, fields.tags, typed),
    ...optional("cohort", cohort),
    ...optional("hashtag", fields.hashtag ?? over?.hashtag),
    ...optional("image", image),
  };
}

/** Status and reason as given; warns where one of them is missing. */
export function statusOf(
  desk: Desk,
  typed: Fields,
  fields: OccasionFields,
): { status?: Status; reason?: string } {
  const { status, reason } = fields;
  if ((status === "cancelled" || status === "postponed") && reason === undefined) {
    complain(
      typed,
      ["status"],
      `it is ${status}, and nobody is told why`,
      "Write reason: and a few words",
      desk.problems,
      { severity: "warning" },
    );
  }
  return { ...optional("status", status), ...optional("reason", reason) };
}

export function outputsOf(
  desk: Desk,
  typed: Fields,
  outputs: readonly OutputFields[] | undefined,
): readonly Output[] {
  return (outputs ?? []).map(({ title, url, file, kind }, i) => {
    if ((url === undefined) === (file === undefined)) {
      const wrong =
        url === undefined ? `"${title}" leads nowhere` : `"${title}" has both url and file`;
      complain(
        typed,
        ["outputs", i],
        wrong,
        "Write url: and an address, or file: and a file's name",
        desk.problems,
      );
    }
    const at: YamlPath = ["outputs", i, url === undefined ? "file" : "url"];
    return { title, url: linkOf(desk, typed, at, url ?? file ?? "#"), ...optional("kind", kind) };
  });
}

function placeOf(desk: Desk, typed: Fields, place: NonNullable<OccasionFields["place"]>): Place {
  return {
    name: place.name,
    ...optional("address", place.address),
    ...optional(
      "url",
      place.url === undefined ? undefined : linkOf(desk, typed, ["place", "url"], place.url),
    ),
  };
}

function urlOf(
  desk: Desk,
  typed: Fields,
  field: string,
  url: string | undefined,
): string | undefined {
  return url === undefined ? undefined : linkOf(desk, typed, [field], url);
}

function speakerOf(
  desk: Desk,
  from: { fields: Fields; held: boolean },
  given: SpeakerFields,
  path: YamlPath,
): Speaker | undefined {
  const { someone, perspective, talk } = given;
  const more = { ...optional("perspective", perspective), ...optional("talk", talk) };
  // A bare word that has the form of an id is meant as one; anything else is a name.
  const id = given.person ?? (someone !== undefined && isId(desk, someone) ? someone : undefined);
  if (id !== undefined) {
    const at = given.person === undefined ? path : [...path, "person"];
    const person = find(desk, desk.people, id, "person", from, at);
    return person && { name: person.title, person, ...more };
  }
  const name = given.name ?? someone;
  if (name !== undefined && name !== "") return { name, ...more };
  complain(
    from.fields,
    path,
    "nobody is named",
    "Write person: and a file's name from content/people, or name: and a name",
    desk.problems,
  );
  return undefined;
}

function isId(desk: Desk, text: string): boolean {
  return desk.people.has(text) || /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text);
}
