/** T2: the commands as a person runs them. What each of them does is tested where its work is. */
import { spawn } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ann, post, stack } from "../build/make.ts";
import {
  createProject,
  removeProjects,
  runCommandLine,
  runScript,
  testEpoch,
  waitForExit,
} from "../support/project.ts";

afterAll(removeProjects);

const repository = join(import.meta.dirname, "../..");
const manifest: Readonly<{ version: string; scripts: Readonly<Record<string, string>> }> =
  JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

/** Starts a command in a folder by its line in package.json. */
function start(cwd: string, command: string, ...args: readonly string[]) {
  const [, ...words] = manifest.scripts[command]?.split(" ") ?? [];
  const line = words.map((word) => (word.startsWith("scripts/") ? join(repository, word) : word));
  const env = { PATH: process.env.PATH, TZ: "UTC", SOURCE_DATE_EPOCH: testEpoch };
  return spawn(process.execPath, [...line, ...args], { cwd, env });
}

const run = (cwd: string, command: string, ...args: readonly string[]) =>
  waitForExit(start(cwd, command, ...args));

const createGoodProject = () => createProject({ ...ann, "posts/one.md": post("One", "Words.") });

test("T2: check and build work on the folder they are run in, say what they did, and end with 0", async () => {
  const root = createGoodProject();
  const checked = await run(root, "check");
  expect(checked).toMatchObject({ status: 0, stderr: "" });
  expect(checked.stdout).toMatch(/^1 post, 1 person, (?:.*\n)+no problems\n$/);
  const built = await run(root, "build");
  expect(built).toMatchObject({ status: 0, stderr: "" });
  expect(built.stdout).toMatch(/^1 post, 1 person, (?:.*\n)+published _site\/: \d+ files, /);
});

test.each([
  [9, {}, "9"],
  [2, {}, "4"],
  [9, { UV_THREADPOOL_SIZE: "3" }, "3"],
] as const)("on %i cores, with %j, libuv has %s threads for pictures", async (cores, env, size) => {
  const preload = `import os from "node:os"; os.availableParallelism = () => ${cores}; process.once("exit", () => console.log(process.env.UV_THREADPOOL_SIZE));`;
  const child = spawn(
    process.execPath,
    [`--import=data:text/javascript,${preload}`, join(repository, "scripts/waymark.js"), "--help"],
    { env: { PATH: process.env.PATH, ...env } },
  );
  expect((await waitForExit(child)).stdout.trim().split("\n").at(-1)).toBe(size);
});

test.each(["check", "build"])("T2: %s ends with 1 where there is a problem", async (script) => {
  const root = createProject({ ...ann, "posts/one.md": post("One", "[gone](gone.md)") });
  const { status, stdout, stderr } = await runScript(script, root);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^content\/posts\/one\.md:7:\d+: there is no file .*\n\n1 problem\. /);
});

test.each(["check", "build", "start"])(
  "T2: %s ends with 1 where --root is no folder",
  async (script) => {
    const nowhere = join(createProject({}), "nowhere");
    const { status, stderr } = await runScript(script, nowhere);
    expect([status, stderr.split("\n")[0]]).toEqual([1, `There is no folder ${nowhere}.`]);
  },
);

test.each(["check", "build"])("T2: %s ends with 1 where --since is no commit", async (script) => {
  const root = createGoodProject();
  const { status, stderr } = await runScript(script, root, {}, ["--since", "no-such-commit"]);
  expect([status, stderr]).toEqual([1, expect.not.stringMatching(stack)]);
});

test("T2: fields lists every kind of file, or those that are named", async () => {
  const listKinds = (text: string) => [...text.matchAll(/^## (\w+) /gm)].map(([, kind]) => kind);
  const all = await run(repository, "fields");
  expect(all).toMatchObject({ status: 0, stderr: "" });
  expect(listKinds(all.stdout)).toEqual(
    "site wording post person event series session cohort briefing page".split(" "),
  );
  const two = await run(repository, "fields", "post", "cohort");
  expect(two).toMatchObject({ status: 0, stderr: "" });
  expect(listKinds(two.stdout)).toEqual(["post", "cohort"]);
  expect(two.stdout).toContain(
    "\n| field | | what it is | values | for instance |\n|---|---|---|---|---|\n| title | required | ",
  );
  expect(two.stdout).toMatch(/^\| tags \| {2}\| .* \| `tags: .*` \|$/m);
});

test("T2: fields refuses a kind that there is not, and names the nearest", async () => {
  expect(await run(repository, "fields", "psot")).toEqual({
    status: 1,
    stdout: "",
    stderr: 'There is no kind of file "psot". Did you mean "post"?\n',
  });
});

const refused: readonly (readonly [line: string, message: string])[] = [
  ["biuld", 'There is no command "biuld". Did you mean "build"?'],
  [
    "publish",
    'There is no command "publish". Write one of the 10 there are, such as init, build, start, check, new, handbook, changes, week',
  ],
  ["check --dats", "There is no option --dats. Did you mean --dates?"],
  ["check --zzzzzz", "There is no option --zzzzzz."],
  ["build -x", "There is no option -x."],
  ["check --since", "--since needs a value: --since <commit>"],
  ["check --since --dates", "--since needs a value: --since <commit>"],
  ["check --since=", "--since needs a value: --since <commit>"],
  ["check --dates=yes", "--dates takes no value."],
  ["check content", 'What is "content"? This command takes options alone.'],
  ["start --root . --prot 9000", "There is no option --prot. Did you mean --port?"],
];

test.each(refused)("D16: waymark %s is refused", async (line, message) => {
  const { status, stdout, stderr } = await runCommandLine(line.split(" "));
  expect([status, stdout, stderr.split("\n")[0]]).toEqual([1, "", message]);
});

test("D16: --help lists the commands, and the options of each", async () => {
  const { stdout: all } = await runCommandLine(["--help"]);
  const names = [...all.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name = ""]) => name);
  expect(names).toEqual([
    "init",
    "build",
    "start",
    "check",
    "new",
    "handbook",
    "changes",
    "week",
    "report",
    "fields",
  ]);
  for (const name of names) {
    const help = await runCommandLine([name, "--help"]);
    expect(help).toMatchObject({ status: 0, stderr: "" });
    expect(help.stdout).toMatch(new RegExp(`^Usage: waymark ${name} `));
    expect(await runCommandLine(["help", name])).toEqual(help);
  }
  const { stdout } = await runCommandLine(["build", "--help"]);
  expect(stdout).toContain("  --since <commit>       compares with the content of this commit\n");
});

test("D16: without a command it lists them and ends with 1; --version prints the version", async () => {
  const { status, stdout, stderr } = await runCommandLine([]);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^Usage: waymark <command> /);
  const { version } = manifest;
  expect(await runCommandLine(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test("D16: an option that npm took for itself is refused with what to write", async () => {
  const npm = { npm_lifecycle_event: "check", npm_config_dates: "true" };
  const message = "npm took --dates for itself. Write: npm run check -- --dates\n";
  expect(await runScript("check", createGoodProject(), npm)).toMatchObject({
    status: 1,
    stderr: message,
  });
  expect(await runScript("check", createGoodProject(), npm, ["--dates"])).toMatchObject({
    status: 0,
  });
  for (const off of ["", "false"]) {
    const env = { ...npm, npm_config_dates: off };
    expect(await runScript("check", createGoodProject(), env)).toMatchObject({ status: 0 });
  }
});

test("D4: a Node that cannot run the program is told in one sentence", async () => {
  const text = readFileSync(join(repository, "scripts/waymark.js"), "utf8");
  const old = text.replaceAll("process.versions.node", '"20.19.0"');
  const root = createProject({ "../waymark.mjs": old, "../cli/cli.ts": "" });
  const file = (name: string) => join(root, name);
  const run = () => waitForExit(spawn(process.execPath, [file("waymark.mjs")]));
  expect(await run()).toEqual({
    status: 1,
    stdout: "",
    stderr:
      'This repository runs on Node 24, which "npm ci" installs, and this is Node 20.19.0. Run "npm ci --include=dev", then the command as an npm script.\n',
  });
  renameSync(file("cli/cli.ts"), file("cli/cli.js"));
  expect((await run()).stderr).toMatch(/^Waymark needs Node 22\.12 or later, and this is Node 20/);
});

test("T2: a command whose reader closes the pipe ends as if it had not", async () => {
  const child = start(repository, "fields");
  child.stdout.destroy();
  expect(await waitForExit(child)).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("T2: start uses port 8080, or says which one it uses instead", async () => {
  const child = start(createGoodProject(), "start");
  const ended = waitForExit(child);
  const printed = await new Promise<string>((resolve, reject) => {
    let text = "";
    const add = (data: Buffer) => {
      text += data.toString();
      if (/preview at \S+/.test(text)) resolve(text);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on("data", add);
    child.once("exit", () => reject(new Error(text)));
  });
  const port = /^port 8080 is in use; this preview uses (\d+)$/m.exec(printed)?.[1] ?? "8080";
  expect(printed).toContain(`preview at http://127.0.0.1:${port}/`);
  child.kill("SIGINT");
  expect((await ended).status).toBe(0);
});

test("T2: each command of the README is a script of that name", () => {
  const readme = readFileSync(join(repository, "README.md"), "utf8");
  const commands = [...readme.matchAll(/^\| `npm (?:run )?(\w+)`/gm)].map(([, name = ""]) => name);
  expect(commands).toEqual([
    "start",
    "new",
    "check",
    "build",
    "changes",
    "week",
    "report",
    "handbook",
    "fields",
  ]);
  for (const name of commands)
    expect(manifest.scripts[name]).toMatch(
      new RegExp(`^node (?:--\\S+ )*scripts/waymark\\.js ${name}$`),
    );
});
