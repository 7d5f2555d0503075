/** Assembles what events, sessions and series share. */

import { posix } from "node:path";
import { isOnline } from "../../../model/queries.ts";
import { isOff } from "../../../model/state.ts";
import type { Entry, EventBase, Place, Preparation, Status } from "../../../model/types.ts";
import { type RawFields, reportWarning } from "../../fields/raw-fields.ts";
import type {
  EventFields,
  LaterFields,
  SeriesFields,
  SessionFields,
  SpeakerFields,
} from "../../schema/event.ts";
import { type AssembleContext, findReference, readImage, readLink, readTags } from "../context.ts";
import { readAddress, warnOfNone } from "./none.ts";
import { type Online, readOnline, warnOfOnlinePlace } from "./online.ts";
import { readHosts, readSpeakers, type SpeakersAndSlots } from "./speakers.ts";

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
  warnOfNone(context, raw);
  const speakers = inherit<readonly SpeakerFields[], SpeakersAndSlots>(
    fields.speakers,
    inherited,
    (typed) => readSpeakers(context, source, typed),
  );
  return {
    place: inherit(fields.place, inherited?.place, (place) => readPlace(context, raw, place)),
    online: online?.online,
    onlineNote: online?.onlineNote,
    registration: inherit(fields.registration, inherited?.registration, (link) =>
      readAddress(context, raw, "registration", link),
    ),
    prepare: inherit(fields.prepare, inherited?.prepare, (prepare) =>
      readPreparation(context, raw, prepare),
    ),
    takes: inherit(fields.takes, inherited?.takes, (minutes) => minutes),
    speakers: speakers?.speakers ?? [],
    openSlots: speakers?.openSlots ?? [],
    hosts:
      inherit(fields.hosts, inherited?.hosts, (typed) => readHosts(context, source, typed)) ?? [],
    feedback: inherit(
      fields.feedback,
      inherited === undefined ? context.settings.feedback : inherited.feedback,
      (link) => readAddress(context, raw, "feedback", link),
    ),
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
  if (isOff(status) && reason === undefined) {
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
  if (link === undefined) return { text, minutes };
  // An anchor is of this text, and calendars and sessions show it elsewhere.
  const target = link.startsWith("#") ? posix.basename(raw.file) + link : link;
  return { text, minutes, url: readLink(context, raw, ["prepare", "link"], target) };
}
