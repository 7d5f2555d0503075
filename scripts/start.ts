/**
 * `waymark start`: a preview that follows every edit of the content. It restarts after an edit of the
 * code, since a running process keeps the modules that it loaded.
 */
import { type ChildProcess, fork } from "node:child_process";
import { extname, join } from "node:path";
import { findFreePort } from "../src/build/preview/port.ts";
import { watchPath } from "../src/build/preview/watch.ts";

const packageRoot = join(import.meta.dirname, "..");
/** ".ts", or ".js" in the package. */
const extension = extname(import.meta.filename);

/** Previews a project at a port, or at the next that is free. Returns undefined: it goes on. */
export async function start(root: string, requestedPort = "8080"): Promise<undefined> {
  const port = String(await findFreePort(requestedPort));
  if (port !== requestedPort && requestedPort !== "0")
    process.stderr.write(`port ${requestedPort} is in use; this preview uses ${port}\n`);
  const preview = join(import.meta.dirname, `preview${extension}`);
  restartOnEdit(() => fork(preview, [root, port]));
}

/** Restarts a process after every edit of the code. */
function restartOnEdit(start: () => ChildProcess): void {
  let first = true;
  let running = true;
  let ending = false;
  let child = startChild();

  function startChild(): ChildProcess {
    running = true;
    return start().once("exit", (status) => {
      running = false;
      // If it could not start at all, this ends; after an edit that broke it, it waits for the next.
      if (ending || first) process.exit(status ?? 1);
    });
  }

  const restart = () => {
    child = startChild();
  };
  const onEdit = () => {
    first = false;
    if (!running) restart();
    else if (child.listenerCount("exit") === 1) child.once("exit", restart).kill("SIGTERM");
  };
  for (const path of ["src", "_includes", `.eleventy${extension}`])
    watchPath(join(packageRoot, path), onEdit);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      ending = true;
      if (!running || !child.kill("SIGTERM")) process.exit(0);
    });
  }
}
