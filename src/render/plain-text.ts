/** The text of markup that our own renderers made, for e-mail. */
import type { Safe } from "./html.ts";

const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The elements after which a paragraph ends. */
const blockEnd =
  /<\/(?:p|h[1-6]|li|dt|dd|tr|pre|blockquote|figure|figcaption|ul|ol|div|table)>|<hr>/g;

/** Returns the paragraphs; an item of a list begins with a dash. Pictures and hidden items are left out. */
export function toParagraphs(markup: Safe): readonly string[] {
  return markup.text
    .replace(/<li[^>]*\shidden[^>]*>.*?<\/li>/gs, "")
    .replace(/<p[^>]*\shidden[^>]*>.*?<\/p>/gs, "")
    .replace(/\s+/g, " ")
    .replace(/<li[^>]*>\s*(?:<p[^>]*>)?/g, "- ")
    .replace(/<br>/g, ", ")
    .replace(/<\/td>|<\/th>/g, " ")
    .split(blockEnd)
    .map((block) =>
      block
        .replace(/<[^>]*>/g, "")
        .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity)
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((block) => block !== "" && block !== "-");
}
