import { optional } from "../../model/optional.ts";
import type { Event } from "../../model/types.ts";
import { parseZone } from "../../time/zone.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf, postedOf } from "../desk.ts";
import type { Fields } from "../fields.ts";
import { type EventFields, eventSchema, type SessionFields } from "../schema/event.ts";
import type { Text } from "../texts.ts";
import { inOwnZone } from "./moved.ts";
import { occasionOf, outputsOf, statusOf } from "./occasion.ts";
import { whenOf } from "./when.ts";

/** A single event. */
export function eventOf(desk: Desk, text: Text): Event | undefined {
  const typed = text.fields;
  desk.links.noteBody(text);
  const zone = zoneOf(typed, desk.settings.zone);
  const checked = checkFields(typed, eventSchema(zone), desk.problems);
  if (checked === undefined) return undefined;
  const { fields, sound } = checked;
  const entry = entryOf(text, fields.title, fields);
  const part = occasionOf(desk, typed, fields, entry.held !== undefined || !sound);
  const status = statusOf(desk, typed, fields);
  const outputs = outputsOf(desk, typed, fields.outputs);
  if (!sound) return undefined;
  const when = whenOf(desk, typed, {
    start: inOwnZone(fields.start, zone),
    end: fields.end && inOwnZone(fields.end, zone),
    duration: fields.duration,
  });
  if (when === undefined) return undefined;
  return {
    ...entry,
    ...part,
    // The whole file name: two events of one name on two days are two identities.
    uid: fields.id ?? text.file.replace(/^.*\//, "").replace(/\.md$/, ""),
    when,
    status: status.status ?? "confirmed",
    ...optional("reason", status.reason),
    outputs,
    ...revised(fields),
  };
}

/** The zone in which a file's times are meant: its own where it has one, else another's. */
export function zoneOf(typed: Fields, otherwise: string): string {
  const { zone } = typed.values;
  const own = typeof zone === "string" ? parseZone(zone) : undefined;
  return own?.ok ? own.value : otherwise;
}

/** What front matter says of revisions. */
export function revised(fields: EventFields | SessionFields): Pick<Event, "revision" | "revised"> {
  return {
    ...optional("revision", fields.revision),
    ...optional("revised", fields.updated && postedOf(fields.updated)),
  };
}
