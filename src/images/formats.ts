/** Which pictures there are, told by their names and, which is what counts, by their bytes. */
import { isUtf8 } from "node:buffer";
import type { PictureFormat } from "../model/types.ts";

type Format = PictureFormat;

/** What the lead calls them. */
export const formatNames: Readonly<Record<Format, string>> = {
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  avif: "AVIF",
  gif: "GIF",
  svg: "SVG",
};

/** How the names of files that are made end. */
export const endings: Readonly<Record<Format, string>> = {
  jpeg: "jpg",
  png: "png",
  webp: "webp",
  avif: "avif",
  gif: "gif",
  svg: "svg",
};

/** The format that a file's name promises; undefined for what is no picture by its name. */
export function formatNamed(file: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === "jpeg") return "jpeg";
  return allFormats.find((format) => endings[format] === ending);
}

const allFormats: readonly Format[] = ["jpeg", "png", "webp", "avif", "gif", "svg"];

/** The format of these bytes, or what else they are, in words: "a web page". */
export function formatOf(bytes: Buffer): Format | { readonly other: string } {
  const begins = (text: string, at = 0) =>
    bytes.subarray(at, at + text.length).equals(Buffer.from(text, "latin1"));
  if (begins("\xff\xd8\xff")) return "jpeg";
  if (begins("\x89PNG\r\n\x1a\n")) return "png";
  if (begins("GIF87a") || begins("GIF89a")) return "gif";
  if (begins("RIFF") && begins("WEBP", 8)) return "webp";
  if (begins("ftypavif", 4) || begins("ftypavis", 4)) return "avif";
  if (begins("ftyp", 4)) return { other: mediaOf(bytes.toString("latin1", 8, 32)) };
  for (const [start, what] of others) if (begins(start)) return { other: what };
  const text = bytes.toString("utf8", 0, 8192).replace(/^\ufeff/, "");
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) return { other: "a web page" };
  if (/^\s*</.test(text) && /<(?:\w+:)?svg\b/.test(text)) return "svg";
  if (text.startsWith("version https://git-lfs"))
    return { other: "what Git LFS leaves in its place" };
  return { other: isUtf8(bytes) && !bytes.includes(0) ? "a text" : "something else" };
}

const others: readonly (readonly [start: string, what: string])[] = [
  ["II*\0", "a TIFF picture"],
  ["MM\0*", "a TIFF picture"],
  ["BM", "a BMP picture"],
  ["8BPS", "a Photoshop file"],
  ["%PDF", "a PDF document"],
  ["%!PS", "a PostScript document"],
  ["\xff\x0a", "a JPEG XL picture"],
  ["\0\0\0\x0cJXL ", "a JPEG XL picture"],
  ["\0\0\0\x0cjP  ", "a JPEG 2000 picture"],
  ["\0\0\x01\0", "an icon"],
  ["PK\x03\x04", "a ZIP file or an Office document"],
  ["\x1f\x8b", "a compressed file"],
];

/** Files of a family: pictures of phones, and films. An AVIF may name itself among several. */
function mediaOf(brands: string): string {
  if (/^(?:hei|hev|mif1|msf1)/.test(brands)) return "a HEIC photo, as phones take them";
  return "a film";
}
