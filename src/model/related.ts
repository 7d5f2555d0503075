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
  const postsByTerm = new Map<Tag | Cohort, Post[]>();
  const positions = new Map<Post, number>();
  for (const [i, post] of posts.entries()) {
    positions.set(post, i);
    for (const term of listTerms(post)) {
      const termPosts = postsByTerm.get(term);
      if (termPosts === undefined) postsByTerm.set(term, [post]);
      else termPosts.push(post);
    }
  }
  const positionOf = (post: Post) => positions.get(post) ?? 0;
  return (post, limit) => {
    const scores = new Map<Post, number>();
    for (const term of listTerms(post)) {
      const termPosts = postsByTerm.get(term) ?? [];
      const weight = term === post.cohort ? cohortWeight : 1 / termPosts.length;
      const index = findPosition(termPosts, positionOf(post), positionOf);
      for (const other of termPosts.slice(Math.max(0, index - windowSize), index + windowSize + 1))
        if (other !== post) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    const distance = (other: Post) => Math.abs(positionOf(other) - positionOf(post));
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || distance(a) - distance(b) || positionOf(a) - positionOf(b))
      .slice(0, limit)
      .map(([other]) => other);
  };
}

function listTerms({ tags, cohort }: Post): readonly (Tag | Cohort)[] {
  return cohort === undefined ? tags : [...tags, cohort];
}

/** Returns the index of the post with a position in `termPosts`, which is sorted by position. */
function findPosition(
  termPosts: readonly Post[],
  position: number,
  positionOf: (post: Post) => number,
): number {
  let [low, high] = [0, termPosts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const post = termPosts[middle];
    if (post !== undefined && positionOf(post) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
