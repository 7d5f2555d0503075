import { expect, test } from "vitest";
import { readSections } from "../../src/render/markdown/read-markdown.ts";

const sectionsOf = (markdown: string) =>
  readSections(markdown, "/base", (url) => ({ ok: true, url })).map(
    ({ heading, points }) => [heading, ...points.map(({ markup }) => markup.text)] as const,
  );

test("the points of a section are the items of its lists", () => {
  const markdown = `Before.

## What next

We ask for this. It is not much:

- Meet the *whole* team, [its manager](/people/ann/) too
  and answer questions

  A second paragraph.
  - A list within
- Half the words[^1]

1. Third

## Later

[^1]: Note.
`;
  expect(sectionsOf(markdown)).toEqual([
    [
      "What next",
      'Meet the <em>whole</em> team, <a href="/base/people/ann/">its manager</a> too and answer questions',
      "Half the words",
      "Third",
    ],
    ["Later"],
  ]);
});

test("without a list they are the first sentences of the paragraphs", () => {
  const markdown = `# What next?

We cut it into *twenties. Nobody* has an hour.

Is it \`A. B\`? Yes.

*An hour. And **much** more* of it.

[The team hears it. All of it](/x/) at once. Then **more**.

> Quoted. Not a point.

![A dot. Here](dot.png)

| A | B |
|---|---|
| 1 | 2 |

### Part

No end

## Other

Not in the first.
`;
  expect(sectionsOf(markdown)).toEqual([
    [
      "What next?",
      "We cut it into <em>twenties.</em>",
      "Is it <code>A. B</code>?",
      "<em>An hour.</em>",
      '<a href="/base/x/">The team hears it.</a>',
      "No end",
      "Not in the first.",
    ],
    ["Part", "No end"],
    ["Other", "Not in the first."],
  ]);
});

test("a point has no picture and no markup of the author", () => {
  expect(sectionsOf("## A\n\n- ![alt](x.png) <b>bold</b>\n")).toEqual([
    ["A", "alt &lt;b&gt;bold&lt;/b&gt;"],
  ]);
});

test("the text of a point is plain", () => {
  const [section] = readSections("## A\n\n- *One* `two` [three](/x/)\n", "", (url) => ({
    ok: true,
    url,
  }));
  expect(section?.points.map(({ text }) => text)).toEqual(["One two three"]);
  expect(JSON.stringify(section?.points[0])).toContain("<em>One</em>");
});
