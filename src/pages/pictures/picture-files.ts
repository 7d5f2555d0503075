/** The files of pictures that pages name, each ordered once. */

import type { ArtifactRequests } from "../../artifacts/builder.ts";
import { fileExtensions } from "../../images/formats.ts";
import { chooseFormats, createPictureSpec, variantFileName } from "../../images/picture-spec.ts";
import { computeSizes, type Role } from "../../images/sizes.ts";
import type { Picture, SitePath } from "../../model/types.ts";

/** A file of a picture. */
export interface PictureFile {
  readonly url: SitePath;
  /** In pixels; of a drawing, which has any width, 0. */
  readonly width: number;
}

/** Files by how their names end, which tells their format; the widest last. */
export type PictureFiles = ReadonlyMap<string, readonly PictureFile[]>;

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
    const files = groupByExtension(names, urlOf);
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
  return `/media/${stem.slice(0, 100)}-${key.slice(-8)}${rest}`;
}

function groupByExtension(
  names: readonly string[],
  address: (name: string) => SitePath,
): PictureFiles {
  const files = new Map<string, PictureFile[]>();
  for (const name of names) {
    const [, width = "0", extension = name] = /^(\d+)\.(.*)$/.exec(name) ?? [];
    const sameExtension = files.get(extension) ?? [];
    files.set(extension, sameExtension);
    sameExtension.push({ url: address(name), width: Number(width) });
    sameExtension.sort((a, b) => a.width - b.width);
  }
  return files;
}
