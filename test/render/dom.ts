/** Markup as a browser's parser sees it: no test looks at it with regular expressions. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

export const documentOf = (markup: string): Node => parse(markup);
export const fragmentOf = (markup: string): Node => parseFragment(markup);

/** Every element below a node, in the order of the text. */
export function elements(node: Node): readonly Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...("tagName" in child ? [child] : []),
    ...elements(child),
  ]);
}

export function attr(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text of a node, as it stands in the tree. */
export function rawText(node: Node): string {
  if ("value" in node && node.nodeName === "#text") return node.value;
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}

/** The words of a node, white space as a browser shows it. */
export function text(node: Node): string {
  return rawText(node).replace(/\s+/g, " ").trim();
}

const part = /^([a-z0-9]+|\*)?(?:#([\w:-]+))?(?:\.([\w-]+))?(?:\[([\w-]+)(?:="([^"]*)")?\])?$/;

/** Elements by "tag", "#id", ".class", "[attr]", "[attr="value"]", one of each at most, nested by spaces. */
export function all(node: Node, selector: string): readonly Element[] {
  const [first = "", ...rest] = selector.split(/ (?![^[]*\])/);
  const [, tag, id, name, attribute, value] = part.exec(first) ?? [];
  const found = elements(node).filter((element) => {
    if (tag !== undefined && tag !== "*" && element.tagName !== tag) return false;
    if (id !== undefined && attr(element, "id") !== id) return false;
    if (name !== undefined && !classes(element).includes(name)) return false;
    if (attribute === undefined) return true;
    const has = attr(element, attribute);
    return value === undefined ? has !== undefined : has === value;
  });
  if (rest.length === 0) return found;
  return [...new Set(found.flatMap((element) => all(element, rest.join(" "))))];
}

/** The one element of a kind. Throws where there is none, or another. */
export function one(node: Node, selector: string): Element {
  const [found, ...more] = all(node, selector);
  if (found === undefined || more.length > 0) {
    throw new Error(`${more.length + (found ? 1 : 0)} elements are ${selector}`);
  }
  return found;
}

/** The texts of all elements of a kind. */
export function texts(node: Node, selector: string): readonly string[] {
  return all(node, selector).map(text);
}

export function classes(element: Element): readonly string[] {
  return attr(element, "class")?.split(" ") ?? [];
}
