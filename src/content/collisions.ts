/** Two things with one identity or one address: both files are named, and neither wins. */
import type { Entry, Event, SitePath } from "../model/types.ts";
import { type Problems, start } from "./problem.ts";

/** Addresses that the site's own pages have; no text may take them, nor what is below them. */
const own = [
  "blog",
  "people",
  "events",
  "cohorts",
  "tags",
  "calendar",
  "search",
  "assets",
  "media",
];

/** Reports entries that share an address, old addresses that are in use, and events of one identity. */
export function checkCollisions(
  entries: readonly Entry[],
  events: readonly Event[],
  problems: Problems,
): void {
  const addresses = new Map<string, string>();
  for (const entry of entries) {
    const other = addresses.get(entry.url);
    if (other !== undefined) {
      problems.add({
        file: entry.file,
        at: start,
        wrong: `it would have the address ${entry.url}, and so would ${other}`,
        write: "Rename one of the two files",
      });
    }
    addresses.set(entry.url, entry.file);
    const [, top = "", below] = entry.url.split("/");
    if (
      entry.file.startsWith("content/pages/") &&
      (own.includes(top) || top === "404") &&
      below === ""
    ) {
      problems.add({
        file: entry.file,
        at: start,
        wrong: `${entry.url} is an address of the site itself`,
        write: "Give the file another name",
      });
    }
  }
  checkAliases(entries, addresses, problems);
  const identities = new Map<string, string>();
  for (const event of events) {
    const other = identities.get(event.uid);
    if (other !== undefined && other !== event.file) {
      problems.add({
        file: event.file,
        at: start,
        wrong: `it has the identity "${event.uid}" in calendars, and so has ${other}`,
        write: "Rename one of the files, or give it an id: of its own",
      });
    }
    identities.set(event.uid, event.file);
  }
}

function checkAliases(
  entries: readonly Entry[],
  addresses: ReadonlyMap<string, string>,
  problems: Problems,
): void {
  const old = new Map<SitePath, string>();
  for (const entry of entries) {
    for (const alias of entry.aliases) {
      const taken = addresses.get(alias) ?? old.get(alias) ?? siteOwn(alias);
      if (taken === undefined) {
        old.set(alias, entry.file);
        continue;
      }
      const wrong =
        taken === entry.file
          ? `${alias} is the page's own address, or is here twice`
          : `${alias} is the address of ${taken} already`;
      problems.add({
        file: entry.file,
        at: start,
        field: "aliases",
        wrong,
        write: "Take it out here or there",
      });
    }
  }
}

function siteOwn(alias: SitePath): string | undefined {
  const [, top = "", below = ""] = alias.split("/");
  return alias === "/" || (own.includes(top) && below === "") ? "the site itself" : undefined;
}
