import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainYaml } from "../../src/content/fields/plain-yaml.ts";
import { parseDocumentYaml } from "../../src/content/fields/yaml.ts";

const parse = (text: string) => parseDocumentYaml(text, 2, "the block of fields", "title: A");

describe("plain YAML", () => {
  test.each([
    ["title: A map check\ndate: 2017-06-21\n", { title: "A map check", date: "2017-06-21" }],
    ["tags: [mapping, open learning]\n", { tags: ["mapping", "open learning"] }],
    ["tags:\n  - mapping\n  - walks\nlang: cy\n", { tags: ["mapping", "walks"], lang: "cy" }],
    ["tags:\n- mapping\n", { tags: ["mapping"] }],
    [
      'title: "Maps: a check"\nsummary: \'It is "open"\'\n',
      { title: "Maps: a check", summary: 'It is "open"' },
    ],
    ["image:\n  src: ../a.png\n", { image: { src: "../a.png" } }],
    ["picture: https://example.org/a#b\n", { picture: "https://example.org/a#b" }],
    [
      "place:\n  name: City Hall\n  address: 1 High Street\nlang: cy\n",
      { place: { name: "City Hall", address: "1 High Street" }, lang: "cy" },
    ],
    [
      "speakers:\n  - person: ann\n    talk: Maps\n\n  - name: Bob\ntags:\n  - maps\n",
      { speakers: [{ person: "ann", talk: "Maps" }, { name: "Bob" }], tags: ["maps"] },
    ],
    [
      "outputs:\n-   title: Notes\n    links:\n    - a: b\n    - c\n- d\nplace:\n    name: A\n",
      { outputs: [{ title: "Notes", links: [{ a: "b" }, "c"] }, "d"], place: { name: "A" } },
    ],
    [
      "title: Café Ä 地図  \n\nstart: 2017-06-21 12:30\n",
      { title: "Café Ä 地図", start: "2017-06-21 12:30" },
    ],
  ])("is read without the full parser: %j", (text, fields) => {
    expect(readPlainYaml(text)).toEqual(fields);
    expect(parse(text)).toEqual({ ok: true, value: fields });
  });

  test.each([
    ["nothing", ""],
    ["an empty field", "title:\ndate: 2017-06-21\n"],
    ["a colon in a value", "title: Maps: a check\n"],
    ["a colon at the end", "title: Maps:\n"],
    ["a comment", "title: Maps # of 2017\n"],
    ["a line of comment", "# of 2017\ntitle: Maps\n"],
    ["a field twice", "title: Maps\ntitle: Walks\n"],
    ["a second line of a value", "title: Maps\n  and walks\n"],
    ["a second line of an item", "tags:\n  - maps\n    and walks\n"],
    ["items of different indentation", "tags:\n  - maps\n   - walks\n"],
    ["a field of less indentation", "place:\n    name: Hall\n  address: Street\n"],
    ["a field of more indentation", "place:\n  name: Hall\n    address: Street\n"],
    ["a field among the items", "tags:\n  - maps\n  name: Hall\n"],
    ["an item among the fields", "place:\n  name: Hall\n  - maps\n"],
    ["a field twice in an item", "speakers:\n  - person: ann\n    person: bob\n"],
    ["deep fields", "a:\n        b:\n                c:\n                        d: e\n"],
    ["a list in a list", "tags:\n  - - maps\n"],
    ["an item without words", "tags:\n  - maps\n  -\n"],
    ["an anchor", "title: &a Maps\n"],
    ["a tag", "title: !!str Maps\n"],
    ["a block of text", "summary: |\n  Maps\n"],
    ["an escape", 'title: "Maps \\n"\n'],
    ["text after a quote", 'title: "Maps" and walks\n'],
    ["a comma in a quoted item", 'tags: ["a, b", c]\n'],
    ["an empty item", "tags: [maps, ]\n"],
    ["a tab", "title:\tMaps\n"],
    ["a tab in a value", "title: Maps\twalks\n"],
    ["a no-break space", "title: Maps\u00a0and walks\n"],
    ["an invisible mark", "title: Maps\u200b\n"],
    ["a bullet", "tags:\n  • maps\n"],
    ["a line separator", "title: Maps\u2028walks\n"],
    ["the end of a document", "title: Maps\n...\n"],
    ["a second document", "title: Maps\n---\ntitle: Walks\n"],
    ["a mark of a conflict", "title: Maps\n=======\ntitle: Walks\n"],
    ["no space after the colon", "title:Maps\n"],
  ])("is left to the full parser where there is %s", (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  const word = fc.constantFrom(
    "Maps",
    "2017-06-21",
    "12:30",
    "yes",
    "~",
    "null",
    "-",
    "- a",
    ":",
    ": ",
    "#",
    " #",
    "a:b",
    "a: b",
    "[",
    "]",
    "[a, b]",
    "{",
    "}",
    "{a: b}",
    ",",
    "'",
    '"',
    "''",
    '"a"',
    "'a'",
    "../",
    "./a",
    "\\",
    "|",
    ">",
    "&a",
    "*a",
    "!",
    "%",
    "@",
    "`",
    "?",
    "? a",
    "…",
    "é",
    "地",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\u0085",
    "\ufeff",
    "😀",
    "\t",
    " ",
    "  ",
    "---",
    "...",
    "<<",
    "=",
    "a,b",
    ".5",
    "0x1",
  );
  const line = fc
    .tuple(
      fc.constantFrom(
        "title",
        "tags",
        "a-b",
        "Date",
        "",
        "-",
        "  -",
        "  - x",
        "  name",
        "    talk",
        "- person",
        "  - person",
        "-   a",
        "  ",
        "?",
        '"q"',
        "constructor",
        "a b",
      ),
      fc.constantFrom(": ", ":", ":  ", " ", "", " : ", "\n  - "),
      fc.array(word, { maxLength: 3 }),
      fc.constantFrom("", " ", "  ", "\n", "\n\n", "\n  x", "\n- y", "\n  - z"),
    )
    .map(([key, colon, words, end]) => `${key}${colon}${words.join("")}${end}`);

  const nested = fc
    .array(
      fc.tuple(
        fc.constantFrom("", "  ", "    ", "   "),
        fc.constantFrom("", "", "- ", "-   ", "- - "),
        fc.constantFrom("a", "b", "c", "name", "talk"),
        fc.constantFrom(
          ": x",
          ": ../x",
          ": .x",
          ": ./..",
          ":",
          ":",
          "",
          ": [x, y]",
          ": 'x: y'",
          ": {a: b}",
          ":\n",
        ),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((lines) => `t:\n${lines.map((parts) => `${parts.join("")}\n`).join("")}`);

  test("means what the full parser says of fields within fields", () => {
    let read = 0;
    fc.assert(
      fc.property(nested, (text) => {
        const value = readPlainYaml(text);
        if (value === undefined) return;
        read++;
        expect(parse(text)).toEqual({ ok: true, value });
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test("means what the full parser says, whatever is typed", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = `${lines.join("\n")}\n`;
        const value = readPlainYaml(text);
        if (value !== undefined) expect(parse(text)).toEqual({ ok: true, value });
      }),
      { numRuns: 5000 },
    );
  });
});
