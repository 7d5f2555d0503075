/** Fields that several kinds have. */
import { z } from "zod";
import * as f from "./fields.ts";

export const title = f.field(f.oneLine, "What the page is called, everywhere.", "A map check");

export const summary = f.field(
  f.oneLine,
  "One or two sentences that say what it is about; lists, feeds and search engines show them.",
  "What the first cohort taught us, and what we change for the second",
);

export const draft = f.field(
  f.trueOrFalse,
  "true keeps it out of the published site; a preview shows it.",
  "true",
);

export const aliases = f.field(
  f.separatedListOf(f.oldPath),
  "Old addresses of the page; each leads here from now on.",
  "/2017/map-check/",
);

export const tags = f.field(
  f.separatedListOf(f.oneLine),
  "What it is about, one word or a few each.",
  "[digital literacy, cafe]",
);

export const cohort = f.field(
  f.id,
  "The cohort it belongs to: its file's name.",
  "occupational-therapists",
);

export const hashtag = f.field(
  f.hashtag,
  "Where the talk about it goes on.",
  "digitalpractitioner",
);

export const picture = f.field(
  f.image,
  "A picture: its file, what it shows in words for those who cannot see it, and a caption.",
  "{ src: map.jpg, alt: A hand-drawn map of the route }",
);

export const links = f.field(
  z.array(f.link),
  "Where else to find them: label and address of each.",
  "[{ label: Mastodon, url: https://example.social/@name }]",
);

/** Every page may be a draft and may have had other addresses. */
export const entryFields = {
  summary: summary.optional(),
  draft: draft.optional(),
  aliases: aliases.optional(),
};
