/** A disk that is full after FULL_AFTER written files (20, if not set). */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { writeFileSync } = fs;
let left = Number(process.env.FULL_AFTER ?? 20);

fs.writeFileSync = (file, data, options) => {
  if (left-- > 0) return writeFileSync(file, data, options);
  const error = new Error("ENOSPC: no space left on device, write");
  throw Object.assign(error, { code: "ENOSPC", path: String(file) });
};
syncBuiltinESMExports();
