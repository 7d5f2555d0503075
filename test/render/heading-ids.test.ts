/** L12 and M4: `{#id}` after a heading is its anchor. */
import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const idsOf = (markdown: string) => read(markdown).headings.map(({ id, text }) => `${id}: ${text}`);

describe("M4: an anchor of one's own", () => {
  test.each([
    ["## Who we are {#team}", ["team: Who we are"]],
    ["## Who we are {#team}  ", ["team: Who we are"]],
    ["## Who we are {#team} ##", ["team: Who we are"]],
    ["## Who *we* are{#Our_team.1}", ["Our_team.1: Who we are"]],
    ["Who we are {: #team }\n----------------------", ["team: Who we are"]],
    ["> ## Who {#équipe}", ["équipe: Who"]],
    ["## Team\n\n## Who {#team}\n\n## Team", ["team-1: Team", "team: Who", "team-2: Team"]],
    ["# A {#b}\n\n## C {#d}", ["b: A", "d: C"]],
  ])("%j", (markdown, ids) => {
    expect(idsOf(markdown)).toEqual(ids);
    expect(read(markdown).problems).toEqual([]);
    expect(read(markdown).markup).not.toContain("{");
  });

  test.each([
    ["## A `{#b}`", ["a-b: A {#b}"]],
    ["## A {#b:c}", ["a-bc: A {#b:c}"]],
    ["## A {#b c", ["a-b-c: A {#b c"]],
    ["## A \\{#b}", ["a-b: A {#b}"]],
    ["## A {#b} c", ["a-b-c: A {#b} c"]],
  ])("%j has none", (markdown, ids) => {
    expect(idsOf(markdown)).toEqual(ids);
  });

  test("what follows it is shown as typed, with a warning", () => {
    expect(read("## A {#b .c}").markup).toBe('<h2 id="b">A {.c}</h2>\n');
    expect(read("## A {#b .c}").problems).toHaveLength(1);
  });

  test.each([
    [
      "## A {#b}\n\n## C {#b}",
      "2 problem: the anchor {#b} is that of another heading above. Write another, such as {#b-2}",
    ],
    [
      "## A {#main}",
      "0 problem: the anchor {#main} is that of the page's own text. Write another, such as {#main-2}",
    ],
  ])("%j is taken", (markdown, problem) => {
    expect(read(markdown).problems).toEqual([problem]);
    const ids = read(markdown).headings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
