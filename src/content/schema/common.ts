/** Fields that several kinds share. */
import * as f from "./fields.ts";

export const title = f.field(f.oneLine, "What the page is called, everywhere.", "A map check");

export const summary = f.field(
  f.oneLine,
  "One or two sentences that say what it is about; lists, feeds and search engines show them.",
  "What the first cohort taught us, and what we change for the second",
);

export const draft = f.field(
  f.trueOrFalse,
  "true leaves it out of the published site; a preview shows it.",
  "true",
);

export const aliases = f.field(
  f.separatedListOf(f.oldPath),
  "Old addresses of the page; each redirects here.",
  "/2017/map-check/",
);

export const tags = f.field(
  f.separatedListOf(f.oneLine),
  "Topics, each one word or a few.",
  "[digital literacy, cafe]",
);

export const cohort = f.field(f.id, "The cohort: the name of its file.", "occupational-therapists");

export const answers = f.field(
  f.separatedListOf(f.linkTarget),
  "The text whose question this answers; with #question:2 for the second of several.",
  "../posts/2017-06-21-map-check.md",
);

export const hashtag = f.field(
  f.hashtag,
  "The hashtag to discuss it under.",
  "digitalpractitioner",
);

export const picture = f.field(
  f.image,
  "A picture: src (its file), alt (what it shows, for people who cannot see it), caption.",
  "{ src: map.jpg, alt: A hand-drawn map of the route }",
);

export const links = f.field(
  f.links,
  "Profiles and sites elsewhere: label and url of each.",
  "[{ label: Mastodon, url: https://example.social/@name }]",
);

export const lang = f.field(
  f.language,
  "The language of the title and the text, where it is not the site's.",
  "cy",
);

/** Fields that every kind has beside its title. */
export const entryFields = {
  summary: summary.optional(),
  draft: draft.optional(),
  aliases: aliases.optional(),
  lang: lang.optional(),
};
