/**
 * The table "Bad content: what peers do with it" of the project's quality targets, a row each: the
 * right result, or a problem with file, line, column and what to write. Variants are in the other
 * files of this folder, which are named for what they are about.
 */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { formatSummary } from "../../src/build/summary.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { all, documentOf, one, text as words } from "../render/dom.ts";
import { onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  listProblems,
  prepareProject,
  removeProjects,
} from "../support/project.ts";
import { event, listWarnings, person, post, prepareValid, renderPost, text } from "./make.ts";

afterAll(removeProjects);

/** A row of which every file is a problem: those of each file. */
type Row = readonly [name: string, files: Files, problems: readonly string[]];

const titled = (title: string) => text(`title: ${title}\ndate: 2017-06-21\n`);
const dated = (date: string) => text(`title: A\ndate: ${date}\n`);

const rows: readonly Row[] = [
  [
    "invalid YAML, tab, unquoted colon",
    {
      "posts/a.md": text("title: [A\ndate: 2017-06-21\n"),
      "posts/b.md": text("title: A\ndate: 2017-06-21\nimage:\n\tsrc: a.png\n"),
      "posts/c.md": titled("A: b"),
    },
    [
      "content/posts/a.md:2:8: a quote or bracket opens here and is not closed. Close it, or put the whole value in quotes.",
      "content/posts/b.md:5:1: there is a tab here. Indent with spaces instead.",
      'content/posts/c.md:2:8: the value contains a colon and a space. Put the value in quotes: title: "A: b".',
    ],
  ],
  [
    "duplicate key",
    { "posts/a.md": text("title: A\ndate: 2017-06-21\ntitle: B\n") },
    ["content/posts/a.md:4:1 title: it is set twice, first on line 2. Remove one of the two."],
  ],
  [
    "front matter is a list; `---js` front matter",
    { "posts/a.md": "---\n- a\n---\n", "posts/b.md": "---js\nprocess.exit(7)\n---\n" },
    [
      "content/posts/a.md:2:1: the block of fields is not a list of fields. Write one field on each line, such as title: A map check.",
      'content/posts/b.md:1:1: fields are written as YAML, not as "js". Write --- alone on the line.',
    ],
  ],
  [
    "no title, empty title, misspelt key, empty file, no front matter",
    {
      "posts/a.md": text("date: 2017-06-21\n"),
      "posts/b.md": titled(""),
      "posts/c.md": text("titel: A\ndate: 2017-06-21\n"),
      "posts/d.md": "",
      "posts/e.md": "Words.\n",
    },
    [
      "content/posts/a.md:2:1 title: title is missing. Write, for instance, title: A map check.",
      "content/posts/b.md:2:1 title: title is empty. Write, for instance, title: A map check.",
      'content/posts/c.md:2:1 titel: there is no field "titel". Did you mean "title"?',
      "content/posts/d.md:1:1: the file is empty. Begin it with four lines: --- then title: and the title, then date: and the date, then ---.",
      "content/posts/e.md:1:1: the block of fields at the top is missing. Begin it with four lines: --- then title: and the title, then date: and the date, then ---.",
    ],
  ],
  [
    "no date; 2017-13-45; 2017-02-30",
    {
      "posts/a.md": text("title: A\n"),
      "posts/b.md": dated("2017-13-45"),
      "posts/c.md": dated("2017-02-30"),
    },
    [
      "content/posts/a.md:2:1 date: date is missing. Write, for instance, date: 2017-06-21.",
      'content/posts/b.md:3:7 date: "2017-13-45" is not a real date: there is no month 13. Write the year, the month and the day, such as 2017-06-21.',
      'content/posts/c.md:3:7 date: "2017-02-30" is not a real date: February 2017 has 28 days. Write 2017-02-28.',
    ],
  ],
  [
    "21st June 2017; 31/06/2017",
    { "posts/a.md": dated("21st June 2017"), "posts/b.md": dated("31/06/2017") },
    [
      'content/posts/a.md:3:7 date: "21st June 2017" is not written as year-month-day. Write 2017-06-21.',
      'content/posts/b.md:3:7 date: "31/06/2017" is not a real date: June has 30 days. Write 2017-06-30.',
    ],
  ],
  [
    "unknown author",
    { "people/ann.md": person(), "posts/a.md": post("authors: anne\n") },
    ['content/posts/a.md:4:10 authors: there is no person "anne". Did you mean "ann"?'],
  ],
  [
    "probe.md and Probe.md; one permalink twice",
    {
      "pages/probe.md": text("title: A\n"),
      "pages/Probe.md": text("title: A\n"),
      "posts/2017-06-21-a.md": post(),
      "posts/a.md": post(),
    },
    [
      "content/pages/Probe.md:1:1: its name differs from probe.md in upper and lower case only. Rename one of the two.",
      "content/posts/a.md:1:1: it has the same address, /blog/a/, as content/posts/2017-06-21-a.md. Rename one of the two files.",
    ],
  ],
  [
    "file named `a b#c?d%e é.md`; `100%.md`",
    { "posts/a b#c?d%e é.md": post(), "posts/100%.md": post() },
    [
      'content/posts/100%.md:1:1: the name "100%.md" cannot be an address. Rename it to 100.md.',
      'content/posts/a b#c?d%e é.md:1:1: the name "a b#c?d%e é.md" cannot be an address. Rename it to a-b-c-d-e-e.md.',
    ],
  ],
  [
    "NUL, invalid UTF-8, UTF-16",
    {
      "posts/a.md": post("", "é\0\n"),
      "posts/b.md": Buffer.concat([Buffer.from(post("", "é")), Buffer.from([0xe9])]),
      "posts/c.md": Buffer.from(`\ufeff${post()}`, "utf16le"),
    },
    [
      "content/posts/a.md:5:2: there is a NUL (U+0000) here, which is invisible and cannot be published. Delete it; if you cannot see it, type the words around it again.",
      "content/posts/b.md:5:2: this character is not UTF-8. Save the file as UTF-8 (in most editors: Save as, Encoding).",
      "content/posts/c.md:1:1: the file is saved as UTF-16. Save it as UTF-8 (Save as, Encoding).",
    ],
  ],
  [
    "a control character in a title",
    { "posts/a.md": titled("A\u0008b"), "posts/b.md": titled('"A\\bb"') },
    [
      "content/posts/a.md:2:9: there is a control character (U+0008) here, which is invisible and cannot be published. Delete it; if you cannot see it, type the words around it again.",
      "content/posts/b.md:2:8: the value contains a control character (U+0008), which cannot be published. Delete it.",
    ],
  ],
  [
    "broken image; broken link or anchor",
    { "posts/a.md": post("", "![x](a.png) [y](b.md)\n[z](#c)\n") },
    [
      "content/posts/a.md:5:6: there is no file content/posts/a.png. Check the path; it is relative to the folder of this text.",
      "content/posts/a.md:5:17: there is no file content/posts/b.md. Check the path; it is relative to the folder of this text.",
      "content/posts/a.md:6:5: content/posts/a.md has no heading with the anchor #c. Link to the page, or to one of its headings.",
    ],
  ],
  [
    "end before start, unknown zone, time in the DST gap, time that happens twice",
    {
      "events/a.md": event("start: 2026-12-01 17:30\nend: 2026-12-01 16:30\n"),
      "events/b.md": event("start: 2026-12-01 17:30\nduration: 1 hour\nzone: Europe/Londn\n"),
      "events/c.md": event("start: 2026-03-29 01:30\nduration: 1 hour\n"),
      "events/d.md": event("start: 2026-10-25 01:30\nduration: 1 hour\n"),
    },
    [
      "content/events/a.md:4:6 end: the end, 2026-12-01 16:30, is not after the start, 2026-12-01 17:30. Swap the two; if it ends after midnight, write the next day's date.",
      'content/events/b.md:5:7 zone: "Europe/Londn" is not the name of a time zone. Write Europe/London.',
      "content/events/c.md:3:8 start: 01:30 on 29 March 2026 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Write 2026-03-29 00:30 or 2026-03-29 02:30.",
      "content/events/d.md:3:8 start: 01:30 on 25 October 2026 happens twice in Europe/London: the clocks go back from 02:00 to 01:00. Write 2026-10-25 01:30 BST for the first time, or 2026-10-25 01:30 GMT for the second.",
    ],
  ],
];

describe("bad content", () => {
  test.each(rows)("%s", async (_, files, problems) => {
    expect(await listProblems(files)).toEqual(problems);
  });

  test("all of them are reported in one run", async () => {
    // Every row in a folder of names of its own, so that none has to do with another.
    const files: Record<string, string | Uint8Array> = {};
    let expected = 0;
    for (const [i, [name, own, problems]] of rows.entries()) {
      if (/probe|named/.test(name)) continue;
      for (const [path, source] of Object.entries(own))
        files[path.replace(/\/(?=[a-e]\.md$)/, `/row-${i}-`)] = source;
      expected += problems.length;
    }
    expect(await listProblems(files)).toHaveLength(expected);
  });

  test("23:30-08:00 on 5 March", async () => {
    const { site } = await prepareValid({ "posts/a.md": dated("2018-03-05T23:30-08:00") });
    expect(site.posts[0]?.posted.date).toBe("2018-03-05");
    expect(await renderPost(dated("2018-03-05T23:30-08:00"))).toContain("5 March 2018");
  });

  test("date in 2099", async () => {
    const result = await prepareValid({ "posts/a.md": dated("2099-06-21") });
    expect(result.site.posts).toEqual([]);
    expect(formatSummary(result)).toContain(
      "unpublished: content/posts/a.md (scheduled for Sunday 21 June 2099)",
    );
  });

  test("permalink ../../x; symlink out of the folder; dangling symlink", async () => {
    const root = createProject({ "posts/a.md": post("permalink: ../../x\n") });
    symlinkSync("/etc/passwd", join(root, "content/posts/b.txt"));
    symlinkSync("nowhere.md", join(root, "content/posts/c.md"));
    const { problems } = await prepareProject(root);
    const elsewhere =
      "it is a link to a file or folder elsewhere. Replace it by a copy of that file or folder.";
    expect(problems.list("problem").map(formatProblem)).toEqual([
      'content/posts/a.md:4:1 permalink: there is no field "permalink". Delete it: the address comes from the file\'s name, and old addresses go into aliases.',
      `content/posts/b.txt:1:1: ${elsewhere}`,
      `content/posts/c.md:1:1: ${elsewhere}`,
    ]);
  });

  test("`{{ user.name }}` in prose", async () => {
    const code = "{{ user.name }} {% raw %} {{{ x }}} <%= y %> {z}";
    const page = documentOf(
      await renderPost(
        text(`title: "${code}"\nsummary: "${code}"\ndate: 2017-06-21\n`, `${code}\n`),
      ),
    );
    expect(words(one(page, "h1"))).toBe(code);
    expect(all(page, "main p").map(words)).toContain(code);
    expect(words(one(page, "title"))).toContain(code);
  });

  test("unclosed `<script>` in the text", async () => {
    const source = "One.\n\n<script>alert(1)\n\nTwo <b>bold</b> three\n\n## Four\n\nFive.\n";
    const page = documentOf(await renderPost(post("", source)));
    const main = words(one(page, "main"));
    expect(main).toContain("One. <script>alert(1) Two <b>bold</b> three Four Five.");
    expect(words(one(page, "h2#four"))).toBe("Four");
    expect(all(page, "main b")).toEqual([]);
    // The page after it is whole.
    expect(all(page, "footer")).not.toEqual([]);
  });

  test("HTML comments, unclosed code and HTML are each reported at their line", async () => {
    const source = "One.\n\n<!-- not yet -->\n\nTwo <b>bold</b>.\n\n```\nThree.\n\nFour.\n";
    const files = {
      "people/ann.md": person(),
      "posts/a.md": post("summary: S\nauthors: ann\n", source),
    };
    expect(await listProblems(files)).toEqual([]);
    expect(await listWarnings(files)).toEqual([
      "content/posts/a.md:9:1: text between <!-- and --> is hidden from readers, but can be read where the files are. Delete it if it is no longer needed.",
      "content/posts/a.md:11:5: <b> is shown as typed, because texts are markdown without HTML. Write **words** for bold.",
      "content/posts/a.md:13:1: the code block that starts here is not closed, so all that follows is shown as code. Write ``` on a line of its own after the code.",
    ]);
  });

  test("no alt text", async () => {
    const files = {
      "people/ann.md": person(),
      "posts/a.md": post("summary: S\nauthors: ann\n", "\n![](a.png)\n"),
      "posts/a.png": onePixelPng,
    };
    expect(await listWarnings(files)).toEqual([
      "content/posts/a.md:8:5: the picture has no alternative text. Describe it between ![ and ], for readers who cannot see it.",
    ]);
  });
});
