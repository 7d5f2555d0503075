/** How pages show pictures. */
import { endings } from "../images/formats.ts";
import { logoHeight, portraitSide, type Role, type Size, sizesOf } from "../images/sizes.ts";
import type { Orders } from "../model/recipe.ts";
import type { Image, Picture, Site } from "../model/types.ts";
import { bodyWith } from "./body-pictures.ts";
import { orderLinked, type PictureFile, picturesFrom } from "./picture-files.ts";
import type { PictureView, SharedPicture } from "./views.ts";

/** As wide as the column of text, which css/1-foundation.css measures in characters. */
const columnSizes = "(min-width: 46rem) 42rem, calc(100vw - 2rem)";

type Shown = Exclude<Role, "share" | "document">;

export type Pictures = ReturnType<typeof picturesOf>;

/** The makers of views of a site's pictures; of what they need `orders` is told. */
export function picturesOf(site: Pick<Site, "pictures" | "settings">, orders: Orders) {
  const { base, url: origin } = site.settings;
  const find = (url: string) => site.pictures.get(url.replace(/#.*$/, ""));
  const filesOf = picturesFrom(orders);
  orderLinked(site.pictures, orders);

  /** `start` stands before the addresses of files. */
  const view = (image: Image, role: Shown, start = base): PictureView | undefined => {
    const picture = find(image.url);
    if (picture === undefined) return undefined;
    const own = endings[picture.format];
    const { [own]: best = [], ...others } = Object.fromEntries(filesOf(picture, role));
    const size = sizeOf(picture, role);
    const set = (files: readonly PictureFile[]) => ({
      srcset: files.map((file) => start + file.url + described(file, files, role, size)).join(", "),
      sizes: role === "text" && files.length > 1 ? columnSizes : undefined,
    });
    return {
      src: start + (best.at(-1)?.url ?? ""),
      ...size,
      ...(best.length > 1 ? set(best) : {}),
      sources: Object.entries(others).map(([ending, files]) => ({
        type: `image/${ending}`,
        ...set(files),
      })),
      alt: image.alt,
      caption: image.caption,
    };
  };

  /** A picture for those who share a page; a drawing is none, since they read no SVG. */
  const share = (
    image: Image | undefined,
    role: "text" | "portrait",
  ): SharedPicture | undefined => {
    const picture = image && find(image.url);
    if (image === undefined || picture === undefined || picture.format === "svg") return undefined;
    const size = sizesOf("share", picture).at(-1) ?? picture;
    // A photo is in the text already as it is wanted here.
    const there = picture.format === "jpeg" && role === "text" ? filesOf(picture, role) : undefined;
    const own = there?.get(endings.jpeg)?.find(({ width }) => width === size.width);
    const file = own ?? [...filesOf(picture, "share").values()].flat()[0];
    if (file === undefined) return undefined;
    const type = file.url.endsWith(endings.png) ? "image/png" : "image/jpeg";
    return { url: origin + file.url, type, ...size, alt: image.alt };
  };

  const logo = (image: Image): PictureView | undefined => {
    const found = view(image, "logo");
    return found && { ...found, urgency: "now" };
  };

  return {
    /** In the column of text; `first`: whether it is the first picture of its page. */
    text: (image: Image | undefined, first: boolean) => urgent(image && view(image, "text"), first),
    portrait: (image: Image | undefined) => image && view(image, "portrait"),
    logo,
    share,
    body: bodyWith(view),
  };
}

/** Cards, the first portrait among them marked as the first picture of its page, if it is that. */
export function firstShown<T extends { readonly photo?: PictureView }>(
  cards: readonly T[],
  isFirst = true,
): readonly T[] {
  const at = cards.findIndex(({ photo }) => photo !== undefined);
  return cards.map((card, i) => ({
    ...card,
    photo: urgent(card.photo, isFirst && i === at),
  }));
}

function urgent(view: PictureView | undefined, first: boolean): PictureView | undefined {
  return view && first ? { ...view, urgency: "first" } : view;
}

/** How large a picture is on a page, at most; a drawing is as large as is wanted. */
function sizeOf(picture: Picture, role: Shown): Size {
  const sizes = sizesOf(role, picture);
  if (role === "text") return sizes.at(-1) ?? picture;
  if (picture.format !== "svg") return sizes[0] ?? picture;
  const { width, height } = picture;
  const scale = role === "logo" ? logoHeight / height : portraitSide / Math.min(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** What a browser chooses by: in a column, the width of a file; else how often it is as large as shown. */
function described(
  { width }: PictureFile,
  all: readonly PictureFile[],
  role: Shown,
  shown: Size,
): string {
  if (all.length === 1) return "";
  return role === "text" ? ` ${width}w` : ` ${Number((width / shown.width).toFixed(2))}x`;
}
