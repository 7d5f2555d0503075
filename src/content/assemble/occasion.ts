/** What single events, sessions and series have in common. */

import type { Entry, Occasion, Output, Place, Speaker, Status } from "../../model/types.ts";
import { slug } from "../../words/slug.ts";
import { type Desk, find, imageOf, linkOf, tagsOf } from "../desk.ts";
import { complain, type Fields, valueAt } from "../fields.ts";
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

/** Reads the common fields; where `over` is given, its values stand for those left out. */
export function occasionOf(
  desk: Desk,
  typed: Fields,
  fields: OccasionFields,
  held: boolean,
  over?: OccasionPart,
): OccasionPart {
  const from = { fields: typed, held };
  /** `false` takes away what the series has. */
  const unless = <T>(given: unknown, own: T | undefined, inherited: T | undefined) =>
    given === false ? undefined : (own ?? inherited);
  const place = fields.place ? placeOf(desk, typed, fields.place) : undefined;
  const link = (field: "online" | "registration") => {
    const given = fields[field];
    const own = given ? linkOf(desk, typed, [field], given) : undefined;
    return unless(given, own, over?.[field]);
  };
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
    place: unless(fields.place, place, over?.place),
    online: link("online"),
    registration: link("registration"),
    speakers: people("speakers"),
    hosts: people("hosts"),
    tags: fields.tags === undefined ? (over?.tags ?? []) : tagsOf(desk, fields.tags, typed),
    cohort,
    hashtag: fields.hashtag ?? over?.hashtag,
    image,
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
  return { status, reason };
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
    const link = url ?? file;
    const to = link === undefined ? "#" : linkOf(desk, typed, at, link);
    return { title, url: to, kind };
  });
}

function placeOf(
  desk: Desk,
  typed: Fields,
  place: Exclude<OccasionFields["place"], false | undefined>,
): Place {
  return {
    name: place.name,
    address: place.address,
    url: place.url === undefined ? undefined : linkOf(desk, typed, ["place", "url"], place.url),
  };
}

function speakerOf(
  desk: Desk,
  from: { fields: Fields; held: boolean },
  given: SpeakerFields,
  path: YamlPath,
): Speaker | undefined {
  const { name, perspective, talk } = given;
  const more = { perspective, talk };
  const bare = typeof valueAt(from.fields.values, path) === "string";
  const id = given.person ?? (bare && name !== undefined ? idIn(desk, name) : undefined);
  if (id !== undefined) {
    const at = given.person === undefined ? path : [...path, "person"];
    if (given.person !== undefined && name !== undefined) {
      const write = "Keep one of the two";
      complain(from.fields, at, "there is a person and a name", write, desk.problems);
    }
    const person = find(desk, desk.people, id, "person", from, at);
    return person && { name: person.title, person, ...more };
  }
  if (name !== undefined) {
    introduced(desk, from.fields, name, bare ? path : [...path, "name"]);
    return { name, ...more };
  }
  complain(
    from.fields,
    path,
    "nobody is named",
    "Write person: and a file's name from content/people, or name: and a name",
    desk.problems,
  );
  return undefined;
}

/** Warns of a name, with or without a role behind it, that one of the site's people has. */
function introduced(desk: Desk, fields: Fields, name: string, path: YamlPath): void {
  const [, alone = name, role] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  const id = slug(alone);
  const person = desk.people.get(id);
  if (person === undefined || slug(person.title) !== id) return;
  const wrong = `${person.title} has a page here, and this name does not lead to it`;
  const write =
    path.at(-1) === "name"
      ? `Write person: ${id} in the place of the name`
      : `Write ${role === undefined ? id : `{ person: ${id}, perspective: ${role} }`}`;
  complain(fields, path, wrong, write, desk.problems, { severity: "warning" });
}

/** A bare word that has the form of an id, or of a file's name, is meant as one. */
function idIn(desk: Desk, text: string): string | undefined {
  const id = text.replace(/^(?:.*\/)?(.*)\.md$/, "$1");
  const isOne = id !== text || desk.people.has(text) || /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text);
  return isOne ? id : undefined;
}
