import { afterAll, describe, expect, test } from "vitest";
import { removeProjects } from "../support/project.ts";
import { listPostProblems, post, renderPost, text } from "./make.ts";

afterAll(removeProjects);

const bytes = (source: string, ...more: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    [source, ...more].map((part) =>
      typeof part === "string" ? Buffer.from(part) : Buffer.from([...part]),
    ),
  );

const notUtf8 = (place: string) =>
  `content/posts/a.md:${place}: this character is not UTF-8. Save the file as UTF-8 (in most editors: Save as, Encoding).`;
const utf16 =
  "content/posts/a.md:1:1: the file is saved as UTF-16. Save it as UTF-8 (Save as, Encoding).";

describe("invalid UTF-8 is reported at its line and column", () => {
  test.each([
    ["a byte of Latin-1", bytes(post("", "é 😀\nxé "), [0xe9], " y\n"), "6:4"],
    ["a character that breaks off", bytes(post("", "é\nab "), [0xe2, 0x82], " y\n"), "6:4"],
    ["the first byte of U+FFFD", bytes(post("", "é\nab "), [0xef], " y\n"), "6:4"],
    ["the first two bytes of U+FFFD", bytes(post("", "é\nab "), [0xef, 0xbf], " y\n"), "6:4"],
    ["half of a surrogate pair", bytes(post("", "é\nab "), [0xed, 0xa0, 0x80]), "6:4"],
    ["at the end of the file", bytes(post("", "é\nab "), [0xef]), "6:4"],
    ["after a real U+FFFD", bytes(post("", "\ufffd\nab "), [0xff], " y\n"), "6:4"],
    ["in CRLF lines", bytes("---\r\ntitle: x\r\n\r\nab ", [0xe9]), "4:4"],
    ["in CR lines", bytes("---\rtitle: x\r\rab ", [0xe9]), "4:4"],
    ["after a byte order mark", bytes("\ufeff", [0xff]), "1:1"],
    ["in the fields", bytes("---\ntitle: caf", [0xe9], "\ndate: 2017-06-21\n---\n"), "2:11"],
  ])("%s", async (_, source, place) => {
    expect(await listPostProblems(source)).toEqual([notUtf8(place)]);
  });
});

describe("UTF-16", () => {
  const little = (source: string) => Buffer.from(source, "utf16le");
  const big = (source: string) => little(source).swap16();
  test.each([
    ["little-endian with a mark", little(`\ufeff${post()}`)],
    ["little-endian without one", little(post())],
    ["big-endian with a mark", big(`\ufeff${post()}`)],
    ["big-endian without one", big(post())],
    ["with letters beyond ASCII", little(post("", "Zażółć é\n"))],
  ])("%s", async (_, source) => {
    expect(await listPostProblems(source)).toEqual([utf16]);
  });
});

describe("characters that cannot be published", () => {
  const message = (place: string, name: string) =>
    `content/posts/a.md:${place}: there is ${name} here, which is invisible and cannot be published. Delete it; if you cannot see it, type the words around it again.`;

  test.each([
    ["NUL", post("", "é\nab\0c\n"), "6:3", "a NUL (U+0000)"],
    [
      "a control character in a title",
      text("title: A\u0007b\ndate: 2017-06-21\n"),
      "2:9",
      "a control character (U+0007)",
    ],
    [
      "escape, which controls terminals",
      post("", "\u001b[2J\n"),
      "5:1",
      "a control character (U+001B)",
    ],
    ["a form feed", post("", "a\fb\n"), "5:2", "a control character (U+000C)"],
    ["delete", post("", "a\u007fb\n"), "5:2", "a control character (U+007F)"],
    ["one of the second set", post("", "😀\u0085b\n"), "5:2", "a control character (U+0085)"],
    ["U+FFFE", post("", "a\ufffeb\n"), "5:2", "a control character (U+FFFE)"],
  ])("%s", async (_, source, place, name) => {
    expect(await listPostProblems(source)).toEqual([message(place, name)]);
  });

  test.each([
    ['"A\\x07b"', "U+0007"],
    ['"A\\0b"', "U+0000"],
    ['"A\\e[2Jb"', "U+001B"],
    ['"A\\ud800b"', "U+D800"],
    ['"A\\uFFFFb"', "U+FFFF"],
  ])("a control character in a title, written as an escape: %s", async (title, name) => {
    expect(await listPostProblems(text(`title: ${title}\ndate: 2017-06-21\n`))).toEqual([
      `content/posts/a.md:2:8: the value contains a control character (${name}), which cannot be published. Delete it.`,
    ]);
  });
});

describe("unusual characters that are valid", () => {
  test.each([
    ["right to left", "שלום עולם"],
    ["turned round by a mark", "\u202etfel ot thgir\u202c"],
    ["joined without width", "👩\u200d👩\u200d👧 and \u200bword"],
    ["beyond the basic plane", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈"],
    ["combined", "e\u0301 n\u0303"],
    ["line separator", "one\u2028two"],
    ["no-break space", "10\u00a0km"],
  ])("%s come out as typed", async (_, words) => {
    const page = await renderPost(
      text(`title: "a ${words} z"\ndate: 2017-06-21\n`, `b ${words} y\n`),
    );
    expect(page).toContain(`b ${words} y`);
    // Runs of spaces, of whatever kind, are one space in a title.
    expect(page).toContain(`a ${words.replace(/\s+/g, " ")} z`);
  });
});
