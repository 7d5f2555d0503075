/** The preview after edits of the code: templates, style sheets and modules. */
import { cpSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PageResponse, Preview } from "../support/preview.ts";
import { createProject, removeProjects } from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { waitUntil } from "../support/wait.ts";
import { fault, posts, stack } from "./make.ts";

const repository = join(import.meta.dirname, "../..");
const has = (text: string) => (answer: PageResponse) =>
  answer.status === 200 && answer.text.includes(text);

let root: string;
let log: string;
let preview: Preview;

const edit = (path: string, change: (text: string) => string) => {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
};
const base = "_includes/layouts/base.ts";
const mark = (mark: string) => (text: string) =>
  text.replace(/<body[^>]*>/, `<body data-mark="${mark}">`);

beforeAll(async () => {
  root = createProject(posts(3));
  log = join(temporaryFolder(), "reads");
  for (const path of ["src", "_includes", "scripts", ".eleventy.ts", "package.json"])
    cpSync(join(repository, path), join(root, path), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  preview = await Preview.start(root, {
    file: join(root, "scripts/waymark.js"),
    env: fault("log-reads", { LOG_READS: log }),
  });
});
afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

test("B5: an edited template is shown by browsers that are still connected, and no text is read but the one shown", async () => {
  const { reloaded } = await preview.expectReload();
  await preview.waitForResponse("blog/post-2/", has("Post 2"));
  // A text that was saved within a second of its record could have been saved again.
  const { ctimeMs } = statSync(join(root, "content/posts/post-3.md"));
  await waitUntil(
    () => Date.now() - ctimeMs > 2000,
    () => "the texts are older than their records",
  );
  writeFileSync(log, "");
  edit(base, mark("once"));
  await reloaded;
  await preview.waitForResponse("blog/post-2/", has("once"));
  expect([...new Set(readFileSync(log, "utf8").trim().split("\n"))]).toEqual(["post-2.md"]);
  // As many editors save; what comes after has to be seen as well.
  writeFileSync(join(root, `${base}.new`), mark("twice")(readFileSync(join(root, base), "utf8")));
  renameSync(join(root, `${base}.new`), join(root, base));
  await preview.waitForResponse("", has("twice"));
});

test("B5: an edited style sheet is shown by browsers that are still connected", async () => {
  const { reloaded } = await preview.expectReload();
  const said = preview.output.length;
  writeFileSync(join(root, "_includes/css/9-more.css"), ".data-mark { color: red }\n");
  await reloaded;
  expect((await preview.fetchPage("assets/site.css")).text).toContain(".data-mark");
  expect(preview.output.slice(said)).toBe("");
});

test("B4: a template that cannot be parsed is told in the terminal and the browser, until the next edit", async () => {
  const said = preview.output.length;
  const { reloaded } = await preview.expectReload();
  edit(base, (text) => `${text}\nconst = 1;\n`);
  const place = /_includes\/layouts\/base\.ts:\d+\n\s*const = 1;\n(?:.*\n)+SyntaxError.*\n/;
  await preview.waitForOutput(place, said);
  await preview.waitForOutput(/^The preview goes on after the next edit\.$/m, said);
  await reloaded;
  const { status, text } = await preview.fetchPage("blog/post-2/");
  expect(status).toBe(500);
  expect(text).toMatch(
    /<h1>This page cannot be shown<\/h1>\n<pre><code>_includes\/layouts\/base\.ts:\d+\n/,
  );
  expect(text).toContain("eleventy.reload");
  expect(preview.output).not.toMatch(stack);

  const { reloaded: fixed } = await preview.expectReload();
  edit(base, (text) => mark("fixed")(text.replace("const = 1;", "")));
  await fixed;
  await preview.waitForResponse("", has("fixed"));
});

test("B4: a template that throws is told with its file and line, and other pages are shown", async () => {
  const said = preview.output.length;
  const post = "_includes/layouts/post.ts";
  const thrower = 'if (input.title === "Post 2") throw new TypeError("no tags");';
  const before = readFileSync(join(root, post), "utf8");
  edit(post, (text) => text.replace(/(function renderPost\(.*\{)/, `$1 ${thrower}`));
  expect(readFileSync(join(root, post), "utf8")).not.toBe(before);
  const message = "The page /blog/post-2/ cannot be made: no tags.";
  await preview.waitForResponse("blog/post-2/", (answer) => answer.status === 500);
  expect((await preview.fetchPage("blog/post-2/")).text).toMatch(
    new RegExp(`<code>${post.replaceAll(".", "\\.")}:\\d+:\\d+: ${message}`),
  );
  expect(preview.output.slice(said).split(message)).toHaveLength(2);
  expect(await preview.fetchPage("blog/post-3/")).toMatchObject({ status: 200 });
  expect(preview.output).not.toMatch(stack);
  edit(post, () => before);
  await preview.waitForResponse("blog/post-2/", has("Post 2"));
});

test("B4: the address stays the same after all of that, and Ctrl-C ends it", async () => {
  expect(preview.output.match(/preview at/g)).toHaveLength(1);
  expect(await preview.stop()).toBe(0);
});
