/** Creates the search records: one for every page with content of its own. */
import type { Words } from "../locales/words.ts";
import { getMissedUrl } from "../model/addresses.ts";
import { listMissed } from "../model/outcomes/missed.ts";
import { getFullTitle, type SiteQueries } from "../model/queries.ts";
import type { State } from "../model/state.ts";
import type {
  Briefing,
  Cohort,
  Event,
  EventBase,
  Person,
  PlainPage,
  Post,
  Series,
  Site,
  SitePath,
  Speaker,
  Tag,
} from "../model/types.ts";
import { formatDateWithoutWeekday } from "../time/format.ts";
import type { PlainDate } from "../time/types.ts";
import { getFirstDay } from "../time/when.ts";
import type { SearchKind, SearchRecord } from "./search-record.ts";

/** `site` holds only what is published, as in a build. */
export function createSearchRecords(site: Site, queries: SiteQueries): readonly SearchRecord[] {
  const { words } = site.settings;
  return [
    ...site.posts.map((one) => createPostRecord(one, words)),
    ...site.events
      .filter(hasOwnContent)
      .map((one) => createEventRecord(one, queries.eventState(one.when), words)),
    ...site.series.map((one) => createSeriesRecord(one, queries.listState(one.sessions), words)),
    ...site.people.map((one) => createPersonRecord(one, words)),
    ...site.cohorts.map((one) => createCohortRecord(one, queries.cohortState(one), words)),
    ...site.cohorts.flatMap((one) => createMissedRecords(one, site)),
    ...site.briefings.map((one) => createPageRecord(one, "kind-briefing", words)),
    ...site.pages.map((one) => createPageRecord(one, "kind-page", words)),
  ];
}

/** Excludes sessions that repeat their series, which would fill the results. */
function hasOwnContent({ session, body, summary, outputs }: Event): boolean {
  if (session === undefined) return true;
  const hasText = session.topic !== undefined || summary !== undefined || !body.isEmpty;
  return session.hasOwnFile && (hasText || outputs.length > 0);
}

function createPostRecord(post: Post, words: Words): SearchRecord {
  return {
    ...commonFields(post, "post", "kind-post", words),
    ...dateFields(post.posted.date, words),
    tags: tagIds(post.tags),
    people: uniqueNames(post.authors.map((author) => author.title)),
    signed: true,
    facts: nonEmpty(post.summary),
    body: post.body,
  };
}

function createEventRecord(event: Event, state: State, words: Words): SearchRecord {
  const { reason, outputs } = event;
  return {
    ...commonFields(event, "event", "kind-event", words, state === "over"),
    ...eventFields(event),
    status: describeStatus(event, state, words),
    title: getFullTitle(event),
    ...dateFields(getFirstDay(event.when), words),
    facts: [...eventFields(event).facts, ...nonEmpty(reason, ...outputs.map(({ title }) => title))],
  };
}

/** Its rule is no fact of a series that is over. */
function createSeriesRecord(series: Series, state: State, words: Words): SearchRecord {
  const { facts, ...rest } = eventFields(series);
  const isOver = state === "over";
  return {
    ...commonFields(series, "event", "kind-series", words, isOver),
    ...rest,
    facts: [...facts, ...nonEmpty(isOver ? undefined : series.repeats)],
  };
}

/** A former member is found by name only. */
function createPersonRecord(person: Person, words: Words): SearchRecord {
  const { title, summary, role, organisation, body } = person;
  const hasLeft = person.status === "left";
  return {
    ...commonFields(person, "person", "kind-person", words),
    tags: [],
    people: [title],
    facts: hasLeft ? [] : nonEmpty(role, organisation, summary),
    body: !hasLeft ? body : undefined,
  };
}

function createCohortRecord(cohort: Cohort, state: State, words: Words): SearchRecord {
  return {
    ...commonFields(cohort, "cohort", "kind-cohort", words, state === "over"),
    day: cohort.from,
    tags: [],
    people: [],
    facts: nonEmpty(cohort.summary),
    body: cohort.body,
  };
}

/** What its members may have missed is found by the names of the sessions too. */
function createMissedRecords(cohort: Cohort, site: Site): readonly SearchRecord[] {
  const { words } = site.settings;
  const missed = listMissed(cohort, site);
  if (missed.length === 0) return [];
  const { title, url } = cohort;
  const page = { url: getMissedUrl(url), title: words.text("missed-by", { cohort: title }) };
  return [
    {
      ...commonFields(page, "cohort", "kind-cohort", words),
      tags: [],
      people: [],
      facts: [
        words.text("missed-link"),
        words.text("missed-description", { cohort: title }),
        ...new Set(missed.slice(0, foundByName).map(getFullTitle)),
      ],
    },
  ];
}

/** The latest of them: the record of a programme of years stays small. */
const foundByName = 50;

function createPageRecord(
  page: PlainPage | Briefing,
  labelKey: "kind-page" | "kind-briefing",
  words: Words,
): SearchRecord {
  const { summary, body } = page;
  return {
    ...commonFields(page, "page", labelKey, words),
    tags: [],
    people: [],
    facts: nonEmpty(summary),
    body,
  };
}

function commonFields(
  { url, title }: { url: SitePath; title: string },
  kind: SearchKind,
  labelKey: `kind-${SearchKind | "series" | "briefing"}`,
  words: Words,
  isOver = false,
) {
  const labels = [words.text(labelKey), ...(isOver ? [words.text("past")] : [])];
  return { url, title, kind, labels, isOver };
}

/** Past events need no confirmation. */
function describeStatus({ status }: Event, state: State, words: Words): string | undefined {
  if (status === "confirmed" || (status === "tentative" && state === "over")) return undefined;
  return words.text(`${status}-mark`);
}

function dateFields(day: PlainDate, { language }: Words) {
  return { day, date: formatDateWithoutWeekday(day, language) };
}

/** The fields that single events, sessions and series share. */
function eventFields({ summary, place, speakers, hosts, tags, body }: EventBase) {
  return {
    tags: tagIds(tags),
    people: uniqueNames([...speakers, ...hosts].map(({ name }) => name)),
    facts: nonEmpty(
      summary,
      place && nonEmpty(place.name, place.address).join(", "),
      ...speakers.map(formatSpeaker),
    ),
    body,
  };
}

/** "Dot Dee, citizen: Phones in the sun". */
function formatSpeaker({ name, perspective, talk }: Speaker): string {
  const who = perspective === undefined ? name : `${name}, ${perspective}`;
  return talk === undefined ? who : `${who}: ${talk}`;
}

const tagIds = (tags: readonly Tag[]): readonly string[] => tags.map(({ id }) => id);

const uniqueNames = (list: readonly string[]): readonly string[] => [...new Set(list)];

const nonEmpty = (...list: readonly (string | undefined)[]): readonly string[] =>
  list.filter((one) => one !== undefined).filter((one) => one !== "");
