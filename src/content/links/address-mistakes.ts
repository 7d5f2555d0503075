/** Explains mistakes in addresses: web, e-mail and telephone. */
import { nameInvisible } from "../../text/invisible.ts";
import { quote } from "../../text/quote.ts";

export interface AddressMistake {
  readonly message: string;
  readonly fix: string;
}

// Joiners (U+200C, U+200D) are letters of some scripts, and parts of emoji.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const encodedInvisible = /%C2%AD|%E2%80%8[BEF]|%E2%80%A[A-E]|%E2%81%(?:A0|A[6-9])|%EF%BB%BF/gi;

const scheme = /^[a-z][a-z0-9+.-]*:/i;
/** "https://" as it is mistyped: a colon, a slash or a letter is missing or there twice. */
const nearlyHttps =
  /^(?:h+t+p+s*|ht?ps?|t{1,2}ps?)(?:[:;.,]\s*\/{1,4}|[:;.,]?\s*\/{2,4})(?=[\p{L}\p{N}])/iu;
const doubledScheme = /^https?:\/*\s*(?=https?(?::|\/\/))/i;
const ownComputer = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/i;
/** A path on a disk: `C:\\Users\\…`, file:///…, \\\\server\\…, ~/…, /Users/ann/…. */
const diskPath = /^(?:[a-z]:[\\/]|file:|\\{1,2}\w|~[\\/]|\/(?:Users|home)\/[^/]+\/.+\.\w+$)/i;
const exampleAddress = "https://example.org/page";

/** Returns what is wrong with an address of any kind; paths of files have other mistakes. */
export function explainAddressMistake(raw: string): AddressMistake | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside of ASCII
  const isPlain = !/[^\u0000-\u007f]|%/.test(raw);
  const visible = isPlain ? raw : raw.replace(invisible, "").replace(encodedInvisible, "");
  if (visible !== raw) {
    const [found = decodeURIComponent(raw.match(encodedInvisible)?.[0] ?? "")] =
      raw.match(invisible) ?? [];
    return {
      message: `there is ${nameInvisible(found)} in the address ${quote(visible)}, which cannot be seen`,
      fix: `Write ${visible}, typed anew`,
    };
  }
  if (diskPath.test(raw)) {
    const name = /[^\\/:]*$/.exec(raw)?.[0] ?? "";
    return {
      message: `${quote(raw)} is on your own computer, where readers cannot open it`,
      fix: `Put the file beside this text, and write its name alone${/^[\w.-]+$/.test(name) ? `, ${name}` : ""}`,
    };
  }
  const mark = /\{\{.*?\}\}|\{%.*?%\}/.exec(raw)?.[0];
  if (mark !== undefined)
    return {
      message: `${quote(mark)} in an address is a mark of another system`,
      fix: "Write the path of the file from here, such as ../pages/about.md, or the whole address",
    };
  const unquoted = raw.replace(/^["'“”„‘’«»‹›]+|["'“”„‘’«»‹›]+$/g, "");
  if (unquoted !== raw && /^["'“”„‘’«»‹›]/.test(raw) && unquoted !== "")
    return {
      message: `the address ${quote(unquoted)} stands in quotation marks`,
      fix: `Write ${unquoted}`,
    };
  const [, kind, address = ""] = /^(mailto|tel):(.*)$/is.exec(raw) ?? [];
  if (kind?.toLowerCase() === "mailto") return explainMailto(raw, address);
  if (kind !== undefined) return explainTelephone(raw, address);
  if (/^https?:\/\/[^/\s]/i.test(raw) && !doubledScheme.test(raw)) return explainWebAddress(raw);
  if (doubledScheme.test(raw)) {
    let rest = raw;
    while (doubledScheme.test(rest)) rest = rest.replace(doubledScheme, "");
    const [start = ""] = /^https?/i.exec(rest) ?? [];
    return {
      message: `${quote(raw)} has https:// twice`,
      fix: `Write ${start.toLowerCase()}://${rest.slice(start.length).replace(/^:?\/*/, "")}`,
    };
  }
  const [start] = nearlyHttps.exec(raw) ?? [];
  if (start !== undefined)
    return {
      message: `${quote(raw)} does not start with https://`,
      fix: `Write ${/^http[^s]/i.test(start) ? "http" : "https"}://${raw.slice(start.length)}`,
    };
  if (/^[^/\s@]+ ?@+ ?[^/\s@]+$/.test(raw) && !scheme.test(raw)) return explainEmail(raw, "");
  return undefined;
}

function explainWebAddress(raw: string): AddressMistake | undefined {
  const [, start = "", authority = "", rest = ""] =
    /^(https?:\/\/)([^/?#]*)(.*)$/is.exec(raw) ?? [];
  const host = authority.replace(/^.*@/, "").replace(/:\d*$/, "");
  if (ownComputer.test(host)) {
    const path = rest.startsWith("/") ? rest : `/${rest}`;
    return {
      message: `${quote(raw)} is an address of your own computer, which readers cannot open`,
      fix: `Write ${path} for a page of this site; to show the address as it is, put it between backquotes`,
    };
  }
  const closing = /["'“”„«»]$/.exec(raw)?.[0];
  if (closing !== undefined)
    return {
      message: `the address ${quote(raw.slice(0, -1))} ends with a quotation mark (${closing})`,
      fix: `Write ${raw.slice(0, -1)}`,
    };
  const dotted = host.replace(/[,;]|\.\.+/g, ".");
  if (dotted !== host && !/^\.|\.$/.test(dotted))
    return {
      message: `${quote(host)} is not the name of a site: it has ${host.includes("..") ? "two dots" : `${host.match(/[,;]/)?.[0] === ";" ? "a semicolon" : "a comma"} for a dot`}`,
      fix: `Write ${start}${authority.replace(host, dotted)}${rest}`,
    };
  if (/\s/.test(rest))
    return {
      message: `${quote(raw)} has a blank in it`,
      fix: `Write ${raw.replace(/\s/g, "%20")}`,
    };
  if (!URL.canParse(raw) || /\s/.test(raw) || /[^\p{L}\p{M}\p{N}.\-_[\]:%\u200c\u200d]/u.test(host))
    return {
      message: `${quote(raw)} is not a web address`,
      fix: `Write the whole address, such as ${exampleAddress}`,
    };
  return undefined;
}

function explainMailto(raw: string, address: string): AddressMistake | undefined {
  const [to = "", ...query] = address.split("?");
  // Without an address, the reader chooses whom to write to.
  if (to === "" && query.length > 0) return undefined;
  if (to.trim() === "")
    return {
      message: `${quote(raw)} has no e-mail address`,
      fix: "Write it after the colon, such as mailto:ann@example.org",
    };
  const decoded = decode(to);
  const wrong = splitAddresses(decoded).find((one) => !isEmail(one));
  return wrong === undefined ? undefined : explainEmail(decoded, "mailto:");
}

/** Several addresses stand between commas; a comma within a domain is a mistake. */
function splitAddresses(list: string): readonly string[] {
  const parts = list.split(",");
  return parts.every((part) => part.includes("@")) ? parts : [list];
}

function explainEmail(typed: string, prefix: "mailto:" | ""): AddressMistake | undefined {
  if (isEmail(typed)) return undefined;
  const likely = typed
    .replace(/\s/g, "")
    .replace(/^\/+/, "")
    .replace(/@+/g, "@")
    .replace(/(?<=@.*)(?:[,;]|\.\.+)/g, ".")
    .replace(/\.$/, "");
  return {
    message: `${quote(typed)} is not an e-mail address`,
    fix: isEmail(likely)
      ? `Write ${prefix}${likely}`
      : "Write the whole address, such as ann@example.org",
  };
}

function isEmail(typed: string): boolean {
  return /^[^\s@,;:<>()[\]"/]+@[^\s@.,;:<>()[\]"]+(?:\.[^\s@.,;:<>()[\]"]+)+$/.test(typed.trim());
}

function explainTelephone(raw: string, number: string): AddressMistake | undefined {
  if (/\d/.test(decode(number))) return undefined;
  return {
    message: `${quote(raw)} has no telephone number`,
    fix: "Write it after the colon, with the country's number: tel:+441632960123",
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
