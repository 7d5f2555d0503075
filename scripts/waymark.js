#!/usr/bin/env node
/**
 * The `waymark` command. It is plain JavaScript, so that a version of Node that cannot run the rest
 * can say so. Compiled (in the package) the rest needs Node 22.12; from the source, one that strips
 * types.
 */
import { existsSync } from "node:fs";
import os from "node:os";

const isCompiled = existsSync(new URL("./cli/cli.js", import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
/** @param {number} from @param {number} since */
const isAtLeast = (from, since) => major > from || (major === from && minor >= since);

if (!isAtLeast(22, isCompiled ? 12 : 18) || (major === 23 && minor < 6)) {
  process.stderr.write(
    isCompiled
      ? `Waymark needs Node 22.12 or later, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org/ or with your host's settings.\n`
      : `This repository runs on Node 24, which "npm ci" installs, and this is Node ${process.versions.node}. Run "npm ci --include=dev", then the command as an npm script.\n`,
  );
  process.exitCode = 1;
} else {
  // libuv reads it once, when its first thread is needed: by default 4 pictures are encoded at once.
  process.env.UV_THREADPOOL_SIZE ??= String(Math.max(4, os.availableParallelism()));
  const cli = await import(isCompiled ? "./cli/cli.js" : "./cli/cli.ts");
  await cli.runCli(process.argv.slice(2));
}
