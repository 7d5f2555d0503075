import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type PreparedSite, prepareSite } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/content/files/problem.ts";
import { RecordCache, readRecordCache } from "../../src/content/record-cache.ts";
import { onePixelPng } from "../support/pictures.ts";
import { createProject, minimalSettings, removeProjects, testEpoch } from "../support/project.ts";
import { post } from "./make.ts";

afterAll(removeProjects);

const version = "1";
let root: string;
let recordsFolder: string;

/** Reads the project with these records, and returns its problems. */
async function listProblemsWith(records: RecordCache): Promise<readonly string[]> {
  process.env.SOURCE_DATE_EPOCH = testEpoch;
  const { problems } = await prepareSite({ root, preview: false, records });
  return problems.list("problem").map(formatProblem);
}

/** Replaces text in the files of records, which then look as if they were saved a minute later. */
function edit(from: string, to: string): void {
  const later = Date.now() / 1000 + 60;
  let found = 0;
  for (const name of readdirSync(recordsFolder)) {
    const file = join(recordsFolder, name);
    const saved = readFileSync(file, "utf8");
    if (saved.includes(from)) found++;
    writeFileSync(file, saved.replace(from, to));
    utimesSync(file, later, later);
  }
  expect(found).toBeGreaterThan(0);
}

const keysOf = ({ pages }: PreparedSite) => pages.map((page) => [page.url, page.key()]);

const settingsIn = (zone: string) => minimalSettings.replace(/^zone: .*$/m, `zone: ${zone}`);

beforeEach(async () => {
  root = createProject({ "posts/a.md": post("image: a.png\n"), "posts/a.png": onePixelPng });
  recordsFolder = join(root, "records");
  const records = new RecordCache();
  expect(await listProblemsWith(records)).toEqual([]);
  records.save(recordsFolder, version);
});

test("the records of files that have not changed are used", async () => {
  edit("", "");
  const records = readRecordCache(recordsFolder, version);
  expect(await listProblemsWith(records)).toEqual([]);
  expect(records.changed).toEqual([]);
});

test.each([
  // One bit each; the file is still JSON.
  ["a field's name", '"title"', '"uitle"'],
  ["a field's value", "2017-06-21", "2017-06-61"],
  ["a line", '"markdownLine":', '"markdownLinm":'],
  ["a picture's format", '"format":"png"', '"format":"pnf"'],
])("B8: a flipped bit in the records, in %s, does not invent a problem", async (_, from, to) => {
  edit(from, to);
  const records = readRecordCache(recordsFolder, version);
  expect(await listProblemsWith(records)).toEqual([]);
  expect(records.changed).not.toEqual([]);
});

test.each([
  ["the code has another version", "2"],
  ["the file is not whole", version],
])("the files are read again where %s", async (name, code) => {
  if (name.includes("whole")) edit("}", "");
  else edit("", "");
  const records = readRecordCache(recordsFolder, code);
  expect(await listProblemsWith(records)).toEqual([]);
  expect(records.changed).not.toEqual([]);
});

test("a save writes only the files of records that differ", async () => {
  const texts: Record<string, string> = {};
  for (let i = 0; i < 60; i++) texts[`posts/post-${i}.md`] = post("");
  root = createProject(texts);
  recordsFolder = join(root, "records");
  const first = new RecordCache();
  await listProblemsWith(first);
  first.save(recordsFolder, version);
  edit("", "");
  const before = identifyFiles();
  expect(before.size).toBeGreaterThan(20);
  writeFileSync(join(root, "content/posts/post-7.md"), `${post("")}More.\n`);
  rmSync(join(root, "content/posts/post-9.md"));
  const second = readRecordCache(recordsFolder, version);
  await listProblemsWith(second);
  expect([...second.changed].sort()).toEqual([
    "content/posts/post-7.md",
    "content/posts/post-9.md",
  ]);
  second.save(recordsFolder, version);
  const after = identifyFiles();
  expect([...after].filter(([name, id]) => before.get(name) !== id).length).toBeLessThanOrEqual(2);
  const saved = [...after.keys()].map((name) => readFileSync(join(recordsFolder, name), "utf8"));
  expect(saved.join("")).not.toContain("post-9.md");
});

/** A file that is saved is another one with the same name. */
function identifyFiles(): ReadonlyMap<string, number> {
  const names = readdirSync(recordsFolder);
  return new Map(names.map((name) => [name, statSync(join(recordsFolder, name)).ino]));
}

test("fields that were right are the same when they come from the records", async () => {
  const event = (fields: string) => `---\ntitle: E\nsummary: S\n${fields}---\nWords.\n`;
  const speakers = "speakers:\n  - person: ann\n    talk: Maps\n";
  const output = "outputs: [{ title: Notes, url: /, minutes: 5 }, { title: Film, due: 2 weeks }]\n";
  root = createProject({
    "people/ann.md": "---\nname: Ann\nsummary: S\n---\nWords.\n",
    "posts/a.md": post("updated: 2017-06-30 14:05\nauthors: ann\ntags: [a, b]\naliases: [/old/]\n"),
    "events/a.md": event("start: 2017-06-01 17:30\nend: 19:30\nplace: { name: A, address: B }\n"),
    "events/b.md": event(`start: 2017-06-01\nend: 2017-06-02\nonline: by e-mail\n${speakers}`),
    "events/c.md": event(`start: 2017-06-01 09:00\nduration: 90 minutes\n${output}`),
    "events/d.md": event("start: 2017-06-01 09:00\nmoved: 2017-06-08 10:00\nzone: Europe/Paris\n"),
  });
  recordsFolder = join(root, "records");
  const prepare = (records: RecordCache) => prepareSite({ root, preview: false, records });
  const records = new RecordCache();
  const first = await prepare(records);
  expect(first.problems.list("problem").map(formatProblem)).toEqual([]);
  records.save(recordsFolder, version);
  edit("", "");
  const known = readRecordCache(recordsFolder, version);
  const again = await prepare(known);
  expect(known.changed).toEqual([]);
  expect(keysOf(again)).toEqual(keysOf(first));
  // The zone of the site is no part of a text.
  writeFileSync(join(root, "content/site.yaml"), settingsIn("Asia/Tokyo"));
  const moved = await prepare(readRecordCache(recordsFolder, version));
  const own = moved.site.events.find(({ id }) => id === "a");
  expect(own?.when).toMatchObject({ start: { zone: "Asia/Tokyo", time: "17:30" } });
});

test("a warning of the fields is said each time", async () => {
  root = createProject({ "posts/a.md": post("description: S\n") });
  const records = new RecordCache();
  for (let round = 0; round < 2; round++) {
    const { problems } = await prepareSite({ root, preview: false, records });
    expect(problems.list("warning").map(({ message }) => message)).toContain(
      "the field is called summary here",
    );
  }
});
