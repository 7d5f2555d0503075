/**
 * Takes the lock at the path of the first argument and notes it in the log of the second. Then it
 * releases the lock; with a third argument it holds it until it is killed.
 */
import { appendFileSync } from "node:fs";
import { acquireLock } from "../../../src/build/publish/lock.ts";

const [path = "", log = "", hold] = process.argv.slice(2);
const release = await acquireLock(path, (pid) => process.stderr.write(`waiting for ${pid}\n`));
appendFileSync(log, `${process.pid} taken\n`);
if (hold === undefined) {
  // Gives the others time to break in.
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
  appendFileSync(log, `${process.pid} released\n`);
  release();
} else {
  process.stdout.write("taken\n");
  setInterval(() => {}, 1000);
}
