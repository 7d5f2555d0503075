import { describe, expect, test } from "vitest";
import { documentIds } from "./ids.ts";
import { read } from "./read.ts";

const ids = (markdown: string) => read(markdown).headings.map(({ id }) => id);

describe("anchors are the same as on GitHub", () => {
  test.each([
    ["A café, and a better hour for it", "a-café-and-a-better-hour-for-it"],
    ["Show & Tell", "show--tell"],
    ["What's *new*, `exactly`?", "whats-new-exactly"],
    ["10 things_to do - now", "10-things_to-do---now"],
    ["  Spaces  around  ", "spaces--around"],
    ["日本語の見出し", "日本語の見出し"],
    ["Ţhe Ŵelsh ÿ", "ţhe-ŵelsh-ÿ"],
    ["🎉 Party", "-party"],
    ["½ an hour", "-an-hour"],
    ["[A link](/blog/) in it", "a-link-in-it"],
    ["1.2.3", "123"],
  ])("%s", (heading, id) => {
    expect(ids(`## ${heading}`)).toEqual([id]);
  });

  test("duplicates are numbered, and numbers that are taken are skipped", () => {
    expect(ids("## Tea\n\n## Tea\n\n## Tea 1\n\n## Tea")).toEqual([
      "tea",
      "tea-1",
      "tea-1-1",
      "tea-2",
    ]);
  });

  test('a heading without letters gets the anchor "section"', () => {
    expect(ids("## ???\n\n## !!!")).toEqual(["section", "section-1"]);
  });

  test("an underlined heading of two lines", () => {
    expect(ids("One\ntwo\n---")).toEqual(["one-two"]);
  });
});

describe("no anchor is an id of the page around the text", () => {
  test("common words stay as on GitHub, except main", () => {
    const words =
      "Authors Posts Coming Past Series Outputs Speakers People Cohorts Next New More Former Top Content".split(
        " ",
      );
    expect(ids(words.map((word) => `## ${word}`).join("\n\n"))).toEqual(
      words.map((word) => word.toLowerCase()),
    );
    expect(ids("## Main\n\n## Main")).toEqual(["main-1", "main-2"]);
  });

  test("nor an id of a footnote", () => {
    const markdown = "## fn:1\n\n## fnref:1\n\n## fn1\n\nA[^1] b[^1]\n\n[^1]: Note";
    const all = documentIds(read(markdown).tree);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain("fn:1");
    expect(read(markdown).headings.every(({ id }) => !id.includes(":"))).toBe(true);
  });
});

describe("levels", () => {
  test("with a first-level heading all move down one level, at most to the sixth", () => {
    const { headings } = read("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F");
    expect(headings.map(({ level }) => level)).toEqual([2, 3, 4, 5, 6, 6]);
  });

  test("without a first-level heading they stay", () => {
    const { markup, headings } = read("## A\n\n### B");
    expect(headings.map(({ level }) => level)).toEqual([2, 3]);
    expect(markup).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n');
  });

  test("a skipped level gives a warning with a fix", () => {
    expect(read("## A\n\n#### B").problems).toEqual([
      "2 warning: the heading jumps from level 2 to level 4. Write it with ###",
    ]);
    expect(read("# A\n\n### B").problems).toEqual([
      "2 warning: the heading jumps from level 2 to level 4. Write it with ##",
    ]);
    expect(read("### A").problems).toEqual([
      "0 warning: the heading jumps from level 1 to level 3. Write it with ##",
    ]);
    expect(read("## A\n\n### B\n\n## C").problems).toEqual([]);
  });

  test("an empty heading is removed, and gives a warning", () => {
    const { markup, headings, problems } = read("## A\n\n##\n\nText");
    expect(markup).toBe('<h2 id="a">A</h2>\n\n<p>Text</p>\n');
    expect(headings).toHaveLength(1);
    expect(problems).toEqual([
      "2 warning: a heading has no text. Write text after the #, or delete it",
    ]);
  });
});
