import { afterAll, expect, test } from "vitest";
import { listOwedAnswers } from "../../src/model/conversation.ts";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { goodPost, listWarnings, person, post, prepareValid, text } from "./make.ts";

afterAll(removeProjects);

const question = (words: string) => `> [!QUESTION]\n> ${words}\n\n`;
const files = {
  "people/ann.md": person(),
  "posts/asks.md": goodPost("", `## Why\n\n${question("Why?")}`),
  "posts/two.md": goodPost("", question("Who?") + question("Where?")),
  "posts/draft.md": goodPost("draft: true\n", question("When?")),
  "posts/plain.md": goodPost(),
  "pages/notes.md": text("title: Notes\nsummary: Some\n", "[n](../media/n.txt)\n"),
  "media/n.txt": "n",
};

const problemsOf = (answers: string) =>
  listProblems({ ...files, "posts/a.md": post(`answers: ${answers}\n`) });

const at = (message: string, place = "4:10 answers") => [`content/posts/a.md:${place}: ${message}`];

test.each([
  [
    "nothing.md",
    "there is no file content/posts/nothing.md. Check the path; it is relative to the folder of this text.",
  ],
  ["askes.md", "there is no file content/posts/askes.md. Did you mean asks.md?"],
  [
    "plain.md",
    "content/posts/plain.md has no question. Write > [!QUESTION] on a line there, and the question below it after >, or remove this.",
  ],
  [
    "asks.md#question:2",
    "content/posts/asks.md has no heading with the anchor #question:2. Did you mean #question:1?",
  ],
  [
    "asks.md#why",
    '#why is a heading of content/posts/asks.md, not a question. Write asks.md#question:1 ("Why?").',
  ],
  [
    "draft.md",
    "content/posts/draft.md is a draft, so readers could not open this link. Remove the link until it is published.",
  ],
  [
    "../media/n.txt",
    '"../media/n.txt" is no text with a question. Write the file of the text that has the question, such as ../posts/map-check.md.',
  ],
  ["/blog/ask/", '"/blog/ask/" is no text with a question. Did you mean /blog/asks/?'],
  [
    "https://example.com/",
    '"https://example.com/" is in another site. Write the file of the text that has the question, such as ../posts/map-check.md.',
  ],
  [
    '"#why"',
    '"#why" is in this text itself. Write the file of the text that has the question, such as ../posts/map-check.md.',
  ],
])("answers: %s is a problem", async (answers, message) => {
  expect(await problemsOf(answers)).toEqual(at(message));
});

test("several in one value are a problem with the list to write", async () => {
  expect(await problemsOf("asks.md, two.md")).toEqual(
    at('"asks.md, two.md" is one value, but looks like several. Write [asks.md, two.md].'),
  );
});

test("a text with several questions is a warning with each", async () => {
  const a = goodPost("answers: two.md\n");
  expect(await listWarnings({ ...files, "posts/a.md": a })).toEqual([
    'content/posts/a.md:6:10 answers: content/posts/two.md has 2 questions, and this counts as an answer to each. Write two.md#question:1 ("Who?") or two.md#question:2 ("Where?").',
  ]);
  const b = goodPost('answers: [two.md#question:1, "two.md#question:2", /blog/asks/]\n');
  expect(await listWarnings({ ...files, "posts/a.md": b })).toEqual([]);
});

test("an output of an event is checked like a post", async () => {
  const event = `title: A\nstart: 2026-09-01 12:30\nduration: 1 hour\noutputs:
  - title: Notes
    url: https://example.com/n
    answers: ../posts/plain.md
`;
  expect(await listProblems({ ...files, "events/2026-09-01-a.md": text(event) })).toEqual([
    "content/events/2026-09-01-a.md:8:14 outputs.1.answers: content/posts/plain.md has no question. Write > [!QUESTION] on a line there, and the question below it after >, or remove this.",
  ]);
});

test("a question in the footer is a problem", async () => {
  const settings = `name: Test
url: https://example.org/
language: en-GB
zone: Europe/London
description: A site to test with
footer: |
  > [!QUESTION]
  > Why?
`;
  expect(await listProblems({ "site.yaml": settings })).toEqual([
    "content/site.yaml:6:9 footer: the footer has a question. Write it into a text, where people can answer it.",
  ]);
});

/** The build date is 22 November 2026; 24 August is 90 days before it. */
const ask = (date: string) =>
  text(`title: A\ndate: ${date}\nsummary: S\nauthors: ann\n`, question(`Since ${date}?`));

test("a question that has been open for 90 days is owed an answer", async () => {
  const { site } = await prepareValid({
    "people/ann.md": person(),
    "posts/old.md": ask("2026-01-01"),
    "posts/edge.md": ask("2026-08-24"),
    "posts/new.md": ask("2026-08-25"),
    "posts/done.md": ask("2026-02-01"),
    "posts/a.md": goodPost("answers: done.md\n"),
    "pages/undated.md": text("title: B\n", question("Undated?")),
  });
  expect(listOwedAnswers(site).map(({ text }) => text)).toEqual([
    "Since 2026-01-01?",
    "Since 2026-08-24?",
  ]);
});

test("P7: once the programme has ended, every open question is a problem", async () => {
  const problems = await listProblems({
    "site.yaml": `${minimalSettings}ended: { on: 2026-11-21, page: pages/end.md }\n`,
    "pages/end.md": text("title: Thank you\n"),
    "people/ann.md": person(),
    "posts/new.md": ask("2026-11-20"),
  });
  expect(problems).toEqual([expect.stringContaining('"Since 2026-11-20?" has been open')]);
});
