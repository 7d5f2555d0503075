/** Queries of a site. Their indexes are built once. */
import type { When } from "../time/types.ts";
import { createOutputMinutes, type OutputMinutes } from "./outcomes/minutes.ts";
import { createRelatedPosts } from "./related.ts";
import {
  findCohortState,
  findEventState,
  findListState,
  findProgrammeState,
  type State,
} from "./state.ts";
import type { Cohort, Entry, Event, EventBase, Person, Post, Series, Site, Tag } from "./types.ts";

/** The posts and events of a person, a tag or a cohort, in the site's order. */
export interface PostsAndEvents {
  readonly posts: readonly Post[];
  readonly events: readonly Event[];
}

/** Queries of one site. */
export interface SiteQueries {
  /** What a person wrote, and where they speak or host. */
  readonly byPerson: (person: Person) => PostsAndEvents;
  readonly byTag: (tag: Tag) => PostsAndEvents;
  readonly byCohort: (cohort: Cohort) => PostsAndEvents;
  readonly cohortsOf: (person: Person) => readonly Cohort[];
  /** The posts that have most in common with a post, at most `limit`. */
  readonly related: (post: Post, limit: number) => readonly Post[];
  /** The next older and the next newer post. */
  readonly neighbours: (post: Post) => { readonly older?: Post; readonly newer?: Post };
  /** States at the build date; state.ts says what they mean. */
  readonly eventState: (when: When) => State;
  readonly listState: (events: readonly Event[]) => State;
  readonly cohortState: (cohort: Cohort) => State;
  readonly programmeState: () => State;
  /** Events that have not ended, cancelled ones included, by start. */
  readonly upcoming: (events: readonly Event[]) => readonly Event[];
  /** Events that have ended, the latest first. */
  readonly past: (events: readonly Event[]) => readonly Event[];
  readonly outputMinutes: OutputMinutes;
}

const created = new WeakMap<Site, SiteQueries>();

/** Returns the queries of a site; for one site always the same, since checks, record and pages ask. */
export function createQueries(site: Site): SiteQueries {
  const queries = created.get(site) ?? createNewQueries(site);
  created.set(site, queries);
  return queries;
}

function createNewQueries(site: Site): SiteQueries {
  const people = new ContentIndex<Person>();
  const tags = new ContentIndex<Tag>();
  const cohorts = new ContentIndex<Cohort>();
  for (const post of site.posts) {
    for (const author of post.authors) people.get(author).posts.push(post);
    for (const tag of post.tags) tags.get(tag).posts.push(post);
    if (post.cohort !== undefined) cohorts.get(post.cohort).posts.push(post);
  }
  for (const event of site.events) {
    for (const person of listPeople(event)) people.get(person).events.push(event);
    for (const tag of event.tags) tags.get(tag).events.push(event);
    if (event.cohort !== undefined) cohorts.get(event.cohort).events.push(event);
  }
  const postIndex = new Map(site.posts.map((post, i) => [post, i]));
  const isOver = (event: Event) => findEventState(event.when, site) === "over";
  const cohortState = (cohort: Cohort) => findCohortState(cohort, cohorts.get(cohort).events, site);
  let programmeState: State | undefined;
  return {
    byPerson: (person) => people.get(person),
    byTag: (tag) => tags.get(tag),
    byCohort: (cohort) => cohorts.get(cohort),
    cohortsOf: (person) => site.cohorts.filter((cohort) => cohort.people.includes(person)),
    neighbours: (post) => {
      const i = postIndex.get(post) ?? 0;
      const [newer, older] = [site.posts[i - 1], site.posts[i + 1]];
      return { older, newer };
    },
    related: createRelatedPosts(site.posts),
    eventState: (when) => findEventState(when, site),
    listState: (events) => findListState(events, site),
    cohortState,
    programmeState: () => {
      programmeState ??= findProgrammeState(site);
      return programmeState;
    },
    upcoming: (events) => events.filter((event) => !isOver(event)),
    past: (events) => events.filter(isOver).reverse(),
    outputMinutes: createOutputMinutes(site),
  };
}

/** Returns the speakers and hosts that have a page, each once. */
export function listPeople(event: Event | Series): ReadonlySet<Person> {
  const people = [...event.speakers, ...event.hosts].map((speaker) => speaker.person);
  return new Set(people.filter((person) => person !== undefined));
}

/** Returns the language of an entry; undefined where it is the site's. */
export function findOtherLanguage(
  { lang }: Pick<Entry, "lang">,
  siteLanguage: string,
): string | undefined {
  return lang === siteLanguage ? undefined : lang;
}

/** Returns the title with the series: "Digital Café: Phones in the sun". */
export function getFullTitle({ session, title }: Event): string {
  if (session === undefined) return title;
  const { series, topic } = session;
  return topic === undefined || topic === series.title ? series.title : `${series.title}: ${topic}`;
}

/** Whether people can take part online, by a public link or by one that they are sent. */
export function isOnline({
  online,
  onlineNote,
}: Pick<EventBase, "online" | "onlineNote">): boolean {
  return online !== undefined || onlineNote !== undefined;
}

/** Posts and events by key. */
class ContentIndex<K> {
  readonly #entries = new Map<K, { posts: Post[]; events: Event[] }>();

  get(key: K): { posts: Post[]; events: Event[] } {
    const entry = this.#entries.get(key) ?? { posts: [], events: [] };
    this.#entries.set(key, entry);
    return entry;
  }
}
