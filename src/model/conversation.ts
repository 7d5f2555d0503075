/** The questions that texts put to their readers, and what people said. */
import type { Body, BodyQuestion } from "../render/body.ts";
import { compareText } from "../text/compare.ts";
import { addDays } from "../time/date.ts";
import type { PlainDate } from "../time/types.ts";
import { getFirstDay, getLastDay } from "../time/when.ts";
import { hasEnded, isOff } from "./state.ts";
import type { Entry, Event, Output, Post, QuestionReference, Site } from "./types.ts";

/** A question to the readers, and the page that asks it. */
export interface Question extends BodyQuestion {
  readonly page: Entry;
  /** The day of a post, or the first day of an event; other texts have none. */
  readonly asked?: PlainDate | undefined;
  /** The hashtag of the post or event. */
  readonly hashtag?: string | undefined;
  /** Newest first. */
  readonly answers: readonly Answer[];
}

/** A post that answers a question, or an outcome of an event that does. */
export type Answer =
  | { readonly post: Post; readonly date: PlainDate }
  | { readonly event: Event; readonly output: Output; readonly date: PlainDate };

/** Queries about the questions of one site. */
export interface Conversation {
  /** In the order of the site's entries. */
  readonly questions: readonly Question[];
  /** Returns a question of a page's text by its anchor. */
  readonly find: (body: Body, id: string) => Question | undefined;
  /** Returns the questions that something answers. */
  readonly listAnswered: (references: readonly QuestionReference[]) => readonly Question[];
}

/** Returns the queries of a site. */
export function createConversation(site: Site): Conversation {
  const answers = listAnswers(site);
  const byUrl = new Map<string, readonly Question[]>();
  const byBody = new Map<Body, readonly Question[]>();
  const add = (page: Entry, more: Pick<Question, "asked" | "hashtag"> = {}) => {
    const { questions } = page.body;
    if (questions.length === 0) return;
    const found = questions.map(({ id, text }) => ({
      ...more,
      id,
      text,
      page,
      answers: answers
        .filter(({ to }) => to.url === page.url && (to.id === undefined || to.id === id))
        .map(({ answer }) => answer),
    }));
    byUrl.set(page.url, found);
    byBody.set(page.body, found);
  };
  for (const post of site.posts) add(post, { asked: post.posted.date, hashtag: post.hashtag });
  for (const event of site.events)
    add(event, { asked: getFirstDay(event.when), hashtag: event.hashtag });
  for (const series of site.series) add(series, { hashtag: series.hashtag });
  for (const page of [...site.people, ...site.cohorts, ...site.pages]) add(page);
  return {
    questions: [...byUrl.values()].flat(),
    find: (body, id) => byBody.get(body)?.find((question) => question.id === id),
    listAnswered: (references) => {
      const named = references.flatMap(({ url, id }) =>
        (byUrl.get(url) ?? []).filter((question) => id === undefined || question.id === id),
      );
      return [...new Set(named)];
    },
  };
}

/** Returns all answers with what they answer, newest first. */
function listAnswers({
  posts,
  events,
}: Site): readonly { readonly to: QuestionReference; readonly answer: Answer }[] {
  const ofPosts = posts.flatMap((post) =>
    post.answers.map((to) => ({ to, answer: { post, date: post.posted.date } })),
  );
  const ofEvents = events.flatMap((event) =>
    event.outputs.flatMap((output) =>
      output.answers.map((to) => ({
        to,
        answer: { event, output, date: getLastDay(event.when) },
      })),
    ),
  );
  return [...ofPosts, ...ofEvents].sort((a, b) => compareText(b.answer.date, a.answer.date));
}

/**
 * Returns the questions without an answer that were asked on or before `date`, the newest first. A
 * question of a text without a date has no age, and one of an event that is off is not asked.
 */
export function listOpenQuestions(
  { questions }: Pick<Conversation, "questions">,
  date: PlainDate,
): readonly (Question & { readonly asked: PlainDate })[] {
  return questions
    .filter(isDated)
    .filter(
      ({ answers, asked, page }) => answers.length === 0 && asked <= date && !isNoLongerAsked(page),
    )
    .sort((a, b) => compareText(b.asked, a.asked));
}

/** Days after which a question without an answer is owed one. */
const patience = 90;

/**
 * Returns the questions that have been open for 90 days, the oldest first; all that are open once the
 * programme has ended.
 */
export function listOwedAnswers(site: Site): readonly (Question & { readonly asked: PlainDate })[] {
  const since = addDays(site.buildDate.date, hasEnded(site) ? 0 : -patience);
  return listOpenQuestions(createConversation(site), since).toReversed();
}

function isDated(question: Question): question is Question & { readonly asked: PlainDate } {
  return question.asked !== undefined;
}

function isNoLongerAsked(page: Entry | Event): boolean {
  return "status" in page && isOff(page.status);
}
