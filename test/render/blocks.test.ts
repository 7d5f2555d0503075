import { describe, expect, test } from "vitest";
import { all, attr, one, texts } from "./dom.ts";
import { read } from "./read.ts";

describe("tables", () => {
  const table = "| Name | Hours | Note |\n|:--|--:|:-:|\n| A | 1 | x |\n| B | 2 | y |";

  test("scroll in a region that is focusable and labelled", () => {
    const { tree } = read(table);
    const region = one(tree, "div.table");
    expect(region.attrs).toEqual([
      { name: "class", value: "table" },
      { name: "role", value: "region" },
      { name: "aria-label", value: "Table" },
      { name: "tabindex", value: "0" },
    ]);
    expect(all(region, "table")).toHaveLength(1);
  });

  test("each has its own label", () => {
    const regions = all(read(`${table}\n\nText\n\n${table}`).tree, "div.table");
    expect(regions.map((region) => attr(region, "aria-label"))).toEqual(["Table", "Table 2"]);
  });

  test("headers have a scope; alignment is a class, never a style", () => {
    const { tree, markup } = read(table);
    expect(all(tree, "th").map((th) => [attr(th, "scope"), attr(th, "class")])).toEqual([
      ["col", "align-left"],
      ["col", "align-right"],
      ["col", "align-center"],
    ]);
    expect(texts(tree, "td")).toEqual(["A", "1", "x", "B", "2", "y"]);
    expect(
      all(tree, "td")
        .map((td) => attr(td, "class"))
        .slice(0, 3),
    ).toEqual(["align-left", "align-right", "align-center"]);
    expect(markup).not.toContain("style");
  });

  test("an empty corner cell is not a header", () => {
    const { tree } = read("|  | Mon |\n|--|--|\n| 9 | x |");
    expect(all(tree, "thead tr").map((row) => all(row, "*").map(({ tagName }) => tagName))).toEqual(
      [["td", "th"]],
    );
  });

  test("rows may be too long or too short, and contain escaped bars", () => {
    expect(
      texts(read("| a | b |\n|--|--|\n| 1 |\n| 1 | 2 | 3 |\n| \\| | `x \\| y` |").tree, "td"),
    ).toEqual(["1", "", "1", "2", "|", "x | y"]);
  });
});

describe("code", () => {
  test("is focusable, and its language is a class", () => {
    expect(read("```js\nif (a < b) {}\n```").markup).toBe(
      '<pre tabindex="0"><code class="language-js">if (a &lt; b) {}\n</code></pre>\n',
    );
    expect(read("```c++ {1,2}\nx\n```").markup).toContain('class="language-c++"');
    expect(read('```"><script>\nx\n```').markup).toBe('<pre tabindex="0"><code>x\n</code></pre>\n');
  });

  test("indented", () => {
    expect(read("    <b>\n    [a](javascript:x)\n").markup).toBe(
      '<pre tabindex="0"><code>&lt;b&gt;\n[a](javascript:x)\n</code></pre>\n',
    );
  });

  test("keeps a blank line at its start", () => {
    const { tree } = read("```\n\nx\n```");
    const [code] = all(tree, "code");
    expect(code?.childNodes).toMatchObject([{ value: "\nx\n" }]);
  });
});

describe("figures", () => {
  test("a picture alone in a paragraph becomes a figure, its title the caption", () => {
    expect(read('![A route](/media/route.svg "Half of *it* & more")').markup).toBe(
      '<figure><img src="/media/route.svg" alt="A route"><figcaption>Half of *it* &amp; more</figcaption></figure>\n',
    );
    expect(read("![A route](/media/route.svg)").markup).toBe(
      '<figure><img src="/media/route.svg" alt="A route"></figure>\n',
    );
  });

  test("a picture among words stays inline, and keeps its title", () => {
    const { tree } = read('See ![a map](/m.png "T") there.');
    expect(all(tree, "figure")).toHaveLength(0);
    expect(attr(one(tree, "p img"), "title")).toBe("T");
    expect(all(read("[![Home](/m.png)](/)").tree, "figure")).toHaveLength(0);
    expect(all(read("![a](/a.png) ![b](/b.png)").tree, "figure")).toHaveLength(0);
  });

  test("alternative text is plain text", () => {
    expect(attr(one(read('![a *b* `c` "d"](/m.png)').tree, "img"), "alt")).toBe('a b c "d"');
  });

  test("missing alternative text gives a warning", () => {
    expect(read("Text\n\n![](/m.png)").problems).toEqual([
      "2 warning: the picture has no alternative text. Describe it between ![ and ], for readers who cannot see it",
    ]);
  });
});
