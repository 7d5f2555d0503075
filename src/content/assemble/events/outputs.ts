/** Assembles the outcomes of an event: those that were given, and those that it still owes. */
import type { Output, OwedOutput, OwedSource } from "../../../model/types.ts";
import { quote } from "../../../text/quote.ts";
import { isSameWord } from "../../../text/same-word.ts";
import { addDays } from "../../../time/date.ts";
import type { PlainDate, When } from "../../../time/types.ts";
import { getLastDay } from "../../../time/when.ts";
import {
  locateField,
  type RawFields,
  reportProblem,
  reportWarning,
} from "../../fields/raw-fields.ts";
import type { YamlPath } from "../../fields/yaml.ts";
import { fileStart } from "../../files/problem.ts";
import type { OutputFields, PromiseFields } from "../../schema/event.ts";
import { readAnswers } from "../answers.ts";
import { type AssembleContext, readLink } from "../context.ts";

/** What each session of a series owes. */
export interface SessionPromise {
  readonly title: string;
  /** From the last day of the session on. */
  readonly days: number;
}

/** The days that a promise has where it does not say: two weeks, after which few remember. */
const defaultDays = 14;

/** What a file lists under `outputs`. */
export interface ListedOutputs {
  readonly given: readonly Output[];
  /** Those without an address. */
  readonly owed: readonly ListedOwed[];
}

interface ListedOwed {
  readonly title: string;
  readonly kind?: string | undefined;
  /** Days after the event, or a date. */
  readonly due: number | PlainDate;
  readonly index: number;
}

/** Reads `outputs`; reports those that have neither an address nor a day, and those with two addresses. */
export function readOutputs(
  context: AssembleContext,
  raw: RawFields,
  outputs: readonly OutputFields[] | undefined,
): ListedOutputs {
  const given: Output[] = [];
  const owed: ListedOwed[] = [];
  for (const [index, output] of (outputs ?? []).entries()) {
    const { title, url, file, kind, due, minutes } = output;
    const report = (message: string, fix: string) =>
      reportProblem(raw, ["outputs", index], message, fix, context.problems);
    const address = url ?? file;
    const answers = readAnswers(context, raw, ["outputs", index, "answers"], output.answers);
    if (url !== undefined && file !== undefined)
      report(`${quote(title)} has both url and file`, addressFix);
    if (address !== undefined) {
      const path: YamlPath = ["outputs", index, url === undefined ? "file" : "url"];
      const resolved = readLink(context, raw, path, address);
      const isPromised = due !== undefined;
      given.push({ title, url: resolved, kind, minutes, answers, address, isPromised });
    } else if (due === undefined) {
      report(
        `${quote(title)} has no url and no file`,
        `${addressFix}; if it is still to come, write due: 2 weeks`,
      );
    } else owed.push({ title, kind, due, index });
  }
  return { given, owed };
}

const addressFix = "Write url: and an address, or file: and the name of a file";

/** Returns the promises of a series or session as typed, or else the inherited ones. */
export function readPromises(
  typed: PromiseFields | undefined,
  inherited: readonly SessionPromise[],
): readonly SessionPromise[] {
  if (typed === undefined) return inherited;
  if (typed === false) return [];
  return typed.map(({ title, due = defaultDays }) => ({ title, days: due }));
}

/** What decides which outcomes an event still owes. */
interface OwingEvent {
  readonly raw: RawFields;
  readonly when: When;
  /** Whether it does not take place. */
  readonly isOff: boolean;
  readonly promises?: readonly SessionPromise[];
}

/**
 * Returns what an event gave and what it owes. An output whose title or kind is the word of a
 * promise keeps it; one that is listed without an address has a day of its own.
 */
export function settleOutputs(
  context: AssembleContext,
  { given, owed: listed }: ListedOutputs,
  { raw, when, isOff, promises = [] }: OwingEvent,
): { readonly outputs: readonly Output[]; readonly owed: readonly OwedOutput[] } {
  const lastDay = getLastDay(when);
  const outputs = given.map((output) => {
    const isPromised = output.isPromised || promises.some((one) => isKept(one, output));
    return isPromised === output.isPromised ? output : { ...output, isPromised };
  });
  if (isOff) return { outputs, owed: [] };
  const open = promises.filter((one) => ![...given, ...listed].some((it) => isKept(one, it)));
  const hasList = given.length + listed.length > 0;
  return {
    outputs,
    owed: [
      ...listed.map(({ title, kind, due, index }) => {
        if (typeof due === "string" && due < lastDay) warnOfEarlyDay(context, raw, index, lastDay);
        const day = typeof due === "string" ? due : addDays(lastDay, due);
        return { title, kind, due: day, source: locate(raw, "entry", ["outputs", index]) };
      }),
      ...open.map(({ title, days }) => ({
        title: capitalize(title),
        due: addDays(lastDay, days),
        source: hasList ? locate(raw, "list", ["outputs"]) : locate(raw, "file"),
      })),
    ],
  };
}

/** Returns what a session owes that has no file of its own, or a draft alone. */
export function listPromised(
  promises: readonly SessionPromise[],
  when: When,
  file: Pick<OwedSource, "kind" | "file">,
): readonly OwedOutput[] {
  const source: OwedSource = { ...file, position: () => fileStart };
  return promises.map(({ title, days }) => ({
    title: capitalize(title),
    due: addDays(getLastDay(when), days),
    source,
  }));
}

function isKept(promise: SessionPromise, by: Pick<Output, "title" | "kind">): boolean {
  return [by.title, by.kind].some((word) => word !== undefined && isSameWord(word, promise.title));
}

function locate(raw: RawFields, kind: OwedSource["kind"], path: YamlPath = []): OwedSource {
  if (path.length === 0) return { kind, file: raw.file, position: () => fileStart };
  return { kind, ...locateField(raw, path, "key") };
}

function warnOfEarlyDay(
  context: AssembleContext,
  raw: RawFields,
  index: number,
  lastDay: PlainDate,
): void {
  reportWarning(
    raw,
    ["outputs", index, "due"],
    `it is due before the event is over, on ${lastDay}`,
    "Write a later date, or a time after the event, such as 2 weeks",
    context.problems,
  );
}

/** "Notes", as the title of an output would be. */
function capitalize(text: string): string {
  return text.replace(/^./u, (letter) => letter.toUpperCase());
}
