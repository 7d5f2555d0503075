/**
 * Leaves the disk as a kill at a call to the file system does: from that call on, nothing that the
 * process does reaches the disk. CUT_AT is "before" or "after", the function's name, a pattern of a
 * path that is given to it, and at which such call (the first, if left out). Says when it is there.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [when, name = "", path = "", count = "1"] = (process.env.CUT_AT ?? "").split(" ");
const changing =
  /^(?:append|ch|copy|cp|f|lch|link|lutimes|mk|open|rename|rm|symlink|truncate|unlink|utimes|write)/;
const real: unknown = Reflect.get(fs, name);
if (typeof real !== "function") throw new Error(`node:fs has no ${name}`);
let left = Number(count);

Reflect.set(fs, name, (...args: unknown[]) => {
  const here = args.some((arg) => typeof arg === "string" && new RegExp(path).test(arg));
  const now = here && --left === 0;
  if (now && when === "before") cut();
  const result: unknown = Reflect.apply(real, fs, args);
  if (now && when === "after") cut();
  return result;
});
syncBuiltinESMExports();

function cut(): never {
  process.stderr.write("cut\n");
  for (const owner of [fs, fs.promises])
    for (const member of Object.keys(owner))
      if (changing.test(member)) Reflect.set(owner, member, stop);
  syncBuiltinESMExports();
  return stop();
}

function stop(): never {
  throw new Error("the process is cut off from the disk");
}
