/** Questions to the readers: ways to answer, and what people said. */
import type { Words } from "../../src/locales/words.ts";
import { html, type Safe } from "../../src/render/html.ts";
import { formatDateWithoutWeekday } from "../../src/time/format.ts";
import type { HomeInput, Link, QuestionItem, WayToAnswer } from "../../src/views/views.ts";
import { joinWithCommas, renderDate, renderLink } from "./inline.ts";

/** Returns what stands below a question in a text; feeds have no styles, so no hidden words. */
export function renderQuestion(
  question: QuestionItem,
  words: Words,
  { isForFeed = false } = {},
): Safe {
  const { answers } = question;
  return html`${
    answers.length > 0 &&
    html`<p class="facts answers">${words.html("what-people-said", {
      answers: joinWithCommas(
        answers.map(({ label, url, date }) =>
          words.html("answer-with-date", {
            answer: renderLink({ label, url }),
            day: isForFeed
              ? formatDateWithoutWeekday(date, words.language)
              : renderDate(date, words),
          }),
        ),
      ),
    })}</p>
`
  }${renderWays(question, words, isForFeed)}`;
}

/** Returns the ways to answer a question; each link says to screen readers what it answers. */
function renderWays(
  { ways, name }: QuestionItem,
  words: Words,
  isForFeed = false,
): Safe | undefined {
  if (ways.length === 0) return undefined;
  const answered = html`<span class="visually-hidden">${words.text("answer-to", { question: name })}</span>`;
  const renderWay = ({ label, url }: WayToAnswer) =>
    url === undefined
      ? html`${label}`
      : html`<a href="${url}">${label}${!isForFeed && answered}</a>`;
  return html`<p class="facts">${words.html("answer-ways", { ways: joinWithCommas(ways.map(renderWay)) })}</p>
`;
}

/** Returns the newest open question, with ways to answer it; nothing without one. */
export function renderOpenQuestion({
  question,
  siteData,
}: Pick<HomeInput, "question" | "siteData">): Safe | undefined {
  if (question === undefined) return undefined;
  const { words } = siteData;
  return html`<section aria-labelledby="page:question">
<h2 id="page:question">${words.text("callout-question")}</h2>
<p class="lead">${question.text}</p>
<p class="facts">${words.html("question-of-page", { page: renderLink({ label: question.page, url: question.url }) })}</p>
${renderWays(question, words)}</section>
`;
}

/** Returns links to the questions that a post answers; nothing without any. */
export function renderAnswered(questions: readonly Link[], words: Words): Safe | undefined {
  if (questions.length === 0) return undefined;
  const links = joinWithCommas(questions.map(renderLink));
  return html`<p class="tags">${words.html("answers-question", { n: questions.length, questions: links })}</p>
`;
}
