import type { SaxesTagNS } from "saxes";
import { ArtifactError } from "../../artifacts/spec.ts";
import { allowedElements, invisibleElements, svgNamespace, unwrappedElements } from "./allowed.ts";
import { findMissingReference } from "./attributes.ts";
import type { RemovedPart } from "./removed-parts.ts";

/** What becomes of an element: written, left out with all in it, or only what it holds is written. */
export type ElementOutcome = "kept" | "dropped" | "unwrapped";

/** Of an element within others; `lose` is told of what somebody may miss. */
export function decideOutcome(
  tag: SaxesTagNS,
  onRemoved: (loss: RemovedPart, what?: string) => void,
): ElementOutcome {
  const { local, uri } = tag;
  // What programs note for themselves.
  if (uri !== svgNamespace) return "dropped";
  if (unwrappedElements.has(local)) return "unwrapped";
  if (allowedElements.has(local)) {
    const missing = findMissingReference(tag);
    if (missing !== undefined) onRemoved(missing);
    return missing === undefined ? "kept" : "dropped";
  }
  if (local === "script") onRemoved("script");
  else if (local === "foreignObject") onRemoved("html");
  else if (local.startsWith("font")) onRemoved("fonts");
  else if (/^(?:set|animateColor|discard)$/.test(local)) onRemoved("animation");
  else if (!invisibleElements.has(local)) onRemoved("unknown", `<${local}>`);
  return "dropped";
}

/** Throws Unmakeable where the outermost element is none that browsers draw. */
export function checkRootElement(
  { local, uri }: SaxesTagNS,
  at: NonNullable<ArtifactError["position"]>,
): void {
  if (local === "svg" && uri === svgNamespace) return;
  const message =
    local === "svg" ? "lacks its namespace" : `begins with <${local}>, not with <svg>`;
  const fix = `Write <svg xmlns="${svgNamespace}" …>, or save it again as plain SVG`;
  throw new ArtifactError(message, fix, at);
}
