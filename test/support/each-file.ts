/**
 * Runs around every test file. The files of a worker share one process (`isolate: false`), so what
 * one of them changes in it is put back for the next.
 */
import { afterAll } from "vitest";
import { clear } from "./temporary.ts";

const { SOURCE_DATE_EPOCH, TZ } = process.env;
const folder = process.cwd();

afterAll(() => {
  process.chdir(folder);
  Object.assign(process.env, { SOURCE_DATE_EPOCH, TZ });
  clear();
});
