import type { SaxesTagNS } from "saxes";
import { Unmakeable } from "../../model/recipe.ts";
import { elements, svgNamespace, unseen, unwrapped } from "./allowed.ts";
import { lacks } from "./attributes.ts";
import type { Loss } from "./losses.ts";

/** What becomes of an element: written, left out with all in it, or only what it holds is written. */
export type Fate = "kept" | "dropped" | "unwrapped";

/** Of an element within others; `lose` is told of what somebody may miss. */
export function fateOf(tag: SaxesTagNS, lose: (loss: Loss, what?: string) => void): Fate {
  const { local, uri } = tag;
  // What programs note for themselves.
  if (uri !== svgNamespace) return "dropped";
  if (unwrapped.has(local)) return "unwrapped";
  if (elements.has(local)) {
    const lack = lacks(tag);
    if (lack !== undefined) lose(lack);
    return lack === undefined ? "kept" : "dropped";
  }
  if (local === "script") lose("script");
  else if (local === "foreignObject") lose("html");
  else if (local.startsWith("font")) lose("fonts");
  else if (/^(?:set|animateColor|discard)$/.test(local)) lose("animation");
  else if (!unseen.has(local)) lose("unknown", `<${local}>`);
  return "dropped";
}

/** Throws Unmakeable where the outermost element is none that browsers draw. */
export function checkRoot({ local, uri }: SaxesTagNS, at: NonNullable<Unmakeable["at"]>): void {
  if (local === "svg" && uri === svgNamespace) return;
  const wrong = local === "svg" ? "lacks its namespace" : `begins with <${local}>, not with <svg>`;
  const write = `Write <svg xmlns="${svgNamespace}" …>, or save it again as plain SVG`;
  throw new Unmakeable(wrong, write, at);
}
