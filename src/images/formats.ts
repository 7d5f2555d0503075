/** Image formats, by file name and by the bytes. The bytes decide. */
import { isUtf8 } from "node:buffer";
import type { PictureFormat } from "../model/types.ts";

type Format = PictureFormat;

/** Names of the formats in messages. */
export const formatNames: Readonly<Record<Format, string>> = {
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  avif: "AVIF",
  gif: "GIF",
  svg: "SVG",
};

/** Extensions of the files that are published. */
export const fileExtensions: Readonly<Record<Format, string>> = {
  png: "png",
  jpeg: "jpg",
  gif: "gif",
  webp: "webp",
  avif: "avif",
  svg: "svg",
};

/** The extensions, for messages: "png, jpg, gif, webp, avif, svg". */
export const extensionList = Object.values(fileExtensions).join(", ");

/** Media types (IANA). */
export const mediaTypes = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
} as const satisfies Readonly<Record<Format, string>>;

/** Returns the format of a file by its extension; undefined if it is not an image. */
export function formatFromName(file: string): Format | undefined {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (extension === "jpeg") return "jpeg";
  return allFormats.find((format) => fileExtensions[format] === extension);
}

const allFormats: readonly Format[] = ["jpeg", "png", "webp", "avif", "gif", "svg"];

/** Returns the format of these bytes, or else a description of what they are: "a web page". */
export function detectFormat(bytes: Buffer): Format | { readonly other: string } {
  const startsWith = (text: string, at = 0) =>
    bytes.subarray(at, at + text.length).equals(Buffer.from(text, "latin1"));
  if (startsWith("\xff\xd8\xff")) return "jpeg";
  if (startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (startsWith("GIF87a") || startsWith("GIF89a")) return "gif";
  if (startsWith("RIFF") && startsWith("WEBP", 8)) return "webp";
  if (startsWith("ftypavif", 4) || startsWith("ftypavis", 4)) return "avif";
  if (startsWith("ftyp", 4)) return { other: describeMedia(bytes.toString("latin1", 8, 32)) };
  for (const [signature, description] of otherSignatures)
    if (startsWith(signature)) return { other: description };
  const text = bytes.toString("utf8", 0, 8192).replace(/^\ufeff/, "");
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) return { other: "a web page" };
  if (/^\s*</.test(text) && /<(?:\w+:)?svg\b/.test(text)) return "svg";
  if (text.startsWith("version https://git-lfs")) return { other: "a Git LFS pointer" };
  return {
    other: isUtf8(bytes) && !bytes.includes(0) ? "a text file" : "a file of an unknown type",
  };
}

const otherSignatures: readonly (readonly [start: string, what: string])[] = [
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

/** Describes an ISO base media file by its brands: a photo from a phone, or a video. */
function describeMedia(brands: string): string {
  if (/^(?:hei|hev|mif1|msf1)/.test(brands)) return "a HEIC photo from a phone";
  return "a video";
}
