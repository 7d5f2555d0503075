/** P12: `waymark new` writes a text of each kind, as a person runs it. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { parseYaml } from "../../src/content/fields/yaml.ts";
import { kindNames } from "../../src/content/files/kinds.ts";
import { quoteForYaml } from "../../src/text/yaml.ts";
import { md } from "../pages/site.ts";
import { createProject, removeProjects, runCommandLine, runScript } from "../support/project.ts";
import { answerInTerminal, clearLine, down } from "../support/terminal.ts";

afterAll(removeProjects);

const files = {
  "people/ann-lee.md": md({ name: "Ann Lee" }),
  "people/bo.md": md({ name: "Bo Čapek" }),
  "cohorts/nurses.md": md({ title: "Nurses", summary: "S", ask: "60 minutes a week" }),
  "posts/2026-01-01-map-check.md": md({
    title: "Map check",
    date: "2026-01-01",
    authors: "ann-lee",
    summary: "S",
    tags: ["digital café", "workshop"],
    aliases: "/blog/old-map/",
  }),
  "events/cafe/index.md": md({
    title: "Digital Café",
    summary: "S",
    repeats: "weekly on Wednesday",
    from: "2026-11-04",
    time: "12:30 to 13:30",
  }),
  "events/cafe/2026-12-02.md": md({ title: "Phones" }),
  "events/talks/index.md": md({ title: "Talks", summary: "S" }),
  "events/talks/2026-10-01.md": md({ start: "2026-10-01 18:00", duration: "1 hour" }),
};

const run = (root: string, ...args: readonly string[]) =>
  runCommandLine(["new", ...args], { folder: root });

/** Runs `waymark new`, and returns the text of the file that it says it wrote. */
async function write(root: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = await run(root, ...args);
  expect([status, stderr]).toEqual([0, ""]);
  const file = /^Wrote (\S+)$/m.exec(stdout)?.[1] ?? "";
  return { file, text: readFileSync(join(root, file), "utf8"), stdout };
}

/** The problems of a project, as `check` prints them. */
const check = async (root: string) => {
  const { stdout } = await runScript("check", root, {}, ["--format", "json"]);
  const found: unknown = JSON.parse(stdout);
  return found;
};

const front = (text: string) =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .join("\n");

describe("P12: each kind from options alone", () => {
  const rows: readonly (readonly [args: readonly string[], file: string, fields: string])[] = [
    [
      [
        "post",
        "What we learned: part 1",
        "--authors",
        "Ann Lee, bo",
        "--tags",
        "Digital Café, maps",
      ],
      "content/posts/2026-11-22-what-we-learned-part-1.md",
      '---\ntitle: "What we learned: part 1"\ndate: 2026-11-22\nauthors:\n  - ann-lee\n  - bo\ntags:\n  - digital café\n  - maps\nsummary:\ndraft: true\n---',
    ],
    [
      [
        "post",
        "Half way",
        "--date",
        "2027-01-05",
        "--cohort",
        "Nurses",
        "--review",
        "halfway",
        "--summary",
        "S: s",
      ],
      "content/posts/2027-01-05-half-way.md",
      '---\ntitle: Half way\ndate: 2027-01-05\ncohort: nurses\nreview: halfway\nsummary: "S: s"\ndraft: true\n---',
    ],
    [
      [
        "event",
        "Open evening",
        "--date",
        "2027-03-04",
        "--time",
        "18:00-19:30",
        "--place",
        "The Hub, Room 1",
        "--hosts",
        "ann-lee",
      ],
      "content/events/2027-03-04-open-evening.md",
      "---\ntitle: Open evening\nstart: 2027-03-04 18:00\nend: 19:30\nplace: The Hub, Room 1\nhosts:\n  - ann-lee\nsummary:\ndraft: true\n---",
    ],
    [
      ["event", "A whole day", "--date", "2027-03-05", "--online", "by e-mail"],
      "content/events/2027-03-05-a-whole-day.md",
      "---\ntitle: A whole day\nstart: 2027-03-05\nonline: by e-mail\nsummary:\ndraft: true\n---",
    ],
    [
      ["event", "Late", "--date", "2027-03-05", "--time", "22:00 to 01:00"],
      "content/events/2027-03-05-late.md",
      "---\ntitle: Late\nstart: 2027-03-05 22:00\nend: 2027-03-06 01:00\nsummary:\ndraft: true\n---",
    ],
    [
      [
        "series",
        "Lunchtime talks",
        "--repeats",
        "monthly on the last Wednesday",
        "--time",
        "12:30 to 13:30",
        "--until",
        "2027-06-30",
      ],
      "content/events/lunchtime-talks/index.md",
      "---\ntitle: Lunchtime talks\nrepeats: monthly on the last Wednesday\nfrom: 2026-11-22\nuntil: 2027-06-30\ntime: 12:30 to 13:30\nsummary:\ndraft: true\n---",
    ],
    [
      ["session", "cafe", "--date", "2026-12-09", "--title", "Maps"],
      "content/events/cafe/2026-12-09.md",
      "---\ntitle: Maps\n---",
    ],
    [
      [
        "session",
        "Digital Café",
        "--date",
        "2026-12-16",
        "--moved",
        "2026-12-17 14:00",
        "--place",
        "Room 2",
      ],
      "content/events/cafe/2026-12-16.md",
      "---\nmoved: 2026-12-17 14:00\nplace: Room 2\n---",
    ],
    [
      ["session", "cafe", "--date", "2026-12-23", "--cancelled", "The room is flooded"],
      "content/events/cafe/2026-12-23.md",
      "---\nstatus: cancelled\nreason: The room is flooded\n---",
    ],
    [
      ["session", "cafe", "--date", "2026-12-10", "--extra"],
      "content/events/cafe/2026-12-10.md",
      "---\nextra: true\n---",
    ],
    [
      ["session", "talks", "--date", "2026-12-10", "--time", "18:00 to 19:00"],
      "content/events/talks/2026-12-10.md",
      "---\nstart: 2026-12-10 18:00\nend: 19:00\n---",
    ],
    [
      ["person", "Zoë O’Neill", "--role", "Nurse"],
      "content/people/zoe-o-neill.md",
      "---\nname: Zoë O’Neill\nrole: Nurse\n---",
    ],
    [
      [
        "cohort",
        "Doctors",
        "--from",
        "2027-01-11",
        "--until",
        "2027-06-30",
        "--people",
        "bo",
        "--ask",
        "60 minutes a week",
      ],
      "content/cohorts/doctors.md",
      "---\ntitle: Doctors\nfrom: 2027-01-11\nuntil: 2027-06-30\npeople:\n  - bo\nask: 60 minutes a week\nsummary:\ndraft: true\n---",
    ],
    [
      ["page", "How to join", "--navigation", "2"],
      "content/pages/how-to-join.md",
      "---\ntitle: How to join\nnavigation: 2\nsummary:\ndraft: true\n---",
    ],
    [
      ["briefing", "For teams", "--cohort", "nurses"],
      "content/briefings/for-teams.md",
      "---\ntitle: For teams\ncohort: nurses\nsummary:\ndraft: true\n---",
    ],
  ];

  test("every kind is among them", () => {
    expect(new Set(rows.map(([[kind]]) => kind))).toEqual(new Set(kindNames));
  });

  test.each(rows)("new %j", async (args, file, fields) => {
    const root = createProject(files);
    const written = await write(root, ...args);
    expect(written.file).toBe(file);
    expect(front(written.text).slice(0, fields.length)).toBe(fields);
    expect(written.text).toContain(`# "npm run fields ${args[0]}" lists all that may stand here.`);
    expect(written.stdout).toContain("\nNext:\n  - npm start shows it in a browser\n  - ");
    expect(await check(root)).toMatchObject({ problems: [] });
    // It is published, or waits for whoever writes the rest.
    const built = await runScript("build", root);
    expect(built).toMatchObject({ status: 0 });
    const isDraft = /^draft: true$/m.test(written.text);
    expect(isDraft).toBe(!["session", "person"].includes(args[0] ?? ""));
  });
});

test("what it writes of a finished text has no warning either", async () => {
  const root = createProject({});
  await write(root, "person", "Ann Lee");
  const { file } = await write(
    root,
    "event",
    "A",
    "--date",
    "2027-03-04",
    "--time",
    "18:00 to 19:00",
    "--hosts",
    "ann-lee",
    "--summary",
    "S",
  );
  await write(root, "post", "A", "--authors", "ann-lee", "--summary", "S");
  expect(file).toBe("content/events/2027-03-04-a.md");
  expect(await check(root)).toMatchObject({ problems: [], warnings: [] });
});

test("P12: somebody who left is accepted, by id or name, with a word about it", async () => {
  const left = { "people/cat.md": md({ name: "Cat Owen", status: "left" }) };
  const root = createProject({ ...files, ...left });
  const note =
    "  - Cat Owen has left (status: left). Keep the name if this is about the time before, or write another\n";
  const post = await write(root, "post", "A", "--authors", "Cat Owen, bo");
  expect(post.text).toContain("authors:\n  - cat\n  - bo\n");
  expect(post.stdout).toContain(note);
  expect(post.stdout.match(/has left/g)).toHaveLength(1);
  const event = await write(root, "event", "B", "--date", "2026-10-01", "--hosts", "cat");
  expect(event.stdout).toContain(note);
  expect((await write(root, "post", "C", "--authors", "bo")).stdout).not.toContain("has left");
  expect(await check(root)).toMatchObject({ problems: [] });
});

describe("P12: what is refused, with what to write", () => {
  const rows: readonly (readonly [args: readonly string[], message: string])[] = [
    [
      [],
      "Name the kind of text: post, person, event, series, session, cohort, briefing, page. For instance: waymark new post",
    ],
    [["pots"], 'There is no kind of text "pots". Did you mean "post"?'],
    [
      ["meting"],
      'There is no kind of text "meting". Write post, event, series, session, person, cohort, page or briefing.',
    ],
    [["teem"], 'There is no kind of text "teem". Did you mean "person"?'],
    [["post"], "Nobody can answer here. Give --title: What is its title?"],
    [
      ["post", "A", "--date", "21 June 2027"],
      '--date: "21 June 2027" is not written as year-month-day. Write 2027-06-21',
    ],
    [
      ["post", "A", "--authors", "ann-le"],
      '--authors: there is no person "ann-le". Did you mean "ann-lee"?',
    ],
    [
      ["post", "A", "--authors", "Bo Capek, Ann Le"],
      '--authors: there is no person "Bo Capek". Did you mean "bo"?',
    ],
    [
      ["post", "A", "--authors", "Xerxes Quill"],
      '--authors: there is no person "Xerxes Quill". Write one of: ann-lee, bo',
    ],
    [
      ["post", "A", "--repeats", "daily"],
      "--repeats is for a new series. A new post takes --title, --date, --authors, --tags, --cohort, --review, --summary, --file.",
    ],
    [
      ["post", "Map check"],
      "Nobody can answer here. Give --file: /blog/map-check/ is an address of content/posts/2026-01-01-map-check.md. How is the file called?",
    ],
    [
      ["post", "Old map"],
      "Nobody can answer here. Give --file: /blog/old-map/ is an address of content/posts/2026-01-01-map-check.md. How is the file called?",
    ],
    [
      ["person", "Ann Lee"],
      "Nobody can answer here. Give --file: content/people/ann-lee.md is there already. How is the file called?",
    ],
    [
      ["page", "Blog"],
      "Nobody can answer here. Give --file: /blog/ is a page of the site's own. How is the file called?",
    ],
    [
      ["page", "Con"],
      'Nobody can answer here. Give --file: "con.md" is the name of a device on Windows, which can have no such file or folder. How is the file called?',
    ],
    [
      ["page", "Київ"],
      'Nobody can answer here. Give --file: "Київ" gives no name of a file. How is the file called? (letters a to z, digits and hyphens)',
    ],
    [
      ["person", "Ann", "--file", "ann-lee"],
      "--file: content/people/ann-lee.md is there already. Give it another name: --file <name>",
    ],
    [
      ["page", "A", "--file", "No Way"],
      '--file: the name "No Way.md" cannot be an address. Rename it to no-way.md',
    ],
    [
      ["event", "A", "--date", "2027-03-28", "--time", "01:30 to 03:00"],
      "--time: 01:30 on 28 March 2027 does not exist in Europe/London: the clocks go from 01:00 to 02:00. Give another time",
    ],
    [
      ["event", "A", "--date", "2027-03-28", "--time", "18:00"],
      '--time: "18:00" has no end. Write the end too, such as 18:00 to 19:00',
    ],
    [["event", "A"], "Nobody can answer here. Give --date: On which day? (2027-03-04)"],
    [
      ["series", "A", "--repeats", "every wensday", "--time", "12:30 to 13:30"],
      '--repeats: "every wensday" is not a known way to repeat. Write "weekly on Wednesday"',
    ],
    [
      ["session", "cafee", "--date", "2026-12-09"],
      '--series: there is no series "cafee". Did you mean "cafe"?',
    ],
    [
      ["session", "cafe", "--date", "2026-12-02"],
      "--date: content/events/cafe/2026-12-02.md is there already. Edit that file",
    ],
    [
      ["session", "cafe", "--date", "2026-12-10"],
      "Nobody can answer here. Give --extra: The series has no session on 2026-12-10; the next are 2026-11-25, 2026-12-09, 2026-12-16, 2026-12-23. Is it one more?",
    ],
    [
      ["session", "cafe", "--date", "2026-12-09", "--extra"],
      "--extra: 2026-12-09 is a day of the series. Leave out --extra",
    ],
    [
      ["session", "cafe", "--date", "2026-12-09", "--time", "18:00 to 19:00"],
      '--time: the series says from when to when. Write --moved "2026-12-09 12:30" with the new time: subscribers then see that it moved',
    ],
    [["cohort", "A", "--ask", "an hour"], '--ask: "an hour"'],
    [["post", "A", "--edit"], "--edit opens the editor that EDITOR names, and it is not set."],
    [["post", "A", "--autors", "bo"], "There is no option --autors. Did you mean --authors?"],
  ];
  test.each(rows)("new %j", async (args, message) => {
    const root = createProject(files);
    const { status, stdout, stderr } = await run(root, ...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect(stderr.split("\n")).toHaveLength(2);
    expect(await check(root)).toMatchObject({ problems: [] });
  });

  test("settings that cannot be read, and a folder without content", async () => {
    const root = createProject({ "site.yaml": "name: Test\n" });
    expect((await run(root, "page", "A")).stderr).toMatch(/^content\/site\.yaml:\S+ /);
    expect(existsSync(join(root, "content/pages"))).toBe(false);
    mkdirSync(join(root, "empty"));
    expect((await run(join(root, "empty"), "page", "A")).stderr).toContain(
      "there is no such folder",
    );
  });
});

test("P12: problems elsewhere in the content do not stop it", async () => {
  const root = createProject({ ...files, "pages/broken.md": "---\ntitle:\n---\n" });
  expect((await write(root, "page", "Whole")).file).toBe("content/pages/whole.md");
});

test("P12: it says where a tag is nearly one that there is", async () => {
  const root = createProject(files);
  const { stdout } = await write(root, "post", "A", "--tags", "workshops, something else");
  expect(stdout).toContain(
    'There is a tag "workshop", and "workshops" is another. Write workshop if you mean that one\n',
  );
  expect(stdout.match(/There is a tag/g)).toHaveLength(1);
});

test("P12: --edit opens the file in the editor", async () => {
  const root = createProject(files);
  const env = { EDITOR: "sed -i s/^summary:$/summary:\\ Edited/" };
  const { status } = await runCommandLine(["new", "page", "A b", "--edit"], { folder: root, env });
  expect(status).toBe(0);
  expect(readFileSync(join(root, "content/pages/a-b.md"), "utf8")).toContain("\nsummary: Edited\n");
  const failed = await runCommandLine(["new", "page", "B", "--edit"], {
    folder: root,
    env: { VISUAL: "exit 3;", EDITOR: "true" },
  });
  expect(failed.status).toBe(3);
});

test("any text is read back from the front matter as it was typed", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom(
      "null",
      "true",
      "no",
      "~",
      "1e3",
      "0x1",
      "a: b",
      "a #b",
      "- a",
      "[a]",
      "{a}",
      "*a",
      "&a",
      "!a",
      "%a",
      "@a",
      "`a`",
      "'a'",
      '"a"',
      "a, b",
      "Ann’s (old) map & co.",
    ),
  );
  fc.assert(
    fc.property(
      words.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== ""),
      (text) => {
        const yaml = parseYaml(`title: ${quoteForYaml(text)}\n`, 1, "it", "");
        expect(yaml).toMatchObject({ ok: true, value: { title: text } });
      },
    ),
  );
});

describe("P12: in a terminal", () => {
  test("it asks for the kind and each field, offers people, and asks again", async () => {
    const root = createProject(files);
    const { status, unasked, printed } = await answerInTerminal(
      root,
      ["new"],
      [
        [/What do you want to write\?[\s\S]*briefing/, "\r"],
        [/title\?/, "First day\r"],
        [/published\?[\s\S]*2026-11-22/, "1 May 2027\r"],
        [/Write 2027-05-01/, `${clearLine}2027-05-01\r`],
        [/Who wrote it\?[\s\S]*Ann Lee[\s\S]*Bo/, "Bo\t"],
        [/Bo/, "\r"],
        [/There are: digital café, workshop/, "maps\r"],
        [/What is it about/, "S\r"],
      ],
    );
    expect([status, unasked, printed]).toEqual([
      0,
      0,
      expect.stringMatching(
        /\n│ {2}Bo Čapek\r?\n[\s\S]*Wrote content\/posts\/2027-05-01-first-day\.md/,
      ),
    ]);
    expect(front(readFileSync(join(root, "content/posts/2027-05-01-first-day.md"), "utf8"))).toBe(
      "---\ntitle: First day\ndate: 2027-05-01\nauthors:\n  - bo\ntags:\n  - maps\nsummary: S\ndraft: true\n---",
    );
  });

  test("it offers the next dates of a series, and another day", async () => {
    const root = createProject(files);
    const { status, unasked, printed } = await answerInTerminal(
      root,
      ["new", "session"],
      [
        [/Of which series\?[\s\S]*Talks/, "\r"],
        [/Which session\?[\s\S]*Wednesday 25 November 2026[\s\S]*Another day/, `${down}\r`],
        [/topic\?/, "\r"],
        [/Does it move\?/, "2026-12-10 25:00\r"],
        [/is not a time|25:00/, `${clearLine}2026-12-10 14:00\r`],
      ],
    );
    expect([status, unasked]).toEqual([0, 0]);
    // 2 December has a file.
    expect(printed).not.toContain("2 December 2026");
    expect(front(readFileSync(join(root, "content/events/cafe/2026-12-09.md"), "utf8"))).toBe(
      "---\nmoved: 2026-12-10 14:00\n---",
    );
  });

  test("it asks whether a session on another day is extra", async () => {
    const root = createProject(files);
    const up = "\x1b[A";
    const { status, unasked } = await answerInTerminal(
      root,
      ["new", "session", "cafe"],
      [
        [/Which session\?[\s\S]*Another day/, `${up}\r`],
        [/Another day:/, "2026-12-11\r"],
        [/no session on 2026-12-11[\s\S]*Yes, an extra/, "\r"],
        [/topic\?/, "More\r"],
      ],
    );
    expect([status, unasked]).toEqual([0, 0]);
    expect(front(readFileSync(join(root, "content/events/cafe/2026-12-11.md"), "utf8"))).toContain(
      "---\ntitle: More\nextra: true\n",
    );
  });

  test("it asks for another name where the address is taken, and Ctrl-C writes nothing", async () => {
    const root = createProject(files);
    const { status, unasked } = await answerInTerminal(
      root,
      ["new", "person", "Ann Lee"],
      [
        [/role/, "\r"],
        [/organisation/, "\r"],
        [/ann-lee\.md is there already[\s\S]*How is the file called/, "ann-lee-2\r"],
      ],
    );
    expect([status, unasked]).toEqual([0, 0]);
    expect(existsSync(join(root, "content/people/ann-lee-2.md"))).toBe(true);
    const cancelled = await answerInTerminal(root, ["new", "page"], [[/title\?/, "\x03"]]);
    expect(cancelled).toMatchObject({
      status: 1,
      printed: expect.stringContaining("Nothing was written."),
    });
    expect(existsSync(join(root, "content/pages"))).toBe(false);
  });
});
