import type { Event } from "../../model/types.ts";
import { daysBetween } from "../../time/date.ts";
import type { When } from "../../time/types.ts";
import { endEpoch, startEpoch } from "../../time/when.ts";
import { parseZone } from "../../time/zone.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf, postedOf } from "../desk.ts";
import { complain, type Fields } from "../fields.ts";
import { type EventFields, eventSchema, type SessionFields } from "../schema/event.ts";
import type { Text } from "../texts.ts";
import { inOwnZone, movedFrom, spanOf, statusOnceMoved, whenOn } from "./moved.ts";
import { occasionOf, outputsOf, statusOf } from "./occasion.ts";
import { whenOf, withDayOfEnd } from "./when.ts";

/** A single event. */
export function eventOf(desk: Desk, text: Text): Event | undefined {
  const typed = withDayOfEnd(text.fields, text.fields.values.start);
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
  const times = timesOf(desk, typed, zone, fields);
  if (times === undefined) return undefined;
  warnOfYears(desk, typed, times.when);
  return {
    ...entry,
    ...part,
    // The whole file name: two events of one name on two days are two identities.
    uid: fields.id ?? text.file.replace(/^.*\//, "").replace(/\.md$/, ""),
    ...times,
    status: statusOnceMoved(status.status ?? "confirmed", times.movedFrom),
    reason: status.reason,
    outputs,
    ...revised(fields),
  };
}

/** When it takes place, and when it was to; undefined after what does not fit was reported. */
function timesOf(
  desk: Desk,
  typed: Fields,
  zone: string,
  fields: EventFields,
): Pick<Event, "when" | "movedFrom"> | undefined {
  const { moved, duration } = fields;
  const start = inOwnZone(fields.start, zone);
  const end = fields.end && inOwnZone(fields.end, zone);
  if (moved === undefined) {
    const when = whenOf(desk, typed, { start, end, duration });
    return when && { when };
  }
  const mend =
    typeof start === "string" && typeof moved === "string" ? daysAsPlanned : hoursAsPlanned;
  // Where the plan has an end, or is of whole days, a duration is how long it takes now.
  const ofPlan = end === undefined && typeof start !== "string" ? duration : undefined;
  const planned = whenOf(desk, typed, { start, end, duration: ofPlan, mend });
  if (planned === undefined) return undefined;
  const span = spanOf(planned);
  const when = whenOn(desk, typed, { to: moved, field: "moved", zone, span, duration });
  if (when === undefined) return undefined;
  if (end !== undefined && duration === undefined && startsWithin(when, planned, zone)) {
    const wrong =
      "moved is between start and end, so this may be the end of the plan or the new one";
    complain(typed, ["end"], wrong, mend, desk.problems);
    return undefined;
  }
  return { when, movedFrom: movedFrom(planned, when) };
}

/** Most events years away or years long have a slip in a date. */
function warnOfYears(desk: Desk, typed: Fields, when: When): void {
  const { date } = desk.build;
  const [first, last] =
    when.kind === "timed" ? [when.start.date, when.end.date] : [when.first, when.last];
  const say = (name: string, wrong: string) =>
    complain(typed, [name], wrong, "Mend the year, if it is a slip", desk.problems, {
      severity: "warning",
    });
  const field = Object.hasOwn(typed.values, "moved") ? "moved" : "start";
  if (daysBetween(date, first) > 3653)
    say(field, `it is more than ten years ahead, in ${first.slice(0, 4)}`);
  if (daysBetween(first, last) > 366) say("end", `it lasts ${daysBetween(first, last)} days`);
}

const hoursAsPlanned =
  "Leave start and end as first planned, and write duration: and how long it takes now, such as 90 minutes";
const daysAsPlanned =
  "Leave start and end as first planned; if they are, write the new days as start and end, without moved";

/** Whether it starts after the beginning of another time and before its end. */
function startsWithin(when: When, other: When, zone: string): boolean {
  const start = startEpoch(when, zone);
  return startEpoch(other, zone) < start && start < endEpoch(other, zone);
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
    revision: fields.revision,
    revised: fields.updated && postedOf(fields.updated),
  };
}
