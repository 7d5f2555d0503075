/** A lead's first hour, from the starter on: she writes, mistypes, moves, cancels, renames and corrects. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatProblem } from "../../src/content/files/problem.ts";
import { readEvents } from "../calendar/icaljs.ts";
import { readRss } from "../feeds/read.ts";
import { documentOf, one, text } from "../render/dom.ts";
import { initRepository, treeIn, writeCommit, writeIndex } from "../support/git.ts";
import {
  prepareProject,
  removeProjects,
  runBuild,
  runCommandLine,
  runScript,
  writeContent,
} from "../support/project.ts";
import { temporaryFolder } from "../support/temporary.ts";

afterAll(removeProjects);

const evening = "events/2027-01-20-an-evening-with-three-views.md";
const cafe = "events/digital-cafe/index.md";
const post = "posts/2026-11-20-what-our-first-walk-taught-us.md";
const priya = "people/priya-nair.md";
const tom = "people/tom-beckett.md";
const cohort = "cohorts/nurses.md";

const files = {
  [priya]: "---\nname: Priya Nair\nrole: Programme lead\n---\nPriya leads.\n",
  [tom]: "---\nname: Tom Beckett\nrole: Host\n---\nTom hosts.\n",
  [cohort]:
    "---\ntitle: Nurses\npeople: [priya-nair]\nask: 1 hour a week\nsummary: Nine nurses\n---\nWe meet.\n",
  [evening]: `---
title: An evening with three views
start: 2027-01-20 18:00
end: 19:30
place: The Hub
hosts: [priya-nair, tom-beckett]
speakers:
  - { person: priya-nair, perspective: leader, talk: Where we stand }
  - { name: Bo Reed, perspective: citizen }
tags: [digital literacy]
summary: Three views
---
Come as you are.
`,
  [cafe]: `---
title: Digital café
repeats: weekly on Wednesday
from: 2026-12-02
until: 2027-01-27
time: 12:30 to 13:15
skip: [2026-12-23, 2026-12-30]
place: The Hub
hosts: priya-nair
cohort: nurses
summary: Bring a question
---
Bring your lunch.
`,
  [post]: `---
title: What our first walk taught us
date: 2026-11-20
authors: priya-nair
tags: [digital literacy, outdoors]
summary: Three things
---
We went to the [café](../events/digital-cafe/index.md).

## What we did

[Tom](../people/tom-beckett.md) filmed it.
`,
};

let root: string;
const read = (path: string) => readFileSync(join(root, "content", path), "utf8");

/** Replaces words of a text, which it has. */
function edit(path: string, from: string, to: string): void {
  const source = read(path);
  expect(source).toContain(from);
  writeContent(root, { [path]: source.replace(from, to) });
}

const commits: string[] = [];

/** Commits the texts, a minute after the commit before. */
function commit(): void {
  const tree = new Map([...treeIn(root)].filter(([path]) => path.startsWith("content/")));
  const minute = String(commits.length).padStart(2, "0");
  const id = writeCommit(root, tree, commits.slice(-1), `2026-11-22T11:${minute}:00Z`);
  commits.push(id);
  writeFileSync(join(root, ".git/refs/heads/main"), `${id}\n`);
  writeIndex(root, tree);
}

/** Commits, publishes, and reads what subscribers and readers get, with other parsers than ours. */
async function publish() {
  expect(await runScript("check", root)).toMatchObject({ status: 0 });
  commit();
  expect(await runBuild(root)).toMatchObject({ status: 0 });
  const site = (url: string) => readFileSync(join(root, "_site", url), "utf8");
  const entries = new Map(readEvents(site("calendar.ics")).map((one) => [one.uid, one]));
  return {
    entries,
    entry: (name: string) => [...entries].find(([uid]) => uid.startsWith(name))?.[1],
    page: (url: string) => text(one(documentOf(site(`${url}index.html`)), "main")),
    news: readRss(site("events/feed.xml")).items.map(({ title }) => title),
    posts: readRss(site("feed.xml")).items,
  };
}

const listChanges = async () => (await runScript("changes", root)).stdout;

beforeAll(async () => {
  const cwd = temporaryFolder();
  const made = await runCommandLine(
    ["init", "leeds", "--yes", "--host", "github", "--zone", "Europe/London"],
    { folder: cwd },
  );
  expect(made).toMatchObject({ status: 0, stderr: "" });
  root = join(cwd, "leeds");
  initRepository(root);
  for (const example of ["posts", "people", "events"])
    rmSync(join(root, "content", example), { recursive: true });
  // Index and share pictures take longer than all the rest.
  writeContent(root, {
    ...files,
    "site.yaml": `${read("site.yaml")}search: false\nshare-pictures: false\n`,
  });
});

/** What `check` prints of a text in which one thing was typed otherwise; the text is as before then. */
async function findMessages(path: string, from: string, to: string): Promise<string> {
  const before = read(path);
  edit(path, from, to);
  const { problems } = await prepareProject(root);
  writeContent(root, { [path]: before });
  return problems.all.map(formatProblem).join("\n");
}

/** The entry of the evening in calendars, and that of a session. */
const eveningId = "2027-01-20-an-evening";
const sessionId = (date: string) => `digital-cafe-${date}`;

test("writing: all that she wrote is published, at the right times", async () => {
  const { entries, entry, page, news, posts } = await publish();
  expect(entries.size).toBe(8);
  expect(entry(eveningId)).toMatchObject({
    start: "2027-01-20T18:00:00.000Z",
    end: "2027-01-20T19:30:00.000Z",
    location: "The Hub",
    status: "CONFIRMED",
  });
  expect(entry(sessionId("2026-12-23"))).toBeUndefined();
  expect(page("events/an-evening-with-three-views/")).toContain("Where we stand");
  expect(news).toHaveLength(2);
  expect(posts.map(({ title }) => title)).toEqual(["What our first walk taught us"]);
});

const mistakes: readonly (readonly [path: string, from: string, to: string, told: string])[] = [
  [evening, "start: 2027-01-20 18:00", "start: 20 January 2027, 6pm", "Write 2027-01-20 18:00."],
  [evening, "2027-01-20 18:00", "01/02/2027 18:00", "Write 2027-02-01 18:00 or 2027-01-02 18:00."],
  [evening, "2027-01-20 18:00", "20 January 18:00", '"20 January" has no year.'],
  [evening, "2027-01-20 18:00", "2027-02-30 18:00", "February 2027 has 28 days."],
  [evening, "2027-01-20 18:00", "2027-01-20 6pm", "Write 2027-01-20 18:00."],
  [evening, "2027-01-20 18:00", "2062-01-20 18:00", "it is more than ten years ahead"],
  [evening, "end: 19:30", "end: 7.30pm", "Write 2027-01-20 19:30."],
  [evening, "end: 19:30", "end: 17:30", "is not after the start"],
  [evening, "end: 19:30\n", "", "there is no end."],
  [evening, "end:", "zone: GMT\nend:", "Write Europe/London."],
  [evening, "end:", "moved: 19:00\nend:", '"19:00" has no date.'],
  [evening, "end:", "online: Teams\nend:", "such as by e-mail."],
  [evening, "place:", "venue:", "Write place: instead of venue:"],
  [evening, "start:", "date:", "Write start: instead of date:"],
  [evening, "tom-beckett]", "tom-becket]", 'Did you mean "tom-beckett"?'],
  [evening, "name: Bo Reed", "name: Tom Beckett", "Write person: tom-beckett instead"],
  [evening, "perspective: leader", "perpective: leader", 'Did you mean "perspective"?'],
  [cafe, "2027-01-27", "31 March 2027", "Write 2027-03-31."],
  [cafe, "2027-01-27", "end of March", '"end of March" is not a date.'],
  [cafe, "weekly on Wednesday", "Wednesdays", 'Write "weekly on Wednesday" (it gives 2026-12-02'],
  [cafe, "2026-12-30]", "2026-12-30, 2027-01-14]", "Did you mean 2027-01-13?"],
  [cafe, "cohort: nurses", "cohort: Nurse", 'Did you mean "nurses"?'],
  [cohort, "1 hour a week", "60 minutes", "Write 1 hour a week or 1 hour a month."],
  [post, "authors: priya-nair", "authors: Priya Nair", 'Did you mean "priya-nair"?'],
  [post, "authors: priya-nair", "authors: Priya", "create content/people/priya.md"],
  [post, "authors:", "author:", "Write authors: instead of author:"],
  [post, "title:", "Title:", 'Did you mean "title"?'],
  [post, "title: What", "title: Walk: what", 'Put the value in quotes: title: "Walk: what'],
  [post, "title: What", 'title: "What', "a quote or bracket opens here and is not closed."],
  [post, "title: What", "title: We are #1. What", "the text after # is ignored."],
  [post, "title: ", "title:\u00a0", "there is a no-break space (U+00A0) here"],
  [post, "title: ", "title:", "there is no space after the colon."],
  [post, "outdoors]", "outdoors", "a quote or bracket opens here and is not closed."],
  [post, "[digital literacy, outdoors]", "a, b", "Write [a, b]."],
  [post, "authors", "draft: yes\nauthors", '"yes" is neither true nor false. Write true.'],
  [post, "## What", "##What", "Write ## What we did."],
  [post, "We went", "• We went\n• We ate\n\nWe went", "lines that begin with • are no list"],
  [post, "[café](", "[café] (", "a blank between ] and ( makes no link"],
  [
    post,
    "[café](../events/digital-cafe/index.md)",
    "(café)[../events/digital-cafe/index.md]",
    "the brackets of the link are swapped",
  ],
  [post, "../events/digital-cafe/index.md", "www.leeds.gov.uk", "Write https://www.leeds.gov.uk."],
  [post, "../people/tom-beckett.md", "..\\people\\tom-beckett.md", "Write / between folders."],
  [post, "../people/tom-beckett.md", "#what-we-done", "Did you mean #what-we-did?"],
  [post, "We went", '<img src="walk.jpg">\n\nWe went', "<img> is shown as typed"],
];

test.each(mistakes)("mistyping in %s: %j for %j", async (path, from, to, told) => {
  const printed = await findMessages(path, from, to);
  expect(printed).toContain(`content/${path}:`);
  expect(printed).toContain(told);
});

test("mistyping: --fix writes what it was", async () => {
  edit(post, "title:", "Title:");
  edit(post, "authors:", "author:");
  edit(post, "[digital literacy, outdoors]", "digital literacy, outdoors");
  edit(evening, "tom-beckett]", "tom-becket]");
  const fixed = await runScript("check", root, {}, ["--fix", "--uncommitted"]);
  expect(fixed.stdout).toContain("Fixed 4 problems in 2 files.");
  expect([read(post), read(evening)]).toEqual([files[post], files[evening]]);
});

test("moving: the evening keeps its entry, and page and feed say so", async () => {
  const before = (await publish()).entry(eveningId);
  edit(evening, "end:", "moved: 2027-01-27\nend:");
  expect(await listChanges()).toMatch(/^moved: An evening with three views, /m);
  const { entry, page, news } = await publish();
  expect(entry(eveningId)).toMatchObject({
    uid: before?.uid,
    start: "2027-01-27T18:00:00.000Z",
    end: "2027-01-27T19:30:00.000Z",
  });
  expect(entry(eveningId)?.sequence).toBeGreaterThanOrEqual(before?.sequence ?? 0);
  expect(page("events/an-evening-with-three-views/")).toContain("New time");
  expect(news).toContainEqual(expect.stringMatching(/^Moved: An evening with three views/));
});

test("moving: another length is duration beside moved", async () => {
  edit(evening, "moved: 2027-01-27\n", "moved: 2027-01-27\nduration: 2 hours\n");
  const { entry } = await publish();
  expect(entry(eveningId)?.end).toBe("2027-01-27T20:00:00.000Z");
});

test("moving: a session to another day, and another to another room", async () => {
  const write = (...args: readonly string[]) =>
    runCommandLine(["new", "session", "digital-cafe", ...args], { folder: root });
  const moved = await write(
    "--date",
    "2027-01-13",
    "--moved",
    "2027-01-14",
    "--title",
    "Passwords",
  );
  expect(moved).toMatchObject({ status: 0 });
  expect(await write("--date", "2027-01-06", "--place", "Room 2")).toMatchObject({ status: 0 });
  const { entries, entry, page, news } = await publish();
  expect(entries.size).toBe(8);
  expect(entry(sessionId("2027-01-13"))).toMatchObject({
    summary: "Digital café: Passwords",
    start: "2027-01-14T12:30:00.000Z",
  });
  expect(entry(sessionId("2027-01-06"))?.location).toBe("Room 2");
  expect(page("events/digital-cafe/2027-01-06/")).toContain("The Hub");
  expect(news).toContainEqual(expect.stringMatching(/^New place: Digital café/));
});

test("cancelling: entries stay, as cancelled, and come back", async () => {
  const session = "events/digital-cafe/2026-12-16.md";
  writeContent(root, { [session]: "---\nstatus: cancelled\nreason: Snow\n---\n" });
  edit(evening, "end:", "status: cancelled\nreason: Two are ill\nend:");
  const off = await publish();
  for (const name of [eveningId, sessionId("2026-12-16")])
    expect(off.entry(name)).toMatchObject({
      status: "CANCELLED",
      summary: expect.stringMatching(/^CANCELLED: /),
    });
  expect(off.page("events/an-evening-with-three-views/")).toContain("Two are ill");
  expect(off.news).toContainEqual(expect.stringMatching(/^Cancelled: An evening/));
  edit(evening, "status: cancelled\nreason: Two are ill\n", "");
  rmSync(join(root, "content", session));
  expect(await listChanges()).toMatch(/^on again: An evening/m);
  const on = await publish();
  for (const name of [eveningId, sessionId("2026-12-16")]) {
    expect(on.entry(name)).toMatchObject({ status: "CONFIRMED", uid: off.entry(name)?.uid });
    expect(on.entry(name)?.sequence).toBeGreaterThanOrEqual(off.entry(name)?.sequence ?? 0);
  }
  expect(on.news).toContainEqual(expect.stringMatching(/^On again: An evening/));
});

test("another weekday from a day on: the old sessions are cancelled, the new ones appear", async () => {
  edit(
    cafe,
    "cohort:",
    "later:\n  - { from: 2027-01-20, repeats: weekly on Thursday, reason: The Hub is full }\ncohort:",
  );
  const { entry } = await publish();
  expect(entry(sessionId("2027-01-20"))?.status).toBe("CANCELLED");
  expect(entry(sessionId("2027-01-21"))?.status).toBe("CONFIRMED");
});

test("renaming: old addresses lead to the new ones, and nobody loses an entry", async () => {
  const before = await publish();
  const rename = (from: string, to: string) =>
    renameSync(join(root, "content", from), join(root, "content", to));
  rename(post, "posts/2026-11-20-three-lessons.md");
  rename(priya, "people/priya-k-nair.md");
  rename("events/digital-cafe", "events/cafe");
  edit(
    "events/cafe/index.md",
    "cohort:",
    "id: digital-cafe\naliases: /events/digital-cafe/\ncohort:",
  );
  edit("posts/2026-11-20-three-lessons.md", "digital-cafe/index.md", "cafe/index.md");
  const fixed = await runScript("check", root, {}, ["--fix", "--uncommitted"]);
  expect([fixed.status, fixed.stderr]).toEqual([0, ""]);
  const after = await publish();
  expect([...after.entries.keys()].sort()).toEqual([...before.entries.keys()].sort());
  expect(after.posts.map(({ id }) => id)).toEqual(before.posts.map(({ id }) => id));
  for (const old of [
    "blog/what-our-first-walk-taught-us",
    "people/priya-nair",
    "events/digital-cafe",
  ])
    expect(existsSync(join(root, "_site", old, "index.html"))).toBe(true);
});

test("leaving: a host and a speaker", async () => {
  edit(tom, "role:", "status: left\nrole:");
  edit(evening, ", tom-beckett]", "]");
  edit(evening, "{ name: Bo Reed, perspective: citizen }", "{ perspective: citizen }");
  const { page } = await publish();
  expect(page("people/tom-beckett/")).toContain("Tom Beckett is no longer part of the programme.");
  expect(page("people/tom-beckett/")).not.toContain("Tom hosts.");
  expect(page("events/an-evening-with-three-views/")).toContain("Could be you");
});

test("correcting: a post, and a date that was wrong from the start", async () => {
  const group = "events/2027-02-15-reading-group.md";
  const lines = (start: string) => `---\ntitle: Reading group\nstart: ${start}\n`;
  const rest = "end: 13:00\nsummary: We read\n---\nA chapter.\n";
  writeContent(root, { [group]: `${lines("2027-02-15 12:00")}${rest}` });
  const before = (await publish()).entry("2027-02-15-reading-group");
  const id = "id: 2027-02-15-reading-group\n";
  writeContent(root, { [group]: `${lines("2027-02-16 12:00")}${id}${rest}` });
  edit("posts/2026-11-20-three-lessons.md", "summary:", "updated: 2026-11-22\nsummary:");
  const { entry, page } = await publish();
  expect(entry("2027-02-15-reading-group")).toMatchObject({
    uid: before?.uid,
    start: "2027-02-16T12:00:00.000Z",
  });
  expect(page("blog/three-lessons/")).toContain("updated 22 November 2026");
});
