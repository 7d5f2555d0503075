/** Edits in the source of a file, and the difference that is shown. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { applyEdits, formatDiff } from "../../src/build/fix/apply-edits.ts";
import type { Edit } from "../../src/content/files/problem.ts";
import { clear, temporaryFolder } from "../support/temporary.ts";

afterAll(clear);

const edit = (line: number, column: number, from: string, to: string): Edit => ({
  position: { line, column },
  from,
  to,
  safe: true,
});

test.each<[string, string, readonly Edit[], string]>([
  ["a word", "a: one\n", [edit(1, 4, "one", "two")], "a: two\n"],
  ["a word in double quotes", 'a: "one"\n', [edit(1, 4, "one", "two")], 'a: "two"\n'],
  ["a word in single quotes", "a: 'one'\n", [edit(1, 4, "one", "two")], "a: 'two'\n"],
  ["after a byte order mark", "\ufeffa: one\r\n", [edit(1, 4, "one", "two")], "\ufeffa: two\r\n"],
  ["after characters of two units", "🎉🎉: one", [edit(1, 5, "one", "two")], "🎉🎉: two"],
  [
    "lines that are inserted, with CRLF",
    "a\r\nb\r\n",
    [edit(2, 1, "", "x\ny\n")],
    "a\r\nx\r\ny\r\nb\r\n",
  ],
  ["old line ends of one CR", "a\rb\r", [edit(2, 1, "b", "c")], "a\rc\r"],
  ["at the end, without a line end", "a\nb", [edit(2, 2, "", "c")], "a\nbc"],
])("%s", (_, source, edits, expected) => {
  const result = applyEdits(source, [edits]);
  expect(result.source).toBe(expected);
  expect(result.applied).toHaveLength(1);
});

test.each<[string, string, readonly Edit[]]>([
  ["something else stands there", "a: one\n", [edit(1, 4, "two", "three")]],
  ["a quote would be in quotes", 'a: "one"\n', [edit(1, 4, "one", 'tw"o')]],
  ["more stands in the quotes", 'a: "one two"\n', [edit(1, 4, "one", "two")]],
  ["the line is not there", "a\n", [edit(9, 1, "", "b")]],
  ["one of several does not stand there", "a\nb\n", [edit(1, 1, "a", "c"), edit(2, 1, "x", "d")]],
])("nothing is written where %s", (_, source, edits) => {
  expect(applyEdits(source, [edits])).toEqual({ source, lines: [], applied: [] });
});

test("of two at one place the first is written", () => {
  const groups = [[edit(1, 1, "a", "b")], [edit(1, 1, "a", "c")], [edit(2, 1, "a", "d")]];
  const { source, applied } = applyEdits("a\na\n", groups);
  expect(source).toBe("b\nd\n");
  expect(applied).toEqual([groups[0], groups[2]]);
});

test("git applies the difference, with lines inserted between others", () => {
  const before = "one\ntwo\nthree\nfour\nfive\n";
  const { source, lines } = applyEdits(before, [
    [edit(1, 1, "one", "1")],
    [edit(3, 1, "", "x\ny\n")],
    [edit(4, 1, "four", "4\n4½")],
    [edit(5, 5, "", "!")],
  ]);
  const diff = formatDiff("a.md", lines);
  expect(diff.match(/^@@.*@@$/gm)).toEqual([
    "@@ -1 +1 @@",
    "@@ -2,0 +3,2 @@",
    "@@ -4 +6,2 @@",
    "@@ -5 +8 @@",
  ]);
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.md"), before);
  execFileSync("git", ["apply", "--unidiff-zero", "-"], { cwd: folder, input: diff });
  expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(source);
  expect(source).toBe("1\ntwo\nx\ny\nthree\n4\n4½\nfive!\n");
});
