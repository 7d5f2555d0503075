/**
 * Runs `work` on each of a list, at most `most` at once, and gives the results in the list's order.
 * Throws the first error once nothing is under way any more.
 */
export async function pooled<T, R>(
  list: readonly T[],
  most: number,
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const errors: unknown[] = [];
  const queue = list.entries();
  const worker = async () => {
    for (const [i, one] of queue) {
      try {
        results[i] = await work(one);
      } catch (error) {
        errors.push(error);
      }
      if (errors.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, most) }, worker));
  if (errors.length > 0) throw errors[0];
  return results;
}
