import { afterAll, describe, expect, test } from "vitest";
import { onePixelPng } from "../support/pictures.ts";
import { listProblems, minimalSettings as ofTests, removeProjects } from "../support/project.ts";
import { event, listWarnings, post, prepareValid } from "./make.ts";

/** Of five lines, so that a line that is added is the sixth. */
const settings = ofTests.replace(/^(?:search|share-pictures): false\n/gm, "");

afterAll(removeProjects);

const ofSite = (source: string) => listProblems({ "site.yaml": source });
const at = (place: string, message: string) => `content/site.yaml:${place} ${message}`;
const such = "Write one field on each line, such as name: Digital Practitioner.";

describe("a site.yaml that is not a list of fields", () => {
  test.each([
    ["empty", "", `1:1: it is empty. ${such}`],
    ["a list", "- name: T\n", `1:1: it is not a list of fields. ${such}`],
    [
      "a colon in the name",
      "name: A: b\n",
      '1:7: the value contains a colon and a space. Put the value in quotes: name: "A: b".',
    ],
    [
      "a field twice",
      `${settings}zone: UTC\n`,
      "6:1 zone: it is set twice, first on line 4. Remove one of the two.",
    ],
    [
      "a line of hyphens",
      `${settings}---\n`,
      "6:1: there is a line of dots or dashes among the fields. Delete that line.",
    ],
    [
      "a colour that is a note",
      `${settings}accent: #0b5c6b\n`,
      '6:9: the text after # is ignored. Put the value in quotes: accent: "#0b5c6b"; or move the comment to a line of its own.',
    ],
  ])("%s", async (_, source, message) => {
    expect(await ofSite(source)).toEqual([`content/site.yaml:${message}`]);
  });

  test("may begin with --- and have comments", async () => {
    expect(await ofSite(`---\n# Ours\n${settings}`)).toEqual([]);
  });
});

test.each(["cy", "fr-FR", "gd"])(
  "that the site's language is %s is not that of all words",
  async (language) => {
    expect(await listWarnings({ "site.yaml": settings.replace("en-GB", language) })).toEqual([
      at(
        "3:11 language:",
        `the words of the interface, such as "Past events" and "Cancelled", are in English, also on a site in "${language}". Translate them in content/wording.yaml (npm run fields wording lists them), or write language: en-GB if your texts are in English.`,
      ),
    ]);
    expect(await listWarnings({ "site.yaml": settings.replace("en-GB", "en-IE") })).toEqual([]);
  },
);

describe("its fields", () => {
  test("required fields", async () => {
    expect(await ofSite("name: T\nlanguage:\n")).toEqual([
      at("1:1 url:", "url is missing. Write, for instance, url: https://example.org/."),
      at("1:1 zone:", "zone is missing. Write, for instance, zone: Europe/London."),
      at(
        "1:1 description:",
        "description is missing. Write, for instance, description: News and events of the programme.",
      ),
      at("2:1 language:", "language is empty. Write, for instance, language: en-GB."),
    ]);
  });

  test.each([
    [
      "url: example.org",
      "2:6 url:",
      '"example.org" is not a web address. Write the whole address, such as https://example.org/.',
    ],
    [
      "url: ftp://example.org/",
      "2:6 url:",
      '"ftp://example.org/" is not a web address. Write the whole address, such as https://example.org/.',
    ],
    [
      "url: https://example.org/a?b",
      "2:6 url:",
      '"https://example.org/a?b" has more than a host and a path. Write https://example.org/a.',
    ],
    [
      "language: english please",
      "3:11 language:",
      '"english please" is not a language tag. Write one such as en-GB, cy or pl.',
    ],
    [
      "language: English",
      "3:11 language:",
      '"English" is not a language tag. Write one such as en-GB, cy or pl.',
    ],
    [
      "language: zz",
      "3:11 language:",
      '"zz" is not a language tag. Write one such as en-GB, cy or pl.',
    ],
    ["zone: London", "4:7 zone:", '"London" is not the name of a time zone. Write Europe/London.'],
    [
      "zone: GMT+1",
      "4:7 zone:",
      '"GMT+1" is an offset, which does not follow summer time, not a time zone. Write the zone of a city, such as Europe/London.',
    ],
  ])("%s", async (line, place, message) => {
    const name = line.split(":")[0] ?? "";
    const source = settings.replace(new RegExp(`^${name}:.*$`, "m"), line);
    expect(await ofSite(source)).toEqual([at(place, message)]);
  });

  test.each([
    [
      "accent: teal",
      "6:9 accent:",
      '"teal" is not a colour. Write it as "#" and six digits, in quotes: "#0b5c6b".',
    ],
    [
      'accent: "#e0a030"',
      "6:9 accent:",
      'text in "#e0a030" is hard to read: its contrast is 1.9 to 1, and 4.5 is needed. Write "#976000", the nearest with enough contrast.',
    ],
    ["search: yes", "6:9 search:", '"yes" is neither true nor false. Write true.'],
    [
      "logo: nope.png",
      "6:7 logo:",
      "there is no file content/nope.png. Check the path; it is relative to the folder of this text.",
    ],
    [
      "logo: { src: nope.pdf, alt: A }",
      "6:14 logo.src:",
      '"nope.pdf" is not a picture. Write the name of a picture file (png, jpg, gif, webp, avif, svg).',
    ],
    [
      "navigation: Blog",
      "6:13 navigation:",
      "navigation is a single value, and should be a list. Write, for instance, navigation: [{ label: Blog, url: /blog/ }].",
    ],
    [
      "navigation: [{ label: A, ur: / }]",
      "6:26 navigation.1.ur:",
      'there is no field "ur". Did you mean "url"?',
    ],
    [
      "navigation: [{ label: A, url: / }, { label: '', url: / }]",
      "6:45 navigation.2.label:",
      "label is empty. Write, for instance, navigation: [{ label: Blog, url: /blog/ }].",
    ],
    [
      "navigation: [{ label: A, url: /blog }]",
      "6:31 navigation.1.url:",
      'this site has no page /blog. Did you mean "/blog/"?',
    ],
    [
      "conversation: { hashtag: a b }",
      "6:26 conversation.hashtag:",
      '"a b" is not one hashtag. Write ab.',
    ],
    [
      "conversation: { accounts: [{ label: A, url: '@a' }] }",
      "6:45 conversation.accounts.1.url:",
      '"@a" is not a text, picture or document of content/. Write the path of a file from here, such as ../pages/about.md, an address such as /blog/, or a web address with https://.',
    ],
    [
      "contact: Priya Nair",
      "6:10 contact:",
      '"Priya Nair" is not an address. Write an e-mail address, such as hello@example.org, or the file of a page, such as pages/about.md.',
    ],
    [
      "contact: about",
      "6:10 contact:",
      '"about" is not an address. Write an e-mail address, such as hello@example.org, or the file of a page, such as pages/about.md.',
    ],
    [
      "contact: javascript:x",
      "6:10 contact:",
      "links to javascript: are not allowed. Write an address that starts with https://.",
    ],
    [
      "calendar: { months-back: x }",
      "6:26 calendar.months-back:",
      '"x" is not a whole number from 0 to 120. Write a number such as 0.',
    ],
    [
      "calendar: { months-ahed: 3 }",
      "6:13 calendar.months-ahed:",
      'there is no field "months-ahed". Did you mean "months-ahead"?',
    ],
    [
      "calendar: { namespace: a b }",
      "6:24 calendar.namespace:",
      '"a b" is not a host name. Write one such as example.org.',
    ],
    [
      "organistion: X",
      "6:1 organistion:",
      'there is no field "organistion". Did you mean "organisation"?',
    ],
  ])("%s", async (line, place, message) => {
    expect(await ofSite(`${settings}${line}\n`)).toEqual([at(place, message)]);
  });

  test("a logo without an alternative text has a warning", async () => {
    const files = { "logo.png": onePixelPng, "site.yaml": `${settings}logo: logo.png\n` };
    expect(await listWarnings(files)).toEqual([
      at("6:7 logo:", "the logo has no alternative text. Write alt: and the name that it shows."),
    ]);
  });

  test("organization and license are accepted", async () => {
    const source = `${settings}organization: Council\nlicense: CC BY 4.0\n`;
    const { site } = await prepareValid({ "site.yaml": source });
    expect(site.settings).toMatchObject({ organisation: "Council", licence: "CC BY 4.0" });
  });

  test("a contact may be an e-mail address", async () => {
    const { site } = await prepareValid({ "site.yaml": `${settings}contact: hello@example.org\n` });
    expect(site.settings.contact).toBe("mailto:hello@example.org");
  });
});

test("problems of site.yaml do not cause problems of texts", async () => {
  const texts = {
    "events/e.md": event("start: 2026-06-01 17:30 BST\nduration: 1 hour\n"),
    "posts/a.md": post("", "[x](nope.md)\n"),
  };
  const missing =
    "content/posts/a.md:5:5: there is no file content/posts/nope.md. Check the path; it is relative to the folder of this text.";
  const field = await listProblems({ ...texts, "site.yaml": `${settings}wibble: x\n` });
  expect(field.map((problem) => problem.split(". ")[0])).toEqual([
    missing.split(". ")[0],
    'content/site.yaml:6:1 wibble: there is no field "wibble"',
  ]);
  const yaml = await listProblems({ ...texts, "site.yaml": settings.replace("Test", "A: b") });
  expect(yaml).toEqual([
    missing,
    'content/site.yaml:1:7: the value contains a colon and a space. Put the value in quotes: name: "A: b".',
  ]);
});
