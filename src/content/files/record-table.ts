/** A record of a file, with the stamp that the file had when the record was made. */
export interface StampedRecord<T> {
  /** `stamp` of SourceFile. */
  readonly stamp: string;
  readonly record: T;
}

/** Records by the paths of their files. Those that nothing asks for are dropped at the next save. */
export class RecordTable<T> {
  readonly #previous: ReadonlyMap<string, StampedRecord<T>>;
  readonly #current = new Map<string, StampedRecord<T>>();

  constructor(previous: readonly [string, StampedRecord<T>][] = []) {
    this.#previous = new Map(previous);
  }

  /** Returns the record of a file, or undefined where the file has changed since or has none. */
  get(file: string, stamp: string): T | undefined {
    const stamped = this.#current.get(file) ?? this.#previous.get(file);
    if (stamped?.stamp !== stamp) return undefined;
    this.#current.set(file, stamped);
    return stamped.record;
  }

  set(file: string, stamp: string, record: T): void {
    this.#current.set(file, { stamp, record });
  }

  /** Replaces the record of a file that was asked for. */
  replace(file: string, record: T): void {
    const stamped = this.#current.get(file);
    if (stamped !== undefined) this.#current.set(file, { ...stamped, record });
  }

  /** Returns the files whose records differ from those that were loaded, or are no longer asked for. */
  listChanged(): readonly string[] {
    const changed: string[] = [];
    for (const [file, stamped] of this.#current)
      if (this.#previous.get(file) !== stamped) changed.push(file);
    for (const file of this.#previous.keys()) if (!this.#current.has(file)) changed.push(file);
    return changed;
  }

  get entries(): readonly [string, StampedRecord<T>][] {
    return [...this.#current];
  }
}
