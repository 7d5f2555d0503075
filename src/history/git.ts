/** Runs git. Nothing else in the project starts it. */
import { spawn } from "node:child_process";
import { GitFailed, noGit } from "./no-history.ts";

/** Runs git with these arguments and `input`, and returns its output. Rejects with NoHistory. */
export type Git = (args: readonly string[], input?: string) => Promise<Buffer>;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Variables that a hook or a tool sets for its own repository (`git rev-parse --local-env-vars`).
 * They are removed, because the folder decides which repository is read. Settings stay.
 */
const repositoryVariables = new Set([
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_GRAFT_FILE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_INTERNAL_SUPER_PREFIX",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_WORK_TREE",
]);

/** English messages, no locks on the index, no questions, and nothing fetched from anywhere. */
const quiet = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
};

/**
 * Returns a function that runs git in a folder. `own` are variables that name the folder's
 * repository, if the folder alone does not.
 */
export function createGit(folder: string, env: Environment, own: Environment = {}): Git {
  const kept = Object.entries(env).filter(([name]) => !repositoryVariables.has(name));
  const given = { ...Object.fromEntries(kept), ...quiet, ...own };
  return (args, input) => run(args, folder, given, input);
}

function run(
  args: readonly string[],
  cwd: string,
  env: Record<string, string | undefined>,
  input = "",
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { cwd, env, stdio: "pipe", windowsHide: true });
    const out: Buffer[] = [];
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on("error", () => reject(noGit()));
    child.on("close", (status) => {
      if (status === 0) resolve(Buffer.concat(out));
      else reject(new GitFailed(errors));
    });
    // It may end before it has read everything; its status says whether it failed.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
