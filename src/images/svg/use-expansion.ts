import { ArtifactError } from "../../artifacts/spec.ts";

/** The most elements of an SVG, with all copies made by <use>. */
const maxElements = 100_000;
/** The longest chain of elements of which each uses the next. */
const maxChain = 100;

interface Group {
  elements: number;
  readonly uses: string[];
}

/**
 * Counts the elements of an SVG with all copies made by <use>. A few lines of nested <use> make a
 * billion copies, which would block the browser.
 */
export class UseExpansion {
  readonly #groups = new Map<string, Group>();
  readonly #all: Group = { elements: 0, uses: [] };
  /** For each open element, its group if it has an id. */
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

  /** Throws ArtifactError if there are too many elements. */
  checkLimit(): void {
    const counts = new Map<Group, number>();
    const count = (group: Group, chain: number): number => {
      if (chain > maxChain) return maxElements;
      const counted = counts.get(group);
      if (counted !== undefined) return counted;
      // Browsers draw no element that uses itself.
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
      throw new ArtifactError("repeats its parts too often with <use>", "Export it as PNG");
  }
}
