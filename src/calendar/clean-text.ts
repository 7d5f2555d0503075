/** Removes characters that a calendar must not contain; escaping and folding come later. */

/** CRLF, CR and other characters that a client may read as a line break. */
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Controls that TEXT must not contain (RFC 5545 3.1, 3.3.11): C0 except newline, DEL, C1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const controls = /[\0-\x09\x0b-\x1f\x7f-\x9f]/g;

/** Any character that `cleanText` may have to change. */
const uncleanCharacter = /[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\uffff]/;

/** Returns text of several lines: line breaks become "\n", tabs spaces; other controls are removed. */
export function cleanText(value: string): string {
  if (!uncleanCharacter.test(value)) return value;
  return value.toWellFormed().replaceAll("\t", " ").replace(lineBreaks, "\n").replace(controls, "");
}

/** Returns text on one line, for SUMMARY, LOCATION and NAME. */
export function cleanLine(value: string): string {
  const text = cleanText(value);
  return (text.includes("\n") ? text.replace(/\s*\n\s*/g, " ") : text).trim();
}

const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Returns an absolute URL as in RFC 3986: ASCII, without line breaks. Undefined for anything else,
 * and for schemes other than http, https, mailto and tel.
 */
export function cleanUri(value: string): string | undefined {
  const url = URL.parse(value.toWellFormed());
  if (url === null || !schemes.has(url.protocol)) return undefined;
  return url.href.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/**
 * Returns a UID in ASCII without "/" (RFC 5545 3.8.4.7, RFC 7986 5.3). Other characters are
 * percent-encoded, so that two file names never get the same UID.
 */
export function encodeUid(value: string): string {
  return value
    .normalize("NFC")
    .toWellFormed()
    .replace(/[^A-Za-z0-9._~!'()*@+-]/gu, encodeURIComponent);
}
