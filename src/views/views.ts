/**
 * The declared inputs of templates: plain values, so that a page's input can be written as JSON
 * and its hash is the page's key. Addresses of this site start with its path already ("/programme").
 */

export type * from "./inputs.ts";
export type * from "./items.ts";
export type * from "./layout.ts";
