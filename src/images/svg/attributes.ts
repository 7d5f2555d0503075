/** The attributes of an element that may stay. */
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

type OnRemoved = (loss: RemovedPart) => void;

/** Elements whose link is to what they show or repeat; others have none. */
const imageElements = new Set(["image", "feImage"]);
const referencingElements =
  /^(?:use|textPath|linearGradient|radialGradient|pattern|filter|mpath|feImage|animate|animateMotion|animateTransform)$/;

/** A picture within the drawing: its kind, and its bytes in base64. */
export const embeddedImage = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]+)$/;

/** The address to which an element refers, in the old way or in the new, which prevails. */
export function readHref({ attributes: given }: SaxesTagNS): string | undefined {
  const list: readonly SaxesAttributeNS[] = Object.values(given);
  const findHref = (uri: string) =>
    list.find((one) => one.local === "href" && one.uri === uri)?.value;
  return (findHref("") ?? findHref(xlinkNamespace))?.trim();
}

/** Whether an element makes no sense without something that is not in the drawing. */
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

/** Whether what is animated is something that is seen. */
function isVisibleAnimation({ attributes: given }: SaxesTagNS): boolean {
  const name = given.attributeName?.value.trim() ?? "";
  return !/^(?:id|class|style|role|lang)$/.test(name) && isAllowedAttribute(name);
}

/** By name, in the order given. `sheet` tells whether the drawing has a style sheet. */
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

/** Whether what it says is read as CSS is. */
function isCssValue(name: string): boolean {
  return presentationAttributes.has(name) || /^(?:to|from|by|values)$/.test(name);
}

/**
 * Style as attributes of presentation, since a host's policy may forbid any other. A style sheet
 * would prevail over these; and `transform` is written otherwise in the two.
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
