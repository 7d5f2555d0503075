/** B6: the preview sees each edit, also in a folder that took the place of another at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { watchPath } from "../../src/build/preview/watch.ts";
import { clear, temporaryFolder } from "../support/temporary.ts";
import { waitUntil } from "../support/wait.ts";

afterAll(clear);

test("a folder that is deleted and made again at once is watched on", async () => {
  const content = join(temporaryFolder(), "content");
  const folder = join(content, "walk");
  const file = join(folder, "index.md");
  const write = (words: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, words);
  };
  write("One");
  const edits: ReadonlySet<string>[] = [];
  const onLimit = () => expect.fail("there are few folders");
  watchPath(content, { onEdit: (files) => edits.push(files), onLimit });
  for (let round = 1; round <= 3; round++) {
    // With nothing between, so that the file system may give the new folder the number of the old.
    rmSync(folder, { recursive: true });
    write(`Round ${round}`);
    await waitUntil(
      () => edits.length > 0,
      () => "the new folder is seen",
    );
    edits.length = 0;
    writeFileSync(file, "An edit");
    await waitUntil(
      () => edits.some((files) => files.has(file)),
      () => "an edit in it is seen",
    );
    edits.length = 0;
    expect(readFileSync(file, "utf8")).toBe("An edit");
  }
});
