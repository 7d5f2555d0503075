/** How long it takes to read posts, and to catch up on outcomes. */
import type { Body } from "../../render/body.ts";
import type { Output, Site } from "../types.ts";

const wordsPerMinute = 230;

/** Returns the minutes that it takes to read a text, at least 1. */
export function countReadingMinutes({ wordCount }: Pick<Body, "wordCount">): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute));
}

/** Returns the minutes that an outcome takes; undefined if nobody knows. */
export type OutputMinutes = (output: Output) => number | undefined;

/** Returns a function that takes the minutes as typed, or else the reading time of the post or page. */
export function createOutputMinutes({
  posts,
  pages,
}: Pick<Site, "posts" | "pages">): OutputMinutes {
  const bodies = new Map([...posts, ...pages].map(({ url, body }) => [encodeURI(url), body]));
  return ({ url, minutes }) => {
    if (minutes !== undefined) return minutes;
    const body = bodies.get(url.replace(/#.*$/, ""));
    return body === undefined || body.isEmpty ? undefined : countReadingMinutes(body);
  };
}
