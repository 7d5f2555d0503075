import { expect, test } from "vitest";
import { html } from "../../src/render/html.ts";
import { renderBodyQuestions } from "../../src/render/markdown/questions.ts";
import { readMarkdown } from "../../src/render/markdown/read-markdown.ts";
import { all, attr, fragmentOf, texts } from "./dom.ts";

const readQuestions = (markdown: string) => {
  const { result, html } = readMarkdown(markdown, (url) => ({ ok: true, url }));
  return { questions: result.questions, markup: html };
};

const three = `## Question 1

> [!QUESTION]
> What do *you*
> [do](/x/)?
>
> - And why?

> [!NOTE]
> No question.

> [!question]
> Second?

> > [!QUESTION]
> > Third, in a quotation?
`;

test("each question has an anchor by its number, and its words", () => {
  const { questions, markup } = readQuestions(three);
  expect(questions).toEqual([
    { id: "question:1", text: "What do you do? And why?" },
    { id: "question:2", text: "Second?" },
    { id: "question:3", text: "Third, in a quotation?" },
  ]);
  const found = all(fragmentOf(markup.text), ".callout-question");
  expect(found.map((one) => attr(one, "id"))).toEqual(questions.map(({ id }) => id));
});

test("a quotation within a question is part of it", () => {
  const { questions, markup } = readQuestions("> [!QUESTION]\n> a\n>\n> > b\n>\n> c\n");
  expect(questions).toEqual([{ id: "question:1", text: "a b c" }]);
  const shown = renderBodyQuestions(markup, () => html`<p>end</p>`);
  expect(texts(fragmentOf(shown.text), ".callout-question p").at(-1)).toBe("end");
});

test("words that change, and a heading with the same words, leave the anchors as they are", () => {
  const anchors = (markdown: string) => readQuestions(markdown).questions.map(({ id }) => id);
  expect(anchors(three.replace("Second?", "Another?"))).toEqual(anchors(three));
});

test("what stands below a question is put at its end, and nothing without it", () => {
  const { markup } = readQuestions(three);
  const shown = renderBodyQuestions(markup, (id) => html`<p class="ways">${id} & more</p>`);
  const ways = all(fragmentOf(shown.text), ".callout-question").map((one) => texts(one, ".ways"));
  expect(ways).toEqual([["question:1 & more"], ["question:2 & more"], ["question:3 & more"]]);
  const without = renderBodyQuestions(markup).text;
  expect(without).not.toContain("<!--end");
  expect(texts(fragmentOf(without), ".callout-question li")).toEqual(["And why?"]);
});

test("a question without words, and one in code, is none", () => {
  expect(readQuestions("> [!QUESTION]\n").questions).toEqual([]);
  const { questions, markup } = readQuestions("`<!--end question:1-->`\n\n    > [!QUESTION]\n");
  expect(questions).toEqual([]);
  expect(renderBodyQuestions(markup, () => html`<b>no</b>`).text).toBe(markup.text);
});

test("a question is cut after 600 characters", () => {
  const { questions } = readQuestions(`> [!QUESTION]\n> ${"word ".repeat(500)}\n`);
  expect(questions[0]?.text).toHaveLength(600);
});
