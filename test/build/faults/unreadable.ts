/** A file secret.md and what is in a folder secret cannot be read, as those of another user. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

for (const name of ["readFileSync", "statSync"] as const) {
  const real = fs[name];
  Reflect.set(fs, name, (...args: unknown[]): unknown => {
    const [path] = args;
    if (!/\/secret(?:\.md$|\/)/.test(String(path))) return Reflect.apply(real, fs, args);
    throw Object.assign(new Error(`EACCES: permission denied '${path}'`), { code: "EACCES", path });
  });
}
syncBuiltinESMExports();
