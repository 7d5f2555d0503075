/** One session of a series. */

import type { Entry, Event, SeriesName, Status } from "../../model/types.ts";
import { isPlainDate } from "../../time/date.ts";
import { zonedTime } from "../../time/moment.ts";
import type { Parsed, PlainDate, When } from "../../time/types.ts";
import { noBody } from "../body.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf } from "../desk.ts";
import { complain, type Fields } from "../fields.ts";
import { type SessionFields, sessionSchema } from "../schema/event.ts";
import type { Text } from "../texts.ts";
import { revised, zoneOf } from "./events.ts";
import { endOn, movedFrom, type Span, statusOnceMoved, whenOn } from "./moved.ts";
import { type OccasionPart, occasionOf, outputsOf, statusOf } from "./occasion.ts";
import { withDayOfEnd } from "./when.ts";

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
  readonly span: Span;
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
  const from = hadPlan && planned.ok ? movedFrom(planned.value, when) : undefined;
  const { status = "confirmed", reason } = statusOver(own, statusOn(plan, original));
  return {
    ...entry,
    ...part,
    status: statusOnceMoved(status, from),
    reason,
    uid: fields.id ?? `${plan.identity}-${original}`,
    when,
    movedFrom: from,
    outputs,
    session: {
      series: nameOf(plan.series),
      original,
      extra: fields.extra === true && source !== "rule",
      own: true,
      topic: fields.title,
    },
    ...revised(fields),
  };
}

/** A session's file, checked but for its time; undefined after problems were reported. */
export function readSession(desk: Desk, file: Text, seriesZone: string, plan?: Plan) {
  const { moved, start } = file.fields.values;
  const typed = withDayOfEnd(file.fields, moved ?? start ?? file.address.date);
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
  const { status = "confirmed", reason } = statusOn(plan, date);
  return {
    id: date,
    file: series.file,
    url: `${series.url}${date}/`,
    title: series.title,
    body: noBody,
    aliases: [],
    held: series.held,
    ...inherited,
    status,
    reason,
    uid: `${plan.identity}-${date}`,
    when: when.value,
    outputs: [],
    session: { series: nameOf(series), original: date, extra: false, own: false },
  };
}

type StatusAndReason = Pick<Plan["status"], "status" | "reason">;

/** A session's own status; the series' where it has none, with its own reason where it has one. */
function statusOver(own: StatusAndReason, inherited: StatusAndReason): StatusAndReason {
  if (own.status !== undefined) return own;
  return { status: inherited.status, reason: own.reason ?? inherited.reason };
}

/** What the series says of the status of its session of a day. */
function statusOn({ status: { from, ...status } }: Plan, day: PlainDate): StatusAndReason {
  return from === undefined || from <= day ? status : {};
}

type Planned =
  | { readonly ok: true; readonly value: When }
  | (Extract<Parsed<never>, { ok: false }> & { readonly field: "start" | "end" });

/** When the series would have it. */
function plannedWhen(plan: Plan, date: PlainDate): Planned {
  const { days, time } = plan.span;
  if (time === undefined) return { ok: true, value: { kind: "all-day", first: date, last: date } };
  const start = zonedTime(date, time.start, plan.zone);
  if (!start.ok) return { ...start, field: "start" };
  const end = endOn(date, { days, time }, plan.zone);
  if (!end.ok) return { ...end, field: "end" };
  return { ok: true, value: { kind: "timed", start: start.value, end: end.value } };
}

/** What the file says over what the series has. */
function sessionWhen(
  desk: Desk,
  plan: Plan,
  original: PlainDate,
  zone: string,
  typed: Fields,
  fields: SessionFields,
): When | undefined {
  const { moved, start, end, duration } = fields;
  if (moved !== undefined && start !== undefined) {
    const wrong = "there is a start and a moved";
    complain(typed, ["moved"], wrong, "Keep one of the two", desk.problems);
    return undefined;
  }
  return whenOn(desk, typed, {
    to: moved ?? start ?? original,
    field: moved === undefined ? "start" : "moved",
    zone,
    span: plan.span,
    end,
    duration,
  });
}

function nameOf({ id, title, url, summary }: Entry): SeriesName {
  return { id, title, url, summary };
}
