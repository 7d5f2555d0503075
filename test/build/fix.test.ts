/** `check --fix`: writes what has one safe answer, and nothing else. */
import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { initRepository, treeIn, writeCommit, writeIndex } from "../support/git.ts";
import {
  createProject,
  type Files,
  minimalSettings,
  removeProjects,
  runScript,
  writeContent,
} from "../support/project.ts";
import { answerInTerminal } from "../support/terminal.ts";

afterAll(removeProjects);

const people: Files = { "people/annabel-lee.md": "---\nname: Annabel Lee\n---\nWords.\n" };

const post = (fields: string, words = "Words.") =>
  `---\ntitle: A\nsummary: B\nauthors: annabel-lee\n${fields}---\n${words}\n`;

/** Commits everything in a project. */
function commit(root: string): void {
  const tree = treeIn(root);
  const id = writeCommit(root, tree, [], "2026-11-01T12:00:00Z");
  writeFileSync(join(root, ".git/refs/heads/main"), `${id}\n`);
  writeIndex(root, tree);
}

function createCommitted(files: Files): string {
  const root = createProject({ ...people, ...files });
  initRepository(root);
  commit(root);
  return root;
}

const fix = (root: string, ...args: readonly string[]) =>
  runScript("check", root, {}, ["--fix", ...args]);

const read = (root: string, file: string) => readFileSync(join(root, "content", file), "utf8");

describe("check --fix", () => {
  test("writes what has one answer, shows the difference, and checks again", async () => {
    const root = createCommitted({
      "posts/a.md": post("date: 21st June 2017\n", "[x](../people/anabel-lee.md)"),
    });
    const { status, stdout, stderr } = await fix(root);
    expect(stdout).toMatch(
      /^--- a\/content\/posts\/a\.md\n\+\+\+ b\/content\/posts\/a\.md\n@@ -5 \+5 @@\n-date: 21st June 2017\n\+date: 2017-06-21\n@@ -7 \+7 @@\n-\[x\]\(\.\.\/people\/anabel-lee\.md\)\n\+\[x\]\(\.\.\/people\/annabel-lee\.md\)\n\nFixed 2 problems in 1 file\.\n\n1 post, /,
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(read(root, "posts/a.md")).toBe(
      post("date: 2017-06-21\n", "[x](../people/annabel-lee.md)"),
    );
  });

  test("changes nothing the second time", async () => {
    const root = createCommitted({
      "posts/a.md": post("date: 21st June 2017\nsumary: A\n"),
      "posts/b.md": post("date: 03/04/2017\n"),
    });
    await fix(root);
    commit(root);
    const first = read(root, "posts/a.md");
    const second = await fix(root);
    expect(second.stdout).toMatch(/^Nothing was changed\.\n/);
    expect(read(root, "posts/a.md")).toBe(first);
  });

  test("keeps line ends, the byte order mark, comments, quotes and permissions", async () => {
    const source =
      '\ufeff---\r\n# A comment\r\n"titel": \'A\'  # not that\r\nsummary:   "B"\r\nauthors: [ "anabel-lee" ]\r\ndate: "21st June 2017"\r\n---\r\nWords.  \r\n';
    const root = createCommitted({ "posts/a.md": source });
    chmodSync(join(root, "content/posts/a.md"), 0o600);
    const { mode } = statSync(join(root, "content/posts/a.md"));
    await fix(root);
    expect(read(root, "posts/a.md")).toBe(
      source
        .replace("titel", "title")
        .replace("anabel-lee", "annabel-lee")
        .replace("21st June 2017", "2017-06-21"),
    );
    expect(statSync(join(root, "content/posts/a.md")).mode).toBe(mode);
  });

  test("prints a difference that git applies", async () => {
    const files = {
      "posts/a.md": `---\ntitel: A\nsummary: B\nauthor: annabel-lee\ndate: 21 June 2017\n---\nOne.\n`,
      "posts/b.md": post(
        "date: 2017-06-21\n",
        "[x](../people/Annabel-Lee.md) [y](../people/anabel-lee.md)",
      ),
    };
    const root = createCommitted(files);
    const { stdout } = await fix(root);
    const other = createCommitted(files);
    const diff = `${stdout.split("\nFixed")[0]}`.replaceAll("\n\n---", "\n---");
    execFileSync("git", ["apply", "--unidiff-zero", "-"], { cwd: other, input: diff });
    for (const file of Object.keys(files)) {
      expect(read(other, file)).toBe(read(root, file));
      expect(read(other, file)).not.toBe(Reflect.get(files, file));
    }
  });

  test("says what is left, with its problem, and ends with 1", async () => {
    const root = createCommitted({
      "posts/a.md": post("date: 03/04/2017\n"),
      "posts/b.md": post("date: 5 June 2017\n"),
    });
    const { status, stdout, stderr } = await fix(root);
    expect(stdout).toContain("Fixed 1 problem in 1 file.");
    expect(stderr).toMatch(
      /^content\/posts\/a\.md:5:7 date: "03\/04\/2017" can be read in two ways/,
    );
    expect(status).toBe(1);
    expect(read(root, "posts/a.md")).toContain("date: 03/04/2017");
  });

  test.each<[string, Files]>([
    ["a day that is two", { "posts/a.md": post("date: 03/04/2017\n") }],
    ["a day that does not exist", { "posts/a.md": post("date: 31/06/2017\n") }],
    ["a day and another weekday", { "posts/a.md": post("date: Monday 21 June 2017\n") }],
    ["a year of two digits", { "posts/a.md": post("date: 13 June 17\n") }],
    ["a misspelt month", { "posts/a.md": post("date: 21 Juny 2017\n") }],
    ["another hour", { "events/a.md": "---\ntitle: A\nstart: 2026-12-01 25:30\n---\n" }],
    ["a short name that may be another", { "posts/a.md": post("date: 2017-06-21\ntgs: x\n") }],
    [
      "a person who may be one of two",
      {
        "people/annabeth-lee.md": "---\nname: A\n---\n",
        "people/annabeth-leo.md": "---\nname: B\n---\n",
        "posts/a.md": post("date: 2017-06-21\n").replace("annabel-lee", "annabeth-lex"),
      },
    ],
    [
      "a person with another number",
      {
        "posts/a.md": post("date: 2017-06-21\ncohort: autumn-2026\n"),
        "cohorts/autumn-2027.md": "---\ntitle: A\n---\n",
      },
    ],
  ])("does not write %s", async (_, files) => {
    const root = createCommitted(files);
    expect((await fix(root)).stdout).toMatch(/^Nothing was changed\.\n/);
    for (const [file, source] of Object.entries(files)) expect(read(root, file)).toBe(source);
  });
});

describe("files that are not committed", () => {
  const wrong = post("date: 21 June 2017\n");
  const change: Record<string, (root: string) => void> = {
    "edited since": (root) => writeContent(root, { "posts/a.md": `${wrong}More.\n` }),
    "new": (root) => {
      initRepository(root);
    },
  };

  test.each(Object.entries(change))("%s: they stay as they are", async (name, edit) => {
    const root =
      name === "new"
        ? createProject({ ...people, "posts/a.md": wrong })
        : createCommitted({ "posts/a.md": wrong });
    edit(root);
    const before = read(root, "posts/a.md");
    const { stdout, status } = await fix(root);
    expect(stdout).toBe(
      "Nothing was changed.\nLeft 1 file as it is, since git could not bring back what stands there now: content/posts/a.md. Commit first, or write: npm run check -- --fix --uncommitted\n\n",
    );
    expect(status).toBe(1);
    expect(read(root, "posts/a.md")).toBe(before);
  });

  test("in a folder without git, all stay as they are", async () => {
    const root = createProject({ ...people, "posts/a.md": wrong, "posts/b.md": wrong });
    const { stdout } = await fix(root);
    expect(stdout).toContain("Left 2 files as they are, since git");
    expect(read(root, "posts/a.md")).toBe(wrong);
  });

  test("with --uncommitted they are written", async () => {
    const root = createProject({ ...people, "posts/a.md": wrong });
    const { stdout, status } = await fix(root, "--uncommitted");
    expect(stdout).toContain("Fixed 1 problem in 1 file.");
    expect(status).toBe(0);
    expect(read(root, "posts/a.md")).toBe(post("date: 2017-06-21\n"));
  });

  test("one that is edited does not hold up another", async () => {
    const root = createCommitted({ "posts/a.md": wrong, "posts/b.md": wrong });
    writeContent(root, { "posts/a.md": `${wrong}More.\n` });
    expect((await fix(root)).stdout).toMatch(/Fixed 1 problem in 1 file\.\nLeft 1 file as it is/);
    expect(read(root, "posts/b.md")).toBe(post("date: 2017-06-21\n"));
  });
});

test.each([
  [["--fix", "--format", "json"], "--fix prints what it changes. Leave out --format."],
  [["--uncommitted"], "--uncommitted belongs to --fix. Write both."],
])("check %j is refused", async (args, message) => {
  const { status, stderr } = await runScript("check", createProject(people), {}, args);
  expect([status, stderr]).toEqual([1, `${message}\n`]);
});

describe("L1 and L2: a renamed file", () => {
  const renamed = "2017-06-21-new-name.md";
  const source = post("date: 2017-06-21\n");
  /** A published site whose post, and whose person, have other names now. */
  async function rename(now: Files): Promise<string> {
    const files = { ...people, "people/bob.md": "---\nname: Bob\nrole: Lead\n---\n" };
    const root = createProject({ ...files, "posts/2017-06-21-old-name.md": source });
    const built = await runScript("build", root);
    expect(built.status).toBe(0);
    execFileSync("rm", [
      join(root, "content/posts/2017-06-21-old-name.md"),
      join(root, "content/people/bob.md"),
    ]);
    writeContent(root, now);
    return root;
  }

  test.each<[string, string, string]>([
    [
      "without aliases",
      source,
      source.replace("---\nWords", "aliases: /blog/old-name/\nid: old-name\n---\nWords"),
    ],
    [
      "with one alias",
      source.replace("date", "aliases: /a/\ndate"),
      source
        .replace("date", "aliases: [/blog/old-name/, /a/]\ndate")
        .replace("---\nWords", "id: old-name\n---\nWords"),
    ],
    [
      "with a list of aliases in brackets",
      source.replace("date", "aliases: [/a/, /b/]\ndate"),
      source
        .replace("date", "aliases: [/blog/old-name/, /a/, /b/]\ndate")
        .replace("---\nWords", "id: old-name\n---\nWords"),
    ],
    [
      "with a list of aliases on lines",
      source.replace("date", "aliases:\n  - /a/\n  - /b/\ndate"),
      source
        .replace("date", "aliases:\n  - /blog/old-name/\n  - /a/\n  - /b/\ndate")
        .replace("---\nWords", "id: old-name\n---\nWords"),
    ],
  ])("%s gets the lines that keep its old address and its id", async (_, now, fixed) => {
    const person = "---\nname: Bob\nrole: Lead\n---\n";
    const root = await rename({ [`posts/${renamed}`]: now, "people/robert.md": person });
    const { stdout, status, stderr } = await fix(root, "--uncommitted");
    expect(stdout).toContain("Fixed 2 problems in 2 files.");
    expect([status, stderr]).toEqual([0, ""]);
    expect(read(root, `posts/${renamed}`)).toBe(fixed);
    expect(read(root, "people/robert.md")).toBe(
      person.replace("---\n---", "---").replace("Lead\n---", "Lead\naliases: /people/bob/\n---"),
    );
  });

  test("that may be another thing of its kind is left", async () => {
    const root = await rename({
      [`posts/${renamed}`]: source.replace("title: A", "title: Another"),
      "people/bob.md": "---\nname: Bob\nrole: Lead\n---\n",
    });
    const { stdout, status } = await fix(root, "--uncommitted");
    expect(stdout).toMatch(/^Nothing was changed\./);
    expect(status).toBe(1);
  });
});

/** A site that was built with `before`, without the files that are not in `now`. */
async function change(before: Files, now: Files): Promise<string> {
  const root = createProject({ ...people, ...before });
  expect(await runScript("build", root)).toMatchObject({ status: 0 });
  for (const file of Object.keys(before)) rmSync(join(root, "content", file));
  writeContent(root, now);
  return root;
}

describe("L1: the old name of a tag", () => {
  const tagged = (tags: string) => ({
    "posts/2017-06-21-a.md": post(`date: 2017-06-21\ntags: ${tags}\n`),
  });
  const event = (name: string, tags: string) => ({
    [`events/2026-12-01-${name}.md`]: `---\ntitle: ${name}\nsummary: S\nstart: 2026-12-01 10:00\nduration: 1 hour\ntags: ${tags}\n---\nWords.\n`,
  });
  const settings = (more: string) => ({ "site.yaml": minimalSettings + more });

  test.each<[string, string, Files, Files, string]>([
    ["at the end of site.yaml", "", tagged("map"), tagged("maps"), "tag-aliases: { map: maps }\n"],
    [
      "above the others",
      "tag-aliases:\n  a: knitting\n",
      tagged("[wrokshop, knitting]"),
      tagged("[Workshop, knitting]"),
      "tag-aliases:\n  wrokshop: Workshop\n  a: knitting\n",
    ],
    [
      "within brackets",
      "tag-aliases: { a: knitting }\n",
      tagged("[map, knitting]"),
      tagged("[maps, knitting]"),
      "tag-aliases: { map: maps, a: knitting }\n",
    ],
    [
      "in quotes where YAML needs them",
      "",
      event("x", '["cafe: late", a]'),
      event("x", '["late café, 2", a]'),
      'tag-aliases: { "cafe: late": "late café, 2" }\n',
    ],
    [
      "of several that all events had",
      "",
      { ...event("x", "[cafe, a]"), ...event("y", "cafe"), ...event("z", "b") },
      { ...event("x", "[lunch, a]"), ...event("y", "lunch"), ...event("z", "knitting") },
      "tag-aliases: { cafe: lunch, b: knitting }\n",
    ],
  ])("is written %s", async (_, before, files, now, written) => {
    const root = await change({ ...settings(before), ...files }, { ...settings(before), ...now });
    const { status, stderr } = await fix(root, "--uncommitted");
    expect([status, stderr]).toEqual([0, ""]);
    expect(read(root, "site.yaml")).toBe(minimalSettings + written);
  });

  test("is written below a last line without an end", async () => {
    const before = { "site.yaml": minimalSettings.trimEnd() };
    const root = await change({ ...before, ...tagged("map") }, { ...before, ...tagged("maps") });
    expect((await fix(root, "--uncommitted")).status).toBe(0);
    expect(read(root, "site.yaml")).toBe(`${minimalSettings}tag-aliases: { map: maps }`);
  });

  test.each<[string, Files, Files]>([
    ["another word, and no event", tagged("map"), tagged("knitting")],
    ["two that are like it", tagged("map"), { ...tagged("[maps, mapes]") }],
    [
      "another, of which an event had none before",
      { ...event("x", "cafe"), ...event("y", "a") },
      { ...event("x", "lunch"), ...event("y", "[a, lunch]") },
    ],
    ["one of two that have gone", { ...event("x", "[cafe, tea]") }, { ...event("x", "[lunch]") }],
    [
      "all in braces",
      { "site.yaml": `{ ${minimalSettings.trim().replaceAll("\n", ", ")} }\n`, ...tagged("map") },
      tagged("maps"),
    ],
  ])("is not written for %s", async (_, files, now) => {
    const root = await change({ ...settings(""), ...files }, { ...settings(""), ...files, ...now });
    const { stdout } = await fix(root, "--uncommitted");
    expect(stdout).toMatch(/^Nothing was changed\.\n/);
  });
});

describe("case 13: a renamed series or event", () => {
  const series = (fields = "", title = "Café") =>
    `---\ntitle: ${title}\nsummary: S\nrepeats: weekly on Wednesday\nfrom: 2026-09-02\nuntil: 2026-12-30\ntime: 12:30 to 13:30\n${fields}---\nWords.\n`;
  const single = (fields = "", day = "2026-12-01") =>
    `---\ntitle: Map check\nsummary: S\nstart: ${day} 12:30\nduration: 1 hour\n${fields}---\nWords.\n`;

  test.each<[string, Files, Files, Files]>([
    [
      "a series",
      { "events/cafe/index.md": series(), "events/cafe/2026-12-02.md": "---\nplace: A\n---\n" },
      { "events/lunch/index.md": series(), "events/lunch/2026-12-02.md": "---\nplace: A\n---\n" },
      { "events/lunch/index.md": series("aliases: /events/cafe/\nid: cafe\n") },
    ],
    [
      "a series with its old address",
      { "events/cafe/index.md": series() },
      { "events/lunch/index.md": series("aliases: /events/cafe/\n") },
      { "events/lunch/index.md": series("aliases: /events/cafe/\nid: cafe\n") },
    ],
    [
      "an event",
      { "events/2026-12-01-map.md": single() },
      { "events/2026-12-01-maps.md": single("aliases: [/m/]\n") },
      {
        "events/2026-12-01-maps.md": single("aliases: [/events/map/, /m/]\nid: 2026-12-01-map\n"),
      },
    ],
    [
      "an event whose address stays",
      { "events/2026-12-01-map.md": single() },
      { "events/2026-12-02-map.md": single() },
      { "events/2026-12-02-map.md": single("id: 2026-12-01-map\n") },
    ],
  ])("%s gets the lines that keep it in calendars", async (_, before, now, fixed) => {
    const root = await change(before, now);
    const { stdout, stderr } = await fix(root, "--uncommitted");
    expect(stdout).toContain("Fixed 1 problem in 1 file.");
    expect(stderr).not.toMatch(/subscribers|disappear|published/);
    for (const [file, text] of Object.entries(fixed)) expect(read(root, file)).toBe(text);
  });

  test.each<[string, Files, Files]>([
    [
      "a series of another title",
      { "events/cafe/index.md": series() },
      { "events/lunch/index.md": series("", "Lunch") },
    ],
    [
      "one of two series of one title",
      { "events/cafe/index.md": series() },
      { "events/a/index.md": series(), "events/b/index.md": series() },
    ],
    [
      "an event on another day",
      { "events/2026-12-01-map.md": single() },
      { "events/2027-01-05-map.md": single("", "2027-01-05") },
    ],
    [
      "one for two events of one time",
      { "events/2026-12-01-a.md": single(), "events/2026-12-01-b.md": single() },
      { "events/2026-12-01-c.md": single() },
    ],
    [
      "one of two events at one time",
      { "events/2026-12-01-map.md": single() },
      { "events/2026-12-01-a.md": single(), "events/2026-12-01-b.md": single() },
    ],
  ])("%s is left to the lead", async (_, before, now) => {
    const root = await change(before, now);
    const { stdout, status } = await fix(root, "--uncommitted");
    expect(stdout).toMatch(/^Nothing was changed\./);
    expect(status).toBe(1);
  });
});

test("A4: links in the short form get label and url", async () => {
  const source = `${minimalSettings}navigation:\n  - Blog: /blog/\n  - Ann: people/annabel-lee.md # hi\n`;
  const root = createCommitted({ "site.yaml": source.replace(" # hi", "") });
  const { status, stdout } = await fix(root);
  expect(stdout).toContain("Fixed 1 problem in 1 file.");
  expect(status).toBe(0);
  expect(read(root, "site.yaml")).toBe(
    `${minimalSettings}navigation:\n  - { label: Blog, url: /blog/ }\n  - { label: Ann, url: people/annabel-lee.md }\n`,
  );
});

describe("in a terminal", () => {
  const wrong = post("date: 21 June 2017\n");
  const answer = (root: string, keys: string) =>
    answerInTerminal(root, ["check", "--fix"], [[/-date: 21 June[\s\S]*Write it\?/, keys]]);

  test("a file that is not committed is written after yes", async () => {
    const root = createProject({ ...people, "posts/a.md": wrong });
    const { status, unasked, printed } = await answer(root, "y");
    expect([status, unasked]).toEqual([0, 0]);
    expect(printed).toContain("Fixed 1 problem in 1 file.");
    expect(read(root, "posts/a.md")).toBe(post("date: 2017-06-21\n"));
  });

  test("no is the usual answer, and leaves it", async () => {
    const root = createProject({ ...people, "posts/a.md": wrong });
    const { status, unasked, printed } = await answer(root, "\r");
    expect([status, unasked]).toEqual([1, 0]);
    expect(printed).toContain("Nothing was changed.");
    expect(printed).not.toMatch(/--uncommitted|Left/);
    expect(read(root, "posts/a.md")).toBe(wrong);
  });
});

describe("what is left", () => {
  test("says why, of each problem", async () => {
    const root = createCommitted({
      "posts/a.md": post("date: 03/04/2017\n", "[x](/nowhere/)"),
      "posts/b.md": post("date: 31/06/2017\n"),
      "posts/c.md": post("date: June\n"),
    });
    const { stdout } = await fix(root);
    expect(stdout).toContain(
      `Nothing was changed.
Left for you:
  content/posts/a.md:5 date: two answers are possible
  content/posts/b.md:5 date: only you know whether it is meant
  content/posts/c.md:5 date: only you know what to write
`,
    );
  });

  test("a file with nothing to write is not to be committed first", async () => {
    const root = createProject({
      ...people,
      "events/a.md": "---\ntitle: A\nsummary: B\nstart: 2026-12-01 06:00\nend: 7:30\n---\n",
    });
    const { stdout } = await fix(root);
    expect(stdout).toMatch(
      /^Nothing was changed\.\nLeft for you:\n {2}content\/events\/a\.md:5 end: /,
    );
    expect(stdout).not.toContain("--uncommitted");
  });
});
