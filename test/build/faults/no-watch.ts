/** A system whose limit of watched folders is reached. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

Reflect.set(fs, "watch", (path: string) => {
  const code = "ENOSPC";
  throw Object.assign(new Error(`${code}: System limit for number of file watchers reached`), {
    code,
    path,
  });
});
syncBuiltinESMExports();
