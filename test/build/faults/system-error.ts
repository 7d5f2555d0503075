/**
 * Makes calls to the file system fail: FAIL_AT is the function's name, a pattern of a path that is
 * given to it, and the code of the error.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [name = "", pattern = "", code = ""] = (process.env.FAIL_AT ?? "").split(" ");
const real: unknown = Reflect.get(fs, name);
if (typeof real !== "function") throw new Error(`node:fs has no ${name}`);

Reflect.set(fs, name, (...args: unknown[]) => {
  const path = args.find((arg) => typeof arg === "string" && new RegExp(pattern).test(arg));
  if (path === undefined) return Reflect.apply(real, fs, args);
  throw Object.assign(new Error(`${code}: injected, ${name} '${path}'`), { code, path });
});
syncBuiltinESMExports();
