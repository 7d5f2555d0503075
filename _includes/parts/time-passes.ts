/** Attributes that scripts/upcoming.js follows; instants are like "2026-11-25T13:30Z". */
import { html, type Safe } from "../../src/render/html.ts";

/** For what is shown until an instant; nothing without one. */
export function renderUntil(until: string | undefined): Safe | undefined {
  return until === undefined ? undefined : html` data-until="${until}"`;
}

/** For what is hidden until an instant; nothing without one. */
export function renderFrom(from: string | undefined): Safe | undefined {
  return from === undefined ? undefined : html` data-from="${from}" hidden`;
}
