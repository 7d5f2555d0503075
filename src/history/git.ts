/** Starts git and hands back what it writes. Nothing else in the project starts it. */
import { spawn } from "node:child_process";
import { GitFailed, noGit, partial } from "./no-history.ts";

/** Runs git with these arguments; `input` is what it is given to read. */
export type Git = (args: readonly string[], input?: string) => Promise<Buffer>;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a hook or a tool sets for a repository of its own, `git rev-parse --local-env-vars`: which
 * repository is meant here follows from the folder. Settings given by the environment stay.
 */
const foreign = new Set([
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

/** git in a folder; `own` are variables that name its repository, where the folder does not. */
export function gitIn(folder: string, env: Environment, own: Environment = {}): Git {
  const kept = Object.entries(env).filter(([name]) => !foreign.has(name));
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
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on("error", () => reject(noGit()));
    child.on("close", (status) => {
      if (status === 0) resolve(Buffer.concat(out));
      // Left out of a clone by a filter, and not to be fetched now.
      else reject(/promisor|lazy fetch/.test(said) ? partial() : new GitFailed(said));
    });
    // It may end before it has read everything; its status tells.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
