/** What to write for somebody who is not among the people. */
import type { Person } from "../../model/types.ts";
import { findNearest, isOnlyTypo, suggest } from "../../text/nearest.ts";
import { slugify } from "../../text/slug.ts";
import type { YamlPath } from "../fields/yaml.ts";
import { kinds } from "../files/kinds.ts";
import { contentFolder } from "../files/path.ts";

type KnownPeople = ReadonlyMap<string, Pick<Person, "id" | "title">>;

/** In names of this many letters or more, one wrong letter is a typo. Shorter names may be two people: Marta and Martha. */
export const minNameLetters = 8;

/** Returns the one person with this name; undefined if there is none, or there are several. */
export function findPersonByName(people: KnownPeople, name: string): string | undefined {
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
const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;
const separator = /\s*(?:[,;]|\s(?:and|with|&|\+|\/)\s)\s*/;

/** Returns the people of a value that looks like several: "ann-lee, bob-smith", "Ann Lee and Bob Smith". */
export function findSeveralPeople(people: KnownPeople, value: string): SeveralPeople | undefined {
  const toId = (part: string): string | undefined => {
    const id = part.replace(/^(?:.*\/)?(.*)\.md$/, "$1");
    const name = part.replace(/\s*\([^()]+\)$/, "");
    return people.has(id) || id !== part
      ? id
      : (findPersonByName(people, name) ?? findMisspeltPerson(people, name)?.id);
  };
  const areIds = (parts: readonly string[]) =>
    parts.every((part) => people.has(part) || idForm.test(part));
  const words = value.split(/\s+/);
  const parts = areIds(words) ? words : value.split(separator).filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  const ids = areIds(parts) ? parts : parts.map(toId);
  const known = ids.filter((id) => id !== undefined).length;
  if (known === 0 && !parts.every((part) => fullName.test(part))) return undefined;
  return { typed: parts.map((part, i) => ids[i] ?? part), isSure: known > 1 };
}

/** Returns the person whose name is that which was typed but for one letter. */
export function findMisspeltPerson(
  people: KnownPeople,
  name: string,
): Pick<Person, "id" | "title"> | undefined {
  const titles = [...people.values()].map(({ title }) => title);
  return [...people.values()].find(
    ({ title }) =>
      slugify(title) !== slugify(name) && isOnlyTypo(name, title, titles, minNameLetters),
  );
}

/** Returns the fix for an id that is nobody's: who may be meant, how to add a bio, and how a guest is named. */
export function adviseOnPerson(people: KnownPeople, typed: string, path: YamlPath): string {
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
