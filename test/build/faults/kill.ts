/**
 * Kills or stops the process at a call to the file system: KILL_AT is "before" or "after", the
 * function's name, a pattern of a path that is given to it, and at which such call (the first, if
 * left out). With STOP set it stops until it is told to go on, and says so.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [when, name = "", path = "", count = "1"] = (process.env.KILL_AT ?? "").split(" ");
const real: unknown = Reflect.get(fs, name);
if (typeof real !== "function") throw new Error(`node:fs has no ${name}`);
let left = Number(count);

Reflect.set(fs, name, (...args: unknown[]) => {
  const here = args.some((arg) => typeof arg === "string" && new RegExp(path).test(arg));
  const now = here && --left === 0;
  if (now && when === "before") end();
  const result: unknown = Reflect.apply(real, fs, args);
  if (now && when === "after") end();
  return result;
});
syncBuiltinESMExports();

function end(): void {
  if (process.env.STOP !== undefined) fs.writeSync(2, "stopped\n");
  process.kill(process.pid, process.env.STOP === undefined ? "SIGKILL" : "SIGSTOP");
}
