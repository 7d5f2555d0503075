/** What `waymark new` asks for a text: one question a field, and how its answer is read. */
import type { Site } from "../../model/types.ts";
import { findNearest, suggest } from "../../text/nearest.ts";
import { slugifyAnyScript } from "../../text/slug.ts";
import type { ParseResult } from "../../time/types.ts";

/** What there is already. */
export interface Known {
  /** With its drafts. */
  readonly site: Site;
  /** Whether there is a file at a path from the project's root. */
  readonly exists: (file: string) => boolean;
}

/** Answers by the names of their options, as they were read; those that were left out are "". */
export type Answers = (option: string) => string;

export interface Question {
  readonly message: string;
  /** What stands there when it is asked, and what `--yes` answers; "" to leave the field out. */
  readonly initial?: string;
  /** What to choose from, each with the words that show it. */
  readonly choices?: ReadonlyMap<string, string>;
  /** Whether several may be chosen; an answer has commas between them. */
  readonly several?: boolean;
  /** The words of the choice that lets people type something else; without it, nothing else is accepted. */
  readonly otherChoice?: string;
  /** Whether there is a text only with an answer. */
  readonly isRequired?: boolean;
  /** Whether a person at a terminal is asked; an option is accepted anyway. */
  readonly isAsked?: boolean;
  /** Returns an answer as it is written, or what is wrong with it; it is not called for "". */
  readonly read: (answer: string) => ParseResult<string>;
}

/** A question, which may depend on the answers to those before it. */
export interface Step {
  readonly option: string;
  readonly ask: (known: Known, answers: Answers) => Question;
}

/** A new text. */
export interface NewText {
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
  /** What to do next: sentences without a full stop. */
  readonly next: readonly string[];
}

/** How a kind is asked for and written. */
export interface KindOfText {
  /** What it is, for the list of kinds. */
  readonly words: string;
  /** In this order; the first may be answered by the words that follow the kind. */
  readonly steps: readonly Step[];
  readonly write: (known: Known, answers: Answers) => NewText;
}

/** Returns a step whose question is the same whatever was answered. */
export function createStep(option: string, question: Question): Step {
  return { option, ask: () => question };
}

/** Accepts any words. */
export function readWords(answer: string): ParseResult<string> {
  return { ok: true, value: answer.replace(/\s+/g, " ").trim() };
}

interface Named {
  readonly id: string;
  readonly title: string;
}

/** Returns a question for one of the entries of a kind, or several; they may be named by their titles. */
export function createChoice(
  message: string,
  entries: readonly Named[],
  kind: string,
  more: Pick<Question, "several" | "isRequired"> = {},
): Question {
  const choices = new Map(entries.map(({ id, title }) => [id, title]));
  const ids = new Map(entries.flatMap(({ id, title }) => [[title.toLowerCase(), id] as const]));
  return {
    message,
    choices,
    isAsked: entries.length > 0,
    ...more,
    read: (answer) => {
      const parts = more.several === true ? splitList(answer) : [answer.trim()];
      const found = parts.map((part) =>
        choices.has(part) ? part : (ids.get(part.toLowerCase()) ?? undefined),
      );
      const unknown = parts[found.indexOf(undefined)];
      if (unknown === undefined) return { ok: true, value: found.join(", ") };
      const near = findNearest(unknown, ids.keys());
      const nearId = near === undefined ? undefined : ids.get(near);
      const fix =
        nearId === undefined
          ? suggest(unknown, [...choices.keys()], kind)
          : `Did you mean "${nearId}"?`;
      return { ok: false, message: `there is no ${kind} "${unknown}"`, fix };
    },
  };
}

/** The people that a field names, by the names of their files. Those who left are accepted, and not offered. */
export function createPeopleStep(option: string, message: string): Step {
  return {
    option,
    ask: ({ site }) => {
      const active = site.people.filter(({ status }) => status === "active");
      const { choices, isAsked } = createChoice(message, active, "person");
      const question = createChoice(message, site.people, "person", { several: true });
      return { ...question, choices, isAsked };
    },
  };
}

/** Returns what to know of people who left, whom a field names: sentences without a full stop. */
export function notePeopleWhoLeft({ site: { people } }: Known, answer: string): readonly string[] {
  const ids = splitList(answer);
  return people
    .filter(({ id, status }) => status === "left" && ids.includes(id))
    .map(
      ({ title }) =>
        `${title} has left (status: left). Keep the name if this is about the time before, or write another`,
    );
}

export const cohortStep: Step = {
  option: "cohort",
  ask: ({ site }) => {
    const question = createChoice("For which cohort?", site.cohorts, "cohort");
    const choices = new Map([["", "All, or no cohort"], ...(question.choices ?? [])]);
    return { ...question, choices };
  },
};

/** Tags may be new ones. Those that there are keep their spelling. */
export const tagsStep: Step = {
  option: "tags",
  ask: ({ site: { tags } }) => {
    const names = tags.map(({ name }) => name);
    const some = names.slice(0, 12).join(", ");
    return {
      message: `Tags, with commas between them${some === "" ? "" : `. There are: ${some}`}`,
      read: (answer) => {
        const typed = splitList(answer);
        const written = typed.map((one) => {
          const id = slugifyAnyScript(one);
          return tags.find((tag) => tag.id === id)?.name ?? one;
        });
        const nameless = typed.find((one) => slugifyAnyScript(one) === "");
        if (nameless === undefined) return { ok: true, value: written.join(", ") };
        return { ok: false, message: `"${nameless}" has no letters`, fix: "Write a word" };
      },
    };
  },
};

/** Returns what to know of tags that are new, but nearly those that there are: sentences without a full stop. */
export function noteSimilarTags({ site: { tags } }: Known, answer: string): readonly string[] {
  const names = tags.map(({ name }) => name);
  return splitList(answer).flatMap((one) => {
    if (names.includes(one)) return [];
    const near = findNearest(one, names);
    return near === undefined
      ? []
      : [`There is a tag "${near}", and "${one}" is another. Write ${near} if you mean that one`];
  });
}

/** Returns the parts between commas. */
export function splitList(answer: string): readonly string[] {
  return answer
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
