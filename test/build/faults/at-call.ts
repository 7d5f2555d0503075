/** Acts at a call to the file system. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Calls `act` at the call that `text` names: "before" or "after", the function's name, a pattern of a
 * path that is given to it, and at which such call (the first, if left out).
 */
export function actAtCall(text: string | undefined, act: () => void): void {
  const [when, name = "", path = "", count = "1"] = (text ?? "").split(" ");
  const real: unknown = Reflect.get(fs, name);
  if (typeof real !== "function") throw new Error(`node:fs has no ${name}`);
  let left = Number(count);
  Reflect.set(fs, name, (...args: unknown[]) => {
    const here = args.some((arg) => typeof arg === "string" && new RegExp(path).test(arg));
    const now = here && --left === 0;
    if (now && when === "before") act();
    const result: unknown = Reflect.apply(real, fs, args);
    if (now && when === "after") act();
    return result;
  });
  syncBuiltinESMExports();
}
