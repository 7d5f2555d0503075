import { attr, elements, type Node } from "./dom.ts";

/** Every id below a node. */
export function documentIds(node: Node): readonly string[] {
  return elements(node).flatMap((element) => attr(element, "id") ?? []);
}
