/** Small projects in temporary folders, built for real by the commands that a person runs. */
import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  fork,
  spawn,
} from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type PreparedSite, prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { expectAdviceIsAccepted } from "./advice.ts";
import type { CommandResult } from "./command-runner.ts";
import { temporaryFolder } from "./temporary.ts";

export { clear as removeProjects } from "./temporary.ts";

/** 12:00 UTC on 22 November 2026, in seconds: the build date of tests that say no other. */
export const testEpoch = "1795348800";

/** The repository, and the file of it that starts each command. */
const repository = join(import.meta.dirname, "../..");
export const commandFile = join(repository, "scripts/waymark.js");

type Env = Readonly<Record<string, string>>;

/** Text or bytes by path from the project's root. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The least that makes a site; without index and share pictures, which take longer than all the rest. */
export const minimalSettings = `name: Test
url: https://example.org/
language: en-GB
zone: Europe/London
description: A site to test with
search: false
share-pictures: false
`;

/** A new project with these files, below content/; site.yaml is there unless given. */
export function createProject(files: Files): string {
  const root = temporaryFolder();
  writeContent(root, { "site.yaml": minimalSettings, ...files });
  return root;
}

/** Puts files into a project's content folder. */
export function writeContent(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, "content", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

export interface ProcessResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variable that names modules of test/build/faults, which break something for a command. */
const faultsVariable = "FAULTS";

function faultFiles({ [faultsVariable]: names = "" }: Env): readonly string[] {
  const folder = join(import.meta.dirname, "../build/faults");
  return names === "" ? [] : names.split(" ").map((name) => join(folder, `${name}.ts`));
}

/** What every command is given, whatever process runs it. */
const commandEnv = {
  TZ: "UTC",
  SOURCE_DATE_EPOCH: testEpoch,
  // Reads the program's text once for all tests, rather than in each process.
  NODE_COMPILE_CACHE: join(tmpdir(), "waymark-test-cache"),
};

/** Starts a command on a project, as npm does; `file` may be that of a copy of the program. */
export function startScript(
  command: string,
  root: string,
  env: Env = {},
  args: readonly string[] = [],
  file = commandFile,
): ChildProcessWithoutNullStreams {
  const before = faultFiles(env).map((file) => `--import=${file}`);
  return spawn(process.execPath, [...before, file, command, "--root", root, ...args], {
    env: { PATH: process.env.PATH, ...commandEnv, ...env },
  });
}

/** What a process printed, once it has ended. */
export function waitForExit(child: ChildProcessWithoutNullStreams): Promise<ProcessResult> {
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

/** Runs a command on a project to its end, in a process of its own. */
export const runInOwnProcess = (...parameters: Parameters<typeof startScript>) =>
  waitForExit(startScript(...parameters));

/** Variables that Node and ICU read only when a process starts. */
const readAtStart = ["NODE_OPTIONS", "TZ", "LANG", "LC_ALL", "UV_THREADPOOL_SIZE"];

/** Faults that end or stop the process, or break what is loaded only once. */
const ofOwnProcess = /\b(?:kill|no-sharp)\b/;

/** The command runner of this worker, with those who wait for it; see command-runner.ts. */
let runner:
  | { child: ChildProcess; waiting: Map<number, (result: CommandResult) => void> }
  | undefined;
let requests = 0;

/**
 * Runs a command on a project to its end: in a process that runs all of them, one after
 * another, unless `env` needs a process of its own.
 */
export function runScript(
  command: string,
  root: string,
  env: Env = {},
  args: readonly string[] = [],
): Promise<ProcessResult> {
  if (readAtStart.some((name) => name in env) || ofOwnProcess.test(env[faultsVariable] ?? ""))
    return runInOwnProcess(command, root, env, args);
  return runCommandLine([command, "--root", root, ...args], { env });
}

/** Runs what is typed after "waymark" in a folder, in the process that runs all commands. */
export function runCommandLine(
  args: readonly string[],
  { env = {}, folder }: { readonly env?: Env; readonly folder?: string } = {},
): Promise<ProcessResult> {
  runner ??= startRunner();
  const { child, waiting } = runner;
  const request = {
    id: requests++,
    args,
    folder,
    env,
    faults: faultFiles(env),
  };
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`the command runner ended during ${args.join(" ")}`));
    child.once("exit", onExit);
    waiting.set(request.id, ({ id: _, ...result }) => {
      child.off("exit", onExit);
      resolve(result);
    });
    child.send(request);
  });
}

function startRunner(): NonNullable<typeof runner> {
  const child = fork(join(import.meta.dirname, "command-runner.ts"), {
    env: { PATH: process.env.PATH, ...commandEnv },
    execArgv: [],
  });
  child.setMaxListeners(0);
  child.unref();
  child.channel?.unref();
  const waiting = new Map<number, (result: CommandResult) => void>();
  child.on("message", (result: CommandResult) => {
    waiting.get(result.id)?.(result);
    waiting.delete(result.id);
  });
  child.once("exit", () => {
    runner = undefined;
  });
  return { child, waiting };
}

/** Publishes a project, as `npm run build` does. */
export const runBuild = (root: string, env: Env = {}) => runScript("build", root, env);

/** The same in a process of its own: for builds that run at once, are killed, or follow such. */
export const runBuildInOwnProcess = (root: string, env: Env = {}) =>
  runInOwnProcess("build", root, env);

/** Reads and checks a project within this process, and writes nothing. */
export async function prepareProject(root: string, preview = false): Promise<PreparedSite> {
  process.env.SOURCE_DATE_EPOCH = testEpoch;
  return prepareSite({ root, preview });
}

/** The problems of a project, each as it is printed; writes what they advise, and checks again (A2). */
export async function listProblems(files: Files): Promise<readonly string[]> {
  const { problems } = await prepareProject(createProject(files));
  await expectAdviceIsAccepted(files, problems.all, async (fixed) => {
    const { problems } = await prepareProject(createProject(fixed));
    return problems.all;
  });
  return problems.list("problem").map(formatProblem);
}
