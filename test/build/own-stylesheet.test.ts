/** `_includes/site.css` of a project: the last layer of its style sheet. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createPalette, defaultAccent } from "../../src/colour/palette.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { Preview } from "../support/preview.ts";
import {
  createProject,
  type Files,
  minimalSettings,
  prepareProject,
  removeProjects,
  runBuild,
} from "../support/project.ts";

afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

const file = (root: string) => join(root, "_includes/site.css");

function writeCss(root: string, css: string): void {
  mkdirSync(join(root, "_includes"), { recursive: true });
  writeFileSync(file(root), css);
}

/** A project with a style sheet of its own. */
function styled(css: string, files: Files = {}): string {
  const root = createProject(files);
  writeCss(root, css);
  return root;
}

/** Problems and warnings of a style sheet, without the file's name. */
async function remarks(css: string, files: Files = {}): Promise<readonly string[]> {
  const { problems } = await prepareProject(styled(css, files));
  return problems.all.map((one) =>
    `${one.severity} ${formatProblem(one)}`.replace("_includes/site.css:", ""),
  );
}

const stylesheet = async (root: string) =>
  (await prepareProject(root)).pages.find(({ url }) => url === "/assets/site.css")?.render() ?? "";

const advice =
  "Save the file below content/public/, and write its address, such as url(/fonts/text.woff2); write the rules of other style sheets into this file.";

describe("D3: the project's own style sheet", () => {
  test("is the last layer, and every other rule is in a layer before it", async () => {
    const sheet = await stylesheet(styled(":root { --measure: 44rem }\n* { color: red }"));
    expect(sheet).toMatch(/\n@layer own\{:root\{--measure:44rem\}\*\{color:red\}\}$/);
    const outside = sheet.replace(
      /@layer [a-z]+\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}/g,
      "",
    );
    expect(outside.trim()).toBe("");
    const layers = [...sheet.matchAll(/@layer ([a-z]+)\{/g)].map(([, name]) => name);
    expect(layers.slice(-2)).toEqual(["hidden", "own"]);
    expect(layers.filter((name) => name === "own")).toHaveLength(1);
    expect(sheet).not.toContain("!important");
  });

  test("is no layer where there is none", async () => {
    expect(await stylesheet(createProject({}))).not.toContain("@layer own");
  });

  test("changes the version of the style sheet on every page", async () => {
    const home = async (css: string) => {
      const { pages } = await prepareProject(styled(css));
      const page = pages.find(({ url }) => url === "/")?.render() ?? "";
      return /site\.css\?v=[^"]+/.exec(page)?.[0];
    };
    expect(await home("a{color:red}")).toBe(await home("a { color: red }"));
    expect(await home("a{color:red}")).not.toBe(await home("a{color:blue}"));
  });

  test("loads fonts and pictures of content/public, also below a path", async () => {
    const css =
      '@font-face { font-family: Own; src: url("/fonts/own.woff2?x#y") }\na { background: url(/a.png); mask: url(#m) }';
    const files: Files = {
      "site.yaml": minimalSettings.replace("example.org/", "example.org/programme/"),
      "public/fonts/own.woff2": "x",
      "public/a.png": "x",
    };
    const root = styled(css, files);
    expect(await remarks(css, files)).toEqual([]);
    const { pages } = await prepareProject(root);
    const render = (url: string) => pages.find((page) => page.url === url)?.render() ?? "";
    expect(
      render("/assets/site.css")
        .match(/url\([^)]*\)/g)
        ?.slice(-3),
    ).toEqual(['url("/programme/fonts/own.woff2?x#y")', 'url("/programme/a.png")', 'url("#m")']);
    expect(render("/_headers")).toContain("font-src 'self'");
  });

  test("keeps a $ in an address as it is", async () => {
    const root = styled("a { background: url('/a.png?$&$$1') }", { "public/a.png": "x" });
    const { pages, problems } = await prepareProject(root);
    expect(problems.count).toBe(0);
    const css = pages.find(({ url }) => url === "/assets/site.css")?.render();
    expect(css).toContain('url("/a.png?$&$$1")');
  });

  test.each([
    [
      "a {\n  background: url(https://x.test/a.png);\n}",
      "2:19",
      '"https://x.test/a.png" is on another site, which could track readers',
    ],
    [
      "a { background: url(//x.test/a.png) }",
      "1:21",
      '"//x.test/a.png" is on another site, which could track readers',
    ],
    [
      ":root { --x: url(//x.test/a.png) }",
      "1:18",
      '"//x.test/a.png" is on another site, which could track readers',
    ],
    [
      'a { background: image-set(var(--a) 1x, "https://x.test/b.png" 1x) }',
      "1:41",
      '"https://x.test/b.png" is on another site, which could track readers',
    ],
    [
      "@import 'https://x.test/a.css';",
      "1:9",
      '"https://x.test/a.css" is on another site, which could track readers',
    ],
    ["@import url(more.css);", "1:9", "@import loads another style sheet, which delays pages"],
    ["a { background: url(a.png) }", "1:21", '"a.png" is not an address of a file of this site'],
    [
      "a { background: url(data:image/png;base64,AA) }",
      "1:21",
      '"data:image/png;base64,AA" is not an address of a file of this site',
    ],
  ])("may not load anything else: %s", async (css, at, message) => {
    expect(await remarks(css)).toEqual([`problem ${at}: ${message}. ${advice}`]);
  });

  test("may not load a file that is not there", async () => {
    expect(await remarks("a { background: url(/b.png) }", { "public/a.png": "x" })).toEqual([
      'problem 1:21: this site has no page /b.png. Did you mean "/a.png"?',
    ]);
  });

  test("with an error is a problem at its line and column", async () => {
    expect(await remarks("a { color: red }\n\nb { color: blue }}")).toEqual([
      "problem 3:19: this is no valid CSS: Unexpected end of input. Correct the rule here, or the one before it.",
    ]);
    expect(await remarks(":root { --x: url(a.png) }")).toEqual([
      expect.stringMatching(/^problem 1:\d+: this is no valid CSS: Ambiguous url.*Save the file/),
    ]);
    expect(await remarks("a{}\n@unknown b;")).toEqual([
      expect.stringMatching(/^warning 2:\d+: Unknown at rule: @unknown\./),
    ]);
    expect(await remarks("a { color: \u0007 }")).toEqual([
      expect.stringContaining("problem 1:12: there is a control character"),
    ]);
  });

  test("with an error leaves the published site as it is", async () => {
    const root = styled("a { color: red }");
    await runBuild(root);
    writeCss(root, "a { color red }");
    expect(await runBuild(root)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("_includes/site.css:1:"),
    });
    expect(readFileSync(join(root, "_site/assets/site.css"), "utf8")).toContain("a{color:red}");
  });

  test("is followed by the preview, its errors too", async () => {
    const root = createProject({});
    const preview = await Preview.start(root);
    const shows = (rule: string) =>
      preview.waitForResponse("assets/site.css", ({ text }) => text.includes(rule));
    writeCss(root, "a { color: red }");
    await shows("@layer own{a{color:red}}");
    writeCss(root, "a { color: red }\nb { color red }");
    await preview.waitForResponse(
      "",
      ({ status, text }) => status === 500 && text.includes("site.css</code>, line 2"),
    );
    writeCss(root, "a { color: #00f }");
    await preview.waitForResponse("", ({ status }) => status === 200);
    await shows("a{color:#00f}");
    rmSync(file(root));
    await preview.waitForResponse("assets/site.css", ({ text }) => !text.includes("@layer own"));
  });
});

test("D3: docs/styling.md lists each custom property of the style sheets", () => {
  const repository = join(import.meta.dirname, "../..");
  const folder = join(repository, "_includes/css");
  const css = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const declared = css.flatMap((text) =>
    [...text.matchAll(/^\s*(--[a-z-]+):/gm)].map(([, name]) => name),
  );
  const colours = Object.keys(createPalette(defaultAccent).light).map((name) => `--${name}`);
  const text = readFileSync(join(repository, "docs/styling.md"), "utf8");
  const listed = [...text.matchAll(/^\| `(--[a-z-]+)` /gm)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual([...new Set([...declared, ...colours])].toSorted());
});
