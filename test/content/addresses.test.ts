/** L7: wrong addresses are problems that say what to write, and what they say is accepted. */
import { afterAll, describe, expect, test } from "vitest";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { post, text } from "./make.ts";

afterAll(removeProjects);

const files = {
  "site.yaml": minimalSettings.replace("https://example.org/", "https://programme.test/"),
  "posts/2017-06-21-map-check.md": text("title: Map\ndate: 2017-06-21\n", "## What we heard\n"),
};
const problemsOf = (words: string) => listProblems({ ...files, "posts/a.md": post("", words) });

const own = "is an address of your own computer, which readers cannot open.";
const asItIs = "for a page of this site; to show the address as it is, put it between backquotes.";
const unseen = (name: string, address: string) =>
  `there is ${name} in the address "${address}", which cannot be seen. Write ${address}, typed anew.`;
const twice = (address: string, fix: string) => `"${address}" has https:// twice. Write ${fix}.`;
const noStart = (address: string, fix: string) =>
  `"${address}" does not start with https://. Write ${fix}.`;
const noEmail = (address: string, fix: string) => `"${address}" is not an e-mail address. ${fix}.`;

describe("L7: an address that is wrong", () => {
  test.each([
    [
      "http://localhost:8080/blog/map-check/",
      `"http://localhost:8080/blog/map-check/" ${own} Write /blog/map-check/ ${asItIs}`,
    ],
    ["http://127.0.0.1:8080", `"http://127.0.0.1:8080" ${own} Write / ${asItIs}`],
    ["http://[::1]:8080/?a=b", `"http://[::1]:8080/?a=b" ${own} Write /?a=b ${asItIs}`],
    ["https://0.0.0.0/blog/", `"https://0.0.0.0/blog/" ${own} Write /blog/ ${asItIs}`],
    [
      "https://https://example.com/a",
      twice("https://https://example.com/a", "https://example.com/a"),
    ],
    ["http://https//example.com", twice("http://https//example.com", "https://example.com")],
    ["https://http://example.com", twice("https://http://example.com", "http://example.com")],
    [
      "https://example.com/a b",
      '"https://example.com/a b" has a blank in it. Write https://example.com/a%20b.',
    ],
    ["https//example.com/a", noStart("https//example.com/a", "https://example.com/a")],
    ["https:/example.com/a", noStart("https:/example.com/a", "https://example.com/a")],
    ["htps://example.com/a", noStart("htps://example.com/a", "https://example.com/a")],
    ["http:///example.com", noStart("http:///example.com", "http://example.com")],
    ["https;//example.com", noStart("https;//example.com", "https://example.com")],
    [
      "https://example,com/a,b",
      '"example,com" is not the name of a site: it has a comma for a dot. Write https://example.com/a,b.',
    ],
    [
      "https://www,example,com",
      '"www,example,com" is not the name of a site: it has a comma for a dot. Write https://www.example.com.',
    ],
    [
      "https://example..com:8443/a",
      '"example..com" is not the name of a site: it has two dots. Write https://example.com:8443/a.',
    ],
    [
      "https://example.com/a”",
      'the address "https://example.com/a" ends with a quotation mark (”). Write https://example.com/a.',
    ],
    [
      "“https://example.com/a”",
      'the address "https://example.com/a" stands in quotation marks. Write https://example.com/a.',
    ],
    [
      "'/blog/map-check/'",
      'the address "/blog/map-check/" stands in quotation marks. Write /blog/map-check/.',
    ],
    [
      "{{site.url}}/about/",
      '"{{site.url}}" in an address is a mark of another system. Write the path of the file from here, such as 2017-06-21-map-check.md, or the whole address.',
    ],
    [
      "mailto:",
      '"mailto:" has no e-mail address. Write it after the colon, such as mailto:ann@example.org.',
    ],
    ["mailto:ann@@example.com", noEmail("ann@@example.com", "Write mailto:ann@example.com")],
    ["ann@@example.com", noEmail("ann@@example.com", "Write ann@example.com")],
    ["mailto:ann@example,com", noEmail("ann@example,com", "Write mailto:ann@example.com")],
    ["ann@example.com.", noEmail("ann@example.com.", "Write ann@example.com")],
    ["mailto://ann@example.com", noEmail("//ann@example.com", "Write mailto:ann@example.com")],
    ["mailto:Ann", noEmail("Ann", "Write the whole address, such as ann@example.org")],
    [
      "mailto:ann@example.com,bob@example",
      noEmail("ann@example.com,bob@example", "Write the whole address, such as ann@example.org"),
    ],
    [
      "tel:",
      '"tel:" has no telephone number. Write it after the colon, with the country\'s number: tel:+441632960123.',
    ],
    ["https://exam\u00adple.com/a", unseen("a soft hyphen (U+00AD)", "https://example.com/a")],
    ["/blog/map\u200b-check/", unseen("a zero-width space (U+200B)", "/blog/map-check/")],
    [
      "https://example.com/a%E2%80%8B",
      unseen("a zero-width space (U+200B)", "https://example.com/a"),
    ],
    ["https://example.com/\ufeffa", unseen("a byte order mark (U+FEFF)", "https://example.com/a")],
    ["mailto:ann\u2060@example.com", unseen("a word joiner (U+2060)", "mailto:ann@example.com")],
  ])("%s", async (address, message) => {
    const link = address.includes(" ") ? `<${address}>` : address;
    const place = address.includes(" ") ? "5:6" : "5:5";
    expect(await problemsOf(`[x](${link})\n`)).toEqual([`content/posts/a.md:${place}: ${message}`]);
    const [, fix] = /\bWrite ((?:https?:|mailto:|\/|ann@)\S*?)(?:,|\.$| for)/.exec(message) ?? [];
    const advice = fix ?? "https://example.com/";
    expect(await problemsOf(`[x](${advice})\n`), advice).toEqual([]);
  });

  test("stands in a field too, and where it is bare", async () => {
    const image = {
      ...files,
      "people/ann.md": text("name: Ann\nlinks:\n  - label: A\n    url: https://example,com\n"),
    };
    expect(await listProblems(image)).toEqual([
      'content/people/ann.md:5:10 links.1.url: "example,com" is not the name of a site: it has a comma for a dot. Write https://example.com.',
    ]);
    expect(await problemsOf("See http://localhost:8080/a.\n")).toHaveLength(1);
  });

  test.each([
    "https://example.com/a,b;c",
    "https://web.archive.org/web/2020/https://example.com/",
    "https://bücher.example.com/ä",
    "https://de.wikipedia.org/wiki/Hobson’s_choice",
    "https://fa.wikipedia.org/wiki/می\u200cخواهم",
    "https://ann:x@example.com:8443/a?b=[c]",
    "http://192.168.1.1/",
    "mailto:?subject=A%20map",
    "mailto:ann@example.com,bob@example.com?subject=x",
    "mailto:ann%40example.com",
    "tel:+44-1632-960123",
    "ann.lee+x@mail.example.museum",
  ])("%s is right", async (address) => {
    expect(await problemsOf(`[x](<${address}>)\n`)).toEqual([]);
  });

  test.each([
    "`http://localhost:8080/`",
    "    http://localhost:8080/\n",
    "localhost:8080 and https://",
  ])("%j is no link", async (words) => {
    expect(await problemsOf(`${words}\n`)).toEqual([]);
  });
});

describe("L7: the site's own full address is checked as a path is", () => {
  const missing = 'this site has no page /blog/map-chek/. Did you mean "/blog/map-check/"?';
  test.each([
    ["https://programme.test/blog/map-chek/", missing],
    ["http://programme.test/blog/map-chek/", missing],
    ["https://PROGRAMME.test:443/blog/map-chek/?utm_source=x", missing],
    [
      "https://programme.test/blog/map-check/#what-we-hard",
      "content/posts/2017-06-21-map-check.md has no heading with the anchor #what-we-hard. Did you mean #what-we-heard?",
    ],
  ])("%s", async (address, message) => {
    expect(await problemsOf(`[x](${address})\n`)).toEqual([`content/posts/a.md:5:5: ${message}`]);
    expect(await problemsOf(`${address}\n`)).toHaveLength(1);
  });

  test.each([
    "https://programme.test",
    "https://programme.test/",
    "https://programme.test/blog/map-check/#what-we-heard",
    "https://programme.test/feed.xml",
    "https://other.programme.test/blog/map-chek/",
    "https://programme.test:8443/blog/map-chek/",
    "https://programme.test.example.com/x/",
  ])("%s is right", async (address) => {
    expect(await problemsOf(`[x](${address})\n`)).toEqual([]);
  });

  test("beside the site's path is another site", async () => {
    const below = {
      ...files,
      "site.yaml": minimalSettings.replace("https://example.org/", "https://trust.test/dp/"),
    };
    const list = (address: string) =>
      listProblems({ ...below, "posts/a.md": post("", `[x](${address})\n`) });
    expect(await list("https://trust.test/jobs/")).toEqual([]);
    expect(await list("https://trust.test/dpx/")).toEqual([]);
    expect(await list("https://trust.test/dp/blog/map-check/")).toEqual([]);
    expect(await list("https://trust.test/dp")).toEqual([]);
    expect(await list("https://trust.test/dp/blog/map-chek/")).toHaveLength(1);
  });

  test.each([
    [
      "https://example.org/",
      "https://example.org/",
      ["blog/map-chek/", "events/none/"],
      ["notes", "talk/", ""],
    ],
    ["https://digital.example.org/", "https://digital.example.org/", ["people/ann/"], ["watch/x"]],
    ["https://example.com/dp/", "https://example.com/", ["dp/blog/map-chek/"], ["blog/map-chek/"]],
  ])(
    "first hour 11: at %s what begins like an address of this site",
    async (url, host, own, other) => {
      const sample = {
        ...files,
        "site.yaml": minimalSettings.replace("https://example.org/", url),
      };
      const list = (path: string) =>
        listProblems({ ...sample, "posts/a.md": post("", `[x](${host}${path})\n`) });
      for (const path of own)
        expect(await list(path)).toEqual([expect.stringContaining("this site has no page /")]);
      for (const path of other) expect(await list(path)).toEqual([]);
    },
  );
});
