/**
 * A process that runs commands one after another: Node, Eleventy and the program are loaded only once.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { pathToFileURL } from "node:url";
import { runCli } from "../../scripts/cli/cli.ts";
import { ArtifactBuilder } from "../../src/artifacts/builder.ts";
import { Job } from "../../src/build/job.ts";

export interface CommandRequest {
  readonly id: number;
  readonly args: readonly string[];
  /** The folder to run it in, if not that of the runner. */
  readonly folder?: string;
  readonly env: Readonly<Record<string, string>>;
  /** Paths of modules that break something for this command: test/build/faults. */
  readonly faults: readonly string[];
}

export interface CommandResult {
  readonly id: number;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = process.cwd();
const ownEnv = { ...process.env };
/** What modules of test/build/faults replace the members of. */
const breakable: readonly object[] = [fs, fs.promises, Job.prototype, ArtifactBuilder.prototype];
let last: Promise<unknown> = Promise.resolve();

process.on("message", (request: CommandRequest) => {
  last = last.then(async () => process.send?.(await run(request)));
});
process.once("disconnect", () => process.exit());

async function run({
  id,
  args,
  folder: ownFolder = folder,
  env,
  faults,
}: CommandRequest): Promise<CommandResult> {
  const printed = { stdout: "", stderr: "" };
  const undo = (["stdout", "stderr"] as const).map((name) => {
    const { write } = process[name];
    process[name].write = (text: string | Uint8Array) => {
      printed[name] += text.toString();
      return true;
    };
    return () => {
      process[name].write = write;
    };
  });
  process.env = { ...ownEnv, ...env };
  process.exitCode = undefined;
  const repair = noteMembers();
  try {
    // Another address has the fault, but none of what it imports, evaluated again.
    for (const file of faults) await import(`${pathToFileURL(file)}?run=${id}`);
    process.chdir(ownFolder);
    await runCli(args);
  } catch (error) {
    printed.stderr += String(error);
    process.exitCode = 1;
  } finally {
    repair();
    for (const one of undo) one();
    process.chdir(folder);
  }
  const status = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { id, status, ...printed };
}

/** Returns the function that puts back all that faults replace from now on. */
function noteMembers(): () => void {
  const noted = breakable.map((owner) => [owner, Object.getOwnPropertyDescriptors(owner)] as const);
  return () => {
    for (const [owner, members] of noted) Object.defineProperties(owner, members);
    syncBuiltinESMExports();
  };
}
