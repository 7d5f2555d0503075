/** What advice is made from, and the parts of sentences that all advice shares. */
import { locateField, type RawFields } from "../content/fields/raw-fields.ts";
import type { YamlPath } from "../content/fields/yaml.ts";
import { fileStart, type Problem } from "../content/files/problem.ts";
import type { Event, Series, Site } from "../model/types.ts";
import { isPlainDate } from "../time/date.ts";
import { formatDateWithoutWeekday } from "../time/format.ts";
import { indexRecord, type RecordIndex } from "./index-record.ts";
import type { RecordAddress, RecordEvent, SiteRecord } from "./record.ts";

export interface AdviceContext {
  readonly site: Site;
  readonly old: RecordIndex;
  readonly now: RecordIndex;
  /** Returns the fields of a file as typed. */
  readonly getRawFields: (file: string) => RawFields | undefined;
  /** Returns the event of a record as the new site has it. */
  readonly findEvent: (event: RecordEvent) => Event | undefined;
  /** Returns an event of the new site as it was published. */
  readonly findPublished: (event: Event) => RecordEvent | undefined;
}

/** A problem before the last remedy is added to its fix. */
export interface Advice extends Problem {
  /** What `removed` would have to name, so that it is none. */
  readonly removal?: string | undefined;
}

export function createAdviceContext(
  site: Site,
  getRawFields: AdviceContext["getRawFields"],
  before: SiteRecord,
  after: SiteRecord,
): AdviceContext {
  const old = indexRecord(before);
  const now = indexRecord(after);
  const events = new Map(site.events.map((event) => [now.toIdentity(event.uid), event]));
  return {
    site,
    old,
    now,
    getRawFields,
    findEvent: ({ uid }) => events.get(old.toIdentity(uid)),
    findPublished: ({ uid }) => old.events.get(now.toIdentity(uid)),
  };
}

/** Returns where a field stands; the start of the file, if the file has none of the fields. */
export function locate(
  { getRawFields }: AdviceContext,
  file: string,
  ...fields: readonly YamlPath[]
): Pick<Problem, "file" | "field" | "position"> {
  const raw = getRawFields(file);
  const path = fields.find(
    ([name]) => name !== undefined && Object.hasOwn(raw?.values ?? {}, name),
  );
  if (raw === undefined || path === undefined) return { file, position: fileStart };
  const { position, ...place } = locateField(raw, path);
  return { ...place, position: position() };
}

/**
 * Returns where a file that is not published any more is reported: at draft, if that is why, or else
 * at its start, as it is gone.
 */
export function locateUnpublished(
  context: AdviceContext,
  file: string,
): { readonly isDraft: boolean; readonly place: Pick<Problem, "file" | "field" | "position"> } {
  const isDraft = Object.hasOwn(context.getRawFields(file)?.values ?? {}, "draft");
  return { isDraft, place: locate(context, file, ["draft"]) };
}

/** Whether nothing else can be what was there: of its kind, one alone has gone and one come with its title. */
export function isCertain(
  { old, now }: AdviceContext,
  { kind, title }: RecordAddress,
  heir: Pick<RecordAddress, "title">,
): boolean {
  const isAlike = (other: RecordAddress) => other.kind === kind && other.title === title;
  const fresh = [...now.addresses].filter(
    ([path, one]) => isAlike(one) && !old.addresses.has(path),
  );
  const gone = [...old.addresses].filter(([path, one]) => isAlike(one) && !now.paths.has(path));
  return heir.title === title && fresh.length === 1 && gone.length === 1;
}

/** Returns the id of a series by the URL of its page. */
export function getSeriesId({ toPath }: RecordIndex, seriesUrl: string): string {
  return toPath(seriesUrl).split("/")[2] ?? "";
}

/**
 * Returns "the session on 2 December 2026", "18 past sessions (2 December 2026 to 31 March 2027)".
 * `owner` stands after the noun: ' of "Digital Café"'.
 */
export function describeSessions(
  events: readonly RecordEvent[],
  language: string,
  noun: string,
  owner = "",
): string {
  const days = events.map(({ planned, start }) => planned ?? start.slice(0, 10)).sort();
  const format = (day = "") => (isPlainDate(day) ? formatDateWithoutWeekday(day, language) : day);
  if (days.length === 1) return `the ${noun}${owner} on ${format(days[0])}`;
  return `${days.length} ${noun}s${owner} (${format(days[0])} to ${format(days.at(-1))})`;
}

/** Returns the original date of the next session; the day of the build if there is none. */
export function getNextDate(
  { site, old, findPublished }: AdviceContext,
  series: Series | undefined,
): string {
  const next = series?.sessions.find((session) => {
    const event = findPublished(session);
    return event !== undefined && old.getEnd(event) > site.buildDate.epoch;
  });
  return next?.session?.originalDate ?? site.buildDate.date;
}

/**
 * Returns the lines of an entry of `later`, each after a line break; with `later:` above them,
 * unless the series has entries, `raw`.
 */
export function writeEntry(
  raw: RawFields | undefined,
  from: string,
  fields: readonly string[],
): string {
  const hasEntries = Object.hasOwn(raw?.values ?? {}, "later");
  const lines = [`  - from: ${from}`, ...fields.map((line) => `    ${line}`)];
  return `\n${[...(hasEntries ? [] : ["later:"]), ...lines].join("\n")}\n`;
}

/** Returns fields to write: one in the sentence, several each on a line of its own. */
export function writeFields(fields: readonly string[]): string {
  return fields.length === 1 ? ` ${fields.join()}` : `\n${fields.join("\n")}\n`;
}

/** Adds the last remedy to others, which may end with lines to write. */
export function orRemove(fix: string, removal: string): string {
  const separator = fix.endsWith("\n") ? "" : ". ";
  return `${fix}${separator}If it may disappear without notice, ${removal}`;
}
