import fc from "fast-check";
import Markdown from "markdown-it";
import { expect, test } from "vitest";
import { usePlainTokens } from "../../src/render/markdown/plain-tokens.ts";
import { anyMarkdown } from "./markdown.ts";

test("tokens of our own are those of the library", () => {
  const options = { html: false, linkify: true };
  const [plain, ours] = [new Markdown(options), new Markdown(options).use(usePlainTokens)];
  fc.assert(
    fc.property(anyMarkdown, (typed) => {
      expect(JSON.parse(JSON.stringify(ours.parse(typed, {})))).toEqual(
        JSON.parse(JSON.stringify(plain.parse(typed, {}))),
      );
      expect(ours.render(typed)).toBe(plain.render(typed));
    }),
    { numRuns: 400 },
  );
});
