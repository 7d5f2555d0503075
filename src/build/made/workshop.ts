/** What the pages of one state of the content order, and what of it has been made. */
import { availableParallelism } from "node:os";
import type { Problems } from "../../content/problem.ts";
import { start } from "../../content/problem.ts";
import { pooled } from "../../model/pooled.ts";
import {
  type MadeFile,
  type Order,
  type Orders,
  type Recipe,
  Unmakeable,
} from "../../model/recipe.ts";
import type { Asset } from "../../model/types.ts";
import type { Store } from "./store.ts";

export class Workshop implements Orders {
  readonly #store: Store | undefined;
  readonly #orders: Order[] = [];
  /** Keys of what pages wanted to see, and did not. */
  readonly #unseen = new Set<string>();

  /** Without a store nothing is made, which is enough to check pages. */
  constructor(store: Store | undefined) {
    this.#store = store;
  }

  include(order: Order): void {
    this.#orders.push(order);
  }

  files(order: Order): readonly MadeFile[] | undefined {
    this.#orders.push(order);
    const { key } = order.recipe;
    const files = this.#store?.find(key);
    if (files === undefined) this.#unseen.add(key);
    return files;
  }

  /** Keys of everything that was ordered. */
  get keys(): ReadonlySet<string> {
    return new Set(this.#orders.map(({ recipe }) => recipe.key));
  }

  /**
   * Makes what there is not yet; with `check`, only what may turn out to be impossible. What is, is
   * a problem. Says whether there is now something that pages wanted to see.
   */
  async make(
    problems: Problems,
    how: { readonly check: boolean; readonly progress?: Progress | undefined },
  ): Promise<boolean> {
    const store = this.#store;
    if (store === undefined) return false;
    const missing = new Map<string, Recipe>();
    for (const { recipe } of this.#orders) {
      if (how.check && recipe.sound) continue;
      if (!missing.has(recipe.key) && store.find(recipe.key) === undefined)
        missing.set(recipe.key, recipe);
    }
    let done = 0;
    const one = async (recipe: Recipe) => {
      how.progress?.("Making", done, missing.size);
      try {
        store.keep(recipe.key, await recipe.make());
      } catch (error) {
        if (!(error instanceof Unmakeable)) throw error;
        this.#blame(recipe.key, error, problems);
      }
      done++;
    };
    await pooled([...missing.values()], availableParallelism(), one);
    return [...this.#unseen].some((key) => missing.has(key));
  }

  #blame(key: string, { wrong, write }: Unmakeable, problems: Problems): void {
    for (const { recipe, blame } of this.#orders)
      if (recipe.key === key) problems.add({ at: start, ...blame, wrong, write });
  }

  /** The files that were ordered, as far as they have been made; two of one address are one. */
  assets(problems: Problems): readonly Asset[] {
    const assets = new Map<string, Asset>();
    for (const { recipe, address, blame } of this.#orders) {
      for (const { name, bytes, hash } of this.#store?.find(recipe.key) ?? []) {
        const url = address(name);
        const other = assets.get(url);
        if (other !== undefined && other.hash !== hash) {
          const write = "Rename one of the files that it is made from";
          problems.add({
            at: start,
            ...blame,
            wrong: `two files would have the address ${url}`,
            write,
          });
        }
        const file = this.#store?.path(recipe.key, name) ?? "";
        assets.set(url, { url, file, hash, bytes, made: true });
      }
    }
    return [...assets.values()];
  }
}

type Progress = (what: string, done: number, all: number) => void;
