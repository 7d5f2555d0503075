/**
 * What a value must be before it may stand in a calendar. Escaping and folding come after this:
 * the functions here only decide which characters there are.
 */

/** CRLF, CR and everything else that a reader may take for the end of a line. */
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Controls that TEXT must not hold (RFC 5545 3.1, 3.3.11): C0 but the newline, DEL, C1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x09\x0b-\x1f\x7f-\x9f]/g;

/** Anything for `textOf` to look at: what is not a newline or a plain character of one unit. */
const uncleanCharacter = /[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\uffff]/;

/** Text of several lines: every line break becomes "\n", a tab a space; other controls go. */
export function cleanText(value: string): string {
  if (!uncleanCharacter.test(value)) return value;
  return value.toWellFormed().replaceAll("\t", " ").replace(lineBreaks, "\n").replace(controls, "");
}

/** Text on one line, as SUMMARY, LOCATION and NAME want it. */
export function cleanLine(value: string): string {
  const text = cleanText(value);
  return (text.includes("\n") ? text.replace(/\s*\n\s*/g, " ") : text).trim();
}

const schemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * An absolute address as RFC 3986 writes it: ASCII, nothing in it that could end a line.
 * Undefined for what is not an address, or is one that a calendar should not lead to.
 */
export function cleanUri(value: string): string | undefined {
  const url = URL.parse(value.toWellFormed());
  if (url === null || !schemes.has(url.protocol)) return undefined;
  return url.href.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/**
 * A UID of plain ASCII with no "/" (RFC 5545 3.8.4.7, RFC 7986 5.3). What a file name may hold
 * beyond that is percent-encoded, so that two names never become one.
 */
export function encodeUid(value: string): string {
  return value
    .normalize("NFC")
    .toWellFormed()
    .replace(/[^A-Za-z0-9._~!'()*@+-]/gu, encodeURIComponent);
}
