/** Questions to the readers, as pages and feeds show them. */
import type { Words } from "../../locales/words.ts";
import { addBase } from "../../model/addresses.ts";
import {
  type Answer,
  type Conversation,
  createConversation,
  listOpenQuestions,
  type Question,
} from "../../model/conversation.ts";
import { getFullTitle } from "../../model/queries.ts";
import { hasEnded } from "../../model/state.ts";
import type { Link, QuestionReference, Settings, Site } from "../../model/types.ts";
import { shorten } from "../../text/shorten.ts";
import type { AnswerItem, QuestionItem, WayToAnswer } from "../../views/views.ts";
import { createHashtag } from "../lists/hashtag.ts";

/** Characters of a question in the subject of an e-mail, and in the names of links. */
const nameLength = 80;
/** Characters of a question on other pages than its own. */
const textLength = 300;

export type QuestionViews = ReturnType<typeof createQuestionViews>;

/** Returns functions that create views of the questions of a site. */
export function createQuestionViews(site: Site) {
  const { settings, buildDate } = site;
  const conversation = createConversation(site);
  // Nobody answers questions of a programme that has ended.
  const isOpen = !hasEnded(site);
  /** `prefix` stands before addresses of the site: its path, or its full URL in feeds. */
  const item = (question: Question, prefix = settings.base): QuestionItem => ({
    text: shorten(question.text, textLength),
    name: shorten(question.text, nameLength),
    url: getUrl(question, prefix),
    page: question.page.title,
    ways: isOpen ? listWays(question, settings, prefix) : [],
    answers: question.answers.map((answer) => toAnswerItem(answer, settings.words, prefix)),
  });
  return {
    /** Returns the newest question without an answer; undefined once the programme has ended. */
    newest: (prefix?: string): QuestionItem | undefined => {
      if (!isOpen) return undefined;
      const [question] = listOpenQuestions(conversation, buildDate.date);
      return question && item(question, prefix);
    },
    /** Returns the view of a question in a body; undefined for a text that no page shows. */
    inBody: (...[body, id, prefix]: [...Parameters<Conversation["find"]>, string]) => {
      const question = conversation.find(body, id);
      return question && item(question, prefix);
    },
    /** Returns links to the questions that something answers. */
    answered: (references: readonly QuestionReference[]): readonly Link[] =>
      conversation.listAnswered(references).map((question) => ({
        label: settings.words.text("question-name", {
          question: shorten(question.text, nameLength),
        }),
        url: getUrl(question, settings.base),
      })),
  };
}

function getUrl({ page, id }: Question, prefix: string): string {
  return `${prefix}${page.url}#${id}`;
}

/** E-mail or the contact page, the accounts, and the hashtag of the text or else of the site. */
function listWays(question: Question, settings: Settings, prefix: string): readonly WayToAnswer[] {
  const { words, conversation } = settings;
  const accounts = conversation?.accounts ?? [];
  const hashtag = question.hashtag ?? conversation?.hashtag;
  return [
    ...listContact(question, settings, words, prefix),
    ...accounts.map(({ label, url }) => ({ label, url: addBase(prefix, url) })),
    ...(hashtag === undefined ? [] : [createHashtag(hashtag, accounts)]),
  ];
}

function listContact(
  { text, page }: Question,
  { contact }: Settings,
  words: Words,
  prefix: string,
): readonly WayToAnswer[] {
  if (contact === undefined || contact.startsWith("tel:")) return [];
  if (!contact.startsWith("mailto:"))
    return [{ label: words.text("answer-by-contact"), url: addBase(prefix, contact) }];
  const [address = "", query = ""] = contact.split("?");
  const question = shorten(text, nameLength);
  const subject = words.text("answer-subject", { question, page: page.title });
  const fields = query.split("&").filter((field) => field !== "" && !/^subject=/i.test(field));
  const all = [`subject=${encodeURIComponent(subject)}`, ...fields].join("&");
  return [{ label: words.text("answer-by-email"), url: `${address}?${all}` }];
}

/** A post by its title; an outcome by its title and that of its event. */
function toAnswerItem(answer: Answer, words: Words, prefix: string): AnswerItem {
  const { date } = answer;
  if ("post" in answer) return { label: answer.post.title, url: prefix + answer.post.url, date };
  const { output, event } = answer;
  const label = words.text("answer-of-event", {
    output: output.title,
    event: getFullTitle(event),
  });
  return { label, url: addBase(prefix, output.url), date };
}
