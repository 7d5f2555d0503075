/**
 * npm start: a preview at http://localhost:8080/ that follows every edit of the content, and is
 * started again after an edit of the code, since a module stays as it was in a running process.
 */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "../src/build/port.ts";
import { watchPath } from "../src/build/watch.ts";
import { projectRoot, run } from "./command.ts";

const code = join(import.meta.dirname, "..");

await run(async () => {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8080" } },
    strict: false,
  });
  const root = projectRoot();
  const port = await freePort(String(values.port));
  if (String(port) !== values.port && values.port !== "0") {
    process.stderr.write(`port ${values.port} is in use; this preview takes ${port}\n`);
  }
  const preview = join(import.meta.dirname, "preview.ts");
  startAgain(() => fork(preview, ["--root", root, "--port", String(port)]));
  return undefined;
});

/** Keeps a process running: another takes its place after every edit of the code. */
function startAgain(start: () => ChildProcess): void {
  let first = true;
  let running = true;
  let ending = false;
  let child = begin();

  function begin(): ChildProcess {
    running = true;
    return start().once("exit", (status) => {
      running = false;
      // One that cannot start at all says why; one that an edit broke waits for the next edit.
      if (ending || first) process.exit(status ?? 1);
    });
  }

  const next = () => {
    child = begin();
  };
  const edited = () => {
    first = false;
    if (!running) next();
    else if (child.listenerCount("exit") === 1) child.once("exit", next).kill("SIGTERM");
  };
  for (const path of ["src", "_includes", ".eleventy.ts"]) watchPath(join(code, path), edited);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      ending = true;
      if (!running || !child.kill("SIGTERM")) process.exit(0);
    });
  }
}
