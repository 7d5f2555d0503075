/** Things of the model as the lines and cards that templates print. */

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
    held: one.held,
  });

  /** What is over needs no more confirming. */
  const status = (one: Event): Status =>
    one.status === "tentative" && isPast(one.when) ? "confirmed" : one.status;

  /** The instant at which it is over. */
  const ends = ({ when }: Event): string => utcMinute(endEpoch(when, zone));

  const event = (one: Event): EventLine => ({
    url: base + one.url,
    title: one.title,
    series: one.session?.topic === undefined ? undefined : one.session.series.title,
    when: one.when,
    ends: ends(one),
    place: one.place?.name,
    online: one.online !== undefined,
    status: status(one),
    moved: one.movedFrom !== undefined,
    summary: one.summary,
    held: one.held,
  });

  const author = (one: Person): AuthorCard => ({
    url: base + one.url,
    name: one.title,
    role: one.role,
    organisation: one.organisation,
    photo: pictures.portrait(one.photo),
  });

  /** On a page of its series, which need not be named again. */
  const session = (one: Event): EventLine => {
    const { series: _, ...line } = event(one);
    return line;
  };

  const person = (one: Person): PersonCard => ({
    ...author(one),
    summary: one.summary,
  });

  const speaker = ({ person: who, ...one }: Speaker): SpeakerLine => ({
    ...one,
    url: who && base + who.url,
  });

  const host = ({ name, person: who }: Speaker): HostLine => ({
    name,
    url: who && base + who.url,
  });

  const cohort = (one: Cohort): CohortLine => ({
    ...link(one),
    state: stateOn(build.date, one),
    from: one.from,
    until: one.until,
    summary: one.summary,
  });

  const occasion = (one: Occasion): Omit<OccasionInput, keyof Framed> => ({
    title: one.title,
    summary: one.summary,
    body: pictures.body(one.body, { first: one.image === undefined }),
    place: one.place && { ...one.place, url: one.place.url && at(base, one.place.url) },
    online: one.online && at(base, one.online),
    registration: one.registration && at(base, one.registration),
    speakers: one.speakers.map(speaker),
    hosts: one.hosts.map(host),
    tags: one.tags.map(tagLink),
    cohort: one.cohort && link(one.cohort),
    hashtag: hashtag(one.hashtag),
    image: pictures.text(one.image, true),
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
