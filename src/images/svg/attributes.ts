/** Sanitises the attributes of an element. */
import type { SaxesAttributeNS, SaxesTagNS } from "saxes";
import {
  allowedAttributes,
  animationElements,
  presentationAttributes,
  xlinkNamespace,
  xmlNamespace,
} from "./allowed.ts";
import { isLocalValue, sanitizeDeclarations } from "./css.ts";
import type { RemovedPart } from "./removed-parts.ts";

type OnRemoved = (part: RemovedPart) => void;

/** Elements whose `href` is what they show or reuse. It is removed from all others. */
const imageElements = new Set(["image", "feImage"]);
const referencingElements =
  /^(?:use|textPath|linearGradient|radialGradient|pattern|filter|mpath|feImage|animate|animateMotion|animateTransform)$/;

/** An embedded image: its type, and its bytes in base64. */
export const embeddedImage = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]+)$/;

/** Returns the `href` of an element, or else its `xlink:href`. */
export function readHref({ attributes: given }: SaxesTagNS): string | undefined {
  const list: readonly SaxesAttributeNS[] = Object.values(given);
  const findHref = (uri: string) =>
    list.find((one) => one.local === "href" && one.uri === uri)?.value;
  return (findHref("") ?? findHref(xlinkNamespace))?.trim();
}

/** Returns what an element refers to that is not in the SVG; undefined if nothing. */
export function findMissingReference(tag: SaxesTagNS): RemovedPart | undefined {
  const link = readHref(tag);
  const isLocal = link === undefined || link.startsWith("#");
  if (imageElements.has(tag.local)) {
    if (isLocal) return tag.local === "image" ? "picture" : undefined;
    return embeddedImage.test(link) ? undefined : "picture";
  }
  if (referencingElements.test(tag.local) && !isLocal) return "outside";
  return animationElements.has(tag.local) && !isVisibleAnimation(tag) ? "animation" : undefined;
}

/** Returns whether the animated attribute is allowed and visible. */
function isVisibleAnimation({ attributes: given }: SaxesTagNS): boolean {
  const name = given.attributeName?.value.trim() ?? "";
  return !/^(?:id|class|style|role|lang)$/.test(name) && isAllowedAttribute(name);
}

/** Returns the allowed attributes by name, in document order. */
export function sanitizeAttributes(
  tag: SaxesTagNS,
  hasStyleSheet: boolean,
  onRemoved: OnRemoved,
): Map<string, string> {
  const sanitized = new Map<string, string>();
  for (const { local, uri, value } of Object.values<SaxesAttributeNS>(tag.attributes)) {
    if (uri === xmlNamespace && (local === "space" || local === "lang"))
      sanitized.set(`xml:${local}`, value);
    if (uri !== "" || !isAllowedAttribute(local)) continue;
    if (!isCssValue(local) || isLocalValue(value)) sanitized.set(local, value);
    else onRemoved("outside");
  }
  const link = readHref(tag);
  if (link !== undefined && (referencingElements.test(tag.local) || imageElements.has(tag.local)))
    sanitized.set("href", link.replace(/\s/g, ""));
  const style = Object.values<SaxesAttributeNS>(tag.attributes).find(
    ({ local, uri }) => local === "style" && uri === "",
  );
  if (style !== undefined)
    applyStyle(sanitized, sanitizeDeclarations(style.value, onRemoved), hasStyleSheet);
  return sanitized;
}

function isAllowedAttribute(name: string): boolean {
  return (
    allowedAttributes.has(name) || presentationAttributes.has(name) || /^aria-[a-z]+$/.test(name)
  );
}

/** Returns whether the value of an attribute is CSS. */
function isCssValue(name: string): boolean {
  return presentationAttributes.has(name) || /^(?:to|from|by|values)$/.test(name);
}

/**
 * Turns a style attribute into presentation attributes, since a Content Security Policy may forbid
 * inline styles. Not if there is a style sheet, which would override them, and not `transform`,
 * whose syntax differs.
 */
function applyStyle(
  sanitized: Map<string, string>,
  style: readonly (readonly [string, string])[],
  hasStyleSheet: boolean,
): void {
  const rest: string[] = [];
  for (const [name, value] of style) {
    const property = name.toLowerCase();
    const asAttribute = presentationAttributes.has(property) && !property.startsWith("transform");
    if (asAttribute && !hasStyleSheet)
      sanitized.set(property, value.replace(/\s*!\s*important$/i, ""));
    else rest.push(`${name}:${value}`);
  }
  if (rest.length > 0) sanitized.set("style", rest.join(";"));
}
