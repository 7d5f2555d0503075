import { body } from "./body.ts";
import { integer, type Random, sample } from "./random.ts";
import { sentence } from "./sentence.ts";
import { tags } from "./words.ts";

/** What is decided about a post before its text, so that other files can link to it. */
export interface PostPlan {
  /** A calendar date, `2017-06-21`. */
  date: string;
  title: string;
  /** The file's name in its folder, `2017-06-21-map-check.md`. */
  file: string;
}

/** A post's file: about 780 words, 1 or 2 authors, 1 to 4 tags. */
export function post(
  random: Random,
  plan: PostPlan,
  people: readonly string[],
  links: readonly string[],
): string {
  const authors = sample(random, people, integer(random, 1, 2));
  return [
    "---",
    `title: ${plan.title}`,
    `date: ${plan.date}`,
    `authors: ${authors.length === 1 ? authors[0] : `[${authors.join(", ")}]`}`,
    `summary: ${sentence(random)}`,
    `tags: [${sample(random, tags, integer(random, 1, 4)).join(", ")}]`,
    "---",
    "",
    body(random, { words: 780, links }),
  ].join("\n");
}
