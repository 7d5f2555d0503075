/** Things of the model as the lines and cards that templates print. */

import { optional } from "../model/optional.ts";
import type {
  Cohort,
  Event,
  Link as ModelLink,
  Occasion,
  Person,
  Post,
  Site,
  Speaker,
  Status,
  Tag,
} from "../model/types.ts";
import { utcMinute } from "../time/format.ts";
import type { PlainDate, When } from "../time/types.ts";
import { endEpoch } from "../time/when.ts";
import { at } from "./frame.ts";
import { hashtagOf } from "./hashtag.ts";
import type { Pictures } from "./pictures.ts";
import type {
  AuthorCard,
  CohortLine,
  EventLine,
  Framed,
  Hashtag,
  HostLine,
  OccasionInput,
  PersonCard,
  PostLine,
  SpeakerLine,
} from "./views.ts";

/** With the site's path before addresses of this site. */
export function lines(
  { settings, build }: Site,
  isPast: (when: When) => boolean,
  pictures: Pictures,
) {
  const { base, zone } = settings;
  const link = (to: { title: string; url: string }): ModelLink => ({
    label: to.title,
    url: base + to.url,
  });
  const tagLink = (tag: Tag): ModelLink => ({ label: tag.name, url: base + encodeURI(tag.url) });

  const accounts = settings.conversation?.accounts ?? [];
  const hashtag = (name: string | undefined): Hashtag | undefined =>
    name === undefined ? undefined : hashtagOf(name, accounts);

  const post = (one: Post): PostLine => ({
    url: base + one.url,
    title: one.title,
    date: one.posted.date,
    summary: one.summary ?? one.body.excerpt,
    authors: one.authors.map(link),
    ...optional("held", one.held),
  });

  /** What is over needs no more confirming. */
  const status = (one: Event): Status =>
    one.status === "tentative" && isPast(one.when) ? "confirmed" : one.status;

  /** The instant at which it is over. */
  const ends = ({ when }: Event): string => utcMinute(endEpoch(when, zone));

  const event = (one: Event): EventLine => ({
    url: base + one.url,
    title: one.title,
    ...optional("series", one.session?.topic === undefined ? undefined : one.session.series.title),
    when: one.when,
    ends: ends(one),
    ...optional("place", one.place?.name),
    online: one.online !== undefined,
    status: status(one),
    moved: one.movedFrom !== undefined,
    ...optional("summary", one.summary),
    ...optional("held", one.held),
  });

  const author = (one: Person): AuthorCard => ({
    url: base + one.url,
    name: one.title,
    ...optional("role", one.role),
    ...optional("organisation", one.organisation),
    ...optional("photo", pictures.portrait(one.photo)),
  });

  /** On a page of its series, which need not be named again. */
  const session = (one: Event): EventLine => {
    const { series: _, ...line } = event(one);
    return line;
  };

  const person = (one: Person): PersonCard => ({
    ...author(one),
    ...optional("summary", one.summary),
  });

  const speaker = ({ person: who, ...one }: Speaker): SpeakerLine => ({
    ...one,
    ...optional("url", who && base + who.url),
  });

  const host = ({ name, person: who }: Speaker): HostLine => ({
    name,
    ...optional("url", who && base + who.url),
  });

  const cohort = (one: Cohort): CohortLine => ({
    ...link(one),
    state: stateOn(build.date, one),
    ...optional("from", one.from),
    ...optional("until", one.until),
    ...optional("summary", one.summary),
  });

  const occasion = (one: Occasion): Omit<OccasionInput, keyof Framed> => ({
    title: one.title,
    ...optional("summary", one.summary),
    body: pictures.body(one.body, { first: one.image === undefined }),
    ...optional(
      "place",
      one.place && { ...one.place, ...optional("url", one.place.url && at(base, one.place.url)) },
    ),
    ...optional("online", one.online && at(base, one.online)),
    ...optional("registration", one.registration && at(base, one.registration)),
    speakers: one.speakers.map(speaker),
    hosts: one.hosts.map(host),
    tags: one.tags.map(tagLink),
    ...optional("cohort", one.cohort && link(one.cohort)),
    ...optional("hashtag", hashtag(one.hashtag)),
    ...optional("image", pictures.text(one.image, true)),
  });

  return {
    link,
    tagLink,
    hashtag,
    post,
    status,
    ends,
    event,
    session,
    author,
    person,
    cohort,
    occasion,
  };
}

function stateOn(today: PlainDate, { from, until }: Cohort): CohortLine["state"] {
  if (until !== undefined && until < today) return "over";
  return from !== undefined && from > today ? "coming" : "now";
}

/** The makers of lines for one site. */
export type Lines = ReturnType<typeof lines>;
