/** The pictures in bodies. */
import { createBodyWords } from "../../locales/body-words.ts";
import type { Words } from "../../locales/words.ts";
import type { Image } from "../../model/types.ts";
import type { Body, PageBody } from "../../render/body.ts";
import { hash } from "../../text/hash.ts";
import type { PictureView, Templates } from "../../views/views.ts";

type CreatePictureView = (
  image: Image,
  role: "text",
  urlPrefix?: string,
) => PictureView | undefined;

/**
 * Returns a function that gives a body its pictures, for a page or for a feed, which gets one file
 * of each with an absolute URL. The hash of the new body depends on the views of its pictures.
 */
export function createBodyRenderer(
  createView: CreatePictureView,
  renderPicture: Templates["picture"],
  words: Words,
) {
  const bodyWords = createBodyWords(words);
  const version = JSON.stringify(words);
  return (
    body: Body,
    target: { readonly first: boolean } | { readonly feed: string },
  ): PageBody => {
    if (body.pictures.length === 0) {
      const bodyHash = hash(body.hash, version);
      const html: PageBody["html"] = (base) => body.html(base, bodyWords);
      return { ...body, hash: bodyHash, html, toJSON: () => bodyHash };
    }
    const views = new Map(
      body.pictures.map((url) => {
        const image = { url, alt: "" };
        return [
          url,
          "feed" in target
            ? removeAlternatives(createView(image, "text", target.feed))
            : createView(image, "text"),
        ];
      }),
    );
    const hashInput = JSON.stringify([body.hash, version, target, [...views.values()]]);
    const bodyHash = hash(hashInput);
    const html: PageBody["html"] = (base) => {
      let first = "first" in target && target.first;
      return body.html(base, bodyWords, ({ url, alt, title }) => {
        const view = views.get(url);
        if (view === undefined) return undefined;
        const shown = first ? { ...view, priority: "first" as const } : view;
        first = false;
        return renderPicture(shown, { alt, title, isForFeed: "feed" in target });
      });
    };
    return { ...body, hash: bodyHash, html, toJSON: () => bodyHash };
  };
}

/** For feed readers: one file. */
function removeAlternatives(view: PictureView | undefined): PictureView | undefined {
  if (view === undefined) return undefined;
  const { srcset: _, sizes: __, ...rest } = view;
  return { ...rest, sources: [] };
}
