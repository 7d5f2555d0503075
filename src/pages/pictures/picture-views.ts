/** How pages show pictures. */

import type { ArtifactRequests } from "../../artifacts/builder.ts";
import { mediaTypes } from "../../images/formats.ts";
import {
  computeSizes,
  getCoveringScale,
  logoHeight,
  portraitSide,
  type Role,
  type Size,
  thumbnailBox,
} from "../../images/sizes.ts";
import type { Image, Picture, Site } from "../../model/types.ts";
import type { PictureView, SocialImage, Templates } from "../../views/views.ts";
import type { QuestionViews } from "../conversation/questions.ts";
import { createBodyRenderer } from "./bodies.ts";
import { createPictureFiles, type PictureFile, requestLinkedPictures } from "./picture-files.ts";

/** The width of the column of text (--measure of css/1-foundation.css). */
const columnSizes = "(min-width: 46rem) 42rem, calc(100vw - 2rem)";

type PageRole = Exclude<Role, "share" | "document">;

export type PictureViews = ReturnType<typeof createPictureViews>;

/** Returns functions that create views of pictures and request their files. */
export function createPictureViews(
  site: Pick<Site, "pictures" | "settings">,
  requests: ArtifactRequests,
  templates: Pick<Templates, "picture" | "question">,
  questionViews: Pick<QuestionViews, "inBody">,
) {
  const { base, url: origin } = site.settings;
  const find = (url: string) => site.pictures.get(url.replace(/#.*$/, ""));
  const filesOf = createPictureFiles(requests);
  requestLinkedPictures(site.pictures, requests);

  /** `urlPrefix` stands before the addresses of files. */
  const createView = (image: Image, role: PageRole, urlPrefix = base): PictureView | undefined => {
    const picture = find(image.url);
    if (picture === undefined) return undefined;
    const files = filesOf(picture, role);
    const best = files.get(picture.format) ?? [];
    const others = [...files].filter(([format]) => format !== picture.format);
    const size = getDisplaySize(picture, role);
    const toSrcset = (files: readonly PictureFile[]) => ({
      srcset: files
        .map((file) => urlPrefix + file.url + getSrcsetDescriptor(file, files, role, size))
        .join(", "),
      sizes: role === "text" && files.length > 1 ? columnSizes : undefined,
    });
    return {
      src: urlPrefix + (best.at(-1)?.url ?? ""),
      ...size,
      ...(best.length > 1 ? toSrcset(best) : {}),
      sources: others.map(([format, smaller]) => ({
        type: mediaTypes[format],
        ...toSrcset(smaller),
      })),
      alt: image.alt,
      caption: image.caption,
    };
  };

  /** A page's own picture as its share picture; undefined for SVG, which other sites do not show. */
  const socialImage = (
    image: Image | undefined,
    role: "text" | "portrait",
  ): SocialImage | undefined => {
    const picture = image && find(image.url);
    if (image === undefined || picture === undefined || picture.format === "svg") return undefined;
    const size = computeSizes("share", picture).at(-1) ?? picture;
    // The text has a photo in this size already.
    const files = picture.format === "jpeg" && role === "text" ? filesOf(picture, role) : undefined;
    const reused = files?.get("jpeg")?.find(({ width }) => width === size.width);
    const [format, [file]] = reused
      ? (["jpeg", [reused]] as const)
      : ([...filesOf(picture, "share")][0] ?? (["jpeg", []] as const));
    if (file === undefined) return undefined;
    return { url: origin + file.url, type: mediaTypes[format], ...size, alt: image.alt };
  };

  const logo = (image: Image): PictureView | undefined => {
    const found = createView(image, "logo");
    return found && { ...found, priority: "now" };
  };

  return {
    /** In the column of text; `first`: the first picture of its page. */
    text: (image: Image | undefined, first: boolean) =>
      markFirst(image && createView(image, "text"), first),
    thumbnail: (image: Image | undefined) => image && createView(image, "thumbnail"),
    portrait: (image: Image | undefined) => image && createView(image, "portrait"),
    logo,
    share: socialImage,
    body: createBodyRenderer(createView, questionViews, templates, site.settings),
  };
}

/** Returns cards with their first portrait marked as the first picture of the page, if it is. */
export function markFirstPortrait<T extends { readonly photo?: PictureView }>(
  items: readonly T[],
  isFirst = true,
): readonly T[] {
  const firstIndex = items.findIndex(({ photo }) => photo !== undefined);
  return items.map((card, i) => ({
    ...card,
    photo: markFirst(card.photo, isFirst && i === firstIndex),
  }));
}

function markFirst(view: PictureView | undefined, first: boolean): PictureView | undefined {
  return view && first ? { ...view, priority: "first" } : view;
}

/** The largest size at which a page shows a picture, in CSS pixels; SVG scales to the role. */
function getDisplaySize(picture: Picture, role: PageRole): Size {
  const sizes = computeSizes(role, picture);
  if (role === "text") return sizes.at(-1) ?? picture;
  if (picture.format !== "svg") return sizes[0] ?? picture;
  const { width, height } = picture;
  const scale = {
    logo: logoHeight / height,
    portrait: portraitSide / Math.min(width, height),
    thumbnail: getCoveringScale(picture, thumbnailBox),
  }[role];
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** " 800w" in the column of text, " 2x" elsewhere; "" for a single file. */
function getSrcsetDescriptor(
  { width }: PictureFile,
  files: readonly PictureFile[],
  role: PageRole,
  displaySize: Size,
): string {
  if (files.length === 1) return "";
  return role === "text" ? ` ${width}w` : ` ${Number((width / displaySize.width).toFixed(2))}x`;
}
