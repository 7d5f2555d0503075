/** One session of a series. */

import { optional } from "../../model/optional.ts";
import type { Entry, Event, SeriesName, Status } from "../../model/types.ts";
import { addDays, isPlainDate } from "../../time/date.ts";
import { zonedTime } from "../../time/moment.ts";
import type { Parsed, PlainDate, WallTime, When, ZonedTime } from "../../time/types.ts";
import { noBody } from "../body.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf } from "../desk.ts";
import { complain, type Fields } from "../fields.ts";
import { type SessionFields, sessionSchema } from "../schema/event.ts";
import type { Text } from "../texts.ts";
import { inOwnZone, revised, zoneOf } from "./events.ts";
import { type OccasionPart, occasionOf, outputsOf, statusOf } from "./occasion.ts";
import { whenOf } from "./when.ts";

/** What a series says of all its sessions. */
export interface Plan {
  readonly series: Entry;
  /** The series' own fields. */
  readonly typed: Fields;
  readonly inherited: OccasionPart;
  /** Holds for sessions first planned for `from` or later; for all, if left out. */
  readonly status: {
    readonly status?: Status;
    readonly reason?: string;
    readonly from?: PlainDate;
  };
  readonly zone: string;
  /** What its sessions' identities begin with. */
  readonly identity: string;
  readonly time?: { readonly start: WallTime; readonly end: WallTime };
}

/**
 * The session of a date of the rule, of a file, or of both. A file that is a draft changes
 * nothing about a session that the rule has; one beside the rule is held back with it.
 */
export function sessionOf(
  desk: Desk,
  plan: Plan,
  date: PlainDate | undefined,
  file: Text | undefined,
  source: "rule" | "file" | "extra",
): Event | undefined {
  if (file === undefined) return date === undefined ? undefined : plainSession(desk, plan, date);
  const read = readSession(desk, file, plan.zone, plan);
  const original = date ?? file.address.date;
  if (read === undefined || original === undefined || !isPlainDate(original)) return undefined;
  const { fields, part, status: own, outputs, zone } = read;
  const entry = entryOf(file, fields.title ?? plan.series.title, fields, plan.series.held);
  if (fields.draft && source === "rule" && !desk.preview) {
    desk.shelved.set(file.file, entry);
    return plainSession(desk, plan, original);
  }
  const when = sessionWhen(desk, plan, original, zone, file.fields, fields);
  if (when === undefined) return undefined;
  const planned = plannedWhen(plan, original);
  // Where no rule has planned it, a start of its own is the plan; `moved` says there was another.
  const hadPlan = source === "rule" || fields.moved !== undefined;
  const moved = hadPlan && planned.ok && !sameStart(when, planned.value);
  const status = own.status === undefined ? { ...statusOn(plan, original), ...own } : own;
  return {
    ...entry,
    ...part,
    status: "confirmed",
    ...status,
    uid: fields.id ?? `${plan.identity}-${original}`,
    when,
    outputs,
    session: {
      series: nameOf(plan.series),
      original,
      extra: fields.extra === true && source !== "rule",
      own: true,
      ...(moved ? { movedFrom: planned.value } : {}),
      ...optional("topic", fields.title),
    },
    ...revised(fields),
  };
}

/** A session's file, checked but for its time; undefined after problems were reported. */
export function readSession(desk: Desk, file: Text, seriesZone: string, plan?: Plan) {
  const typed = file.fields;
  desk.links.noteBody(file);
  const zone = zoneOf(typed, seriesZone);
  const checked = checkFields(typed, sessionSchema(zone), desk.problems);
  if (checked === undefined) return undefined;
  const { fields, sound } = checked;
  const held = fields.draft === true || plan === undefined || plan.series.held !== undefined;
  const part = occasionOf(desk, typed, fields, held || !sound, plan?.inherited);
  const status = statusOf(desk, typed, fields);
  const outputs = outputsOf(desk, typed, fields.outputs);
  return sound ? { fields, part, status, outputs, zone } : undefined;
}

/** A session that has no file of its own. */
function plainSession(desk: Desk, plan: Plan, date: PlainDate): Event | undefined {
  const { series, inherited } = plan;
  const when = plannedWhen(plan, date);
  if (!when.ok) {
    const advice = `${when.write} as ${when.field}: in ${series.id}/${date}.md, or skip the day`;
    complain(plan.typed, ["time"], when.wrong, advice, desk.problems);
    return undefined;
  }
  return {
    id: date,
    file: series.file,
    url: `${series.url}${date}/`,
    title: series.title,
    body: noBody,
    aliases: [],
    ...optional("held", series.held),
    ...inherited,
    status: "confirmed",
    ...statusOn(plan, date),
    uid: `${plan.identity}-${date}`,
    when: when.value,
    outputs: [],
    session: { series: nameOf(series), original: date, extra: false, own: false },
  };
}

/** What the series says of the status of its session of a day. */
function statusOn(
  { status: { from, ...status } }: Plan,
  day: PlainDate,
): Pick<Plan["status"], "status" | "reason"> {
  return from === undefined || from <= day ? status : {};
}

type Planned =
  | { readonly ok: true; readonly value: When }
  | (Extract<Parsed<never>, { ok: false }> & { readonly field: "start" | "end" });

/** When the series would have it. */
function plannedWhen(plan: Plan, date: PlainDate): Planned {
  if (plan.time === undefined)
    return { ok: true, value: { kind: "all-day", first: date, last: date } };
  const start = zonedTime(date, plan.time.start, plan.zone);
  if (!start.ok) return { ...start, field: "start" };
  const end = endOn(date, plan.time, plan.zone);
  if (!end.ok) return { ...end, field: "end" };
  return { ok: true, value: { kind: "timed", start: start.value, end: end.value } };
}

function endOn(
  date: PlainDate,
  { start, end }: NonNullable<Plan["time"]>,
  zone: string,
): Parsed<ZonedTime> {
  return zonedTime(end < start ? addDays(date, 1) : date, end, zone);
}

/** What the file says over what the series has: a new day alone keeps the series' time. */
function sessionWhen(
  desk: Desk,
  plan: Plan,
  original: PlainDate,
  zone: string,
  typed: Fields,
  fields: SessionFields,
): When | undefined {
  const { moved, start, end, duration } = fields;
  const say = (field: string, wrong: string, write: string) => {
    complain(typed, [field], wrong, write, desk.problems);
    return undefined;
  };
  if (moved !== undefined && start !== undefined)
    return say("moved", "there is a start and a moved", "Keep one of the two");
  const given = moved ?? start;
  const day = given ?? original;
  if (typeof day !== "string" || plan.time === undefined) {
    return whenOf(desk, typed, {
      start: inOwnZone(day, zone),
      end: end && inOwnZone(end, zone),
      duration,
      ...optional("otherwise", plan.time && minutesOf(plan.time)),
    });
  }
  const begins = zonedTime(day, plan.time.start, zone);
  if (!begins.ok) return say(moved === undefined ? "start" : "moved", begins.wrong, begins.write);
  const own = end !== undefined || duration !== undefined;
  const ends = own ? undefined : endOn(day, plan.time, zone);
  if (ends !== undefined && !ends.ok) return say("end", ends.wrong, ends.write);
  return whenOf(desk, typed, {
    start: begins.value,
    end: ends?.value ?? (end && inOwnZone(end, zone)),
    duration,
  });
}

/** How long it is by the clock on the wall. */
function minutesOf({ start, end }: NonNullable<Plan["time"]>): number {
  const minutes = (time: WallTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (minutes(end) - minutes(start) + 1440) % 1440;
}

function sameStart(a: When, b: When): boolean {
  if (a.kind === "timed" && b.kind === "timed") return a.start.epoch === b.start.epoch;
  return a.kind === "all-day" && b.kind === "all-day" && a.first === b.first;
}

function nameOf({ id, title, url, summary }: Entry): SeriesName {
  return { id, title, url, ...optional("summary", summary) };
}
