/** A4: warnings of one cause are one line; `check --all` lists them, and so do formats for programs. */
import { afterAll, describe, expect, test } from "vitest";
import { formatWarnings } from "../../src/build/problem-formats/list.ts";
import { Problems } from "../../src/content/files/problem.ts";
import { createProject, listProblems, removeProjects, runScript } from "../support/project.ts";

afterAll(removeProjects);

const fix = "Write summary: and one or two sentences; lists and search engines show it";

/** Returns what is printed for warnings with these messages, each in a file of its own. */
function print(messages: readonly string[], field?: (i: number) => string) {
  const problems = new Problems();
  for (const [i, message] of messages.entries())
    problems.warn({
      file: `content/posts/${String(i + 1).padStart(4, "0")}.md`,
      position: { line: 3, column: 1 },
      field: field?.(i),
      message,
      fix: "Look at it",
    });
  return formatWarnings(problems);
}

const repeat = (count: number, message: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => message(i));

describe("A4: warnings of one cause", () => {
  test("A4: 2,115 of them are one line with the number of the others", () => {
    expect(print(repeat(2115, () => "there is no summary"))).toBe(
      `content/posts/0001.md:3:1: there is no summary; likewise in 2,114 more places, such as content/posts/0002.md:3 and content/posts/0003.md:3. Look at it.

2,115 warnings. They do not stop a build. npm run check -- --all lists each.
`,
    );
  });

  test.each<[string, (i: number) => string]>([
    ["a name that was typed", (i) => `"Ann ${"x".repeat(i)}" has no bio`],
    ["a number", (i) => `it has ${90 + i} characters`],
    ["a date", (i) => `the offset is not the zone's on 2026-01-0${i + 1}`],
    ["a file", (i) => `content/people/ann-${i}.md has left`],
  ])("A4: they may differ in %s", (_, message) => {
    expect(print(repeat(6, message)).split("\n")[0]).toContain("likewise in 5 more places");
  });

  test("A4: they may be at other places of a list", () => {
    const text = print(
      repeat(6, () => "it is empty"),
      (i) => `speakers.${i + 1}.person`,
    );
    expect(text).toContain("0001.md:3:1 speakers.1.person: it is empty; likewise in 5 more places");
  });

  test.each<[string, readonly string[]]>([
    ["five of one cause", repeat(5, () => "there is no summary")],
    ["six of six causes", repeat(6, (i) => `there is no ${"x".repeat(i + 1)}`)],
  ])("A4: %s have a line each", (_, messages) => {
    const text = print(messages);
    expect(text.match(/: Look|\. Look at it\./g)).toHaveLength(messages.length);
    expect(text).not.toMatch(/likewise|--all/);
  });

  test("A4: the same words about another field are another cause", () => {
    const text = print(
      repeat(8, () => "it is empty"),
      (i) => (i % 2 === 0 ? "title" : "summary"),
    );
    expect(text.split("\n\n")[0]?.split("\n")).toHaveLength(8);
  });
});

describe("A4: check", () => {
  const posts = Object.fromEntries(
    repeat(7, (i) => `posts/${i + 1}.md`).map((file) => [
      file,
      "---\ntitle: A\ndate: 2017-06-21\nauthors: ann\n---\nWords.\n",
    ]),
  );
  const root = () =>
    createProject({ ...posts, "people/ann.md": "---\nname: Ann\nsummary: She is\n---\nWords.\n" });
  const check = (...args: readonly string[]) => runScript("check", root(), {}, args);

  test("A4: prints one line for seven texts without a summary, --all prints each", async () => {
    const short = await check();
    expect(short.stderr).toBe(
      `content/posts/1.md:1:1 summary: there is no summary; likewise in 6 more places, such as content/posts/2.md:1 and content/posts/3.md:1. ${fix}.

7 warnings. They do not stop a build. npm run check -- --all lists each.
`,
    );
    const all = await check("--all");
    const lines = [1, 2, 3, 4, 5, 6, 7].map(
      (i) => `content/posts/${i}.md:1:1 summary: there is no summary. ${fix}.\n`,
    );
    expect(all.stderr).toBe(`${lines.join("")}\n7 warnings. They do not stop a build.\n`);
    expect([short.status, all.status]).toEqual([0, 0]);
  });

  test("A4: the formats for programs are complete", async () => {
    const json: unknown = JSON.parse((await check("--format", "json")).stdout);
    expect(json).toMatchObject({ problems: [], warnings: { length: 7 } });
    expect((await check("--format", "github")).stdout.match(/^::warning/gm)).toHaveLength(7);
  });
});

describe("A4: links in short form", () => {
  const settings = (lines: string) => ({
    "site.yaml": `name: A\nurl: https://example.org/\nlanguage: en-GB\nzone: Europe/London\ndescription: D\n${lines}\n`,
  });
  const message = "links are written with label and url. Write -";

  test.each([
    [
      "navigation:\n  - Blog: /blog/\n  - Events: /events/\n  - Home: /",
      `7:3 navigation: ${message} { label: "Blog", url: /blog/ }, and so on.`,
    ],
    [
      "navigation:\n  Blog: /blog/\n  Events: /events/",
      `7:3 navigation: ${message} { label: "Blog", url: /blog/ }, and so on.`,
    ],
    [
      "navigation: [{ Blog: /blog/ }]",
      `6:13 navigation: ${message} { label: "Blog", url: /blog/ }.`,
    ],
    [
      "navigation:\n  - { label: Blog, url: /blog/ }\n  - Events, all: /events/",
      `7:3 navigation: ${message} { label: "Events, all", url: /events/ }.`,
    ],
    [
      "conversation:\n  accounts:\n    - Mastodon: https://example.social/@a\n    - Other: https://example.org/",
      `8:5 conversation.accounts: ${message} { label: "Mastodon", url: https://example.social/@a }, and so on.`,
    ],
  ])("A4: %j is one problem", async (lines, problem) => {
    expect(await listProblems(settings(lines))).toEqual([`content/site.yaml:${problem}`]);
  });

  test("A4: links of a person are one problem too", async () => {
    const files = {
      "people/ann.md":
        "---\nname: Ann\nlinks:\n  - Site: https://a.example\n  - Blog: /blog/\n---\n",
    };
    expect(await listProblems(files)).toEqual([
      `content/people/ann.md:4:3 links: ${message} { label: "Site", url: https://a.example }, and so on.`,
    ]);
  });
});
