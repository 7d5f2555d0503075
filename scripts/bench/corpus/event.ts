import { body } from "./body.ts";
import type { PostPlan } from "./post.ts";
import { chance, integer, pick, type Random, sample } from "./random.ts";
import { headline, personName, place, sentence } from "./sentence.ts";
import { tags } from "./words.ts";

/** A single event's file: an afternoon or evening at a place, with 1 to 3 speakers. */
export function event(
  random: Random,
  plan: PostPlan,
  people: readonly string[],
  links: readonly string[],
): string {
  const hour = integer(random, 9, 18);
  const speakers = sample(random, people, integer(random, 1, 3)).map((id) => {
    return `  - { person: ${id}, talk: ${headline(random)} }`;
  });
  if (chance(random, 0.2)) speakers.push(`  - { name: ${personName(random)} }`);
  return [
    "---",
    `title: ${plan.title}`,
    `start: ${plan.date} ${clock(hour, pick(random, [0, 15, 30]))}`,
    `end: ${plan.date} ${clock(hour + integer(random, 1, 3), pick(random, [30, 45]))}`,
    ...where(random),
    "speakers:",
    ...speakers,
    `summary: ${sentence(random)}`,
    `tags: [${sample(random, tags, integer(random, 1, 2)).join(", ")}]`,
    "---",
    "",
    body(random, { words: 120, links }),
  ].join("\n");
}

function where(random: Random): string[] {
  const town = place(random);
  if (chance(random, 0.6)) return [`place: ${town} Library`];
  return [
    "place:",
    `  name: ${town} Hall`,
    `  address: ${integer(random, 1, 90)} ${place(random)} Road, ${town}`,
  ];
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
