import { Unmakeable } from "../../model/recipe.ts";

/** Elements that a drawing may have, with all that <use> makes of them. */
const most = 100_000;
/** Elements of which each uses the next. */
const longest = 100;

interface Group {
  elements: number;
  readonly uses: string[];
}

/**
 * Counts what a drawing is when all that it repeats is drawn: a few lines can repeat themselves a
 * billion times, which holds up whoever opens the page.
 */
export class Repeats {
  readonly #groups = new Map<string, Group>();
  readonly #all: Group = { elements: 0, uses: [] };
  /** Of each open element, the group that it is by its id. */
  readonly #open: (Group | undefined)[] = [];

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get("id");
    const group = id === undefined ? undefined : { elements: 0, uses: [] };
    if (id !== undefined && group !== undefined && !this.#groups.has(id))
      this.#groups.set(id, group);
    this.#open.push(group);
    const link = name === "use" ? attributes.get("href") : undefined;
    for (const one of [this.#all, ...this.#open]) {
      if (one === undefined) continue;
      one.elements++;
      if (link !== undefined) one.uses.push(link.slice(1));
    }
  }

  close(): void {
    this.#open.pop();
  }

  /** Throws Unmakeable where it is too much. */
  check(): void {
    const known = new Map<Group, number>();
    const count = (group: Group, chain: number): number => {
      if (chain > longest) return most;
      const before = known.get(group);
      if (before !== undefined) return before;
      // What repeats itself is drawn by no browser.
      known.set(group, 0);
      let sum = group.elements;
      for (const id of group.uses) {
        const target = this.#groups.get(id);
        if (target !== undefined) sum += count(target, chain + 1);
      }
      known.set(group, sum);
      return sum;
    };
    if (count(this.#all, 0) > most)
      throw new Unmakeable("repeats itself too often", "Export it as PNG");
  }
}
