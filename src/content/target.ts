/**
 * What a link of the content names. From the text of the link and the file that it stands in,
 * nothing else: whether the thing exists is asked later, when everything has been read.
 */
import { posix } from "node:path";
import type { SitePath } from "../model/types.ts";
import { quote } from "../time/parsed.ts";
import { addressOf, contentFolder, listAt } from "./address.ts";

export type Target =
  /** Another site, an e-mail address or a telephone number. */
  | { readonly kind: "outside"; readonly url: string }
  /** A file of content, and the address at which it is published. */
  | { readonly kind: "file"; readonly file: string; readonly url: string; readonly anchor?: string }
  /** An address of this site. */
  | {
      readonly kind: "address";
      readonly path: SitePath;
      readonly url: string;
      readonly anchor?: string;
    }
  /** A place on the same page. */
  | { readonly kind: "here"; readonly anchor: string; readonly url: string }
  | {
      readonly kind: "bad";
      /** Paths of the file that it may name. */
      readonly files: readonly string[];
      readonly wrong: string;
      readonly write: string;
    };

/** Longer than any path or address of a site. */
const longestPath = 1000;

/** How the address of another site begins that somebody has typed, and no file's name does. */
const host =
  /^(?:www\.[^/]+\.|(?:[a-z0-9-]+\.)+(?:com|org|net|info|edu|gov|int|(?!ai|gz|js|md|ps|py|rb|ts)[a-z]{2})(?:[/?#]|$))/i;

/** Reads a link that stands in `from`, a path from the project's root. */
export function targetOf(typed: string, from: string): Target {
  const raw = typed.trim();
  if (raw === "" || raw === "#") {
    return bad("the link leads nowhere", "Write an address, or take the link out");
  }
  if (raw.startsWith("#")) return here(raw);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(raw)?.[1]?.toLowerCase();
  if (scheme !== undefined) return outside(raw, scheme);
  if (raw.length > longestPath) return bad(`${quote(raw)} is too long`, "Shorten it");
  if (raw.startsWith("//")) return bad(`${quote(raw)} says no protocol`, `Write https:${raw}`);
  if (/^[^/\s@]+@[^/\s@]+\.[a-z]+$/i.test(raw)) return { kind: "outside", url: `mailto:${raw}` };
  if (host.test(raw)) return bad(`${quote(raw)} says no protocol`, `Write https://${raw}`);
  const [path = "", anchor] = raw.split("#", 2);
  const clean = decoded(path.replace(/\?.*$/, ""));
  if (clean === undefined)
    return bad(`${quote(raw)} has a stray %`, "Write %25 for a percent sign", [
      pathFrom(from, raw),
    ]);
  if (/[\\\p{C}]/u.test(clean)) {
    return bad(`${quote(raw)} cannot be read as a path`, "Write it with / between folders");
  }
  const rest = anchor === undefined || anchor === "" ? {} : { anchor: decoded(anchor) ?? anchor };
  const hash = rest.anchor === undefined ? "" : `#${encodeURIComponent(rest.anchor)}`;
  return clean.startsWith("/")
    ? ofSite(clean, from, hash, rest)
    : ofFile(clean, from, raw, hash, rest);
}

function here(raw: string): Target {
  const anchor = decoded(raw.slice(1)) ?? raw.slice(1);
  return { kind: "here", anchor, url: `#${encodeURIComponent(anchor)}` };
}

function outside(raw: string, scheme: string): Target {
  if (scheme === "mailto" || scheme === "tel") return { kind: "outside", url: raw };
  if (scheme !== "http" && scheme !== "https") {
    return bad(
      `links with ${scheme}: are not published`,
      "Write an address that starts with https://",
    );
  }
  if (!URL.canParse(raw) || !/^https?:\/\/[^/\s]\S*$/i.test(raw)) {
    return bad(
      `${quote(raw)} is not a web address`,
      "Write the whole address, such as https://example.org/page",
    );
  }
  return { kind: "outside", url: raw };
}

function ofSite(path: string, from: string, hash: string, rest: { anchor?: string }): Target {
  const plain = posix.normalize(path).replace(/\/index\.html$/, "/");
  if (plain !== path) return bad(`${quote(path)} is not a plain address`, `Write ${plain}`);
  if (path.startsWith(`/${contentFolder}/`)) {
    const write = `Write the path from here, ${relativePath(from, path.slice(1))}`;
    return bad(`${quote(path)} is a file's path, not an address`, write);
  }
  const sitePath: SitePath = `/${path.slice(1)}`;
  return { kind: "address", path: sitePath, url: encodeURI(path) + hash, ...rest };
}

function ofFile(
  path: string,
  from: string,
  raw: string,
  hash: string,
  rest: { anchor?: string },
): Target {
  const file = pathFrom(from, path);
  if (file !== contentFolder && !file.startsWith(`${contentFolder}/`)) {
    return bad(
      `${quote(path)} leads out of ${contentFolder}/`,
      `Put the file into ${contentFolder}/ and link to it there`,
    );
  }
  const address = addressOf(file);
  if (address.kind !== "bad" && address.kind !== "settings") {
    return { kind: "file", file, url: encodeURI(address.url) + hash, ...rest };
  }
  const list = listAt(file);
  if (list !== undefined) return bad(`${quote(path)} is a folder`, `Write its address, ${list}`);
  const text = addressOf(`${file}.md`);
  if (!/\.\w+$/.test(file) && text.kind !== "bad" && text.kind !== "settings") {
    return bad(
      `${quote(path)} lacks the file's ending`,
      `Write ${relativePath(from, `${file}.md`)}`,
    );
  }
  // No text can have that name, so there is none, which is said with the nearest that there is.
  if (file.endsWith(".md")) return { kind: "file", file, url: "#", ...rest };
  return bad(
    `${quote(path)} is not a text, picture or document of ${contentFolder}/`,
    "Write a web address that starts with https://, the path of a file from here, such as ../people/alison-braithwaite.md, or an address such as /blog/",
    [file, pathFrom(from, raw)],
  );
}

/** How a text refers to a file: both are paths from the project's root. */
export function relativePath(from: string, file: string): string {
  return posix.relative(posix.dirname(from), file);
}

function pathFrom(from: string, path: string): string {
  return posix.join(posix.dirname(from), path).replace(/\/$/, "");
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function bad(wrong: string, write: string, files: readonly string[] = []): Target {
  return { kind: "bad", wrong, write, files };
}
