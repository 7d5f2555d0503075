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

/**
 * Returns how people get the link as a sentence: "by e-mail" as "The link comes by e-mail.", other
 * words as they are, with a capital and a full stop.
 */
export function formatOnlineNote(note: string, words: Words): string {
  const starts = words
    .text("online-link-starts")
    .toLowerCase()
    .split(/[\s,]+/);
  const [first = ""] = note.toLowerCase().split(/[\s,]/);
  const how = note.replace(/^\p{L}/u, (letter) => letter.toLocaleLowerCase(words.language));
  const text = starts.includes(first) ? words.text("online-link-comes", { how }) : note;
  const sentence = text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(words.language));
  return /[.!?…。！？؟]$/.test(sentence) ? sentence : `${sentence}.`;
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
