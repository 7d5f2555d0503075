import { readFileSync } from "node:fs";
import type { ArtifactCache } from "./cache.ts";
import type { ArtifactReader, ArtifactSpec } from "./spec.ts";

/** Makes what the reading of content has to know, once for all builds where there is a store. */
export class CachedArtifactReader implements ArtifactReader {
  readonly #cache: ArtifactCache | undefined;
  /** Of all that was needed. */
  readonly usedKeys = new Set<string>();

  constructor(cache: ArtifactCache | undefined) {
    this.#cache = cache;
  }

  markUsed(key: string): void {
    this.usedKeys.add(key);
  }

  async read(spec: ArtifactSpec): Promise<ReadonlyMap<string, Uint8Array>> {
    const { key } = spec;
    this.usedKeys.add(key);
    const cache = this.#cache;
    const files = cache?.get(key);
    if (cache !== undefined && files !== undefined)
      return new Map(files.map(({ name }) => [name, readFileSync(cache.absolutePath(key, name))]));
    const contents = await spec.build();
    cache?.put(key, contents);
    return contents;
  }
}
