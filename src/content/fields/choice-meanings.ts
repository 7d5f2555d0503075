/** Words that mean one of the values of a field, though another may be spelt more like them. */

const meanings: readonly (readonly [words: string, value: string])[] = [
  ["inactive former gone retired departed leaving leaver ex past", "left"],
  ["current present yes on true", "active"],
  ["canceled cancel off abandoned no false", "cancelled"],
  ["delayed deferred", "postponed"],
  ["yes on true ok scheduled planned", "confirmed"],
  ["maybe provisional unconfirmed", "tentative"],
];

/** Returns the value that a word means, of those that the field has. */
export function findMeaning(typed: string, choices: readonly string[]): string | undefined {
  const word = typed.trim().toLowerCase();
  return meanings.find(
    ([words, value]) => choices.includes(value) && words.split(" ").includes(word),
  )?.[1];
}
