/**
 * Events that are there, and where subscribers will not look: put on a day that is over, most likely
 * by a slip, further ahead than events are published now, or under other identities. What is gone is
 * told in lost-problems.ts.
 */
import { locateField, type RawFields } from "../content/fields/raw-fields.ts";
import { fileStart, type Problem } from "../content/files/problem.ts";
import { formatDate } from "../time/format.ts";
import { addMonths, countMonthsUntil } from "../time/months.ts";
import { getEndEpoch, getFirstDay } from "../time/when.ts";
import type { Announced } from "./announced.ts";
import { isWithdrawn, type Now, orWithdraw } from "./lost.ts";

type Found = Omit<Problem, "severity">;
type FieldsOf = (file: string) => RawFields | undefined;

/** A problem for each that is on an earlier day than subscribers have it, and would be over. */
export function backdated(
  now: Now,
  before: readonly Announced[],
  fieldsOf: FieldsOf,
): readonly Found[] {
  const { settings, buildDate } = now;
  const { language, zone, calendar } = settings;
  const events = new Map(now.events.map((event) => [event.uid, event]));
  const found: Found[] = [];
  for (const announced of before) {
    const event = events.get(announced.uid);
    if (event === undefined || announced.ends <= buildDate.epoch) continue;
    const day = getFirstDay(event.when);
    const over = getEndEpoch(event.when, zone) <= buildDate.epoch;
    if (!over || day >= announced.day || isWithdrawn(announced, calendar.withdrawn)) continue;
    const field = ["moved", "start"].find((name) => hasField(fieldsOf(event.file), name));
    found.push({
      ...placeIn(event.file, field === undefined ? [] : [field], fieldsOf),
      message: `subscribers have "${announced.title}" on ${formatDate(announced.day, language)}, and now it would be over already, on ${formatDate(day, language)}`,
      fix: `Mend the date; if it is off, leave it as it was and write status: cancelled and a reason. ${orWithdraw(announced.uid)}`,
    });
  }
  return found;
}

/** What there is to say where fewer months ahead are published than in `released`. */
export function beyond(
  { settings, buildDate, events, series }: Now,
  released: readonly Announced[],
  fieldsOf: FieldsOf,
): Found | undefined {
  const { namespace, monthsAhead, withdrawn } = settings.calendar;
  const horizon = addMonths(buildDate.date, monthsAhead);
  const there = new Set(events.map(({ uid }) => uid));
  const known = new Set(series.map(({ id }) => id));
  const days = released
    .filter((one) => one.namespace === namespace && !there.has(one.uid))
    .filter((one) => !isWithdrawn(one, withdrawn))
    .flatMap(({ session }) => (session !== undefined && known.has(session.series) ? [session] : []))
    .map(({ original }) => original)
    .filter((day) => day > horizon)
    .sort();
  const last = days.at(-1);
  if (last === undefined) return undefined;
  const needed = countMonthsUntil(last, buildDate.date, monthsAhead) ?? monthsAhead;
  const sessions = days.length === 1 ? "a session" : `${days.length} sessions`;
  return {
    ...placeIn("content/site.yaml", ["calendar", "months-ahead"], fieldsOf),
    message: `subscribers have ${sessions} up to ${formatDate(last, settings.language)}, which vanish until their time comes, as ${monthsAhead} months ahead are published now`,
    fix: `Write under calendar: months-ahead: ${needed}, if they are to stay`,
  };
}

/** What there is to say where the events of `released` have identities of another host now. */
export function renamed(
  { settings, events }: Now,
  released: readonly Announced[],
  fieldsOf: FieldsOf,
): Found | undefined {
  const { namespace } = settings.calendar;
  const there = new Set(events.map(({ uid }) => uid));
  const other = released.find((one) => there.has(one.uid) && one.namespace !== namespace);
  if (other === undefined) return undefined;
  return {
    ...placeIn("content/site.yaml", ["calendar", "namespace"], fieldsOf),
    message: `subscribers have the events as those of ${other.namespace}, and now they are of ${namespace}: in calendars each is another event`,
    fix: `Write under calendar: namespace: ${other.namespace}, if it is the same programme at another address`,
  };
}

function hasField(fields: RawFields | undefined, name: string): boolean {
  return Object.hasOwn(fields?.values ?? {}, name);
}

function placeIn(
  file: string,
  path: readonly string[],
  fieldsOf: FieldsOf,
): Pick<Found, "file" | "field" | "position"> {
  const fields = fieldsOf(file);
  if (path.length === 0) return { file, position: fileStart };
  if (fields === undefined) return { file, position: fileStart, field: path.join(".") };
  const { position, ...place } = locateField(fields, path);
  return { ...place, position: position() };
}
