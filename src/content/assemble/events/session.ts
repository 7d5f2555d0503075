/** Assembles the sessions of a series. */
import { getSessionFile } from "../../../model/event-files.ts";
import { isOff } from "../../../model/state.ts";
import type { Entry, Event, SeriesReference, Status } from "../../../model/types.ts";
import { isPlainDate } from "../../../time/date.ts";
import { parseZonedTime } from "../../../time/parse/moment.ts";
import type { ParseResult, PlainDate, When } from "../../../time/types.ts";
import { type RawFields, reportProblem } from "../../fields/raw-fields.ts";
import { type SessionFields, sessionSchema } from "../../schema/event.ts";
import { emptyBody } from "../../texts/body.ts";
import type { ContentText } from "../../texts/texts.ts";
import { type AssembleContext, assembleEntry, checkEntryFields } from "../context.ts";
import { readZone } from "./event.ts";
import { type EventDetails, readEventDetails, readStatus } from "./event-base.ts";
import {
  findEnd,
  findMovedFrom,
  findPlannedLocation,
  moveWhen,
  resolveStatus,
  type Span,
} from "./moved.ts";
import { warnOfOffsets } from "./offsets.ts";
import {
  listPromised,
  readOutputs,
  readPromises,
  type SessionPromise,
  settleOutputs,
} from "./outputs.ts";
import { addEndDate } from "./when.ts";

/** What all sessions of a series inherit. */
export interface SeriesDefaults {
  readonly series: Entry;
  /** The fields that set the time, as typed. */
  readonly raw: RawFields;
  readonly inherited: EventDetails;
  readonly status: StatusAndReason;
  readonly zone: string;
  /** Start of its sessions' identities. */
  readonly identity: string;
  readonly span: Span;
  /** Outcomes that each session owes. */
  readonly promises: readonly SessionPromise[];
  /** Whether another rule gives the dates now. */
  readonly rule?: "replaced";
}

/**
 * Assembles the session of a date of the recurrence, of a file, or of both. A draft file does not
 * change a session of the recurrence; an extra session with a draft file is unpublished.
 */
export function assembleSession(
  context: AssembleContext,
  defaults: SeriesDefaults,
  date: PlainDate | undefined,
  file: ContentText | undefined,
  source: "rule" | "file" | "extra",
): Event | undefined {
  if (file === undefined)
    return date === undefined ? undefined : assembleRuleSession(context, defaults, date);
  const session = readSession(context, file, defaults.zone, defaults);
  const originalDate = date ?? file.address.date;
  if (originalDate === undefined || !isPlainDate(originalDate)) return undefined;
  const isDraft = context.drafts.has(file.file) && source === "rule";
  if (session === undefined)
    return isDraft ? assembleRuleSession(context, defaults, originalDate, "draft") : undefined;
  const { fields, part: details, status: ownStatus, outputs, zone } = session;
  const entry = assembleEntry(
    file,
    fields.title ?? defaults.series.title,
    { ...fields, lang: fields.lang ?? defaults.series.lang },
    defaults.series.unpublished,
  );
  if (fields.draft && source === "rule" && !context.preview) {
    context.draftSessions.set(file.file, entry);
    return assembleRuleSession(context, defaults, originalDate, "draft");
  }
  const when = readSessionWhen(context, defaults, originalDate, zone, file.fields, fields);
  if (when === undefined)
    return isDraft ? assembleRuleSession(context, defaults, originalDate, "draft") : undefined;
  const planned = planWhen(defaults, originalDate);
  // Without a recurrence its own start is the plan, unless there is `moved`.
  const wasPlanned = source === "rule" || fields.moved !== undefined;
  const movedFrom = wasPlanned && planned.ok ? findMovedFrom(planned.value, when) : undefined;
  const { status: typedStatus = "confirmed", reason } = statusOver(ownStatus, defaults.status);
  const status = resolveStatus(typedStatus, movedFrom);
  return {
    ...entry,
    ...details,
    status,
    reason,
    uid: fields.id ?? `${defaults.identity}-${originalDate}`,
    when,
    movedFrom,
    plannedLocation:
      source === "rule" ? findPlannedLocation(defaults.inherited, details) : undefined,
    ...settleOutputs(context, outputs, {
      raw: file.fields,
      when,
      isOff: isOff(status),
      promises: readPromises(fields.promises, defaults.promises),
    }),
    session: {
      series: toSeriesReference(defaults.series),
      originalDate,
      isExtra: fields.extra === true && source !== "rule",
      hasOwnFile: true,
      rule: source === "rule" ? (defaults.rule ?? "present") : undefined,
      seriesStatus: defaults.status.status,
      topic: fields.title,
    },
  };
}

/** Validates a session's file, except its time; undefined after reporting problems. */
export function readSession(
  context: AssembleContext,
  file: ContentText,
  seriesZone: string,
  defaults?: SeriesDefaults,
) {
  const { moved, start } = file.fields.values;
  const typedStart = moved ?? start ?? file.address.date;
  const planned = defaults?.span.time?.start;
  const isDay = typeof typedStart === "string" && /^[\d-]+$/.test(typedStart);
  const raw = addEndDate(
    file.fields,
    isDay && planned !== undefined ? `${typedStart} ${planned}` : typedStart,
  );
  context.links.addBody(file);
  const zone = readZone(raw, seriesZone);
  const checked = checkEntryFields(context, file, raw, sessionSchema(zone));
  if (checked === undefined) return undefined;
  const { fields, valid } = checked;
  const isUnpublished =
    fields.draft === true || defaults === undefined || defaults.series.unpublished !== undefined;
  const details = readEventDetails(
    context,
    raw,
    fields,
    isUnpublished || !valid,
    defaults?.inherited,
  );
  const status = readStatus(context, raw, fields);
  const outputs = readOutputs(context, raw, fields.outputs);
  return valid ? { fields, part: details, status, outputs, zone } : undefined;
}

/** Assembles a session without a file of its own, or with a draft alone. */
function assembleRuleSession(
  context: AssembleContext,
  defaults: SeriesDefaults,
  date: PlainDate,
  fileState: "new-file" | "draft" = "new-file",
): Event | undefined {
  const { series, inherited } = defaults;
  const when = planWhen(defaults, date);
  if (!when.ok) {
    const fix = `${when.fix} as ${when.field}: in ${series.id}/${date}.md, or add the date to skip`;
    reportProblem(defaults.raw, ["time"], when.message, fix, context.problems);
    return undefined;
  }
  const { status = "confirmed", reason } = defaults.status;
  return {
    id: date,
    file: series.file,
    url: `${series.url}${date}/`,
    title: series.title,
    lang: series.lang,
    body: emptyBody,
    aliases: [],
    unpublished: series.unpublished,
    ...inherited,
    status,
    reason,
    uid: `${defaults.identity}-${date}`,
    when: when.value,
    outputs: [],
    owed: isOff(status)
      ? []
      : listPromised(defaults.promises, when.value, {
          kind: fileState,
          file: getSessionFile(series.file, date),
        }),
    session: {
      series: toSeriesReference(series),
      originalDate: date,
      isExtra: false,
      hasOwnFile: false,
      rule: defaults.rule ?? "present",
      seriesStatus: status,
    },
  };
}

interface StatusAndReason {
  readonly status?: Status;
  readonly reason?: string;
}

/** Returns the session's own status, or the inherited one with the session's own reason if it has one. */
function statusOver(own: StatusAndReason, inherited: StatusAndReason): StatusAndReason {
  if (own.status !== undefined) return own;
  return { status: inherited.status, reason: own.reason ?? inherited.reason };
}

type PlannedWhen =
  | { readonly ok: true; readonly value: When }
  | (Extract<ParseResult<never>, { ok: false }> & { readonly field: "start" | "end" });

/** Returns when the series has its session of a date. */
function planWhen(defaults: SeriesDefaults, date: PlainDate): PlannedWhen {
  const { days, time } = defaults.span;
  if (time === undefined) return { ok: true, value: { kind: "all-day", first: date, last: date } };
  const start = parseZonedTime(date, time.start, defaults.zone);
  if (!start.ok) return { ...start, field: "start" };
  const end = findEnd(date, { days, time }, defaults.zone);
  if (!end.ok) return { ...end, field: "end" };
  return { ok: true, value: { kind: "timed", start: start.value, end: end.value } };
}

/** Returns when the session takes place by its file. */
function readSessionWhen(
  context: AssembleContext,
  defaults: SeriesDefaults,
  originalDate: PlainDate,
  zone: string,
  raw: RawFields,
  fields: SessionFields,
): When | undefined {
  const { moved, start, end, duration } = fields;
  warnOfOffsets(context, raw, zone, { start, end, moved });
  if (moved !== undefined && start !== undefined) {
    const message = "it has both start and moved";
    reportProblem(raw, ["moved"], message, "Remove one of the two", context.problems);
    return undefined;
  }
  return moveWhen(context, raw, {
    newStart: moved ?? start ?? originalDate,
    field: moved === undefined ? "start" : "moved",
    zone,
    span: defaults.span,
    end,
    duration,
  });
}

function toSeriesReference({ id, title, url, summary }: Entry): SeriesReference {
  return { id, title, url, summary };
}
