/** A series and its sessions: the rule's dates, with what files of their own say laid over. */

import type { Event, Series } from "../../model/types.ts";
import { describeRepeats } from "../../time/repeats.ts";
import { compareWhen } from "../../time/when.ts";
import { checkFields } from "../check.ts";
import { type Desk, entryOf } from "../desk.ts";
import { complain, type Fields } from "../fields.ts";
import { type SeriesFields, seriesSchema } from "../schema/event.ts";
import type { Text } from "../texts.ts";
import { zoneOf } from "./events.ts";
import { spanOfHours } from "./moved.ts";
import { occasionOf, statusOf } from "./occasion.ts";
import { datesOf, ruleOf, strayFile } from "./series-rule.ts";
import { type Plan, readSession, sessionOf } from "./session.ts";

/** The series of an index.md; `files` are the dated files beside it. */
export function seriesOf(desk: Desk, text: Text, files: readonly Text[]): Series | undefined {
  const typed = text.fields;
  desk.links.noteBody(text);
  const checked = checkFields(typed, seriesSchema, desk.problems);
  if (checked === undefined) return undefined;
  const { fields, sound } = checked;
  const entry = entryOf(text, fields.title, fields);
  const occasion = occasionOf(desk, typed, fields, entry.held !== undefined || !sound);
  const zone = zoneOf(typed, desk.settings.zone);
  if (!sound) {
    for (const file of files) readSession(desk, file, zone);
    return undefined;
  }
  const rule = ruleOf(desk, text, fields);
  if (rule !== undefined) warnOfHours(desk, typed, fields.time);
  const plan: Plan = {
    series: entry,
    typed,
    inherited: occasion,
    status: seriesStatus(desk, typed, fields),
    zone,
    identity: fields.id ?? entry.id,
    span: spanOfHours(fields.time),
  };
  const dates = rule === undefined ? [] : datesOf(desk, text, fields, rule);
  const byDate = new Map(files.map((file) => [file.address.date ?? "", file]));
  const sessions: Event[] = [];
  for (const date of dates) {
    const session = sessionOf(desk, plan, date, byDate.get(date), "rule");
    if (session !== undefined) sessions.push(session);
    byDate.delete(date);
  }
  for (const file of byDate.values()) {
    const session = sessionOf(desk, plan, undefined, file, rule === undefined ? "file" : "extra");
    if (session === undefined) continue;
    if (rule !== undefined && session.session?.extra !== true) strayFile(desk, file, dates, fields);
    sessions.push(session);
  }
  return {
    ...entry,
    ...occasion,
    repeats: rule && describeRepeats(rule),
    time: fields.time,
    sessions: sessions.sort((a, b) => compareWhen(a.when, b.when)),
  };
}

/** Whole days, and hours that run over midnight for longer than not, are mostly slips. */
function warnOfHours(desk: Desk, typed: Fields, time: SeriesFields["time"]): void {
  const severity = "warning";
  if (time === undefined) {
    const write = "Write time: 12:30 to 13:30, unless that is meant";
    complain(
      typed,
      ["repeats"],
      "without a time each session is a whole day",
      write,
      desk.problems,
      { severity },
    );
    return;
  }
  const { start, end } = time;
  const hours = (of: string) => Number(of.slice(0, 2)) + Number(of.slice(3)) / 60;
  if (hours(end) >= hours(start) || hours(end) + 24 - hours(start) <= 12) return;
  const wrong = `${end} is before ${start}, so each session would end on the next day`;
  complain(
    typed,
    ["time"],
    wrong,
    `Write time: ${end} to ${start}, if that is meant`,
    desk.problems,
    { severity },
  );
}

function seriesStatus(desk: Desk, typed: Fields, fields: SeriesFields): Plan["status"] {
  const from = fields["status-from"];
  if (from !== undefined && fields.status === undefined) {
    const write = "Write status: cancelled, or take it out";
    complain(typed, ["status-from"], "there is no status", write, desk.problems);
  }
  return { ...statusOf(desk, typed, fields), from };
}
