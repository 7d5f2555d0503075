/** Old addresses of things that were renamed, each of which leads on to where the thing is now. */
import type { Entry, Site, SitePath } from "./types.ts";

/**
 * Of each thing that has any: its aliases, and of a session where it was below those of its series.
 * Where an alias says of such an address whose it was, that holds.
 */
export function oldAddresses(site: Site): ReadonlyMap<Entry, readonly SitePath[]> {
  const { people, cohorts, pages, posts, series, events } = site;
  const old = new Map<Entry, readonly SitePath[]>();
  for (const list of [people, cohorts, pages, posts, series, events])
    for (const one of list) if (one.aliases.length > 0) old.set(one, one.aliases);
  const said = new Set([...old.values()].flat());
  for (const { aliases, sessions } of series) {
    for (const alias of aliases.filter(isFolder)) {
      for (const one of sessions) {
        const below: SitePath = `${alias}${one.id}/`;
        if (!said.has(below)) old.set(one, [...(old.get(one) ?? []), below]);
      }
    }
  }
  return old;
}

/** Whether something may have lain below an address: "/events/cafe/", unlike "/cafe.html". */
export function isFolder(address: SitePath): boolean {
  return address.endsWith("/");
}
