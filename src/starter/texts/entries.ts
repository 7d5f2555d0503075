/** New posts, people, cohorts, pages and briefings. */
import type { Kind } from "../../content/files/kinds.ts";
import { explainValue } from "../../content/schema/explain.ts";
import { schemas } from "../../content/schema/field-list.ts";
import { parseDate } from "../../time/parse/date.ts";
import type { ParseResult } from "../../time/types.ts";
import { createNameStep, getKindFile } from "./file.ts";
import {
  cohortStep,
  createPeopleStep,
  createStep,
  type KindOfText,
  readWords,
  type Step,
  tagsStep,
} from "./question.ts";
import { draftLines, writeField, writeList, writePlain, writeSummary, writeText } from "./write.ts";

export const titleStep = createStep("title", {
  message: "What is its title?",
  isRequired: true,
  read: readWords,
});

export const summaryStep = createStep("summary", {
  message: "What is it about, in one or two sentences? (You can write this later.)",
  read: readWords,
});

/** Returns a step for words that the schema of a kind checks. */
export function createFieldStep(
  kind: Kind,
  option: string,
  message: string,
  more: { readonly isAsked?: boolean } = {},
): Step {
  const read = (answer: string): ParseResult<string> => {
    const schema = schemas[kind].shape[option];
    const words = readWords(answer);
    const reason =
      schema === undefined || !words.ok ? undefined : explainValue(schema, words.value);
    if (reason === undefined) return words;
    const [, wrong = reason, fix = ""] = /^(.*?)\. (.*)$/s.exec(reason) ?? [];
    return { ok: false, message: wrong, fix };
  };
  return createStep(option, { message, ...more, read });
}

/** What to do after writing, of a text that is a draft. */
export const finishDraft: readonly string[] = [
  "Write the text below the second line of hyphens",
  "To publish it, delete the line draft: true, and commit the file",
];

const mapCheckHeadings = ["## What we did", "## What we learned", "## What next"].join("\n\n");

export const post: KindOfText = {
  words: "a text of the blog",
  steps: [
    titleStep,
    {
      option: "date",
      ask: ({ site }) => ({
        message: "When is it published? (It waits for a day that is still to come.)",
        initial: site.buildDate.date,
        isRequired: true,
        read: parseDate,
      }),
    },
    createPeopleStep("authors", "Who wrote it?"),
    tagsStep,
    { ...cohortStep, ask: (...given) => ({ ...cohortStep.ask(...given), isAsked: false }) },
    createFieldStep("post", "review", "Does it look back on a cohort? start, halfway or end", {
      isAsked: false,
    }),
    summaryStep,
    createNameStep("post", (name, answers) => getKindFile("post", `${answers("date")}-${name}`)),
  ],
  write: (_, answers) => ({
    file: getKindFile("post", `${answers("date")}-${answers("file")}`),
    text: writeText(
      "post",
      [
        writeField("title", answers("title")),
        writePlain("date", answers("date")),
        writeList("authors", answers("authors")),
        writeList("tags", answers("tags")),
        writeField("cohort", answers("cohort")),
        writeField("review", answers("review")),
        writeSummary("post", answers("summary")),
        draftLines,
      ],
      answers("review") === "" ? "" : mapCheckHeadings,
    ),
    next: finishDraft,
  }),
};

export const person: KindOfText = {
  words: "an author, host, speaker or member",
  steps: [
    createStep("name", { message: "What is their name?", isRequired: true, read: readWords }),
    createFieldStep("person", "role", "What is their role in the programme?"),
    createFieldStep("person", "organisation", "Which organisation are they from?"),
    createFieldStep("person", "pronouns", "Their pronouns?", { isAsked: false }),
    createNameStep("person", (name) => getKindFile("person", name), "name"),
  ],
  write: (_, answers) => ({
    file: getKindFile("person", answers("file")),
    text: writeText("person", [
      writeField("name", answers("name")),
      writeField("role", answers("role")),
      writeField("organisation", answers("organisation")),
      writeField("pronouns", answers("pronouns")),
      "# A photo lies beside this file. Say what it shows:",
      `# photo: { src: ${answers("file")}.jpg, alt: ${answers("name").replace(/[{},#:"]/g, "")} at a table }`,
    ]),
    next: [
      "Write two or three sentences about them below the second line of hyphens, if they agree",
      `Name them as ${answers("file")} in authors:, hosts: and speakers:`,
      "The page is published as it is: commit the file when it is right",
    ],
  }),
};

export const cohort: KindOfText = {
  words: "a group of people who take part together",
  steps: [
    titleStep,
    createFieldStep("cohort", "from", "What is its first day? (2027-01-11)"),
    createFieldStep("cohort", "until", "What is its last day?"),
    createPeopleStep("people", "Who is in it?"),
    createFieldStep("cohort", "ask", "How much time does it ask of each? (60 minutes a week)"),
    summaryStep,
    createNameStep("cohort", (name) => getKindFile("cohort", name)),
  ],
  write: (_, answers) => ({
    file: getKindFile("cohort", answers("file")),
    text: writeText("cohort", [
      writeField("title", answers("title")),
      writePlain("from", answers("from")),
      writePlain("until", answers("until")),
      writeList("people", answers("people")),
      writePlain("ask", answers("ask")),
      writeSummary("cohort", answers("summary")),
      draftLines,
    ]),
    next: [...finishDraft, `Then write cohort: ${answers("file")} in its events and posts`],
  }),
};

export const page: KindOfText = {
  words: "a page such as About or How to join",
  steps: [
    titleStep,
    createFieldStep("page", "navigation", "Its position in the links at the top? (1, 2 …)", {
      isAsked: false,
    }),
    summaryStep,
    createNameStep("page", (name) => getKindFile("page", name)),
  ],
  write: (_, answers) => ({
    file: getKindFile("page", answers("file")),
    text: writeText("page", [
      writeField("title", answers("title")),
      answers("navigation") === ""
        ? "# Its position in the links at the top; without it, only links of other texts lead there.\n# navigation: 1"
        : writePlain("navigation", answers("navigation")),
      writeSummary("page", answers("summary")),
      draftLines,
    ]),
    next: finishDraft,
  }),
};

export const briefing: KindOfText = {
  words: "one page for managers and their teams",
  steps: [
    titleStep,
    cohortStep,
    createFieldStep("briefing", "minutes", "How many minutes does it take to talk through?", {
      isAsked: false,
    }),
    summaryStep,
    createNameStep("briefing", (name) => getKindFile("briefing", name)),
  ],
  write: (_, answers) => ({
    file: getKindFile("briefing", answers("file")),
    text: writeText(
      "briefing",
      [
        writeField("title", answers("title")),
        writeField("cohort", answers("cohort")),
        writePlain("minutes", answers("minutes")),
        writeSummary("briefing", answers("summary")),
        draftLines,
      ],
      ["## The next dates", "{dates 4}", "## What came of it", "{outputs 3}"].join("\n\n"),
    ),
    next: [
      "Write the text below the second line of hyphens; {dates 4} and {outputs 3} fill themselves",
      ...finishDraft.slice(1),
    ],
  }),
};
