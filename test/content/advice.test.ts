/** Advice never changes a time or gives another meaning; the usual remedy comes first. */
import { afterAll, describe, expect, test } from "vitest";
import { applyEdits } from "../../src/build/fix/apply-edits.ts";
import { onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  listProblems,
  minimalSettings,
  prepareProject,
  removeProjects,
} from "../support/project.ts";
import { event, goodPost, listWarnings, person, series, text } from "./make.ts";

afterAll(removeProjects);

const ann = { "people/ann.md": person() };
const talk = (fields: string) => ({
  ...ann,
  "events/a.md": event(`summary: S\nstart: 2026-12-01 10:00\nduration: 1 hour\n${fields}`),
});
const rule = (fields: string) => series(`summary: S\nfrom: 2026-12-01\n${fields}`);

describe("A1: a word for a value", () => {
  test.each([
    ["inactive", "left"],
    ["former", "left"],
    ["Retired", "left"],
    ["current", "active"],
    ["Left", "left"],
    ["activ", "active"],
  ])("status: %s of a person is %s", async (typed, meant) => {
    const [problem, ...more] = await listProblems({
      "people/a.md": text(`name: A\nstatus: ${typed}\n`),
    });
    expect(more).toEqual([]);
    expect(problem).toContain(`is not one of active, left. Did you mean "${meant}"?`);
  });

  test.each([
    ["canceled", "cancelled"],
    ["off", "cancelled"],
    ["delayed", "postponed"],
    ["on", "confirmed"],
    ["provisional", "tentative"],
  ])("status: %s of an event is %s", async (typed, meant) => {
    const [problem] = await listProblems(talk(`status: ${typed}\n`));
    expect(problem).toContain(`Did you mean "${meant}"?`);
  });

  test.each(["draft", "private"])("status: %s never leads to publishing it", async (typed) => {
    const [problem] = await listProblems(talk(`status: ${typed}\n`));
    expect(problem).toContain("Write draft: true in its place if it is not to be published");
  });

  test("status: moved is a field of its own", async () => {
    const [problem] = await listProblems(talk("status: moved\n"));
    expect(problem).toContain(
      "Delete it, leave start as first planned, and write moved: and the new date.",
    );
  });
});

describe("A1: a time or day", () => {
  test.each([
    ["1:30 to 2:30", "13:30 to 14:30, or 01:30 to 02:30 if it is at night"],
    ["5.30 - 6.30", "17:30 to 18:30, or 05:30 to 06:30 if it is at night"],
    ["2:15 to 3:45", "14:15 to 15:45, or 02:15 to 03:45 if it is at night"],
    ["9:30 to 10:30", "09:30 to 10:30"],
    ["1:30am to 2:30am", "01:30 to 02:30"],
    ["12:30-1:30pm", "12:30 to 13:30"],
  ])("time: %s is probably %s", async (typed, written) => {
    const problems = await listProblems(rule(`repeats: weekly on Tuesday\ntime: ${typed}\n`));
    expect(problems).toEqual([expect.stringContaining(`. Write ${written}.`)]);
    const [first = ""] = written.split(", or ");
    expect(await listProblems(rule(`repeats: weekly on Tuesday\ntime: ${first}\n`))).toEqual([]);
  });

  test.each([
    ["June 2027", "2027-06-30"],
    ["Feb 2028", "2028-02-29"],
    ["2027-12", "2027-12-31"],
  ])("until: %s is %s", async (typed, last) => {
    const fields = "repeats: weekly on Tuesday\ntime: 12:30 to 13:30\nuntil: ";
    expect(await listProblems(rule(`${fields}${typed}\n`))).toEqual([
      expect.stringMatching(`has no day\\. Write the last day, such as ${last}\\.$`),
    ]);
    expect(await listProblems(rule(`${fields}${last}\n`))).toEqual([]);
    expect(await listProblems({ "cohorts/a.md": text(`title: A\nuntil: ${typed}\n`) })).toEqual([
      expect.stringContaining(`such as ${last}`),
    ]);
  });

  test.each([
    "2nd and 4th Tuesday",
    "first and third Monday of the month",
    "monthly on the 1st & 3rd Wednesday",
    "every 1st, 3rd and last Friday",
    "2nd Tuesday and 4th Tuesday",
  ])("repeats: %s is not one of the two", async (typed) => {
    const files = rule(`repeats: ${typed}\ntime: 12:30 to 13:30\n`);
    expect(await listProblems(files)).toEqual([
      expect.stringContaining(
        "has several weeks of a month, and a series has one. Make a series for each, such as monthly on the 2nd Tuesday; or delete repeats, and write a file for each session, named by its date.",
      ),
    ]);
    expect(await listWarnings(files)).toEqual([]);
  });

  test.each(["monthly on the 2nd Tuesday", "every 2 weeks on Tuesday and Thursday"])(
    "repeats: %s is read",
    async (typed) => {
      expect(await listProblems(rule(`repeats: ${typed}\ntime: 12:30 to 13:30\n`))).toEqual([]);
    },
  );
});

describe("L25: a name of somebody who has a bio", () => {
  test.each([
    ["speakers: Ann Lee", "speakers", "ann"],
    ["hosts: ann lee", "hosts", "ann"],
    ["speakers: [Bob, Ann Lee]", "speakers.2", "ann"],
    ["speakers: Ann Lee (leader)", "speakers", "{ person: ann, perspective: leader }"],
  ])("%s is a warning with what to write", async (field, place, written) => {
    const warnings = await listWarnings(talk(`${field}\n`));
    expect(warnings).toEqual([
      expect.stringContaining(
        `${place}: Ann Lee has a page, and this name does not link to it. Write ${written}.`,
      ),
    ]);
    const name = field.replace(/:.*/, "");
    expect(await listWarnings(talk(`${name}: ${written}\n`))).toEqual([]);
  });

  test("of two people with one name nobody is meant", async () => {
    const files = { ...talk("speakers: Ann Lee\n"), "people/ann-2.md": person() };
    expect(await listWarnings(files)).toEqual([]);
  });

  test("where an id is typed, the name leads to it", async () => {
    expect(
      await listProblems({ ...ann, "posts/a.md": goodPost().replace("ann", "Ann Lee") }),
    ).toEqual([
      'content/posts/a.md:5:10 authors: there is no person "Ann Lee". Did you mean "ann"?',
    ]);
    expect(await listProblems(talk("speakers: { person: Ann Lee }\n"))).toEqual([
      expect.stringContaining('there is no person "Ann Lee". Did you mean "ann"?'),
    ]);
  });
});

describe("L30: somebody without a bio", () => {
  const others = Object.fromEntries(
    Array.from({ length: 11 }, (_, i) => [`people/p${i}.md`, text(`name: Person ${i}\n`)]),
  );

  test("as an author: how to add one", async () => {
    const files = { ...others, "posts/a.md": goodPost().replace("ann", "Bob Smith") };
    expect(await listProblems(files)).toEqual([
      'content/posts/a.md:5:10 authors: there is no person "Bob Smith". Write one of the 11 there are, such as p0, p1, p10, p2, p3, p4, p5, p6. For somebody new create content/people/bob-smith.md with name: and a bio, which may be empty.',
    ]);
    const bio = { "people/bob-smith.md": text("name: Bob Smith\n", "") };
    const author = goodPost().replace("ann", "bob-smith");
    expect(await listProblems({ ...others, ...bio, "posts/a.md": author })).toEqual([]);
  });

  test("as a speaker or host: how a guest is named", async () => {
    const guest = "for a guest write { name: bob-smith } here.";
    expect(await listProblems(talk("speakers: bob-smith\n"))).toEqual([
      expect.stringContaining(guest),
    ]);
    expect(await listProblems(talk("hosts: bob-smith\n"))).toEqual([
      expect.stringContaining(guest),
    ]);
    expect(await listProblems(talk("hosts: { name: Bob Smith }\n"))).toEqual([]);
  });
});

describe("A4: links in the short form of other systems", () => {
  const links = "{ label: Blog, url: /blog/ }\n  - { label: About us, url: pages/about.md }\n";
  const about = { "pages/about.md": text("title: About\nsummary: S\n") };
  const write = async (typed: string, more = "") => {
    const source = `${minimalSettings}${typed}${more}`;
    const files = { ...about, "site.yaml": source };
    const { problems } = await prepareProject(createProject(files));
    expect(await listProblems(files)).toHaveLength(1);
    const groups = problems.all.flatMap(({ edits }) => (edits === undefined ? [] : [edits]));
    expect(groups.flat().every(({ safe }) => safe)).toBe(true);
    const fixed = applyEdits(source, groups).source;
    if (groups.length > 0) expect(await listProblems({ ...about, "site.yaml": fixed })).toEqual([]);
    return groups.length === 0 ? undefined : fixed.slice(minimalSettings.length);
  };

  test.each([
    ["navigation:\n  - Blog: /blog/\n  - About us: pages/about.md\n", `navigation:\n  - ${links}`],
    ["navigation:\n  Blog: /blog/\n  About us: pages/about.md\n", `navigation:\n  - ${links}`],
    [
      "navigation:\n- \"Blog\": '/blog/'\n- label: About us\n  url: pages/about.md\n",
      "navigation:\n- { label: Blog, url: /blog/ }\n- label: About us\n  url: pages/about.md\n",
    ],
    [
      "navigation:\n  - News, and more: /blog/?a=1#b\n",
      'navigation:\n  - { label: "News, and more", url: "/blog/?a=1#b" }\n',
    ],
    [
      "conversation:\n  accounts:\n    Mastodon: https://example.social/@us\n",
      "conversation:\n  accounts:\n    - { label: Mastodon, url: https://example.social/@us }\n",
    ],
  ])("%j is written %j", async (typed, written) => {
    expect(await write(typed, "compress: true\n")).toBe(`${written}compress: true\n`);
    expect(await write(typed.trimEnd())).toBe(written.trimEnd());
  });

  test.each([
    "navigation: { Blog: /blog/, About: pages/about.md }\n",
    "navigation: [Blog: /blog/]\n",
    "navigation:\n  - Blog: /blog/\n    About: pages/about.md\n",
    "navigation:\n  - Blog:\n      /blog/\n",
  ])("%j is left to the lead", async (typed) => {
    expect(await write(typed)).toBeUndefined();
  });
});

describe("one exact answer is safe to write", () => {
  const written = async (files: Readonly<Record<string, string>>, path: string) => {
    await listProblems(files);
    const { problems } = await prepareProject(createProject(files));
    const groups = problems.all
      .filter(({ file, edits = [] }) => file === `content/${path}` && edits.every((e) => e.safe))
      .flatMap(({ edits }) => (edits === undefined ? [] : [edits]));
    return applyEdits(files[path] ?? "", groups).source;
  };
  const rows: readonly (readonly [string, string])[] = [
    ["status: canceled", "status: cancelled"],
    ["tags: digital literacy, outdoors", "tags: [digital literacy, outdoors]"],
    ["tags: a; b, c", "tags: [a, b, c]"],
    ["tags: outdoors, tea and cake", "tags: outdoors, tea and cake"],
    ['tags: "a, b"', 'tags: "a, b"'],
    ["tags:\n  • tea\n  • cake", "tags:\n  - tea\n  - cake"],
    ["tags:\n• tea\n• cake", "tags:\n- tea\n- cake"],
    ["place: Room 2: the hall", 'place: "Room 2: the hall"'],
    ["place: Room 2: the hall # upstairs", "place: Room 2: the hall # upstairs"],
    ["place: Room 2 status: off", "place: Room 2 status: off"],
    ["id: a and place: b", "id: a and place: b"],
  ];
  test.each(rows)("%j is written %j", async (typed, fixed) => {
    const files = talk(`${typed}\n`);
    const path = "events/a.md";
    expect(await written(files, path)).toBe(talk(`${fixed}\n`)[path]);
  });

  test.each([
    ["7.30pm", "2026-12-01 19:30"],
    ["7:30 pm", "2026-12-01 19:30"],
    ["19.30", "2026-12-01 19:30"],
    ["7.30", "7.30"],
    ["7:30", "7:30"],
  ])("end: %s is written %s", async (typed, fixed) => {
    const files = (end: string) => ({
      "events/a.md": event(`summary: S\nstart: 2026-12-01 06:00\nend: ${end}\n`),
    });
    expect(await written(files(typed), "events/a.md")).toBe(files(fixed)["events/a.md"]);
  });

  test.each([
    ["repeats", "Wednesdays", "weekly on Wednesday"],
    ["repeats", "every Wednesday", "weekly on Wednesday"],
    ["repeats", "on wednesday", "weekly on Wednesday"],
    ["repeats", "every second Wednesday", "every second Wednesday"],
    ["time", "12.30-13.15", "12:30 to 13:15"],
    ["time", "12:30pm – 1:15 p.m.", "12:30 to 13:15"],
    ["time", "12.30pm-1.15pm", "12:30 to 13:15"],
    ["time", "12.30-1.15pm", "12:30 to 13:15"],
    ["time", "9.30-10.30pm", "9.30-10.30pm"],
    ["time", "9.30-10.30", "9.30-10.30"],
  ])("%s: %s is written %s", async (field, typed, fixed) => {
    const files = (value: string) =>
      rule(
        field === "time"
          ? `repeats: weekly on Wednesday\ntime: ${value}\n`
          : `repeats: ${value}\ntime: 12:30 to 13:15\n`,
      );
    const path = "events/cafe/index.md";
    expect(await written(files(typed), path)).toBe(files(fixed)[path]);
  });

  test.each([
    ["/blog/2026-11-01-x/", "/blog/x/"],
    ["/blog/2026-11-01-x/#a", "/blog/x/#a"],
    ["/blog/2026-11-02-x/", "/blog/2026-11-02-x/"],
    ["/blog/2026-11-01-y/", "/blog/2026-11-01-y/"],
  ])("a link to %s is written %s", async (typed, fixed) => {
    const files = (link: string) => ({
      ...ann,
      "posts/2026-11-01-x.md": text(
        "title: X\ndate: 2026-11-01\nsummary: S\nauthors: ann\n",
        "## A\n\nWords.\n",
      ),
      "posts/a.md": goodPost("", `See [x](${link}).\n`),
    });
    expect(await written(files(typed), "posts/a.md")).toBe(files(fixed)["posts/a.md"]);
  });
});

describe("examples are of the site", () => {
  const problem = async (files: Readonly<Record<string, string>>) =>
    (await listProblems(files)).join("\n");

  test.each([
    ["date: June", "Write the year, the month and the day, such as 2026-06-21."],
    ["date: 21 June", "Write the year too, as in 2026-06-21."],
    ["title: A", "Write, for instance, date: 2026-06-21."],
  ])("%s: the year of the file", async (field, written) => {
    const files = {
      "posts/2026-11-01-a.md": text(`title: A\n${field}\n`.replace("title: A\ntitle", "title")),
    };
    expect(await problem(files)).toContain(written);
  });

  test("the year of another field", async () => {
    const fields =
      "summary: S\nrepeats: weekly on Tuesday\ntime: 12:30 to 13:30\nfrom: 2026-12-01\n";
    expect(await problem(series(`${fields}until: March\n`))).toContain("such as 2026-06-21.");
  });

  test("a file that there is", async () => {
    const files = {
      "people/bo.md": person(),
      "posts/a.md": goodPost("", "[x](walk.foo)\n").replace("ann", "bo"),
    };
    expect(await problem(files)).toContain("such as ../people/bo.md, an address such as /blog/");
  });

  test("a picture with another ending", async () => {
    const files = {
      ...ann,
      "posts/IMG_1.png": onePixelPng,
      "posts/a.md": goodPost("", "![A map](IMG_1.HEIC)\n"),
    };
    expect((await listProblems(files)).join("\n")).toContain("Did you mean IMG_1.png?");
  });
});
