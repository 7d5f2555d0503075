import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { listProblems, removeProjects } from "../support/project.ts";
import { listPostProblems, post, renderPost } from "./make.ts";

afterAll(removeProjects);

const begin =
  "Begin it with four lines: --- then title: and the title, then date: and the date, then ---.";

describe("a file without front matter", () => {
  test.each([
    ["empty file", "", `the file is empty. ${begin}`],
    ["a file of spaces and empty lines", "\n  \n\n", `the file is empty. ${begin}`],
    ["no front matter", "Just words.\n", `the block of fields at the top is missing. ${begin}`],
    [
      "fields without the line above them",
      "title: A title\ndate: 2017-06-21\n---\nWords.\n",
      "the line --- above the fields is missing. Write --- on a line above it.",
    ],
    [
      "an empty line first",
      `\n${post()}`,
      "the first line is empty. Begin the file with the line ---.",
    ],
    ["spaces before the ---", ` ${post()}`, "there are spaces before the ---. Delete them."],
    [
      "a block that is not closed",
      "---\ntitle: A title\ndate: 2017-06-21\n\nWords.\n",
      "the block of fields is not closed. Write a line --- below the last field.",
    ],
    ["JSON", '{ "title": "A" }\nWords.\n', `fields are written as YAML, not JSON. ${begin}`],
    [
      "TOML",
      '+++\ntitle = "A"\n+++\nWords.\n',
      "fields stand between lines of ---. Write --- for +++, and title: for title =.",
    ],
  ])("%s", async (_, source, message) => {
    expect(await listPostProblems(source)).toEqual([`content/posts/a.md:1:1: ${message}`]);
  });
});

describe("first hour 28: all lines that are not three hyphens are told at once", () => {
  const first = "1:1: the first line is not three hyphens. Write --- in its place.";
  const last = "4:1: this line is not three hyphens. Write --- in its place.";
  const fields = "title: A title\ndate: 2017-06-21\n";
  test.each([
    ["dashes, as word processors make them", `—\n${fields}—\nWords.\n`, [first, last]],
    ["four hyphens", `----\n${fields}----\nWords.\n`, [first, last]],
    ["the first alone", `—\n${fields}---\nWords.\n`, [first]],
    ["the second alone", `---\n${fields}—\nWords.\n\n---\n\nMore.\n`, [last]],
    [
      "and a field",
      `—\ntitle: A title\ndate: June\n—\nWords.\n`,
      [
        first,
        '3:7 date: "June" is not a date. Write the year, the month and the day, such as 2017-06-21.',
        last,
      ],
    ],
    [
      "an empty line first",
      `---\n${fields}\nWords\n-----\n`,
      ["1:1: the block of fields is not closed. Write a line --- below the last field."],
    ],
  ])("H28: %s", async (_, source, messages) => {
    expect(await listPostProblems(source)).toEqual(
      messages.map((one) => `content/posts/a.md:${one}`),
    );
  });

  test.each([
    ["people", "three lines: --- then name: and the name, then ---"],
    [
      "events",
      "four lines: --- then title: and the title, then start: and the date and time, then ---",
    ],
    ["pages", "three lines: --- then title: and the title, then ---"],
  ])("H28: a text without fields in content/%s", async (folder, lines) => {
    expect(await listProblems({ [`${folder}/a.md`]: "Words.\n" })).toEqual([
      `content/${folder}/a.md:1:1: the block of fields at the top is missing. Begin it with ${lines}.`,
    ]);
  });
});

describe("`---js` front matter", () => {
  test("is a problem, and does not run", async () => {
    const trace = join(tmpdir(), `waymark-ran-${process.pid}`);
    const source = `---js\n{ title: require("fs").writeFileSync(${JSON.stringify(trace)}, "") }\n---\nx\n`;
    expect(await listPostProblems(source)).toEqual([
      'content/posts/a.md:1:1: fields are written as YAML, not as "js". Write --- alone on the line.',
    ]);
    expect(existsSync(trace)).toBe(false);
  });
});

describe("front matter without fields", () => {
  const such = "Write one field on each line, such as title: A map check.";
  test.each([
    [
      "front matter a list",
      "---\n- a\n- b\n---\n",
      "2:1: the block of fields is not a list of fields",
    ],
    ["a word", "---\nhello\n---\n", "2:1: the block of fields is not a list of fields"],
    ["nothing", "---\n---\n", "2:1: the block of fields is empty"],
    ["nothing but notes", "---\n# title: A\n---\n", "2:1: the block of fields is empty"],
  ])("%s", async (_, source, message) => {
    expect(await listPostProblems(source)).toEqual([`content/posts/a.md:${message}. ${such}`]);
  });
});

describe("line ends and byte order marks", () => {
  test.each([
    ["CRLF", post("", "One.\n\nTwo.\n").replaceAll("\n", "\r\n")],
    ["CR", post("", "One.\n\nTwo.\n").replaceAll("\n", "\r")],
    ["a byte order mark", `\ufeff${post("", "One.\n\nTwo.\n")}`],
    ["spaces after the ---", post("", "One.\n\nTwo.\n").replaceAll("---\n", "---  \n")],
    ["no line end after the last ---", "---\ntitle: A title\ndate: 2017-06-21\n---"],
  ])("%s is read like any other", async (_, source) => {
    expect(await listPostProblems(source)).toEqual([]);
  });

  test("a thematic break in the text does not end the front matter again", async () => {
    const page = await renderPost(post("", "One.\n\n---\n\ntitle: Two.\n"));
    expect(page).toContain("<hr>");
    expect(page).toContain("title: Two.");
  });

  test("positions in a CRLF file with a byte order mark are right", async () => {
    const source = `\ufeff${post("tags: '!'\n", "é\n\n[x](nope.md)\n")}`.replaceAll("\n", "\r\n");
    expect(await listPostProblems(source)).toEqual([
      'content/posts/a.md:4:7 tags: "!" has no letters. Write a word.',
      "content/posts/a.md:8:5: there is no file content/posts/nope.md. Check the path; it is relative to the folder of this text.",
    ]);
  });
});

test("problems of the front matter do not hide problems of the text", async () => {
  expect(await listPostProblems("---\ntitle: A: b\n---\n\n[x](nope.md)\n")).toEqual([
    'content/posts/a.md:2:8: the value contains a colon and a space. Put the value in quotes: title: "A: b".',
    "content/posts/a.md:5:5: there is no file content/posts/nope.md. Check the path; it is relative to the folder of this text.",
  ]);
});
