/** Assembles a series: a session for each date of its recurrence and each session file. */
import type { Event, Series } from "../../model/types.ts";
import { describeRecurrence } from "../../time/recurrence/recurrence.ts";
import { compareWhen } from "../../time/when.ts";
import { checkFields } from "../fields/check.ts";
import { type RawFields, reportProblem, reportWarning } from "../fields/raw-fields.ts";
import { type SeriesFields, seriesSchema } from "../schema/event.ts";
import type { ContentText } from "../texts/texts.ts";
import { type AssembleContext, assembleEntry } from "./context.ts";
import { readEventDetails, readStatus } from "./event-base.ts";
import { readZone } from "./events.ts";
import { toSpan } from "./moved.ts";
import { expandDates, readRecurrence, reportStrayFile } from "./series-rule.ts";
import { assembleSession, readSession, type SeriesDefaults } from "./session.ts";

/** Assembles the series of an index.md; `files` are its session files. */
export function assembleSeries(
  context: AssembleContext,
  text: ContentText,
  files: readonly ContentText[],
): Series | undefined {
  const raw = text.fields;
  context.links.addBody(text);
  const checked = checkFields(raw, seriesSchema, context.problems);
  if (checked === undefined) return undefined;
  const { fields, valid } = checked;
  const entry = assembleEntry(text, fields.title, fields);
  const details = readEventDetails(context, raw, fields, entry.unpublished !== undefined || !valid);
  const zone = readZone(raw, context.settings.zone);
  if (!valid) {
    for (const file of files) readSession(context, file, zone);
    return undefined;
  }
  const rule = readRecurrence(context, text, fields);
  if (rule !== undefined) warnOfUnlikelyHours(context, raw, fields.time);
  const defaults: SeriesDefaults = {
    series: entry,
    raw,
    inherited: details,
    status: readSeriesStatus(context, raw, fields),
    zone,
    identity: fields.id ?? entry.id,
    span: toSpan(fields.time),
  };
  const dates = rule === undefined ? [] : expandDates(context, text, fields, rule);
  const filesByDate = new Map(files.map((file) => [file.address.date ?? "", file]));
  const sessions: Event[] = [];
  for (const date of dates) {
    const session = assembleSession(context, defaults, date, filesByDate.get(date), "rule");
    if (session !== undefined) sessions.push(session);
    filesByDate.delete(date);
  }
  for (const file of filesByDate.values()) {
    const session = assembleSession(
      context,
      defaults,
      undefined,
      file,
      rule === undefined ? "file" : "extra",
    );
    if (session === undefined) continue;
    if (rule !== undefined && session.session?.isExtra !== true)
      reportStrayFile(context, file, dates, fields);
    sessions.push(session);
  }
  return {
    ...entry,
    ...details,
    repeats: rule && describeRecurrence(rule),
    time: fields.time,
    sessions: sessions.sort((a, b) => compareWhen(a.when, b.when)),
  };
}

/** Warns of sessions without a time, and of times that end on the next day after more than 12 hours: probably a typo. */
function warnOfUnlikelyHours(
  context: AssembleContext,
  raw: RawFields,
  time: SeriesFields["time"],
): void {
  if (time === undefined) {
    const fix = "Write time: 12:30 to 13:30, unless you mean whole days";
    reportWarning(
      raw,
      ["repeats"],
      "there is no time, so each session is a whole day",
      fix,
      context.problems,
    );
    return;
  }
  const { start, end } = time;
  const toHours = (of: string) => Number(of.slice(0, 2)) + Number(of.slice(3)) / 60;
  if (toHours(end) >= toHours(start) || toHours(end) + 24 - toHours(start) <= 12) return;
  const message = `${end} is before ${start}, so each session would end on the next day`;
  reportWarning(
    raw,
    ["time"],
    message,
    `Write time: ${end} to ${start}, if you mean the same day`,
    context.problems,
  );
}

function readSeriesStatus(
  context: AssembleContext,
  raw: RawFields,
  fields: SeriesFields,
): SeriesDefaults["status"] {
  const from = fields["status-from"];
  if (from !== undefined && fields.status === undefined) {
    const fix = "Write status: cancelled, or remove it";
    reportProblem(raw, ["status-from"], "there is no status", fix, context.problems);
  }
  return { ...readStatus(context, raw, fields), from };
}
