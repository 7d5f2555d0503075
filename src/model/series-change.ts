import type { SeriesChange } from "./types.ts";

/** What readers need to know of a series, with the fields that change it, in the order of telling. */
const fieldsByPart = [
  ["title", ["title"]],
  ["repeats", ["repeats"]],
  ["time", ["time", "zone"]],
  ["venue", ["place", "online"]],
  ["hosts", ["hosts"]],
  ["status", ["status"]],
] as const;

export type SeriesPart = (typeof fieldsByPart)[number][0];

/** Returns the parts that a change sets; summary, tags and picture are none. */
export function listChangedParts({
  changed,
}: Pick<SeriesChange, "changed">): readonly SeriesPart[] {
  return fieldsByPart
    .filter(([, fields]) => fields.some((field) => changed.includes(field)))
    .map(([part]) => part);
}
