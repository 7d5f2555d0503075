/** A machine that takes its time to read a post and to make a page. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Job } from "../../../src/build/job.ts";

const pause = new Int32Array(new SharedArrayBuffer(4));
const { readFileSync } = fs;
const { render } = Job.prototype;

Reflect.set(fs, "readFileSync", (...args: unknown[]): unknown => {
  if (/\/content\/posts\//.test(String(args[0]))) Atomics.wait(pause, 0, 0, 30);
  return Reflect.apply(readFileSync, fs, args);
});
syncBuiltinESMExports();

Job.prototype.render = function (file) {
  Atomics.wait(pause, 0, 0, 5);
  return render.call(this, file);
};
