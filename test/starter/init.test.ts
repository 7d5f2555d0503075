/** A new programme: what `waymark init` writes, asks and refuses. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { commands } from "../../scripts/cli/commands.ts";
import { findHost, listHosts } from "../../src/starter/starter.ts";
import {
  type ProcessResult,
  removeProjects,
  runCommandLine,
  runScript,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { answerInTerminal, clearLine } from "../support/terminal.ts";

afterAll(removeProjects);

/** Runs `waymark init` in a folder, where nobody can answer. */
const init = (folder: string, ...args: readonly string[]): Promise<ProcessResult> =>
  runCommandLine(["init", ...args], { folder });

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test("the defaults make a folder without problems or warnings", async () => {
  const cwd = temporaryFolder();
  const { status, stdout, stderr } = await init(cwd, "my programme", "--yes", "--host", "none");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain('\nNext:\n  cd "my programme"\n  npm install\n  npm start\n');
  const root = join(cwd, "my programme");
  expect(listFiles(root)).toEqual([
    ".gitignore",
    "README.md",
    "content/events/lunchtime-cafe/index.md",
    "content/pages/about.md",
    "content/people/example-person.md",
    "content/posts/2026-11-22-first-post.md",
    "content/site.yaml",
    "package.json",
  ]);
  expect(readFileSync(join(root, "content/site.yaml"), "utf8")).toContain(
    "name: My programme\n# The public address",
  );
  expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).toMatchObject({
    name: "my-programme",
    private: true,
    scripts: Object.fromEntries(
      Object.keys(commands)
        .filter((command) => command !== "init")
        .map((command) => [command, `waymark ${command}`]),
    ),
    dependencies: { waymark: expect.stringMatching(/^\^\d+\.\d+\.\d+$/) },
  });
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const others = Object.keys(commands).filter((command) => command !== "init");
  for (const command of others)
    expect(readme).toMatch(new RegExp(`^\\| \`npm (?:run )?${command}\` +\\|`, "m"));
  for (const file of listFiles(root))
    expect([file, readFileSync(join(root, file), "utf8")]).toEqual([
      file,
      expect.not.stringMatching(/\{\{|\}\}/),
    ]);
  const checked = await runScript("check", root, {}, ["--dates"]);
  expect(checked).toMatchObject({ status: 0, stderr: "" });
  // The first Wednesday after a week.
  expect(checked.stdout).toMatch(/8 sessions\n {2}2026-12-02 {2}Wednesday 2 December 2026/);
});

test("every option has its place, with any name", async () => {
  const cwd = temporaryFolder();
  const name = 'Café: the "best" #1';
  const options = {
    name,
    address: "https://example.org/p/",
    language: "en-IE",
    zone: "Europe/Dublin",
  };
  const args = Object.entries({ ...options, accent: "#7a1f4b", host: "none" }).flatMap(
    ([option, value]) => [`--${option}`, value],
  );
  expect(await init(cwd, ".", ...args)).toMatchObject({ status: 0, stderr: "" });
  expect(await runScript("build", cwd)).toMatchObject({ status: 0, stderr: "" });
  const home = readFileSync(join(cwd, "_site/index.html"), "utf8");
  expect(home).toContain("<title>Café: the &quot;best&quot; #1</title>");
  expect(home).toMatch(/<html lang="en-IE"/);
  expect(home).toContain('href="https://example.org/p/"');
  expect(readFileSync(join(cwd, "_site/assets/site.css"), "utf8")).toContain("#7a1f4b");
});

const refused: readonly (readonly [args: readonly string[], message: string | RegExp])[] = [
  [[], "Name the new folder: waymark init my-programme (a dot means this one)"],
  [
    ["my", "programme", "--yes"],
    'Put quotes around a name with blanks: waymark init "my programme"',
  ],
  [
    ["a", "--name", "A", "--zone", "UTC"],
    "Nobody can answer here. Give --address, --language, --accent, --host, or --yes for the defaults.",
  ],
  [
    ["a", "--yes", "--zone", "Europe/Lndon"],
    /^--zone: "Europe\/Lndon" is not .* Write Europe\/London$/,
  ],
  [["a", "--yes", "--address", "example.org"], /^--address: .* such as https:\/\/example\.org\/$/],
  [["a", "--yes", "--language", "English"], /^--language: "English" is not a language tag\. /],
  [["a", "--yes", "--accent", "#eeeeee"], /^--accent: text in "#eeeeee" is hard to read/],
  [["a", "--yes", "--name", " "], /^--name: /],
  [["a", "--yes", "--host", "geocities"], /^--host: Write one of: .*none$/],
];

test.each(refused)("init %j is refused, and writes nothing", async (args, message) => {
  const cwd = temporaryFolder();
  const { status, stdout, stderr } = await init(cwd, ...args);
  expect([status, stdout]).toEqual([1, ""]);
  if (typeof message === "string") expect(stderr.split("\n")[0]).toBe(message);
  else expect(stderr.split("\n")[0]).toMatch(message);
  expect(readdirSync(cwd)).toEqual([]);
});

test("it overwrites no file, and leaves others alone", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "p/content"), { recursive: true });
  writeFileSync(join(cwd, "p/notes.txt"), "mine");
  writeFileSync(join(cwd, "p/content/site.yaml"), "mine");
  const { status, stderr } = await init(cwd, "p", "--yes", "--host", "none");
  expect([status, stderr]).toEqual([
    1,
    "p/content/site.yaml is there already. Nothing was written.\n",
  ]);
  expect(listFiles(join(cwd, "p"))).toEqual(["content/site.yaml", "notes.txt"]);
});

describe("in a terminal", () => {
  const answer = (cwd: string, answers: Parameters<typeof answerInTerminal>[2]) =>
    answerInTerminal(cwd, ["init", "p", "--host", "none"], answers);

  test("it asks for the rest, and asks again after a wrong answer", async () => {
    const cwd = temporaryFolder();
    const { status, unasked } = await answer(cwd, [
      [/called\?[\s\S]*P/, `${clearLine}Digital Café\r`],
      [/address[\s\S]*example\.org/, "\r"],
      [/language[\s\S]*en-GB/, "\r"],
      [/time zone[\s\S]*Europe/, `${clearLine}Europe/Lndon\r`],
      [/Write Europe\/London/, `${clearLine}Europe/London\r`],
      [/colour[\s\S]*0b5c6b/, "\r"],
    ]);
    expect([status, unasked]).toEqual([0, 0]);
    const settings = readFileSync(join(cwd, "p/content/site.yaml"), "utf8");
    expect(settings).toContain("\nname: Digital Café\n");
    expect(settings).toContain("\nzone: Europe/London\n");
  });

  test("Ctrl-C writes nothing", async () => {
    const cwd = temporaryFolder();
    const { status, printed } = await answer(cwd, [[/called\?[\s\S]*P/, "\x03"]]);
    expect(status).toBe(1);
    expect(printed).toContain("Nothing was written.");
    expect(existsSync(join(cwd, "p"))).toBe(false);
  });
});

test.each([
  ["github", "github-pages"],
  ["gitlab", "gitlab-pages"],
  ["azure", "azure-static-web-apps"],
  ["cloudflare", "cloudflare-pages"],
  ["netlify", "netlify"],
  ["none", "none"],
  ["git", undefined],
])("%s is %s", (typed, host) => {
  expect(findHost(typed)).toBe(host);
});

test.each([...listHosts()])("%s: the files of the host are written", async (host, title) => {
  const cwd = temporaryFolder();
  expect(title).not.toBe("");
  const address = "https://staff.example.com/p$&/";
  const { status } = await init(cwd, "p", "--yes", "--host", host, "--address", address);
  expect(status).toBe(0);
  const folder = join(import.meta.dirname, "../../docs/hosts", host);
  for (const file of listFiles(folder).filter((name) => name !== "README.md"))
    expect(readFileSync(join(cwd, "p", file), "utf8")).toBe(
      readFileSync(join(folder, file), "utf8")
        .replace("SITE: https://example.org/", () => `SITE: ${address}`)
        .replace("server_name example.org", "server_name staff.example.com")
        .replace("ServerName example.org\n", "ServerName staff.example.com\n"),
    );
  expect((await runScript("check", join(cwd, "p"))).stderr).toBe("");
});

test("the README names the Node that the program asks for", () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, "../..", file), "utf8");
  const [, needed] = /needs Node ([\d.]+) or later/.exec(read("scripts/waymark.js")) ?? [];
  expect(needed).toMatch(/^\d/);
  expect(read("src/starter/files/README.md")).toContain(`Install Node ${needed} or later`);
});
