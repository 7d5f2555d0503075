/** Converts posts, events, people and cohorts to what lists and cards print. */
import { formatOnlineNote } from "../../locales/location.ts";
import { formatMinutes } from "../../locales/minutes.ts";
import { addBase } from "../../model/addresses.ts";
import type { Recent } from "../../model/outcomes/recent.ts";
import { findOtherLanguage, isOnline, type SiteQueries } from "../../model/queries.ts";
import { hasEnded } from "../../model/state.ts";
import type {
  Cohort,
  Entry,
  Event,
  EventBase,
  Link,
  Person,
  Post,
  Site,
  Speaker,
  Status,
  Tag,
} from "../../model/types.ts";
import { formatUtcMinute } from "../../time/format.ts";
import { getEndEpoch } from "../../time/when.ts";
import { toZonedTime } from "../../time/zoned-time.ts";
import type {
  AuthorCard,
  CohortItem,
  EventBaseInput,
  EventItem,
  Hashtag,
  HostItem,
  LayoutInput,
  OutputItem,
  PastEventItem,
  PersonItem,
  PostItem,
  RecentItem,
  SpeakerItem,
} from "../../views/views.ts";
import type { QuestionViews } from "../conversation/questions.ts";
import { formatAsk } from "../people/asked-time.ts";
import { buildJoining } from "../people/joining.ts";
import { markFirstPortrait, type PictureViews } from "../pictures/picture-views.ts";
import { createHashtag } from "./hashtag.ts";

/** Returns functions that convert values of the model; their URLs start with the site's path. */
export function createItemConverters(
  site: Site,
  queries: Pick<SiteQueries, "byCohort" | "eventState" | "cohortState" | "outputMinutes">,
  { pictures, questions }: { readonly pictures: PictureViews; readonly questions: QuestionViews },
) {
  const { settings, buildDate } = site;
  const { base, zone, words } = settings;
  const accounts = settings.conversation?.accounts ?? [];

  const otherLanguage = (entry: Pick<Entry, "lang">) => findOtherLanguage(entry, settings.language);
  const link = (entry: Pick<Entry, "title" | "url" | "lang">): Link => ({
    label: entry.title,
    url: base + entry.url,
    lang: otherLanguage(entry),
  });
  const tagLink = ({ name, url }: Tag): Link => ({ label: name, url: base + encodeURI(url) });
  const hashtag = (name: string | undefined): Hashtag | undefined =>
    name === undefined || hasEnded({ settings, buildDate })
      ? undefined
      : createHashtag(name, accounts);

  const createPostItem = (post: Post): PostItem => ({
    url: base + post.url,
    title: post.title,
    date: post.posted.date,
    summary: post.summary ?? post.body.excerpt,
    lang: otherLanguage(post),
    authors: post.authors.map(link),
    unpublished: post.unpublished,
  });
  /** Each stands in the lists of its year, its tags and its authors. */
  const postItems = new Map<Post, PostItem>();
  const post = (post: Post): PostItem => {
    const item = postItems.get(post) ?? createPostItem(post);
    postItems.set(post, item);
    return item;
  };

  /** Past events need no confirmation. */
  const status = (event: Event): Status =>
    event.status === "tentative" && queries.eventState(event.when) === "over"
      ? "confirmed"
      : event.status;

  /** The instant at which an event ends: "2026-11-25T13:30Z". */
  const endsAt = ({ when }: Event): string => formatUtcMinute(getEndEpoch(when, zone));

  const event = (event: Event): EventItem => ({
    url: base + event.url,
    title: event.title,
    lang: otherLanguage(event),
    seriesTitle: event.session?.topic === undefined ? undefined : event.session.series.title,
    when: event.when,
    endsAt: endsAt(event),
    place: event.place?.name,
    isOnline: isOnline(event),
    status: status(event),
    isMoved: event.movedFrom !== undefined,
    isElsewhere: event.plannedLocation !== undefined,
    summary: event.summary,
    unpublished: event.unpublished,
  });

  /** The outcomes that an event gave. */
  const outputs = (event: Event): readonly OutputItem[] =>
    event.outputs.map((output) => ({
      title: output.title,
      url: addBase(base, output.url),
      kind: output.kind,
      minutes: queries.outputMinutes(output),
    }));

  /** For the page of the event. */
  const outputsWithAnswers = (event: Event): readonly OutputItem[] =>
    outputs(event).map((output, i) => ({
      ...output,
      answers: questions.answered(event.outputs[i]?.answers ?? []),
    }));

  const pastEvent = (one: Event): PastEventItem => ({ ...event(one), outputs: outputs(one) });

  const recent = (one: Recent): RecentItem =>
    one.kind === "post"
      ? { kind: "post", post: post(one.post), picture: pictures.thumbnail(one.post.image) }
      : {
          kind: "outcomes",
          event: pastEvent(one.event),
          given: toZonedTime(one.date, zone).date,
        };

  /** For pages of the series itself, which do not repeat its title. */
  const session = (session: Event): EventItem => ({ ...event(session), seriesTitle: undefined });

  const author = (person: Person): AuthorCard => ({
    url: base + person.url,
    name: person.title,
    role: person.role,
    organisation: person.organisation,
    photo: pictures.portrait(person.photo),
  });

  const person = (person: Person): PersonItem => ({ ...author(person), summary: person.summary });

  const host = ({ name, person }: Speaker): HostItem => ({
    name,
    url: person && base + person.url,
  });

  const speaker = ({ person, ...speaker }: Speaker): SpeakerItem => ({
    ...(person && author(person)),
    ...speaker,
  });

  const cohort = (cohort: Cohort): CohortItem => ({
    ...link(cohort),
    state: queries.cohortState(cohort),
    from: cohort.from,
    until: cohort.until,
    summary: cohort.summary,
    ask: formatAsk(cohort, words),
    joining: buildJoining(cohort, queries.byCohort(cohort).events, site),
  });

  const eventBase = (event: EventBase): Omit<EventBaseInput, keyof LayoutInput> => ({
    title: event.title,
    summary: event.summary,
    body: pictures.body(event.body, { first: event.image === undefined }),
    place: event.place && {
      ...event.place,
      url: event.place.url && addBase(base, event.place.url),
    },
    online: event.online && addBase(base, event.online),
    onlineNote: event.onlineNote && formatOnlineNote(event.onlineNote, words),
    registration: event.registration && addBase(base, event.registration),
    prepare: event.prepare && {
      ...event.prepare,
      url: event.prepare.url && addBase(base, event.prepare.url),
    },
    speakers: markFirstPortrait(
      event.speakers.map(speaker),
      event.image === undefined && event.body.pictures.length === 0,
    ),
    takes: event.takes === undefined ? undefined : formatMinutes(event.takes, words),
    openSlots: event.openSlots,
    hosts: event.hosts.map(host),
    feedback: event.feedback && addBase(base, event.feedback),
    tags: event.tags.map(tagLink),
    cohort: event.cohort && link(event.cohort),
    hashtag: hashtag(event.hashtag),
    image: pictures.text(event.image, true),
  });

  return {
    link,
    tagLink,
    hashtag,
    post,
    status,
    endsAt,
    event,
    outputs,
    outputsWithAnswers,
    pastEvent,
    recent,
    session,
    author,
    person,
    cohort,
    eventBase,
  };
}

export type ItemConverters = ReturnType<typeof createItemConverters>;
