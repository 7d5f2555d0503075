/**
 * Folders are addresses: what a file of content is, and where its page is, follow from its path
 * alone. So a link can be turned into an address before the file that it names has been read.
 */
import { posix } from "node:path";
import type { SitePath } from "../model/types.ts";
import { nearest } from "../words/nearest.ts";
import { slug } from "../words/slug.ts";

/** Folder of the project that holds what the lead edits. */
export const contentFolder = "content";

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
  readonly wrong: string;
  readonly write: string;
}

const folders: Readonly<Record<string, { kind: Kind; url: SitePath }>> = {
  posts: { kind: "post", url: "/blog/" },
  people: { kind: "person", url: "/people/" },
  events: { kind: "event", url: "/events/" },
  cohorts: { kind: "cohort", url: "/cohorts/" },
  pages: { kind: "page", url: "/" },
};

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

function readAddress(file: string): Address | BadAddress {
  const parts = file.split("/").slice(1);
  const name = parts.at(-1) ?? "";
  if (file === `${contentFolder}/site.yaml`) return { kind: "settings" };
  if (name.endsWith(".md")) return textAddress(parts, name.slice(0, -3));
  return fileAddress(parts, name);
}

function textAddress(parts: readonly string[], stem: string): EntryAddress | BadAddress {
  const [top = "", ...rest] = parts;
  const folder = Object.hasOwn(folders, top) ? folders[top] : undefined;
  if (folder === undefined || rest.length === 0) return wrongFolder(parts, top);
  const bad = [...rest.slice(0, -1), stem].find((part) => !goodId.test(part));
  if (bad !== undefined) return wrongName(bad, bad === stem ? ".md" : "");
  const [, date, words] = dated.exec(stem) ?? [];
  const own = { ...(date === undefined ? {} : { date }) };
  if (rest.length === 1) {
    const id = date === undefined || folder.kind === "person" ? stem : (words ?? "");
    if (id === "") {
      return bad1(
        `the file's name is a date alone`,
        `Add words to it, such as ${date}-map-check.md`,
      );
    }
    return { kind: folder.kind, id, ...own, url: `${folder.url}${id}/` };
  }
  const series = rest[0] ?? "";
  if (rest.length > 2 || folder.kind !== "event") return tooDeep(top, stem);
  if (stem === "index") return { kind: "series", id: series, series, url: `/events/${series}/` };
  if (date === undefined || words !== undefined) {
    return bad1(
      `a session of a series is named by the date it was first planned for`,
      `Rename the file to that date, such as 2017-05-25.md`,
    );
  }
  return { kind: "session", id: stem, series, date, url: `/events/${series}/${stem}/` };
}

function fileAddress(parts: readonly string[], name: string): Address | BadAddress {
  if (/\.(?:markdown|mdown|mkd|mdx|md\.txt)$/i.test(name) || /\.MD$/i.test(name)) {
    return bad1(`texts end in .md`, `Rename it to ${slug(name.replace(/\..*$/, "")) || "name"}.md`);
  }
  if (/^site\.(?:yml|json|toml)$/i.test(name)) {
    return bad1(`the settings are read from site.yaml`, `Rename it to site.yaml`);
  }
  if (!published.test(name)) {
    return bad1(
      `files of this kind are not published`,
      `Pictures (png, jpg, gif, webp, avif, svg), documents (pdf, txt, csv, odt, ods, odp, docx, xlsx, pptx), sound and film (mp3, m4a, mp4, webm, vtt, srt) are; move this one out of ${contentFolder}/`,
    );
  }
  const bad = parts.find((part) => !goodFile.test(part));
  if (bad !== undefined) return wrongName(bad.replace(/\.[^.]*$/, ""), posix.extname(bad));
  return { kind: "asset", url: assetUrl(parts) };
}

function assetUrl(parts: readonly string[]): SitePath {
  const [top = "", ...rest] = parts;
  const folder = Object.hasOwn(folders, top) ? folders[top] : undefined;
  if (folder === undefined) return `/${parts.join("/")}`;
  return `${folder.url}${rest.join("/")}`;
}

function wrongFolder(parts: readonly string[], top: string): BadAddress {
  const names = Object.keys(folders);
  const near = parts.length > 1 ? nearest(top, [...names, "blog"]) : undefined;
  const list = names.map((name) => `${contentFolder}/${name}/`).join(", ");
  return bad1(
    parts.length > 1
      ? `there is no kind of text that lies in ${contentFolder}/${top}/`
      : `a text lies in the folder of its kind`,
    near === undefined
      ? `Move it to one of ${list}`
      : `Did you mean ${contentFolder}/${near === "blog" ? "posts" : near}/?`,
  );
}

function wrongName(name: string, ending: string): BadAddress {
  const better = slug(name);
  return bad1(
    `the name "${name}${ending}" cannot be an address`,
    better === "" || better === name
      ? `Use the letters a to z, digits and hyphens`
      : `Rename it to ${better}${ending.toLowerCase()}`,
  );
}

function tooDeep(top: string, stem: string): BadAddress {
  return bad1(
    `texts of this kind lie in ${contentFolder}/${top}/ itself`,
    `Move it to ${contentFolder}/${top}/${stem}.md`,
  );
}

function bad1(wrong: string, write: string): BadAddress {
  return { kind: "bad", wrong, write };
}
