/** Style of a drawing: of what is safe, all is kept; of the rest it is said what it was. */
import { cssProperties, presentationAttributes } from "./allowed.ts";
import type { RemovedPart } from "./removed-parts.ts";

type OnRemoved = (loss: RemovedPart) => void;

/** Functions that may fetch something. With escapes they could be written otherwise. */
const externalReference =
  /\\|(?:^|[^\w-])(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|element|paint|expression|attr)\s*\(/i;
const localReference = /url\(\s*(["']?)#[^"'()\\]+\1\s*\)/gi;

/** Whether a value refers to nothing outside the drawing. */
export function isLocalValue(value: string): boolean {
  return !externalReference.test(value.replace(localReference, "#"));
}

/** The declarations of a rule, or of an attribute `style`. */
export function sanitizeDeclarations(
  css: string,
  onRemoved: OnRemoved,
): readonly (readonly [string, string])[] {
  return splitTopLevel(removeComments(css), ";").flatMap((declaration) => {
    const colon = declaration.indexOf(":");
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).trim();
    const isAllowed = /^--[\w-]+$/.test(name) || isProperty(name.toLowerCase());
    if (colon < 0 || value === "" || !isAllowed || /[{}<]/.test(value)) return [];
    if (isLocalValue(value)) return [[name, value] as const];
    onRemoved("outside");
    return [];
  });
}

function isProperty(name: string): boolean {
  return presentationAttributes.has(name) || cssProperties.has(name);
}

/** A style sheet. Rules for media and key frames stay; what fetches or defines more does not. */
export function sanitizeStyleSheet(css: string, onRemoved: OnRemoved): string {
  return sanitizeRules(removeComments(css).replace(/<!--|-->/g, " "), onRemoved, 0);
}

/** Rules for media within rules for media; more is no style sheet of a drawing. */
const maxDepth = 4;

function sanitizeRules(css: string, onRemoved: OnRemoved, depth: number): string {
  let clean = "";
  let rest = css.trim();
  while (rest !== "") {
    const end = findTopLevel(rest, ";{");
    const prelude = rest.slice(0, end).trim();
    if (rest[end] !== "{") {
      if (/^@import/i.test(prelude)) onRemoved("outside");
      rest = rest.slice(end + 1).trim();
      continue;
    }
    const close = end + 1 + findBlockEnd(rest.slice(end + 1));
    clean += sanitizeRule(prelude, rest.slice(end + 1, close), onRemoved, depth);
    rest = rest.slice(close + 1).trim();
  }
  return clean;
}

function sanitizeRule(prelude: string, block: string, onRemoved: OnRemoved, depth: number): string {
  const isNestable = /^@(?:media|(?:-webkit-)?keyframes)\b/i.test(prelude) && isLocalValue(prelude);
  if (isNestable && depth < maxDepth)
    return `${prelude}{${sanitizeRules(block, onRemoved, depth + 1)}}`;
  if (prelude.startsWith("@") || block.includes("{")) {
    onRemoved(/^@font-face/i.test(prelude) ? "fonts" : "style");
    return "";
  }
  const declarations = sanitizeDeclarations(block, onRemoved).map(
    ([name, value]) => `${name}:${value}`,
  );
  return declarations.length === 0 || prelude === "" ? "" : `${prelude}{${declarations.join(";")}}`;
}

function removeComments(css: string): string {
  return css.replace(/\/\*.*?(?:\*\/|$)/gs, " ");
}

function splitTopLevel(css: string, at: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = css; rest !== ""; ) {
    const end = findTopLevel(rest, at);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return parts;
}

/** Where the first of some characters is that stands in no string and in no brackets. */
function findTopLevel(css: string, stops: string): number {
  let depth = 0;
  for (let i = 0; i < css.length; i++) {
    const c = css.charAt(i);
    if (c === '"' || c === "'") i = findStringEnd(css, i);
    else if (c === "(" || c === "[") depth++;
    else if (c === ")" || c === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && stops.includes(c)) return i;
  }
  return css.length;
}

/** Where the block ends that has just begun. */
function findBlockEnd(css: string): number {
  let depth = 1;
  for (let i = 0; i < css.length; i++) {
    const c = css.charAt(i);
    if (c === '"' || c === "'") i = findStringEnd(css, i);
    else if (c === "{") depth++;
    else if (c === "}" && --depth === 0) return i;
  }
  return css.length;
}

/** The end of a string that begins at an offset; one that is not closed ends with its line. */
function findStringEnd(css: string, begin: number): number {
  for (let i = begin + 1; i < css.length; i++) {
    const c = css.charAt(i);
    if (c === "\\") i++;
    else if (c === css.charAt(begin) || c === "\n") return i;
  }
  return css.length;
}
