/**
 * Kills the process at a call to the file system: KILL_AT is "before" or "after", the function's
 * name, and the end of a path that is given to it.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [when, name = "", end = ""] = (process.env.KILL_AT ?? "").split(" ");
const real: unknown = Reflect.get(fs, name);
if (typeof real !== "function") throw new Error(`node:fs has no ${name}`);

Reflect.set(fs, name, (...args: unknown[]) => {
  const here = args.some((arg) => typeof arg === "string" && arg.endsWith(end));
  if (here && when === "before") process.kill(process.pid, "SIGKILL");
  const result: unknown = Reflect.apply(real, fs, args);
  if (here && when === "after") process.kill(process.pid, "SIGKILL");
  return result;
});
syncBuiltinESMExports();
