import { describe, expect, test } from "vitest";
import { markupOf, read } from "./read.ts";

describe("CommonMark", () => {
  test.each([
    ["two paragraphs", "One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>\n"],
    [
      "emphasis",
      "*a* **b** ***c***",
      "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>\n",
    ],
    ["not within a word", "snake_case_name", "<p>snake_case_name</p>\n"],
    ["code", "`a < b`", "<p><code>a &lt; b</code></p>\n"],
    ["a list", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"],
    ["a loose list", "- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"],
    ["numbers", "3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'],
    ["a quotation", "> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"],
    ["a rule", "a\n\n---", "<p>a</p>\n<hr>\n"],
    ["a hard break", "a  \nb\\\nc", "<p>a<br>\nb<br>\nc</p>\n"],
    ["a soft break", "a\nb", "<p>a\nb</p>\n"],
    ["entities", "&copy; &lt; &#x41;", "<p>© &lt; A</p>\n"],
    ["escapes", "\\*a\\* 1\\. b", "<p>*a* 1. b</p>\n"],
    ["strikethrough", "~~a~~", "<p><s>a</s></p>\n"],
    ["quotation marks as typed", `"a" -- b...`, "<p>&quot;a&quot; -- b...</p>\n"],
    [
      "a reference",
      "[a][b]\n\n[b]: https://example.com/ 'T'",
      '<p><a href="https://example.com/" title="T">a</a></p>\n',
    ],
    ["nothing", "", ""],
  ])("%s", (_name, markdown, markup) => {
    expect(markupOf(markdown)).toBe(markup);
  });
});

describe("everything else is text", () => {
  test.each([
    ["an element", "<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>\n"],
    [
      "a block",
      "<div>\n<p>x</p>\n</div>",
      "<p>&lt;div&gt;\n&lt;p&gt;x&lt;/p&gt;\n&lt;/div&gt;</p>\n",
    ],
    [
      "an unclosed script",
      "<script>\nalert(1)\n\nNext",
      "<p>&lt;script&gt;\nalert(1)</p>\n<p>Next</p>\n",
    ],
    [
      "a template's marks",
      "{{ user.name }} {% if x %} <%= y %>",
      "<p>{{ user.name }} {% if x %} &lt;%= y %&gt;</p>\n",
    ],
    ["attributes in braces", "# A {.c}", '<h2 id="a-c">A {.c}</h2>\n'],
    ["a hashtag", "#DigiCafeSocial", "<p>#DigiCafeSocial</p>\n"],
  ])("%s", (_name, markdown, markup) => {
    expect(markupOf(markdown)).toBe(markup);
  });
});

describe("readMarkdown returns", () => {
  test("the number of words", () => {
    expect(read("# One two\n\nThree *four*.\n\n- five").words).toBe(5);
    expect(read("").words).toBe(0);
  });

  test("the first paragraph as the excerpt, whatever stands before it", () => {
    expect(
      read("> [!NOTE]\n> Not this.\n\n# Nor this\n\nBut *this* [one](/a/),\nand `that`.").excerpt,
    ).toBe("But this one, and that.");
    expect(read("- a list").excerpt).toBe("");
  });

  test("an excerpt cut at the end of a word", () => {
    const { excerpt } = read("Sixteen nurses. ".repeat(30));
    expect(excerpt.length).toBeLessThanOrEqual(201);
    expect(excerpt).toMatch(/ (Sixteen|nurses\.)…$/);
  });

  test.each(["水", "👍", "👩‍👩‍👧‍👦"])(
    "is cut between characters where there are no spaces: %s",
    (one) => {
      for (const before of ["", "a", "aa", "aaa"]) {
        const { excerpt } = read(before + one.repeat(250));
        expect(excerpt.length).toBeGreaterThan(180);
        expect(excerpt.replaceAll(one, "")).toBe(`${before}…`);
      }
    },
  );
});
