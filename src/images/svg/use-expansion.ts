import { ArtifactError } from "../../artifacts/spec.ts";

/** Elements that a drawing may have, with all that <use> makes of them. */
const maxElements = 100_000;
/** Elements of which each uses the next. */
const maxChain = 100;

interface Group {
  elements: number;
  readonly uses: string[];
}

/**
 * Counts what a drawing is when all that it repeats is drawn: a few lines can repeat themselves a
 * billion times, which holds up whoever opens the page.
 */
export class UseExpansion {
  readonly #groups = new Map<string, Group>();
  readonly #all: Group = { elements: 0, uses: [] };
  /** Of each open element, the group that it is by its id. */
  readonly #openGroups: (Group | undefined)[] = [];

  openElement(name: string, attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get("id");
    const group = id === undefined ? undefined : { elements: 0, uses: [] };
    if (id !== undefined && group !== undefined && !this.#groups.has(id))
      this.#groups.set(id, group);
    this.#openGroups.push(group);
    const link = name === "use" ? attributes.get("href") : undefined;
    for (const openGroup of [this.#all, ...this.#openGroups]) {
      if (openGroup === undefined) continue;
      openGroup.elements++;
      if (link !== undefined) openGroup.uses.push(link.slice(1));
    }
  }

  closeElement(): void {
    this.#openGroups.pop();
  }

  /** Throws Unmakeable where it is too much. */
  checkLimit(): void {
    const counts = new Map<Group, number>();
    const count = (group: Group, chain: number): number => {
      if (chain > maxChain) return maxElements;
      const counted = counts.get(group);
      if (counted !== undefined) return counted;
      // What repeats itself is drawn by no browser.
      counts.set(group, 0);
      let sum = group.elements;
      for (const id of group.uses) {
        const target = this.#groups.get(id);
        if (target !== undefined) sum += count(target, chain + 1);
      }
      counts.set(group, sum);
      return sum;
    };
    if (count(this.#all, 0) > maxElements)
      throw new ArtifactError("repeats itself too often", "Export it as PNG");
  }
}
