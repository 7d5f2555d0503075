/** Field names of other generators. */

/** Our name for each; the file is read, with a warning. */
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

const addressFix =
  "Delete it: the address comes from the file's name, and old addresses go into aliases";
const folderFix = "Delete it: the kind of page comes from the folder";

/** What to do with fields that have no counterpart here. */
export const unsupportedFields: ReadonlyMap<string, string> = new Map([
  ["permalink", addressFix],
  ["slug", addressFix],
  ["url", addressFix],
  ["layout", folderFix],
  ["type", folderFix],
  ["template", folderFix],
  ["categories", "Write tags: instead"],
  ["category", "Write tags: instead"],
  ["published", "Write draft: true if it should not be published, otherwise delete this line"],
]);
