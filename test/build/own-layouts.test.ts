/** `_includes/layouts/<kind>.ts` of a project: layouts of its own in the place of ours. */
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { templates } from "../../_includes/templates.ts";
import { explainLoadError } from "../../src/build/own/code-problem.ts";
import { loadOwnLayouts } from "../../src/build/own/layouts.ts";
import { Problems } from "../../src/content/files/problem.ts";
import { readSite } from "../../src/index.ts";
import { createOwnProject, writeOwn } from "../support/own.ts";
import { Preview } from "../support/preview.ts";
import {
  createProject,
  type Files,
  removeProjects,
  runBuild,
  runScript,
} from "../support/project.ts";
import { hashFiles } from "../support/tree.ts";
import { ann, post } from "./make.ts";

afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

const content: Files = {
  ...ann,
  "posts/one.md": post("One", "First."),
  "posts/two.md": post("Two", "Second."),
  "pages/about.md": "---\ntitle: About\n---\nUs.\n",
};

/** A layout that puts a note below the page of ours. */
const noted = (note: string) => `import { html, type Layout, layouts, renderPage } from "waymark";

const post: Layout<"post"> = (input) =>
  renderPage(input, html\`<h1>\${input.title}</h1>\\n<p class="note">${note}</p>\\n\`);

export default post;
`;

/** The place of a value in markup. */
const value = (code: string) => `$\{${code}}`;

const read = (root: string, file: string) => readFileSync(join(root, "_site", file), "utf8");

/** The problems that a check prints, without the number of them at the end. */
async function problems(own: Files): Promise<readonly string[]> {
  const { status, stderr } = await runScript("check", createOwnProject(own, content));
  const lines = stderr.split("\n");
  expect([status, lines.at(-2)]).toEqual([1, expect.stringMatching(/would publish nothing\.$/)]);
  return lines.slice(0, lines.indexOf(""));
}

describe("D3: a layout of the project's own", () => {
  test("takes the place of ours of that kind, and of no other", async () => {
    const root = createOwnProject({ "layouts/post.ts": noted("Mine") }, content);
    expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
    const theirs = createProject(content);
    await runBuild(theirs);
    const [mine, ours] = [root, theirs].map((one) => hashFiles(join(one, "_site")));
    const different = Object.keys({ ...mine, ...ours }).filter(
      (file) => mine?.[file] !== ours?.[file],
    );
    expect(different).toEqual(["blog/one/index.html", "blog/two/index.html"]);
    expect(read(root, "blog/one/index.html")).toMatch(
      /<main id="main".*>\n<h1>One<\/h1>\n<p class="note">Mine<\/p>\n<\/main>/,
    );
  });

  test("is JavaScript where one likes, imports other files, and can use ours", async () => {
    const own = {
      "layouts/text.js":
        'import { layouts } from "waymark";\nimport { shout } from "../parts/shout.mjs";\nexport default (input) => layouts.text({ ...input, title: shout(input.title) });\n',
      "parts/shout.mjs": "export const shout = (text) => text.toUpperCase();\n",
      "layouts/home.mjs": `import { html } from "waymark";\nexport { home as default };\nconst home = ({ head }) => html\`<!doctype html><title>${value("head.title")} <</title>\`;\n`,
    };
    const root = createOwnProject(own, content);
    expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
    expect(read(root, "about/index.html")).toContain("<h1>ABOUT</h1>");
    expect(read(root, "index.html")).toBe("<!doctype html><title>Test <</title>");
  });

  test("and what it imports are part of its pages' keys", async () => {
    const own = {
      "layouts/post.ts": noted("Mine")
        .replace('"waymark";', '"waymark";\nimport { note } from "../note.ts";')
        .replace("Mine", value("note")),
      "note.ts": 'export const note: string = "First";\n',
    };
    const root = createOwnProject(own, content);
    await runBuild(root);
    const before = hashFiles(join(root, "_site"));
    writeOwn(root, { "note.ts": 'export const note: string = "Second";\n' });
    expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
    const after = hashFiles(join(root, "_site"));
    expect(Object.keys(after).filter((file) => before[file] !== after[file])).toEqual([
      "blog/one/index.html",
      "blog/two/index.html",
    ]);
    expect(read(root, "blog/one/index.html")).toContain("Second");
    expect(readdirSync(join(root, ".waymark/own"))).toHaveLength(1);
    rmSync(join(root, "_includes"), { recursive: true });
    expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
    expect(read(root, "blog/one/index.html")).toContain("<article");
    expect(readdirSync(join(root, ".waymark/own"))).toEqual([]);
  });

  test("is written again only where its pages changed", async () => {
    const root = createOwnProject({ "layouts/post.ts": noted("Mine") }, content);
    await runBuild(root);
    const { stdout } = await runBuild(root);
    expect(stdout).toContain("_site/ is up to date");
  });

  test("is none of the program's own, which its repository has in that folder", async () => {
    const problems = new Problems();
    const repository = join(import.meta.dirname, "../..");
    expect((await loadOwnLayouts(repository, templates, problems)).templates).toBe(templates);
    expect(problems.all).toEqual([]);
  });
});

test("D3: reading the site for a script leaves no copy of its layouts", async () => {
  const root = createOwnProject({ "layouts/post.ts": noted("") }, content);
  expect((await readSite(root)).problems).toEqual([]);
  expect(existsSync(join(root, ".waymark"))).toBe(false);
});

describe("D3: a wrong layout is a problem at its line:", () => {
  const file = "_includes/layouts/post.ts";
  const html = 'import { html } from "waymark";\n';
  const write = 'Write export default (input) => html`…`, with html from "waymark".';
  test.each([
    [
      "a name of none",
      { "layouts/posts.ts": noted("") },
      '_includes/layouts/posts.ts:1:1: there is no layout "posts". Rename it to post.ts.',
    ],
    [
      "another spelling",
      { "layouts/not-found.ts": noted("") },
      '_includes/layouts/not-found.ts:1:1: there is no layout "not-found". Rename it to notFound.ts.',
    ],
    [
      "a name like no other",
      { "layouts/xylophone.js": noted("") },
      /^_includes\/layouts\/xylophone\.js:1:1: there is no layout "xylophone"\. The layouts are home, blog, post, .*; put other files elsewhere in _includes\/\.$/,
    ],
    [
      "another language",
      { "layouts/post.njk": "{{ x }}" },
      "_includes/layouts/post.njk:1:1: layouts end in .ts, .mts, .js or .mjs. Rename it to post.ts.",
    ],
    [
      "two of one kind",
      { "layouts/post.js": "export default 1;", "layouts/post.ts": noted("") },
      /^_includes\/layouts\/post\.(?:ts:1:1: _includes\/layouts\/post\.js is a layout of that name too\. Delete one of the two|js:1:1: its default export is not a function\. .*)\.$/,
    ],
    [
      "syntax",
      { "layouts/post.ts": `${html}export default (input: {) => html\`\`;\n` },
      /^_includes\/layouts\/post\.ts:2:\d+: this cannot be read: .+\. Correct the line here, or the one before it\.$/,
    ],
    [
      "syntax of JavaScript",
      { "layouts/post.js": `${html}\nexport default (input) => {{ html\`\`;\n` },
      /^_includes\/layouts\/post\.js:\d+:\d+: this cannot be read: Unexpected end of input\. Correct/,
    ],
    [
      "syntax of what it imports",
      {
        "layouts/post.ts": 'import "../a b.ts";\nexport default () => 1;\n',
        "a b.ts": "\nconst = 1;\n",
      },
      /^_includes\/a b\.ts:2:\d+: this cannot be read: /,
    ],
    [
      "an enum",
      { "layouts/post.ts": "enum A { B }\nexport default () => A.B;\n" },
      `${file}:1:1: this cannot be read: TypeScript enum is not supported in strip-only mode. Correct the line here, or the one before it.`,
    ],
    [
      "no default export",
      { "layouts/post.ts": "\nexport const post = 1;\n" },
      `${file}:1:1: it has no default export. ${write}`,
    ],
    [
      "a default that is no function",
      { "layouts/post.ts": "const a = 1;\nexport default a;\n" },
      `${file}:2:1: its default export is not a function. ${write}`,
    ],
    [
      "an error while loading",
      { "layouts/post.ts": "\n  throw new Error('Stop');\nexport default () => 1;\n" },
      `${file}:2:9: it cannot be loaded: Stop. Correct the line here, or the one before it.`,
    ],
    [
      "a missing name",
      { "layouts/post.ts": 'import { htm } from "waymark";\nexport default () => htm;\n' },
      /^_includes\/layouts\/post\.ts:1:10: this cannot be read: .* does not provide an export named 'htm'\. Correct/,
    ],
    [
      "a missing file",
      {
        "layouts/post.ts":
          'import "waymark";\nimport { a } from "../a.ts";\nexport default () => a;\n',
      },
      `${file}:2:20: there is no file "../a.ts". Check the path, and write its ending too: ./parts.ts.`,
    ],
    [
      "a missing package",
      { "layouts/post.ts": 'import a from "no-such/b";\nexport default () => a;\n' },
      `${file}:1:16: there is no package "no-such/b". Install it: npm install no-such.`,
    ],
    [
      "a file outside",
      { "layouts/post.ts": 'import a from "../../content/a.ts";\nexport default () => a;\n' },
      `${file}:1:16: "../../content/a.ts" is outside _includes/. Move the file below _includes/, or make it a package.`,
    ],
    [
      "an error while rendering",
      { "layouts/post.ts": `${html}export default (input) =>\n  html\`\${input.author.name}\`;\n` },
      /^_includes\/layouts\/post\.ts:3:23: the page \/blog\/(?:one|two)\/ cannot be made: Cannot read properties of undefined \(reading 'name'\)\. Correct it, or delete the file to have Waymark's own layout\.$/,
    ],
    [
      "an error in what it imports",
      {
        "layouts/post.ts":
          'import { name } from "../parts.ts";\nexport default (input) => name(input);\n',
        "parts.ts":
          "export function name(input: { author: { name: string } }) {\n  return input.author.name;\n}\n",
      },
      /^_includes\/parts\.ts:2:23: the page \/blog\/(?:one|two)\/ cannot be made: /,
    ],
    [
      "a value that markup cannot have",
      { "layouts/post.ts": `${html}export default (input) =>\n  html\`\${input}\`;\n` },
      /^_includes\/layouts\/post\.ts:3:7: the page \/blog\/(?:one|two)\/ cannot be made: html`` accepts text, numbers, Safe and lists\. /,
    ],
    [
      "a text in the place of markup",
      { "layouts/post.ts": "\nexport default (input) => input.title;\n" },
      /^_includes\/layouts\/post\.ts:2:1: the page \/blog\/(?:one|two)\/ cannot be made: it returned a text and no markup\. Return html`…`, with html from "waymark"\.$/,
    ],
    [
      "nothing",
      { "layouts/post.ts": "export default () => {};\n" },
      /it returned nothing and no markup/,
    ],
    [
      "a promise",
      { "layouts/post.ts": "export default async () => {};\n" },
      /it returned a promise \(it may not be async\) and no markup/,
    ],
    [
      "something thrown that is no error",
      { "layouts/post.ts": "export default () => { throw 'x'; };\n" },
      /^_includes\/layouts\/post\.ts:1:1: the page \/blog\/(?:one|two)\/ cannot be made: it threw "x"\. Throw an Error, which has a place\.$/,
    ],
  ] as const)("%s", async (_what, own, problem) => {
    const found = await problems(own);
    expect(found).toContainEqual(
      typeof problem === "string" ? problem : expect.stringMatching(problem),
    );
    expect(found.length).toBeLessThanOrEqual(2);
  });

  test.each([["layout/post.ts"], ["post.ts"], ["style.css"]])(
    "files of which none is a layout, such as %s, are a warning",
    async (path) => {
      const root = createOwnProject({ [path]: "", "site.css": "" }, content);
      expect(await runScript("check", root)).toMatchObject({
        status: 0,
        stderr: expect.stringContaining(
          `_includes/${path}:1:1: this file is not used. Layouts are in _includes/layouts/, and rules in _includes/site.css.`,
        ),
      });
    },
  );

  test("a link to a folder elsewhere", async () => {
    const root = createOwnProject({ "layouts/post.ts": noted("") }, content);
    symlinkSync("/etc", join(root, "_includes/parts"));
    expect((await runScript("check", root)).stderr).toContain(
      "_includes/parts:1:1: it is a link to a file or folder elsewhere. Replace it by a copy of that file or folder.",
    );
  });

  test("all are reported in one run, beside those of the content", async () => {
    const own = { "layouts/post.ts": "export default 1;", "layouts/texts.ts": "" };
    const root = createOwnProject(own, { ...content, "posts/bad.md": "no fields" });
    expect((await runScript("check", root)).stderr).toContain("3 problems.");
  });

  test("TypeScript, on a Node that does not read it", () => {
    const error = new TypeError('Unknown file extension ".ts" for /a/layouts/post.ts');
    const code = { files: new Map(), folder: "/a", version: "" };
    expect(
      explainLoadError(Object.assign(error, { code: "ERR_UNKNOWN_FILE_EXTENSION" }), file, code),
    ).toEqual({
      file,
      position: { line: 1, column: 1 },
      message: `Node ${process.versions.node} does not read TypeScript`,
      fix: "Update Node to 22.18 or later, or write JavaScript and call the file post.js",
    });
  });

  test("the published site stays as it is", async () => {
    const root = createOwnProject({ "layouts/post.ts": noted("Mine") }, content);
    await runBuild(root);
    const before = hashFiles(join(root, "_site"));
    writeOwn(root, { "layouts/post.ts": noted(value("input.author.name")) });
    expect(await runBuild(root)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^_includes\/layouts\/post\.ts:4:\d+: the page \/blog\//),
    });
    expect(hashFiles(join(root, "_site"))).toEqual(before);
    writeOwn(root, { "layouts/post.ts": noted("Again") });
    expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
    expect(read(root, "blog/two/index.html")).toContain("Again");
  });
});

test("D3: the preview follows edits of layouts and what they import, and shows their mistakes", async () => {
  const root = createOwnProject({}, content);
  const preview = await Preview.start(root);
  const shows = (text: string) =>
    preview.waitForResponse("blog/one/", (page) => page.status === 200 && page.text.includes(text));
  writeOwn(root, { "layouts/post.ts": noted("One") });
  await shows('<p class="note">One</p>');
  writeOwn(root, {
    "note.ts": 'export const note = "Two";\n',
    "layouts/post.ts": `import { note } from "../note.ts";\n${noted(value("note"))}`,
  });
  await shows('<p class="note">Two</p>');
  writeOwn(root, { "note.ts": 'export const note = "Three";\n' });
  await shows('<p class="note">Three</p>');
  writeOwn(root, { "note.ts": "export const note = nowhere;\n" });
  await preview.waitForResponse(
    "blog/one/",
    ({ status, text }) =>
      status === 500 && text.includes("<code>_includes/note.ts</code>, line 1, column 21"),
  );
  writeOwn(root, { "note.ts": 'export const note = "Four";\n' });
  await shows('<p class="note">Four</p>');
  rmSync(join(root, "_includes/layouts/post.ts"));
  await shows("<article");
  expect(preview.output).not.toMatch(/^\s+at /m);
});

test("D3: docs/layouts.md lists each kind of layout, and its example makes a page", async () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/layouts.md"), "utf8");
  const listed = [...text.matchAll(/^\| `([a-zA-Z]+)` /gm)].map(([, kind]) => kind);
  expect(listed).toEqual(Object.keys(templates.layouts));
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
  const root = createOwnProject({ "layouts/text.ts": example }, content);
  expect(await runBuild(root)).toMatchObject({ status: 0, stderr: "" });
  expect(read(root, "about/index.html")).toContain('<article class="ours">\n<h1>About</h1>');
});
