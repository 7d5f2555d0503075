/**
 * A2: what a problem says for a machine is accepted when it is written. `listProblems` and
 * `listWarnings` try that with every table of this folder; here are the kinds of edits, and what shows
 * that the trial can fail.
 */
import { afterAll, describe, expect, test } from "vitest";
import { isSafe } from "../../src/build/fix/fix-problems.ts";
import type { Problem } from "../../src/content/files/problem.ts";
import { expectAdviceIsAccepted } from "../support/advice.ts";
import { onePixelPng } from "../support/pictures.ts";
import { createProject, type Files, prepareProject, removeProjects } from "../support/project.ts";
import { event, person, post, series, text } from "./make.ts";

afterAll(removeProjects);

const check = async (files: Files): Promise<readonly Problem[]> =>
  (await prepareProject(createProject(files))).problems.all;

const people: Files = {
  "people/annabel-lee.md": person(),
  "people/martha.md": person("role: Lead\n"),
};

type Row = readonly [name: string, files: Files, written: readonly string[]];

/** What `check --fix` writes. */
const safe: readonly Row[] = [
  ["a letter too few in a field", { "posts/a.md": post("sumary: A\n") }, ["summary"]],
  ["two letters swapped", { "posts/a.md": text("titel: A\ndate: 2017-06-21\n") }, ["title"]],
  ["a field in capitals", { "posts/a.md": post("Summary: A\n") }, ["summary"]],
  [
    "a field in a group",
    {
      "events/a.md": event(
        "start: 2026-12-01 10:00\nduration: 1 hour\nspeakers: [{ persom: annabel-lee }]\n",
      ),
    },
    ["person"],
  ],
  ["a field of another generator", { "posts/a.md": post("description: A\n") }, ["summary"]],
  [
    "a misspelt value",
    { "events/a.md": event("start: 2026-12-01 10:00\nduration: 1 hour\nstatus: canceled\n") },
    ["cancelled"],
  ],
  ["a date in words", { "posts/a.md": text("title: A\ndate: June 21, 2017\n") }, ["2017-06-21"]],
  [
    "a date with its day last",
    { "posts/a.md": text("title: A\ndate: 2017/06/21\n") },
    ["2017-06-21"],
  ],
  [
    "a time in words",
    { "events/a.md": event("start: 1 December 2026 5:30pm\nduration: 1 hour\n") },
    ["2026-12-01 17:30"],
  ],
  [
    "a misspelt zone",
    { "events/a.md": event("start: 2026-12-01 10:00\nduration: 1 hour\nzone: Europe/Londn\n") },
    ["Europe/London"],
  ],
  [
    "an author with one letter wrong",
    { "posts/a.md": post("authors: anabel-lee\n") },
    ["annabel-lee"],
  ],
  [
    "a cohort by its title",
    { "posts/a.md": post("cohort: Autumn 2026\n"), "cohorts/autumn-2026.md": text("title: A\n") },
    ["autumn-2026"],
  ],
  ["a link without .md", { "posts/a.md": post("", "[x](b)\n"), "posts/b.md": post() }, ["b.md"]],
  [
    "a link to the wrong folder",
    { "posts/a.md": post("", "[x](annabel-lee.md#top)\n") },
    ["../people/annabel-lee.md"],
  ],
  [
    "a link without the date",
    { "posts/a.md": post("", "[x](new-map.md)\n"), "posts/2017-06-21-new-map.md": post() },
    ["2017-06-21-new-map.md"],
  ],
  [
    "a picture in other case",
    { "posts/a.md": post("", "![x](Wall.PNG)\n"), "posts/wall.png": onePixelPng },
    ["wall.png"],
  ],
  [
    "a picture of a field",
    {
      "posts/a.md": post("image: { src: phtograph.png, alt: A }\n"),
      "posts/photograph.png": onePixelPng,
    },
    ["photograph.png"],
  ],
  ["an address without its slash", { "posts/a.md": post("", "[x](/events)\n") }, ["/events/"]],
  [
    "an address without https://",
    { "posts/a.md": post("", "[x](www.example.org/a)\n") },
    ["https://www.example.org/a"],
  ],
  [
    "an anchor in other case",
    { "posts/a.md": post("", "## The Map\n\n[x](#The-Map)\n") },
    ["#the-map"],
  ],
  [
    "an old address",
    { "posts/a.md": post("", "[x](/old/?y#top)\n"), "posts/b.md": post("aliases: /old/\n") },
    ["/blog/b/"],
  ],
];

/** What only a person can decide. */
const unsafe: readonly Row[] = [
  ["a field that is nearly two", { "posts/a.md": post("tgas: A\n") }, ["tags"]],
  [
    "a day that does not exist",
    { "posts/a.md": text("title: A\ndate: 2017-02-30\n") },
    ["2017-02-28"],
  ],
  ["a name that may be another's", { "posts/a.md": post("authors: marta\n") }, ["martha"]],
  ["yes for true", { "posts/a.md": post("draft: yes\n") }, ["true"]],
  ["an address of two words", { "posts/a.md": post("", "[x](/evens)\n") }, ["/events/"]],
];

const listWritten = (problems: readonly Problem[], wanted: boolean) =>
  problems
    .filter((one) => one.edits !== undefined && isSafe(one) === wanted)
    .flatMap(({ edits = [] }) => edits.map(({ to }) => to));

describe("A2: what a machine may write", () => {
  test.each(safe)("A2: %s", async (_, files, written) => {
    const all = { ...people, ...files };
    const problems = await check(all);
    expect(listWritten(problems, true)).toEqual(written);
    expect(await expectAdviceIsAccepted(all, problems, check)).toBe(written.length);
  });
});

describe("A2: what a person decides", () => {
  test.each(unsafe)("A2: %s", async (_, files, written) => {
    const all = { ...people, ...files };
    const problems = await check(all);
    expect(listWritten(problems, true)).toEqual([]);
    expect(listWritten(problems, false)).toEqual(written);
    expect(await expectAdviceIsAccepted(all, problems, check)).toBe(written.length);
  });
});

describe("A2: the trial of advice fails", () => {
  const files = { "posts/a.md": text("title: A\ndate: 21 June 2017\n") };
  const withEdit = async (to: string) =>
    (await check(files)).map((one) => ({
      ...one,
      edits: one.edits?.map((edit) => ({ ...edit, to })),
    }));

  test("A2: where the problem is there as before", async () => {
    const problems = await withEdit("21 June 2017");
    await expect(expectAdviceIsAccepted(files, problems, check)).rejects.toThrow(
      "A2: content/posts",
    );
  });

  test("A2: where another has come", async () => {
    const problems = await withEdit("soon");
    await expect(expectAdviceIsAccepted(files, problems, check)).rejects.toThrow(
      "A2: content/posts",
    );
  });
});

test("A2: an edit is not made where the words of the fix are YAML of another kind", async () => {
  const problems = await check({
    ...people,
    ...series("repeats: weekly on Wednesday\nfrom: 2026-11-04\ntimes: 3\ntime: 10:00\n"),
  });
  expect(problems.flatMap(({ edits = [] }) => edits)).toEqual([]);
});
