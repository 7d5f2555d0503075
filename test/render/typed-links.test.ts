/** L5 and L6: links that markdown leaves as text work, or are warned of with what to write. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { text } from "./dom.ts";
import { read } from "./read.ts";

const problems = (markdown: string) => read(markdown).problems;
const linksOf = (markdown: string) => read(markdown).links.map(({ raw, kind }) => `${kind} ${raw}`);

describe("L5: the name of a file may have blanks", () => {
  test.each([
    ["![x](the wall.png)", ["image the wall.png"]],
    ["[x](my notes.pdf)", ["link my notes.pdf"]],
    ["[x](../media/the  three twenties.pdf)", ["link ../media/the  three twenties.pdf"]],
    ['![x](the wall.png "A wall")', ["image the wall.png"]],
    ["[x](my notes.md#what-we-heard)", ["link my notes.md#what-we-heard"]],
    ["[![x](the wall.png)](my notes.pdf)", ["link my notes.pdf", "image the wall.png"]],
    ["- a [*b* c](my notes.pdf), ![d](a b.svg)", ["link my notes.pdf", "image a b.svg"]],
    ["| a |\n|---|\n| [x](my notes.pdf) |", ["link my notes.pdf"]],
    ["[x](<my notes.pdf>)", ["link my notes.pdf"]],
    ["[x](my notes (2).pdf)", ["link my notes (2).pdf"]],
    ["[x](notes (2).pdf)", ["link notes (2).pdf"]],
    ["[x](notes(draft two).pdf#page=2)", ["link notes(draft two).pdf#page=2"]],
    ["![x](pictures/the wall.png 'A wall')", ["image pictures/the wall.png"]],
    ["![x](the wall.png (A wall))", ["image the wall.png"]],
    ["[x](Ann's notes, part 1.pdf)", ["link Ann's notes, part 1.pdf"]],
    ["[x](Ann &amp; Bo\\_1 2.pdf)", ["link Ann & Bo_1 2.pdf"]],
    ["[x](my%20own notes.pdf)", ["link my%20own notes.pdf"]],
    ["[x][n]\n\n[n]: my notes.pdf", ["link my notes.pdf"]],
    ["> ![x][]\n\n[X]: the wall.png 'A wall'  ", ["image the wall.png"]],
    [
      "[a][1] [2]\n\n[1]: a.md\n[2]: my notes (2).pdf\n[3]: b.md",
      ["link a.md", "link my notes (2).pdf"],
    ],
    ["[n]\n\n[n]: a.md\n\n[n]: my notes.pdf", ["link a.md"]],
    ["See [x](wall.png 'see the notes.pdf')", ["link wall.png"]],
    ["See [x](wall.png (the notes.pdf))", ["link wall.png"]],
  ])("%s", (markdown, links) => {
    expect(linksOf(markdown)).toEqual(links);
    expect(problems(markdown)).toEqual([]);
  });

  test("the words and the title are kept", () => {
    expect(read('[*b* c](/my notes.pdf "T")').markup).toBe(
      '<p><a href="/my notes.pdf" title="T"><em>b</em> c</a></p>\n',
    );
    expect(read('![a *b*](/the wall.png "T") x').markup).toBe(
      '<p><img src="/the wall.png" alt="a b" title="T"> x</p>\n',
    );
  });

  test.each([
    "`[x](my notes.pdf)`",
    "\\[x](my notes.pdf)",
    "    [x](my notes.pdf)\n",
    "[x](see the notes)",
    "x (my notes.pdf)",
    "see (the wall.png) and [the map] (in my notes.pdf)",
    "Write `![x](the wall.png)` or:\n\n```\n[x](my notes.pdf)\n\n[x]: my notes.pdf\n```\n[x]",
    "[Ann]: I put it into my notes.pdf",
    "[Ann](ann.md), [Ann][b]: yes\n\n[Ann]: It is in my notes.pdf\n\n[b]: b.md",
    "[n]\n\nSee\n[n]: my notes.pdf",
    "[n]\n\n[n]: my notes.pdf (a copy) and more",
    "[n]\n\n    [n]: my notes.pdf",
    "A note[^1].\n\n[^1]: see my notes.pdf",
    "[a [b](c d.md) e](f.md)",
  ])("%j has no such link of its own, and is shown", (markdown) => {
    expect(linksOf(markdown)).not.toContain("link my notes.pdf");
    const shown = text(read(markdown).tree);
    for (const word of markdown.match(/the wall.png|my notes.pdf|It is in/g) ?? [])
      expect(shown).toContain(word);
  });

  test("prose becomes no link: each was typed as one", () => {
    const word = fc.constantFrom(
      ...["see", "[", "]", "(", ")", "](", "[x]", "[x]:", "`", "\\", "<", "'", "#", " ", "\n\n"],
      ...["the wall.png", "my notes.pdf", "(the wall.png)", "a.md", "![y](the wall.png)"],
    );
    let count = 0;
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const markdown = words.join(" ").replaceAll("] (", "](");
        for (const { raw } of read(markdown).links.filter(({ raw }) => raw.includes(" "))) {
          count++;
          const isTyped = markdown.split(raw).some((before) => /\](?:\( *|: *)<? *$/.test(before));
          expect(isTyped, JSON.stringify(markdown)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(count).toBeGreaterThan(100);
  });
});

const spaced = "a blank between ] and ( makes no link: it is shown as typed";
const swapped = "the brackets of the link are swapped: it is shown as typed";
const open = "the link has no ) at its end, so it is shown as typed";
const curly = "the title of the link stands in curly quotes, so it is shown as typed";
const blank = "the address of the link has a blank in it, so it is shown as typed";
const missing = "the ] of the link is missing: it is shown as typed";
const noLine = (name: string, typed: string) =>
  `no line says which address "[${name}]" is: "${typed}" is shown as typed`;
const wiki = (typed: string) => `"${typed}" is a link of a wiki, shown as typed`;

describe("L6: a link that markdown does not read", () => {
  test.each([
    ["[x] (https://example.org/a)", spaced, "Write [x](https://example.org/a)"],
    ["[the map] (../posts/map.md)", spaced, "Write [the map](../posts/map.md)"],
    ["![x]\n(wall.png)", spaced, "Write ![x](wall.png)"],
    ["[*x*] (/about/)", spaced, "Write [words](/about/)"],
    ["[write] (ann@example.org)", spaced, "Write [write](ann@example.org)"],
    ["(x)[https://example.org/a]", swapped, "Write [x](https://example.org/a)"],
    ["See (the map)[map.md].", swapped, "Write [the map](map.md)"],
    ["(the `map`)[/map/]", swapped, "Write [words](/map/)"],
    ["[x](https://example.org/a", open, "Write [x](https://example.org/a)"],
    ["see [x](/about/ and [y](/z/)", open, "Write [x](/about/)"],
    ["[x](https://example.org/a, or not", open, "Write [x](https://example.org/a)"],
    ["![x](wall.png", open, "Write ![x](wall.png)"],
    [
      "[x](https://example.org/a[y](https://example.org/b)",
      open,
      "Write [x](https://example.org/a)",
    ],
    [
      "[x](mailto: ann@example.org?subject=A new day)",
      blank,
      "Write [x](mailto:ann@example.org?subject=A%20new%20day)",
    ],
    ["[x](/about/ “A title”)", curly, 'Write [x](/about/ "A title")'],
    ["[x](https://example.org ‘A title’)", curly, 'Write [x](https://example.org "A title")'],
    ["![x](a.png „Titel“)", curly, 'Write ![x](a.png "Titel")'],
    [
      "[two][b]",
      noLine("b", "[two][b]"),
      "Write [two](address), or below the text a line [b]: address",
    ],
    [
      "[two][]",
      noLine("two", "[two][]"),
      "Write [two](address), or below the text a line [two]: address",
    ],
    [
      "a [1st][1]",
      noLine("1", "[1st][1]"),
      "Write [1st](address), or below the text a line [1]: address",
    ],
    [
      "[*two*][b]",
      noLine("b", "[…two…][b]"),
      "Write [words](address), or below the text a line [b]: address",
    ],
    [
      "[[about]]",
      wiki("[[about]]"),
      "Write [about](its-file.md), with the path of the file from here",
    ],
    [
      "[[about|us]]",
      wiki("[[about|us]]"),
      "Write [us](its-file.md), with the path of the file from here",
    ],
    [
      "![[wall]]",
      wiki("![[wall]]"),
      "Write ![wall](its-picture.png), with the path of the file from here",
    ],
    ["[call](tel:01234 567890)", blank, "Write [call](tel:01234567890)"],
    ["[write](mailto:ann @example.org)", blank, "Write [write](mailto:ann@example.org)"],
    ["[x](https://example.org/a b)", blank, "Write [x](https://example.org/a%20b)"],
    ["[x](/about us/)", blank, "Write [x](</about us/>)"],
    ['[x](/about us/ "T")', blank, 'Write [x](</about us/> "T")'],
    ["[x](a small change)", blank, "Write [x](address), and the other words after it"],
    ["[x(https://example.org/a)", missing, "Write [x](https://example.org/a)"],
    ["[x(map.md)", missing, "Write [x](map.md)"],
    [
      "[a [b](/c/) d](/e/)",
      "a link has another within it, so it is shown as typed",
      "Write one after the other",
    ],
    [
      "[x](a(b.md)",
      "the brackets of the link do not match, so it is shown as typed",
      "Write [x](<a(b.md>)",
    ],
  ])("%s", (markdown, message, fix) => {
    expect(problems(`One.\n\n${markdown}\n`)).toEqual([`2 warning: ${message}. ${fix}`]);
    expect(problems(`- > ${markdown.replace("\n", "\n  > ")}\n`)).toHaveLength(1);
    const [, advice] = /^Write (!?\[.*?\]\(.*?\)|\[.*?\]\(<.*?>\))(?:$|,)/.exec(fix) ?? [];
    if (advice === undefined) return;
    expect(problems(advice)).toEqual([]);
    expect(read(advice).links).toHaveLength(1);
  });

  test("stands at its line, also after other lines of its paragraph", () => {
    expect(problems("a\n`b`\n[x] (/c/)\n\nd  \n[two][e]")).toEqual([
      expect.stringMatching(/^2 warning: a blank between/),
      expect.stringMatching(/^5 warning: no line says/),
    ]);
  });

  test.each([
    "`[x] (/a/)`, `[[b]]`, `(x)[/a/]`",
    "```\n[x] (/a/)\n[two][b]\n```",
    "    [x] (/a/)\n",
    "\\[x] (/a/), \\[[about]], \\[two][b]",
    "&#91;x] (/a/)",
    "[x] (see below), [sic] (not a/b)",
    "- [ ] (/a/)\n- [x] (/a/)",
    "list[0][1], matrix[i][j], [1][2]",
    "if [[ -f x ]]; then",
    "[[1]] and [[2]]",
    "see (above)[1] and (b)[c]",
    "[Ann said [that]]",
    "[^1] (/a/)\n\n[^1]: Note.",
    "[two][b]\n\n[b]: /c/",
    "[x](/a/ 'T') ![y](b.png \"T\") [z](</c d/>)",
    "(see https://example.org/a)",
    "a ] ( b [ c",
    "[@doe][@roe]",
    "[x](/a_(b)/)",
  ])("%j is none", (markdown) => {
    expect(problems(`${markdown}\n`)).toEqual([]);
  });
});
