/** The pictures in texts, as pages and feeds show them. */
import { createHash } from "node:crypto";
import { picture as markup } from "../../_includes/parts/picture.ts";
import type { Image } from "../model/types.ts";
import type { Body } from "../render/body.ts";
import type { ShowPicture } from "../render/markdown/pictures.ts";
import type { PictureView } from "./views.ts";

type View = (image: Image, role: "text", start?: string) => PictureView | undefined;

/**
 * A body with its pictures as pages show them, or as feeds do: one file each, by its whole address.
 * What its pictures are like is part of its hash.
 */
export function bodyWith(view: View) {
  return (body: Body, how: { readonly first: boolean } | { readonly feed: string }): Body => {
    if (body.pictures.length === 0) return body;
    const views = new Map(
      body.pictures.map((url) => {
        const image = { url, alt: "" };
        return [url, "feed" in how ? single(view(image, "text", how.feed)) : view(image, "text")];
      }),
    );
    const known = JSON.stringify([body.hash, how, [...views.values()]]);
    const hash = createHash("sha256").update(known).digest("base64url").slice(0, 22);
    const html: Body["html"] = (base) => {
      let first = "first" in how && how.first;
      const show: ShowPicture = ({ url, alt, title }) => {
        const found = views.get(url);
        if (found === undefined) return undefined;
        const shown = first ? { ...found, urgency: "first" as const } : found;
        first = false;
        return markup(shown, { alt, title, plain: "feed" in how });
      };
      return body.html(base, show);
    };
    return { ...body, hash, html, toJSON: () => hash };
  };
}

/** A picture in one file, for readers of feeds. */
function single(view: PictureView | undefined): PictureView | undefined {
  if (view === undefined) return undefined;
  const { srcset: _, sizes: __, ...rest } = view;
  return { ...rest, sources: [] };
}
