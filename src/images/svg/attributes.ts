/** The attributes of an element that may stay. */
import type { SaxesAttributeNS, SaxesTagNS } from "saxes";
import { animations, attributes, presentation, xlinkNamespace, xmlNamespace } from "./allowed.ts";
import { cleanDeclarations, isOwnValue } from "./css.ts";
import type { Loss } from "./losses.ts";

type Lose = (loss: Loss) => void;

/** Elements whose link is to what they show or repeat; others have none. */
const showing = new Set(["image", "feImage"]);
const referring =
  /^(?:use|textPath|linearGradient|radialGradient|pattern|filter|mpath|feImage|animate|animateMotion|animateTransform)$/;

/** A picture within the drawing: its kind, and its bytes in base64. */
export const embedded = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]+)$/;

/** The address to which an element refers, in the old way or in the new, which prevails. */
export function linkOf({ attributes: given }: SaxesTagNS): string | undefined {
  const all: readonly SaxesAttributeNS[] = Object.values(given);
  const of = (uri: string) => all.find((one) => one.local === "href" && one.uri === uri)?.value;
  return (of("") ?? of(xlinkNamespace))?.trim();
}

/** Whether an element makes no sense without something that is not in the drawing. */
export function lacks(tag: SaxesTagNS): Loss | undefined {
  const link = linkOf(tag);
  const own = link === undefined || link.startsWith("#");
  if (showing.has(tag.local)) {
    if (own) return tag.local === "image" ? "picture" : undefined;
    return embedded.test(link) ? undefined : "picture";
  }
  if (referring.test(tag.local) && !own) return "outside";
  return animations.has(tag.local) && !isShown(tag) ? "animation" : undefined;
}

/** Whether what is animated is something that is seen. */
function isShown({ attributes: given }: SaxesTagNS): boolean {
  const name = given.attributeName?.value.trim() ?? "";
  return !/^(?:id|class|style|role|lang)$/.test(name) && isAllowed(name);
}

/** By name, in the order given. `sheet` tells whether the drawing has a style sheet. */
export function cleanAttributes(tag: SaxesTagNS, sheet: boolean, lose: Lose): Map<string, string> {
  const clean = new Map<string, string>();
  for (const { local, uri, value } of Object.values<SaxesAttributeNS>(tag.attributes)) {
    if (uri === xmlNamespace && (local === "space" || local === "lang"))
      clean.set(`xml:${local}`, value);
    if (uri !== "" || !isAllowed(local)) continue;
    if (!isChecked(local) || isOwnValue(value)) clean.set(local, value);
    else lose("outside");
  }
  const link = linkOf(tag);
  if (link !== undefined && (referring.test(tag.local) || showing.has(tag.local)))
    clean.set("href", link.replace(/\s/g, ""));
  const style = Object.values<SaxesAttributeNS>(tag.attributes).find(
    ({ local, uri }) => local === "style" && uri === "",
  );
  if (style !== undefined) restyle(clean, cleanDeclarations(style.value, lose), sheet);
  return clean;
}

function isAllowed(name: string): boolean {
  return attributes.has(name) || presentation.has(name) || /^aria-[a-z]+$/.test(name);
}

/** Whether what it says is read as CSS is. */
function isChecked(name: string): boolean {
  return presentation.has(name) || /^(?:to|from|by|values)$/.test(name);
}

/**
 * Style as attributes of presentation, since a host's policy may forbid any other. A style sheet
 * would prevail over these; and `transform` is written otherwise in the two.
 */
function restyle(
  clean: Map<string, string>,
  style: readonly (readonly [string, string])[],
  sheet: boolean,
): void {
  const rest: string[] = [];
  for (const [name, value] of style) {
    const plain = name.toLowerCase();
    const asAttribute = presentation.has(plain) && !plain.startsWith("transform");
    if (asAttribute && !sheet) clean.set(plain, value.replace(/\s*!\s*important$/i, ""));
    else rest.push(`${name}:${value}`);
  }
  if (rest.length > 0) clean.set("style", rest.join(";"));
}
