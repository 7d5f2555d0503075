/** Things of the model as the lines and cards that templates print. */

import { addBase } from "../../model/addresses.ts";
import type {
  Cohort,
  Event,
  EventBase,
  Link as ModelLink,
  Person,
  Post,
  Site,
  Speaker,
  Status,
  Tag,
} from "../../model/types.ts";
import { formatUtcMinute } from "../../time/format.ts";
import type { PlainDate, When } from "../../time/types.ts";
import { getEndEpoch } from "../../time/when.ts";
import type {
  AuthorCard,
  CohortItem,
  EventBaseInput,
  EventItem,
  Hashtag,
  HostItem,
  LayoutInput,
  PersonItem,
  PostItem,
  SpeakerItem,
} from "../../views/views.ts";
import type { PictureViews } from "../pictures/picture-views.ts";
import { createHashtag } from "./hashtag.ts";

/** With the site's path before addresses of this site. */
export function createItemConverters(
  { settings, buildDate }: Site,
  isPast: (when: When) => boolean,
  pictures: PictureViews,
) {
  const { base, zone } = settings;
  const link = (to: { title: string; url: string }): ModelLink => ({
    label: to.title,
    url: base + to.url,
  });
  const tagLink = (tag: Tag): ModelLink => ({ label: tag.name, url: base + encodeURI(tag.url) });

  const accounts = settings.conversation?.accounts ?? [];
  const hashtag = (name: string | undefined): Hashtag | undefined =>
    name === undefined ? undefined : createHashtag(name, accounts);

  const post = (one: Post): PostItem => ({
    url: base + one.url,
    title: one.title,
    date: one.posted.date,
    summary: one.summary ?? one.body.excerpt,
    authors: one.authors.map(link),
    unpublished: one.unpublished,
  });

  /** What is over needs no more confirming. */
  const status = (one: Event): Status =>
    one.status === "tentative" && isPast(one.when) ? "confirmed" : one.status;

  /** The instant at which it is over. */
  const getEnd = ({ when }: Event): string => formatUtcMinute(getEndEpoch(when, zone));

  const event = (one: Event): EventItem => ({
    url: base + one.url,
    title: one.title,
    seriesTitle: one.session?.topic === undefined ? undefined : one.session.series.title,
    when: one.when,
    endsAt: getEnd(one),
    place: one.place?.name,
    isOnline: one.online !== undefined,
    status: status(one),
    isMoved: one.movedFrom !== undefined,
    summary: one.summary,
    unpublished: one.unpublished,
  });

  const author = (one: Person): AuthorCard => ({
    url: base + one.url,
    name: one.title,
    role: one.role,
    organisation: one.organisation,
    photo: pictures.portrait(one.photo),
  });

  /** On a page of its series, which need not be named again. */
  const session = (one: Event): EventItem => {
    const { seriesTitle: _, ...line } = event(one);
    return line;
  };

  const person = (one: Person): PersonItem => ({
    ...author(one),
    summary: one.summary,
  });

  const speaker = ({ person: who, ...one }: Speaker): SpeakerItem => ({
    ...one,
    url: who && base + who.url,
  });

  const host = ({ name, person: who }: Speaker): HostItem => ({
    name,
    url: who && base + who.url,
  });

  const cohort = (one: Cohort): CohortItem => ({
    ...link(one),
    state: getCohortState(buildDate.date, one),
    from: one.from,
    until: one.until,
    summary: one.summary,
  });

  const toEventBase = (one: EventBase): Omit<EventBaseInput, keyof LayoutInput> => ({
    title: one.title,
    summary: one.summary,
    body: pictures.body(one.body, { first: one.image === undefined }),
    place: one.place && { ...one.place, url: one.place.url && addBase(base, one.place.url) },
    online: one.online && addBase(base, one.online),
    registration: one.registration && addBase(base, one.registration),
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
    ends: getEnd,
    event,
    session,
    author,
    person,
    cohort,
    occasion: toEventBase,
  };
}

function getCohortState(today: PlainDate, { from, until }: Cohort): CohortItem["state"] {
  if (until !== undefined && until < today) return "over";
  return from !== undefined && from > today ? "coming" : "now";
}

/** The makers of lines for one site. */
export type ItemConverters = ReturnType<typeof createItemConverters>;
