/**
 * The package as an adopter has it: packed, installed by npm into an empty folder whose path has
 * blanks, used, and upgraded. It needs the registry, as the installation of this repository does.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Preview } from "../support/preview.ts";
import {
  type ProcessResult,
  removeProjects,
  runInOwnProcess,
  testEpoch,
  waitForExit,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { hashFiles } from "../support/tree.ts";

const repository = join(import.meta.dirname, "../..");

/** npm of an older and a newer kind; they differ in how they treat options and scripts. */
const npmVersions = { "npm-10": "10.9.9", "npm-12": "12.2.2" };
type Npm = keyof typeof npmVersions;

const quietly = ["--no-audit", "--no-fund", "--prefer-offline"];

/** What npm passes on to scripts would be taken for options. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(?:npm_(?!config_(?:registry|userconfig|cache|cafile|.*proxy)$)|INIT_CWD|CI$)/i.test(
          name,
        ),
    ),
  ),
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  SOURCE_DATE_EPOCH: testEpoch,
  TZ: "UTC",
};

const work = join(temporaryFolder(), "the office files");
const programme = join(work, "my programme");
const command = join(programme, "node_modules/waymark/dist/scripts/waymark.js");
/** The two versions of the package. */
let packs: readonly string[] = [];

function run(folder: string, file: string, args: readonly string[]): Promise<ProcessResult> {
  return waitForExit(spawn(file, args, { cwd: folder, env }));
}

/** Runs npm; what npm says of the machine's own configuration, and of what it runs, is left out. */
async function npm(version: Npm, folder: string, ...args: readonly string[]) {
  const cli = join(work, "npm/node_modules", version, "bin/npm-cli.js");
  const quiet = /^(?:install|ci)$/.test(args[0] ?? "") ? quietly : [];
  const { stderr, ...result } = await run(folder, process.execPath, [cli, ...args, ...quiet]);
  return { ...result, stderr: stderr.replace(/^npm (?:notice|warn Unknown).*\n/gm, "") };
}

const read = (path: string) => readFileSync(join(programme, path), "utf8");

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

/** Packs the next version: its pages say so. */
async function packNextVersion(pack: string): Promise<string> {
  execFileSync("tar", ["-xzf", pack], { cwd: work });
  const next = join(work, "package");
  edit(join(next, "package.json"), /"version": "[^"]+"/, '"version": "99.0.0"');
  const chunks = join(next, "dist/chunks");
  const layouts = readdirSync(chunks)
    .map((name) => join(chunks, name))
    .filter((file) => readFileSync(file, "utf8").includes('class="skip-link"'));
  expect(layouts).toHaveLength(1);
  edit(layouts[0] ?? "", /<body>(?=\n\$\{body\})/, '<body data-engine="next">');
  edit(join(next, "dist/code-version"), /^/, "next");
  const { status, stdout } = await npm("npm-12", next, "pack", "--ignore-scripts");
  expect(status).toBe(0);
  return join(next, stdout.trim());
}

beforeAll(async () => {
  mkdirSync(join(work, "npm"), { recursive: true });
  const specs = Object.entries(npmVersions).map(([name, version]) => `${name}@npm:npm@${version}`);
  execFileSync("npm", ["install", ...quietly, ...specs], {
    cwd: join(work, "npm"),
    env,
    stdio: "ignore",
  });
  const packed = await npm("npm-12", repository, "pack", "--pack-destination", work);
  expect(packed).toMatchObject({ status: 0 });
  const pack = join(work, packed.stdout.trim().split("\n").at(-1) ?? "");
  packs = [pack, await packNextVersion(pack)];
});
afterAll(async () => {
  await Preview.stopAll();
  removeProjects();
});

describe("an adopter's folder", () => {
  test("D2, D5: init, install and build, with npm 10, in a path that has blanks, without a warning", async () => {
    const [pack = ""] = packs;
    const made = await npm(
      "npm-10",
      work,
      "exec",
      "--yes",
      `--package=${pack}`,
      "--",
      "waymark",
      "init",
      basename(programme),
      "--yes",
      "--zone",
      "Europe/London",
    );
    expect([made.status, made.stdout]).toEqual([0, expect.stringContaining('cd "my programme"')]);
    expect(JSON.parse(read("package.json"))).toMatchObject({
      dependencies: { waymark: `file:${basename(pack)}` },
    });
    const installed = await npm("npm-10", programme, "install");
    expect([installed.status, installed.stderr]).toEqual([0, ""]);
    const built = await npm("npm-10", programme, "run", "build");
    expect([built.status, built.stderr]).toEqual([0, ""]);
    expect(built.stdout).toMatch(/published _site\/: \d+ files/);
    expect(read("_site/index.html")).toContain("<title>My programme</title>");
    // Made by a worker, by another process, and by a library's file.
    expect(readdirSync(join(programme, "_site/media")).join()).toMatch(/share-\w+\.png/);
    expect(existsSync(join(programme, "_site/search-index"))).toBe(true);
    const again = await npm("npm-10", programme, "run", "build");
    expect(again.stdout).toContain("_site/ is up to date");
  });

  test("npm 12 installs the same versions from the lock file, and check has no problem", async () => {
    const other = join(work, "a colleague's copy");
    for (const path of ["package.json", "package-lock.json", basename(packs[0] ?? ""), "content"])
      cpSync(join(programme, path), join(other, path), { recursive: true });
    const installed = await npm("npm-12", other, "ci");
    expect([installed.status, installed.stderr]).toEqual([0, ""]);
    const checked = await npm("npm-12", other, "run", "check", "--", "--dates");
    expect(checked).toMatchObject({ status: 0, stderr: "" });
    expect(checked.stdout).toContain("Lunchtime café (content/events/lunchtime-cafe/index.md)");
    expect(await npm("npm-12", other, "exec", "--", "waymark", "--version")).toMatchObject({
      stdout: `${JSON.parse(readFileSync(join(repository, "package.json"), "utf8")).version}\n`,
    });
  });

  test("the package builds the same bytes as the source, with its threads too", async () => {
    const roots = ["source", "package"].map((name) => join(work, name));
    const settings = `${read("content/site.yaml")}search: false\nshare-pictures: false\n`;
    for (const root of roots) {
      cpSync(join(programme, "content"), join(root, "content"), { recursive: true });
      writeFileSync(join(root, "content/site.yaml"), settings);
      // Enough texts for more than one thread.
      for (let day = 0; day < 320; day++) {
        const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
        const text = `---\ntitle: Post ${day}\ndate: ${date}\nsummary: Of day ${day}\nauthors: example-person\n---\nText.\n`;
        writeFileSync(join(root, `content/posts/${date}-post-${day}.md`), text);
      }
    }
    const [source = "", packed = ""] = roots;
    expect(await runInOwnProcess("build", source)).toMatchObject({ status: 0, stderr: "" });
    expect(await runInOwnProcess("build", packed, {}, [], command)).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(hashFiles(join(packed, "_site"))).toEqual(hashFiles(join(source, "_site")));
  });

  test("start previews it, and follows an edit", async () => {
    const preview = await Preview.start(programme, { file: command });
    await preview.waitForResponse("about/", ({ text }) =>
      text.includes("This page is an example."),
    );
    edit(join(programme, "content/pages/about.md"), "This page is an example.", "All about us.");
    await preview.waitForResponse("about/", ({ text }) => text.includes("All about us."));
    expect(await preview.stop()).toBe(0);
  });

  test("a script reads the checked content, with its types", async () => {
    const script = `import { type Post, type Problem, readSite } from "waymark";
const { site, problems } = await readSite(import.meta.dirname);
const titles: readonly string[] = site.posts.map((post: Post) => post.title);
// @ts-expect-error: a title is a text.
const wrong: readonly number[] = site.posts.map((post) => post.title);
const none: readonly Problem[] = problems;
console.log(JSON.stringify({ titles, problems: none.length, wrong: wrong.length }));
`;
    writeFileSync(join(programme, "list.ts"), script);
    const listed = await run(programme, process.execPath, ["list.ts"]);
    expect(listed).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(listed.stdout)).toEqual({
      titles: ["Our first post"],
      problems: 0,
      wrong: 1,
    });
    const options =
      "--noEmit --strict --skipLibCheck --module nodenext --target es2024 --types node";
    const checked = await run(programme, join(repository, "node_modules/.bin/tsc"), [
      ...options.split(" "),
      "--typeRoots",
      join(repository, "node_modules/@types"),
      "list.ts",
    ]);
    expect(checked).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("D3: his own style sheet, layout and files", async () => {
    const layout = `import { html, type Layout, renderBody, renderPage } from "waymark";
const text: Layout<"text"> = (input) =>
  renderPage(input, html\`<article class="ours"><h1>\${input.title}</h1>
\${renderBody(input.body, input.siteData.base)}</article>\`);
export default text;
`;
    const own = {
      "_includes/layouts/text.ts": layout,
      "_includes/site.css": ".ours { color: rebeccapurple }\n",
      "content/public/.well-known/security.txt": "Contact: https://example.org/\n",
    };
    for (const [path, words] of Object.entries(own)) {
      mkdirSync(dirname(join(programme, path)), { recursive: true });
      writeFileSync(join(programme, path), words);
    }
    const built = await npm("npm-12", programme, "run", "build");
    expect([built.status, built.stderr]).toEqual([0, ""]);
    expect(read("_site/about/index.html")).toContain('<article class="ours"><h1>About</h1>');
    expect(read("_site/assets/site.css")).toMatch(
      /@layer own\{\.ours\{color:(?:#639|rebeccapurple)\}\}/,
    );
    expect(read("_site/.well-known/security.txt")).toBe("Contact: https://example.org/\n");
    edit(join(programme, "_includes/layouts/text.ts"), "input.title", "input.titel.length");
    const broken = await npm("npm-12", programme, "run", "build");
    expect(broken.status).toBe(1);
    expect(broken.stderr).toMatch(
      /^_includes\/layouts\/text\.ts:3:\d+: the page \/about\/ cannot be made: /,
    );
    expect(read("_site/about/index.html")).toContain('<article class="ours"><h1>About</h1>');
    edit(join(programme, "_includes/layouts/text.ts"), "input.titel.length", "input.title");
  });

  test("D2: an upgrade makes every page again, and keeps what is his", async () => {
    const [, next = ""] = packs;
    const before = hashFiles(join(programme, "content"));
    const installed = await npm("npm-12", programme, "install", next);
    expect([installed.status, installed.stderr]).toEqual([0, ""]);
    const built = await npm("npm-12", programme, "run", "build");
    expect(built).toMatchObject({ status: 0, stderr: "" });
    expect(read("_site/about/index.html")).toContain('<body data-engine="next"');
    expect(hashFiles(join(programme, "content"))).toEqual(before);
    const fresh = join(programme, "fresh");
    for (const path of ["content", "_includes", "package-lock.json"])
      cpSync(join(programme, path), join(fresh, path), { recursive: true });
    await runInOwnProcess("build", fresh, {}, [], command);
    expect(hashFiles(join(programme, "_site"))).toEqual(hashFiles(join(fresh, "_site")));
  });

  test("check tells what a new version wants to be written differently", async () => {
    const settings = join(programme, "content/site.yaml");
    edit(settings, /$/, "calendar:\n  withdrawn: [2026-10-08-talk]\n");
    const { status, stderr } = await npm("npm-12", programme, "run", "check");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^content\/site\.yaml:\d+:\d+ calendar\.withdrawn: there is no such field any more\. Move its entries to removed:/,
    );
  });
});
