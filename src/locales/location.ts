import type { Words } from "./words.ts";

interface Place {
  readonly name: string;
  readonly address?: string | undefined;
}

/**
 * Returns where an event was planned: "The Hub", "online", or "The Hub, 1 Street" where the place
 * that it takes now has the same name.
 */
export function formatPlannedLocation(
  { place }: { readonly place?: Place | undefined },
  now: Place | undefined,
  words: Words,
): string {
  if (place === undefined) return words.text("online-in-list");
  return place.name === now?.name && place.address !== undefined
    ? `${place.name}, ${place.address}`
    : place.name;
}

/** Returns the name of the place, "online", or both: "The Hub / online"; "" if it is nowhere. */
export function formatVenue(
  { place, isOnline }: { readonly place?: string | undefined; readonly isOnline: boolean },
  words: Words,
): string {
  return [place, isOnline ? words.text("online-in-list") : undefined]
    .filter((part) => part !== undefined)
    .join(" / ");
}
