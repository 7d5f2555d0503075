/** P2: `waymark check` lists the outcomes that are owed, as the lead reads them. */
import { afterAll, expect, test } from "vitest";
import { event, md, person } from "../pages/site.ts";
import { createProject, type Files, runScript, testEpoch } from "../support/project.ts";
import { clear } from "../support/temporary.ts";

afterAll(clear);

const check = (files: Files, ...args: readonly string[]) =>
  runScript("check", createProject(files), { SOURCE_DATE_EPOCH: testEpoch }, args);

const cafe = {
  title: "Café",
  summary: "Lunch",
  repeats: "weekly on Wednesday",
  from: "2026-11-04",
  times: 4,
  time: "12:30 to 13:30",
  hosts: ["ann", "Bo"],
  promises: ["notes"],
};

const show = event("2026-11-03", "show", {
  summary: "Four views",
  outputs: [{ title: "Recording", due: "2026-11-10" }],
});

const files: Files = {
  ...person("ann"),
  ...show,
  "events/cafe/index.md": md(cafe),
  "events/cafe/2026-11-11.md": md({
    outputs: [{ title: "Notes of the talk", url: "https://example.com/n" }],
  }),
  "events/cafe/2026-11-18.md": md({ title: "Phones" }),
};

test("a line for each, the oldest first: where, what, whose, since when, what to write", async () => {
  const { status, stdout } = await check(files);
  expect(status).toBe(0);
  const [, list = ""] = stdout.split("no problems\n\n");
  expect(list).toBe(
    [
      'content/events/2026-11-03-show.md:6:11 outputs.1: "Recording" of Title of show has been owed since 3 November 2026; it was due by 10 November 2026. Write url: and its address there, or file: and the name of a file; delete the entry if there will be none.',
      'content/events/cafe/2026-11-04.md:1:1: "Notes" of Café has been owed by Name of ann and Bo since 4 November 2026; it was due by 18 November 2026. Create this file with\n---\noutputs: [{ title: Notes, url: https://example.org/address }]\n---\nIf there will be none, write promises: none in place of outputs.',
      'content/events/cafe/2026-11-11.md:2:1 outputs: "Notes" of Café has been owed by Name of ann and Bo since 11 November 2026; it is due by 25 November 2026. Write kind: notes for "Notes of the talk" if that is it, or add { title: Notes, url: https://example.org/address }, or promises: none if there will be none.',
      'content/events/cafe/2026-11-18.md:1:1: "Notes" of Café: Phones has been owed by Name of ann and Bo since 18 November 2026; it is due by 2 December 2026. Write outputs: [{ title: Notes, url: https://example.org/address }], or promises: none if there will be none.',
      "",
      "4 outcomes are owed. This stops no build.",
      "",
    ].join("\n"),
  );
});

test("a session whose file is a draft is not told to create it, nor to publish it", async () => {
  const { stdout } = await check({
    ...person("ann"),
    "events/cafe/index.md": md({ ...cafe, times: 1 }),
    "events/cafe/2026-11-04.md": md({ title: "Phones", draft: true }),
  });
  expect(stdout).toContain(
    'content/events/cafe/2026-11-04.md:1:1: "Notes" of Café has been owed by Name of ann and Bo since 4 November 2026; it was due by 18 November 2026. This file is a draft, so it changes nothing yet; when you publish it, write outputs: [{ title: Notes, url: https://example.org/address }], or promises: none if there will be none.',
  );
});

test("what is due today is in time", async () => {
  const due = (day: string) =>
    event("2026-11-03", "show", {
      summary: "Four views",
      outputs: [{ title: "Recording", due: day }],
    });
  expect((await check(due("2026-11-22"))).stdout).toContain("it is due by 22 November 2026");
  expect((await check(due("2026-11-21"))).stdout).toContain("it was due by 21 November 2026");
});

test("what it says to write keeps the promises", async () => {
  const entry = "outputs: [{ title: Notes, url: https://example.org/address }]";
  const { status, stdout } = await check({
    ...files,
    ...event("2026-11-03", "show", { summary: "Four views" }),
    "events/cafe/2026-11-04.md": `---\n${entry}\n---\n`,
    "events/cafe/2026-11-11.md": md({
      outputs: [{ title: "Notes of the talk", url: "https://example.com/n", kind: "notes" }],
    }),
    "events/cafe/2026-11-18.md": "---\ntitle: Phones\npromises: none\n---\n",
  });
  expect([status, stdout.slice(stdout.indexOf("no problems"))]).toEqual([0, "no problems\n"]);
});

test("a series that owes the same for many sessions is told how to promise it from a day on", async () => {
  const long = { ...cafe, from: "2026-10-07", times: 10 };
  const { stdout } = await check({ ...person("ann"), "events/cafe/index.md": md(long) });
  expect(stdout).toContain(
    'content/events/cafe/index.md: 7 sessions owe "Notes". If the series promises it only from now on, move promises below later:, to an entry with from: 2026-11-22.',
  );
  const { promises, ...rest } = long;
  const moved = { ...rest, later: [{ from: "2026-11-22", promises }] };
  const after = await check({ ...person("ann"), "events/cafe/index.md": md(moved) });
  expect(after.stdout).not.toContain("owe");
});

test("nothing is owed before the event, by one that was cancelled, or where there is a problem", async () => {
  const fine = await check({
    ...event("2026-12-03", "next", { outputs: [{ title: "Film", due: "1 week" }] }),
    ...event("2026-11-03", "off", {
      status: "cancelled",
      reason: "Snow",
      outputs: [{ title: "Film", due: "1 week" }],
    }),
  });
  expect(fine.stdout).toMatch(/no problems\n$/);
  const faulty = await check({ ...files, "pages/a.md": md({ titel: "A" }) });
  expect([faulty.status, faulty.stdout]).toEqual([1, ""]);
});

test("the format for programs lists problems alone", async () => {
  const { stdout } = await check(files, "--format=json");
  expect(JSON.parse(stdout)).toEqual({ version: 1, problems: [], warnings: [] });
});

test("somebody who left owes nothing: the other hosts do, or nobody by name", async () => {
  const left = { "people/ann.md": md({ name: "Name of ann", status: "left" }) };
  const ended = { ...cafe, times: 1 };
  const { stdout } = await check({ ...left, "events/cafe/index.md": md(ended) });
  expect(stdout).toContain('"Notes" of Café has been owed by Bo since');
  const alone = await check({ ...left, "events/cafe/index.md": md({ ...ended, hosts: "ann" }) });
  expect(alone.stdout).toContain('"Notes" of Café has been owed since');
});
