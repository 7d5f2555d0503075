import { afterAll, describe, expect, test } from "vitest";
import { onePixelPng } from "../support/pictures.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { event, listWarnings, person, post, series, text } from "./make.ts";

afterAll(removeProjects);

const people = {
  "people/alison-braithwaite.md": text("name: Alison Braithwaite\n"),
  "people/ann.md": person(),
};
const at = (place: string, message: string) => `content/posts/a.md:${place} ${message}`;

describe("unknown author", () => {
  test("has the nearest, at the value", async () => {
    const files = {
      "people/alison-braithwaite.md": text("name: Alison Braithwaite\n"),
      "posts/2017-06-21-map-check.md": text(
        "title: A map check\ndate: 2017-06-21\nauthors: alison-brathwaite\n",
      ),
    };
    expect(await listProblems(files)).toEqual([
      'content/posts/2017-06-21-map-check.md:4:10 authors: there is no person "alison-brathwaite". Did you mean "alison-braithwaite"?',
    ]);
  });

  test.each([
    ["the second of three", "authors: [ann, bob, ann]\n", "4:16 authors.2:"],
    ["the second of three, after an emoji", "authors: [ann , bob, ann] \n", "4:17 authors.2:"],
    ["in a list of lines", "authors:\n  - ann\n  - bob\n", "6:5 authors.2:"],
    ["alone", "authors: bob\n", "4:10 authors:"],
    ["in quotes", 'authors: "bob"\n', "4:10 authors:"],
  ])("%s", async (_, fields, place) => {
    expect(await listProblems({ ...people, "posts/a.md": post(fields) })).toEqual([
      at(
        place,
        'there is no person "bob". Write one of: alison-braithwaite, ann. For somebody new create content/people/bob.md with name: and a bio, which may be empty.',
      ),
    ]);
  });

  test("after characters of two and four bytes on the line", async () => {
    const fields = "authors: [é, 😀, ann]\n";
    expect(await listProblems({ ...people, "posts/a.md": post(fields) })).toEqual([
      at(
        "4:11 authors.1:",
        'there is no person "é". Write one of: alison-braithwaite, ann. For somebody new create content/people/e.md with name: and a bio, which may be empty.',
      ),
      at(
        "4:14 authors.2:",
        'there is no person "😀". Write one of: alison-braithwaite, ann. For somebody new create content/people/name.md with name: and a bio, which may be empty.',
      ),
    ]);
  });

  test("a name instead of an id", async () => {
    const files = { ...people, "posts/a.md": post("authors: Alison Braithwaite\n") };
    expect(await listProblems(files)).toEqual([
      at(
        "4:10 authors:",
        'there is no person "Alison Braithwaite". Did you mean "alison-braithwaite"?',
      ),
    ]);
  });

  test("where there are no people", async () => {
    expect(await listProblems({ "posts/a.md": post("authors: Bob Smith\n") })).toEqual([
      at(
        "4:10 authors:",
        'there is no person "Bob Smith". Create content/people/bob-smith.md with name: and a bio, which may be empty.',
      ),
    ]);
  });

  test("a path to the person's file is accepted", async () => {
    const files = { ...people, "posts/a.md": post("authors: ../people/ann.md\n") };
    expect(await listProblems(files)).toEqual([]);
  });
});

describe("other references", () => {
  test("a cohort, its people, an event's speakers and hosts", async () => {
    const files = {
      ...people,
      "cohorts/nurses.md": text("title: Nurses\npeople: [ann, alison-braithwait]\n"),
      "events/e.md": event(
        "start: 2026-12-01\ncohort: nurse\nspeakers:\n  - Bob Smith\n  - bob-smith\n  - { person: an, talk: x }\n  - { talk: '' }\n  - { person: ann, name: Bob }\nhosts: ../people/nobody.md\n",
      ),
      "posts/a.md": post("cohort: nurses\n"),
    };
    expect(await listProblems(files)).toEqual([
      'content/cohorts/nurses.md:3:15 people.2: there is no person "alison-braithwait". Did you mean "alison-braithwaite"?',
      'content/events/e.md:4:9 cohort: there is no cohort "nurse". Did you mean "nurses"?',
      'content/events/e.md:7:5 speakers.2: there is no person "bob-smith". Write one of: alison-braithwaite, ann. For somebody new create content/people/bob-smith.md with name: and a bio, which may be empty; for a guest write { name: bob-smith } here.',
      'content/events/e.md:8:15 speakers.3.person: there is no person "an". Did you mean "ann"?',
      "content/events/e.md:9:5 speakers.4: there is no person and no name. Write person: and the name of a file in content/people, or name: and a name; or perspective: or talk: for a slot that is still open.",
      "content/events/e.md:10:15 speakers.5.person: it has both a person and a name. Remove one of the two.",
      'content/events/e.md:11:8 hosts: there is no person "nobody". Write one of: alison-braithwaite, ann. For somebody new create content/people/nobody.md with name: and a bio, which may be empty; for a guest write { name: nobody } here.',
    ]);
  });

  test("a speaker or host with the name of a person who has a page", async () => {
    const files = {
      "people/alison-braithwaite.md": text("name: Alison Braithwaite\n"),
      "people/jo.md": text("name: Jo Hill\n"),
      "events/e.md": event(
        "summary: S\nstart: 2026-12-01\nduration: 1 hour\nspeakers:\n  - alison braithwaite\n  - Alison Braithwaite (leader)\n  - { name: Alison Braithwaite, talk: x }\n  - alison-braithwaite\n  - Alison Smith\n  - Jo Hill\nhosts: Alison Braithwaite\n",
      ),
    };
    const says = (place: string, write: string) =>
      `content/events/e.md:${place}: Alison Braithwaite has a page, and this name does not link to it. Write ${write}.`;
    const all = await listWarnings(files);
    expect(all.filter((one) => one.includes("has a page,"))).toEqual([
      says("7:5 speakers.1", "alison-braithwaite"),
      says("8:5 speakers.2", "{ person: alison-braithwaite, perspective: leader }"),
      says("9:13 speakers.3.name", "person: alison-braithwaite instead of the name"),
      says("12:5 speakers.6", "jo").replace("Alison Braithwaite", "Jo Hill"),
      says("13:8 hosts", "alison-braithwaite"),
    ]);
  });

  test.each([
    ["23 December 2026, 30 December 2026", "[2026-12-23, 2026-12-30]"],
    ["23/12/2026; 2026-12-30", "[2026-12-23, 2026-12-30]"],
    ["2026-12-23, the week after", '[2026-12-23, the week after], and correct "the week after"'],
  ])("H28: dates in words, %s", async (typed, list) => {
    const fields = (skip: string) =>
      series(
        `repeats: weekly on Wednesday\nfrom: 2026-12-02\ntimes: 8\ntime: 12:30 to 13:15\nskip: ${skip}\n`,
      );
    expect(await listProblems(fields(typed))).toEqual([
      `content/events/cafe/index.md:7:7 skip: "${typed}" is one value, but looks like several. Write ${list}.`,
    ]);
    if (!list.includes("week")) expect(await listProblems(fields(list))).toEqual([]);
  });

  test.each([
    ["tags: digital literacy, café", "digital literacy, café", "digital literacy, café"],
    ["tags: a; b;", "a; b;", "a, b"],
  ])("several tags in one, %s", async (line, typed, list) => {
    expect(await listProblems({ "posts/a.md": post(`${line}\n`) })).toEqual([
      `content/posts/a.md:4:7 tags: "${typed}" is one value, but looks like several. Write [${list}].`,
    ]);
    const one = { "posts/a.md": post('tags: ["health, social care", b]\n') };
    expect(await listProblems(one)).toEqual([]);
  });

  test("an unknown author still counts as an author", async () => {
    const files = { "posts/a.md": post("summary: S\nauthor: Nobody\n") };
    expect((await listWarnings(files)).join()).not.toContain("there is no author");
  });

  test("links and pictures of fields", async () => {
    const files = {
      "people/ann.md": person(
        "photo: ann.png\nlinks:\n  - { label: A, url: https://example.org/ }\n  - { label: B, url: 'javascript:x' }\n",
      ),
      "events/e.md": event(
        "start: 2026-12-01\nonline: Zoom\nregistration: www.example.org\nplace: { name: Hub, url: hub.md }\noutputs:\n  - { title: A }\n  - { title: B, url: /blog/, file: b.pdf }\n  - { title: C, file: c.pdf }\n",
      ),
    };
    expect(await listProblems(files)).toEqual([
      'content/events/e.md:4:9 online: "Zoom" is not an address. Write the whole address, such as https://example.org/join, or two words or more that say how people get the link, such as by e-mail.',
      'content/events/e.md:5:15 registration: "www.example.org" has no https://. Write https://www.example.org.',
      "content/events/e.md:6:26 place.url: there is no file content/events/hub.md. Check the path; it is relative to the folder of this text.",
      'content/events/e.md:8:5 outputs.1: "A" has no url and no file. Write url: and an address, or file: and the name of a file; if it is still to come, write due: 2 weeks.',
      'content/events/e.md:9:5 outputs.2: "B" has both url and file. Write url: and an address, or file: and the name of a file.',
      "content/events/e.md:10:23 outputs.3.file: there is no file content/events/c.pdf. Check the path; it is relative to the folder of this text.",
      "content/people/ann.md:3:8 photo: there is no file content/people/ann.png. Check the path; it is relative to the folder of this text.",
      "content/people/ann.md:6:22 links.2.url: links to javascript: are not allowed. Write an address that starts with https://.",
    ]);
  });
});

describe("a file with problems is not reported as missing", () => {
  const uses = {
    "posts/a.md": post(
      "authors: ann\ncohort: nurses\n",
      "[a](../people/ann.md#bio) [b](../cohorts/nurses.md) ![c](c.png)\n",
    ),
    "posts/c.png": onePixelPng,
  };
  const nurses = { "cohorts/nurses.md": text("title: Nurses\n") };

  test.each([
    [
      "fields that cannot be read",
      { "people/ann.md": text("name: [\n") },
      "content/people/ann.md:2:7:",
    ],
    [
      "a field that is wrong",
      { "people/ann.md": person("wand: x\n") },
      "content/people/ann.md:3:1 wand:",
    ],
    ["a missing field", { "people/ann.md": text("role: x\n") }, "content/people/ann.md:2:1 name:"],
    ["bytes that are no text", { "people/ann.md": "\0" }, "content/people/ann.md:1:1:"],
    ["no block of fields", { "people/ann.md": "" }, "content/people/ann.md:1:1:"],
    ["a name in capitals", { "people/Ann.md": person() }, "content/people/Ann.md:1:1:"],
    ["another ending", { "people/ann.markdown": person() }, "content/people/ann.markdown:1:1:"],
    ["another folder", { "person/ann.md": person() }, "content/person:1:1:"],
    [
      "a folder of its own",
      { "people/ann/index.md": person() },
      "content/people/ann/index.md:1:1:",
    ],
  ])("%s", async (_, files, place) => {
    const problems = await listProblems({ ...uses, ...nurses, ...files });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(`${place} `)).toBe(true);
  });

  test("a series with invalid fields", async () => {
    const sessions = { "2026-05-27": "title: T\nstatus: canceled\nduration: 1 hour\n" };
    expect(await listProblems(series("tags: '!'\ntime: noon\n", sessions))).toEqual([
      'content/events/cafe/2026-05-27.md:3:9 status: "canceled" is not one of confirmed, tentative, cancelled, postponed. Did you mean "cancelled"?',
      'content/events/cafe/index.md:3:7 tags: "!" has no letters. Write a word.',
      'content/events/cafe/index.md:4:7 time: "noon" has no end. Write the end too, such as 12:00 to 13:00.',
    ]);
  });

  test("a series whose fields cannot be read", async () => {
    const files = {
      "events/cafe/index.md": text("title: A: b\n"),
      "events/cafe/2026-05-27.md": text("title: T\n"),
    };
    expect(await listProblems(files)).toEqual([
      'content/events/cafe/index.md:2:8: the value contains a colon and a space. Put the value in quotes: title: "A: b".',
    ]);
  });

  test("pictures are not reported as unused while a text cannot be read", async () => {
    const files = {
      "posts/a.md": text("title: A: b\n", "![a](a.png)\n"),
      "posts/a.png": onePixelPng,
    };
    expect(await listProblems(files)).toHaveLength(1);
  });
});
