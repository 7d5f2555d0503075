/** The summary of a build and of a check. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { formatSummary } from "../../src/build/summary.ts";
import { tzRelease } from "../../src/time/zone-data.ts";
import { onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  prepareProject,
  removeProjects,
  runBuild,
  runScript,
  writeContent,
} from "../support/project.ts";
import { hashFiles } from "../support/tree.ts";
import { ann, post, stack } from "./make.ts";

afterAll(removeProjects);

const event = (title: string, start: string, lines = "") =>
  `---\ntitle: ${title}\nstart: ${start}\nduration: 1 hour\nplace: Hall\nsummary: All of it\n${lines}---\nBring tea.\n`;

/** One or more of everything; the build date is noon on 22 November 2026. */
const everything: Files = {
  ...ann,
  "people/bob.md": "---\nname: Bob\n---\nHe reads.\n",
  "posts/one.md": post("One", "Words."),
  "posts/two.md": post("Two", "Words.").replace("2026-03-04", "2026-12-15 09:30"),
  "posts/three.md": post("Three", "Words.", "draft: true\n"),
  "posts/four.md": post("Four", "Words.").replace("2026-03-04", "2027-01-02"),
  "events/over.md": event("Past", "2026-03-04 10:00"),
  "events/soon.md": event("Soon", "2026-12-20 10:00"),
  "events/walk/index.md":
    "---\ntitle: Walk\nrepeats: weekly on Wednesday\nfrom: 2027-01-06\ntimes: 3\ntime: 10:00 to 11:00\nplace: Hall\nsummary: Out\n---\nBoots.\n",
  "cohorts/first.md": "---\ntitle: First\nsummary: The first\n---\nMany.\n",
  "pages/about.md": "---\ntitle: About\nsummary: Who we are\nnavigation: 1\n---\nUs.\n",
};

const counts =
  "1 post, 2 people, 2 single events, 1 series with 3 sessions, 1 cohort, 1 page\n" +
  `time zone rules: tz database ${tzRelease}\n` +
  "unpublished: content/posts/four.md (scheduled for Saturday 2 January 2027)\n" +
  "unpublished: content/posts/three.md (draft)\n" +
  "unpublished: content/posts/two.md (scheduled for Tuesday 15 December 2026)\n" +
  'build again after 2026-12-15 09:30 (Europe/London): "Two" is published\n';

/** Removes durations and the note that the project is not in git. */
const removeTimes = (text: string) =>
  text.replace(/[\d.]+ s$/m, "0.0 s").replace(/^revisions of events: .*\n/m, "");

test("a build prints the counts, what is unpublished, and when to build again", async () => {
  const root = createProject(everything);
  const first = await runBuild(root);
  const files = Object.keys(hashFiles(join(root, "_site"))).length;
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(removeTimes(first.stdout)).toBe(
    `${counts}published _site/: ${files} files, ${files} of them new or changed, in 0.0 s\n`,
  );
  const second = await runBuild(root);
  expect(removeTimes(second.stdout)).toBe(
    `${counts}_site/ is up to date: ${files} files, in 0.0 s\n`,
  );
  // Nothing else is printed, of Eleventy or of Node.
  expect(second.stderr).toBe("");
});

test("the next build is after the first change of the site", async () => {
  const next = async (files: Files) => {
    const text = formatSummary(await prepareProject(createProject({ ...ann, ...files })));
    return /^build again .*$/m.exec(text)?.[0];
  };
  const soon = event("Soon", "2026-11-22 17:00");
  expect(await next({ "events/soon.md": soon })).toBe(
    'build again after 2026-11-22 18:00 (Europe/London): "Soon" ends',
  );
  const now = event("Now", "2026-11-22 11:30");
  expect(await next({ "events/soon.md": soon, "events/now.md": now })).toMatch(
    /12:30 .*"Now" ends/,
  );
  const over = event("Over", "2026-11-22 11:00");
  expect(await next({ "events/soon.md": soon, "events/over.md": over })).toMatch(/"Soon" ends/);
  const early = post("Early", "Words.").replace("2026-03-04", "2026-11-23");
  expect(await next({ "posts/early.md": early })).toBe(
    'build again after 2026-11-23 00:00 (Europe/London): "Early" is published',
  );
  expect(await next({ "posts/one.md": post("One", "Words.") })).toBeUndefined();
});

test("a check prints the same, writes nothing, and exits with 0", async () => {
  const root = createProject(everything);
  const { status, stdout, stderr } = await runScript("check", root);
  expect([status, removeTimes(stdout), stderr]).toEqual([0, `${counts}no problems\n`, ""]);
  expect(Object.keys(hashFiles(root)).filter((file) => !file.startsWith("content/"))).toEqual([]);
});

test("warnings are printed and counted, and do not stop a build", async () => {
  const root = createProject({ ...ann, "posts/one.md": post("One", "Words.") });
  writeContent(root, { "posts/one.md": post("One", "![](one.png)"), "posts/one.png": onePixelPng });
  for (const script of ["check", "build"]) {
    const { status, stderr } = await runScript(script, root);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^content\/posts\/one\.md:7:\d+: .*\n\n1 warning\. It does not stop a build\.\n$/,
    );
  }
  writeContent(root, { "posts/two.png": onePixelPng });
  expect((await runScript("check", root)).stderr).toMatch(
    /\n\n2 warnings\. They do not stop a build\.\n$/,
  );
});

test("a check reports all problems, and exits with 1", async () => {
  const root = createProject({
    ...ann,
    "posts/one.md": post("One", "[gone](gone.md)").replace("ann", "bob"),
    "posts/two.md": post("Two", "Words.").replace("2026-03-04", "2026-02-30"),
    "pages/three.md": "---\ntitel: Three\n---\n",
  });
  const { status, stdout, stderr } = await runScript("check", root);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  const lines = stderr.split("\n");
  const places = lines
    .filter((line) => line.startsWith("content/"))
    .map((line) => line.split(":", 2).join(":"));
  expect([...new Set(places)]).toEqual([
    "content/pages/three.md:2",
    "content/posts/one.md:4",
    "content/posts/one.md:7",
    "content/posts/two.md:3",
  ]);
  expect(stderr).toMatch(/\n\n\d problems\. A build would publish nothing\.\n$/);
  expect(stderr).not.toMatch(stack);
  expect(readFileSync(join(root, "content/posts/one.md"), "utf8")).toContain("gone.md");
});
