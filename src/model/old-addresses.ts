import type { Entry, Series, Site, SitePath, Tag } from "./types.ts";

/**
 * Returns the old addresses of each entry and tag that has any: its aliases, and for a session its
 * address below the aliases of its series, unless that is an alias of another entry. A series also
 * has those of sessions that are not listed since another rule has begun.
 */
export function collectOldAddresses(site: Site): ReadonlyMap<Entry | Tag, readonly SitePath[]> {
  const addresses = new Map<Entry | Tag, readonly SitePath[]>();
  for (const entry of [...site.entries, ...site.tags])
    if (entry.aliases.length > 0) addresses.set(entry, entry.aliases);
  const claimed = new Set([...addresses.values()].flat());
  for (const series of site.series) {
    const { aliases, sessions } = series;
    const replaced = listReplacedOf(series).filter((address) => !claimed.has(address));
    if (replaced.length > 0) addresses.set(series, [...aliases, ...replaced]);
    for (const alias of aliases.filter(isFolderAddress)) {
      for (const session of sessions) {
        const sessionAddress: SitePath = `${alias}${session.id}/`;
        if (!claimed.has(sessionAddress))
          addresses.set(session, [...(addresses.get(session) ?? []), sessionAddress]);
      }
    }
  }
  return addresses;
}

/** Returns the pages of sessions of an earlier rule of their series that are not listed any more. */
export function listReplacedPaths({ series }: Pick<Site, "series">): ReadonlySet<SitePath> {
  return new Set(series.flatMap(listReplacedOf));
}

function listReplacedOf({ url, aliases, replacedDates }: Series): readonly SitePath[] {
  return [url, ...aliases.filter(isFolderAddress)].flatMap((folder) =>
    replacedDates.map((date): SitePath => `${folder}${date}/`),
  );
}

/** Returns whether an address can have others below it: "/events/cafe/", unlike "/cafe.html". */
export function isFolderAddress(address: SitePath): boolean {
  return address.endsWith("/");
}
