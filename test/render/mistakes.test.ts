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

const conflict =
  "problem: this is an unresolved merge conflict of git. Keep the right version, and delete the other and the lines <<<<<<<, ======= and >>>>>>>";

describe("L11: what git leaves of two versions", () => {
  test.each([
    ["One.\n\n<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> main\n", 2],
    ["<<<<<<< HEAD\nmine\n", 0],
    ["One.\n\n>>>>>>> main\n", 2],
    [">>>>>>> 1a2b3c4 (Say it otherwise)\n", 0],
    ["One.\n||||||| 1a2b3c4\nTwo.\n", 1],
    ["One\n=======\ntwo\n>>>>>>> main\n", 1],
    ["The words end.\n=======\nAnd begin.\n", 1],
    ["Two\nlines\n=======\nand more\n", 2],
    ["One.\n\n=======\n\nTwo.\n", 2],
    ["- a\n<<<<<<< HEAD\n- b\n", 1],
    ["```\n<<<<<<< HEAD\n```\n\n<<<<<<< HEAD\n", 4],
  ])("%j is a problem", (markdown, line) => {
    expect(problems(markdown)).toContain(`${line} ${conflict}`);
  });

  test.each([
    "a <<<<<<< b",
    "Heading\n=======\n\nWords",
    "```\n<<<<<<< HEAD\n=======\n>>>>>>> main\n```",
    "    <<<<<<< HEAD\n",
    "`<<<<<<< HEAD`",
    "One\n======\n",
    "> > > > > > > deep",
    ">>>>>>>> eight",
  ])("%j is none", (markdown) => {
    expect(problems(markdown).filter((one) => one.includes("conflict"))).toEqual([]);
  });
});

const items = "Write - and a space before each item, and leave an empty line above the first";

describe("L8: lines that were meant as a list or a heading", () => {
  test.each([
    ["• one\n• two", `lines that begin with • are no list: they are shown as typed. ${items}`],
    ["· one\n\n· two", `lines that begin with · are no list: they are shown as typed. ${items}`],
    ["●\tone\n●\ttwo", `lines that begin with ● are no list: they are shown as typed. ${items}`],
    ["– one\n– two", `lines that begin with – are no list: they are shown as typed. ${items}`],
    [
      "-\u00a0one\n-\u00a0two",
      "the space after - is a no-break space, which makes no list. Delete it, and type an ordinary space after -",
    ],
    [
      "*\u2003one",
      "the space after * is a no-break space, which makes no list. Delete it, and type an ordinary space after *",
    ],
    [
      "1.\u00a0one\n2.\u00a0two",
      "the space after 1. is a no-break space, which makes no list. Delete it, and type an ordinary space after 1.",
    ],
    [
      "##\u00a0Heading",
      "the space after ## is a no-break space, which makes no heading. Delete it, and type an ordinary space after ##",
    ],
    ["##Heading", "## without a space makes no heading. Write ## Heading"],
    ["###2 maps", "### without a space makes no heading. Write ### 2 maps"],
    [
      "1.one\n2.two",
      "1. without a space makes no list. Write 1. one, and leave an empty line above the first",
    ],
    [
      "1)Say it\n2)Show it",
      "1) without a space makes no list. Write 1) Say it, and leave an empty line above the first",
    ],
    ["-one\n-two", `- without a space makes no list. ${items}`],
    ["*one\n*two", `* without a space makes no list. ${items}`],
    [
      "– We saw it\n– [Siân](a.md) timed\n– [Tom](b.md) filmed",
      `lines that begin with – are no list: they are shown as typed. ${items}`,
    ],
    [
      "—We saw it\n—*Siân* timed",
      `lines that begin with — are no list: they are shown as typed. ${items}`,
    ],
    ["-We saw it\n-[Siân](a.md) timed", `- without a space makes no list. ${items}`],
    ["-[Siân](a.md) timed\n-`code`", `- without a space makes no list. ${items}`],
  ])("%j", (markdown, message) => {
    expect(problems(`One.\n\n${markdown}\n`)).toEqual([`2 warning: ${message}`]);
    expect(problems(`${markdown}\n\nMore\n\n${markdown}\n`)).toHaveLength(1);
  });

  test.each([
    "- one\n- two",
    "- a\n\n  1. b",
    "`• one`\n`• two`",
    "    ##Heading\n",
    "```\n-one\n-two\n##x\n```",
    "\\##Heading",
    "#OTalk is on tonight",
    "## Heading",
    "about · look · join in",
    "· about · look\n· join in · map",
    "• an ornament",
    "12.\u00a0Juni 2017",
    "3.x and 4.y",
    "-5 degrees\n-6 degrees",
    "– Yes, she said.\n\n– No, he said.",
    "one - two",
    "1.5 of 2.5",
  ])("%j is none", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

describe("first hour 13: what is shown as typed", () => {
  const bars = "these lines make no table: they are shown as typed";
  const link = "a link leads to the picture, which is not shown";
  test.each([
    ["| who | when |\n| Siân | Monday |", `${bars}. Write |---|---| on a line below the first`],
    ["| who | when |\n\t| Siân | Monday |", `${bars}. Write |---|---| on a line below the first`],
    [
      "| who | when | where |\n|---|---|\n| Siân | Monday | Hub |",
      `${bars}. Write |---|---|---| as the second line`,
    ],
    [
      "who | when | where\n---|---\nSiân | Monday | Hub",
      `${bars}. Write |---|---|---| as the second line`,
    ],
    [
      "| who | when |\n|---|---|---|\n| Siân | Monday |",
      `${bars}. Write |---|---| as the second line`,
    ],
    [
      "who\twhen\nSiân\tMonday\nTom\tTuesday",
      `${bars}. Write | between the cells and at both ends of each line, and |---|---| on a line below the first`,
    ],
    [
      "[Nine people](walk.jpg)",
      `${link}. Write ![Nine people](walk.jpg) to show it; for a link write a sentence around it`,
    ],
    [
      '[Nine people](../media/walk.png "Granary Wharf")',
      `${link}. Write ![Nine people](../media/walk.png "Granary Wharf") to show it; for a link write a sentence around it`,
    ],
    ["> [QUESTION]\n> How long?", "[QUESTION] is shown as typed. Write [!QUESTION]"],
    ["> [! Question]\n> How long?", "[! Question] is shown as typed. Write [!QUESTION]"],
    ["> !NOTE\n> Words.", "!NOTE is shown as typed. Write [!NOTE]"],
    [
      "[!TIP]\nWords.",
      "[!TIP] is shown as typed, because it does not begin a quotation. Write > and a space before it and before each line below it that belongs to it",
    ],
  ])("H13: %j", (markdown, message) => {
    expect(problems(`One.\n\n${markdown}\n`)).toEqual([`2 warning: ${message}`]);
  });

  test.each([
    "| who | when |\n|---|---|\n| Siân | Monday |",
    "who | when\n--- | ---\nSiân | Monday",
    "Either this | or that\nor those.",
    "|x| is a number\nand |y| one too",
    "A line with a\ttab in it\nand one without.",
    "See [the poster](poster.png).",
    "- [Poster](poster.png)\n- [Map](map.png)",
    "[![Small](small.jpg)](big.jpg)",
    "[Nine people](https://example.org/walk.jpg)",
    "[The programme](programme.pdf)",
    "> [Questions](a.md)",
    "> [!QUESTION]\n> How long?",
    "> Note\n> well",
    "`[!TIP]` makes a tip.",
    "```\n| who | when |\n| a | b |\n```",
  ])("H13: %j is fine", (markdown) => {
    expect(problems(`One.\n\n${markdown}\n`)).toEqual([]);
  });

  test("H26: a merge conflict makes no heading jump", () => {
    const markdown = "One.\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> main\n\n## Two\n\n### Three\n";
    expect(problems(markdown)).toEqual([`2 ${conflict}`]);
  });
});

const dashed = (line: number, words: string, heading = words) =>
  `${line} warning: the line of dashes directly below "${words}" makes it a heading. Leave an empty line above the dashes; for a heading write ## ${heading}`;

describe("L9: a line of dashes below text", () => {
  test.each([
    ["Kind regards\nAnn\n---", dashed(2, "Kind regards Ann", "before its words")],
    ["Regards\n--", dashed(1, "Regards")],
    ["We met again.\n---\nMore", dashed(1, "We met again.")],
    ["Regards,\n----------", dashed(1, "Regards,")],
    ["What comes next:\n---", dashed(1, "What comes next:")],
    ["One.\n\nTwo three\n-", dashed(3, "Two three")],
    ["> We met\n> ---", dashed(1, "We met")],
  ])("%j makes a heading", (markdown, message) => {
    expect(problems(markdown)).toEqual([message]);
  });

  test("three that end sentences are no habit", () => {
    const markdown = "We met again.\n---\n\nHub, 3 May 2027\n---\n\nMill, 5 June 2027\n---\n";
    expect(problems(markdown)).toHaveLength(3);
  });

  test.each([
    "Install\n-------",
    "Is it fast?\n-----------",
    "What we heard\n--------------------",
    "Title\n=====\n\nWhat we heard\n---",
    "We met.\n\n---\nMore",
    "Map\n---",
    "What comes next:\n-----",
    "Hub, 3 May 2027\n---\n\nWe meet.\n\nMill, 5 June 2027\n---\n\nWe talk.\n\nWall, 1 July 2027\n---",
    `${"What we heard ".repeat(7)}from all.\n${"-".repeat(105)}`,
    "| a |\n|---|\n| b |",
    "```\na\n---\n```",
    "a\n***\nb",
  ])("%j is meant", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

const table = (row: string) => `| a | b |\n|---|---|\n${row}\n`;
const lost = (line: number, cells: number, words: string, fix: string) =>
  `${line} problem: the row has ${cells} cells and the head of the table 2, so these words would be lost: "${words}". ${fix}`;
const column = "Give the head of the table as many cells; or write \\| for a bar within a cell";
const bar =
  "Write \\| for a bar within a cell, in code too; or give the head of the table as many cells";

describe("L10: a row of a table with more cells than its head", () => {
  test.each([
    [table("| 1 | 2 | 3 |"), lost(2, 3, "3", column)],
    [table("1 | 2 | 3"), lost(2, 3, "3", column)],
    [table("| 1 | 2 |\n| 1 | 2 | 3 | 4 |"), lost(3, 4, "3 | 4", column)],
    [table("| `x|y` | 2 |"), lost(2, 3, "2", bar)],
    [`> ${table("| 1 | 2 | 3 |").trim().replaceAll("\n", "\n> ")}`, lost(2, 3, "3", column)],
    [`- ${table("| 1 | 2 | 3 |").trim().replaceAll("\n", "\n  ")}`, lost(2, 3, "3", column)],
  ])("%j", (markdown, problem) => {
    expect(problems(markdown)).toEqual([problem]);
  });

  test.each([
    table("| 1 | 2 |"),
    table("| 1 |"),
    table("| 1 | 2 | |"),
    table("| 1 \\| 2 | 3 |"),
    table("| `x\\|y` | 2 |"),
    "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n| d |\n|---|\n| e |",
    "```\n| a |\n|---|\n| 1 | 2 |\n```",
  ])("%j loses nothing", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

describe("L13: marks without an end", () => {
  const stars =
    "warning: ** makes nothing bold here, and is shown as typed. Write **words**, with both pairs of stars close to the words, or \\*\\* to show the stars";
  const dollars =
    "warning: formulas between dollar signs are shown as typed. Write it in words and characters (x², ≤), or as a picture; to show it as it is, put it between backquotes";
  test.each([
    ["**open and", stars],
    ["closed** and", stars],
    ["a ** b ** c", stars],
    ["**open [x](/a/)", stars],
    ["| **a |\n|---|", stars],
    ["**「a」**b", stars],
    ["$x^2$", dollars],
    ["so $\\alpha + 1$ is", dollars],
    ["$$a_1 + b$$", dollars],
    ["let $n$ be", dollars],
  ])("%j", (markdown, message) => {
    expect(problems(`One.\n\n${markdown}\n`)).toEqual([`2 ${message}`]);
    expect(problems(`${markdown}\n\n${markdown}\n`)).toHaveLength(1);
  });

  test.each([
    "**bold** and ***both***",
    "`**open`",
    "\\*\\*shown",
    "2**10 and 3 ** 4",
    "src/**/*.ts",
    "f(*args, **kwargs)",
    "write '**' or “**” there",
    "$5 and $10, US$3 and 4$",
    "`$x^2$`",
    "\\$x^2$",
    "from $HOME to $PATH",
    "$5 (x^2) and $6",
  ])("%j is fine", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

describe("L16: words that were not meant to be published", () => {
  test.each([
    ["TODO: write about the map", "TODO"],
    ["TODO", "TODO"],
    ["TODO add a picture", "TODO"],
    ["Speaker: TODO", "TODO"],
    ["The map (TODO) is", "TODO"],
    ["FIXME: dates", "FIXME"],
    ["Room TBC", "TBC"],
    ["Speaker (TBD).", "TBD"],
    ["Time: tbc", "tbc"],
    ["“Speaker TBC”", "TBC"],
    ["We said “TBD”. Room TBC", "TBC"],
    ["[insert name] spoke", "[insert name]"],
    ["Dear [your name],", "[your name]"],
    ["Write to [your e-mail address].", "[your e-mail address]"],
    ["> [!NOTE]\n> Room TBC", "TBC"],
    ["[your organisation’s name] and we", "[your organisation’s name]"],
    ["See [link here].", "[link here]"],
    ["Lorem ipsum dolor sit amet", "Lorem ipsum dolor"],
    ["On xx/xx/2017", "xx/xx/20"],
  ])("%j", (markdown, words) => {
    const warning = `"${words}" looks like a note of what is still to be written, and would be published. Write what is missing, or delete it`;
    expect(problems(`One.\n\n${markdown}\n`)).toEqual([`2 warning: ${warning}`]);
    expect(problems(`${markdown}\n\n${markdown}\n`)).toHaveLength(1);
  });

  test.each([
    "my TODO list",
    "> Room TBC\n\nWords.",
    "## TODO tests",
    "TODOs",
    "`TODO: x`",
    "<!-- TODO: x -->".replace("<!--", "\\<!--").replace("TODO:", "do:"),
    "[insert](/a/)",
    "a lorem ipsum generator",
    "TBCs",
    "file.tbd",
    "[name] and [date]",
    "to be confirmed",
    "The page said “TBD”, and we went on.",
    'We wrote "TBC" there.',
    "Il disait « TBC ».",
    "> The week ending xx/xx/xx",
    "> - [insert name] agrees\n>   > TODO: ask",
    "You [your agency] are who you are.",
  ])("%j is none", (markdown) => {
    expect(problems(markdown)).toEqual([]);
  });
});

describe("L31: alternative text that says nothing", () => {
  test.each(["IMG_2034.jpg", "the-wall.png", "DSC00042", "Screenshot 2017-06-21 at 10.11"])(
    "%s",
    (alt) => {
      expect(problems(`One.\n\n![${alt}](a.png)\n`)).toEqual([
        `2 warning: the alternative text "${alt}" is a file's name, and says nothing of the picture. Describe it between ![ and ], for readers who cannot see it`,
      ]);
    },
  );

  test.each(["image", "image1", "Photo", "scan 2", "untitled"])("%s is none", (alt) => {
    expect(problems(`One.\n\n![${alt}](a.png)\n`)).toEqual([
      `2 warning: the alternative text "${alt}" says nothing of the picture. Describe it between ![ and ], for readers who cannot see it`,
    ]);
  });

  test.each(["The wall", "image of the wall", "photo 51 of a helix", "P. 3 of the map", "a.b"])(
    "%s is fine",
    (alt) => {
      expect(problems(`![${alt}](a.png)\n`)).toEqual([]);
    },
  );
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

  test("L15: a text in HTML is one line", () => {
    const convert =
      "Write it as markdown: an empty line between paragraphs, ## before headings, - before items, [words](address) for links, and no < >";
    const html = (line: number, names: string) =>
      `${line} warning: the text has HTML ("${names}"), which is shown as typed. ${convert}`;
    expect(problems("<p>One <b>two</b></p>")).toEqual([
      shown(0, "p", "Delete it, or write it between backquotes to show it"),
      shown(0, "b", "Write **words** for bold"),
    ]);
    expect(problems("One.\n\n<p>One <b>two</b> <i>three</i></p>")).toEqual([
      html(2, "<p>, <b> and <i>"),
    ]);
    expect(problems("<div><p>One</p><br>\n\n<a href='/x/'>y</a></div>")).toEqual([
      html(0, "<div>, <p>, <br> and <a>"),
    ]);
    expect(problems("<table><tr><td>1</td></tr></table>\n<ul><li>2</li></ul>")).toEqual([
      html(0, "<table>, <tr>, <td> and 2 more"),
    ]);
    expect(problems("`<p>`, `<b>`, `<i>` and &lt;br>")).toEqual([]);
  });
});
