/** One session of a series. */

import { optional } from "../../model/optional.ts";
import type { Entry, Event } from "../../model/types.ts";
import { addDays, parseDate } from "../../time/date.ts";
import { zonedTime } from "../../time/moment.ts";
import type { PlainDate, WallTime, When, ZonedTime } from "../../time/types.ts";
import { noBody } from "../body.ts";
import { checkFields, complain, type Fields } from "../check.ts";
import { type Desk, entryOf } from "../desk.ts";
import { start } from "../problem.ts";
import { type SessionFields, sessionSchema } from "../schema/event.ts";
import type { Text } from "../texts.ts";
import { inOwnZone, revised } from "./events.ts";
import { type Inherited, occasionOf, outputsOf, statusOf } from "./occasion.ts";
import { whenOf } from "./when.ts";

/** What a series says of all its sessions. */
export interface Plan {
  readonly series: Entry;
  readonly inherited: Inherited;
  readonly zone: string;
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
  const typed = file.fields;
  const fields = checkFields(typed, sessionSchema(plan.zone), desk.problems);
  const original = date ?? originalOf(desk, file);
  if (fields === undefined || original === undefined) return undefined;
  if (fields.draft && source === "rule" && !desk.preview) return plainSession(desk, plan, original);
  const planned = plannedWhen(desk, plan, original, typed);
  const entry = entryOf(file, fields.title ?? plan.series.title, fields, plan.series.held);
  const part = occasionOf(desk, typed, fields, entry.held !== undefined, plan.inherited);
  const own = statusOf(desk, typed, fields);
  const outputs = outputsOf(desk, typed, fields.outputs);
  desk.links.noteBody(file);
  const when = planned && sessionWhen(desk, plan, fields, typed, planned);
  if (when === undefined || planned === undefined) return undefined;
  return {
    ...entry,
    ...part,
    uid: fields.id ?? `${plan.series.id}-${original}`,
    when,
    status: own.status ?? plan.inherited.status ?? "confirmed",
    ...optional(
      "reason",
      own.reason ?? (own.status === undefined ? plan.inherited.reason : undefined),
    ),
    outputs,
    session: {
      series: nameOf(plan.series),
      original,
      extra: fields.extra === true,
      own: true,
      ...(source === "rule" && !sameStart(when, planned) ? { movedFrom: planned } : {}),
      ...optional("topic", fields.title),
    },
    ...revised(fields),
  };
}

/** A session that has no file of its own. */
function plainSession(desk: Desk, plan: Plan, date: PlainDate): Event | undefined {
  const { series, inherited } = plan;
  const when = plannedWhen(desk, plan, date, undefined);
  if (when === undefined) return undefined;
  return {
    id: date,
    file: series.file,
    url: `${series.url}${date}/`,
    title: series.title,
    body: noBody,
    aliases: [],
    ...optional("held", series.held),
    ...inherited,
    uid: `${series.id}-${date}`,
    when,
    status: inherited.status ?? "confirmed",
    outputs: [],
    session: { series: nameOf(series), original: date, extra: false, own: false },
  };
}

/** When the series would have it. */
function plannedWhen(
  desk: Desk,
  plan: Plan,
  date: PlainDate,
  typed: Fields | undefined,
): When | undefined {
  if (plan.time === undefined) return { kind: "all-day", first: date, last: date };
  const { start: begins, end: ends } = plan.time;
  const from = zonedTime(date, begins, plan.zone);
  const to = zonedTime(ends < begins ? addDays(date, 1) : date, ends, plan.zone);
  if (from.ok && to.ok) return { kind: "timed", start: from.value, end: to.value };
  const failed = from.ok ? to : from;
  if (!failed.ok) {
    const advice = `${failed.write} as start: in a file ${date}.md, or skip the day`;
    desk.problems.add({
      file: typed?.file ?? plan.series.file,
      at: start,
      field: "time",
      wrong: failed.wrong,
      write: advice,
    });
  }
  return undefined;
}

function sessionWhen(
  desk: Desk,
  plan: Plan,
  fields: SessionFields,
  typed: Fields,
  planned: When,
): When | undefined {
  if (fields.moved !== undefined && fields.start !== undefined) {
    complain(
      typed,
      ["moved"],
      "there is a start and a moved",
      "Keep one of the two",
      desk.problems,
    );
  }
  const given = fields.moved ?? fields.start;
  const from: PlainDate | ZonedTime = planned.kind === "timed" ? planned.start : planned.first;
  const moved = given === undefined ? from : atItsTime(given, planned, plan.zone);
  const minutes =
    planned.kind === "timed" ? (planned.end.epoch - planned.start.epoch) / 60_000 : undefined;
  return whenOf(desk, typed, {
    start: inOwnZone(moved, plan.zone),
    end: fields.end && inOwnZone(fields.end, plan.zone),
    duration: fields.duration,
    ...optional("otherwise", minutes),
  });
}

/** A new day alone keeps the series' time. */
function atItsTime(
  given: PlainDate | ZonedTime,
  planned: When,
  zone: string,
): PlainDate | ZonedTime {
  if (typeof given !== "string" || planned.kind === "all-day") return given;
  const time = zonedTime(given, planned.start.time, zone);
  return time.ok ? time.value : given;
}

function sameStart(a: When, b: When): boolean {
  if (a.kind === "timed" && b.kind === "timed") return a.start.epoch === b.start.epoch;
  return a.kind === "all-day" && b.kind === "all-day" && a.first === b.first;
}

function originalOf(desk: Desk, file: Text): PlainDate | undefined {
  const date = parseDate(file.address.date ?? "");
  if (date.ok) return date.value;
  desk.problems.add({
    file: file.file,
    at: start,
    wrong: `the file's name: ${date.wrong}`,
    write: "Rename the file to the day on which the session was first planned",
  });
  return undefined;
}

function nameOf({ id, title, url }: Entry) {
  return { id, title, url };
}
