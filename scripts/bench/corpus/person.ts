import { body } from "./body.ts";
import { integer, pick, type Random } from "./random.ts";
import { sentence } from "./sentence.ts";
import { roles } from "./words.ts";

/** How many people a site has, whatever its size. */
export const peopleCount = 40;

/** The ids of all people: `p-01` to `p-40`. */
export const peopleIds: readonly string[] = Array.from({ length: peopleCount }, (_, index) => {
  return `p-${String(index + 1).padStart(2, "0")}`;
});

/** A person's file: name, role, summary, and a bio of 60 to 120 words. */
export function person(random: Random, name: string, links: readonly string[]): string {
  return [
    "---",
    `name: ${name}`,
    `role: ${pick(random, roles)}`,
    `summary: ${sentence(random)}`,
    "---",
    "",
    `${sentence(random)} ${sentence(random)}`,
    "",
    body(random, { words: integer(random, 60, 120), links }),
  ].join("\n");
}
