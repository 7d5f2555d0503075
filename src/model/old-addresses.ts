import type { Entry, Site, SitePath, Tag } from "./types.ts";

/**
 * Returns the old addresses of each entry and tag that has any: its aliases, and for a session its
 * address below the aliases of its series, unless that is an alias of another entry.
 */
export function collectOldAddresses(site: Site): ReadonlyMap<Entry | Tag, readonly SitePath[]> {
  const addresses = new Map<Entry | Tag, readonly SitePath[]>();
  for (const entry of [...site.entries, ...site.tags])
    if (entry.aliases.length > 0) addresses.set(entry, entry.aliases);
  const claimed = new Set([...addresses.values()].flat());
  for (const { aliases, sessions } of site.series) {
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

/** Returns whether an address can have others below it: "/events/cafe/", unlike "/cafe.html". */
export function isFolderAddress(address: SitePath): boolean {
  return address.endsWith("/");
}
