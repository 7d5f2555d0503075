/** What the lead is told of events that subscribers would lose: where, and how to cancel instead. */

import { locateField, type RawFields } from "../content/fields/raw-fields.ts";
import { parsePath } from "../content/files/path.ts";
import { fileStart, type Problem } from "../content/files/problem.ts";
import type { Event } from "../model/types.ts";
import { formatDate } from "../time/format.ts";
import type { PlainDate } from "../time/types.ts";
import { getFirstDay } from "../time/when.ts";
import type { Announced } from "./announced.ts";
import { lostOf, type Now, orWithdraw } from "./lost.ts";

type Found = Omit<Problem, "severity">;

/** What the advice is found in. */
interface Around {
  readonly now: Now;
  /** Events that subscribers do not know yet: one of them may be what was lost. */
  readonly fresh: readonly Event[];
  /** Finds the fields of a file, as typed. */
  readonly fieldsOf: (file: string) => RawFields | undefined;
}

/** A problem for each series that has lost sessions, and for each single event that is lost. */
export function lostProblems(
  now: Now,
  before: readonly Announced[],
  fieldsOf: Around["fieldsOf"],
): readonly Found[] {
  const known = new Set(before.map(({ uid }) => uid));
  const around = { now, fresh: now.events.filter(({ uid }) => !known.has(uid)), fieldsOf };
  return lostOf(now, before).map((group) => {
    const [one] = group;
    const series = one.session?.series;
    return series === undefined ? singleLost(one, around) : sessionsLost(group, series, around);
  });
}

function singleLost(one: Announced, { now, fresh, fieldsOf }: Around): Found {
  const { file, uid, title, day } = one;
  const what = `"${title}" of ${formatDate(day, now.settings.language)}`;
  const others = fresh.filter(({ session }) => session === undefined);
  const heir =
    others.find((event) => event.title === title) ??
    others.find(({ when }) => getFirstDay(when) === day);
  if (heir !== undefined) {
    return {
      file: heir.file,
      position: fileStart,
      message: `it seems to be ${what}, which subscribers have as "${uid}", so they would lose it`,
      fix: `Write id: ${uid}${andAlias(file, heir, now)}, and it stays the same entry in their calendars; or bring ${file} back with status: cancelled and a reason. ${orWithdraw(uid)}`,
    };
  }
  return gone(file, `subscribers have ${what}`, "the day", orWithdraw(uid), fieldsOf);
}

/** The old address leads on, unless it is the new one too, or something else has it by now. */
function andAlias(file: string, heir: Event, { events, series }: Now): string {
  const old = parsePath(file);
  if (old.kind !== "event" || heir.aliases.includes(old.url)) return "";
  const taken = [...events, ...series].some(({ url }) => url === old.url);
  return taken ? "" : ` and aliases: ${old.url}`;
}

function sessionsLost(
  group: readonly [Announced, ...Announced[]],
  id: string,
  around: Around,
): Found {
  const { now, fresh, fieldsOf } = around;
  const days = group.map(({ day, session }) => session?.original ?? day).sort();
  const [first = group[0].day] = days;
  const many = days.length > 1;
  const withdraw = orWithdraw(many ? `${id} from ${first}` : group[0].uid);
  const index = `content/events/${id}/index.md`;
  const series = now.series.find((one) => one.id === id);
  const subject = `subscribers have ${daysInWords(days, now.settings.language)} of "${series?.title ?? id}"`;
  if (series === undefined) return seriesLost(group, id, subject, withdraw, around);
  const message = `${subject} in their calendars, and ${many ? "they are" : "it is"} gone`;
  const cancelled = `${first}.md with status: cancelled and a reason`;
  const field = cause(fieldsOf(index), days);
  const place = { ...placeIn(fieldsOf(index), index, field), message };
  const heir = fresh.find(({ session }) => session?.series.id === id && session.hasOwnFile);
  if (heir?.session?.hasOwnFile && heir.session.hasOwnFile && !many) {
    const day = heir.session.originalDate;
    const fix = `If it is on ${day} now, name ${heir.file} ${first}.md again and write moved: ${day} in it; if it is off, write ${cancelled}. ${withdraw}`;
    return { file: heir.file, position: fileStart, message, fix };
  }
  if (series.repeats === undefined)
    return { ...place, fix: `Bring ${cancelled} back. ${withdraw}` };
  const each = many
    ? `cancel the days one by one, as ${cancelled}, or all from then on by status: cancelled, status-from: ${first} and a reason here`
    : `write ${cancelled}, or with moved: and the new day`;
  const restore = field[0] === "skip" ? "Take what is new out of skip" : "Leave the rule as it was";
  return { ...place, fix: `${restore}, and ${each}. ${withdraw}` };
}

/** The series has another name, is a draft, or is gone. */
function seriesLost(
  group: readonly Announced[],
  id: string,
  subject: string,
  withdraw: string,
  { now, fieldsOf }: Around,
): Found {
  const originals = new Set<PlainDate | undefined>(group.map(({ session }) => session?.original));
  const heir = now.series.find(({ sessions }) =>
    sessions.some(({ session }) => originals.has(session?.originalDate)),
  );
  if (heir !== undefined) {
    return {
      file: heir.file,
      position: fileStart,
      message: `${subject} in their calendars, and that series is gone`,
      fix: `If it has become this one, write id: ${id}, and aliases: /events/${id}/; else bring the folder ${id} back with status: cancelled and a reason. ${withdraw}`,
    };
  }
  return gone(`content/events/${id}/index.md`, subject, "its last day", withdraw, fieldsOf);
}

/** Deleted, or a draft: both take it out of calendars without a word. */
function gone(
  file: string,
  subject: string,
  day: string,
  withdraw: string,
  fieldsOf: Around["fieldsOf"],
): Found {
  const fields = fieldsOf(file);
  const draft = fields?.values.draft !== undefined;
  return {
    ...(draft ? placeIn(fields, file, ["draft"]) : { file, position: fileStart }),
    message: `${subject} in their calendars, and it is ${draft ? "a draft now" : "gone"}`,
    fix: `${draft ? "Take draft out and write" : "Bring it back with"} status: cancelled and a reason until ${day} is over, so that they are told. ${withdraw}`,
  };
}

/** The field of a series that most likely took the days away. */
function cause(
  fields: RawFields | undefined,
  days: readonly string[],
): readonly (string | number)[] {
  const values = fields?.values ?? {};
  const skip: readonly unknown[] = Array.isArray(values.skip) ? values.skip : [values.skip];
  const skipped = days.find((day) => skip.includes(day));
  if (skipped !== undefined) return ["skip", skip.indexOf(skipped)];
  const [first = ""] = days;
  if (typeof values.until === "string" && values.until < first) return ["until"];
  const known = ["times", "repeats", "title"].find((name) => Object.hasOwn(values, name));
  return [known ?? "title"];
}

function placeIn(
  fields: RawFields | undefined,
  file: string,
  path: readonly (string | number)[],
): Pick<Found, "file" | "field" | "position"> {
  if (fields === undefined) return { file, position: fileStart };
  const { position, ...place } = locateField(fields, path);
  return { ...place, position: position() };
}

function daysInWords(days: readonly PlainDate[], language: string): string {
  const words = (day: PlainDate | undefined) =>
    day === undefined ? "" : formatDate(day, language);
  if (days.length === 1) return `the session of ${words(days[0])}`;
  return `${days.length} sessions (${words(days[0])} to ${words(days.at(-1))})`;
}
