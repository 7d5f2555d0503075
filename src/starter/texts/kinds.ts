/** The kinds of text that `waymark new` writes: what it asks, and the file that it makes. */
import { type Kind, kindNames, kinds } from "../../content/files/kinds.ts";
import { findNearest } from "../../text/nearest.ts";
import { joinWithOr } from "../../text/quote.ts";
import { briefing, cohort, page, person, post } from "./entries.ts";
import { event, series } from "./events.ts";
import type { KindOfText } from "./question.ts";
import { session } from "./session.ts";

export const kindsOfText: Readonly<Record<Kind, KindOfText>> = {
  post,
  event,
  series,
  session,
  person,
  cohort,
  page,
  briefing,
};

/** Returns the kind of a name, also of one that other generators give. Throws with the nearest. */
export function findKind(name: string): Kind {
  const typed = name.toLowerCase();
  const names = new Map<string, Kind>();
  for (const kind of kindNames.toReversed()) {
    const row: { readonly folder: string; readonly otherFolders?: readonly string[] } = kinds[kind];
    for (const other of [kind, row.folder, ...(row.otherFolders ?? [])]) names.set(other, kind);
  }
  const kind = names.get(typed);
  if (kind !== undefined) return kind;
  const near = findNearest(typed, names.keys());
  const nearKind = near === undefined ? undefined : names.get(near);
  throw new Error(
    nearKind === undefined
      ? `There is no kind of text "${name}". Write ${joinWithOr(Object.keys(kindsOfText))}.`
      : `There is no kind of text "${name}". Did you mean "${nearKind}"?`,
  );
}

/** Throws where an option is none of a kind's; says which kinds have it. */
export function checkOptions(kind: Kind, given: readonly string[]): void {
  const has = (one: Kind, option: string) =>
    kindsOfText[one].steps.some((step) => step.option === option);
  const wrong = given.find((option) => !has(kind, option));
  if (wrong === undefined) return;
  const others = kindNames.filter((one) => has(one, wrong));
  const own = kindsOfText[kind].steps.map(({ option }) => `--${option}`);
  throw new Error(
    `--${wrong} is for ${joinWithOr(others.map((one) => `a new ${one}`))}. A new ${kind} takes ${own.join(", ")}.`,
  );
}
