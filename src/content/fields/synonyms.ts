/** Names of fields that people bring along from other generators. */

/** Our name for each; a warning says so. */
export const fieldSynonyms: ReadonlyMap<string, string> = new Map([
  ["author", "authors"],
  ["description", "summary"],
  ["organization", "organisation"],
  ["license", "licence"],
  ["location", "place"],
  ["venue", "place"],
  ["lastmod", "updated"],
  ["modified", "updated"],
  ["redirect_from", "aliases"],
  ["tag", "tags"],
  ["cohorts", "cohort"],
  ["avatar", "photo"],
  ["hashtags", "hashtag"],
]);

const addressFix = "Delete it: the file's name is the address, and old addresses go into aliases";
const folderFix = "Delete it: the folder says what kind of page this is";

/** What to write in place of those that have no counterpart here. */
export const unsupportedFields: ReadonlyMap<string, string> = new Map([
  ["permalink", addressFix],
  ["slug", addressFix],
  ["url", addressFix],
  ["layout", folderFix],
  ["type", folderFix],
  ["template", folderFix],
  ["categories", "Write tags: in its place"],
  ["category", "Write tags: in its place"],
  ["published", "Write draft: true for what is not to be published, else delete it"],
]);
