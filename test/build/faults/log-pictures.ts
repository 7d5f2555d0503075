/**
 * Writes to the file that LOG_PICTURES names, a line each: "read one.jpg" for every read of a picture
 * of the content, and "pixels" each time that sharp decodes or encodes some.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import sharp from "sharp";

const { appendFileSync } = fs;
const log = (line: string) => appendFileSync(process.env.LOG_PICTURES ?? "", `${line}\n`);

for (const [owner, name] of [
  [fs, "readFileSync"],
  [fs.promises, "readFile"],
] as const) {
  const real: (...args: never[]) => unknown = owner === fs ? fs.readFileSync : fs.promises.readFile;
  Reflect.set(owner, name, (...args: unknown[]): unknown => {
    const picture = /\/content\/.*?([^/]+\.(?:jpg|png))$/.exec(String(args[0]))?.[1];
    if (picture !== undefined) log(`read ${picture}`);
    return Reflect.apply(real, owner, args);
  });
}
syncBuiltinESMExports();

const prototype: object = Object.getPrototypeOf(sharp());
const toBuffer: unknown = Reflect.get(prototype, "toBuffer");
if (typeof toBuffer !== "function") throw new Error("sharp has no toBuffer");
Reflect.set(prototype, "toBuffer", function (this: unknown, ...args: unknown[]): unknown {
  log("pixels");
  return Reflect.apply(toBuffer, this, args);
});
