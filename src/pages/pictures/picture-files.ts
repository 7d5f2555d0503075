/** The files of the pictures that pages show; each is requested once. */

import type { ArtifactRequests } from "../../artifacts/builder.ts";
import { fileExtensions, formatFromName } from "../../images/formats.ts";
import { chooseFormats, createPictureSpec, variantFileName } from "../../images/picture-spec.ts";
import { computeSizes, type Role } from "../../images/sizes.ts";
import { fileFolders } from "../../model/addresses.ts";
import type { Picture, PictureFormat, SitePath } from "../../model/types.ts";

export interface PictureFile {
  readonly url: SitePath;
  /** In pixels; 0 for SVG, which scales. */
  readonly width: number;
}

/** The files of a picture by format, the narrowest first. */
export type PictureFiles = ReadonlyMap<PictureFormat, readonly PictureFile[]>;

/**
 * Returns a function that requests and returns the files of a picture in a role. Until they are
 * built it returns the file that will most likely be the largest.
 */
export function createPictureFiles(
  requests: ArtifactRequests,
): (picture: Picture, role: Role) => PictureFiles {
  const filesById = new Map<string, PictureFiles>();
  return (picture, role) => {
    const spec = createPictureSpec(picture, role);
    const id = `${picture.file} ${spec.key}`;
    const existing = filesById.get(id);
    if (existing !== undefined) return existing;
    const urlOf = (name: string) => getPictureUrl(picture, spec.key, name);
    const artifacts = requests.resolve({ spec, urlOf, source: { file: picture.file } });
    const names = artifacts?.map(({ name }) => name) ?? [guessFile(picture, role)];
    const files = groupByFormat(names, urlOf);
    filesById.set(id, files);
    return files;
  };
}

/** Requests the pictures that pages link to: their own bytes, without metadata such as the place. */
export function requestLinkedPictures(
  pictures: ReadonlyMap<string, Picture>,
  requests: ArtifactRequests,
): void {
  for (const picture of pictures.values()) {
    if (!picture.isLinked) continue;
    const spec = createPictureSpec(picture, "document");
    requests.add({ spec, urlOf: () => picture.url, source: { file: picture.file } });
  }
}

function guessFile(picture: Picture, role: Role): string {
  const [format = "png"] = chooseFormats(picture, role);
  const largest = computeSizes(role, picture).at(-1) ?? picture;
  return picture.format === "svg" ? fileExtensions.svg : variantFileName(largest, format);
}

/** Holds a part of the key, so that browsers may cache the file for good. */
function getPictureUrl({ url }: Picture, key: string, name: string): SitePath {
  const stem = url.slice(url.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const rest = name === fileExtensions.svg ? `.${name}` : `-${name}`;
  return `${fileFolders.media}${stem.slice(0, 100)}-${key.slice(-8)}${rest}`;
}

function groupByFormat(names: readonly string[], urlOf: (name: string) => SitePath): PictureFiles {
  const files = new Map<PictureFormat, PictureFile[]>();
  for (const name of names) {
    const format = formatFromName(`.${name}`);
    if (format === undefined) continue;
    const sameFormat = files.get(format) ?? [];
    files.set(format, sameFormat);
    sameFormat.push({ url: urlOf(name), width: Number.parseInt(name, 10) || 0 });
    sameFormat.sort((a, b) => a.width - b.width);
  }
  return files;
}
