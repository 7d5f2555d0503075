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

/** Returns the fix for an id that is nobody's: who may be meant, how to add a bio, and how a guest is named. */
export function adviseOnPerson(
  people: ReadonlyMap<string, Pick<Person, "id" | "title">>,
  typed: string,
  path: YamlPath,
): string {
  const ids = [...people.keys()];
  const near = findPersonByName(people, typed) ?? findNearest(typed, ids);
  if (near !== undefined) return `Did you mean "${near}"?`;
  const file = `${contentFolder}/${kinds.person.folder}/${slugify(typed) || "name"}.md`;
  const choice = ids.length === 0 ? "" : `${suggest(typed, ids, "person")}. For somebody new c`;
  const create = `${choice === "" ? "C" : choice}reate ${file} with name: and a bio, which may be empty`;
  const isEvent = path[0] === "speakers" || path[0] === "hosts";
  return isEvent ? `${create}; for a guest write { name: ${typed} } here` : create;
}
