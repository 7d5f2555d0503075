/** A new site that cannot be renamed to _site. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { renameSync } = fs;

fs.renameSync = (from, to) => {
  if (/\/link$/.test(String(from))) throw new Error("EPERM: operation not permitted, rename");
  renameSync(from, to);
};
syncBuiltinESMExports();
