/** A disk that is full after so many written files. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { writeFileSync } = fs;
let left = 20;

fs.writeFileSync = (file, data, options) => {
  if (left-- > 0) return writeFileSync(file, data, options);
  const error = new Error("ENOSPC: no space left on device, write");
  throw Object.assign(error, { code: "ENOSPC" });
};
syncBuiltinESMExports();
