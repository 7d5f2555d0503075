/** Somebody saves a document after it was read and before it is copied, and then puts it back. */
import { readFileSync, writeFileSync } from "node:fs";
import { Job } from "../../../src/build/job.ts";

const { finish } = Job.prototype;
const file = "content/media/notes.txt";

Job.prototype.finish = async function () {
  const bytes = readFileSync(file);
  writeFileSync(file, "Another version.\n");
  try {
    await finish.call(this);
  } finally {
    writeFileSync(file, bytes);
  }
};
