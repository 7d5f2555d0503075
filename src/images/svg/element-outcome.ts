import type { SaxesTagNS } from "saxes";
import { ArtifactError } from "../../artifacts/spec.ts";
import { allowedElements, invisibleElements, svgNamespace, unwrappedElements } from "./allowed.ts";
import { findMissingReference } from "./attributes.ts";
import type { RemovedPart } from "./removed-parts.ts";

/** "dropped" removes an element with its content; "unwrapped" keeps only its content. */
export type ElementOutcome = "kept" | "dropped" | "unwrapped";

/** Decides about an element below the root. Calls `onRemoved` if something visible is removed. */
export function decideOutcome(
  tag: SaxesTagNS,
  onRemoved: (part: RemovedPart, name?: string) => void,
): ElementOutcome {
  const { local, uri } = tag;
  // Metadata of drawing programs.
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

/** Throws ArtifactError if browsers do not draw the root element. */
export function checkRootElement(
  { local, uri }: SaxesTagNS,
  position: NonNullable<ArtifactError["position"]>,
): void {
  if (local === "svg" && uri === svgNamespace) return;
  const message =
    local === "svg" ? "lacks its namespace" : `starts with <${local}>, not with <svg>`;
  const fix = `Write <svg xmlns="${svgNamespace}" …>, or save it again as plain SVG`;
  throw new ArtifactError(message, fix, position);
}
