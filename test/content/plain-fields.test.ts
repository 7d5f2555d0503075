/** M9, L16 and L31: titles and summaries are plain text, and are shown as they were meant. */
import { afterAll, describe, expect, test } from "vitest";
import { onePixelPng } from "../support/pictures.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { listWarnings, person, text } from "./make.ts";

afterAll(removeProjects);

/** The warnings of one post with a title, as typed. */
async function warningsOf(
  title: string,
  words = "Words.\n",
  more = "",
): Promise<readonly string[]> {
  const fields = `title: ${title}\ndate: 2017-06-21\nauthors: ann\n${more}`;
  const summary = more.includes("summary") ? "" : "summary: S\n";
  const files = {
    "people/ann.md": person("summary: S\n"),
    "posts/a.md": text(fields + summary, words),
    "posts/a.png": onePixelPng,
  };
  const warnings = await listWarnings(files);
  return warnings
    .filter((line) => !line.includes("no text links to"))
    .map((line) => line.replace("content/posts/a.md:", ""));
}

const plain = (mark: string, fix: string) =>
  `2:8 title: it is plain text, so "${mark}" is shown as typed. Write title: ${fix}.`;

describe("M9: marks in a title are shown as typed", () => {
  test.each([
    ["Show &amp; tell", plain("&amp;", "Show & tell")],
    ["Ann&#8217;s map", plain("&#8217;", "Ann’s map")],
    ["Caf&eacute;&nbsp;hour", plain("&eacute;", "Café hour")],
    ["Ann&#x2019;s map", plain("&#x2019;", "Ann’s map")],
    ["The **three** twenties", plain("**three**", "The three twenties")],
    ["The _three_ twenties", plain("_three_", "The three twenties")],
    ['"*Three* twenties"', plain("*Three*", "Three twenties")],
    ["See [the map](/map/)", plain("[the map](/map/)", "See the map")],
    ["Use `npm` here", plain("`npm`", "Use npm here")],
    ["A <em>good</em> hour", plain("<em>good</em>", "A good hour")],
    ["One<br>two", plain("<br>", "One two")],
    ['"*Map* &amp; more: one"', plain("*Map*", '"Map & more: one"')],
    ["'&quot;Map&quot; by Ann'", plain("&quot;", `'"Map" by Ann'`)],
  ])("%s", async (title, warning) => {
    expect(await warningsOf(title)).toEqual([warning]);
    const [, advice = ""] = /Write title: (.*)\.$/s.exec(warning) ?? [];
    expect(await warningsOf(advice)).toEqual([]);
  });

  test.each([
    "A & B",
    "AT&T; and more",
    "C* algebras and A* paths",
    "f*ck and sh*t",
    "5 * 3 * 2",
    "snake_case_name and __init__x",
    "[sic] (not so)",
    "a < b > c",
    "It`s",
    "&unknown; things",
    "2 ** 3 ** 4",
  ])("%s is as meant", async (title) => {
    expect(await warningsOf(`'${title.replaceAll("'", "''")}'`)).toEqual([]);
  });

  test("in a summary and a name, too; a long one is not repeated", async () => {
    expect(await warningsOf("A", undefined, "description: The &amp; of it\n")).toContain(
      '5:14 description: it is plain text, so "&amp;" is shown as typed. Write description: The & of it.',
    );
    const long = `${"word ".repeat(30)}&amp; more`;
    expect(await warningsOf("A", undefined, `summary: ${long}\n`)).toEqual([
      '5:10 summary: it is plain text, so "&amp;" is shown as typed. Write "&" for it.',
    ]);
    expect(await listWarnings({ "people/ann.md": text("name: Ann &amp; Bob\n") })).toEqual([
      'content/people/ann.md:2:7 name: it is plain text, so "&amp;" is shown as typed. Write name: Ann & Bob.',
    ]);
  });
});

test.each(["TBC", "TODO: a title", "[insert title]", "Lorem ipsum dolor"])(
  "L16: %s in a title is a warning",
  async (title) => {
    const [warning, ...more] = await warningsOf(`"${title}"`);
    expect(warning).toContain("title: ");
    expect(warning).toContain("looks like a note of what is still to be written");
    expect(more).toEqual([]);
  },
);

describe("L31: the title again as a heading", () => {
  const repeated = (place: string, heading: string) =>
    `${place}: the heading "${heading}" repeats the title, which the page shows above the text. Delete the heading.`;
  test.each([
    ["# A map\n\nWords.\n", [repeated("7:1", "A map")]],
    ["One.\n\n## A  Map\n\nWords.\n", [repeated("9:1", "A Map")]],
    ["# A *map* #\n\n## More\n", [repeated("7:1", "A map")]],
    ["# A map of it\n", []],
    ["# One\n\n## A map\n", []],
    ["`# A map`\n", []],
  ])("%j", async (words, wanted) => {
    expect(await warningsOf("A map", words)).toEqual(wanted);
  });
});

describe("L31: alternative text of a field that says nothing", () => {
  test.each([
    ["a.png", "is a file's name, and says nothing of the picture"],
    ["IMG_2034", "is a file's name, and says nothing of the picture"],
    ["photo", "says nothing of the picture"],
    ["A wall of notes", undefined],
    ["Photo 51 of a helix", undefined],
  ])("%s", async (alt, reason) => {
    const more = `image:\n  src: a.png\n  alt: ${alt}\n`;
    const warnings = await warningsOf("A", undefined, more);
    expect(warnings).toEqual(
      reason === undefined
        ? []
        : [
            `7:8 image.alt: the alternative text "${alt}" ${reason}. Write what it shows, for people who cannot see it.`,
          ],
    );
    expect(await listProblems({ "people/ann.md": person() })).toEqual([]);
  });
});
