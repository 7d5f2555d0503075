/**
 * Maps paths to kinds and addresses. Both follow from the path alone, so a link is resolved before
 * the file that it names is read.
 */
import { posix } from "node:path";
import { extensionList, formatFromName } from "../../images/formats.ts";
import { addresses, fileFolders, getSeriesUrl } from "../../model/addresses.ts";
import type { SitePath } from "../../model/types.ts";
import { findNearest } from "../../text/nearest.ts";
import { slugify } from "../../text/slug.ts";
import { explainWindowsName } from "../../text/windows-names.ts";
import { parseDate } from "../../time/parse/date.ts";
import { contentFolder } from "./content-folder.ts";
import { describeBeginning, type Kind, textFolders } from "./kinds.ts";

export { contentFolder };

/** Files below it are copied to the top of the site as they are. */
const publicFolder = `${contentFolder}/public`;

/** Returns whether a file or folder is below content/public. */
export function isPublicFile(file: string): boolean {
  return file.startsWith(`${publicFolder}/`);
}

export const settingsFile = `${contentFolder}/site.yaml`;
export const wordingFile = `${contentFolder}/wording.yaml`;

/** Limit of one part of an address, in bytes; file systems take 255. */
export const maxNameBytes = 200;

/** What the path of a file tells about it. */
export type ContentPath =
  | { readonly kind: "settings" }
  | { readonly kind: "wording" }
  | { readonly kind: "handbook" }
  | { readonly kind: "asset"; readonly url: SitePath }
  /** A file that is copied as it is; the address of an index.html is that of its folder. */
  | { readonly kind: "public"; readonly url: SitePath }
  | EntryPath;

export interface EntryPath {
  readonly kind: Kind;
  /** The file's name without date and ending; of a session, its date. */
  readonly id: string;
  /** The folder's name, for a series and its sessions. */
  readonly series?: string;
  /** The date that the file's name starts with, as typed. */
  readonly date?: string | undefined;
  readonly url: SitePath;
}

export interface InvalidPath {
  readonly kind: "bad";
  /** The file to rename or move, or the folder where that is enough for all its files. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  /** The path that the file should have, where it can be derived. */
  readonly intendedFile?: string | undefined;
}

/** The handbook of the programme: it may lie in the content folder, and is not published. */
export const handbookFile = `${contentFolder}/README.md`;

/** Extensions of pictures. */
export const pictureFiles = extensionList;

const documentExtensions = "pdf, txt, csv, odt, ods, odp, docx, xlsx, pptx";
const mediaExtensions = "mp3, m4a, mp4, webm, vtt, srt";

/** Extensions of files, other than pictures, that are published. */
export const publishedFiles = `${documentExtensions}, ${mediaExtensions}`;
const publishedExtension = new RegExp(`\\.(?:${publishedFiles.replaceAll(", ", "|")})$`, "i");
const datedName = /^(\d{4}-\d{2}-\d{2})(?:-(.*))?$/;
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const publicNamePattern = /^[A-Za-z0-9._~@+-]*[A-Za-z0-9_~@+-]$/;
const fileNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/**
 * Other names that pictures and documents have, "my notes (2).pdf": their slugs are their addresses.
 * Letters with accents are other bytes on other systems, and # ? % mean something in links.
 */
const spacedNamePattern = /^[A-Za-z0-9(][A-Za-z0-9 ._,&'()+-]*$/;

const parsedPaths = new Map<string, ContentPath | InvalidPath>();

/** Parses a path from the project's root, "content/posts/2017-06-21-map-check.md". */
export function parsePath(file: string): ContentPath | InvalidPath {
  // Many links name the same few files.
  const address = parsedPaths.get(file) ?? checkNames(file, classifyPath(file));
  parsedPaths.set(file, address);
  return address;
}

/** Rejects a path that Windows cannot have, or whose address it cannot have as a folder. */
function checkNames(file: string, path: ContentPath | InvalidPath): ContentPath | InvalidPath {
  if (!("url" in path)) return path;
  const parts = file.split("/").slice(1);
  for (const [i, part] of [...parts, ...path.url.split("/")].entries()) {
    const reason = explainWindowsName(part);
    if (reason !== undefined)
      return createInvalidPath(parts.slice(0, i + 1), reason, "Rename it, with one more word");
  }
  return path;
}

/** Returns the address of the list page of a folder: "/blog/" for "content/posts". */
export function getListUrl(folder: string): SitePath | undefined {
  if (folder === contentFolder) return addresses.home;
  return textFolders.get(folder.slice(contentFolder.length + 1))?.url;
}

function classifyPath(file: string): ContentPath | InvalidPath {
  const parts = file.split("/").slice(1);
  const name = parts.at(-1) ?? "";
  if (file === settingsFile) return { kind: "settings" };
  if (file === wordingFile) return { kind: "wording" };
  if (file.toLowerCase() === handbookFile.toLowerCase()) return { kind: "handbook" };
  if (isPublicFile(file)) return classifyPublicFile(parts);
  if (name.endsWith(".md")) return classifyText(parts, name.slice(0, -3));
  return classifyFile(parts);
}

function classifyText(parts: readonly string[], stem: string): EntryPath | InvalidPath {
  const [top = "", ...rest] = parts;
  const folder = textFolders.get(top);
  if (folder === undefined || rest.length === 0) return explainFolder(parts);
  const named = [...parts.slice(0, -1), stem];
  const draft = explainDraftName(parts, stem);
  if (draft !== undefined) return draft;
  if (stem === "README" && folder.kind !== "event")
    return createInvalidPath(
      parts,
      "a readme would be published as a text of this folder",
      `Rename it to what it is about, such as map-check.md, or move it out of ${contentFolder}/`,
    );
  const badIndex = named.findIndex((part) => !idPattern.test(part));
  if (badIndex >= 0) return explainBadName(parts, badIndex);
  const [, date, words] = datedName.exec(stem) ?? [];
  if (date !== undefined && folder.kind !== "person") {
    const day = parseDate(date);
    if (!day.ok)
      return createInvalidPath(
        parts,
        `the file's name begins with a date: ${day.message}`,
        day.fix,
      );
  }
  if (rest.length === 1) {
    const id = date === undefined || folder.kind === "person" ? stem : (words ?? "");
    if (id === "") {
      const fix = `Add words to it, such as ${date}-map-check.md`;
      return createInvalidPath(parts, `the file's name is a date alone`, fix);
    }
    return { kind: folder.kind, id, date, url: `${folder.url}${id}/` };
  }
  const series = rest[0] ?? "";
  if (rest.length > 2 || folder.kind !== "event")
    return explainDeepFolder(parts, folder.kind, stem);
  if (stem === "index") return { kind: "series", id: series, series, url: getSeriesUrl(series) };
  if (date === undefined || words !== undefined) {
    return createInvalidPath(
      parts,
      `a session of a series is named by the date it was first planned for`,
      `Rename the file to that date, ${date === undefined ? "such as 2017-05-25" : date}.md`,
    );
  }
  return { kind: "session", id: stem, series, date, url: getSeriesUrl(series, stem) };
}

/** Pictures of phones, cameras and programs. */
const unshownPicture = /\.(hei[cf]|tiff?|bmp|jxl|jp2|psd|dng|cr[23]|nef|arw|raw)$/i;

function classifyFile(parts: readonly string[]): ContentPath | InvalidPath {
  const name = parts.at(-1) ?? "";
  if (/\.(?:markdown|mdown|mkd|mdx|md\.txt)$/i.test(name) || /\.MD$/i.test(name)) {
    const suggested = `${slugify(name.replace(/\..*$/, "")) || "name"}.md`;
    return createInvalidPath(parts, `the names of texts end in .md`, `Rename it to ${suggested}`, [
      ...parts.slice(0, -1),
      suggested,
    ]);
  }
  if (/^site\.(?:yml|json|toml)$/i.test(name)) {
    const message = `the settings file is called site.yaml`;
    return createInvalidPath(parts, message, `Rename it to site.yaml`, ["site.yaml"]);
  }
  const isText = /\.(?:doc|rtf|pages|html?|wpd)$/i.test(name);
  const isUnknown = formatFromName(name) === undefined && !publishedExtension.test(name);
  if (isUnknown && isText && textFolders.has(parts[0] ?? ""))
    return createInvalidPath(
      parts,
      "it is not a text that can be published",
      adviseOnMarkdown(parts.join("/")),
    );
  const picture = unshownPicture.exec(name)?.[1]?.toUpperCase();
  if (isUnknown && picture !== undefined) {
    const stem = name.replace(/\.[^.]*$/, "");
    const saved = `${fileNamePattern.test(name) ? stem : slugify(stem) || "picture"}.jpg`;
    const message = `it is a ${picture} picture, which browsers do not show`;
    const fix = `Save it again as JPEG, ${saved}, write that in the text, and move this one out of ${contentFolder}/`;
    return createInvalidPath(parts, message, fix);
  }
  if (isUnknown) {
    return createInvalidPath(
      parts,
      `files of this kind are not published`,
      `Pictures (${extensionList}), documents (${documentExtensions}), sound and film (${mediaExtensions}) are; move this one out of ${contentFolder}/`,
    );
  }
  const names = parts.map(toAddressPart);
  const badIndex = names.indexOf(undefined);
  if (badIndex >= 0) return explainBadName(parts, badIndex);
  return { kind: "asset", url: buildAssetUrl(names.flatMap((name) => name ?? [])) };
}

/** Returns the part of an address for a name in the path of a picture or document. */
function toAddressPart(name: string): string | undefined {
  if (fileNamePattern.test(name)) return name;
  return spacedNamePattern.test(name) ? suggestName(name) : undefined;
}

/** What to write where a text was saved by a word processor. */
export function adviseOnMarkdown(file: string): string {
  const stem = slugify(posix.basename(file, posix.extname(file))) || "name";
  const { kind = "page" } = textFolders.get(posix.basename(posix.dirname(file))) ?? {};
  return `Make a file ${stem}.md beside it that begins with ${describeBeginning(kind)}. Copy the words below them as plain text, and delete this one`;
}

function classifyPublicFile(parts: readonly string[]): ContentPath | InvalidPath {
  const [, top = "", ...below] = parts;
  const badIndex = parts.findIndex((part) => !publicNamePattern.test(part));
  if (badIndex >= 0) return explainBadName(parts, badIndex);
  const longIndex = parts.findIndex((part) => Buffer.byteLength(part) > maxNameBytes);
  if (longIndex >= 0)
    return createInvalidPath(parts.slice(0, longIndex + 1), "its name is too long", "Shorten it");
  const folder = `/${top.toLowerCase()}/`;
  if (below.length > 0 && (folder === fileFolders.assets || folder === fileFolders.searchIndex)) {
    const message = `${folder} is for files of Waymark, which browsers may keep for a year`;
    return createInvalidPath(parts.slice(0, 2), message, "Give the folder another name");
  }
  const path = [top, ...below].join("/");
  return { kind: "public", url: `/${path.replace(/(?<=^|\/)index\.html$/, "")}` };
}

function buildAssetUrl(parts: readonly string[]): SitePath {
  const [top = "", ...rest] = parts;
  const folder = textFolders.get(top);
  if (folder === undefined) return `/${parts.join("/")}`;
  return `${folder.url}${rest.join("/")}`;
}

function explainFolder(parts: readonly string[]): InvalidPath {
  const [top = "", ...rest] = parts;
  const names = [...textFolders.keys()];
  const list = names.map((name) => `${contentFolder}/${name}/`).join(", ");
  if (rest.length === 0) {
    return createInvalidPath(
      parts,
      `texts go into the folder of their kind`,
      `Move it to one of ${list}`,
    );
  }
  const message = `no kind of text goes into ${contentFolder}/${top}/`;
  const folderSynonyms = new Map(
    [...textFolders].flatMap(([name, { otherFolders = [] }]) =>
      otherFolders.map((other) => [other, name]),
    ),
  );
  const suggestion = findNearest(top, [...names, ...folderSynonyms.keys()]);
  if (suggestion === undefined)
    return createInvalidPath([top], message, `Move its texts to one of ${list}`);
  const intended = folderSynonyms.get(suggestion) ?? suggestion;
  return createInvalidPath([top], message, `Did you mean ${contentFolder}/${intended}/?`, [
    intended,
    ...rest,
  ]);
}

/**
 * Explains a folder of drafts, and a name that begins with "_": elsewhere either keeps a text from
 * being published, so the first thing to write is what keeps it so here.
 */
function explainDraftName(parts: readonly string[], stem: string): InvalidPath | undefined {
  const [top = "", ...folders] = parts.slice(0, -1);
  if (stem === "_index")
    return createInvalidPath(
      parts,
      "the list of this folder is made without a file",
      `Delete it, or make a page of its words, in ${contentFolder}/pages/`,
    );
  const isDraftFolder = (name: string) => /^_?drafts?$/i.test(name);
  const at = folders.findIndex((name) => isDraftFolder(name) || name.startsWith("_"));
  if (at < 0 && !stem.startsWith("_")) return undefined;
  const kept = folders.filter((name) => !isDraftFolder(name)).map((name) => slugify(name));
  const name = slugify(stem) || "name";
  const intended = [top, ...kept.slice(0, top === "events" ? 1 : 0), `${name}.md`];
  const action =
    at < 0 ? `rename it to ${name}.md` : `move it to ${contentFolder}/${intended.join("/")}`;
  return createInvalidPath(
    parts,
    at < 0
      ? "a name that begins with _ does not make it a draft"
      : `the folder ${folders[at]} does not make it a draft`,
    `Write draft: true in it, then ${action}`,
    intended,
  );
}

/** Explains that the part of a path at `badIndex` cannot be in an address. */
function explainBadName(parts: readonly string[], badIndex: number): InvalidPath {
  const name = parts[badIndex] ?? "";
  const suggested = parts.map(suggestName);
  const suggestedPart = suggested[badIndex];
  return createInvalidPath(
    parts.slice(0, badIndex + 1),
    `the name "${name}" cannot be an address`,
    suggestedPart === undefined || suggestedPart === name
      ? `Use the letters a to z, digits and hyphens`
      : `Rename it to ${suggestedPart}`,
    suggested.every((part) => part !== undefined) ? suggested : undefined,
  );
}

function suggestName(name: string): string | undefined {
  const ending = posix.extname(name);
  const suggested = slugify(name.slice(0, name.length - ending.length));
  return suggested === "" ? undefined : suggested + ending.toLowerCase();
}

/** Other generators have a folder for each text or year; here the texts of a kind lie side by side. */
function explainDeepFolder(parts: readonly string[], kind: Kind, stem: string): InvalidPath {
  const depth = kind === "event" ? 2 : 1;
  const kindFolder = parts.slice(0, depth);
  const folder = parts[depth] ?? "";
  const kindPath = `${contentFolder}/${kindFolder.join("/")}/`;
  const message = `texts of this kind go directly into ${kindPath}`;
  if (stem === "index" && parts.length === depth + 2) {
    return createInvalidPath(parts, message, `Move it to ${kindPath}${folder}.md`, [
      ...kindFolder,
      `${folder}.md`,
    ]);
  }
  return createInvalidPath(
    [...kindFolder, folder],
    message,
    `Move the texts of this folder to ${kindPath}`,
    [...kindFolder, `${stem}.md`],
  );
}

function createInvalidPath(
  parts: readonly string[],
  message: string,
  fix: string,
  intended?: readonly (string | undefined)[],
): InvalidPath {
  const joinPath = (parts: readonly (string | undefined)[]) => [contentFolder, ...parts].join("/");
  return {
    kind: "bad",
    path: joinPath(parts),
    message,
    fix,
    intendedFile: intended && joinPath(intended),
  };
}
