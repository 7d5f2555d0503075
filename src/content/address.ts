/**
 * Folders are addresses: what a file of content is, and where its page is, follow from its path
 * alone. So a link can be turned into an address before the file that it names has been read.
 */
import { posix } from "node:path";
import type { SitePath } from "../model/types.ts";
import { parseDate } from "../time/date.ts";
import { nearest } from "../words/nearest.ts";
import { slug } from "../words/slug.ts";

/** Folder of the project that holds what the lead edits. */
export const contentFolder = "content";

/** Bytes that a part of an address may have: file systems take 255. */
export const longestName = 200;

export type Kind = "post" | "person" | "event" | "series" | "session" | "cohort" | "page";

/** What a path says of its file. */
export type Address =
  | { readonly kind: "settings" }
  | { readonly kind: "asset"; readonly url: SitePath }
  | EntryAddress;

export interface EntryAddress {
  readonly kind: Kind;
  /** Without date and ending; a session's is its date. */
  readonly id: string;
  /** The folder's name, for a series and its sessions. */
  readonly series?: string;
  /** The date that the file's name starts with, as typed. */
  readonly date?: string;
  readonly url: SitePath;
}

export interface BadAddress {
  readonly kind: "bad";
  /** The file, or the folder that is at fault for all that it holds. */
  readonly at: string;
  readonly wrong: string;
  readonly write: string;
  /** The path that the file will have once that is mended, where it can be told. */
  readonly meant?: string | undefined;
}

const folders: Readonly<Record<string, { kind: Kind; url: SitePath }>> = {
  posts: { kind: "post", url: "/blog/" },
  people: { kind: "person", url: "/people/" },
  events: { kind: "event", url: "/events/" },
  cohorts: { kind: "cohort", url: "/cohorts/" },
  pages: { kind: "page", url: "/" },
};

/** Names that the folders have elsewhere. */
const otherFolders: ReadonlyMap<string, string> = new Map([
  ...["blog", "articles", "news"].map((name): [string, string] => [name, "posts"]),
  ...["authors", "person", "team"].map((name): [string, string] => [name, "people"]),
  ["calendar", "events"],
  ["groups", "cohorts"],
]);

const published =
  /\.(?:png|jpe?g|gif|webp|avif|svg|pdf|txt|csv|od[tsp]|docx|xlsx|pptx|mp3|m4a|mp4|webm|vtt|srt)$/i;
const dated = /^(\d{4}-\d{2}-\d{2})(?:-(.*))?$/;
const goodId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const goodFile = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

const known = new Map<string, Address | BadAddress>();

/** Reads a path from the project's root, "content/posts/2017-06-21-map-check.md". */
export function addressOf(file: string): Address | BadAddress {
  // Links ask for the same few files again and again.
  const address = known.get(file) ?? readAddress(file);
  known.set(file, address);
  return address;
}

/** The address of the list of what lies in a folder: "/blog/" for "content/posts". */
export function listAt(folder: string): SitePath | undefined {
  if (folder === contentFolder) return "/";
  const name = folder.slice(contentFolder.length + 1);
  return Object.hasOwn(folders, name) ? folders[name]?.url : undefined;
}

function readAddress(file: string): Address | BadAddress {
  const parts = file.split("/").slice(1);
  const name = parts.at(-1) ?? "";
  if (file === `${contentFolder}/site.yaml`) return { kind: "settings" };
  if (name.endsWith(".md")) return textAddress(parts, name.slice(0, -3));
  return fileAddress(parts);
}

function textAddress(parts: readonly string[], stem: string): EntryAddress | BadAddress {
  const [top = "", ...rest] = parts;
  const folder = Object.hasOwn(folders, top) ? folders[top] : undefined;
  if (folder === undefined || rest.length === 0) return wrongFolder(parts);
  const named = [...parts.slice(0, -1), stem];
  const misnamed = named.findIndex((part) => !goodId.test(part));
  if (misnamed >= 0) return wrongName(parts, misnamed);
  const [, date, words] = dated.exec(stem) ?? [];
  if (date !== undefined && folder.kind !== "person") {
    const day = parseDate(date);
    if (!day.ok) return bad(parts, `the file's name begins with a date: ${day.wrong}`, day.write);
  }
  const own = { date };
  if (rest.length === 1) {
    const id = date === undefined || folder.kind === "person" ? stem : (words ?? "");
    if (id === "") {
      const write = `Add words to it, such as ${date}-map-check.md`;
      return bad(parts, `the file's name is a date alone`, write);
    }
    return { kind: folder.kind, id, ...own, url: `${folder.url}${id}/` };
  }
  const series = rest[0] ?? "";
  if (rest.length > 2 || folder.kind !== "event") return tooDeep(parts, folder.kind, stem);
  if (stem === "index") return { kind: "series", id: series, series, url: `/events/${series}/` };
  if (date === undefined || words !== undefined) {
    return bad(
      parts,
      `a session of a series is named by the date it was first planned for`,
      `Rename the file to that date, ${date === undefined ? "such as 2017-05-25" : date}.md`,
    );
  }
  return { kind: "session", id: stem, series, date, url: `/events/${series}/${stem}/` };
}

function fileAddress(parts: readonly string[]): Address | BadAddress {
  const name = parts.at(-1) ?? "";
  if (/\.(?:markdown|mdown|mkd|mdx|md\.txt)$/i.test(name) || /\.MD$/i.test(name)) {
    const better = `${slug(name.replace(/\..*$/, "")) || "name"}.md`;
    return bad(parts, `texts end in .md`, `Rename it to ${better}`, [
      ...parts.slice(0, -1),
      better,
    ]);
  }
  if (/^site\.(?:yml|json|toml)$/i.test(name)) {
    const wrong = `the settings are read from site.yaml`;
    return bad(parts, wrong, `Rename it to site.yaml`, ["site.yaml"]);
  }
  if (!published.test(name)) {
    return bad(
      parts,
      `files of this kind are not published`,
      `Pictures (png, jpg, gif, webp, avif, svg), documents (pdf, txt, csv, odt, ods, odp, docx, xlsx, pptx), sound and film (mp3, m4a, mp4, webm, vtt, srt) are; move this one out of ${contentFolder}/`,
    );
  }
  const misnamed = parts.findIndex((part) => !goodFile.test(part));
  if (misnamed >= 0) return wrongName(parts, misnamed);
  return { kind: "asset", url: assetUrl(parts) };
}

function assetUrl(parts: readonly string[]): SitePath {
  const [top = "", ...rest] = parts;
  const folder = Object.hasOwn(folders, top) ? folders[top] : undefined;
  if (folder === undefined) return `/${parts.join("/")}`;
  return `${folder.url}${rest.join("/")}`;
}

function wrongFolder(parts: readonly string[]): BadAddress {
  const [top = "", ...rest] = parts;
  const names = Object.keys(folders);
  const list = names.map((name) => `${contentFolder}/${name}/`).join(", ");
  if (rest.length === 0) {
    return bad(parts, `a text lies in the folder of its kind`, `Move it to one of ${list}`);
  }
  const wrong = `there is no kind of text that lies in ${contentFolder}/${top}/`;
  const near = nearest(top, [...names, ...otherFolders.keys()]);
  if (near === undefined) return bad([top], wrong, `Move its texts to one of ${list}`);
  const meant = otherFolders.get(near) ?? near;
  return bad([top], wrong, `Did you mean ${contentFolder}/${meant}/?`, [meant, ...rest]);
}

/** The part of a path with this index cannot be in an address. */
function wrongName(parts: readonly string[], misnamed: number): BadAddress {
  const name = parts[misnamed] ?? "";
  const better = parts.map(betterName);
  const advised = better[misnamed];
  return bad(
    parts.slice(0, misnamed + 1),
    `the name "${name}" cannot be an address`,
    advised === undefined || advised === name
      ? `Use the letters a to z, digits and hyphens`
      : `Rename it to ${advised}`,
    better.every((part) => part !== undefined) ? better : undefined,
  );
}

function betterName(name: string): string | undefined {
  const ending = posix.extname(name);
  const better = slug(name.slice(0, name.length - ending.length));
  return better === "" ? undefined : better + ending.toLowerCase();
}

/** Texts of a kind lie side by side; a folder for each text, or for each year, is of other generators. */
function tooDeep(parts: readonly string[], kind: Kind, stem: string): BadAddress {
  const depth = kind === "event" ? 2 : 1;
  const home = parts.slice(0, depth);
  const folder = parts[depth] ?? "";
  const where = `${contentFolder}/${home.join("/")}/`;
  const wrong = `texts of this kind lie in ${where} itself`;
  if (stem === "index" && parts.length === depth + 2) {
    return bad(parts, wrong, `Move it to ${where}${folder}.md`, [...home, `${folder}.md`]);
  }
  return bad([...home, folder], wrong, `Move the texts of this folder to ${where}`, [
    ...home,
    `${stem}.md`,
  ]);
}

function bad(
  at: readonly string[],
  wrong: string,
  write: string,
  meant?: readonly (string | undefined)[],
): BadAddress {
  const path = (parts: readonly (string | undefined)[]) => [contentFolder, ...parts].join("/");
  return { kind: "bad", at: path(at), wrong, write, meant: meant && path(meant) };
}
