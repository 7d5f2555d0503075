import { describe, expect, test } from "vitest";
import { all, attr, one, text, texts } from "./dom.ts";
import { read } from "./read.ts";

test.each([
  ["NOTE", "Note"],
  ["TIP", "Tip"],
  ["IMPORTANT", "Important"],
  ["WARNING", "Warning"],
  ["CAUTION", "Caution"],
  ["QUESTION", "A question for you"],
])("%s", (kind, label) => {
  const { tree, problems } = read(`> [!${kind}]\n> Words.`);
  const callout = one(tree, "div.callout");
  expect(attr(callout, "class")).toBe(`callout callout-${kind.toLowerCase()}`);
  expect([attr(callout, "role"), attr(callout, "aria-label")]).toEqual(["note", label]);
  expect(texts(callout, "p")).toEqual([label, "Words."]);
  expect(attr(one(callout, ".callout-label"), "class")).toBe("callout-label");
  expect(problems).toEqual([]);
});

describe("a callout is", () => {
  test("a marker in any case, also before a blank line", () => {
    expect(texts(read("> [!tip]\n>\n> Words.").tree, "p")).toEqual(["Tip", "Words."]);
  });

  test("allowed to contain any markdown", () => {
    const { tree } = read(
      "> [!NOTE]\n> First *words*.\n>\n> - a\n> - b\n>\n> > quoted\n>\n> ```\n> code\n> ```\n\nAfter",
    );
    const callout = one(tree, "div.callout");
    expect(texts(callout, "li")).toEqual(["a", "b"]);
    expect(texts(callout, "blockquote")).toEqual(["quoted"]);
    expect(texts(callout, "code")).toEqual(["code"]);
    expect(text(tree)).toMatch(/After$/);
    expect(text(callout)).not.toContain("After");
  });

  test("allowed in a quotation, a list and another callout", () => {
    expect(all(read("> > [!NOTE]\n> > a").tree, "blockquote .callout")).toHaveLength(1);
    expect(all(read("- [x](/)\n\n  > [!NOTE]\n  > a").tree, "li .callout")).toHaveLength(1);
    const nested = read("> [!NOTE]\n> a\n>\n> > [!TIP]\n> > b\n>\n> c").tree;
    expect(texts(nested, ".callout .callout p")).toEqual(["Tip", "b"]);
    expect(all(nested, "blockquote")).toHaveLength(0);
  });

  test("also a marker without text", () => {
    expect(texts(read("> [!NOTE]").tree, ".callout p")).toEqual(["Note"]);
  });
});

describe("no callout is", () => {
  test("a marker on a later line, in a second paragraph, outside a quotation", () => {
    const lonely =
      "warning: [!NOTE] is shown as typed, because it does not begin a quotation. Write > and a space before it and before each line below it that belongs to it";
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ["> a\n> [!NOTE]\n> b", []],
      ["> a\n>\n> [!NOTE]\n> b", [`2 ${lonely}`]],
      ["[!NOTE]\nb", [`0 ${lonely}`]],
      ["> - [!NOTE]", [`0 ${lonely}`]],
      ["See [!NOTE]\nb", []],
    ];
    for (const [markdown, wanted] of cases) {
      const { tree, problems } = read(markdown);
      expect(all(tree, ".callout")).toHaveLength(0);
      expect(text(tree)).toContain("[!NOTE]");
      expect(problems).toEqual(wanted);
    }
  });

  test("an unknown kind, which gives a warning", () => {
    const { tree, problems } = read("Text\n\n> [!HINT]\n> b");
    expect(texts(tree, "blockquote")).toEqual(["[!HINT] b"]);
    expect(problems).toEqual([
      '2 warning: there is no callout "HINT". Write one of NOTE, TIP, IMPORTANT, WARNING, CAUTION, QUESTION',
    ]);
    expect(read("> [!CONSTRUCTOR]\n> b").problems).toHaveLength(1);
  });

  test("a marker followed by text, which gives a warning", () => {
    const { tree, problems } = read("> [!NOTE] Words.");
    expect(texts(tree, "blockquote")).toEqual(["[!NOTE] Words."]);
    expect(problems).toEqual([
      "0 warning: [!NOTE] is shown as typed, because text follows on the same line. Leave [!NOTE] alone on its line, and start the text on the next",
    ]);
  });
});
