/** Small projects in temporary folders, built for real by the commands that a person runs. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type PreparedSite, prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { temporaryFolder } from "./temporary.ts";

export { clear as removeProjects } from "./temporary.ts";

/** 12:00 UTC on 22 November 2026, in seconds: the build date of tests that say no other. */
export const testEpoch = "1795348800";

const scripts = join(import.meta.dirname, "../../scripts");

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

/** Starts one of scripts/ (or another file) on a project, as npm does. */
export function startScript(
  script: string,
  root: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [resolve(scripts, script), "--root", root, ...args], {
    env: {
      PATH: process.env.PATH,
      TZ: "UTC",
      SOURCE_DATE_EPOCH: testEpoch,
      // Reads the program's text once for all tests, rather than in each process.
      NODE_COMPILE_CACHE: join(tmpdir(), "waymark-test-cache"),
      ...env,
    },
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

/** Runs one of scripts/ on a project to its end. */
export const runScript = (
  script: string,
  root: string,
  env: Readonly<Record<string, string>> = {},
) => waitForExit(startScript(script, root, env));

export const runBuild = (root: string, env: Readonly<Record<string, string>> = {}) =>
  runScript("build.ts", root, env);

/** Reads and checks a project within this process, and writes nothing. */
export async function prepareProject(root: string, preview = false): Promise<PreparedSite> {
  process.env.SOURCE_DATE_EPOCH = testEpoch;
  return prepareSite({ root, preview });
}

/** The problems of a project, each as it is printed. */
export async function listProblems(files: Files): Promise<readonly string[]> {
  const { problems } = await prepareProject(createProject(files));
  return problems.list("problem").map(formatProblem);
}
