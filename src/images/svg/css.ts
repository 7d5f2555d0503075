/** Style of a drawing: of what is safe, all is kept; of the rest it is said what it was. */
import { presentation, properties } from "./allowed.ts";
import type { Loss } from "./losses.ts";

type Say = (loss: Loss) => void;

/** Functions that may fetch something. With escapes they could be written otherwise. */
const fetching =
  /\\|(?:^|[^\w-])(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|element|paint|expression|attr)\s*\(/i;
const ownReference = /url\(\s*(["']?)#[^"'()\\]+\1\s*\)/gi;

/** Whether a value refers to nothing outside the drawing. */
export function isOwnValue(value: string): boolean {
  return !fetching.test(value.replace(ownReference, "#"));
}

/** The declarations of a rule, or of an attribute `style`. */
export function cleanDeclarations(css: string, say: Say): readonly (readonly [string, string])[] {
  return split(withoutComments(css), ";").flatMap((one) => {
    const colon = one.indexOf(":");
    const name = one.slice(0, colon).trim();
    const value = one.slice(colon + 1).trim();
    const known = /^--[\w-]+$/.test(name) || isProperty(name.toLowerCase());
    if (colon < 0 || value === "" || !known || /[{}<]/.test(value)) return [];
    if (isOwnValue(value)) return [[name, value] as const];
    say("outside");
    return [];
  });
}

function isProperty(name: string): boolean {
  return presentation.has(name) || properties.has(name);
}

/** A style sheet. Rules for media and key frames stay; what fetches or defines more does not. */
export function cleanSheet(css: string, say: Say): string {
  return rules(withoutComments(css).replace(/<!--|-->/g, " "), say, 0);
}

/** Rules for media within rules for media; more is no style sheet of a drawing. */
const deepest = 4;

function rules(css: string, say: Say, depth: number): string {
  let clean = "";
  let rest = css.trim();
  while (rest !== "") {
    const end = endOf(rest, ";{");
    const prelude = rest.slice(0, end).trim();
    if (rest[end] !== "{") {
      if (/^@import/i.test(prelude)) say("outside");
      rest = rest.slice(end + 1).trim();
      continue;
    }
    const close = end + 1 + blockEnd(rest.slice(end + 1));
    clean += rule(prelude, rest.slice(end + 1, close), say, depth);
    rest = rest.slice(close + 1).trim();
  }
  return clean;
}

function rule(prelude: string, block: string, say: Say, depth: number): string {
  const nests = /^@(?:media|(?:-webkit-)?keyframes)\b/i.test(prelude) && isOwnValue(prelude);
  if (nests && depth < deepest) return `${prelude}{${rules(block, say, depth + 1)}}`;
  if (prelude.startsWith("@") || block.includes("{")) {
    say(/^@font-face/i.test(prelude) ? "fonts" : "style");
    return "";
  }
  const kept = cleanDeclarations(block, say).map(([name, value]) => `${name}:${value}`);
  return kept.length === 0 || prelude === "" ? "" : `${prelude}{${kept.join(";")}}`;
}

function withoutComments(css: string): string {
  return css.replace(/\/\*.*?(?:\*\/|$)/gs, " ");
}

function split(css: string, at: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = css; rest !== ""; ) {
    const end = endOf(rest, at);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return parts;
}

/** Where the first of some characters is that stands in no string and in no brackets. */
function endOf(css: string, stops: string): number {
  let depth = 0;
  for (let i = 0; i < css.length; i++) {
    const c = css.charAt(i);
    if (c === '"' || c === "'") i = stringEnd(css, i);
    else if (c === "(" || c === "[") depth++;
    else if (c === ")" || c === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && stops.includes(c)) return i;
  }
  return css.length;
}

/** Where the block ends that has just begun. */
function blockEnd(css: string): number {
  let depth = 1;
  for (let i = 0; i < css.length; i++) {
    const c = css.charAt(i);
    if (c === '"' || c === "'") i = stringEnd(css, i);
    else if (c === "{") depth++;
    else if (c === "}" && --depth === 0) return i;
  }
  return css.length;
}

/** The end of a string that begins at an offset; one that is not closed ends with its line. */
function stringEnd(css: string, begin: number): number {
  for (let i = begin + 1; i < css.length; i++) {
    const c = css.charAt(i);
    if (c === "\\") i++;
    else if (c === css.charAt(begin) || c === "\n") return i;
  }
  return css.length;
}
