import type { BodyWords } from "../render/body.ts";
import type { Words } from "./words.ts";

/** Returns what the markdown renderer says by itself, in the words of a site. */
export function createBodyWords(words: Words): BodyWords {
  return (word, value) => {
    switch (word) {
      case "footnote-number":
      case "table-number":
        return words.text(word, { number: value });
      case "footnote-back-to": {
        const [number = "", use] = value.split(":");
        const reference = use === undefined ? number : words.text("footnote-use", { number, use });
        return words.text(word, { reference });
      }
      default:
        return words.text(word);
    }
  };
}
