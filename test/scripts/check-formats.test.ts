/** D9: `waymark check` in the formats that hosts and scripts read. */
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { formatGithubCommands } from "../../src/build/problem-formats/github.ts";
import { ann, post } from "../build/make.ts";
import { initRepository } from "../support/git.ts";
import {
  createProject,
  type Files,
  minimalSettings,
  runScript,
  writeContent,
} from "../support/project.ts";
import { clear, temporaryFolder } from "../support/temporary.ts";

afterAll(clear);

const check = (root: string, ...args: readonly string[]) => runScript("check", root, {}, args);

const good: Files = { ...ann, "posts/one.md": post("One", "Words.") };

/** A problem with signs that are escaped, and a warning. */
const faulty: Files = {
  ...good,
  "posts/one.md": post("One", "[all of it](50%,a:b.md)"),
  "media/spare.pdf": "%PDF-1.7",
};

/** A project in a folder of a repository. */
function createInRepository(files: Files): string {
  const top = temporaryFolder();
  initRepository(top);
  const root = join(top, "sites", "our, own");
  writeContent(root, { "site.yaml": minimalSettings, ...files });
  return root;
}

test("D9: with --format github each problem is a workflow command", async () => {
  const { status, stdout, stderr } = await check(createProject(faulty), "--format", "github");
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toMatchInlineSnapshot(`
    "::error file=content/posts/one.md,line=7,col=13,title=Problem::content/posts/one.md:7:13: "50%25,a:b.md" has a %25 that encodes nothing. Write %2525 for a percent sign.
    ::warning file=content/media/spare.pdf,line=1,col=1,title=Warning::content/media/spare.pdf:1:1: no text links to this file, so it is not published. Link to it, or delete it.
    "
  `);
});

test("D9: a workflow command is one line, whatever signs a problem has", () => {
  const problem = {
    severity: "warning",
    file: "content/a:b,c%d.md",
    position: { line: 3, column: 9 },
    field: "title",
    message: "100% of it,\r\nand more: so",
    fix: "Write\n  title: So",
  } as const;
  expect(formatGithubCommands([problem], "")).toBe(
    "::warning file=content/a%3Ab%2Cc%25d.md,line=3,col=9,title=Warning::content/a:b,c%25d.md:3:9 title: 100%25 of it,%0D%0Aand more: so. Write%0A  title: So.\n",
  );
});

test("D9: with --format github a check without problems says so, and ends with 0", async () => {
  const { status, stdout } = await check(createProject(good), "--format", "github");
  expect([status, stdout]).toEqual([0, expect.stringMatching(/\nno problems\n$/)]);
});

test("D9: with --format json there is one object and nothing else on stdout", async () => {
  const { status, stdout, stderr } = await check(createProject(faulty), "--format=json");
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
    {
      "problems": [
        {
          "column": 13,
          "file": "content/posts/one.md",
          "fix": "Write %25 for a percent sign",
          "line": 7,
          "message": ""50%,a:b.md" has a % that encodes nothing",
          "severity": "problem",
        },
      ],
      "version": 1,
      "warnings": [
        {
          "column": 1,
          "file": "content/media/spare.pdf",
          "fix": "Link to it, or delete it",
          "line": 1,
          "message": "no text links to this file, so it is not published",
          "severity": "warning",
        },
      ],
    }
  `);
  const fine = await check(createProject(good), "--format=json");
  expect(fine).toEqual({
    status: 0,
    stdout: '{\n  "version": 1,\n  "problems": [],\n  "warnings": []\n}\n',
    stderr: "",
  });
});

test("D9: files are named from the top of the repository", async () => {
  const root = createInRepository(faulty);
  const github = await check(root, "--format", "github");
  expect(github.stdout).toMatch(/^::error file=sites\/our%2C own\/content\/posts\/one\.md,line=/);
  const { problems } = JSON.parse((await check(root, "--format", "json")).stdout);
  expect(problems).toMatchObject([{ file: "sites/our, own/content/posts/one.md" }]);
  const { stderr } = await check(root);
  expect(stderr).toMatch(/^content\/posts\/one\.md:/m);
});

test("D9: an unknown format is refused with those that there are", async () => {
  const { status, stdout, stderr } = await check(createProject(good), "--format", "jsno");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe('There is no format "jsno" (text, github, json). Did you mean "json"?\n');
});

test("D9: --format json refuses --dates, which prints a list", async () => {
  const { status, stdout, stderr } = await check(createProject(good), "--format=json", "--dates");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("Leave out --dates");
});
