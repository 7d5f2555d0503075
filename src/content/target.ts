/**
 * What a link of the content names. From the text of the link and the file that it stands in,
 * nothing else: whether the thing exists is asked later, when everything has been read.
 */
import { posix } from "node:path";
import type { SitePath } from "../model/types.ts";
import { addressOf, contentFolder } from "./address.ts";

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
  | { readonly kind: "bad"; readonly wrong: string; readonly write: string };

/** Reads a link that stands in `from`, a path from the project's root. */
export function targetOf(typed: string, from: string): Target {
  const raw = typed.trim();
  if (raw === "") return bad("the link leads nowhere", "Write an address, or take the link out");
  if (raw.startsWith("#")) return here(raw);
  if (raw.startsWith("//")) return bad(`"${raw}" says no protocol`, `Write https:${raw}`);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(raw)?.[1]?.toLowerCase();
  if (scheme !== undefined) return outside(raw, scheme);
  if (/^[^/\s@]+@[^/\s@]+\.[a-z]+$/i.test(raw)) return { kind: "outside", url: `mailto:${raw}` };
  if (/^www\.[^/]+\./i.test(raw)) return bad(`"${raw}" says no protocol`, `Write https://${raw}`);
  const [path = "", anchor] = raw.split("#", 2);
  const clean = decoded(path.replace(/\?.*$/, ""));
  if (clean === undefined || clean.includes("\\")) {
    return bad(`"${raw}" cannot be read as a path`, "Write it with / between folders");
  }
  const rest = anchor === undefined || anchor === "" ? {} : { anchor: decoded(anchor) ?? anchor };
  const hash = "anchor" in rest ? `#${encodeURIComponent(rest.anchor)}` : "";
  return clean.startsWith("/") ? ofSite(clean, hash, rest) : ofFile(clean, from, raw, hash, rest);
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
  if (!URL.canParse(raw) || /\s/.test(raw)) {
    return bad(
      `"${raw}" is not a web address`,
      "Write the whole address, such as https://example.org/page",
    );
  }
  return { kind: "outside", url: raw };
}

function ofSite(path: string, hash: string, rest: { anchor?: string }): Target {
  if (posix.normalize(path) !== path)
    return bad(`"${path}" is not a plain address`, `Write ${posix.normalize(path)}`);
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
  const file = posix.normalize(posix.join(posix.dirname(from), path));
  if (!file.startsWith(`${contentFolder}/`)) {
    return bad(
      `"${raw}" leads out of ${contentFolder}/`,
      `Put the file into ${contentFolder}/ and link to it there`,
    );
  }
  const address = addressOf(file);
  if (address.kind === "bad" || address.kind === "settings") {
    return bad(
      `"${raw}" is not a text, picture or document of ${contentFolder}/`,
      "Write the path of a file from here, such as ../people/alison-braithwaite.md, or an address such as /blog/",
    );
  }
  return { kind: "file", file, url: encodeURI(address.url) + hash, ...rest };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function bad(wrong: string, write: string): Target {
  return { kind: "bad", wrong, write };
}
