/** Spans in another language. */
import { describe, expect, test } from "vitest";
import { all, attr, one, text } from "./dom.ts";
import { read } from "./read.ts";

describe("text in brackets with a language in braces", () => {
  test.each([
    ["Say [Bore da]{lang=cy} to all.", "cy", undefined, "Bore da"],
    ['[Dzień dobry]{lang="pl"}', "pl", undefined, "Dzień dobry"],
    ["[שלום]{lang=he}", "he", "rtl", "שלום"],
    ["[x]{lang=zh-hant-tw}", "zh-Hant-TW", undefined, "x"],
  ])("%s", (markdown, lang, dir, words) => {
    const { tree, problems } = read(markdown);
    const span = one(tree, "span");
    expect([attr(span, "lang"), attr(span, "dir"), text(span)]).toEqual([lang, dir, words]);
    expect(problems).toEqual([]);
  });

  test("may contain emphasis, code and links, and stand in headings and lists", () => {
    const { tree } = read("## [Un *da*, `x`, [dau](/d/)]{lang=cy}\n\n- [tri]{lang=cy}\n");
    expect(all(tree, "h2 span a")).toHaveLength(1);
    expect(all(tree, "h2 span em")).toHaveLength(1);
    expect(all(tree, "li span")).toHaveLength(1);
    expect(attr(one(tree, "h2"), "id")).toBe("un-da-x-dau");
  });

  test("an invalid language tag is a problem with its line", () => {
    const { problems } = read("One.\n\nTwo.\n[x]{lang=welsh-language-of-wales}\n");
    expect(problems).toEqual([
      '2 problem: "welsh-language-of-wales" is not a language tag. Write one such as {lang=cy} or {lang=pl}',
    ]);
  });

  test.each([
    "[a]{.class}",
    "[a]{lang}",
    "[a] {lang=cy}",
    "a{lang=cy}",
    "\\[a]{lang=cy}",
    "`[a]{lang=cy}`",
  ])("%s stays as typed", (markdown) => {
    const { tree } = read(markdown);
    expect(all(tree, "span")).toEqual([]);
    expect(text(tree)).toContain("{");
  });
});
