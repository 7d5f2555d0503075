/** P1: `waymark week` prints the texts to send, as the lead reads them, and writes nothing. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { event, md, person } from "../pages/site.ts";
import {
  createProject,
  type Files,
  minimalSettings,
  runScript,
  testEpoch,
} from "../support/project.ts";
import { clear } from "../support/temporary.ts";

afterAll(clear);

const week = (files: Files, ...args: readonly string[]) =>
  runScript("week", createProject(files), { SOURCE_DATE_EPOCH: testEpoch }, args);

const files: Files = {
  "site.yaml": `${minimalSettings}contact: hello@example.org\n`,
  ...person("ann"),
  "cohorts/one.md": md({ title: "One", summary: "First", from: "2026-11-01" }),
  "cohorts/two.md": md({ title: "Two", summary: "Second", from: "2026-11-01" }),
  "cohorts/past.md": md({ title: "Past", summary: "Over", until: "2026-11-21" }),
  ...event("2026-12-03", "show", {
    summary: "Two views",
    cohort: "one",
    place: { name: "The Hub", address: "1 Street" },
    online: "by e-mail",
    hosts: ["ann"],
    prepare: "Bring a map",
    speakers: [
      { person: "ann", perspective: "leader", talk: "How I read a map" },
      { name: "Bo", perspective: "citizen" },
      { perspective: "practitioner" },
    ],
  }),
  ...event("2026-11-18", "held", {
    summary: "It was",
    hosts: ["ann"],
    outputs: [{ title: "Notes", due: "1 week" }],
  }),
};

const headings = (text: string) => text.split("\n").filter((line) => line.startsWith("=== "));

describe("P1: week", () => {
  test("prints a text to everybody, to each cohort and to each speaker, then what is owed", async () => {
    const { status, stdout, stderr } = await week(files);
    expect([status, stderr]).toEqual([0, ""]);
    expect(headings(stdout)).toEqual([
      "=== To everybody",
      "=== To the cohort One",
      "=== To the cohort Two",
      "=== To Name of ann, who speaks at Title of show",
      "=== To Bo, who speaks at Title of show",
    ]);
    expect(stdout).toContain(
      "    (to copy with links: https://example.org/cohorts/one/this-week/)\n",
    );
    expect(stdout).toContain(`Subject: You speak at Title of show, Thursday 3 December 2026, 17:30

Hello Name of ann,

This is a reminder that you speak at Title of show. Thank you!

- Title of show
  Thursday 3 December 2026, 17:30 to 19:00 (Greenwich Mean Time)
  The Hub, 1 Street / online. The link comes by e-mail
  It takes 90 minutes in all, with 2 speakers
  Your part: How I read a map (leader perspective)
  Hosted by Name of ann
  Prepare: Bring a map
  https://example.org/events/show/

If anything does not fit, please write to us: hello@example.org
`);
    expect(stdout).toMatch(
      /"Notes" of Title of held has been owed by Name of ann since 18 November 2026; it is due by 25 November 2026\./,
    );
    expect(stdout).toMatch(/\n\nbuild again after 2026-12-03 19:00 \(Europe\/London\): .*\n$/);
  });

  test("of one cohort leaves out the others", async () => {
    const { stdout } = await week(files, "--cohort", "two");
    expect(headings(stdout)).toEqual(["=== To the cohort Two"]);
    expect(stdout).toContain("has been owed by Name of ann since 18 November");
  });

  test("from another day on; a speaker is reminded in the two weeks before alone", async () => {
    const { stdout } = await week(files, "--from", "2026-11-30", "--cohort", "one");
    expect(stdout).toContain("Subject: One: Monday 30 November to Sunday 6 December 2026\n");
    expect(stdout).toContain("- Title of show\n");
    expect(headings((await week(files, "--from", "2026-12-04")).stdout)).not.toContainEqual(
      expect.stringContaining("speaks"),
    );
  });

  test.each([
    [["--cohort", "oen"], 'There is no cohort "oen". Did you mean "one"?'],
    [["--from", "30/11/2026"], '--from: "30/11/2026"'],
    [["--cohrt", "one"], "There is no option --cohrt. Did you mean --cohort?"],
  ])("%o is refused", async (args, message) => {
    const { status, stdout, stderr } = await week(files, ...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
  });

  test("a site without events has no page to copy from", async () => {
    const { stdout } = await week({ "pages/about.md": md({ title: "About" }) });
    expect(stdout).toContain("Nothing is planned this week.");
    expect(stdout).not.toContain("to copy with links");
  });

  test("content with a problem is not sent", async () => {
    const { status, stdout, stderr } = await week({ ...files, "posts/a.md": "No front matter" });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Fix this first: the texts would lack something.");
  });

  test("writes nothing, and says so of a programme that has ended", async () => {
    const root = createProject({ "site.yaml": `${minimalSettings}ended: 2026-11-01\n` });
    const { stdout } = await runScript("week", root, { SOURCE_DATE_EPOCH: testEpoch });
    expect(stdout).toBe("The programme ended on 1 November 2026: there is nothing to send.\n");
    for (const path of ["_site", ".waymark"]) expect(existsSync(join(root, path))).toBe(false);
  });
});
