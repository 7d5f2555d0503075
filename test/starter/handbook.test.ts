/** `waymark handbook`: what it says is true. Its examples, rules and messages are typed and checked. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kindNames } from "../../src/content/files/kinds.ts";
import { fieldLists } from "../../src/content/schema/field-list.ts";
import { markdownRows } from "../../src/starter/handbook/markdown-rows.ts";
import { problemRows } from "../../src/starter/handbook/problem-rows.ts";
import { parseRecurrence } from "../../src/time/parse/recurrence.ts";
import { md, siteIn } from "../pages/site.ts";
import { all } from "../render/dom.ts";
import { onePixelPng } from "../support/pictures.ts";
import {
  createProject,
  type Files,
  minimalSettings,
  removeProjects,
  runCommandLine,
  runScript,
} from "../support/project.ts";

afterAll(removeProjects);

const write = (root: string) => runCommandLine(["handbook"], { folder: root });
const readHandbook = (root: string) => readFileSync(join(root, "content/README.md"), "utf8");

let root: string;
let text: string;
beforeAll(async () => {
  root = createProject({});
  expect(await write(root)).toMatchObject({ status: 0, stderr: "" });
  text = readHandbook(root);
});

/** Each example with the path that stands before it: "`content/people/ann-lee.md`". */
function listExamples(): Files {
  const found = [
    ...text.matchAll(/^`content\/([^`]+\.md)`[^\n]*\n\n```markdown\n([\s\S]*?)\n```/gm),
  ];
  return Object.fromEntries(found.map(([, path = "", example = ""]) => [path, `${example}\n`]));
}

describe("the command", () => {
  test("writes the file, says so, and leaves nothing open", async () => {
    expect(text).toMatch(/^# How to write for Test\n/);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object/);
    expect(text).toContain("`https://example.org/blog/what-we-tried/`");
  });

  test("check accepts it, a build does not publish it, and nothing links to it", async () => {
    expect(await runScript("check", root)).toMatchObject({ status: 0, stderr: "" });
    expect(await runScript("build", root)).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(join(root, "_site/README.md"))).toBe(false);
    expect(existsSync(join(root, "_site/readme/index.html"))).toBe(false);
    expect(readFileSync(join(root, "_site/sitemap.xml"), "utf8")).not.toMatch(/readme/i);
  });

  test("a README of the lead's own is accepted too, in any case of its name", async () => {
    for (const name of ["README.md", "readme.md"]) {
      const own = createProject({ [name]: "# Ours\n\n<b>\n{{x}}\n" });
      expect(await runScript("check", own)).toMatchObject({ status: 0, stderr: "" });
    }
    const elsewhere = createProject({ "notes.md": "# Ours\n" });
    expect((await runScript("check", elsewhere)).status).toBe(1);
  });

  test("writes it anew, and overwrites no file of somebody else", async () => {
    const other = createProject({});
    await write(other);
    expect(await write(other)).toMatchObject({ status: 0 });
    writeFileSync(join(other, "content/README.md"), "# Ours\n");
    expect(await write(other)).toMatchObject({
      status: 1,
      stderr:
        "content/README.md is there already, and this command did not write it. Move it out of the way.\n",
    });
    expect(readHandbook(other)).toBe("# Ours\n");
  });
});

describe("the examples", () => {
  test("there is one of each kind, and together they have no problem and no warning", async () => {
    const files = listExamples();
    const folders = ["posts", "people", "events/lunchtime-talks", "cohorts", "pages", "briefings"];
    for (const folder of folders)
      expect(Object.keys(files).some((path) => path.startsWith(`${folder}/`))).toBe(true);
    expect(Object.keys(files)).toHaveLength(kindNames.length);
    const project = createProject(files);
    expect(await runScript("check", project)).toMatchObject({ status: 0, stderr: "" });
    const { site } = await siteIn(project);
    expect(site.events.map(({ title }) => title)).toContain("Phones in the sun");
    expect(site.series[0]?.changes).toHaveLength(1);
  });

  test("every phrase of repeats gives its dates", () => {
    const rows = [...text.matchAll(/^\| `([^`]+)` \| (\d[^|]*?) \|$/gm)];
    expect(rows.length).toBeGreaterThan(12);
    const kinds = rows.map(([, phrase = ""]) => {
      const rule = parseRecurrence(phrase);
      return rule.ok ? rule.value.kind : phrase;
    });
    expect(new Set(kinds)).toEqual(
      new Set(["daily", "weekly", "monthly-weekday", "monthly-day", "yearly"]),
    );
    expect(text).toContain(
      "| `monthly on the last Wednesday` | 25 November 2026, 30 December 2026, 27 January 2027 |",
    );
  });

  test("what is said of moving and cancelling is accepted", async () => {
    const part = text.slice(
      text.indexOf("## Moving and cancelling"),
      text.indexOf("## After an event"),
    );
    const cells = [...part.matchAll(/`((?:moved|status|reason|place): [^`]+)`/g)].map(
      ([, line = ""]) => line,
    );
    const moved = cells.filter((line) => line.startsWith("moved:"));
    const states = cells.filter((line) => line.startsWith("status:"));
    expect(moved.length).toBeGreaterThan(1);
    expect(new Set(states)).toEqual(
      new Set(["cancelled", "postponed", "tentative"].map((state) => `status: ${state}`)),
    );
    const base = "title: A\nsummary: S\nstart: 2026-12-01 18:00\nend: 19:30\n";
    for (const line of [...moved, ...states]) {
      const project = createProject({
        "events/2026-12-01-a.md": `---\n${base}${line}\nreason: The room is flooded\n---\n`,
      });
      const { status, stderr } = await runScript("check", project);
      expect([line, status, stderr]).toEqual([line, 0, ""]);
    }
  });

  test("values in quotes are read as meant, and without quotes they are not", async () => {
    const part = text.slice(text.indexOf("### Which values"), text.indexOf("## A file of each"));
    const rows = [...part.matchAll(/`((?:title|speakers): [^`]+)`/g)].map(([, line = ""]) => line);
    expect(rows).toHaveLength(5);
    const lines = /```yaml\n([\s\S]*?)```/.exec(part)?.[1] ?? "";
    const create = (line: string) =>
      createProject({
        "events/2026-12-01-a.md": `---\n${line.startsWith("title") ? "" : "title: A\n"}${line}\nsummary: S\nstart: 2026-12-01 18:00\nend: 19:30\n---\n`,
      });
    for (const line of [...rows, lines]) {
      const project = create(line);
      expect(await runScript("check", project)).toMatchObject({ status: 0, stderr: "" });
      const { site } = await siteIn(project);
      const [event] = site.events;
      expect(line).toContain(event?.speakers[0]?.talk ?? event?.title);
    }
    for (const line of rows.filter((line) => line.includes('"'))) {
      const { status } = await runScript("check", create(line.replaceAll('"', "")));
      expect([line, status]).toEqual([line, line.includes("'") ? 0 : 1]);
    }
  });

  test("a date that was wrong from the start is corrected as it says", async () => {
    const id = /`(id: [^`]+-open-evening)`/.exec(text)?.[1] ?? "";
    const name = id.slice("id: ".length);
    const project = createProject({
      [`events/${name}.md`]: `---\ntitle: A\nsummary: S\n${id}\nstart: 2027-01-20 18:00\nend: 19:30\n---\n`,
    });
    expect(await runScript("check", project)).toMatchObject({ status: 0, stderr: "" });
  });

  test("settings that it names are accepted", async () => {
    const ended = /`(ended: [^`]+)`/.exec(text)?.[1] ?? "";
    const project = createProject({
      "site.yaml": `${minimalSettings}${ended}\n`,
      "pages/thank-you.md": md({ title: "Thank you", summary: "S" }),
    });
    expect(ended).not.toBe("");
    expect(await runScript("check", project)).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("markdown", () => {
  const elements: Readonly<Record<string, string>> = {
    "## What we did": "h2",
    "## What we did {#did}": "#did",
    "**two stars**": "strong",
    "*one star*": "em",
    "~~two tildes~~": "s",
    "`backquotes`": "p code",
    "[our site](https://example.org/)": ".prose a",
    "[Ann](../people/ann-lee.md)": ".prose a",
    "[write to us](mailto:hello@example.org)": ".prose a",
    "- one\n- two": ".prose ul li",
    "1. one\n2. two": "ol li",
    "- [ ] to do\n- [x] done": "ul.tasks",
    "> Somebody said it": "blockquote",
    "> [!NOTE]\n> Bring a pen": ".callout",
    "> [!QUESTION]\n> What do you think?": ".callout",
    "![A map](map.png)": "figure img",
    "Words[^1]\n\n[^1]: More": "sup a",
    "| a | b |\n|---|---|\n| 1 | 2 |": "table td",
    "---": "hr",
    "```\ncode\n```": "pre code",
    "one\\\ntwo": "p br",
    "[Bore da]{lang=cy}": "span",
  };

  test.each(markdownRows)("$source", async ({ source }) => {
    const project = createProject({
      "pages/a.md": `---\ntitle: A\nsummary: S\n---\nWords.\n\n${source}\n`,
      "pages/map.png": onePixelPng,
      "people/ann-lee.md": md({ name: "Ann Lee" }),
    });
    const { status, stderr } = await runScript("check", project);
    // Nothing links to the picture in the other rows.
    const warnings = stderr.split("\n").filter((line) => line.startsWith("content/"));
    expect([status, warnings.filter((line) => !line.includes("map.png"))]).toEqual([0, []]);
    const small = await siteIn(project);
    const selector = elements[source];
    if (selector === undefined) expect(small.markup("/a/")).toContain("<p>*stars*</p>");
    else expect(all(small.tree("/a/"), selector)).not.toEqual([]);
    expect(text).toContain(source.split("\n")[0]?.replaceAll("|", "\\|"));
  });
});

describe("messages", () => {
  const before = {
    post: ["posts/2026-11-01-a.md", "title: A\ndate: 2026-11-01\n"],
    event: ["events/2026-12-01-a.md", "title: A\nstart: 2026-12-01 18:00\nend: 19:30\n"],
    series: [
      "events/a/index.md",
      "title: A\nrepeats: weekly on Wednesday\nfrom: 2026-11-04\ntime: 12:30 to 13:30\n",
    ],
  } as const;

  test.each(problemRows)("$typed", async ({ file, typed, says }) => {
    const [path, fields] = before[file];
    const isField = /^[a-z]+: /.test(typed);
    const project = createProject({
      "people/ann-lee.md": md({ name: "Ann Lee" }),
      [path]: `---\n${fields}${isField ? `${typed}\n` : ""}---\n${isField ? "" : typed}\n`,
    });
    const { status, stderr } = await runScript("check", project);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content\//);
    expect(stderr).toContain(`: ${says}`);
    expect(text).toContain(`| ${says} |`);
  });
});

test("every field of every kind is in it, with its values", () => {
  for (const { kind, fields } of fieldLists().filter(({ kind }) => kind !== "wording")) {
    expect(text).toContain(`\n### ${kind} (\`content/`);
    for (const { name, values } of fields) {
      expect(text).toContain(`\n| \`${name}\``);
      expect(text).toContain(values.replaceAll("|", "\\|"));
    }
  }
});
