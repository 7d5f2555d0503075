/**
 * A map that changes while all earlier states of it stay as they are, and share what they have in
 * common: every commit has one, and two branches are compared by what they do not share.
 */

/** Entries that are copied together when one of them changes. */
const chunkSize = 64;

type Chunk<V> = readonly (V | undefined)[];

/** The place of each key in a map; all states of it have them in common, and only ever add some. */
interface Places {
  readonly of: Map<string, number>;
  readonly keys: string[];
}

export class Layered<V> {
  readonly #places: Places;
  readonly #chunks: readonly Chunk<V>[];

  /** An empty map, or the state of `earlier` after these entries were set. */
  constructor(
    entries: Iterable<readonly [string, V | undefined]> = [],
    earlier: Layered<V> | undefined = undefined,
  ) {
    this.#places = earlier === undefined ? { of: new Map(), keys: [] } : earlier.#places;
    const chunks = earlier === undefined ? [] : [...earlier.#chunks];
    const own = new Map<number, (V | undefined)[]>();
    for (const [key, value] of entries) {
      const place = placeOf(key, this.#places);
      const at = Math.floor(place / chunkSize);
      const chunk = own.get(at) ?? [...(chunks[at] ?? [])];
      chunk[place % chunkSize] = value;
      own.set(at, chunk);
    }
    for (const [at, chunk] of own) chunks[at] = chunk;
    this.#chunks = chunks;
  }

  get(key: string): V | undefined {
    const place = this.#places.of.get(key);
    if (place === undefined) return undefined;
    return this.#chunks[Math.floor(place / chunkSize)]?.[place % chunkSize];
  }

  /** The next state; a value of undefined takes an entry away. */
  with(entries: ReadonlyMap<string, V | undefined>): Layered<V> {
    return entries.size === 0 ? this : new Layered(entries, this);
  }

  *entries(): Generator<readonly [string, V]> {
    for (const [at, chunk] of this.#chunks.entries()) yield* this.#within(at, chunk);
  }

  /** Keys whose values are not the same object in another state of this map. */
  *differing(other: Layered<V>): Generator<string> {
    const most = Math.max(this.#chunks.length, other.#chunks.length);
    for (let at = 0; at < most; at++) {
      const [ours, theirs] = [this.#chunks[at], other.#chunks[at]];
      if (ours === theirs) continue;
      for (let i = 0; i < chunkSize; i++) {
        const key = this.#places.keys[at * chunkSize + i];
        if (key !== undefined && ours?.[i] !== theirs?.[i]) yield key;
      }
    }
  }

  *#within(at: number, chunk: Chunk<V> | undefined): Generator<readonly [string, V]> {
    for (const [i, value] of (chunk ?? []).entries()) {
      const key = this.#places.keys[at * chunkSize + i];
      if (key !== undefined && value !== undefined) yield [key, value];
    }
  }
}

function placeOf(key: string, { of, keys }: Places): number {
  const known = of.get(key);
  if (known !== undefined) return known;
  const place = keys.push(key) - 1;
  of.set(key, place);
  return place;
}
