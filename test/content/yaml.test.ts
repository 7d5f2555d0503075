import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { parseDocumentYaml } from "../../src/content/fields/yaml.ts";
import { onePixelPng } from "../support/pictures.ts";
import { listProblems, removeProjects } from "../support/project.ts";
import { listPostProblems, post, prepareValid, renderPost, text } from "./make.ts";

afterAll(removeProjects);

const ofFields = (fields: string) => listPostProblems(text(fields));
const at = (place: string, message: string) => `content/posts/a.md:${place} ${message}`;

describe("typing mistakes", () => {
  test.each([
    [
      "unquoted colon",
      "title: Digital: the story\ndate: 2017-06-21\n",
      '2:8: the value contains a colon and a space. Put the value in quotes: title: "Digital: the story".',
    ],
    [
      "unquoted colon, and double quotes",
      'title: She said: "come"\ndate: 2017-06-21\n',
      `2:8: the value contains a colon and a space. Put the value in quotes: title: 'She said: "come"'.`,
    ],
    [
      "unquoted colon in a list",
      "title: A\ndate: 2017-06-21\ntags:\n  - one: two: three\n",
      '5:10: the value contains a colon and a space. Put the value in quotes: one: "two: three".',
    ],
    [
      "tab",
      "title: A\ndate: 2017-06-21\nimage:\n\tsrc: a.png\n",
      "5:1: there is a tab here. Indent with spaces instead.",
    ],
    [
      "duplicate key",
      "title: A\ndate: 2017-06-21\ntitle: B\n",
      "4:1 title: it is set twice, first on line 2. Remove one of the two.",
    ],
    [
      "duplicate key within a group",
      "title: A\ndate: 2017-06-21\nimage:\n  src: a.png\n  src: b.png\n",
      "6:3 src: it is set twice, first on line 5. Remove one of the two.",
    ],
    [
      "no space after the colon",
      "title:A map\ndate: 2017-06-21\n",
      "2:1: there is no space after the colon. Write title: A map.",
    ],
    [
      "no space after the hyphen",
      "title: A\ndate: 2017-06-21\ntags:\n- b\n-c\n",
      "6:1: there is no space after the hyphen. Write - c.",
    ],
    [
      "a field that is indented",
      "title: A\n  date: 2017-06-21\n",
      "3:3: this line is indented, so it belongs to the line above. Start it in the same column as the other fields.",
    ],
    [
      "a field that is not indented as the first",
      "  title: A\ndate: 2017-06-21\n",
      "3:1: this line does not start in the same column as its neighbours. Line it up with spaces.",
    ],
    [
      "a list that is out of line",
      "title: A\ndate: 2017-06-21\ntags:\n  - a\n - b\n",
      "6:1: this line does not start in the same column as its neighbours. Line it up with spaces.",
    ],
    [
      "a quote that is not closed",
      'title: "A map\ndate: 2017-06-21\n',
      "2:8: a quote or bracket opens here and is not closed. Close it, or put the whole value in quotes.",
    ],
    [
      "a quote that another field closes",
      'title: "A map\ndate: 2017-06-21\nsummary: "B"\n',
      "2:8: a quote or bracket opens here and is not closed. Close it, or put the whole value in quotes.",
    ],
    [
      "a bracket that is not closed",
      "title: A\ndate: 2017-06-21\ntags: [a, b\n",
      "4:7: a quote or bracket opens here and is not closed. Close it, or put the whole value in quotes.",
    ],
    [
      "an apostrophe in single quotes",
      "title: 'It's me'\ndate: 2017-06-21\n",
      `2:12: there is text after the closing quote. Put the value in quotes: title: "It's me".`,
    ],
    [
      "double quotes in double quotes",
      'title: "A "good" day"\ndate: 2017-06-21\n',
      `2:12: there is text after the closing quote. Put the value in quotes: title: 'A "good" day'.`,
    ],
    [
      "a backslash in double quotes",
      'title: "C:\\docs"\ndate: 2017-06-21\n',
      "2:11: a backslash has a special meaning in double quotes. Use single quotes: title: 'C:\\docs'.",
    ],
    [
      "words among the fields",
      "title: A\ndate: 2017-06-21\n\nHere the text begins. It's late.\n",
      "5:1: this line has no field name and colon. Write a name, a colon and a value; if the text begins here, write a line --- above it.",
    ],
    [
      "a colon without a name",
      "title: A\n: b\ndate: 2017-06-21\n",
      "3:1: there is no name before the colon. Write the field's name there, or delete the line.",
    ],
    [
      "a line of dots",
      "title: A\n...\ndate: 2017-06-21\n",
      "4:1: there is a line of dots or dashes among the fields. Delete that line.",
    ],
  ])("%s", async (_, fields, message) => {
    expect(await ofFields(fields)).toEqual([`content/posts/a.md:${message}`]);
  });

  test.each([
    ["summary: Three views,\nand time\n", 3],
    ["summary: Three views,\nand time: we hope\n", undefined],
    ["summary: Three views,\nand time\nto talk\n", 3],
  ])("H27: a value on two lines: %j", async (lines, line) => {
    const problems = await ofFields(`${lines}title: A\ndate: 2017-06-21\n`);
    const message =
      "this line has no field name and colon. Put it at the end of the line above, or begin it with two blanks.";
    if (line === undefined) expect(problems).not.toContain(message);
    else expect(problems[0]).toBe(at(`${line}:1:`, message));
    const joined = lines.replaceAll("\n", "\n  ").trimEnd();
    if (line !== undefined)
      expect(await ofFields(`${joined}\ntitle: A\ndate: 2017-06-21\n`)).toEqual([]);
  });

  test("each of several mistakes is reported once", async () => {
    const fields = "title: A: b\ndate: 2017-06-21\nsummary: C: d\ntags: [a\n";
    expect(await ofFields(fields)).toEqual([
      at("2:8:", 'the value contains a colon and a space. Put the value in quotes: title: "A: b".'),
      at(
        "4:10:",
        'the value contains a colon and a space. Put the value in quotes: summary: "C: d".',
      ),
      at(
        "5:7:",
        "a quote or bracket opens here and is not closed. Close it, or put the whole value in quotes.",
      ),
    ]);
  });

  test("a long value is not repeated", async () => {
    const [problem] = await ofFields(`title: A: ${"b".repeat(200)}\ndate: 2017-06-21\n`);
    expect(problem).toBe(
      at("2:8:", "the value contains a colon and a space. Put the value in quotes."),
    );
  });
});

describe("first hour 1, 2: values between braces", () => {
  const image = (alt: string) => `title: A\ndate: 2017-06-21\nimage: { src: a.png, alt: ${alt} }\n`;
  test.each([
    ["H1: a comma", "One, two", "a comma", '"One, two"'],
    ["H1: commas", "One, two, and three", "a comma", '"One, two, and three"'],
    ["H1: a comma between curly quotes", "“One, two”", "a comma", '"“One, two”"'],
    [
      "H1: a comma and an address",
      "See https://a.example/b, and c",
      "a comma",
      '"See https://a.example/b, and c"',
    ],
    ["H1: a comma and quotes", 'The "big" idea, again', "a comma", `'The "big" idea, again'`],
    ["H2: a colon", "Here: a view", "a colon and a space", '"Here: a view"'],
    ["H2: a quote", "'Here' and there", "quotes around a part of it", `"'Here' and there"`],
    ["H2: double quotes", '"Here" and there', "quotes around a part of it", `'"Here" and there'`],
    ["H2: brackets", "Here [really]", "a bracket", '"Here [really]"'],
    ["H2: brackets first", "[Really] here", "a bracket", '"[Really] here"'],
    ["H2: braces", "a{b}, c", "a bracket", '"a{b}, c"'],
    ["H2: a #", "Our #1 problem", "a #", '"Our #1 problem"'],
    ["H2: a # first", "#digital", "a #", '"#digital"'],
    ["H2: * first", "*New* map", "* at its beginning", '"*New* map"'],
    ["H2: & first", "& more", "& at its beginning", '"& more"'],
    ["H2: ! first", "! Danger", "! at its beginning", '"! Danger"'],
    ["H2: - first", "- dashed", "- at its beginning", '"- dashed"'],
    ["H2: @ first", "@home", "@ at its beginning", '"@home"'],
  ])("%s", async (_, alt, sign, quoted) => {
    expect(await ofFields(image(alt))).toEqual([
      at(
        "4:27:",
        `between braces, a value with ${sign} needs quotes. Put the value in quotes: alt: ${quoted}.`,
      ),
    ]);
    const files = { "posts/a.png": onePixelPng, "posts/a.md": text(image(quoted)) };
    expect(await listProblems(files)).toEqual([]);
  });

  test.each([
    [
      "H1: a name alone",
      "image: { src: a.png, alt }",
      "4:22: there is no value for alt. Write alt: and its value.",
    ],
    [
      "H1: nothing but a name",
      "image: { alt }",
      '4:10: there is no value for "alt". Write alt: and its value, or put all of it in quotes if the braces belong to the words.',
    ],
    [
      "H1: on lines of their own",
      "image: {\n  src: a.png,\n  alt: One, two\n}",
      '6:8: between braces, a value with a comma needs quotes. Put the value in quotes: alt: "One, two".',
    ],
    [
      "H1: a long value",
      `image: { src: a.png, alt: ${"One, two. ".repeat(20)}}`,
      "4:27: between braces, a value with a comma needs quotes. Put the whole value of alt: in quotes.",
    ],
    [
      "H1: braces within braces",
      "later: [{ from: 2017-06-21, place: { name: Hub, address: 1 High Street, Leeds } }]",
      '4:58: between braces, a value with a comma needs quotes. Put the value in quotes: address: "1 High Street, Leeds".',
    ],
    [
      "H1: beside a list",
      "image: { tags: [a, b], alt: One, two, src: 'a, b.png' }",
      '4:29: between braces, a value with a comma needs quotes. Put the value in quotes: alt: "One, two".',
    ],
    [
      "H1: no space after a colon",
      "image: { src:a.png, alt: x }",
      "4:14: there is no space after the colon. Write src: a.png.",
    ],
    [
      "H1: two commas",
      "tags: [a, , b]",
      "4:11: there is nothing between two commas. Delete one of them.",
    ],
    [
      "H1: two commas between braces",
      "image: { src: a.png, , alt: x }",
      "4:22: there is nothing between two commas. Delete one of them.",
    ],
    [
      "H1: no comma",
      "image: { src: a.png alt: x }",
      "4:15: there is no comma between two fields. Write a comma and a space before alt:",
    ],
    [
      "H1: a semicolon",
      "image: { src: a.png; alt: x }",
      "4:15: there is no comma between two fields. Write a comma and a space before alt:",
    ],
    [
      "H1: a question mark",
      "? asked",
      '4:3: there is no value for "asked". Write asked: and its value.',
    ],
    [
      "H2: between brackets",
      "tags: [a, #b]",
      '4:11: between brackets, an item with a # needs quotes. Put the value in quotes: "#b".',
    ],
    [
      "H2: braces and words",
      "image: { src: a.png } here",
      "4:8: what stands between the braces cannot be read. Write each of its fields on a line of its own, without braces and commas.",
    ],
  ])("%s", async (_, line, message) => {
    expect(await ofFields(`title: A\ndate: 2017-06-21\n${line}\n`)).toEqual([
      `content/posts/a.md:${message}`,
    ]);
  });

  test.each([
    "tag-aliases: { digital literacy: digital, old name: new, 2017: archive }",
    "image: { src : a.png, alt : A map }",
    `image: { "src": 'a, b.png', alt: "Here: a view" } # a note`,
    'image: { src: a.png, alt: It\'s at 12:30, caption: The "big" one }',
    "speakers: [{ person: ann, talk: 'a: b' }, { name: Bo, perspective: carer }]",
    "tags: [a, 'b, c', 12:30, ]",
  ])("H2: %s is not blamed for a mistake elsewhere", async (line) => {
    expect(await ofFields(`title: A: b\n${line}\n`)).toEqual([
      at("2:8:", 'the value contains a colon and a space. Put the value in quotes: title: "A: b".'),
    ]);
  });

  test("H2: a comma, and later a colon", async () => {
    expect(await ofFields(image("One map, part 2: a view"))).toEqual([
      at(
        "4:36 image.part 2:",
        'there is no field "part 2". The fields here are src, alt, caption. If the comma before it belongs to the words, put the value in quotes: alt: "One map, part 2: a view".',
      ),
    ]);
  });

  test("H1, H2: quotes as told make it what was typed, whatever stands between braces", () => {
    const parse = (alt: string) =>
      parseDocumentYaml(`image: { src: a.png, alt: ${alt} }\n`, 2, "the fields", "title: A");
    const words = ["One", "two", " #1", "#", "[", "]", "'", '"', "@", "12:30", " and ", "?", "!"];
    // After a comma, a word with a colon is a field.
    const sentence = fc
      .constantFrom(", ", ": ")
      .chain((sign) => fc.array(fc.constantFrom(...words, sign, "&", "*a*"), { maxLength: 6 }))
      .map((typed) =>
        `Here${typed.join("")}`
          .replace(/(?:, )+/g, ", ")
          .replace(/ +/g, " ")
          .trim(),
      );
    fc.assert(
      fc.property(sentence, (alt) => {
        const result = parse(alt);
        if (result.ok) return;
        const fixes = result.problems.map(({ fix }) => fix);
        const quoted = /^Put the value in quotes: alt: (.*)$/.exec(fixes.join("\n"))?.[1] ?? "";
        expect(quoted).not.toBe("");
        expect(parse(quoted)).toEqual({ ok: true, value: { image: { src: "a.png", alt } } });
      }),
      { numRuns: 500 },
    );
  });

  test("H2: what follows is not reported for it", async () => {
    const fields = `title: A\ndate: 2017-06-21\nlinks:\n  - { label: A [b], url: /a/ }\n  - { label: B, url: /b/ }\nsummary: A: b\n`;
    expect(await ofFields(fields)).toEqual([
      at(
        "5:14:",
        'between braces, a value with a bracket needs quotes. Put the value in quotes: label: "A [b]".',
      ),
      at(
        "7:10:",
        'the value contains a colon and a space. Put the value in quotes: summary: "A: b".',
      ),
    ]);
  });
});

describe("characters with a meaning in YAML are not silently dropped", () => {
  test.each([
    ["@home", "@"],
    ["%d people", "%"],
    ["*bold move", "*"],
    ["&co", "&"],
    ["&more stories", "&"],
    ["!important", "!"],
    ["! Danger", "!"],
    ["!!str x", "!"],
    ["> quoted", ">"],
    ["| piped", "|"],
    ["- dashed", "-"],
    ["? asked", "?"],
    [", and so on", ","],
    ["[Draft] A map", "["],
    ["{% raw %}", "{"],
  ])("title: %s", async (value, mark) => {
    expect(await ofFields(`title: ${value}\ndate: 2017-06-21\n`)).toEqual([
      at(
        "2:8:",
        `a value that starts with ${mark} has a special meaning. Put the value in quotes: title: "${value}".`,
      ),
    ]);
  });

  test.each([
    ["*New* map", "*", "New map"],
    ["**New map**", "*", "New map"],
    ["`code`", "`", "code"],
  ])("H28: title: %s, which is plain text", async (value, mark, plain) => {
    expect(await ofFields(`title: ${value}\ndate: 2017-06-21\n`)).toEqual([
      at(
        "2:8:",
        `a value that starts with ${mark} has a special meaning, and title is plain text. Write title: ${plain}.`,
      ),
    ]);
    expect(await ofFields(`title: ${plain}\ndate: 2017-06-21\n`)).toEqual([]);
  });

  test("title: {{ user.name }}", async () => {
    expect(await ofFields("title: {{ user.name }}\ndate: 2017-06-21\n")).toEqual([
      at(
        "2:9:",
        'a value that starts with { has a special meaning. Put the value in quotes: title: "{{ user.name }}".',
      ),
    ]);
  });

  test("title: [Draft]", async () => {
    expect(await ofFields("title: [Draft]\ndate: 2017-06-21\n")).toEqual([
      at(
        "2:8 title:",
        "title is a list, and should be a single value. Write, for instance, title: A map check; put words in brackets into quotes.",
      ),
    ]);
  });

  test("a value that is cut off by a comment", async () => {
    expect(await ofFields("title: Talk#3\ndate: 2017-06-21\n")).toEqual([]);
    expect(await ofFields("title: Talk #3\ndate: 2017-06-21\nhashtag: #digi\n")).toEqual([
      at(
        "2:13:",
        'the text after # is ignored. Put the value in quotes: title: "Talk #3"; or move the comment to a line of its own.',
      ),
      at(
        "4:10:",
        'the text after # is ignored. Put the value in quotes: hashtag: "#digi"; or move the comment to a line of its own.',
      ),
    ]);
  });

  test("comments on their own lines, and after quotes and brackets, are ignored", async () => {
    const fields = `# a\ntitle: "A" # b\ndate: 2017-06-21\ntags: [x, y] # c\n# d\n`;
    expect(await ofFields(fields)).toEqual([]);
  });

  test("quotes keep all of them", async () => {
    const page = await renderPost(
      text(`title: "{{ user.name }} {% raw %} & # * ! @ [x]: <b>"\ndate: 2017-06-21\n`),
    );
    expect(page).toContain("{{ user.name }} {% raw %} &amp; # * ! @ [x]: &lt;b&gt;</h1>");
  });

  test("numbers, dates and booleans stay as typed", async () => {
    for (const title of [
      "2017",
      "1e3",
      "0x10",
      "no",
      "null",
      "~",
      "1_000",
      "2017-06-21",
      "12:30",
    ]) {
      const { site } = await prepareValid({
        "posts/a.md": text(`title: ${title}\ndate: 2017-06-21\n`),
      });
      expect(site.posts[0]?.title).toBe(title);
    }
  });
});

describe("malicious YAML", () => {
  test("names of values (&a, *a), and so a billion laughs", async () => {
    const more = "bcdefgh".split("").map((name, i) => {
      const before = "abcdefgh".charAt(i);
      return `${name}: &${name} [${`*${before},`.repeat(9)}]\n`;
    });
    const problems = await ofFields(`title: A\ndate: 2017-06-21\na: &a [x]\n${more.join("")}`);
    expect(problems[0]).toBe(
      at(
        "4:4:",
        'a value that starts with & has a special meaning. Put the value in quotes: a: "&a [x]".',
      ),
    );
    expect(problems).toHaveLength(8);
  });

  test("a value that contains itself", async () => {
    expect(await ofFields("title: A\ndate: 2017-06-21\ntags: &a [*a]\n")).toEqual([
      at(
        "4:7:",
        'a value that starts with & has a special meaning. Put the value in quotes: tags: "&a [*a]".',
      ),
    ]);
  });

  test("a merge key is an unknown field", async () => {
    const [problem] = await ofFields("title: A\ndate: 2017-06-21\n<<: {summary: x}\n");
    expect(problem).toContain('a.md:4:1 <<: there is no field "<<". The fields here are title,');
  });

  test("__proto__ and similar names are unknown fields", async () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const problems = await listPostProblems(post(names.map((name) => `${name}: x\n`).join("")));
    expect(problems.map((problem) => problem.split(". ")[0])).toEqual(
      names.map((name, i) => at(`${i + 4}:1 ${name}:`, `there is no field "${name}"`)),
    );
    expect(
      await listPostProblems(post("image: { __proto__: { src: a.png }, src: b.png }\n")),
    ).toEqual([
      at(
        "4:10 image.__proto__:",
        'there is no field "__proto__". The fields here are src, alt, caption.',
      ),
    ]);
    expect(Object.hasOwn(Object.prototype, "src")).toBe(false);
  });

  test.each([
    ["lists", `tags: ${"[".repeat(50_000)}${"]".repeat(50_000)}\n`],
    ["lists that are not closed", `tags: ${"[".repeat(50_000)}\n`],
    ["groups", `image: ${"{a: ".repeat(20_000)}${"}".repeat(20_000)}\n`],
    ["hyphens", `tags:\n  ${"- ".repeat(20_000)}x\n`],
    ["questions", `${"? ".repeat(5_000)}x\n`],
    ["lines", Array.from({ length: 500 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")],
  ])("%s within each other to no end", async (_, fields) => {
    const begun = process.cpuUsage();
    const problems = await listPostProblems(post(fields));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^content\/posts\/a\.md:\d+:\d+: fields are nested too deeply here\. Use a few levels at most\.$/,
    );
    expect(process.cpuUsage(begun).user).toBeLessThan(5e6);
  });

  test.each([
    ["unknown fields", (i: number) => `f${i}: x\n`],
    ["the same field", () => "f: x\n"],
    ["unquoted colons", (i: number) => `f${i}: x: y\n`],
  ])("10,000 lines: %s", async (_, line) => {
    const begun = process.cpuUsage();
    const problems = await listPostProblems(
      post(Array.from({ length: 10_000 }, (_, i) => line(i)).join("")),
    );
    expect(problems.length).toBeGreaterThan(100);
    expect(process.cpuUsage(begun).user).toBeLessThan(5e6);
  });
});
