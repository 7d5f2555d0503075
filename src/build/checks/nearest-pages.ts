/** Suggests pages for an address that the site does not have. */
import type { Replacement } from "../../content/fields/raw-fields.ts";
import { distance, findNearest, isOnlyTypo, normalizeForComparison } from "../../text/nearest.ts";
import { joinWithOr } from "../../text/quote.ts";

/** More are no help. */
const maxSuggestions = 3;

/** Pages of lists that are cut, and months: what stands there changes from week to week. */
const ofLists = /\/page\/\d+\/$|^\/events\/months\//;

/**
 * Returns what to write in place of an address: the nearest few, or how to go on if none is near; and
 * the page that takes its place if there is one, safe where the address has one letter wrong.
 */
export function suggestPages(
  path: string,
  urls: readonly string[],
): { readonly fix: string; readonly replacement?: Replacement } {
  const pages = urls.filter((url) => !ofLists.test(url));
  const near = listNearestPages(path, pages);
  const [to, other] = near;
  const fix = formatSuggestion(path, near);
  if (to === undefined || other !== undefined) return { fix };
  return { fix, replacement: { to, safe: isOnlyTypo(path, to, pages) } };
}

function formatSuggestion(path: string, near: readonly string[]): string {
  if (near.length > 0) return `Did you mean ${joinWithOr(near.map((url) => `"${url}"`))}?`;
  const [, top = ""] = path.split("/");
  return `Correct the address, or remove the link; if the host serves it by other means, write elsewhere: [/${top}${path === `/${top}` ? "" : "/"}] in site.yaml`;
}

/** Pages whose last part is the same or nearly so, wherever they lie; else the one whose whole address is near. */
function listNearestPages(path: string, urls: readonly string[]): readonly string[] {
  const wanted = getName(path);
  if (wanted.length > 2) {
    const limit = Math.min(2, Math.floor(wanted.length / 4));
    const byName = urls
      .map((url) => ({ url, edits: distance(wanted, getName(url)) }))
      .filter(({ edits }) => edits <= limit)
      .sort((a, b) => a.edits - b.edits || (a.url < b.url ? -1 : 1));
    if (byName.length > 0) return byName.slice(0, maxSuggestions).map(({ url }) => url);
  }
  const nearest = path === "/" ? undefined : findNearest(path, urls);
  return nearest === undefined ? [] : [nearest];
}

/** Returns the last part of an address without its date and ending. */
function getName(path: string): string {
  const last = path.split("/").findLast((part) => part !== "") ?? "";
  return normalizeForComparison(last)
    .replace(/\.html?$/, "")
    .replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, "");
}
