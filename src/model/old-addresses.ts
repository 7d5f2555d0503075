/** Old addresses of things that were renamed, each of which leads on to where the thing is now. */
import type { Entry, Site, SitePath } from "./types.ts";

/**
 * Of each thing that has any: its aliases, and of a session where it was below those of its series.
 * Where an alias says of such an address whose it was, that holds.
 */
export function collectOldAddresses(site: Site): ReadonlyMap<Entry, readonly SitePath[]> {
  const { people, cohorts, pages, posts, series, events } = site;
  const addresses = new Map<Entry, readonly SitePath[]>();
  for (const list of [people, cohorts, pages, posts, series, events])
    for (const one of list) if (one.aliases.length > 0) addresses.set(one, one.aliases);
  const claimed = new Set([...addresses.values()].flat());
  for (const { aliases, sessions } of series) {
    for (const alias of aliases.filter(isFolderAddress)) {
      for (const one of sessions) {
        const sessionAddress: SitePath = `${alias}${one.id}/`;
        if (!claimed.has(sessionAddress))
          addresses.set(one, [...(addresses.get(one) ?? []), sessionAddress]);
      }
    }
  }
  return addresses;
}

/** Whether something may have lain below an address: "/events/cafe/", unlike "/cafe.html". */
export function isFolderAddress(address: SitePath): boolean {
  return address.endsWith("/");
}
