import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const problems = (markdown: string) => read(markdown).problems;

const openEnd = (line: number, fence = "```") =>
  `${line} warning: the code block that starts here is not closed, so all that follows is shown as code. Write ${fence} on a line of its own after the code`;

describe("a code block", () => {
  test.each([
    ["to the end of the text", "One.\n\n```js\nlet a = 1\n\nTwo.\n", [openEnd(2)]],
    ["without a last line end", "```\na", [openEnd(0)]],
    ["without anything in it", "One.\n\n```", [openEnd(2)]],
    ["of tildes", "~~~~\na\n~~~\n", [openEnd(0, "~~~~")]],
    ["closed by fewer", "````\na\n```\n", [openEnd(0, "````")]],
    ["within a list", "- a\n\n  ```\n  b\n\nc\n", [openEnd(2)]],
    ["within a quotation", "> ```\n> b\n\nc\n", [openEnd(0)]],
  ])("%s is not closed", (_, markdown, wanted) => {
    expect(problems(markdown)).toEqual(wanted);
  });

  test.each([
    ["```\na\n```\n"],
    ["```\n```"],
    ["```\n\n\n```\n\nb"],
    ["````\n```\n````"],
    ["> ```\n> b\n> ```\n"],
    ["- ```\n  b\n  ```\n- c"],
    ["    indented\n"],
    ["`a"],
  ])("%j is fine", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

const shown = (line: number, name: string, write: string) =>
  `${line} warning: <${name}> is shown as typed, because texts are markdown without HTML. ${write}`;

test("an unresolved merge conflict is a problem", () => {
  const conflict = "<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> main\n";
  expect(problems(`One.\n\n${conflict}`)).toEqual([
    "2 problem: this is an unresolved merge conflict of git. Keep the right version, and delete the other and the lines <<<<<<<, ======= and >>>>>>>",
  ]);
  expect(problems("a <<<<<<< b\n")).toEqual([]);
});

describe("HTML", () => {
  test.each([
    ["One\n\na <b>b</b> c <b>d</b>", [shown(2, "b", "Write **words** for bold")]],
    ["<br/>", [shown(0, "br", "End the line with \\, or leave an empty line")]],
    ["</p>", [shown(0, "p", "Delete it, or write it between backquotes to show it")]],
    ["- <a href='x'>y</a>", [shown(0, "a", "Write [words](address) for a link")]],
    ["*<EM>*", [shown(0, "EM", "Write *words* for italics")]],
    [
      '<iframe src="https://example.org/">',
      [shown(0, "iframe", "Link to it with [words](address)")],
    ],
  ])("%j gives a warning", (markdown, wanted) => {
    expect(problems(markdown)).toEqual(wanted);
  });

  test.each([
    "`<b>`",
    "```\n<b> <!-- x -->\n```",
    "\\<b>",
    "&lt;b&gt; and &lt;!-- x --&gt;",
    "a < b > c",
    "your <name> and <first name>",
    "if a<b",
    "<https://example.org/b>",
  ])("%j gives none", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });

  test("an HTML comment is a problem, since it would be published", () => {
    expect(problems("One.\n\n<!-- not yet: ask Ann\n\nabout -->")).toEqual([
      "2 problem: text between <!-- and --> is not hidden: it is shown as typed. Delete it",
    ]);
  });
});
