/** What is typed in texts, in whole projects: where it is reported, and that advice works. */
import { afterAll, describe, expect, test } from "vitest";
import { check } from "../../scripts/check.ts";
import { formatMarks } from "../../src/build/reports/marks.ts";
import { onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  listProblems,
  minimalSettings,
  prepareProject,
  removeProjects,
} from "../support/project.ts";
import { goodPost, listWarnings, person, post, text } from "./make.ts";

afterAll(removeProjects);

/** The warnings of the words of a post, which begin on line 7. */
async function warningsOf(words: string): Promise<readonly string[]> {
  const warnings = await listWarnings({
    "people/ann.md": person("summary: Ann\n"),
    "posts/a.md": goodPost("", words),
  });
  return warnings
    .filter((line) => line.startsWith("content/posts/a.md"))
    .map((line) => line.replace("content/posts/a.md:", "").replace(/^(\d+:\d+: .{10}).*/s, "$1"));
}

describe("L6 to L16: a warning stands at the line and column of what was typed", () => {
  test.each([
    ["One\ntwo [x] (/a/) and\n", ["8:5: a blank be"]],
    ["`a\nb` c [[d]]\n", ['8:6: "[[d]]" is']],
    ["- a\n\n  b {{< c >}}\n", ["9:5: {{< c >}} "]],
    ["> | a |\n> |---|\n> | **b |\n", ["9:5: ** makes n"]],
    ["😀 TBC\n", ['7:3: "TBC" look']],
    ["One\n\n• a\n• b\n", ["9:1: lines that"]],
    ["A\n\nRegards\n---\n", ["10:1: the line o"]],
    ["One\n<!-- a -->\n", ["8:1: text betwe"]],
    ["[a](/blog/) [x](b c)\n", ["7:13: the addres"]],
  ])("%j", async (words, wanted) => {
    expect(await warningsOf(words)).toEqual(wanted);
  });

  test("L10 and L11: problems too", async () => {
    const words = "One\n\n| a |\n|---|\n| 1 | lost |\n\n>>>>>>> main\n";
    const problems = await listProblems({ "posts/a.md": post("", words) });
    expect(problems.map((line) => line.replace(/(: .*?)[.:] .*$/, "$1"))).toEqual([
      "content/posts/a.md:9:7: the row has 2 cells and the head of the table 1, so these words would be lost",
      "content/posts/a.md:11:1: this is an unresolved merge conflict of git",
    ]);
  });

  test("the footer's are at the value's lines", async () => {
    const footer = "footer: |\n  One\n\n  two [x] (/a/) three\n";
    const warnings = await listWarnings({ "site.yaml": minimalSettings + footer });
    expect(warnings).toEqual([
      "content/site.yaml:11:7 footer: a blank between ] and ( makes no link: it is shown as typed. Write [x](/a/).",
    ]);
  });
});

describe("L5: files with blanks in their names", () => {
  const words = "![The wall](the wall.png)\n\n[x](../media/my notes.pdf)\n";
  const list = (files: Files) => listProblems({ "posts/a.md": post("", words), ...files });

  test("are read; a name with the letters of another is written", async () => {
    expect(await list({ "posts/the wall.png": onePixelPng, "media/my notes.pdf": "x" })).toEqual(
      [],
    );
    expect(await list({ "posts/the-wall.png": onePixelPng, "media/my note.pdf": "x" })).toEqual([
      "content/posts/a.md:5:13: there is no file content/posts/the wall.png. Did you mean the-wall.png?",
      "content/posts/a.md:7:5: there is no file content/media/my notes.pdf. Did you mean ../media/my note.pdf?",
    ]);
  });

  test.each([
    ["my notes.pdf", "my-notes.pdf", "/media/my-notes.pdf"],
    ["the wall.png", "the  wall.png", "/media/the-wall.png"],
    ["Old (1).PNG", "old-1.png", "/media/old-1.png"],
  ])("two of one address are a problem: %s, %s", async (first, second, url) => {
    const words = `[x](<../media/${first}>) [y](<../media/${second}>)\n`;
    const bytes = url.endsWith("png") ? onePixelPng : "x";
    const files = { [`media/${first}`]: bytes, [`media/${second}`]: bytes };
    const [before, after] = [first, second].sort();
    expect(await listProblems({ ...files, "posts/a.md": post("", words) })).toEqual([
      `content/media/${after}:1:1: it has the same address, ${url}, as content/media/${before}. Rename one of the two files.`,
    ]);
  });

  test("are missed like others", async () => {
    expect(await list({})).toEqual([
      expect.stringContaining("there is no file content/posts/the wall.png. Check the path"),
      expect.stringContaining("there is no file content/media/my notes.pdf. Check the path"),
    ]);
  });
});

test("M4: a link to an anchor of one's own is right, one nearly right names it", async () => {
  const words = "## Who we are {#team}\n\n[x](#team) [y](#teem) [z](#who-we-are)\n";
  expect(await listProblems({ "posts/a.md": post("", words) })).toEqual([
    "content/posts/a.md:7:16: content/posts/a.md has no heading with the anchor #teem. Did you mean #team?",
    "content/posts/a.md:7:27: content/posts/a.md has no heading with the anchor #who-we-are. Link to the page, or to one of its headings.",
  ]);
});

describe("L12: check counts the marks of other systems by name", () => {
  test("the most frequent first", async () => {
    const files = {
      "posts/a.md": post("", "{{< x >}} {{< x >}} {: .a }\n"),
      "posts/b.md": post("", "{{< x >}}\n\n:tada: `{{< y >}}`\n"),
    };
    const root = createProject(files);
    const counted =
      "marks of other systems, shown as typed:\n  {{< x >}} 3 times in 2 texts\n  :tada: 1 time in 1 text\n  {: … } 1 time in 1 text\n";
    expect(formatMarks(await prepareProject(root))).toBe(counted);
    expect(formatMarks(await prepareProject(createProject({ "posts/a.md": post() })))).toBe("");
    const written: string[] = [];
    const { write } = process.stderr;
    process.stderr.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
    try {
      await check(root, {});
    } finally {
      process.stderr.write = write;
    }
    expect(written.join("")).toContain(counted);
  });
});

describe("L11: a conflict marker in the fields", () => {
  const conflict =
    "this is an unresolved merge conflict of git. Keep the right version, and delete the other and the lines <<<<<<<, ======= and >>>>>>>.";
  const fields = "title: A\ndate: 2017-06-21\n";
  test.each([
    ["posts/a.md", text(`<<<<<<< HEAD\n${fields}`), "2:1"],
    ["posts/a.md", text(`${fields}=======\n`), "4:1"],
    ["posts/a.md", text(`${fields}>>>>>>> main\n`), "4:1"],
    ["posts/a.md", text(`${fields}tags:\n  - a\n||||||| 1a2b3c4\n`), "6:1"],
    ["posts/a.md", text(`${fields}<<<<<<< HEAD\ntags: a\n=======\ntags: b\n>>>>>>> main\n`), "4:1"],
    ["posts/a.md", `<<<<<<< HEAD\n${text(fields)}`, "1:1"],
    ["site.yaml", `${minimalSettings}>>>>>>> main\n`, "8:1"],
    ["wording.yaml", "<<<<<<< HEAD\nhome: Start\n", "1:1"],
  ])("%s %j", async (file, source, place) => {
    expect(await listProblems({ [file]: source })).toEqual([
      `content/${file}:${place}: ${conflict}`,
    ]);
  });

  test("is none within a value", async () => {
    const summary = 'summary: "<<<<<<< and ======="\n';
    expect(await listProblems({ "posts/a.md": text(fields + summary) })).toEqual([]);
    const role = "role: |\n  <<<<<<< HEAD\n  =======\n";
    expect(await listProblems({ "people/a.md": text(`name: A\n${role}`) })).toEqual([]);
  });
});
