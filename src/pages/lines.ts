/** Things of the model as the lines and cards that templates print. */

import { optional } from "../model/optional.ts";
import type {
  Cohort,
  Event,
  Link as ModelLink,
  Occasion,
  Person,
  Post,
  Speaker,
  Tag,
} from "../model/types.ts";
import { at, imageAt } from "./frame.ts";
import type {
  CohortLine,
  EventLine,
  Framed,
  OccasionInput,
  PersonCard,
  PostLine,
  SpeakerLine,
} from "./views.ts";

/** With the site's path before addresses of this site. */
export function lines(base: string) {
  const link = (to: { title: string; url: string }): ModelLink => ({
    label: to.title,
    url: base + to.url,
  });
  const tagLink = (tag: Tag): ModelLink => ({ label: tag.name, url: base + encodeURI(tag.url) });

  const post = (one: Post): PostLine => ({
    url: base + one.url,
    title: one.title,
    date: one.posted.date,
    summary: one.summary ?? one.body.excerpt,
    authors: one.authors.map(link),
    ...optional("held", one.held),
  });

  const event = (one: Event): EventLine => ({
    url: base + one.url,
    title: one.title,
    ...optional("series", one.session?.topic === undefined ? undefined : one.session.series.title),
    when: one.when,
    ...optional("place", one.place?.name),
    online: one.online !== undefined,
    status: one.status,
    moved: one.session?.movedFrom !== undefined,
    ...optional("summary", one.summary),
    ...optional("held", one.held),
  });

  const person = (one: Person): PersonCard => ({
    url: base + one.url,
    name: one.title,
    ...optional("role", one.role),
    ...optional("organisation", one.organisation),
    ...optional("pronouns", one.pronouns),
    ...optional("photo", one.photo && imageAt(base, one.photo)),
    ...optional("summary", one.summary),
    left: one.status === "left",
  });

  const speaker = ({ person: who, ...one }: Speaker): SpeakerLine => ({
    ...one,
    ...optional("url", who && base + who.url),
    ...optional("role", who?.role),
  });

  const cohort = (one: Cohort): CohortLine => ({
    ...link(one),
    ...optional("from", one.from),
    ...optional("until", one.until),
    ...optional("summary", one.summary),
  });

  const occasion = (one: Occasion): Omit<OccasionInput, keyof Framed> => ({
    title: one.title,
    ...optional("summary", one.summary),
    body: one.body,
    ...optional(
      "place",
      one.place && { ...one.place, ...optional("url", one.place.url && at(base, one.place.url)) },
    ),
    ...optional("online", one.online && at(base, one.online)),
    ...optional("registration", one.registration && at(base, one.registration)),
    speakers: one.speakers.map(speaker),
    hosts: one.hosts.map(speaker),
    tags: one.tags.map(tagLink),
    ...optional("cohort", one.cohort && link(one.cohort)),
    ...optional("hashtag", one.hashtag),
    ...optional("image", one.image && imageAt(base, one.image)),
  });

  return { link, tagLink, post, event, person, speaker, cohort, occasion };
}

/** The makers of lines for one site. */
export type Lines = ReturnType<typeof lines>;
