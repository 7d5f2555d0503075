/** Links that open an e-mail with subject and text (RFC 6068). */

/** Outlook cuts links at about 2,000 characters; browsers and other programs take more. */
const maxLength = 1950;

export interface Email {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The last paragraph, which is never shortened: it has the address of the page. */
  readonly end: string;
}

/**
 * Returns a link that is short enough for every mail program. A text that is too long ends after a
 * paragraph, else after a sentence, else after a word.
 */
export function createMailto({ subject, paragraphs, end }: Email): string {
  const write = (parts: readonly string[]) =>
    `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(joinParagraphs([...parts, end]))}`;
  const fits = (parts: readonly string[]) => write(parts).length <= maxLength;
  if (fits(paragraphs)) return write(paragraphs);
  let count = 0;
  while (fits([...paragraphs.slice(0, count + 1), "…"])) count++;
  const whole = paragraphs.slice(0, count);
  const next = paragraphs[count] ?? "";
  // Of the paragraph that does not fit, what does, unless it is a heading or an item.
  const cut = next.startsWith("- ")
    ? undefined
    : listStarts(next).findLast((start) => fits([...whole, `${start} …`]));
  return write(cut === undefined ? [...whole, "…"] : [...whole, `${cut} …`]);
}

/** Items of a list follow each other without an empty line. RFC 6068 has line breaks as CRLF. */
function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.reduce((text, paragraph, i) => {
    const isItem = paragraph.startsWith("- ") && paragraphs[i - 1]?.startsWith("- ");
    return i === 0 ? paragraph : `${text}${isItem ? "\r\n" : "\r\n\r\n"}${paragraph}`;
  }, "");
}

/** The text up to the end of each sentence; of a single sentence, up to the end of each word. */
function listStarts(text: string): readonly string[] {
  const sentences = [...text.matchAll(/[.!?](?= )|[。！？]/g)].map(({ index }) => index + 1);
  const ends =
    sentences.length > 0 ? sentences : [...text.matchAll(/ /g)].map(({ index }) => index);
  return ends.map((end) => text.slice(0, end));
}
