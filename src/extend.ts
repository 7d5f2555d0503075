/** What a layout of an adopter needs: markup, the frame of a page, and our layouts and parts. */
import { templates } from "../_includes/templates.ts";
import type { Safe } from "./render/html.ts";
import type { LayoutInputs, LayoutKind, Layouts } from "./views/views.ts";

export { renderDocument, renderPage } from "../_includes/layouts/base.ts";
export * from "../_includes/parts/conversation.ts";
export * from "../_includes/parts/event-details.ts";
export * from "../_includes/parts/events.ts";
export * from "../_includes/parts/initials.ts";
export * from "../_includes/parts/inline.ts";
export * from "../_includes/parts/map-checks.ts";
export * from "../_includes/parts/missed.ts";
export * from "../_includes/parts/outputs.ts";
export * from "../_includes/parts/pager.ts";
export * from "../_includes/parts/people.ts";
export * from "../_includes/parts/picture.ts";
export * from "../_includes/parts/posts.ts";
export * from "../_includes/parts/qr.ts";
export * from "../_includes/parts/recent.ts";
export * from "../_includes/parts/search.ts";
export * from "../_includes/parts/subscribe.ts";
export * from "../_includes/parts/taxonomy-lists.ts";
export * from "../_includes/parts/time-passes.ts";
export { type HtmlValue, html, renderJsonLd, type Safe } from "./render/html.ts";
export type * from "./views/views.ts";

/** Our own layouts by kind, for a layout that changes the input of ours or puts something around it. */
export const layouts: Layouts = templates.layouts;

/** The type of a layout: `const post: Layout<"post"> = (input) => …`. */
export type Layout<K extends LayoutKind> = (input: LayoutInputs[K]) => Safe;
