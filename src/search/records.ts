/** What can be found by searching: every page that has words of its own, as plain data. */
import { titleOf } from "../model/questions.ts";
import type {
  Cohort,
  Event,
  Occasion,
  Person,
  PlainPage,
  Post,
  Series,
  Site,
  SitePath,
  Speaker,
  Tag,
} from "../model/types.ts";
import { dateShort } from "../time/format.ts";
import type { PlainDate } from "../time/types.ts";
import { firstDay } from "../time/when.ts";
import type { Kind, SearchRecord } from "./record.ts";

/** Of a site that holds only what is published, as a build's does. */
export function searchRecords(site: Site): readonly SearchRecord[] {
  const { language } = site.settings;
  return [
    ...site.posts.map((one) => ofPost(one, language)),
    ...site.events.filter(hasOwnWords).map((one) => ofEvent(one, language)),
    ...site.series.map(ofSeries),
    ...site.people.map(ofPerson),
    ...site.cohorts.map(ofCohort),
    ...site.pages.map(ofPage),
  ];
}

/** A session that only its series' rule tells of would be found as often as it repeats. */
function hasOwnWords({ session, body, summary, outputs }: Event): boolean {
  if (session === undefined) return true;
  const words = session.topic !== undefined || summary !== undefined || !body.empty;
  return session.own && (words || outputs.length > 0);
}

function ofPost(post: Post, language: string): SearchRecord {
  return {
    ...common(post, "post", "Post"),
    ...dated(post.posted.date, language),
    tags: ids(post.tags),
    people: names(post.authors.map((author) => author.title)),
    signed: true,
    facts: lines(post.summary),
    body: post.body,
  };
}

function ofEvent(event: Event, language: string): SearchRecord {
  const { reason, outputs } = event;
  return {
    ...common(event, "event", "Event"),
    ...occasion(event),
    title: titleOf(event),
    ...dated(firstDay(event.when), language),
    facts: [...occasion(event).facts, ...lines(reason, ...outputs.map(({ title }) => title))],
  };
}

function ofSeries(series: Series): SearchRecord {
  const { facts, ...rest } = occasion(series);
  return {
    ...common(series, "event", "Series"),
    ...rest,
    facts: [...facts, ...lines(series.repeats)],
  };
}

/** Of somebody who left nothing but the name, whatever is still known of them. */
function ofPerson(person: Person): SearchRecord {
  const { title, summary, role, organisation, body } = person;
  const gone = person.status === "left";
  return {
    ...common(person, "person", "Person"),
    tags: [],
    people: [title],
    facts: gone ? [] : lines(role, organisation, summary),
    body: !gone ? body : undefined,
  };
}

function ofCohort(cohort: Cohort): SearchRecord {
  return {
    ...common(cohort, "cohort", "Cohort"),
    day: cohort.from,
    tags: [],
    people: [],
    facts: lines(cohort.summary),
    body: cohort.body,
  };
}

function ofPage(page: PlainPage): SearchRecord {
  const { summary, body } = page;
  return { ...common(page, "page", "Page"), tags: [], people: [], facts: lines(summary), body };
}

function common({ url, title }: { url: SitePath; title: string }, kind: Kind, label: string) {
  return { url, title, kind, label };
}

function dated(day: PlainDate, language: string) {
  return { day, date: dateShort(day, language) };
}

/** What single events, sessions and series have alike. */
function occasion({ summary, place, speakers, hosts, tags, body }: Occasion) {
  return {
    tags: ids(tags),
    people: names([...speakers, ...hosts].map(({ name }) => name)),
    facts: lines(
      summary,
      place && lines(place.name, place.address).join(", "),
      ...speakers.map(spoken),
    ),
    body,
  };
}

/** "Dot Dee, citizen: Phones in the sun". */
function spoken({ name, perspective, talk }: Speaker): string {
  const who = perspective === undefined ? name : `${name}, ${perspective}`;
  return talk === undefined ? who : `${who}: ${talk}`;
}

const ids = (tags: readonly Tag[]): readonly string[] => tags.map(({ id }) => id);

const names = (list: readonly string[]): readonly string[] => [...new Set(list)];

const lines = (...list: readonly (string | undefined)[]): readonly string[] =>
  list.filter((one) => one !== undefined).filter((one) => one !== "");
