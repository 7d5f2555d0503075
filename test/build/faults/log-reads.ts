/** Writes the names of the posts that are read, a line each, to the file that LOG_READS names. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readFileSync, appendFileSync } = fs;

Reflect.set(fs, "readFileSync", (...args: unknown[]): unknown => {
  const folder = `${process.cwd()}/content/posts/`;
  const path = String(args[0]);
  if (path.startsWith(folder))
    appendFileSync(process.env.LOG_READS ?? "", `${path.slice(folder.length)}\n`);
  return Reflect.apply(readFileSync, fs, args);
});
syncBuiltinESMExports();
