/** L14: HTML comments are hidden, with one warning in a text. */
import { describe, expect, test } from "vitest";
import { markupOf, read } from "./read.ts";

const hidden = (line: number) =>
  `${line} warning: text between <!-- and --> is hidden from readers, but can be read where the files are. Delete it if it is no longer needed`;

describe("L14: a comment is hidden", () => {
  test.each([
    ["<!-- a -->", ""],
    ["One <!-- a --> two", "<p>One  two</p>\n"],
    ["<!-- a\n\nb -->\n\nThree", "<p>Three</p>\n"],
    ["One\n<!-- a\nb -->\ntwo", "<p>One</p>\n<p>two</p>\n"],
    ["<!-- a\n\nb --> *four*", "<p><em>four</em></p>\n"],
    ["<!-- a\n\n      b --> four", "<p>four</p>\n"],
    ["<!-- a --> four", "<p> four</p>\n"],
    ["- a <!-- b -->\n- <!-- c -->\n", "<ul>\n<li>a </li>\n<li></li>\n</ul>\n"],
    ["- a\n\n  <!-- b\n\n  c -->\n\n  d\n", "<ul>\n<li>\n<p>a</p>\n<p>d</p>\n</li>\n</ul>\n"],
    ["> <!-- a\n> b -->\n> c", "<blockquote>\n<p>c</p>\n</blockquote>\n"],
    ["<!-- `a` [b](c) <b> {{ d }} TODO: e -->", ""],
    ["<!-- -- > - -->", ""],
    ["- <!-- a\n\nb -->\n", "<ul>\n<li></li>\n</ul>\n"],
    ["## A <!-- b -->", '<h2 id="a">A </h2>\n'],
    ["*a <!-- * --> b*", "<p><em>a  b</em></p>\n"],
  ])("%j", (markdown, markup) => {
    expect(markupOf(markdown)).toBe(markup);
    const { problems, excerpt } = read(markdown);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("is hidden from readers");
    expect(excerpt).not.toContain("<!--");
  });

  test("several are one warning, at the first", () => {
    expect(read("One.\n\n<!-- a -->\n\ntwo <!-- b -->\n").problems).toEqual([hidden(2)]);
    expect(read("One. <!-- -->\n\n<!-- a -->\n").problems).toEqual([hidden(2)]);
  });

  test.each(["One. <!-- -->", "<!---->", "<!-- -->\n", "<!--\n\n-->"])(
    "%j hides no words",
    (typed) => {
      expect(read(`Words.\n\n${typed}\n`).problems).toEqual([]);
    },
  );

  test.each(["<!--more-->", "a <!-- more -->", "<!-- excerpt -->"])(
    "%s leads to the summary",
    (markdown) => {
      const mark = markdown.replace(/^a /, "");
      expect(read(markdown).problems).toEqual([
        `0 warning: ${mark} is hidden, and ends no summary here. Delete it, and write summary: with one or two sentences`,
      ]);
    },
  );

  test.each([
    "`<!-- a -->`",
    "```\n<!-- a -->\n```",
    "    <!-- a -->\n",
    "\\<!-- a -->",
    "&lt;!-- a -->",
    "a --> b",
  ])("%j is shown", (markdown) => {
    expect(markupOf(markdown)).toContain("--&gt;");
    expect(read(markdown).problems).toEqual([]);
  });

  test.each(["<!-- a", "One <!-- a\n\nb -->"])(
    "%j has no end, which is a problem: a note would be published",
    (markdown) => {
      expect(read(markdown).problems).toEqual([
        "0 problem: the comment that begins here has no end, so it is shown as typed. Write --> at its end; where it has empty lines in it, start it on a line of its own",
      ]);
    },
  );
});
