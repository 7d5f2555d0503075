/** Two things with one identity or one address: both files are named, and neither wins. */
import type { Entry, Event, SitePath } from "../model/types.ts";
import { complain, type Fields } from "./fields.ts";
import { type Problems, start } from "./problem.ts";
import type { YamlPath } from "./yaml.ts";

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

/**
 * Reports entries that share an address, old addresses that are in use, and events of one
 * identity. `fieldsOf` finds the fields of a file, as typed.
 */
export function checkCollisions(
  entries: readonly Entry[],
  events: readonly Event[],
  fieldsOf: (file: string) => Fields | undefined,
  problems: Problems,
): void {
  const say = (file: string, path: YamlPath, wrong: string, write: string) => {
    const fields = fieldsOf(file);
    if (fields === undefined || path.length === 0) problems.add({ file, at: start, wrong, write });
    else complain(fields, path, wrong, write, problems);
  };
  const addresses = checkAddresses(entries, say);
  checkAliases(entries, addresses, say);
  const identities = new Map<string, string>();
  for (const { uid, file } of events) {
    const other = identities.get(uid);
    if (other !== undefined && other !== file) {
      const given = fieldsOf(file)?.values.id !== undefined;
      say(
        file,
        given ? ["id"] : [],
        `it has the identity "${uid}" in calendars, and so has ${other}`,
        given ? "Write another" : "Rename one of the files, or give it an id: of its own",
      );
    }
    identities.set(uid, file);
  }
}

type Say = (file: string, path: YamlPath, wrong: string, write: string) => void;

function checkAddresses(entries: readonly Entry[], say: Say): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const { url, file } of entries) {
    const other = addresses.get(url);
    if (other !== undefined) {
      const wrong = `it would have the address ${url}, and so would ${other}`;
      say(file, [], wrong, "Rename one of the two files");
    } else addresses.set(url, file);
    const [, top = "", below] = url.split("/");
    const isPage = file.startsWith("content/pages/") && below === "";
    if (isPage && (own.includes(top) || top === "404"))
      say(file, [], `${url} is an address of the site itself`, "Give the file another name");
  }
  return addresses;
}

function checkAliases(
  entries: readonly Entry[],
  addresses: ReadonlyMap<string, string>,
  say: Say,
): void {
  const old = new Map<SitePath, string>();
  for (const { aliases, file } of entries) {
    for (const [i, alias] of aliases.entries()) {
      const taken = addresses.get(alias) ?? old.get(alias) ?? siteOwn(alias);
      if (taken === undefined) {
        old.set(alias, file);
        continue;
      }
      const wrong =
        taken === file
          ? `${alias} is the page's own address, or is here twice`
          : `${alias} is the address of ${taken} already`;
      const write = taken === siteOwn(alias) ? "Take it out" : "Take it out here or there";
      say(file, ["aliases", i], wrong, write);
    }
  }
}

function siteOwn(alias: SitePath): string | undefined {
  const [, top = "", below = ""] = alias.split("/");
  return alias === "/" || (own.includes(top) && below === "") ? "the site itself" : undefined;
}
