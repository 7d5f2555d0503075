import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { RecordCache, readRecordCache } from "../../src/content/record-cache.ts";
import { onePixelPng } from "../support/pictures.ts";
import { createProject, removeProjects, testEpoch } from "../support/project.ts";
import { post } from "./make.ts";

afterAll(removeProjects);

const version = "1";
let root: string;
let recordsFile: string;

/** Reads the project with these records, and returns its problems. */
async function listProblemsWith(records: RecordCache): Promise<readonly string[]> {
  process.env.SOURCE_DATE_EPOCH = testEpoch;
  const { problems } = await prepareSite({ root, preview: false, records });
  return problems.list("problem").map(formatProblem);
}

/** Replaces text in the file of records, which then looks as if it was saved a minute later. */
function edit(from: string, to: string): void {
  const saved = readFileSync(recordsFile, "utf8");
  expect(saved).toContain(from);
  writeFileSync(recordsFile, saved.replace(from, to));
  const later = Date.now() / 1000 + 60;
  utimesSync(recordsFile, later, later);
}

beforeEach(async () => {
  root = createProject({ "posts/a.md": post("image: a.png\n"), "posts/a.png": onePixelPng });
  recordsFile = join(root, "records.json");
  const records = new RecordCache();
  expect(await listProblemsWith(records)).toEqual([]);
  records.save(recordsFile, version);
});

test("the records of files that have not changed are used", async () => {
  edit("", "");
  const records = readRecordCache(recordsFile, version);
  expect(await listProblemsWith(records)).toEqual([]);
  expect(records.hasChanged).toBe(false);
});

test.each([
  // One bit each; the file is still JSON.
  ["a field's name", '"title"', '"uitle"'],
  ["a field's value", "2017-06-21", "2017-06-61"],
  ["a line", '"markdownLine":', '"markdownLinm":'],
  ["a picture's format", '"format":"png"', '"format":"pnf"'],
])("B8: a flipped bit in the records, in %s, does not invent a problem", async (_, from, to) => {
  edit(from, to);
  const records = readRecordCache(recordsFile, version);
  expect(await listProblemsWith(records)).toEqual([]);
  expect(records.hasChanged).toBe(true);
});

test.each([
  ["the code has another version", "2"],
  ["the file is not whole", version],
])("the files are read again where %s", async (name, code) => {
  if (name.includes("whole")) edit("}", "");
  else edit("", "");
  const records = readRecordCache(recordsFile, code);
  expect(await listProblemsWith(records)).toEqual([]);
  expect(records.hasChanged).toBe(true);
});
