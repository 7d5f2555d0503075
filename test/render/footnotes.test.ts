import { describe, expect, test } from "vitest";
import { all, attr, elements, one, text } from "./dom.ts";
import { documentIds } from "./ids.ts";
import { read } from "./read.ts";

test("a note and its references link to each other", () => {
  const { tree, problems } = read(
    "One[^a] and two[^b], and one again[^a].\n\n[^b]: Second\n[^a]: First",
  );
  expect(problems).toEqual([]);
  expect(
    all(tree, "sup a").map((a) => [text(a), attr(a, "href"), attr(a, "id"), attr(a, "aria-label")]),
  ).toEqual([
    ["1", "#fn:1", "fnref:1", "Footnote 1"],
    ["2", "#fn:2", "fnref:2", "Footnote 2"],
    ["1", "#fn:1", "fnref:1:2", "Footnote 1"],
  ]);
  expect(all(tree, "section.footnotes li").map((li) => [attr(li, "id"), text(li)])).toEqual([
    ["fn:1", "First Back to reference 1 Back to reference 1, use 2"],
    ["fn:2", "Second Back to reference 2"],
  ]);
  expect(all(tree, ".footnote-back").map((a) => [attr(a, "href"), text(a)])).toEqual([
    ["#fnref:1", "Back to reference 1"],
    ["#fnref:1:2", "Back to reference 1, use 2"],
    ["#fnref:2", "Back to reference 2"],
  ]);
  expect(attr(one(tree, "section"), "aria-label")).toBe("Footnotes");
});

test("every link of a note has a target, and no id is duplicate", () => {
  const { tree } = read(
    "A[^1] b[^1] c[^2]\n\n[^1]: One\n\n    with a second paragraph\n\n[^2]:\n    - a list\n",
  );
  const ids = documentIds(tree);
  expect(new Set(ids).size).toBe(ids.length);
  for (const a of all(tree, "a")) expect(ids).toContain(attr(a, "href")?.slice(1));
  expect(elements(tree).filter(({ tagName }) => tagName === "li")).toHaveLength(3);
});

test("an inline note, which GitHub does not support, stays as typed", () => {
  expect(read("A ^[note] b").markup).toBe("<p>A ^[note] b</p>\n");
});

describe("a note gives a warning or problem if it is", () => {
  test.each([
    [
      "never used",
      "Text.\n\n[^b]: Note",
      ["2 warning: footnote [^b] is never used. Write [^b] where it belongs, or delete it"],
    ],
    [
      "without a text",
      "Line\n\nA[^a] and b[^b]",
      [
        "2 warning: footnote [^a] has no text. Write a line [^a]: and the text",
        "2 warning: footnote [^b] has no text. Write a line [^b]: and the text",
      ],
    ],
    [
      "written twice",
      "A[^a]\n\n[^a]: One\n\n[^a]: Two",
      ["4 problem: footnote [^a] is written twice. Rename one of the two, or delete it"],
    ],
    [
      "written inside another",
      "A[^a] b[^b]\n\n[^a]: One\n\n    [^b]: Two",
      ["4 problem: footnote [^b] is written inside another. Start its line without indentation"],
    ],
    [
      "named like a property",
      "A[^to_String]\n\n[^constructor]: One",
      [
        "2 warning: footnote [^constructor] is never used. Write [^constructor] where it belongs, or delete it",
        "0 warning: footnote [^to_String] has no text. Write a line [^to_String]: and the text",
      ],
    ],
  ])("%s", (_name, markdown, problems) => {
    expect(read(markdown).problems).toEqual(problems);
  });

  test("but not if it only looks like a note", () => {
    expect(read("`[^a]` \\[^b] [^c](/d/)\n\n    [^e]: code").problems).toEqual([]);
  });
});
