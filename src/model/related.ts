/** Which posts have most in common with a post. */
import type { Cohort, Post, Tag } from "./types.ts";

/** Posts that are looked at on either side, in time, of each tag and cohort. */
const reach = 8;

/** What a shared cohort counts, where a shared tag of `n` posts counts 1/n. */
const cohortWeight = 0.1;

/**
 * The posts nearest to a post, by the tags they share, of which rare ones say more, and by cohort;
 * of equals the nearer in time. Posts without anything in common are not related. `posts` are in
 * the order of time.
 */
export function relatedAmong(posts: readonly Post[]): (post: Post, most: number) => Post[] {
  const shelves = new Map<Tag | Cohort, Post[]>();
  const place = new Map<Post, number>();
  for (const [i, post] of posts.entries()) {
    place.set(post, i);
    for (const mark of marksOf(post)) {
      const shelf = shelves.get(mark);
      if (shelf === undefined) shelves.set(mark, [post]);
      else shelf.push(post);
    }
  }
  const at = (post: Post) => place.get(post) ?? 0;
  return (post, most) => {
    const scores = new Map<Post, number>();
    for (const mark of marksOf(post)) {
      const shelf = shelves.get(mark) ?? [];
      const weight = mark === post.cohort ? cohortWeight : 1 / shelf.length;
      const own = search(shelf, at(post), at);
      for (const other of shelf.slice(Math.max(0, own - reach), own + reach + 1))
        if (other !== post) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    const far = (other: Post) => Math.abs(at(other) - at(post));
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || far(a) - far(b) || at(a) - at(b))
      .slice(0, most)
      .map(([other]) => other);
  };
}

function marksOf({ tags, cohort }: Post): readonly (Tag | Cohort)[] {
  return cohort === undefined ? tags : [...tags, cohort];
}

/** Index of the post at a place in a shelf, which is in the order of places. */
function search(shelf: readonly Post[], place: number, at: (post: Post) => number): number {
  let [low, high] = [0, shelf.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const post = shelf[middle];
    if (post !== undefined && at(post) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
