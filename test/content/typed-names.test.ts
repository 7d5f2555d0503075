/** Names of files as people give them, and words such as "none" in fields. */
import { afterAll, describe, expect, test } from "vitest";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, goodPost, listWarnings, person, prepareValid, series, text } from "./make.ts";

afterAll(removeProjects);

const ann = { "people/ann.md": person() };

describe("L27: a name or folder of drafts", () => {
  test.each([
    ["posts/drafts/x.md", "posts/x.md"],
    ["posts/_drafts/x.md", "posts/x.md"],
    ["posts/Drafts/a b.md", "posts/a-b.md"],
    ["posts/drafts/sub/x.md", "posts/x.md"],
    ["posts/_a.md", "posts/a.md"],
    ["posts/_2017-06-21-a.md", "posts/2017-06-21-a.md"],
    ["people/_bob.md", "people/bob.md"],
    ["events/drafts/2026-12-01-x.md", "events/2026-12-01-x.md"],
    ["events/cafe/_2026-12-01.md", "events/cafe/2026-12-01.md"],
    ["pages/_about.md", "pages/about.md"],
  ])("%s: draft: true, then %s", async (path, to) => {
    const [problem, ...more] = await listProblems({ ...ann, [path]: goodPost() });
    expect(more).toEqual([]);
    expect(problem).toContain("does not make it a draft. Write draft: true in it, then ");
    const name = to.replace(/^.*\//, "");
    expect(problem).toMatch(new RegExp(`(?:rename it to ${name}|move it to content/${to})\\.$`));
  });

  test("what is advised publishes nothing", async () => {
    const { site, unpublished } = await prepareValid({
      ...ann,
      "posts/a.md": goodPost("draft: true\n"),
    });
    expect(site.posts).toEqual([]);
    expect(unpublished.map(({ file }) => file)).toEqual(["content/posts/a.md"]);
  });

  test.each(["draft-x", "wip-x"])("%s.md is published, which is a warning", async (name) => {
    const files = (fields: string) => ({ ...ann, [`posts/${name}.md`]: goodPost(fields) });
    expect(await listWarnings(files(""))).toEqual([
      expect.stringContaining(
        "makes it no draft. Write draft: true if it should not be published,",
      ),
    ]);
    expect(await listWarnings(files("draft: true\n"))).toEqual([]);
    expect(await listWarnings({ ...ann, "posts/drafting.md": goodPost() })).toEqual([]);
  });
});

describe("L28: a text of a word processor", () => {
  const fix = (name: string, field = "date: and the date") =>
    `ake a file ${name}.md beside it that begins with four lines: --- then title: and the title, then ${field}, then ---. Copy the words below them as plain text, and delete this one`;

  test.each(["a.txt", "a.docx", "A text.odt".replace(" ", "-")])(
    "%s is a warning",
    async (name) => {
      const warnings = await listWarnings({ [`posts/${name}`]: "Words" });
      expect(warnings).toEqual([
        `content/posts/${name}:1:1: no text links to this file, so it is not published. If it is a text: M${fix(name.toLowerCase().replace(/\..*/, ""))}. If not, link to it, or delete it.`,
      ]);
    },
  );

  test.each(["a.doc", "My text.rtf", "a.html", "a.pages"])("%s is a problem", async (name) => {
    const stem = name.toLowerCase().replace(" ", "-").replace(/\..*/, "");
    expect(await listProblems({ [`events/${name}`]: "Words" })).toEqual([
      `content/events/${name}:1:1: it is not a text that can be published. M${fix(stem, "start: and the date and time")}.`,
    ]);
  });

  test("a document that is linked, a picture and a file of media/ are none", async () => {
    const linked = { "posts/a.md": goodPost("", "[a](a.docx)\n"), "posts/a.docx": "x" };
    expect(await listWarnings({ ...ann, ...linked })).toEqual([]);
    for (const path of ["media/a.txt", "posts/a.pdf"])
      expect(await listWarnings({ [path]: "x" })).toEqual([
        expect.stringMatching(/Link to it, or delete it\.$/),
      ]);
  });
});

describe("L29: a name that was meant to begin with a date", () => {
  test.each([
    ["2016-2-29-a", "2016-02-29-a"],
    ["2016-02-9-a", "2016-02-09-a"],
    ["20260621-b", "2026-06-21-b"],
    ["2017-06-21a", "2017-06-21-a"],
    ["21-06-2017-a", "2017-06-21-a"],
    ["6-21-2017-a", "2017-06-21-a"],
  ])("%s.md is a warning with %s.md", async (typed, name) => {
    const date = `date: ${name.slice(0, 10)}`;
    const source = goodPost().replace("date: 2017-06-21", date);
    expect(await listWarnings({ ...ann, [`posts/${typed}.md`]: source })).toEqual([
      `content/posts/${typed}.md:1:1: the date stays in its address, /${typed}/, as it is not written as year-month-day. Rename it to ${name}.md.`,
    ]);
    expect(await listWarnings({ ...ann, [`posts/${name}.md`]: source })).toEqual([]);
  });

  test("of an event its identity is kept", async () => {
    const source = event("summary: S\nstart: 2026-12-01\n");
    expect(await listWarnings({ "events/20261201-talk.md": source })).toEqual([
      "content/events/20261201-talk.md:1:1: the date stays in its address, /20261201-talk/, as it is not written as year-month-day. Rename it to 2026-12-01-talk.md; if it is published already, also write id: 20261201-talk.",
    ]);
  });

  test.each(["index", "readme", "untitled"])("%s.md says nothing", async (name) => {
    expect(await listWarnings({ ...ann, [`posts/${name}.md`]: goodPost() })).toEqual([
      `content/posts/${name}.md:1:1: its address ends in /${name}/, as the file is called ${name}.md. Rename it to a-title.md.`,
    ]);
  });

  test("the _index.md of Hugo is not told to be index.md", async () => {
    expect(await listProblems({ "posts/_index.md": text("title: Blog\n") })).toEqual([
      "content/posts/_index.md:1:1: the list of this folder is made without a file. Delete it, or make a page of its words, in content/pages/.",
    ]);
  });

  test("README.md is not told to be readme.md", async () => {
    expect(await listProblems({ "posts/README.md": "# Posts\n" })).toEqual([
      "content/posts/README.md:1:1: a readme would be published as a text of this folder. Rename it to what it is about, such as map-check.md, or move it out of content/.",
    ]);
  });

  test.each([
    "2017",
    "101-ways",
    "2017-review",
    "24-hours-in-2017",
    "2017-06-notes",
    "1984",
    "12345678-x",
    "99-problems",
  ])("%s.md is a name", async (name) => {
    expect(await listWarnings({ ...ann, [`posts/${name}.md`]: goodPost() })).toEqual([]);
  });
});

describe("A3: none, yes and required", () => {
  const talk = (fields: string) => ({
    "events/a.md": event(`summary: S\nstart: 2026-12-01 10:00\nduration: 1 hour\n${fields}\n`),
  });

  test.each(["registration", "feedback", "online"])(
    "%s: none, no, n/a, not needed",
    async (field) => {
      for (const word of ["none", "No", "n/a", "not needed"])
        expect(await listProblems(talk(`${field}: ${word}`))).toEqual([
          `content/events/a.md:6:${field.length + 3} ${field}: "${word}" is not an address. Delete the line, or write ${field}: false if the series or the site has one.`,
        ]);
      expect(await listProblems(talk(`${field}: false`))).toEqual([]);
    },
  );

  test.each(["required", "closed", "by phone", "ask Ann"])("registration: %s", async (word) => {
    expect(await listProblems(talk(`registration: ${word}`))).toEqual([
      `content/events/a.md:6:15 registration: "${word}" is not an address. Write an address, such as https://example.org/book, or an e-mail address; other words belong in the text, below the second ---.`,
    ]);
  });

  test.each([
    ["place: no", "Delete the line, or write place: false if the series has one."],
    ["place: n/a", "Delete the line, or write place: false if the series has one."],
    ["place: yes", "Write the name of the place, such as place: The Hub."],
    ["prepare: nothing", "Delete the line, or write prepare: false if the series has one."],
    ["speakers: none", "Delete the line."],
    ["hosts: none", "Delete the line."],
  ])("%s is shown", async (field, fix) => {
    const [name = "", word = ""] = field.split(": ");
    expect(await listWarnings(talk(field))).toEqual([
      `content/events/a.md:6:${name.length + 3} ${name}: readers see "${word}" there. ${fix}`,
    ]);
  });

  test("addresses, files and false are accepted", async () => {
    const files = {
      ...talk("registration: book.md"),
      "events/book.md": event("summary: S\nstart: 2026-12-02\n"),
    };
    expect(await listProblems(files)).toEqual([]);
    for (const value of ["hello@example.org", "https://example.org/a", "false"])
      expect(await listProblems(talk(`registration: ${value}`))).toEqual([]);
    const cafe =
      "summary: S\nrepeats: weekly on Tuesday\nfrom: 2026-12-01\ntimes: 2\ntime: 12:30 to 13:30\nplace: Hub\n";
    expect(await listWarnings(series(cafe, { "2026-12-01": "place: false\n" }))).toEqual([]);
    expect(await listWarnings({ "people/a.md": text("name: A\nsummary: none\n") })).toEqual([]);
  });
});
