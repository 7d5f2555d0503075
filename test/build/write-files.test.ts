/** Files of a release, written by one thread and by two. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FileWriter } from "../../src/build/write/write-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const encoder = new TextEncoder();

async function writeAll(count: number): Promise<void> {
  const writer = new FileWriter(folder, count);
  for (let i = 0; i < count; i++)
    writer.write(`blog/post-${i}/index.html`, encoder.encode(`post ${i}`));
  await writer.close();
}

describe.each([
  ["few files, by one thread", 20],
  ["many files, by two", 1000],
])("%s", (_, count) => {
  test("are there with their bytes once the writer is closed", async () => {
    await writeAll(count);
    expect(readdirSync(join(folder, "blog"))).toHaveLength(count);
    for (let i = 0; i < count; i++)
      expect(readFileSync(join(folder, `blog/post-${i}/index.html`), "utf8")).toBe(`post ${i}`);
  });

  test("that cannot be written are an error of the file system", async () => {
    writeFileSync(join(folder, "blog"), "a file, where a folder is needed");
    await expect(writeAll(count)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
  });
});

test("a writer that was stopped leaves its folder alone", async () => {
  const writer = new FileWriter(folder, 100_000);
  for (let i = 0; i < 100; i++) writer.write(`${i}.txt`, encoder.encode("words"));
  await writer.stop();
  rmSync(folder, { recursive: true });
  expect(existsSync(folder)).toBe(false);
});
