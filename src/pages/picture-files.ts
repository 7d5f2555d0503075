/** The files of pictures that pages name, each ordered once. */
import { endings } from "../images/formats.ts";
import { fileName, formatsOf, pictureRecipe } from "../images/recipe.ts";
import { type Role, sizesOf } from "../images/sizes.ts";
import type { Orders } from "../model/recipe.ts";
import type { Picture, SitePath } from "../model/types.ts";

/** A file of a picture. */
export interface PictureFile {
  readonly url: SitePath;
  /** In pixels; of a drawing, which has any width, 0. */
  readonly width: number;
}

/** Files by how their names end, which tells their format; the widest last. */
export type PictureFiles = ReadonlyMap<string, readonly PictureFile[]>;

/** Gives the files of a picture in a role; the likeliest one of them, until they have been made. */
export function picturesFrom(orders: Orders): (picture: Picture, role: Role) => PictureFiles {
  const known = new Map<string, PictureFiles>();
  return (picture, role) => {
    const recipe = pictureRecipe(picture, role);
    const id = `${picture.file} ${recipe.key}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    const address = (name: string) => addressOf(picture, recipe.key, name);
    const made = orders.files({ recipe, address, blame: { file: picture.file } });
    const names = made?.map(({ name }) => name) ?? [likely(picture, role)];
    const files = byEnding(names, address);
    known.set(id, files);
    return files;
  };
}

/** Orders pictures that are linked to: as they are, but for what they say of where they were taken. */
export function orderLinked(pictures: ReadonlyMap<string, Picture>, orders: Orders): void {
  for (const [url, picture] of pictures) {
    if (!picture.linked) continue;
    const recipe = pictureRecipe(picture, "document");
    const address = (): SitePath => `/${url.slice(1)}`;
    orders.include({ recipe, address, blame: { file: picture.file } });
  }
}

function likely(picture: Picture, role: Role): string {
  const [format = "png"] = formatsOf(picture, role);
  const largest = sizesOf(role, picture).at(-1) ?? picture;
  return picture.format === "svg" ? endings.svg : fileName(largest, format);
}

/** A part of the key is in it, so that a host may tell browsers to keep the file for good. */
function addressOf({ file }: Picture, key: string, name: string): SitePath {
  const stem = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const rest = name === endings.svg ? `.${name}` : `-${name}`;
  return `/media/${stem.slice(0, 100)}-${key.slice(-8)}${rest}`;
}

function byEnding(names: readonly string[], address: (name: string) => SitePath): PictureFiles {
  const files = new Map<string, PictureFile[]>();
  for (const name of names) {
    const [, width = "0", ending = name] = /^(\d+)\.(.*)$/.exec(name) ?? [];
    const others = files.get(ending) ?? [];
    files.set(ending, others);
    others.push({ url: address(name), width: Number(width) });
    others.sort((a, b) => a.width - b.width);
  }
  return files;
}
