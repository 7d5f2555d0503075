/**
 * Resolves links from their text and the path of their file alone. Whether the target exists is
 * checked later, when all files have been read.
 */
import { posix } from "node:path";
import { extensionList, formatFromName } from "../../images/formats.ts";
import { reservedNames } from "../../model/addresses.ts";
import type { SitePath } from "../../model/types.ts";
import { quote } from "../../text/quote.ts";
import { contentFolder, getListUrl, parsePath } from "../files/path.ts";
import { explainAddressMistake } from "./address-mistakes.ts";

export type ResolvedLink =
  /** Another site, an e-mail address or a telephone number. */
  | { readonly kind: "outside"; readonly url: string }
  /** A file of content, and its address. */
  | { readonly kind: "file"; readonly file: string; readonly url: string; readonly anchor?: string }
  /** An address of this site. */
  | {
      readonly kind: "address";
      readonly path: SitePath;
      readonly url: string;
      readonly anchor?: string;
    }
  /** An anchor of the same page. */
  | { readonly kind: "here"; readonly anchor: string; readonly url: string }
  | {
      readonly kind: "bad";
      /** Paths of the files that it may mean. */
      readonly possibleFiles: readonly string[];
      /** The path of the text that it means, if there is one. */
      readonly text?: string;
      readonly message: string;
      readonly fix: string;
    };

/** Limit of a path or address of the site, in characters. */
const maxPathLength = 1000;

/** Stands in a fix for a file that the site has. */
export const exampleFile = "../pages/about.md";

/** Matches the start of a web address without its protocol, which no file's name has. */
const hostPattern =
  /^(?:www\.[^/]+\.|(?:[a-z0-9-]+\.)+(?:com|org|net|info|edu|gov|int|(?!ai|gz|js|md|ps|py|rb|ts)[a-z]{2})(?:[/?#]|$))/i;

/** Whether one of several words is an address, or nearly one: "zoom.us/j/1", "htps://a.b". E-mail addresses are none. */
export function hasAddress(text: string): boolean {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[("'<[]+/, ""))
    .some(
      (word) =>
        /:\/|\/\/|^(?:https?|www)\b|^[./]*\/\w|\.md\b|\/.*\/.*\d|\.\p{L}{2,}\//iu.test(word) ||
        (!word.includes("@") && hostPattern.test(word.replace(/[.,;:!?)\]>"']+$/, ""))),
    );
}

/** Resolves a link in the file `from`, a path from the project's root. */
export function resolveLink(link: string, from: string): ResolvedLink {
  const raw = link.trim();
  if (raw === "" || raw === "#") {
    return rejectLink("the link leads nowhere", "Write an address, or remove the link");
  }
  if (raw.startsWith("#")) return resolveAnchor(raw);
  if (/^(?:true|yes)$/i.test(raw)) {
    const fix = "Write the whole address, such as https://example.org/page, or the path of a file";
    return rejectLink(`${quote(raw)} is not an address`, fix);
  }
  const mistake = explainAddressMistake(raw);
  if (mistake !== undefined) return rejectLink(mistake.message, mistake.fix);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(raw)?.[1]?.toLowerCase();
  if (scheme !== undefined) return resolveExternal(raw, scheme);
  if (raw.length > maxPathLength) return rejectLink(`${quote(raw)} is too long`, "Shorten it");
  if (raw.startsWith("//"))
    return rejectLink(`${quote(raw)} has no https://`, `Write https:${raw}`);
  if (/^[^/\s@]+@[^/\s@]+\.[^/\s@]+$/i.test(raw)) return { kind: "outside", url: `mailto:${raw}` };
  if (hostPattern.test(raw))
    return rejectLink(`${quote(raw)} has no https://`, `Write https://${raw}`);
  const [encodedPath = "", anchor] = raw.split("#", 2);
  const decodedPath = decodeUri(encodedPath.replace(/\?.*$/, ""));
  if (decodedPath === undefined)
    return rejectLink(
      `${quote(raw)} has a % that encodes nothing`,
      "Write %25 for a percent sign",
      [resolvePath(from, raw)],
    );
  if (/[\\\p{C}]/u.test(decodedPath)) {
    return rejectLink(`${quote(raw)} cannot be read as a path`, "Write / between folders");
  }
  const anchorPart =
    anchor === undefined || anchor === "" ? {} : { anchor: decodeUri(anchor) ?? anchor };
  const hash = anchorPart.anchor === undefined ? "" : `#${encodeURIComponent(anchorPart.anchor)}`;
  return decodedPath.startsWith("/")
    ? resolveSitePath(decodedPath, from, hash, anchorPart)
    : resolveFile(decodedPath, from, raw, hash, anchorPart);
}

/** Resolves a picture, which must be a file of the site: pages load nothing from other origins. */
export function resolvePicture(link: string, from: string): ResolvedLink {
  const target = resolveLink(link, from);
  if (target.kind === "bad") return target;
  if (target.kind === "outside") {
    return rejectLink(
      `the picture ${quote(link)} is on another site, which could track readers of this page`,
      "Save it next to the text, if its licence allows, and write its file name",
    );
  }
  const name = target.kind === "file" ? target.file : target.kind === "address" ? target.path : "";
  // No file can have that address: the link checker says which one is near.
  if (formatFromName(name) !== undefined || target.url === "#") return target;
  return rejectLink(
    `${quote(link)} is not a picture`,
    `Write the name of a picture file (${extensionList})`,
  );
}

function resolveAnchor(raw: string): ResolvedLink {
  const anchor = decodeUri(raw.slice(1)) ?? raw.slice(1);
  return { kind: "here", anchor, url: `#${encodeURIComponent(anchor)}` };
}

function resolveExternal(raw: string, scheme: string): ResolvedLink {
  if (scheme === "mailto" || scheme === "tel") return { kind: "outside", url: raw };
  if (scheme !== "http" && scheme !== "https") {
    return rejectLink(
      `links to ${scheme}: are not allowed`,
      "Write an address that starts with https://",
    );
  }
  if (/^https?:\/\/[^/\s]/i.test(raw)) return { kind: "outside", url: raw };
  return rejectLink(
    `${quote(raw)} is not a web address`,
    "Write the whole address, such as https://example.org/page",
  );
}

function resolveSitePath(
  path: string,
  from: string,
  hash: string,
  anchorPart: { anchor?: string },
): ResolvedLink {
  const normalized = posix.normalize(path).replace(/\/index\.html$/, "/");
  if (normalized !== path)
    return rejectLink(`${quote(path)} is not the usual form of the address`, `Write ${normalized}`);
  if (path.startsWith(`/${contentFolder}/`)) {
    const fix = `Write the path from here, ${relativePath(from, path.slice(1))}`;
    return rejectLink(`${quote(path)} is a file's path, not an address`, fix);
  }
  const sitePath: SitePath = `/${path.slice(1)}`;
  return { kind: "address", path: sitePath, url: encodeURI(path) + hash, ...anchorPart };
}

function resolveFile(
  path: string,
  from: string,
  raw: string,
  hash: string,
  anchorPart: { anchor?: string },
): ResolvedLink {
  const file = resolvePath(from, path);
  if (file !== contentFolder && !file.startsWith(`${contentFolder}/`)) {
    return rejectLink(
      `${quote(path)} is outside ${contentFolder}/`,
      `Move the file into ${contentFolder}/ and link to it there`,
    );
  }
  const address = parsePath(file);
  if ("url" in address) {
    return { kind: "file", file, url: encodeURI(address.url) + hash, ...anchorPart };
  }
  const list = getListUrl(file);
  if (list !== undefined)
    return rejectLink(`${quote(path)} is a folder`, `Write its address, ${list}`);
  const text = parsePath(`${file}.md`);
  if (!/\.\w+$/.test(file) && text.kind !== "bad" && text.kind !== "settings") {
    const fix = `Write ${relativePath(from, `${file}.md`)}`;
    const rejected = rejectLink(`${quote(path)} lacks the ending .md`, fix);
    return { ...rejected, text: `${file}.md` };
  }
  // No text, picture or document can have that name; the link checker reports it with the nearest file.
  const intended = address.kind === "bad" ? address.intendedFile : undefined;
  if (file.endsWith(".md") || (intended !== undefined && "url" in parsePath(intended)))
    return { kind: "file", file, url: "#", ...anchorPart };
  return rejectLink(
    `${quote(path)} is not a text, picture or document of ${contentFolder}/`,
    `Write the path of a file from here, such as ${exampleFile}, an address such as /blog/, or a web address with https://`,
    [file, resolvePath(from, raw)],
  );
}

/**
 * Hosts of documentation (RFC 2606): in a sample they stand for this site and for all others. There,
 * what begins like the address of a list is of this site.
 */
const exampleHost = /(?:^|\.)example(?:\.(?:com|net|org))?$/;

/**
 * Returns a function that resolves full addresses of this site, which begin with `siteUrl`, as the
 * paths that they are; it returns other targets of the file `from` as they are.
 */
export function createOwnAddressResolver(
  siteUrl: string,
): (target: ResolvedLink, from: string) => ResolvedLink {
  const { host, hostname, pathname } = new URL(siteUrl);
  const base = pathname.replace(/\/$/, "");
  const isExample = exampleHost.test(hostname);
  return (target, from) => {
    if (target.kind !== "outside" || !target.url.toLowerCase().includes(hostname)) return target;
    const start = /^https?:\/\/[^/?#]+/i.exec(target.url)?.[0];
    if (start === undefined || URL.parse(start)?.host !== host) return target;
    const path = target.url.slice(start.length).replace(/^(?!\/)/, "/");
    const rest = path.slice(base.length);
    if (!path.startsWith(base) || (rest !== "" && !/^[/?#]/.test(rest))) return target;
    if (isExample && !reservedNames.includes(rest.split("/")[1] ?? "")) return target;
    return resolveLink(rest.replace(/^(?!\/)/, "/"), from);
  };
}

/** Returns the path from one file to another; both start at the project's root. */
export function relativePath(from: string, file: string): string {
  return posix.relative(posix.dirname(from), file);
}

function resolvePath(from: string, path: string): string {
  return posix.join(posix.dirname(from), path).replace(/\/$/, "");
}

function decodeUri(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function rejectLink(
  message: string,
  fix: string,
  possibleFiles: readonly string[] = [],
): Extract<ResolvedLink, { readonly kind: "bad" }> {
  return { kind: "bad", message, fix, possibleFiles };
}
