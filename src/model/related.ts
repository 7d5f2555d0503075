import type { Cohort, Post, Tag } from "./types.ts";

/** For each tag and cohort, how many posts before and after a post are compared with it. */
const windowSize = 8;

/** The weight of a shared cohort; that of a shared tag of `n` posts is 1/n. */
const cohortWeight = 0.1;

/**
 * Returns a function that returns the posts most related to a post: by shared tags, of which rare
 * ones weigh more, and cohort, then by distance in time. Posts without either in common are not
 * related. `posts` are sorted by time.
 */
export function createRelatedPosts(posts: readonly Post[]): (post: Post, limit: number) => Post[] {
  const positions = new Map(posts.map((post, i) => [post, i]));
  const positionsByTerm = new Map<Tag | Cohort, number[]>();
  for (const [i, post] of posts.entries())
    for (const term of listTerms(post)) {
      const known = positionsByTerm.get(term);
      if (known === undefined) positionsByTerm.set(term, [i]);
      else known.push(i);
    }
  // Posts are numbers here, since every post is compared with some eighty others.
  const scores = new Float64Array(posts.length);
  const scoreOf = (position: number) => scores[position] ?? 0;
  return (post, limit) => {
    const own = positions.get(post) ?? 0;
    const found: number[] = [];
    for (const term of listTerms(post)) {
      const others = positionsByTerm.get(term) ?? [];
      const weight = term === post.cohort ? cohortWeight : 1 / others.length;
      const index = findIndex(others, own);
      for (const other of others.slice(Math.max(0, index - windowSize), index + windowSize + 1)) {
        if (other === own) continue;
        if (scoreOf(other) === 0) found.push(other);
        scores[other] = scoreOf(other) + weight;
      }
    }
    const distance = (other: number) => Math.abs(other - own);
    const compare = (a: number, b: number) =>
      scoreOf(b) - scoreOf(a) || distance(a) - distance(b) || a - b;
    const best: number[] = [];
    for (const other of found) {
      // Sorting all of them takes twice the time.
      let at = best.length;
      while (at > 0 && compare(other, best[at - 1] ?? 0) < 0) at--;
      if (at < limit) best.splice(at, 0, other);
      if (best.length > limit) best.pop();
    }
    for (const other of found) scores[other] = 0;
    return best.flatMap((other) => posts[other] ?? []);
  };
}

function listTerms({ tags, cohort }: Post): readonly (Tag | Cohort)[] {
  return cohort === undefined ? tags : [...tags, cohort];
}

/** Returns the index of the first of sorted numbers that is not below another. */
function findIndex(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
