import { isOff } from "../../../model/state.ts";
import type { Event } from "../../../model/types.ts";
import { parseZone } from "../../../time/parse/zone.ts";
import type { When } from "../../../time/types.ts";
import { getEndEpoch, getStartEpoch } from "../../../time/when.ts";
import { type RawFields, reportProblem } from "../../fields/raw-fields.ts";
import { type EventFields, eventSchema } from "../../schema/event.ts";
import type { ContentText } from "../../texts/texts.ts";
import { type AssembleContext, assembleEntry, checkEntryFields } from "../context.ts";
import { readEventDetails, readStatus } from "./event-base.ts";
import { convertDateOrTime, findMovedFrom, measureSpan, moveWhen, resolveStatus } from "./moved.ts";
import { warnOfOffsets } from "./offsets.ts";
import { readOutputs, settleOutputs } from "./outputs.ts";
import { closeSlots } from "./speakers.ts";
import { addEndDate, readWhen } from "./when.ts";

const isFields = (fields: unknown): fields is EventFields =>
  typeof fields === "object" && fields !== null && "start" in fields;

/** Assembles a single event; undefined after reporting its problems. */
export function assembleEvent(context: AssembleContext, text: ContentText): Event | undefined {
  const raw = addEndDate(text.fields, text.fields.values.start);
  context.links.addBody(text);
  const zone = readZone(raw, context.settings.zone);
  const checked = checkEntryFields(context, text, raw, eventSchema(zone), { zone, isFields });
  if (checked === undefined) return undefined;
  const { fields, valid } = checked;
  const entry = assembleEntry(text, fields.title, fields);
  const details = readEventDetails(context, raw, fields, entry.unpublished !== undefined || !valid);
  const { status: typedStatus = "confirmed", reason } = readStatus(context, raw, fields);
  const outputs = readOutputs(context, raw, fields.outputs);
  if (!valid) return undefined;
  const times = readTimes(context, raw, zone, fields);
  if (times === undefined) return undefined;
  const status = resolveStatus(typedStatus, times.movedFrom);
  const event: Event = {
    ...entry,
    ...details,
    // The whole file name: two events with one name on two dates have two identities.
    uid: fields.id ?? text.file.replace(/^.*\//, "").replace(/\.md$/, ""),
    ...times,
    status,
    reason,
    ...settleOutputs(context, outputs, { raw, when: times.when, isOff: isOff(status) }),
  };
  return closeSlots(event, context);
}

/** Returns when it takes place, and when it was first planned; undefined after reporting problems. */
function readTimes(
  context: AssembleContext,
  raw: RawFields,
  zone: string,
  fields: EventFields,
): Pick<Event, "when" | "movedFrom"> | undefined {
  const { moved, duration } = fields;
  warnOfOffsets(context, raw, zone, { start: fields.start, end: fields.end, moved });
  const start = convertDateOrTime(fields.start, zone);
  const end = fields.end && convertDateOrTime(fields.end, zone);
  if (moved === undefined) {
    const when = readWhen(context, raw, { start, end, duration });
    return when && { when };
  }
  const orderFix =
    typeof start === "string" && typeof moved === "string" ? keepDaysFix : keepTimesFix;
  // If the plan has an end, or is for whole days, the duration is that of the new time.
  const plannedDuration = end === undefined && typeof start !== "string" ? duration : undefined;
  const planned = readWhen(context, raw, { start, end, duration: plannedDuration, orderFix });
  if (planned === undefined) return undefined;
  const span = measureSpan(planned);
  const when = moveWhen(context, raw, { newStart: moved, field: "moved", zone, span, duration });
  if (when === undefined) return undefined;
  if (end !== undefined && duration === undefined && isStartWithin(when, planned, zone)) {
    const message =
      "moved is between start and end, so end could be the planned end or the new one";
    reportProblem(raw, ["end"], message, orderFix, context.problems);
    return undefined;
  }
  return { when, movedFrom: findMovedFrom(planned, when) };
}

const keepTimesFix =
  "Leave start and end as first planned, and write the new length as duration:, such as 90 minutes";
const keepDaysFix =
  "Leave start and end as first planned; if they are, write the new dates as start and end, and delete moved";

/** Whether it starts after another time's start and before its end. */
function isStartWithin(when: When, other: When, zone: string): boolean {
  const start = getStartEpoch(when, zone);
  return getStartEpoch(other, zone) < start && start < getEndEpoch(other, zone);
}

/** Returns the file's own zone if it is valid, otherwise `siteZone`. */
export function readZone(raw: RawFields, siteZone: string): string {
  const { zone } = raw.values;
  const zoneResult = typeof zone === "string" ? parseZone(zone) : undefined;
  return zoneResult?.ok ? zoneResult.value : siteZone;
}
