import { readFileSync } from "node:fs";
import type { Kept, Recipe } from "../../model/recipe.ts";
import type { Store } from "./store.ts";

/** Makes what the reading of content has to know, once for all builds where there is a store. */
export class Keeper implements Kept {
  readonly #store: Store | undefined;
  /** Of all that was needed. */
  readonly keys = new Set<string>();

  constructor(store: Store | undefined) {
    this.#store = store;
  }

  need(key: string): void {
    this.keys.add(key);
  }

  async get(recipe: Recipe): Promise<ReadonlyMap<string, Uint8Array>> {
    const { key } = recipe;
    this.keys.add(key);
    const store = this.#store;
    const files = store?.find(key);
    if (store !== undefined && files !== undefined)
      return new Map(files.map(({ name }) => [name, readFileSync(store.absolute(key, name))]));
    const made = await recipe.make();
    store?.keep(key, made);
    return made;
  }
}
