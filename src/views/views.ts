/**
 * The declared inputs of templates: plain values, so that a page's input can be written as JSON
 * and its hash is the page's key. URLs of this site start with its path ("/programme"). Templates
 * import nothing of the model but what is named here.
 */
export type { Link, Status, Unpublished } from "../model/types.ts";
export type { SocialImageText } from "../social-images/social-image.ts";
export type * from "./inputs.ts";
export type * from "./items.ts";
export type * from "./layout.ts";
export type * from "./layouts.ts";
export type * from "./message.ts";
