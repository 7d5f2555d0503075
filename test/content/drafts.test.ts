/** What is wrong in a draft is a warning: nothing that is published waits for it. */
import { afterAll, describe, expect, test } from "vitest";
import { formatProblem } from "../../src/content/files/problem.ts";
import { onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  listProblems,
  prepareProject,
  removeProjects,
  runScript,
} from "../support/project.ts";
import { event, goodPost, person, post, prepareValid, renderPages, series, text } from "./make.ts";

afterAll(removeProjects);

const published: Files = { "people/ann.md": person(), "posts/2017-06-21-a.md": goodPost() };
const draftPost = (fields: string, words?: string) =>
  text(`draft: true\ntitle: A plan\nsummary: S\nauthors: ann\n${fields}`, words);
const draftEvent = (fields: string) => event(`draft: true\nsummary: S\n${fields}`);

/** A mistake of a draft, what the warning says, and the address of its page in a preview. */
type Row = readonly [name: string, files: Files, warning: RegExp, url: string | undefined];

const rows: readonly Row[] = [
  [
    "no date",
    { "posts/b.md": draftPost("") },
    /^content\/posts\/b\.md:2:1 date: date is missing/,
    "/blog/b/",
  ],
  [
    "a date that is none",
    { "posts/b.md": draftPost("date: some day\n") },
    /^content\/posts\/b\.md:6:7 date: "some day" is not a date/,
    "/blog/b/",
  ],
  [
    "no title",
    { "posts/b.md": text("draft: true\ndate: 2017-06-21\nsummary: S\nauthors: ann\n") },
    /title is missing/,
    "/blog/b/",
  ],
  [
    "a picture that is not there yet",
    { "posts/b.md": draftPost("date: 2017-06-21\nimage: { src: b.png, alt: B }\n") },
    /^content\/posts\/b\.md:7:15 image\.src: there is no file content\/posts\/b\.png/,
    "/blog/b/",
  ],
  [
    "a picture in the text that is not there yet",
    { "posts/b.md": draftPost("date: 2017-06-21\n", "![B](b.png)\n") },
    /there is no file content\/posts\/b\.png/,
    "/blog/b/",
  ],
  [
    "a link to nothing",
    { "posts/b.md": draftPost("date: 2017-06-21\n", "[x](c.md) [y](#z)\n") },
    /there is no file content\/posts\/c\.md/,
    "/blog/b/",
  ],
  [
    "a field that there is not",
    { "posts/b.md": draftPost("date: 2017-06-21\nsubtitle: B\n") },
    /there is no field "subtitle"/,
    "/blog/b/",
  ],
  [
    "an author and a cohort that there are not",
    { "posts/b.md": draftPost("date: 2017-06-21\ncohort: c\n").replace("ann", "bob") },
    /there is no person "bob"/,
    "/blog/b/",
  ],
  [
    "fields that cannot be read",
    { "posts/b.md": draftPost("date: [2017\n") },
    /a quote or bracket opens here and is not closed/,
    undefined,
  ],
  [
    "the address of a published page",
    { "posts/a.md": draftPost("date: 2017-06-21\n") },
    /^content\/posts\/a\.md:1:1: it has the same address, \/blog\/a\/, as content\/posts\/2017-06-21-a\.md/,
    undefined,
  ],
  [
    "an old address that is taken",
    { "posts/b.md": draftPost("date: 2017-06-21\naliases: /blog/a/\n") },
    /\/blog\/a\/ is already the address of content\/posts\/2017-06-21-a\.md/,
    undefined,
  ],
  [
    "an address that is an old one of a published page",
    {
      "posts/b.md": draftPost("date: 2017-06-21\n"),
      "posts/2017-06-21-a.md": goodPost("aliases: /blog/b/\n"),
    },
    /^content\/posts\/b\.md:1:1: its address \/blog\/b\/ is an old address of content\/posts\/2017-06-21-a\.md/,
    undefined,
  ],
  [
    "an event without a start",
    { "events/b.md": draftEvent("place: The Hub\n") },
    /^content\/events\/b\.md:2:1 start: start is missing/,
    "/events/b/",
  ],
  [
    "an event that ends before it starts",
    { "events/b.md": draftEvent("start: 2026-12-01 17:30\nend: 2026-12-01 16:30\n") },
    /the end, 2026-12-01 16:30, is not after the start/,
    undefined,
  ],
  [
    "an event with the identity of another",
    {
      "events/2026-11-30-y.md": draftEvent("start: 2026-11-30\nid: 2026-12-01-x\n"),
      "events/2026-12-01-x.md": event("summary: S\nstart: 2026-12-01\n"),
    },
    /^content\/events\/2026-11-30-y\.md:\d+:\d+ id: it has the same identity/,
    undefined,
  ],
  [
    "a person without a name",
    { "people/bob.md": text("draft: true\nrole: Guest\n") },
    /name is missing/,
    "/people/bob/",
  ],
  [
    "a page with a wrong position",
    { "pages/b.md": text("draft: true\ntitle: B\nnavigation: first\n") },
    /"first" is not a whole number/,
    "/b/",
  ],
  [
    "a cohort with a wrong day",
    { "cohorts/b.md": text("draft: true\ntitle: B\nsummary: S\nfrom: spring\n") },
    /"spring" is not a date/,
    "/cohorts/b/",
  ],
  [
    "a session file of a draft series",
    series("draft: true\nsummary: S\nrepeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 2\n", {
      "2026-12-01": "strat: 18:00\n",
    }),
    /^content\/events\/cafe\/2026-12-01\.md:2:1 strat: there is no field "strat"/,
    "/events/cafe/",
  ],
];

describe("L17: a mistake in a draft", () => {
  test.each(rows)("%s: stops nothing that is published", async (_, files, warning) => {
    const prepared = await prepareProject(createProject({ ...published, ...files }));
    const { problems, pages, unpublished } = prepared;
    expect(problems.list("problem").map(formatProblem)).toEqual([]);
    const [draft = ""] = Object.keys(files);
    expect(unpublished.map(({ file }) => file)).toContain(`content/${draft}`);
    expect(problems.list("warning").map(formatProblem)).toContainEqual(
      expect.stringMatching(warning),
    );
    expect(pages.map(({ url }) => url)).toContain("/blog/a/");
  });

  test.each(rows)("%s: the preview shows the rest", async (_, files, __, url) => {
    const { problems, pages } = await prepareProject(
      createProject({ ...published, ...files }),
      true,
    );
    expect(problems.list("problem").map(formatProblem)).toEqual([]);
    const urls = pages.map((page) => page.url);
    expect(urls.filter((one) => one === "/blog/a/")).toEqual(["/blog/a/"]);
    expect(urls).toHaveLength(new Set(urls).size);
    for (const page of pages) page.render();
    if (url !== undefined) expect(urls).toContain(url);
  });

  test("the same mistakes stop a build where the text is published", async () => {
    const published = draftPost("").replace("draft: true\n", "");
    expect(await listProblems({ "people/ann.md": person(), "posts/b.md": published })).toEqual([
      "content/posts/b.md:2:1 date: date is missing. Write, for instance, date: 2017-06-21.",
    ]);
    const scheduled = post("image: { src: b.png, alt: B }\n").replace("2017", "2027");
    expect(await listProblems({ "posts/b.md": scheduled })).toHaveLength(1);
  });

  test.each(["yes", "ture", "", '""'])("draft: %s is no draft", async (typed) => {
    const source = draftPost("").replace("draft: true", `draft: ${typed}`);
    const found = await listProblems({ "people/ann.md": person(), "posts/b.md": source });
    expect(found).toHaveLength(2);
  });

  test("L18: an empty draft: does not publish the text", async () => {
    const fix = "Write draft: true, or draft: false if everybody may see it.";
    const problem = `draft: draft is empty, so nobody can tell whether it may be published. ${fix}`;
    for (const typed of ["", ' ""', " \u200b", " []", " ' '"])
      expect(await listProblems({ "posts/b.md": post(`draft:${typed}\n`) })).toEqual([
        `content/posts/b.md:4:1 ${problem}`,
      ]);
    expect(await listProblems({ "pages/b.md": text("title: B\nunlisted:\n") })).toEqual([
      "content/pages/b.md:3:1 unlisted: unlisted is empty, so nobody can tell whether it may be published. Write unlisted: true, or unlisted: false if everybody may see it.",
    ]);
    for (const path of ["events/b.md", "events/cafe/index.md", "people/b.md", "cohorts/b.md"]) {
      const fields = `${path.startsWith("people") ? "name" : "title"}: B\ndraft:\n`;
      const start = path === "events/b.md" ? "start: 2026-12-01\n" : "";
      const found = await listProblems({ [path]: text(fields + start) });
      expect(found).toEqual([`content/${path}:3:1 ${problem}`]);
    }
    expect(await listProblems({ "posts/b.md": post("draft: # not yet\n") })).toHaveLength(1);
    for (const typed of ["~", "null", "TBC"])
      expect(await listProblems({ "posts/b.md": post(`draft: ${typed}\n`) })).toHaveLength(1);
  });

  test("a session file with a mistake leaves the session of the series as it is", async () => {
    const rule =
      "summary: S\nrepeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 2\ntime: 12:30 to 13:30\n";
    for (const own of ["start: some day\n", "end: 2026-11-01 10:00\n", "title: [a\n"]) {
      const { site } = await prepareValid(series(rule, { "2026-12-01": `draft: true\n${own}` }));
      expect(site.events.map(({ when }) => when)).toMatchObject([
        { start: { date: "2026-12-01", time: "12:30" } },
        { start: { date: "2026-12-08" } },
      ]);
    }
  });

  test("what is published and needs the draft still waits", async () => {
    const broken = text("draft: true\nname: [Ann\n");
    expect(
      await listProblems({
        "people/ann.md": broken,
        "posts/a.md": post("authors: ann\n", "[Ann](../people/ann.md)\n"),
      }),
    ).toEqual([
      'content/posts/a.md:4:10 authors: "ann" is a draft. Remove it here until it is published.',
      "content/posts/a.md:6:7: content/people/ann.md is a draft, so readers could not open this link. Remove the link until it is published.",
    ]);
  });

  test("a picture that a published text uses too is a problem there", async () => {
    const files = {
      "people/ann.md": person(),
      "posts/a.md": draftPost("date: 2017-06-21\n", "![B](b.png)\n"),
      "posts/b.md": goodPost("", "![B](c.png)\n"),
      "posts/b.png": onePixelPng,
    };
    expect(await listProblems(files)).toEqual([
      "content/posts/b.md:7:6: there is no file content/posts/c.png. Check the path; it is relative to the folder of this text.",
    ]);
  });

  test("a picture that cannot be published is a warning where drafts alone use it", async () => {
    const svg = "![B](b.svg)\n";
    const files = {
      "people/ann.md": person(),
      "posts/a.md": draftPost("date: 2017-06-21\n", `${svg}\n![C](c.jpg)\n`),
      "posts/b.svg": "<svg",
      "posts/c.jpg": onePixelPng,
    };
    const alone = await runScript("check", createProject(files));
    expect(alone).toMatchObject({ status: 0 });
    const warnings = alone.stdout + alone.stderr;
    expect(warnings).toMatch(/b\.svg:\d+:\d+: the drawing is not well-formed/);
    expect(warnings).toContain("a.md:10:6: the picture content/posts/c.jpg is a PNG");
    const shared = { ...files, "posts/b.md": goodPost("", svg), "posts/0.md": goodPost("", svg) };
    const result = await runScript("check", createProject(shared));
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/b\.svg:\d+:\d+: the drawing .*\(used at content\/posts\/0\.md/);
  });

  test("the preview shows a draft without date and title under the day of the build", async () => {
    const pages = await renderPages(
      { "people/ann.md": person(), "posts/b.md": text("draft: true\n") },
      true,
    );
    expect(pages["/blog/b/"]).toContain("22 November 2026");
  });
});
