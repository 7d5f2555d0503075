import { afterAll, describe, expect, test } from "vitest";
import { onePixelPng } from "../support/pictures.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import {
  goodPost,
  listPostProblems,
  listWarnings,
  person,
  post,
  prepareValid,
  text,
} from "./make.ts";

afterAll(removeProjects);

const at = (place: string, message: string) => `content/posts/a.md:${place} ${message}`;

describe("required fields and list items", () => {
  test.each([
    [
      "no title",
      "date: 2017-06-21\n",
      "2:1 title: title is missing. Write, for instance, title: A map check.",
    ],
    [
      "empty title",
      "title:\ndate: 2017-06-21\n",
      "2:1 title: title is empty. Write, for instance, title: A map check.",
    ],
    [
      "a title of spaces",
      'title: "  "\ndate: 2017-06-21\n',
      "2:8 title: title is empty. Write, for instance, title: A map check.",
    ],
    [
      "a title that cannot be seen",
      'title: "\u200b\u2060"\ndate: 2017-06-21\n',
      "2:8 title: title is empty. Write, for instance, title: A map check.",
    ],
    ["no date", "title: A\n", "2:1 date: date is missing. Write, for instance, date: 2017-06-21."],
  ])("%s", async (_, fields, message) => {
    expect(await listPostProblems(text(fields))).toEqual([`content/posts/a.md:${message}`]);
  });

  test("fields that are empty count as left out", async () => {
    const empty = "summary:\nauthors: []\ntags: ''\nimage:\nupdated: \"\"\ncohort:\naliases:\n";
    const { site } = await prepareValid({ "posts/a.md": post(empty) });
    expect(site.posts[0]).toHaveProperty("summary", undefined);
    expect(site.posts[0]?.tags).toEqual([]);
    expect(await listPostProblems(post("image:\n  src:\n  alt:\n"))).toEqual([
      at(
        "5:3 image.src:",
        "src is empty. Write, for instance, image: { src: map.jpg, alt: A hand-drawn map of the route }.",
      ),
    ]);
  });

  test("an item of a list is not empty", async () => {
    expect(await listPostProblems(post("tags: [one, '']\nauthors:\n  - ' '\n"))).toEqual([
      at("4:13 tags.2:", "the text is empty. Write some words, or remove it."),
      at("6:5 authors.1:", "it is empty. Write the name of a file, without .md."),
    ]);
  });
});

describe("names of fields", () => {
  test("misspelt key: the field that was meant is not reported as missing", async () => {
    expect(await listPostProblems(text("titel: A\ndate: 2017-06-21\nauthours: ann\n"))).toEqual([
      at("2:1 titel:", 'there is no field "titel". Did you mean "title"?'),
      at("4:1 authours:", 'there is no field "authours". Did you mean "authors"?'),
    ]);
  });

  test("misspelt key within a group", async () => {
    expect(await listPostProblems(post("image: { scr: a.png, alt: A }\n"))).toEqual([
      at("4:10 image.scr:", 'there is no field "scr". Did you mean "src"?'),
    ]);
  });

  test("a name that resembles no other", async () => {
    expect(await listPostProblems(post("wibble: 1\n"))).toEqual([
      at(
        "4:1 wibble:",
        'there is no field "wibble". The fields here are title, date, summary, draft, aliases, lang, authors, tags, image, updated, id, cohort, review, answers, hashtag.',
      ),
    ]);
  });

  test.each([
    [
      "permalink: ../../x",
      "Delete it: the address comes from the file's name, and old addresses go into aliases.",
    ],
    [
      "slug: x",
      "Delete it: the address comes from the file's name, and old addresses go into aliases.",
    ],
    ["layout: post", "Delete it: the kind of page comes from the folder."],
    ["categories: [a]", "Write tags: instead."],
    [
      "published: false",
      "Write draft: true if it should not be published, otherwise delete this line.",
    ],
  ])("other generators' %s", async (field, advice) => {
    const name = field.split(":")[0];
    expect(await listPostProblems(post(`${field}\n`))).toEqual([
      at(`4:1 ${name}:`, `there is no field "${name}". ${advice}`),
    ]);
  });
});

describe("other names of a field", () => {
  test("author and description are accepted, with a warning of the standard name", async () => {
    const files = {
      "people/ann.md": person(),
      "posts/a.md": post("author: ann\ndescription: What it says\n"),
    };
    const { site } = await prepareValid(files);
    expect(site.posts[0]).toMatchObject({ summary: "What it says" });
    expect(site.posts[0]?.authors.map(({ id }) => id)).toEqual(["ann"]);
    expect(await listWarnings(files)).toEqual([
      at("4:1 author:", "the field is called authors here. Write authors: instead of author:"),
      at(
        "5:1 description:",
        "the field is called summary here. Write summary: instead of description:",
      ),
    ]);
  });

  test("a problem of the value is reported at the value, under the typed name", async () => {
    const files = {
      "people/ann.md": person(),
      "posts/a.md": post("summary: é 😀\nauthor: [ann, 😀, bob]\n"),
    };
    expect(await listProblems(files)).toEqual([
      at(
        "5:15 author.2:",
        'there is no person "😀". Write one of: ann. For somebody new create content/people/name.md with name: and a bio, which may be empty.',
      ),
      at(
        "5:18 author.3:",
        'there is no person "bob". Write one of: ann. For somebody new create content/people/bob.md with name: and a bio, which may be empty.',
      ),
    ]);
  });

  test("both names at once", async () => {
    expect(await listPostProblems(post("summary: a\ndescription: b\n"))).toEqual([
      at(
        "5:1 description:",
        "it means the same as summary, which is set too. Keep summary: and delete description:",
      ),
    ]);
  });
});

describe("values of another type", () => {
  test.each([
    ["draft: yes", "4:8 draft:", '"yes" is neither true nor false. Write true.'],
    ["draft: off", "4:8 draft:", '"off" is neither true nor false. Write false.'],
    ["draft: yes", "4:8 draft:", '"yes" is neither true nor false. Write true.'],
    ["draft: flase", "4:8 draft:", '"flase" is neither true nor false. Write false.'],
    ["draft: maybe", "4:8 draft:", '"maybe" is neither true nor false. Write true or false.'],
    [
      "tags: { a: b }",
      "4:7 tags:",
      "tags is a group of fields, and should be a single value. Write, for instance, tags: [digital literacy, cafe]; put words in brackets into quotes.",
    ],
    [
      "tags: [a, [b]]",
      "4:11 tags.2:",
      "tags is a list, and should be a single value. Write, for instance, tags: [digital literacy, cafe]; put words in brackets into quotes.",
    ],
    [
      "image: [a.png]",
      "4:8 image:",
      "image is a list, and should be a group of fields. Write, for instance, image: { src: map.jpg, alt: A hand-drawn map of the route }.",
    ],
    [
      "review: [halfway, end]",
      "4:9 review:",
      "review is a list, and should be a single value. Write, for instance, review: halfway; put words in brackets into quotes.",
    ],
    [
      "answers: { a: b }",
      "4:10 answers:",
      "answers is a group of fields, and should be a single value. Write, for instance, answers: ../posts/2017-06-21-map-check.md; put words in brackets into quotes.",
    ],
    ["hashtag: two words", "4:10 hashtag:", '"two words" is not one hashtag. Write twowords.'],
    ["aliases: old", "4:10 aliases:", '"old" does not start with a slash. Write /old.'],
    [
      "aliases: [/a/, /b/../c]",
      "4:16 aliases.2:",
      '"/b/../c" cannot be an address of this site. Write the part after the host, such as /2017/map-check/.',
    ],
    ["aliases: /a?b", "4:10 aliases:", '"/a?b" contains ? or #. Write /a.'],
    [
      'aliases: "/a\\nb?c"',
      "4:10 aliases:",
      '"/a b?c" contains ? or #. Write the part after the host, such as /2017/map-check/.',
    ],
    ["tags: '!!'", "4:7 tags:", '"!!" has no letters. Write a word.'],
    [
      "updated: 2016-01-01",
      "4:10 updated:",
      "updated is before date, 2017-06-21. Correct one of the two.",
    ],
  ])("%s", async (field, place, message) => {
    expect(await listPostProblems(post(`${field}\n`))).toEqual([at(place, message)]);
  });

  test("a name that is too long for a folder is too long for a tag or an alias", async () => {
    const long = "ж".repeat(120);
    expect(await listPostProblems(post(`tags: [one, ${long}]\naliases: /${long}/\n`))).toEqual([
      at("4:13 tags.2:", `"${"ж".repeat(59)}…" is too long. Write one word or a few.`),
      at("5:10 aliases:", `"/${"ж".repeat(58)}…" is too long. Shorten it, or remove it.`),
    ]);
  });

  test.each([
    [
      "lists",
      "title: A\norder: 0\n",
      '4:8 order: "0" is not a whole number from 1 to 9999. Write a number such as 1.',
    ],
    [
      "lists",
      "title: A\norder: 10000\n",
      '4:8 order: "10000" is not a whole number from 1 to 9999. Write a number such as 9999.',
    ],
    [
      "dates",
      "title: A\nfrom: 2018-01-01\nuntil: 2017-01-01\n",
      "4:8 until: until 2017-01-01 is before from 2018-01-01. Swap the two, or correct the year.",
    ],
  ])("a cohort's %s: %s", async (_, fields, message) => {
    expect(await listProblems({ "cohorts/c.md": text(fields) })).toEqual([
      `content/cohorts/c.md:${message.replace("4:8 order", "3:8 order")}`,
    ]);
  });
});

describe("fields of events", () => {
  test.each([
    [
      "prepare: [a, b]",
      "4:10 prepare: prepare is a list, and should be a group of fields. Write, for instance, prepare: { minutes: 5, text: Read one page, link: one-page.md }.",
    ],
    [
      "takes: long",
      '4:8 takes: "long" is not a duration. Write how long it lasts, such as 90 minutes or 1 hour 30 minutes.',
    ],
    [
      "feedback: true",
      '4:11 feedback: "true" is not an address. Write the whole address, such as https://example.org/page, or the path of a file.',
    ],
  ])("%s", async (field, message) => {
    const files = { "events/e.md": text(`title: A\nstart: 2026-12-01 17:30\n${field}\n`) };
    expect(await listProblems(files)).toEqual([`content/events/e.md:${message}`]);
  });
});

describe("fields of cohorts", () => {
  test.each([
    ["ask: 60", '3:6 ask: "60" has no unit. Write 60 minutes a week or 60 hours a week.'],
    [
      "registration: [a, b]",
      "3:15 registration: registration is a list, and should be a group of fields. Write, for instance, registration: { url: https://example.org/join, opens: 2017-01-09, closes: 2017-02-17 }.",
    ],
  ])("%s", async (field, message) => {
    const files = { "cohorts/c.md": text(`title: A\n${field}\n`) };
    expect(await listProblems(files)).toEqual([`content/cohorts/c.md:${message}`]);
  });
});

describe("every problem is reported in one run", () => {
  test("fields, references, pictures and links of one file", async () => {
    const fields =
      "titel: A\ndate: 21st June 2017\nauthors: nobody\nimage: nope.png\ncohort: none\ndraft: maybe\n";
    const problems = await listPostProblems(text(fields, "[x](nope.md)\n"));
    expect(problems.map((problem) => problem.split(":").slice(1, 3).join(":"))).toEqual([
      "2:1 titel",
      "3:7 date",
      "4:10 authors",
      "5:8 image",
      "6:9 cohort",
      "7:8 draft",
      "9:5",
    ]);
  });

  test("a problem of one field does not cause others", async () => {
    // The date is not read, so nothing is said of "updated before its date".
    expect(await listPostProblems(text("title: A\ndate: soon\nupdated: 2016-01-01\n"))).toEqual([
      at(
        "3:7 date:",
        '"soon" is not a date. Write the year, the month and the day, such as 2016-06-21.',
      ),
    ]);
  });
});

describe("first hour 23: the words of a picture", () => {
  const alone = (line: string) => ({
    "posts/a.png": onePixelPng,
    "posts/a.md": goodPost(line),
    "people/ann.md": person(),
  });
  test.each([
    [
      "alt below image",
      "image: a.png\nalt: A map\n",
      "7:1 alt",
      'there is no field "alt"',
      "Write image: { src: a.png, alt: A map }, and delete alt:",
    ],
    [
      "a comma in it",
      "image: a.png\nalt: A map, by Ann\n",
      "7:1 alt",
      'there is no field "alt"',
      'Write image: { src: a.png, alt: "A map, by Ann" }, and delete alt:',
    ],
    [
      "alt-text",
      "image: a.png\nalt-text: A map\n",
      "7:1 alt-text",
      'there is no field "alt-text"',
      "Write image: { src: a.png, alt: A map }, and delete alt-text:",
    ],
    [
      "a caption",
      "image: a.png\ncaption: By Ann\n",
      "7:1 caption",
      'there is no field "caption"',
      "Write image: { src: a.png, caption: By Ann }, and delete caption:",
    ],
    [
      "beside a group",
      "image:\n  src: a.png\nalt: A map\n",
      "8:1 alt",
      'there is no field "alt"',
      "Write alt: within image:, beside src:",
    ],
    [
      "without a picture",
      "alt: A map\n",
      "6:1 alt",
      'there is no field "alt"',
      "Write image: { src: map.jpg, alt: A map }, and delete alt:",
    ],
  ])("H23: %s", async (_, fields, place, message, fix) => {
    expect(await listProblems(alone(fields))).toEqual([
      at(`${place}:`, `${message}. ${fix}`.replace(/([^:])$/, "$1.")),
    ]);
    const written = /Write (image: \{ src: a.png.* \}),/.exec(fix)?.[1];
    if (written !== undefined) expect(await listProblems(alone(`${written}\n`))).toEqual([]);
  });

  test("H23: words beside it are reported once", async () => {
    expect(await listWarnings(alone("image: a.png\nalt: A map\n"))).toEqual([]);
  });

  test("H23: of a person's photo", async () => {
    const files = {
      "people/ann.md": person("summary: S\nphoto: ann.png\n"),
      "people/ann.png": onePixelPng,
    };
    expect(await listWarnings(files)).toContain(
      "content/people/ann.md:4:8 photo: the picture has no alternative text. Write photo: { src: ann.png, alt: What it shows }, for people who cannot see it.",
    );
  });
});

describe("warnings", () => {
  test("no summary, no author, a long title, no alternative text", async () => {
    const long = "word ".repeat(19).trim();
    const files = {
      "posts/a.md": text(
        `title: ${long}\ndate: 2017-06-21\nimage: a.png\n`,
        "x ![](a.png) y ![ ](a.png)\n",
      ),
      "posts/a.png": onePixelPng,
    };
    expect(await listProblems(files)).toEqual([]);
    expect(await listWarnings(files)).toEqual([
      at(
        "1:1 summary:",
        "there is no summary. Write summary: and one or two sentences; lists and search engines show it.",
      ),
      at(
        "1:1 authors:",
        "there is no author. Write authors: and a file's name from content/people.",
      ),
      at(
        "2:8 title:",
        "it has 94 characters. Shorten it to 90; search engines and phones cut off the rest.",
      ),
      at(
        "4:8 image:",
        "the picture has no alternative text. Write image: { src: a.png, alt: What it shows }, for people who cannot see it.",
      ),
      "content/posts/a.md:6:7: the picture has no alternative text. Describe it between ![ and ], for readers who cannot see it.",
      "content/posts/a.md:6:21: the picture has no alternative text. Describe it between ![ and ], for readers who cannot see it.",
    ]);
  });

  test.each([
    [90, 0],
    [91, 1],
  ])("a title of %i characters", async (length, count) => {
    const title = "w".repeat(length);
    const files = { "posts/a.md": goodPost().replace("A title", title), "people/ann.md": person() };
    expect(await listWarnings(files)).toHaveLength(count);
  });

  test("a very long title is published whole", async () => {
    const title = "word ".repeat(20_000).trim();
    const { pages } = await prepareValid({
      "posts/a.md": text(`title: ${title}\ndate: 2017-06-21\n`),
    });
    expect(pages.find(({ url }) => url === "/blog/a/")?.render()).toContain(`${title}</h1>`);
  });

  test("the date in the file's name differs from the date of the post", async () => {
    const files = { "people/ann.md": person(), "posts/2017-06-20-a.md": goodPost() };
    expect(await listWarnings(files)).toEqual([
      "content/posts/2017-06-20-a.md:3:7 date: the date is 2017-06-21, and the file's name starts with 2017-06-20. Write date: 2017-06-20, or rename the file.",
    ]);
  });
});
