import { afterAll, describe, expect, test } from "vitest";
import { createPhoto, onePixelPng } from "../support/pictures.ts";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import {
  goodPost,
  listWarnings,
  person,
  post,
  prepareValid,
  renderPost,
  series,
  text,
} from "./make.ts";

afterAll(removeProjects);

const files = {
  "posts/2017-06-21-map-check.md": text(
    "title: Map\ndate: 2017-06-21\naliases: /old/map/\n",
    "## What we heard\n\n### What we heard\n",
  ),
  "people/alison-braithwaite.md": text("name: Alison\n"),
  "media/map.png": onePixelPng,
  "media/notes.pdf": "x",
};
/** The problems of a post's words, which begin on line 5. */
const ofWords = (words: string) => listProblems({ ...files, "posts/a.md": post("", words) });
const at = (place: string, message: string) => `content/posts/a.md:${place}: ${message}`;
const check = "Check the path; it is relative to the folder of this text.";

describe("valid links", () => {
  test.each([
    ["a text beside it", "[x](2017-06-21-map-check.md)", "/blog/map-check/"],
    [
      "an anchor of it",
      "[x](2017-06-21-map-check.md#what-we-heard)",
      "/blog/map-check/#what-we-heard",
    ],
    [
      "the second of two like headings",
      "[x](2017-06-21-map-check.md#what-we-heard-1)",
      "/blog/map-check/#what-we-heard-1",
    ],
    [
      "a text in another folder",
      "[x](../people/alison-braithwaite.md)",
      "/people/alison-braithwaite/",
    ],
    ["an address", "[x](/blog/map-check/)", "/blog/map-check/"],
    [
      "an anchor of an address",
      "[x](/blog/map-check/#what-we-heard)",
      "/blog/map-check/#what-we-heard",
    ],
    ["the start page", "[x](/)", "/"],
    ["the feed", "[x](/feed.xml)", "/feed.xml"],
    ["a document", "[x](../media/notes.pdf)", "/media/notes.pdf"],
    ["a document's address", "[x](/media/notes.pdf)", "/media/notes.pdf"],
    ["its own heading", "[x](#own)\n\n## Own", "#own"],
    ["its own top", "[x](#top)", "#top"],
    ["another site", "[x](https://example.org/a?b=c#d)", "https://example.org/a?b=c#d"],
    ["an e-mail address", "[x](ann@example.org)", "mailto:ann@example.org"],
    ["a telephone", "[x](tel:+441234)", "tel:+441234"],
    ["a reference", "[x][y]\n\n[y]: /blog/", "/blog/"],
    ["a bare address", "see https://example.org/a", "https://example.org/a"],
  ])("%s", async (_, words, address) => {
    expect(await renderPost(post("", `${words}\n`), files)).toContain(`href="${address}"`);
  });

  test("a file that is linked by its address is published", async () => {
    const { site } = await prepareValid({
      ...files,
      "posts/a.md": post("", "![x](/media/map.png)\n"),
    });
    expect([...site.pictures.keys()]).toEqual(["/media/map.png"]);
  });

  test("the links of a site below a path start with the path", async () => {
    const settings =
      "name: T\nurl: https://example.org/sub/\nlanguage: en\nzone: UTC\ndescription: D\n";
    const page = await renderPost(post("", "[x](/blog/) ![y](../media/map.png)\n"), {
      ...files,
      "site.yaml": settings,
    });
    expect(page).toContain('<a href="/sub/blog/">x</a>');
    expect(page).toContain('src="/sub/media/map-');
  });
});

describe("broken link, broken image, broken anchor", () => {
  test.each([
    [
      "a misspelt file",
      "[x](2017-06-21-map-chek.md)",
      "there is no file content/posts/2017-06-21-map-chek.md. Did you mean 2017-06-21-map-check.md?",
    ],
    [
      "a file without its date",
      "[x](map-check.md)",
      "there is no file content/posts/map-check.md. Did you mean 2017-06-21-map-check.md?",
    ],
    [
      "a file of another folder",
      "[x](alison-braithwaite.md)",
      "there is no file content/posts/alison-braithwaite.md. Did you mean ../people/alison-braithwaite.md?",
    ],
    [
      "a file like no other",
      "[x](wibble.md)",
      `there is no file content/posts/wibble.md. ${check}`,
    ],
    [
      "a name that no text can have",
      "[x](<no such.md>)",
      `there is no file content/posts/no such.md. ${check}`,
    ],
    [
      "a file without its ending",
      "[x](../people/alison-braithwaite)",
      '"../people/alison-braithwaite" lacks the ending .md. Write ../people/alison-braithwaite.md.',
    ],
    ["a folder", "[x](../people/)", '"../people/" is a folder. Write its address, /people/.'],
    ["its own folder", "[x](.)", '"." is a folder. Write its address, /blog/.'],
    [
      "a picture of another folder",
      "![x](map.png)",
      "there is no file content/posts/map.png. Did you mean ../media/map.png?",
    ],
    [
      "a picture of another site",
      "![x](https://example.org/a.png)",
      'the picture "https://example.org/a.png" is on another site, which could track readers of this page. Save it next to the text, if its licence allows, and write its file name.',
    ],
    [
      "a text as a picture",
      "![x](2017-06-21-map-check.md)",
      '"2017-06-21-map-check.md" is not a picture. Write the name of a picture file (png, jpg, gif, webp, avif, svg).',
    ],
    [
      "an anchor",
      "[x](2017-06-21-map-check.md#what-we-hard)",
      "content/posts/2017-06-21-map-check.md has no heading with the anchor #what-we-hard. Did you mean #what-we-heard?",
    ],
    [
      "an anchor in capitals",
      "[x](2017-06-21-map-check.md#What-We-Heard)",
      "content/posts/2017-06-21-map-check.md has no heading with the anchor #What-We-Heard. Did you mean #what-we-heard?",
    ],
    [
      "an anchor of an address",
      "[x](/blog/map-check/#nope)",
      "content/posts/2017-06-21-map-check.md has no heading with the anchor #nope. Link to the page, or to one of its headings.",
    ],
    [
      "an anchor of its own",
      "[x](#nope)",
      "content/posts/a.md has no heading with the anchor #nope. Link to the page, or to one of its headings.",
    ],
    [
      "an address",
      "[x](/blog/map-chek/)",
      'this site has no page /blog/map-chek/. Did you mean "/blog/map-check/"?',
    ],
    [
      "an address without its last slash",
      "[x](/blog/map-check)",
      'this site has no page /blog/map-check. Did you mean "/blog/map-check/"?',
    ],
    [
      "an index.html",
      "[x](/blog/map-check/index.html)",
      '"/blog/map-check/index.html" is not the usual form of the address. Write /blog/map-check/.',
    ],
    [
      "an address with dots",
      "[x](/blog/../people/)",
      '"/blog/../people/" is not the usual form of the address. Write /people/.',
    ],
    [
      "a file's path as an address",
      "[x](/content/people/alison-braithwaite.md)",
      '"/content/people/alison-braithwaite.md" is a file\'s path, not an address. Write the path from here, ../people/alison-braithwaite.md.',
    ],
    [
      "out of content/",
      "[x](../../package.json)",
      '"../../package.json" is outside content/. Move the file into content/ and link to it there.',
    ],
    [
      "far out of content/",
      "[x](../../../../etc/passwd)",
      '"../../../../etc/passwd" is outside content/. Move the file into content/ and link to it there.',
    ],
    [
      "the settings",
      "[x](../site.yaml)",
      '"../site.yaml" is not a text, picture or document of content/. Write the path of a file from here, such as ../people/alison-braithwaite.md, an address such as /blog/, or a web address with https://.',
    ],
    [
      "javascript:",
      "[x](javascript:alert)",
      "links to javascript: are not allowed. Write an address that starts with https://.",
    ],
    [
      "JAVASCRIPT:",
      "[x](JavaScript:alert)",
      "links to javascript: are not allowed. Write an address that starts with https://.",
    ],
    [
      "data:",
      "![x](data:image/png;base64,AAAA)",
      "links to data: are not allowed. Write an address that starts with https://.",
    ],
    [
      "ftp:",
      "[x](ftp://example.org/a)",
      "links to ftp: are not allowed. Write an address that starts with https://.",
    ],
    [
      "//host",
      "[x](//example.org/a)",
      '"//example.org/a" has no https://. Write https://example.org/a.',
    ],
    [
      "www.",
      "[x](www.example.org/a)",
      '"www.example.org/a" has no https://. Write https://www.example.org/a.',
    ],
    [
      "https: without slashes",
      "[x](https:example.org)",
      '"https:example.org" is not a web address. Write the whole address, such as https://example.org/page.',
    ],
    [
      "http:// alone",
      "[x](http://)",
      '"http://" is not a web address. Write the whole address, such as https://example.org/page.',
    ],
    [
      "a backslash",
      "[x](/\\evil.example)",
      '"/\\evil.example" cannot be read as a path. Write / between folders.',
    ],
    [
      "a stray percent sign",
      "[x](100%.md)",
      '"100%.md" has a % that encodes nothing. Write %25 for a percent sign.',
    ],
  ])("%s", async (_, words, message) => {
    // The target stands after the one bracket that opens it.
    const place = `5:${words.indexOf("(") + (words.includes("(<") ? 3 : 2)}`;
    expect(await ofWords(`${words}\n`)).toEqual([at(place, message)]);
  });

  test.each([
    ["a path of Windows", "C:\\Users\\Priya\\walk.jpg", "walk.jpg"],
    ["slashes", "C:/Users/Priya/walk.jpg", "walk.jpg"],
    ["file:", "file:///Users/priya/walk.jpg", "walk.jpg"],
    ["a folder of a Mac", "/Users/priya/walk.jpg", "walk.jpg"],
    ["the home folder", "~/Pictures/walk.jpg", "walk.jpg"],
    ["a document", "file:///C:/notes.pdf", "notes.pdf"],
  ])("H22: %s", async (_, path, name) => {
    const message = `"${path}" is on your own computer, where readers cannot open it. Put the file beside this text, and write its name alone, ${name}.`;
    expect(await ofWords(`![A map](${path})\n`)).toEqual([at("5:10", message)]);
    expect(await ofWords(`See [x](${path})\n`)).toEqual([at("5:9", message)]);
  });

  test.each([
    ["IMG_2031.HEIC", "IMG_2031.jpg"],
    ["IMG_2031.tiff", "IMG_2031.jpg"],
    ["img-2031.jpg.webp", undefined],
    ["walk.xyz", "walk.png"],
  ])("H25: another ending, %s", async (typed, meant) => {
    const photo = await createPhoto(2, 2).jpeg().toBuffer();
    const beside = { "posts/IMG_2031.jpg": photo, "posts/walk.png": onePixelPng };
    const [found] = await listProblems({
      ...files,
      ...beside,
      "posts/a.md": post("", `![A map](${typed})\n`),
    });
    const fix = meant === undefined ? check : `Did you mean ${meant}?`;
    expect(found).toBe(at("5:10", `there is no file content/posts/${typed}. ${fix}`));
  });

  test("H25: a document of another kind", async () => {
    expect(await ofWords("See [x](../media/notes.doc).\n")).toEqual([
      at("5:9", "there is no file content/media/notes.doc. Did you mean ../media/notes.pdf?"),
    ]);
  });

  test.each(["eventbrite.co.uk/e/1", "zoom.us/j/2?pwd=x", "example.org", "Example.ORG#a"])(
    "%s is a host",
    async (typed) => {
      expect(await ofWords(`[x](${typed})\n`)).toEqual([
        at("5:5", `"${typed}" has no https://. Write https://${typed}.`),
      ]);
    },
  );

  test.each(["notes.gz", "v1.0/a.md", "a.b.md"])("%s is none", async (typed) => {
    const [problem, ...more] = await ofWords(`[x](${typed})\n`);
    expect(problem).toMatch(/there is no file|is not a text, picture or document/);
    expect(more).toEqual([]);
  });

  test.each([
    ["nothing", "[x]()", "5:5"],
    ["a # alone", "[x](#)", "5:5"],
    ["nothing, as a picture", "![x]()", "5:6"],
  ])("%s", async (_, words, place) => {
    expect(await ofWords(`${words}\n`)).toEqual([
      at(place, "the link leads nowhere. Write an address, or remove the link."),
    ]);
  });

  test.each([
    [
      "javascript: spelt with entities",
      "[x](&#106;avascript:x)",
      "links to javascript: are not allowed.",
    ],
    [
      "javascript: with a tab in it",
      "[x](java&Tab;script:x)",
      '"java script:x" cannot be read as a path.',
    ],
    [
      "//host with a tab in it",
      "[x](/&Tab;/example.org)",
      '"/ /example.org" cannot be read as a path.',
    ],
  ])("%s", async (_, words, message) => {
    const [problem, ...more] = await ofWords(`${words}\n`);
    expect(problem).toContain(`content/posts/a.md:5:1: ${message}`);
    expect(more).toEqual([]);
  });
});

describe("positions of links", () => {
  const missing = `there is no file content/posts/wibble.md. ${check}`;
  test.each([
    ["in words of several bytes", "😀😀 é [x](wibble.md)\n", ["5:10"]],
    ["on later lines of a paragraph", "one\ntwo [x](wibble.md)\nthree\n", ["6:9"]],
    [
      "the same link again and again",
      "wibble.md [x](wibble.md) [y](wibble.md)\n[z](wibble.md)\n",
      ["5:15", "5:30", "6:5"],
    ],
    [
      "after the same words as code",
      "`wibble.md`\n\n    [x](wibble.md)\n\n[x](wibble.md)\n",
      ["9:5"],
    ],
    ["with a title", '[x](wibble.md "t")\n', ["5:5"]],
    ["in brackets", "[x](<wibble.md>)\n", ["5:6"]],
    ["in a list", "- one\n  - two\n\n    three [x](wibble.md)\n", ["8:15"]],
    ["in a quotation", "> one\n> [x](wibble.md)\n", ["6:7"]],
    ["in a table", "| a | b |\n| --- | --- |\n| x | [y](wibble.md) |\n", ["7:11"]],
    ["in a heading", "## A [x](wibble.md)\n", ["5:10"]],
    ["in a footnote", "a[^1]\n\n[^1]: b [x](wibble.md)\n", ["7:13"]],
    ["by reference", "[x][y]\n\n[y]: wibble.md\n", ["7:6"]],
    ["a picture in a link", "[![x](wibble.md)](/blog/)\n", []],
  ])("%s", async (_, words, places) => {
    const problems = await ofWords(words);
    if (places.length > 0) expect(problems).toEqual(places.map((place) => at(place, missing)));
    else expect(problems[0]).toContain("content/posts/a.md:5:7: ");
  });
});

describe("M1: a link to an old address of this site works, so it is a warning", () => {
  test.each([
    ["/old/map/", "/old/map/ is an old address. Write /blog/map-check/."],
    ["/old/map", "/old/map is an old address. Write /blog/map-check/."],
    [
      "/old/map/#what-we-heard",
      "/old/map/ is an old address. Write /blog/map-check/#what-we-heard.",
    ],
    ["https://programme.test/old/map/", "/old/map/ is an old address. Write /blog/map-check/."],
  ])("%s", async (link, message) => {
    const site = {
      ...files,
      "site.yaml": minimalSettings.replace("example.org", "programme.test"),
      "posts/a.md": goodPost("", `[x](${link})\n`),
      "people/ann.md": person(),
    };
    expect(await listProblems(site)).toEqual([]);
    const warnings = await listWarnings(site);
    expect(warnings.filter((line) => line.startsWith("content/posts/a.md"))).toEqual([
      `content/posts/a.md:7:5: ${message}`,
    ]);
  });
});

test("a draft's link to an address that is not there waits for its publication", async () => {
  const words = "[x](/nowhere/)\n";
  expect(await listProblems({ "posts/a.md": post("draft: true\n", words) })).toEqual([]);
  expect(await listProblems({ "posts/a.md": post("", words) })).toHaveLength(1);
});

test("first hour 19: a link to the folder of a series names its file", async () => {
  const cafe = series("repeats: weekly on Wednesday\nfrom: 2026-12-02\ntime: 12:30 to 13:30\n");
  for (const link of ["../events/cafe", "../events/cafe/"]) {
    const problems = await listProblems({ ...cafe, "posts/a.md": post("", `[x](${link})\n`) });
    expect(problems).toEqual([
      expect.stringContaining(`${link} is a folder. Write ../events/cafe/index.md.`),
    ]);
  }
});
