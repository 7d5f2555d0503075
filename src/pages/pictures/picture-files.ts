/** The files of pictures that pages name, each ordered once. */

import type { ArtifactRequests } from "../../artifacts/builder.ts";
import { fileExtensions, formatFromName } from "../../images/formats.ts";
import { chooseFormats, createPictureSpec, variantFileName } from "../../images/picture-spec.ts";
import { computeSizes, type Role } from "../../images/sizes.ts";
import { fileFolders } from "../../model/addresses.ts";
import type { Picture, PictureFormat, SitePath } from "../../model/types.ts";

/** A file of a picture. */
export interface PictureFile {
  readonly url: SitePath;
  /** In pixels; of a drawing, which has any width, 0. */
  readonly width: number;
}

/** The files of a picture by format, the narrowest first. */
export type PictureFiles = ReadonlyMap<PictureFormat, readonly PictureFile[]>;

/** Gives the files of a picture in a role; the likeliest one of them, until they have been made. */
export function createPictureFiles(
  orders: ArtifactRequests,
): (picture: Picture, role: Role) => PictureFiles {
  const filesById = new Map<string, PictureFiles>();
  return (picture, role) => {
    const spec = createPictureSpec(picture, role);
    const id = `${picture.file} ${spec.key}`;
    const existing = filesById.get(id);
    if (existing !== undefined) return existing;
    const urlOf = (name: string) => getPictureUrl(picture, spec.key, name);
    const artifacts = orders.resolve({ spec, urlOf, source: { file: picture.file } });
    const names = artifacts?.map(({ name }) => name) ?? [guessFile(picture, role)];
    const files = groupByFormat(names, urlOf);
    filesById.set(id, files);
    return files;
  };
}

/** Orders pictures that are linked to: as they are, but for what they say of where they were taken. */
export function orderLinked(
  pictures: ReadonlyMap<string, Picture>,
  orders: ArtifactRequests,
): void {
  for (const [url, picture] of pictures) {
    if (!picture.isLinked) continue;
    const spec = createPictureSpec(picture, "document");
    const urlOf = (): SitePath => `/${url.slice(1)}`;
    orders.add({ spec, urlOf, source: { file: picture.file } });
  }
}

function guessFile(picture: Picture, role: Role): string {
  const [format = "png"] = chooseFormats(picture, role);
  const largest = computeSizes(role, picture).at(-1) ?? picture;
  return picture.format === "svg" ? fileExtensions.svg : variantFileName(largest, format);
}

/** A part of the key is in it, so that a host may tell browsers to keep the file for good. */
function getPictureUrl({ file }: Picture, key: string, name: string): SitePath {
  const stem = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const rest = name === fileExtensions.svg ? `.${name}` : `-${name}`;
  return `${fileFolders.media}${stem.slice(0, 100)}-${key.slice(-8)}${rest}`;
}

function groupByFormat(
  names: readonly string[],
  address: (name: string) => SitePath,
): PictureFiles {
  const files = new Map<PictureFormat, PictureFile[]>();
  for (const name of names) {
    const format = formatFromName(`.${name}`);
    if (format === undefined) continue;
    const sameFormat = files.get(format) ?? [];
    files.set(format, sameFormat);
    sameFormat.push({ url: address(name), width: Number.parseInt(name, 10) || 0 });
    sameFormat.sort((a, b) => a.width - b.width);
  }
  return files;
}
