/** Sanitises CSS: keeps what is safe, and reports what is removed. */
import { cssProperties, presentationAttributes } from "./allowed.ts";
import type { RemovedPart } from "./removed-parts.ts";

type OnRemoved = (part: RemovedPart) => void;

/** Functions that may load a resource, and backslashes, which could hide such a function. */
const externalReference =
  /\\|(?:^|[^\w-])(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|element|paint|expression|attr)\s*\(/i;
const localReference = /url\(\s*(["']?)#[^"'()\\]+\1\s*\)/gi;

/** Returns whether a value refers only to parts of the SVG itself. */
export function isLocalValue(value: string): boolean {
  return !externalReference.test(value.replace(localReference, "#"));
}

/** Returns the safe declarations of a rule or style attribute, as pairs of name and value. */
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

/** Returns the safe rules of a style sheet. Of at-rules it keeps @media and @keyframes. */
export function sanitizeStyleSheet(css: string, onRemoved: OnRemoved): string {
  return sanitizeRules(removeComments(css).replace(/<!--|-->/g, " "), onRemoved, 0);
}

/** Depth of nested @media rules; no drawing program nests more. */
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

function splitTopLevel(css: string, separator: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = css; rest !== ""; ) {
    const end = findTopLevel(rest, separator);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return parts;
}

/** Returns the index of the first of `stops` outside strings and brackets, or else the length. */
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

/** Returns the index of the brace that closes a block, for the text after its opening brace. */
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

/** Returns the index of the end of a string; one that is not closed ends with its line. */
function findStringEnd(css: string, start: number): number {
  for (let i = start + 1; i < css.length; i++) {
    const c = css.charAt(i);
    if (c === "\\") i++;
    else if (c === css.charAt(start) || c === "\n") return i;
  }
  return css.length;
}
