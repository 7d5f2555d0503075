/** What pages ask of a site. Indexes are made once and asked often. */
import type { When } from "../time/types.ts";
import { isPast } from "../time/when.ts";
import { relatedAmong } from "./related.ts";
import type { Cohort, Event, Person, Post, Series, Site, Tag } from "./types.ts";

/** What belongs to a person, a tag or a cohort; lists keep the site's order. */
export interface Belongings {
  readonly posts: readonly Post[];
  readonly events: readonly Event[];
}

export interface Questions {
  readonly ofPerson: (person: Person) => Belongings;
  readonly ofTag: (tag: Tag) => Belongings;
  readonly ofCohort: (cohort: Cohort) => Belongings;
  readonly cohortsOf: (person: Person) => readonly Cohort[];
  /** The next older and the next newer post. */
  /** Those that have most in common with a post, at most so many. */
  readonly related: (post: Post, most: number) => readonly Post[];
  readonly neighbours: (post: Post) => { readonly older?: Post; readonly newer?: Post };
  readonly isPast: (when: When) => boolean;
  /** Cancelled ones too, by start. */
  readonly coming: (events: readonly Event[]) => readonly Event[];
  /** Latest first. */
  readonly past: (events: readonly Event[]) => readonly Event[];
}

/** Prepares the answers; nothing is kept beside the site itself. */
export function questions(site: Site): Questions {
  const people = new Index<Person>();
  const tags = new Index<Tag>();
  const cohorts = new Index<Cohort>();
  for (const post of site.posts) {
    for (const author of post.authors) people.of(author).posts.push(post);
    for (const tag of post.tags) tags.of(tag).posts.push(post);
    if (post.cohort !== undefined) cohorts.of(post.cohort).posts.push(post);
  }
  for (const event of site.events) {
    for (const person of peopleOf(event)) people.of(person).events.push(event);
    for (const tag of event.tags) tags.of(tag).events.push(event);
    if (event.cohort !== undefined) cohorts.of(event.cohort).events.push(event);
  }
  const place = new Map(site.posts.map((post, i) => [post, i]));
  const gone = (when: When) => isPast(when, site.build, site.settings.zone);
  return {
    ofPerson: (person) => people.of(person),
    ofTag: (tag) => tags.of(tag),
    ofCohort: (cohort) => cohorts.of(cohort),
    cohortsOf: (person) => site.cohorts.filter((cohort) => cohort.people.includes(person)),
    neighbours: (post) => {
      const i = place.get(post) ?? 0;
      const [newer, older] = [site.posts[i - 1], site.posts[i + 1]];
      return { older, newer };
    },
    related: relatedAmong(site.posts),
    isPast: gone,
    coming: (events) => events.filter((event) => !gone(event.when)),
    past: (events) => events.filter((event) => gone(event.when)).reverse(),
  };
}

/** Those who speak at or host an event and have a page, each once. */
export function peopleOf(event: Event | Series): ReadonlySet<Person> {
  const people = [...event.speakers, ...event.hosts].map((speaker) => speaker.person);
  return new Set(people.filter((person) => person !== undefined));
}

/** What an event goes by where nothing beside it names its series: "Digital Café: Phones in the sun". */
export function titleOf({ session, title }: Event): string {
  if (session === undefined) return title;
  const { series, topic } = session;
  return topic === undefined || topic === series.title ? series.title : `${series.title}: ${topic}`;
}

class Index<K> {
  readonly #lists = new Map<K, { posts: Post[]; events: Event[] }>();

  of(key: K): { posts: Post[]; events: Event[] } {
    const found = this.#lists.get(key) ?? { posts: [], events: [] };
    this.#lists.set(key, found);
    return found;
  }
}
