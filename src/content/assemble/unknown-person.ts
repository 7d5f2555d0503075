/** What to write for somebody who is not among the people. */
import type { Person } from "../../model/types.ts";
import { findNearest, suggest } from "../../text/nearest.ts";
import { slugify } from "../../text/slug.ts";
import type { YamlPath } from "../fields/yaml.ts";
import { kinds } from "../files/kinds.ts";
import { contentFolder } from "../files/path.ts";

/** Returns the one person with this name; undefined if there is none, or there are several. */
export function findPersonByName(
  people: ReadonlyMap<string, Pick<Person, "id" | "title">>,
  name: string,
): string | undefined {
  const wanted = slugify(name);
  const found = [...people.values()].filter(({ title }) => slugify(title) === wanted);
  return wanted === "" || found.length !== 1 ? undefined : found[0]?.id;
}

/** Several people in one value. */
export interface SeveralPeople {
  /** Each as it is to be typed: an id, or the name of a guest. */
  readonly typed: readonly string[];
  /** Whether it cannot be one guest's name: two of them or more have a page. */
  readonly isSure: boolean;
}

const fullName = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}'’.-]*)+(?: \([^()]+\))?$/u;

/** Returns the people of a value that looks like several: "ann-lee, bob-smith", "Ann Lee and Bob Smith". */
export function findSeveralPeople(
  people: ReadonlyMap<string, Pick<Person, "id" | "title">>,
  value: string,
): SeveralPeople | undefined {
  const toId = (part: string): string | undefined => {
    const id = part.replace(/^(?:.*\/)?(.*)\.md$/, "$1");
    if (people.has(id) || id !== part || /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id)) return id;
    return findPersonByName(people, part.replace(/\s*\([^()]+\)$/, ""));
  };
  const words = value.split(/\s+/);
  const parts = words.every((word) => /^[a-z]/.test(word) && toId(word) !== undefined)
    ? words
    : value.split(/\s*(?:[,;]|\s(?:and|&|\+)\s)\s*/).filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  const ids = parts.map(toId);
  const known = ids.filter((id) => id !== undefined).length;
  if (known === 0 && !parts.every((part) => fullName.test(part))) return undefined;
  return { typed: parts.map((part, i) => ids[i] ?? part), isSure: known > 1 };
}

/** Returns the fix for an id that is nobody's: who may be meant, how to add a bio, and how a guest is named. */
export function adviseOnPerson(
  people: ReadonlyMap<string, Pick<Person, "id" | "title">>,
  typed: string,
  path: YamlPath,
): string {
  const ids = [...people.keys()];
  const several = findSeveralPeople(people, typed);
  if (several?.isSure === true) return `Write a comma between them: [${several.typed.join(", ")}]`;
  const near = findPersonByName(people, typed) ?? findNearest(typed, ids);
  if (near !== undefined) return `Did you mean "${near}"?`;
  const file = `${contentFolder}/${kinds.person.folder}/${slugify(typed) || "name"}.md`;
  const choice = ids.length === 0 ? "" : `${suggest(typed, ids, "person")}. For somebody new c`;
  const create = `${choice === "" ? "C" : choice}reate ${file} with name: and a bio, which may be empty`;
  const isEvent = path[0] === "speakers" || path[0] === "hosts";
  return isEvent ? `${create}; for a guest write { name: ${typed} } here` : create;
}
