import fc from "fast-check";
import Markdown from "markdown-it";
import { expect, test } from "vitest";
import { plainTokens } from "../../src/render/markdown/tokens.ts";

const library = new Markdown({ linkify: true });
const own = new Markdown({ linkify: true }).use(plainTokens);

/** What opens, closes and nests in markdown, so that most texts have tokens of many kinds. */
const pieces = fc.constantFrom(
  ..."word,two words,*,**,_,~~,`,[,](a.md),![,](b.png),<https://example.org>,&amp;,\\".split(","),
  ..."https://example.org,\n,\n\n,# ,> ,- ,1. ,    ,```\n,---\n,| a | b |\n|---|---|\n| 1 | 2 |".split(
    ",",
  ),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(""));

test("our tokens are those of the library, in their fields and in their markup", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(JSON.parse(JSON.stringify(own.parse(text, {})))).toEqual(
        JSON.parse(JSON.stringify(library.parse(text, {}))),
      );
      expect(own.render(text)).toBe(library.render(text));
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("our tokens have the methods of the library's", () => {
  const [token] = own.parse("text", {});
  token?.attrSet("class", "one");
  token?.attrJoin("class", "two");
  expect(token?.attrGet("class")).toBe("one two");
  expect(token).toBeInstanceOf(Markdown.Token);
});

test("our tokens are made where rules push them", () => {
  const [token] = own.parse("text", {});
  const [theirs] = library.parse("text", {});
  expect(token?.constructor).not.toBe(theirs?.constructor);
});
